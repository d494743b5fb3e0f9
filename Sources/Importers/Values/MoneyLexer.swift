import InterviewModel

/// A piece of a text about pay.
struct MoneyToken {
  enum Kind: Equatable {
    case number(DecimalNumber)
    /// Figures that are no amount: `0100`, `1st`, `15%`, `9:30`.
    case otherFigures
    case role(MoneyWords.Role)
    case unknown
  }

  var kind: Kind
  /// Folded.
  let text: String
  /// It follows what is before it without a blank.
  let isGlued: Bool
}

/// Cuts folded text into amounts, and words and signs with their roles.
struct MoneyLexer {
  private let folded: [UInt8]
  private let decimalMark: DecimalMark?
  private var index = 0
  private var tokens: [MoneyToken] = []

  static func tokens(_ folded: [UInt8], decimalMark: DecimalMark?) -> [MoneyToken] {
    var lexer = MoneyLexer(folded: folded, decimalMark: decimalMark)
    lexer.run()
    return lexer.tokens
  }

  private init(folded: [UInt8], decimalMark: DecimalMark?) {
    self.folded = folded
    self.decimalMark = decimalMark
  }

  private mutating func run() {
    var followsBlank = true
    while index < folded.count {
      let byte = folded[index]
      if Self.isBlank(byte) {
        index += 1
        followsBlank = true
      } else {
        if Self.isDigit(byte) {
          number(isGlued: !followsBlank)
        } else {
          word(isGlued: !followsBlank)
        }
        followsBlank = false
      }
    }
  }

  // MARK: Figures

  private mutating func number(isGlued: Bool) {
    let start = index
    skipDigits()
    let firstGroup = index - start
    while index + 1 < folded.count, isGroup(at: index, start: start, firstGroup: firstGroup) {
      index += 1
      skipDigits()
    }
    let range = start..<index
    let text = String(decoding: folded[range], as: UTF8.self)
    let previousIsLetter = start > 0 && Self.isLetter(folded[start - 1]) && tokens.last?.kind == .unknown
    let hasLeadingZero = text.hasPrefix("0") && text.count > 1 && Self.isDigit(folded[start + 1])
    let next = index < folded.count ? folded[index] : ASCII.space
    let isTime = next == UInt8(ascii: ":") && index + 1 < folded.count && Self.isDigit(folded[index + 1])
    var kind = MoneyToken.Kind.otherFigures
    if !hasLeadingZero, !isTime, !previousIsLetter, !isPercent, !followsColon(start),
      let value = Numeral.read(
        folded[range], hint: decimalMark, lone: hasScaleBehind ? .pointIsDecimal : .dividesThousands)
    {
      kind = .number(value)
    }
    tokens.append(MoneyToken(kind: kind, text: text, isGlued: isGlued))
  }

  private mutating func skipDigits() {
    while index < folded.count, Self.isDigit(folded[index]) { index += 1 }
  }

  /// Whether a separator at `place` and the digits behind it go on with the number that began at `start`.
  private func isGroup(at place: Int, start: Int, firstGroup: Int) -> Bool {
    guard Self.isDigit(folded[place + 1]) else { return false }
    switch folded[place] {
    case UInt8(ascii: "."), ASCII.comma: return true
    case UInt8(ascii: "'"), ASCII.space:
      guard firstGroup <= 3, place + 3 < folded.count, Self.isDigit(folded[place + 2]), Self.isDigit(folded[place + 3]),
        place + 4 == folded.count || !Self.isDigit(folded[place + 4])
      else { return false }
      return folded[start..<place].allSatisfy { Self.isDigit($0) || $0 == folded[place] }
    default: return false
    }
  }

  private var isPercent: Bool {
    var place = index
    while place < folded.count, Self.isBlank(folded[place]) { place += 1 }
    // A range of percentages too: 10-15%.
    while place < folded.count, Self.isDigit(folded[place]) || folded[place] == UInt8(ascii: "-") { place += 1 }
    return place < folded.count && folded[place] == UInt8(ascii: "%")
  }

  private func followsColon(_ start: Int) -> Bool {
    start >= 2 && folded[start - 1] == UInt8(ascii: ":") && Self.isDigit(folded[start - 2])
  }

  /// With `k` or lakh behind it, a number has no groups of thousands: 36.749k.
  private var hasScaleBehind: Bool {
    var end = index
    while end < folded.count, folded[end] == ASCII.space { end += 1 }
    let start = end
    while end < folded.count, Self.isLetter(folded[end]) { end += 1 }
    switch MoneyWords.roles[String(decoding: folded[start..<end], as: UTF8.self)] {
    case .scale, .lakhPerAnnum: return true
    default: return false
    }
  }

  // MARK: Words and signs

  private mutating func word(isGlued: Bool) {
    let start = index
    var text = nextWord()
    // `p. a.`
    if text == "p", index + 2 < folded.count, folded[index...].starts(with: ". ".utf8),
      MoneyWords.roles["p.\(UnicodeScalar(folded[index + 2]))"] != nil,
      index + 3 == folded.count || !Self.isLetter(folded[index + 3])
    {
      text = "p.\(UnicodeScalar(folded[index + 2]))"
      index += 3
    }
    // Phrases: up to, a partir de.
    for extra in [2, 1] {
      let (end, phrase) = phrase(of: text, words: extra)
      if let phrase, let role = MoneyWords.roles[phrase] {
        index = end
        tokens.append(MoneyToken(kind: .role(role), text: phrase, isGlued: isGlued))
        return
      }
    }
    if let role = MoneyWords.roles[text] {
      tokens.append(MoneyToken(kind: .role(role), text: text, isGlued: isGlued))
      return
    }
    // `kusd`, `k€`: a scale glued to a currency.
    if tokens.last.map({ if case .number = $0.kind { true } else { false } }) ?? false, let first = text.first,
      let scale = MoneyWords.roles[String(first)], case .scale = scale,
      let rest = MoneyWords.roles[String(text.dropFirst())]
    {
      tokens.append(MoneyToken(kind: .role(scale), text: String(first), isGlued: isGlued))
      tokens.append(MoneyToken(kind: .role(rest), text: String(text.dropFirst()), isGlued: true))
      return
    }
    if isGlued, start > 0, Self.isDigit(folded[start - 1]), Self.isLetter(folded[start]), let last = tokens.indices.last
    {
      tokens[last].kind = .otherFigures
    }
    tokens.append(MoneyToken(kind: .unknown, text: text, isGlued: isGlued))
  }

  /// The word, or the sign, at `index`, which moves behind it. Letters before `$` belong to it; points inside an
  /// abbreviation too: `p.a.`
  private mutating func nextWord() -> String {
    let start = index
    let byte = folded[index]
    guard Self.isLetter(byte) else {
      index += Self.length(byte)
      index = min(index, folded.count)
      if byte >= 0x80 {
        if let word = MoneyWords.otherScripts.first(where: { folded[start...].starts(with: $0.utf8) }) {
          index = start + word.utf8.count
          return word
        }
        return String(decoding: folded[start..<index], as: UTF8.self)
      }
      for sign in ["...", "..", "->", ">=", "<="] where folded[start...].starts(with: sign.utf8) {
        index = start + sign.utf8.count
        return sign
      }
      return String(UnicodeScalar(byte))
    }
    while index < folded.count, Self.isLetter(folded[index]) || isInnerMark(index) { index += 1 }
    if index < folded.count, folded[index] == UInt8(ascii: "$"), index - start <= 3 {
      let prefixed = String(decoding: folded[start...index], as: UTF8.self)
      if MoneyWords.roles[prefixed] != nil {
        index += 1
        return prefixed
      }
    }
    if index < folded.count, folded[index] == UInt8(ascii: "."), index - start <= 3 {
      let dotted = String(decoding: folded[start...index], as: UTF8.self)
      if MoneyWords.roles[dotted] != nil || dotted.dropLast().contains(".") {
        index += 1
        return MoneyWords.roles[dotted] != nil ? dotted : String(dotted.dropLast())
      }
    }
    return String(decoding: folded[start..<index], as: UTF8.self)
  }

  /// An apostrophe or a point between letters: `jusqu'a`, `p.a`.
  private func isInnerMark(_ place: Int) -> Bool {
    guard folded[place] == UInt8(ascii: "'") || folded[place] == UInt8(ascii: "."), place > 0, place + 1 < folded.count
    else { return false }
    return Self.isLetter(folded[place - 1]) && Self.isLetter(folded[place + 1])
  }

  /// The text with some more words behind it, and where they end; nil where there are none.
  private func phrase(of text: String, words: Int) -> (end: Int, phrase: String?) {
    var phrase = text
    var end = index
    for _ in 0..<words {
      guard end < folded.count, folded[end] == ASCII.space else { return (end, nil) }
      while end < folded.count, folded[end] == ASCII.space { end += 1 }
      let start = end
      while end < folded.count, Self.isLetter(folded[end]) { end += 1 }
      guard end > start else { return (end, nil) }
      phrase += " " + String(decoding: folded[start..<end], as: UTF8.self)
    }
    return (end, phrase)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  private static func isBlank(_ byte: UInt8) -> Bool { byte == ASCII.space || byte == ASCII.lineFeed }
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

  /// Of the UTF-8 sequence that begins with a byte.
  private static func length(_ byte: UInt8) -> Int {
    switch byte {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
