/// Names of sheets as spreadsheets take them: 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at either
/// end, not `History`, no two the same but for the case of letters, and none that could be the name of a cell (`P10`) or a
/// number, which formulas that are not quoted would take it for.
struct SheetNames {
  private var taken: Set<String> = ["history"]

  /// A name no sheet has yet, as like the wanted one as the rules let it be: what is not allowed becomes a blank, what
  /// is too long is cut, what is taken gets a number.
  mutating func unique(_ wanted: String) -> String {
    var base = String(String.UnicodeScalarView(WorkbookText.line(wanted).unicodeScalars.map(Self.allowed)))
    base = Self.trimmed(base)
    if base.isEmpty { base = "Sheet" }
    if Self.looksLikeCell(base) { base += " table" }
    var name = Self.trimmed(WorkbookText.cut(base, to: Self.maximum))
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let suffix = " \(number)"
      name = Self.trimmed(WorkbookText.cut(base, to: Self.maximum - suffix.utf16.count)) + suffix
      number += 1
    }
    return name
  }

  /// A table's key as words: `question_type` is `Question type`.
  static func title(ofKey key: String) -> String {
    let words = key.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static let maximum = 31

  private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\": " "
    default: scalar
    }
  }

  /// Letters and digits with a digit among them, or the row and column of `R1C1`.
  private static func looksLikeCell(_ name: String) -> Bool {
    guard name.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") })
    else { return false }
    return name.utf8.contains(where: isDigit) || ["r", "c", "rc"].contains(name.lowercased())
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func trimmed(_ name: String) -> String {
    func isEdge(_ character: Character) -> Bool { character == " " || character == "'" }
    return String(name.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
  }
}
