import InterviewModel

/// Turns the text of one cell into the value of a field. The common forms are read from the bytes as they stand; the
/// others through the readers of `Values/`.
struct CellReader {
  /// The day and month order of the file, where its days need one.
  let dayOrder: DayOrder?
  /// By column: words read before, so that a recurring word is looked up once.
  private var memos: [WordMemo]

  enum Reading {
    /// Blank, or a word for "not known".
    case missing
    case value(Value)
    /// A value that was converted; the note says how.
    case noted(Value, ImportNotes.Conversion)
    /// A day whose year is not written.
    case partialDay(month: Int, day: Int)
    /// An amount: it needs the currency of its row.
    case amount
    case bad(CellProblem)
  }

  /// What a whole number counts, where people write it with its unit.
  private enum Unit {
    case minutes, seconds

    init?(_ field: Field) {
      switch field.name {
      case "minutes": self = .minutes
      case "answer_seconds": self = .seconds
      default: return nil
      }
    }
  }

  private let decimalMark: DecimalMark?
  private let serialColumns: Set<Int>

  init(_ mapping: ColumnMapping, dayOrder: DayOrder?) {
    self.dayOrder = dayOrder
    decimalMark = mapping.decimalMark
    serialColumns = mapping.serialColumns
    memos = Array(repeating: WordMemo(), count: mapping.columns.count + mapping.constants.count)
  }

  /// The range without blanks (also no-break ones) at its ends.
  static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      if bytes[low] <= 0x20 {
        low += 1
      } else if bytes[low] == 0xC2, low + 1 < high, bytes[low + 1] == 0xA0 {
        low += 2
      } else {
        break
      }
    }
    while low < high {
      if bytes[high - 1] <= 0x20 {
        high -= 1
      } else if bytes[high - 1] == 0xA0, high - 2 >= low, bytes[high - 2] == 0xC2 {
        high -= 2
      } else {
        break
      }
    }
    return low..<high
  }

  /// Reads the trimmed, non-empty text `bytes[range]` of a column.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>, as field: Field, column: Int) -> Reading {
    switch field.type {
    case .text:
      return .value(.text(String(decoding: bytes[range], as: UTF8.self)))
    case .identifier:
      if MissingValue.isMissing(bytes.span.extracting(range)) { return .missing }
      return .value(.text(String(decoding: bytes[range], as: UTF8.self)))
    case .company, .label:
      if let known = memos[column].value(bytes, range) { return .value(known) }
      if MissingValue.isMissing(bytes.span.extracting(range)) { return .missing }
      let value = Value.text(String(decoding: bytes[range], as: UTF8.self))
      memos[column].remember(bytes, range, value)
      return .value(value)
    case .term(let list):
      if let known = memos[column].value(bytes, range) { return .value(known) }
      let text = String(decoding: bytes[range], as: UTF8.self)
      if let code = list.code(of: text) {
        memos[column].remember(bytes, range, .integer(Int64(code)))
        return .value(.integer(Int64(code)))
      }
      return MissingValue.isMissing(text) ? .missing : .bad(.unknownTerm(text, in: list))
    case .score:
      if range.count == 1, (0x31...0x35).contains(bytes[range.lowerBound]) {
        return .value(.real(Double(bytes[range.lowerBound] - 0x30)))
      }
      return readScore(String(decoding: bytes[range], as: UTF8.self))
    case .integer(let bounds):
      if let number = Self.plainInteger(bytes, range) {
        return bounds.contains(number) ? .value(.integer(number)) : .bad(.outOfRange(String(number), bounds))
      }
      return readInteger(String(decoding: bytes[range], as: UTF8.self), bounds, in: Unit(field))
    case .flag:
      return readFlag(String(decoding: bytes[range], as: UTF8.self))
    case .moment:
      let text = String(decoding: bytes[range], as: UTF8.self)
      return range.count == 10 && CalendarDay(iso: text) != nil ? .value(.text(text)) : readMoment(text, column: column)
    case .number(let bounds):
      let text = String(decoding: bytes[range], as: UTF8.self)
      if case .value(.real(let number)) = readNumber(text), !bounds.contains(number) {
        return .bad(.outOfRange(text, bounds))
      }
      return readNumber(text)
    case .terms(let list): return readTerms(String(decoding: bytes[range], as: UTF8.self), list)
    case .currency: return readCurrency(String(decoding: bytes[range], as: UTF8.self))
    case .money: return .amount
    }
  }

  /// Up to 18 digits and nothing else.
  private static func plainInteger(_ bytes: [UInt8], _ range: Range<Int>) -> Int64? {
    guard range.count <= 18 else { return nil }
    var number: Int64 = 0
    for index in range {
      let digit = bytes[index] &- 0x30
      guard digit <= 9 else { return nil }
      number = number * 10 + Int64(digit)
    }
    return number
  }

  private func readScore(_ text: String) -> Reading {
    switch ScoreReader.read(text) {
    case .missing: .missing
    case .score(let value, .oneToFive): .value(.real(value))
    case .score(let value, let scale): .noted(.real(value), .scale(scale.name))
    case .refused(let refusal): .bad(CellProblem("not-a-score", text, refusal))
    }
  }

  private func readNumber(_ text: String) -> Reading {
    switch NumberReader.read(text, decimalMark: decimalMark) {
    case .missing: .missing
    case .number(let number): .value(.real(number.double))
    case .refused(let refusal): .bad(CellProblem("not-a-number", text, refusal))
    }
  }

  private func readInteger(_ text: String, _ bounds: ClosedRange<Int64>, in unit: Unit?) -> Reading {
    let number: Int64?
    switch unit {
    case nil:
      switch NumberReader.read(text, decimalMark: decimalMark) {
      case .missing: return .missing
      case .number(let decimal): number = decimal.whole
      case .refused(let refusal): return .bad(CellProblem("not-a-number", text, refusal))
      }
    case .minutes?, .seconds?:
      switch unit == .minutes ? DurationReader.minutes(text) : DurationReader.seconds(text) {
      case .missing: return .missing
      case .whole(let whole): number = whole
      case .refused(let refusal):
        if case .number = NumberReader.read(text) { return .bad(.outOfRange(text, bounds)) }
        return .bad(CellProblem("not-a-duration", text, refusal))
      }
    }
    guard let number, bounds.contains(number) else { return .bad(.outOfRange(text, bounds)) }
    return .value(.integer(number))
  }

  private func readFlag(_ text: String) -> Reading {
    switch FlagReader.read(text) {
    case .missing: .missing
    case .flag(let flag): .value(.integer(flag ? 1 : 0))
    case .refused(let refusal): .bad(CellProblem("not-yes-or-no", text, refusal))
    }
  }

  func readMoment(_ text: String, column: Int) -> Reading {
    switch DayReader.read(text, order: dayOrder, serials: serialColumns.contains(column)) {
    case .missing: .missing
    case .moment(let moment): .value(.text(moment.description))
    case .repaired(let moment, let slip): .noted(.text(moment.description), .repairedDay(slip.explanation))
    case .several(let moments):
      moments.first.map { .noted(.text($0.description), .firstOfSeveralDays) } ?? .missing
    case .ambiguous: .bad(.ambiguousDay(text))
    case .withoutYear(let month, let day): .partialDay(month: month, day: day)
    case .refused(let refusal): .bad(CellProblem("no-such-day", text, refusal))
    }
  }

  private func readTerms(_ text: String, _ list: TermList) -> Reading {
    if LabelKey.fold(text) == "none" { return .value(.integer(0)) }
    if MissingValue.isMissing(text) { return .missing }
    var bits: Int64 = 0
    for part in text.split(whereSeparator: { ";|,\n".contains($0) }) {
      let word = part.trimmed
      if word.isEmpty { continue }
      guard let code = list.code(of: word) else { return .bad(.unknownTerm(word, in: list)) }
      bits |= 1 << Int64(code)
    }
    return .value(.integer(bits))
  }

  private func readCurrency(_ text: String) -> Reading {
    if MissingValue.isMissing(text) { return .missing }
    return Currency(code: text).map { .value(.text($0.code)) } ?? .bad(.unknownCurrency(text))
  }
}

/// The words that a column has shown so far, by their bytes, and what they were read as.
private struct WordMemo {
  private var words: [(bytes: [UInt8], value: Value)] = []
  /// A column with more spellings than this is looked up the long way.
  private static let capacity = 32

  func value(_ bytes: [UInt8], _ range: Range<Int>) -> Value? {
    for word in words where Self.isSame(word.bytes, bytes, range) { return word.value }
    return nil
  }

  private static func isSame(_ word: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard word.count == range.count else { return false }
    var place = range.lowerBound
    for byte in word {
      if byte != bytes[place] { return false }
      place += 1
    }
    return true
  }

  mutating func remember(_ bytes: [UInt8], _ range: Range<Int>, _ value: Value) {
    if words.count < Self.capacity { words.append((Array(bytes[range]), value)) }
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
