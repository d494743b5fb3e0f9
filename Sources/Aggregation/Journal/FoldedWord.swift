/// A folded word by value, so that words are compared and looked up without their text: up to 15 bytes as they are;
/// longer ones, of which no list has any, by a hash. It is built byte by byte.
struct FoldedWord: Equatable, ExpressibleByStringLiteral {
  private var first: UInt64 = 0
  /// The bytes from the ninth on, and the length, at most 16, in the highest byte.
  private var second: UInt64 = 0
  /// Of all bytes.
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  private var lastTwo: UInt16 = 0

  /// The empty word.
  init() {}

  init(stringLiteral text: String) {
    for byte in text.utf8 { append(byte) }
  }

  var isEmpty: Bool { second >> 56 == 0 }

  /// Whether it ends in "ly".
  var isAdverb: Bool { lastTwo == UInt16(UInt8(ascii: "l")) << 8 | UInt16(UInt8(ascii: "y")) }

  private var mixed: UInt64 { (first ^ second) &* 0x9E37_79B9_7F4A_7C15 }

  /// One bit of 64, the same for equal words: what lacks it is another word.
  var mark: UInt64 { 1 << (mixed >> 58) }

  /// Where to begin looking for the word in a table: the same for equal words, in `0..<65536`.
  var place: Int { Int(mixed >> 48) }

  /// - Parameter byte: of UTF-8, folded already.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    let count = second >> 56
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    lastTwo = lastTwo << 8 | UInt16(byte)
    if count < 8 {
      first |= UInt64(byte) << (8 * count)
    } else if count < 15 {
      second |= UInt64(byte) << (8 * (count - 8))
    } else {
      first = hash
    }
    if count < 16 { second += 1 << 56 }
  }

  static func == (left: FoldedWord, right: FoldedWord) -> Bool {
    left.first == right.first && left.second == right.second
  }
}
