import InterviewModel

/// Turns the text of one cell into the value of a field. The common forms are read from the bytes as they stand; the
/// others through the readers of `Values/`.
struct CellReader {
  /// The day and month order of the file, where its days need one.
  let dayOrder: DayOrder?
  /// By slot: the field that is filled.
  private let fields: [Field]
  /// By slot: what its common cells look like.
  private let forms: [Form]
  /// By slot: words read before, so that a recurring word is looked up once.
  private var memos: [WordMemo]
  private let decimalMark: DecimalMark?
  private let serialColumns: Set<Int>
  private let monthColumns: Set<Int>

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

  /// What the common cells of a field are told by; without references, so that asking costs nothing.
  private enum Form {
    case text, identifier
    /// Few words that come again and again.
    case word
    /// Several such.
    case words
    case moment, score
    case whole(ClosedRange<Int64>)
    case money
    /// Nothing that the bytes tell.
    case other

    init(_ type: FieldType) {
      switch type {
      case .text: self = .text
      case .identifier: self = .identifier
      case .company, .label, .term, .flag: self = .word
      case .moment: self = .moment
      case .score: self = .score
      case .integer(let bounds): self = .whole(bounds)
      case .money: self = .money
      case .terms: self = .words
      case .number, .currency: self = .other
      }
    }
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

  /// - Parameter fields: by slot, what its cells are read as.
  init(_ mapping: ColumnMapping, fields: [Field], dayOrder: DayOrder?) {
    self.dayOrder = dayOrder
    self.fields = fields
    forms = fields.map { Form($0.type) }
    decimalMark = mapping.decimalMark
    serialColumns = mapping.serialColumns
    monthColumns = mapping.monthColumns
    memos = Array(repeating: WordMemo(), count: fields.count)
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

  /// Reads the trimmed, non-empty text `bytes[range]` of a column for one of the fields that the column fills.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>, slot: Int, column: Int) -> Reading {
    switch forms[slot] {
    case .text:
      if MissingValue.isMissing(bytes.span.extracting(range)) { return .missing }
      return .value(.text(String(decoding: bytes[range], as: UTF8.self)))
    case .identifier:
      if MissingValue.isMissing(bytes.span.extracting(range)) { return .missing }
      return .value(.text(String(decoding: bytes[range], as: UTF8.self)))
    case .word:
      if let known = memos[slot].value(bytes, range) { return .value(known) }
      if case .company = fields[slot].type, let name = Self.nameAboveRating(bytes, range) {
        return .noted(.text(name), .ratingUnderName)
      }
      let text = String(decoding: bytes[range], as: UTF8.self)
      if let inner = MarkedName.inside(text), fields[slot].type.isName,
        case .value(let value) = read(inner, as: fields[slot], column: column)
      {
        return .noted(value, .marksAroundName)
      }
      let reading = read(text, as: fields[slot], column: column)
      if case .value(let value) = reading { memos[slot].remember(bytes, range, value) }
      return reading
    case .words:
      if let bits = knownTerms(bytes, range, slot) { return .value(.integer(bits)) }
    case .moment:
      if range.count == 10, CalendarDay(iso: bytes[range]) != nil {
        return .value(.text(String(decoding: bytes[range], as: UTF8.self)))
      }
    case .score:
      if range.count == 1, (0x31...0x35).contains(bytes[range.lowerBound]) {
        return .value(.real(Double(bytes[range.lowerBound] - 0x30)))
      }
    case .whole(let bounds):
      if let number = Self.plainInteger(bytes, range) {
        return bounds.contains(number) ? .value(.integer(number)) : .bad(.outOfRange(String(number), bounds))
      }
    case .money: return .amount
    case .other: break
    }
    return read(String(decoding: bytes[range], as: UTF8.self), as: fields[slot], column: column)
  }

  /// Reads a cell by its text, whatever the field.
  private func read(_ text: String, as field: Field, column: Int) -> Reading {
    switch field.type {
    case .company where MissingValue.isDisclaimer(text): .noted(.text(Self.unnamedCompany), .unnamedCompany)
    case .label where MissingValue.isDisclaimer(text): .missing
    case .text, .identifier, .company, .label: MissingValue.isMissing(text) ? .missing : .value(.text(text))
    case .term(let list):
      list.code(of: text).map { .value(.integer(Int64($0))) }
        ?? (MissingValue.isMissing(text) ? .missing : .bad(.unknownTerm(text, in: list)))
    case .score: readScore(text)
    case .integer(let bounds): readInteger(text, bounds, in: Unit(field))
    case .flag: readFlag(text)
    case .moment: readMoment(text, column: column)
    case .number(let bounds): readNumber(text, bounds)
    case .terms(let list): readTerms(text, list)
    case .currency: readCurrency(text)
    case .money: .amount
    }
  }

  /// What a company is called whose name is not known, where the log says so.
  static let unnamedCompany = "(not named)"

  /// The name in a cell that holds a rating on the line below it, as copied pages do: `Acme⏎3.8`.
  private static func nameAboveRating(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    guard range.count > 4, bytes[range.upperBound - 2] == UInt8(ascii: "."),
      (0x30...0x35).contains(bytes[range.upperBound - 3]), (0x30...0x39).contains(bytes[range.upperBound - 1]),
      bytes[range.upperBound - 4] == UInt8(ascii: "\n")
    else { return nil }
    let name = String(decoding: bytes[range.lowerBound..<range.upperBound - 4], as: UTF8.self).trimmed
    return name.isEmpty ? nil : name
  }

  /// The terms of a list of which every one was read before in this column, as bits; nil for any other text.
  private mutating func knownTerms(_ bytes: [UInt8], _ range: Range<Int>, _ slot: Int) -> Int64? {
    guard case .terms(let list) = fields[slot].type else { return nil }
    var bits: Int64 = 0
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, !Self.isBetweenTerms(bytes[end]) { end += 1 }
      let word = Self.trim(bytes, start..<end)
      start = end + 1
      if word.isEmpty { continue }
      if case .integer(let bit)? = memos[slot].value(bytes, word) {
        bits |= bit
      } else if let code = list.code(of: String(decoding: bytes[word], as: UTF8.self)) {
        memos[slot].remember(bytes, word, .integer(1 << Int64(code)))
        bits |= 1 << Int64(code)
      } else {
        return nil
      }
    }
    return bits
  }

  private static func isBetweenTerms(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ","), ASCII.lineFeed: true
    default: false
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

  private func readNumber(_ text: String, _ bounds: ClosedRange<Double>) -> Reading {
    switch NumberReader.read(text, decimalMark: decimalMark) {
    case .missing: .missing
    case .number(let number):
      bounds.contains(number.double) ? .value(.real(number.double)) : .bad(.outOfRange(text, bounds))
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
    if monthColumns.contains(column), MonthOfYear(text) != nil { return .bad(problem(of: text, .monthOnly)) }
    return switch DayReader.read(text, order: dayOrder, serials: serialColumns.contains(column)) {
    case .missing: .missing
    case .moment(let moment): .value(.text(moment.description))
    case .repaired(let moment, let slip): .noted(.text(moment.description), .repairedDay(slip.explanation))
    case .several(let moments):
      moments.first.map { .noted(.text($0.description), .firstOfSeveralDays) } ?? .missing
    case .ambiguous: .bad(.ambiguousDay(text))
    case .withoutYear(let month, let day): .partialDay(month: month, day: day)
    case .refused(let refusal): .bad(problem(of: text, refusal))
    }
  }

  /// What is wrong with a text that is no day: ticks, words, a month or a year say something else than a day; figures
  /// that are meant for one are to be mended.
  private func problem(of text: String, _ refusal: ValueRefusal) -> CellProblem {
    var problem = CellProblem("no-such-day", text, refusal)
    let isWords =
      refusal == .notADay
      && (text.count(where: \.isLetter) >= 3 || !text.utf8.contains { (0x30...0x39).contains($0) })
    problem.isOfAnotherSort = isWords || [.monthOnly, .yearOnly, .relativeDay].contains(refusal)
    if case .flag = FlagReader.read(text) { problem.isOfAnotherSort = true }
    return problem
  }

  private func readTerms(_ text: String, _ list: TermList) -> Reading {
    if LabelKey.fold(text) == "none" { return .value(.integer(0)) }
    if MissingValue.isMissing(text) { return .missing }
    var bits: Int64 = 0
    for part in text.utf8.split(whereSeparator: Self.isBetweenTerms) {
      let word = Substring(part).trimmed
      if word.isEmpty { continue }
      guard let code = list.code(of: word) else { return .bad(.unknownTerm(word, in: list)) }
      bits |= 1 << Int64(code)
    }
    return .value(.integer(bits))
  }

  private func readCurrency(_ text: String) -> Reading {
    if MissingValue.isMissing(text) { return .missing }
    return MoneyReader.currency(text).map { .value(.text($0.code)) } ?? .bad(.unknownCurrency(text))
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    var rest = Substring(self)
    if let first = rest.utf8.first, let last = rest.utf8.last, ASCII.isVisible(first), ASCII.isVisible(last) {
      return String(self)
    }
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
