/// The lines of a page as bytes, each written piece by piece. No line ends in spaces.
struct TextLines {
  private(set) var bytes: [UInt8] = []
  /// Where the line begins that is being written.
  private var start = 0
  /// Whether the last line is blank (or none is there yet): blank lines never pile up.
  private var isAtBlank = true

  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Words with spaces up to a width.
  mutating func write(_ words: TextWords, in width: Int, alignRight: Bool = false) {
    if alignRight { writeSpaces(width - words.width) }
    write(words.text)
    if !alignRight { writeSpaces(width - words.width) }
  }

  mutating func writeSpaces(_ count: Int) {
    for _ in 0..<max(0, count) { bytes.append(UInt8(ascii: " ")) }
  }

  mutating func endLine() {
    isAtBlank = bytes.count == start
    while bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
    start = bytes.count
  }

  /// A whole line.
  mutating func add(_ line: String) {
    write(line)
    endLine()
  }

  mutating func addBlank() {
    if !isAtBlank { endLine() }
  }
}
