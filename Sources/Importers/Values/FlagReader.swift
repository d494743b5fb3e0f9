/// What a cell of a yes-or-no column says.
package enum FlagReading: Sendable, Hashable {
  case missing
  case flag(Bool)
  case refused(ValueRefusal)
}

/// Reads yes and no, in several languages and as ticks and crosses.
package enum FlagReader {
  package static func read(_ text: Span<UInt8>) -> FlagReading {
    if text.count == 1 {
      if text[0] == UInt8(ascii: "1") { return .flag(true) }
      if text[0] == UInt8(ascii: "0") { return .flag(false) }
    }
    var folded = PlainText.fold(text)[...]
    while let last = folded.last, last == UInt8(ascii: ".") || last == UInt8(ascii: "!") { folded.removeLast() }
    if let flag = words[String(decoding: folded, as: UTF8.self)] { return .flag(flag) }
    if MissingValue.isMissing(text) { return .missing }
    return .refused(ValueRefusal("says neither yes nor no", remedy: "write yes or no"))
  }

  package static func read(_ text: some StringProtocol) -> FlagReading { read(Array(text.utf8).span) }

  /// Folded. German, French, Spanish, Portuguese, Nordic languages after English.
  static let words: [String: Bool] = {
    var words: [String: Bool] = [:]
    for word in [
      "yes", "y", "yep", "yeah", "yup", "true", "t", "1", "1.0", "x", "on", "done", "checked", "✓", "✔", "☑", "✅",
      "🗸", "👍", "[x]", "(x)", "ja", "j", "jawohl", "wahr", "oui", "o", "vrai", "si", "s", "verdadero", "sim",
      "verdadeiro", "jo", "sant", "sand", "kylla", "joo", "tosi",
    ] { words[word] = true }
    for word in [
      "no", "n", "nope", "false", "f", "0", "0.0", "off", "not done", "unchecked", "✗", "✘", "✕", "✖", "❌", "☐", "👎",
      "[ ]",
      "[]", "nein", "falsch", "non", "faux", "falso", "nao", "nej", "nei", "falsk", "usann", "ei", "epatosi",
    ] { words[word] = false }
    return words
  }()
}
