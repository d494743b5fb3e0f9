/// A place in a text, as an editor shows it: lines and columns from 1, a column being one Unicode scalar.
///
/// A line ends with LF, CRLF or a lone CR. A byte order mark has no column.
package struct TextPosition: Equatable, Comparable, Hashable, Sendable, CustomStringConvertible {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package var description: String { "\(line):\(column)" }

  package static func < (one: Self, other: Self) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

extension TextPosition {
  /// Where `bytes[offset]` stands, if `bytes` begin here. Linear in the offset.
  func moved(over bytes: [UInt8], _ offset: Int) -> TextPosition {
    var counter = PositionCounter(from: self)
    counter.advance(over: bytes, 0..<offset)
    return counter.position
  }
}

/// Follows a text from its start and knows the position of the next byte. The text is UTF-8.
struct PositionCounter {
  private(set) var position: TextPosition
  private var followsCarriageReturn: Bool

  /// `followsCarriageReturn`: the text before the position ends with CR, to which a first LF belongs.
  init(from position: TextPosition = TextPosition(line: 1, column: 1), followsCarriageReturn: Bool = false) {
    self.position = position
    self.followsCarriageReturn = followsCarriageReturn
  }

  /// Moves over `bytes[range]`. Linear in the length of the range.
  /// - Parameter plainEnd: no line ends before it.
  mutating func advance(over bytes: [UInt8], _ range: Range<Int>, plainEnd: Int = 0) {
    guard !range.isEmpty else { return }
    let start = min(max(range.lowerBound, plainEnd), range.upperBound)
    if start > range.lowerBound { followsCarriageReturn = false }
    let piece = bytes.span.extracting(start..<range.upperBound)
    let (feeds, returns) = piece.lineEndCounts
    if feeds + returns == 0 {
      // A continuation byte belongs to the scalar that is counted already.
      position.column += bytes.span.extracting(range).scalarCount
      followsCarriageReturn = false
      return
    }
    // The two of a CRLF are one line end.
    var pairs = followsCarriageReturn && piece[0] == ASCII.lineFeed ? 1 : 0
    if feeds > 0 && returns > 0 {
      for index in 1..<piece.count
      where piece[index] == ASCII.lineFeed && piece[index - 1] == ASCII.carriageReturn { pairs += 1 }
    }
    var lineStart = piece.count
    while piece[lineStart - 1] != ASCII.lineFeed && piece[lineStart - 1] != ASCII.carriageReturn { lineStart -= 1 }
    position.line += feeds + returns - pairs
    position.column = 1 + piece.extracting(lineStart...).scalarCount
    followsCarriageReturn = piece[piece.count - 1] == ASCII.carriageReturn
  }
}

/// The bytes that the scanners know by name.
enum ASCII {
  static let null: UInt8 = 0x00
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let openingBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closingBracket: UInt8 = 0x5D
  static let openingBrace: UInt8 = 0x7B
  static let pipe: UInt8 = 0x7C
  static let closingBrace: UInt8 = 0x7D

  /// Neither white space nor part of a character beyond ASCII.
  static func isVisible(_ byte: UInt8) -> Bool { byte > space && byte < 0x80 }
}
