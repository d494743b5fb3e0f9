/// A time of day as it is written beside a day; the figures are not checked.
struct WrittenTime: Equatable {
  var hour: Int
  var minute: Int
  var second: Int
  /// Minutes east of UTC; nil where none is written, or only the name of a zone.
  var offsetMinutes: Int?

  /// Finds `8:15`, `08:15:30.5`, `8:15 AM`, `8am`, `8h15`, with `Z`, `UTC` or `+02:00` behind, and takes it out of
  /// the tokens.
  static func take(from tokens: inout [PlainToken], in folded: [UInt8]) -> WrittenTime? {
    var reader = TimeTokens(tokens: tokens, folded: folded)
    for start in tokens.indices where tokens[start].kind == .number && tokens[start].range.count <= 2 {
      reader.index = start
      if let time = reader.time() {
        tokens.removeSubrange(start..<reader.index)
        return time
      }
    }
    return nil
  }
}

/// A place in a row of tokens that moves on as what is expected is found there.
private struct TimeTokens {
  let tokens: [PlainToken]
  let folded: [UInt8]
  var index = 0

  mutating func time() -> WrittenTime? {
    guard let hour = number(digits: 1...2) else { return nil }
    var time = WrittenTime(hour: hour, minute: 0, second: 0)
    if mark(":") {
      guard let minute = number(digits: 2...2) else { return nil }
      time.minute = minute
      if mark(":") {
        guard let second = number(digits: 2...2) else { return nil }
        time.second = second
        let fraction = index
        if !(mark(".") || mark(",")) || blankBefore || number(digits: 1...9) == nil { index = fraction }
      }
      if let isAfternoon = half() { time.hour = hour % 12 + (isAfternoon || hour > 12 ? 12 : 0) }
      time.offsetMinutes = offset()
    } else if word("h") {
      time.minute = blankBefore ? 0 : number(digits: 2...2) ?? 0
    } else {
      guard let isAfternoon = half(), (1...12).contains(hour) else { return nil }
      time.hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return time
  }

  /// Whether it says `pm`; nil where it says neither that nor `am`.
  private mutating func half() -> Bool? {
    if word("am") { return false }
    if word("pm") { return true }
    let start = index
    for (letter, isAfternoon) in [("a", false), ("p", true)] {
      if word(letter), mark("."), word("m") {
        _ = mark(".")
        return isAfternoon
      }
      index = start
    }
    return nil
  }

  private mutating func offset() -> Int? {
    let isUniversal = word("z") || word("utc") || word("gmt")
    let start = index
    let isApart = blankBefore
    let sign = mark("+") ? 1 : mark("-") ? -1 : 0
    // '10:00 - 11:00' ends a time with a dash; '10:00 -0800' has an offset.
    let isDash = sign == -1 && isApart && (blankBefore || index >= tokens.count || tokens[index].range.count != 4)
    if sign != 0, !isDash, let written = number(digits: 2...4) {
      let digits = tokens[index - 1].range.count
      if digits == 4 { return sign * (written / 100 * 60 + written % 100) }
      if digits == 2, mark(":"), let minutes = number(digits: 2...2) { return sign * (written * 60 + minutes) }
      if digits == 2, isUniversal || sign == 1 { return sign * written * 60 }
    }
    index = start
    return isUniversal ? 0 : nil
  }

  private var blankBefore: Bool { index < tokens.count && tokens[index].followsBlank }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    guard index < tokens.count, digits.contains(tokens[index].range.count), let value = tokens[index].value(in: folded)
    else { return nil }
    index += 1
    return value
  }

  private mutating func mark(_ mark: Unicode.Scalar) -> Bool {
    guard index < tokens.count, tokens[index].isMark(mark, in: folded) else { return false }
    index += 1
    return true
  }

  private mutating func word(_ word: String) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word, tokens[index].text(in: folded) == word else {
      return false
    }
    index += 1
    return true
  }
}
