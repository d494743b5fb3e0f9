import ReportModel

/// What a terminal can show: which signs, and whether colour. The one place where text output escapes.
struct TextStyle {
  var ascii: Bool
  var color: Bool

  /// Words as they may stand on a line: nothing acts on the terminal, and with `ascii` the signs of typography and
  /// currency become plain ones, while letters stay as the person wrote them.
  func clean(_ text: String) -> String {
    let safe = visible(text)
    guard ascii, !safe.utf8.allSatisfy({ $0 < 0x80 }) else { return safe }
    var plain = ""
    for scalar in safe.unicodeScalars {
      if let replacement = Self.plainSigns[scalar] {
        plain += replacement
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }

  /// The same, measured.
  func words(_ text: String) -> TextWords {
    if isPlain(text) { return TextWords(text: text, width: text.utf8.count) }
    var meter = DisplayWidth.Meter()
    var width = 0
    for scalar in text.unicodeScalars {
      if isSteering(scalar) || (ascii && !scalar.isASCII) { return TextWords(measuring: clean(text)) }
      width += meter.columns(of: scalar)
    }
    return TextWords(text: text, width: width)
  }

  private static let plainSigns: [Unicode.Scalar: String] = {
    var signs: [Unicode.Scalar: String] = [
      "\u{A0}": " ", "\u{202F}": " ", "\u{2010}": "-", "\u{2011}": "-", "–": "-", "—": "-", "−": "-", "…": "...",
      "‘": "'", "’": "'", "“": "\"", "”": "\"", "×": "x", "·": "-", "•": "*", "→": "->", "≤": "<=", "≥": ">=", "≈": "~",
      "±": "+/-", "÷": "/",
    ]
    for (code, symbol) in FigureFormat.symbols {
      for scalar in symbol.unicodeScalars { signs[scalar] = code + " " }
    }
    return signs
  }()

  // MARK: Signs

  var rule: String { ascii ? "-" : "─" }
  var doubleRule: String { ascii ? "=" : "═" }
  var ellipsis: String { ascii ? "..." : "…" }
  var arrow: String { ascii ? "->" : "→" }

  /// The mark of a row or a sentence; says in itself what its colour says.
  func mark(_ tone: Tone) -> String {
    switch tone {
    case .plain: ascii ? "-" : "•"
    case .good: ascii ? "+" : "✓"
    case .attention: "!"
    case .faint: ascii ? "." : "·"
    }
  }

  // MARK: Colour

  func bold(_ text: String) -> String { sgr("1", text) }
  func dim(_ text: String) -> String { sgr("2", text) }

  func toned(_ text: String, _ tone: Tone) -> String {
    switch tone {
    case .plain: text
    case .good: sgr("32", text)
    case .attention: sgr("33", text)
    case .faint: sgr("2", text)
    }
  }

  private func sgr(_ code: String, _ text: String) -> String {
    color && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
