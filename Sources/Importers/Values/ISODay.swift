import InterviewModel

/// Days and instants in ISO 8601, straight from the bytes: what native files and most exports hold.
enum ISODay {
  /// `YYYY-MM-DD` and anything behind it.
  static func looksLikeOne(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return false }
    return number(text, 0, 4) != nil && number(text, 5, 7) != nil && number(text, 8, 10) != nil
      && (text.count == 10 || digit(text[10]) == nil)
  }

  /// Nil where the text does not begin as an ISO day, or goes on in another way than with a time.
  static func read(_ text: Span<UInt8>) -> DayReading? {
    guard looksLikeOne(text), let year = number(text, 0, 4), let month = number(text, 5, 7),
      let dayOfMonth = number(text, 8, 10)
    else { return nil }
    guard let day = CalendarDay(year: year, month: month, day: dayOfMonth) else {
      if month > 12, let swapped = CalendarDay(year: year, month: dayOfMonth, day: month) {
        return text.count == 10 ? .repaired(Moment(day: swapped), .swappedDayAndMonth) : nil
      }
      return .refused(.noSuchDay)
    }
    if text.count == 10 { return .moment(Moment(day: day)) }
    switch text[10] {
    case UInt8(ascii: "T"), UInt8(ascii: "t"):
      return time(text, day: day) ?? .repaired(Moment(day: day), .unreadableTime)
    case UInt8(ascii: ":"): return .repaired(Moment(day: day), .unreadableTime)
    case ASCII.space: return time(text, day: day)
    default: return nil
    }
  }

  /// The time behind the day and its separator: `hh:mm`, seconds, a fraction of them (cut off), an offset.
  private static func time(_ text: Span<UInt8>, day: CalendarDay) -> DayReading? {
    guard text.count >= 16, let hour = number(text, 11, 13), text[13] == UInt8(ascii: ":"),
      let minute = number(text, 14, 16)
    else { return nil }
    var index = 16
    var second = 0
    if text.count >= 19, text[16] == UInt8(ascii: ":"), let seconds = number(text, 17, 19) {
      second = seconds
      index = 19
      if text.count > 20, text[19] == UInt8(ascii: ".") || text[19] == UInt8(ascii: ","), digit(text[20]) != nil {
        index = 20
        while index < text.count, digit(text[index]) != nil { index += 1 }
      }
    }
    var offset: Int?
    if index < text.count {
      guard let minutes = Self.offset(text, from: index) else { return nil }
      offset = minutes
    }
    guard let moment = Moment(day: day, hour: hour, minute: minute, second: second, offsetMinutes: offset) else {
      // 24:00 is a time that ISO 8601 once knew; whatever else is out of range is a slip, and the day is clear.
      return .repaired(Moment(day: day), .unreadableTime)
    }
    return .moment(moment)
  }

  /// Minutes east of UTC from `Z`, `±hh:mm`, `±hhmm` or `±hh`, to the end of the text, one blank allowed before.
  private static func offset(_ text: Span<UInt8>, from start: Int) -> Int? {
    let start = text[start] == ASCII.space ? start + 1 : start
    let length = text.count - start
    guard length > 0 else { return nil }
    let sign = text[start]
    if length == 1 { return sign | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), length >= 3,
      let hours = number(text, start + 1, start + 3), hours < 24
    else { return nil }
    var minutes = 0
    if length > 3 {
      let from = text[start + 3] == UInt8(ascii: ":") ? start + 4 : start + 3
      guard text.count == from + 2, let written = number(text, from, from + 2), written < 60 else { return nil }
      minutes = written
    }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func digit(_ byte: UInt8) -> Int? { byte >= 48 && byte <= 57 ? Int(byte) - 48 : nil }

  /// The number that the bytes from `start` to before `end` write; nil where one is no digit.
  private static func number(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var value = 0
    for index in start..<end {
      guard let digit = digit(text[index]) else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}
