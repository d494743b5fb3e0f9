/// Days in figures with their year last, straight from the bytes: `11/20/24, 8:15 AM`, `6/7/2017 11:33:27`,
/// `20.11.2024`. What is written in any other way is left to `WrittenDay`, which reads these the same.
enum PlainFigures {
  /// Nil where the text is anything else.
  static func parse(_ text: Span<UInt8>) -> WrittenDayParse? {
    var index = 0
    guard let first = number(text, &index, digits: 1...2), first <= 31, index < text.count else { return nil }
    let separator = text[index]
    guard separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-") || separator == UInt8(ascii: ".") else {
      return nil
    }
    index += 1
    guard let second = number(text, &index, digits: 1...2), index < text.count, text[index] == separator else {
      return nil
    }
    index += 1
    let yearStart = index
    guard let written = number(text, &index, digits: 2...4), index - yearStart != 3 else { return nil }
    let year = index - yearStart == 4 ? written : DayFigures.century(of: written)
    var time: WrittenTime?
    if index < text.count {
      time = Self.time(text, from: index)
      if time == nil { return nil }
    }
    let parse = DayFigures.either(first, second, year: year, hasPoints: separator == UInt8(ascii: "."), slip: nil)
    guard case .day(var day) = parse else { return parse }
    day.time = time
    return .day(day)
  }

  /// `, 8:15 AM`, ` 11:33:27` to the end of the text.
  private static func time(_ text: Span<UInt8>, from start: Int) -> WrittenTime? {
    var index = start
    if text[index] == ASCII.comma { index += 1 }
    guard skipBlank(text, &index), let hour = number(text, &index, digits: 1...2), skip(text, &index, ":"),
      let minute = number(text, &index, digits: 2...2)
    else { return nil }
    var time = WrittenTime(hour: hour, minute: minute, second: 0)
    if skip(text, &index, ":") {
      guard let second = number(text, &index, digits: 2...2) else { return nil }
      time.second = second
    }
    if index == text.count { return time }
    _ = skipBlank(text, &index)
    guard index + 2 == text.count, text[index + 1] | 0x20 == UInt8(ascii: "m") else { return nil }
    switch text[index] | 0x20 {
    case UInt8(ascii: "a"): time.hour = hour > 12 ? hour : hour % 12
    case UInt8(ascii: "p"): time.hour = hour % 12 + 12
    default: return nil
    }
    return time
  }

  /// The number that so many digits write; nil where there are fewer or more of them.
  private static func number(_ text: Span<UInt8>, _ index: inout Int, digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while index < text.count, text[index] >= 48, text[index] <= 57 {
      value = value * 10 + Int(text[index]) - 48
      count += 1
      index += 1
      if count > digits.upperBound { return nil }
    }
    return count >= digits.lowerBound ? value : nil
  }

  private static func skip(_ text: Span<UInt8>, _ index: inout Int, _ mark: Unicode.Scalar) -> Bool {
    guard index < text.count, text[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  /// A space, or the narrow no-break space (E2 80 AF) that some programs put before AM.
  private static func skipBlank(_ text: Span<UInt8>, _ index: inout Int) -> Bool {
    if skip(text, &index, " ") { return true }
    guard index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] == 0xAF else {
      return false
    }
    index += 3
    return true
  }
}
