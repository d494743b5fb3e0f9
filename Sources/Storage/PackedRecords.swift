import InterviewModel

/// Makes rows of `packed` of records that come in the order of their numbers.
struct Packer {
  private let packing: Packing
  private var bytes: [UInt8] = []
  /// The number of the record with which the row under way goes on; nil where none is under way.
  private var next: Int64?

  init(_ packing: Packing) { self.packing = packing }

  /// Takes in a record of `Packing.selectRecords`, and gives the row that is complete with it.
  mutating func add(_ record: borrowing Statement) -> (row: Int64, bytes: [UInt8])? {
    add(record, number: record.integer(packing.columns.count))
  }

  /// Takes in the record with a number, and gives the row that is complete with it.
  mutating func add(
    _ record: borrowing some PackableFields & ~Copyable, number: Int64
  ) -> (row: Int64, bytes: [UInt8])? {
    if number % Packing.capacity == 1 {
      bytes.removeAll(keepingCapacity: true)
      next = number
    }
    guard number == next, append(record) else {
      next = nil
      return nil
    }
    next = number + 1
    return number % Packing.capacity == 0 ? (packing.row(of: number), bytes) : nil
  }

  /// Gives up the row under way: one of its records has changed.
  mutating func forget() { next = nil }

  /// False where a field cannot be packed: the record and those that would be beside it are then read where they are.
  private mutating func append(_ record: borrowing some PackableFields & ~Copyable) -> Bool {
    for column in packing.columns.indices {
      guard var code = record.packed(column, as: packing.columns[column].form) else { return false }
      while code >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: code) | 0x80)
        code >>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: code))
    }
    return true
  }
}

/// The fields of a record that is to be packed.
protocol PackableFields: ~Copyable {
  /// The number that is packed: 0 for null and for what reads as unknown; nil for what cannot be packed.
  /// - Parameter column: of `Packing.columns`.
  func packed(_ column: Int, as form: Packing.Form) -> UInt64?
}

/// A record as its table has it.
extension Statement: PackableFields {
  func packed(_ column: Int, as form: Packing.Form) -> UInt64? {
    if isNull(column) { return 0 }
    switch form {
    case .integer: return Packing.Form.code(integer(column))
    case .real: return Packing.Form.code(real(column))
    case .day: return day(column).map { Packing.Form.code($0) } ?? 0
    case .moment: return moment(column).map { Packing.Form.code($0) } ?? 0
    case .code: return code(column).map { $0 + 1 }
    }
  }
}

/// A record that is about to be inserted, and will be as it is here.
struct NewRecord: PackableFields {
  let record: Record
  let parent: Int64
  /// Its companies and labels, by field.
  let words: [Int64]
  /// By column of `Packing.columns`: the field, or nil for the parent.
  let fields: [Int?]

  func packed(_ column: Int, as form: Packing.Form) -> UInt64? {
    guard let field = fields[column] else { return parent == 0 ? 0 : Packing.Form.code(parent) }
    switch (record.values[field], form) {
    case (.none, _): return 0
    case (.integer(let number), .integer): return Packing.Form.code(number)
    case (.integer(let number), .real): return Packing.Form.code(Double(number))
    case (.real(let number), .real): return Packing.Form.code(number)
    case (.text, .integer): return words[field] == 0 ? 0 : Packing.Form.code(words[field])
    case (.text(let text), .day): return Self.moment(text).map { Packing.Form.code($0.day) }
    case (.text(let text), .moment): return Self.moment(text).map { Packing.Form.code($0) }
    case (.text(let text), .code): return Packing.Form.code(ascii: text.utf8).map { $0 + 1 }
    // What a table makes of anything else is seen when it is there.
    default: return nil
    }
  }

  private static func moment(_ text: String) -> Moment? {
    text.utf8.count == 10 ? CalendarDay(iso: text).map { Moment(day: $0) } : Moment(iso: text)
  }
}

/// The records of a row of `packed`, one of them at a time.
struct PackedRecords: RecordFields {
  /// Those of all records, one behind the other: 0 for null.
  private var codes: [UInt64]
  private let width: Int
  /// Where the fields of the present record begin.
  private var start = 0

  init(_ packing: Packing) {
    width = packing.columns.count
    codes = Array(repeating: 0, count: Int(Packing.capacity) * width)
  }

  /// Takes a row's content; false where it is none of this kind.
  mutating func read(_ bytes: [UInt8]) -> Bool {
    var place = 0
    for index in codes.indices {
      var code: UInt64 = 0
      var shift: UInt64 = 0
      var digit: UInt8
      repeat {
        guard place < bytes.count, shift < 64 else { return false }
        digit = bytes[place]
        place += 1
        code |= UInt64(digit & 0x7F) << shift
        shift += 7
      } while digit >= 0x80
      codes[index] = code
    }
    return place == bytes.count
  }

  /// - Parameter record: from 0.
  mutating func go(to record: Int) { start = record * width }

  func isNull(_ column: Int) -> Bool { codes[start + column] == 0 }

  /// What stands behind the code; nil for null.
  private func number(_ column: Int) -> UInt64? {
    let code = codes[start + column]
    return code == 0 ? nil : code - 1
  }

  func integer(_ column: Int) -> Int64 { number(column).map { Packing.Form.integer(zigzag: $0) } ?? 0 }

  func real(_ column: Int) -> Double { number(column).map { Double(bitPattern: $0.byteSwapped) } ?? 0 }

  func code(_ column: Int) -> UInt64? { number(column) }

  func day(_ column: Int) -> CalendarDay? {
    number(column).flatMap { CalendarDay(exactly: Packing.Form.integer(zigzag: $0)) }
  }

  func moment(_ column: Int) -> Moment? { number(column).flatMap { Packing.Form.moment(of: $0) } }
}

extension Packing.Form {
  static func code(_ number: Int64) -> UInt64? {
    let code = zigzag(number)
    return code < .max ? code + 1 : nil
  }

  /// Tables do not tell -0 from 0.
  static func code(_ number: Double) -> UInt64? {
    let code = number == 0 ? 0 : number.bitPattern.byteSwapped
    return code < .max ? code + 1 : nil
  }

  /// Up to seven bytes of ASCII as one number, the first byte lowest; nil for anything else.
  static func code(ascii bytes: some BidirectionalCollection<UInt8>) -> UInt64? {
    guard 1...7 ~= bytes.count else { return nil }
    var code: UInt64 = 0
    for byte in bytes.reversed() {
      guard 1...0x7F ~= byte else { return nil }
      code = code << 8 | UInt64(byte)
    }
    return code
  }

  static func code(_ day: CalendarDay) -> UInt64 { zigzag(Int64(day.ordinal)) + 1 }

  static func code(_ moment: Moment) -> UInt64 { number(of: moment) + 1 }

  static func zigzag(_ number: Int64) -> UInt64 { UInt64(bitPattern: (number << 1) ^ (number >> 63)) }

  static func integer(zigzag number: UInt64) -> Int64 {
    Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  private static let daySpan: UInt64 = 1 << 22
  private static let offsetSpan: UInt64 = 2 * 1440

  /// Days since the first one there is, and above them the time: 0 for none, else one more than the second of the day by
  /// 2880, and the offset's minutes above -1440, 0 for none.
  static func number(of moment: Moment) -> UInt64 {
    let day = UInt64(Int64(moment.day.ordinal) - CalendarDay.ordinals.lowerBound)
    guard let second = moment.secondOfDay else { return day }
    let offset = moment.offsetMinutes.map { UInt64(1440 + Int64($0)) } ?? 0
    return day + Self.daySpan * (1 + UInt64(second) * Self.offsetSpan + offset)
  }

  static func moment(of number: UInt64) -> Moment? {
    let (time, ordinal) = number.quotientAndRemainder(dividingBy: daySpan)
    guard let day = CalendarDay(exactly: Int64(ordinal) + CalendarDay.ordinals.lowerBound) else { return nil }
    if time == 0 { return Moment(day: day) }
    let (second, offset) = (time - 1).quotientAndRemainder(dividingBy: offsetSpan)
    guard second < 86_400 else { return nil }
    return Moment(
      day: day, hour: Int(second / 3600), minute: Int(second / 60 % 60), second: Int(second % 60),
      offsetMinutes: offset == 0 ? nil : Int(offset) - 1440)
  }
}
