/// Words set into lines of a display width.
enum TextWrapping {
  /// Lines no wider than `width` (at least 2), broken at spaces; a word that is wider than a line is broken inside. A
  /// unit stays with its number. One empty line for no words.
  static func lines(_ text: String, width: Int) -> [String] {
    lines(TextWords(measuring: text), width: width).map(\.text)
  }

  static func lines(_ text: TextWords, width: Int) -> [TextWords] {
    let width = max(2, width)
    if text.width <= width { return [text] }
    if let lines = linesOfPlainWords(text.text, width: width) { return lines }
    var lines: [TextWords] = []
    var line = TextWords.none
    for word in words(text.text).map(TextWords.init(measuring:)) {
      if line.width > 0, line.width + 1 + word.width <= width {
        line.text += " " + word.text
        line.width += 1 + word.width
        continue
      }
      if line.width > 0 { lines.append(line) }
      line = word
      if word.width > width {
        var pieces = broken(word.text, width: width).map(TextWords.init(measuring:))
        line = pieces.removeLast()
        lines += pieces
      }
    }
    if line.width > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The same, each line cut from the text in one piece; nil where that would not do: a word wider than a line or
  /// without any width, or words that are not plain.
  private static func linesOfPlainWords(_ text: String, width: Int) -> [TextWords]? {
    let bytes = Array(text.utf8)
    guard let words = plainWords(bytes) else { return nil }
    var lines: [TextWords] = []
    var line = words[0]
    func endLine() {
      lines.append(TextWords(text: String(decoding: bytes[line.start..<line.end], as: UTF8.self), width: line.width))
    }
    for (place, word) in words.enumerated() {
      guard word.width > 0, word.width <= width else { return nil }
      if place == 0 { continue }
      if line.width + 1 + word.width <= width {
        line.end = word.end
        line.width += 1 + word.width
      } else {
        endLine()
        line = word
      }
    }
    endLine()
    return lines
  }

  /// Where the words of a text start and end, each number with its unit, and their widths. Nil where they cannot be told
  /// by single spaces: words parted by more than that, or a space with a mark on it.
  private static func plainWords(_ bytes: [UInt8]) -> [(start: Int, end: Int, width: Int)]? {
    var words: [(start: Int, end: Int, width: Int)] = []
    words.reserveCapacity(bytes.count / 4)
    var start = 0
    while start <= bytes.count {
      var end = start
      var isPlain = true
      while end < bytes.count, bytes[end] != UInt8(ascii: " ") {
        if bytes[end] >= 0x80 { isPlain = false }
        end += 1
      }
      guard end > start else { return nil }
      var width = end - start
      if !isPlain {
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        if start > 0, let first = word.unicodeScalars.first, isMark(first) { return nil }
        width = DisplayWidth.of(word)
      }
      if let last = words.last, last.end - last.start < 12, endsInNumber(bytes[last.start..<last.end]),
        isUnit(bytes[start..<end])
      {
        words[words.count - 1] = (last.start, end, last.width + 1 + width)
        start = end + 1
        continue
      }
      words.append((start, end, width))
      start = end + 1
    }
    return words
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
      if isUnit(word.utf8), let last = words.last, last.utf8.count < 12, last.last?.isNumber == true {
        words[words.count - 1] = last + " " + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  private static func endsInNumber(_ word: ArraySlice<UInt8>) -> Bool {
    guard let last = word.last else { return false }
    if last < 0x80 { return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) }
    return String(decoding: word, as: UTF8.self).last?.isNumber == true
  }

  private static func isUnit(_ word: some Collection<UInt8>) -> Bool {
    switch word.first {
    case UInt8(ascii: "%"): true
    case UInt8(ascii: "p"): word.starts(with: "pt".utf8)
    case UInt8(ascii: "d"): word.starts(with: "day".utf8)
    case UInt8(ascii: "h"): word.count == 1 || word.starts(with: "h)".utf8)
    default: false
    }
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
      if isAfterSpace, isMark(scalar) { return true }
      isAfterSpace = scalar == " "
    }
    return false
  }

  /// Whether a scalar may become one character with the one before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 || DisplayWidthTable.isPlainSign(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierSymbol: return true
    default: return false
    }
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
  static func headingWidth(_ title: TextWords) -> Int {
    guard title.text.utf8.contains(UInt8(ascii: " ")) else { return title.width }
    let words = plainWords(Array(title.text.utf8))?.map(\.width) ?? words(title.text).map { DisplayWidth.of($0) }
    let longest = words.max() ?? 0
    let whole = title.width
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
  static func longestWord(_ text: String) -> Int {
    var longest = 0
    var length = 0
    for byte in text.utf8 {
      if byte >= 0x80 { return split(text).reduce(0) { max($0, DisplayWidth.of($1)) } }
      length = byte == UInt8(ascii: " ") ? 0 : length + 1
      longest = max(longest, length)
    }
    return longest
  }

  static func spaces(_ count: Int) -> String {
    if count < 1 { return "" }
    if count > blank.utf8.count { return repeated(" ", count) }
    return String(Substring(blank.utf8.prefix(count)))
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
}
