/// Words as a workbook may hold them. The one place where this format escapes; XML is the library's business.
enum WorkbookText {
  /// Words of a cell: lines stay lines. Control characters and those that steer the direction of writing are spelled
  /// out, as in every format for people; so are the two scalars XML cannot hold. What would read as an escape of the
  /// file format (`_x0041_`) is escaped itself. At most 32,767 UTF-16 units, which is all a cell takes.
  static func cell(_ text: String) -> String {
    if text.utf8.count < maximum, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "_") }) {
      return text
    }
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    return cut(escaped(lines.map { line(String($0)) }.joined(separator: "\n")), to: maximum)
  }

  /// Words on one line: of a title, a name, a property.
  static func line(_ text: String) -> String {
    let shown = visible(text)
    guard shown.unicodeScalars.contains(where: isUnstorable) else { return shown }
    return String(String.UnicodeScalarView(shown.unicodeScalars.map { isUnstorable($0) ? "\u{FFFD}" : $0 }))
  }

  /// At most so many UTF-16 units, by which spreadsheets count; what is cut ends in an ellipsis. No character is cut
  /// in two.
  static func cut(_ text: String, to maximum: Int) -> String {
    guard text.utf16.count > maximum else { return text }
    var kept = ""
    var room = maximum - 1
    for character in text {
      room -= character.utf16.count
      if room < 0 { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// Words of a chart, where the library takes `=` at the start for a reference to a cell. At most 200 units.
  static func chart(_ text: String) -> String {
    let words = cut(line(text), to: 200)
    return words.hasPrefix("=") ? " " + words : words
  }

  /// Words of a page's head or foot, where `&` starts an instruction.
  static func pageEdge(_ text: String) -> String {
    cut(line(text), to: 100).split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
  }

  private static let maximum = 32_767

  private static func isUnstorable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  /// `_x0041_` becomes `_x005F_x0041_` (ECMA-376, part 1, 22.9.2.19).
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var safe: [UInt8] = []
    for place in bytes.indices {
      let end = place + 7
      if bytes[place] == UInt8(ascii: "_"), end <= bytes.count, bytes[place + 1] == UInt8(ascii: "x"),
        end - 1 < bytes.count, bytes[end - 1] == UInt8(ascii: "_"),
        bytes[(place + 2)..<(end - 1)].allSatisfy(isHexadecimal)
      {
        safe += "_x005F".utf8
      }
      safe.append(bytes[place])
    }
    return String(decoding: safe, as: UTF8.self)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
