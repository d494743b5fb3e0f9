/// When something happened, as exactly as it was logged: a day, a day with a time of day, or an instant with its
/// offset from UTC. The day is the one the person wrote, never shifted to another time zone.
package struct Moment: Sendable, Hashable {
  package let day: CalendarDay
  /// Seconds since midnight, 0..<86400; nil where only the day is known.
  package let secondOfDay: Int32?
  /// Minutes east of UTC, -1439...1439; nil where no offset was written.
  package let offsetMinutes: Int32?

  package init(day: CalendarDay) {
    self.day = day
    secondOfDay = nil
    offsetMinutes = nil
  }

  /// Nil where the time or the offset is out of range. A leap second (60) counts as the last second of its minute.
  package init?(day: CalendarDay, hour: Int, minute: Int, second: Int, offsetMinutes: Int?) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second) else { return nil }
    if let offsetMinutes, abs(offsetMinutes) >= 1440 { return nil }
    self.day = day
    secondOfDay = Int32(hour * 3600 + minute * 60 + min(second, 59))
    self.offsetMinutes = offsetMinutes.map { Int32($0) }
  }

  /// Reads what `description` writes: `YYYY-MM-DD`, `YYYY-MM-DDThh:mm[:ss]`, either with `Z` or `±hh:mm` behind the
  /// time (fractions of a second are cut off).
  package init?(iso text: some StringProtocol) {
    guard let day = CalendarDay(iso: String(text.prefix(10))) else { return nil }
    var rest = text.dropFirst(10)
    if rest.isEmpty {
      self.init(day: day)
      return
    }
    guard let separator = rest.popFirst(), separator == "T" || separator == " " || separator == "t" else { return nil }
    var numbers: [Int] = []
    while numbers.count < 3 {
      let digits = rest.prefix(2)
      guard digits.utf8.count == 2, digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits) else {
        return nil
      }
      numbers.append(number)
      rest = rest.dropFirst(2)
      guard rest.first == ":" else { break }
      rest = rest.dropFirst()
    }
    guard numbers.count >= 2 else { return nil }
    if rest.first == "." || rest.first == "," {
      rest = rest.dropFirst()
      guard rest.first?.isNumber == true else { return nil }
      rest = rest.drop { $0.isASCII && $0.isNumber }
    }
    let offset: Int?
    if rest.isEmpty {
      offset = nil
    } else {
      guard let minutes = Self.offset(rest) else { return nil }
      offset = minutes
    }
    self.init(
      day: day, hour: numbers[0], minute: numbers[1], second: numbers.count > 2 ? numbers[2] : 0,
      offsetMinutes: offset)
  }

  /// Minutes east of UTC from `Z`, `±hh:mm`, `±hhmm` or `±hh`; nil where it is none of them.
  private static func offset(_ text: some StringProtocol) -> Int? {
    if text == "Z" || text == "z" { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = String(text.dropFirst().filter { $0 != ":" })
    guard digits.count == 2 || digits.count == 4, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let hours = Int(digits.prefix(2)), let minutes = digits.count == 4 ? Int(digits.suffix(2)) : 0,
      hours < 24, minutes < 60
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
  }

  /// Hours from this moment to the other, exact where both have a time of day; nil where one is only a day.
  /// Where only one has an offset, both are read on the same clock.
  package func hours(to other: Moment) -> Double? {
    guard let start = secondOfDay, let end = other.secondOfDay else { return nil }
    var seconds = day.distance(to: other.day) * 86_400 + Int(end) - Int(start)
    if let startOffset = offsetMinutes, let endOffset = other.offsetMinutes {
      seconds += (Int(startOffset) - Int(endOffset)) * 60
    }
    return Double(seconds) / 3600
  }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601, in the precision it was logged with.
  package var description: String {
    guard let secondOfDay else { return day.description }
    let seconds = Int(secondOfDay)
    var text = "\(day)T\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2))"
    if seconds % 60 != 0 { text += ":\(padded(seconds % 60, to: 2))" }
    switch offsetMinutes {
    case nil: break
    case 0: text += "Z"
    case let offset?:
      let minutes = abs(Int(offset))
      text += "\(offset < 0 ? "-" : "+")\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
    }
    return text
  }
}
