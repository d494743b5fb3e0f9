/// Words set into lines of a display width.
enum TextWrapping {
  /// Lines no wider than `width` (at least 2), broken at spaces; a word that is wider than a line is broken inside. A
  /// unit stays with its number. One empty line for no words.
  static func lines(_ text: String, width: Int) -> [String] {
    let width = max(2, width)
    if DisplayWidth.of(text) <= width { return [text] }
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in words(text) {
      let wordWidth = DisplayWidth.of(word)
      if lineWidth > 0, lineWidth + 1 + wordWidth <= width {
        line += " "
        line += word
        lineWidth += 1 + wordWidth
        continue
      }
      if lineWidth > 0 { lines.append(line) }
      if wordWidth <= width {
        line = word
        lineWidth = wordWidth
      } else {
        var pieces = broken(word, width: width)
        line = pieces.removeLast()
        lineWidth = DisplayWidth.of(line)
        lines += pieces
      }
    }
    if lineWidth > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Items side by side, broken between them; an item wider than a line is wrapped.
  static func lines(of items: [String], separator: String, width: Int) -> [String] {
    var lines: [String] = []
    for item in items {
      if let last = lines.last, DisplayWidth.of(last) + DisplayWidth.of(separator) + DisplayWidth.of(item) <= width {
        lines[lines.count - 1] = last + separator + item
      } else {
        lines += Self.lines(item, width: width)
      }
    }
    return lines
  }

  /// Words between spaces, each number with its unit.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    for word in split(text) {
      if isUnit(word), let last = words.last, last.utf8.count < 12, last.last?.isNumber == true {
        words[words.count - 1] = last + " " + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  private static func isUnit(_ word: Substring) -> Bool {
    let bytes = word.utf8
    guard let first = bytes.first, "%pdh".utf8.contains(first) else { return false }
    return bytes.starts(with: "%".utf8) || bytes.starts(with: "pt".utf8) || bytes.starts(with: "day".utf8)
      || bytes.elementsEqual("h".utf8) || bytes.starts(with: "h)".utf8)
  }

  /// The pieces between spaces, found without looking for the ends of characters where no space has a mark on it.
  private static func split(_ text: String) -> [Substring] {
    if hasMarkedSpace(text) { return text.split(separator: " ") }
    return text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }

  /// Whether a combining character follows a space, and makes it one character with itself.
  private static func hasMarkedSpace(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return false }
    var isAfterSpace = false
    for scalar in text.unicodeScalars {
      if isAfterSpace, scalar.value >= 0x300 {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierSymbol: return true
        default: break
        }
      }
      isAfterSpace = scalar == " "
    }
    return false
  }

  /// A long word in pieces, broken between characters, or inside a character that alone is too wide.
  private static func broken(_ word: String, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var pieceWidth = 0
    func add(_ part: String, _ partWidth: Int) {
      if pieceWidth > 0, pieceWidth + partWidth > width {
        pieces.append(piece)
        piece = ""
        pieceWidth = 0
      }
      piece += part
      pieceWidth += partWidth
    }
    for character in word {
      let characterWidth = DisplayWidth.of(character)
      if characterWidth <= width {
        add(String(character), characterWidth)
      } else {
        for scalar in character.unicodeScalars { add(String(scalar), DisplayWidth.of(Character(scalar))) }
      }
    }
    pieces.append(piece)
    return pieces
  }

  /// The narrowest width, no less than the longest word, at which a heading takes at most two lines.
  static func headingWidth(_ title: String) -> Int {
    let words = words(title).map { DisplayWidth.of($0) }
    let longest = words.max() ?? 0
    let whole = DisplayWidth.of(title)
    func takesTwoLines(_ width: Int) -> Bool {
      if whole <= max(2, width) { return true }
      var lines = 0
      var room = 0
      for word in words {
        if lines > 0, room >= 1 + word {
          room -= 1 + word
        } else {
          lines += 1
          room = max(2, width) - word
        }
      }
      return lines <= 2
    }
    return (longest...max(longest, whole)).first(where: takesTwoLines) ?? whole
  }

  /// The width of the widest word.
  static func longestWord(_ text: String) -> Int { split(text).reduce(0) { max($0, DisplayWidth.of($1)) } }

  static func spaces(_ count: Int) -> String {
    if count > blank.utf8.count { return repeated(" ", count) }
    return String(blank.utf8.prefix(max(0, count))) ?? ""
  }

  private static let blank = "                                                                "

  /// A sign so many times.
  static func repeated(_ sign: String, _ count: Int) -> String {
    if count < 2 { return count == 1 ? sign : "" }
    let half = repeated(sign, count / 2)
    return count % 2 == 0 ? half + half : half + half + sign
  }

  /// Padded on the right, or on the left with `alignRight`; `plainWidth` is the display width of the text without
  /// colour codes.
  static func padded(_ text: String, plainWidth: Int, to width: Int, alignRight: Bool = false) -> String {
    let space = spaces(width - plainWidth)
    return alignRight ? space + text : text + space
  }

  /// Without the spaces at the end.
  static func trimmed(_ text: String) -> String {
    guard text.utf8.last == UInt8(ascii: " ") else { return text }
    let end = text.utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return end.map { String(text[...$0]) } ?? ""
  }

  static func padded(_ text: String, to width: Int, alignRight: Bool = false) -> String {
    padded(text, plainWidth: DisplayWidth.of(text), to: width, alignRight: alignRight)
  }
}
