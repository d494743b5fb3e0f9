/// A folded word by value, so that words are compared and looked up without their text: up to 15 bytes as they are;
/// longer ones, of which no list has any, by a hash and their last two bytes. It is built byte by byte.
struct FoldedWord: Equatable, ExpressibleByStringLiteral {
  /// The first eight bytes; of a longer word the hash.
  private var first: UInt64 = 0
  /// The bytes from the ninth on, of a longer word its last two as the 14th and 15th; the length, at most 16, in the
  /// highest byte.
  private var second: UInt64 = 0

  /// The empty word.
  init() {}

  init(stringLiteral text: String) {
    let bytes = text.utf8.span
    append(bytes, 0..<bytes.count)
  }

  /// - Parameter bytes: letters and digits of ASCII.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) { append(bytes, range) }

  private var count: UInt64 { second >> 56 }

  var isEmpty: Bool { count == 0 }

  /// False where another byte is the first.
  func mayBegin(with byte: UInt8) -> Bool { UInt8(truncatingIfNeeded: first) == byte || count > 15 }

  /// Whether it ends in "ly".
  var isAdverb: Bool {
    let kept = min(count, 15)
    return kept >= 2 && byte(kept - 2) == UInt8(ascii: "l") && byte(kept - 1) == UInt8(ascii: "y")
  }

  private func byte(_ place: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: place < 8 ? first >> (8 * place) : second >> (8 * (place - 8)))
  }

  private var mixed: UInt64 { (first ^ second) &* Self.odd }

  private static var odd: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  /// One bit of the lower 63, the same for equal words: what lacks it is another word.
  var mark: UInt64 { 1 &<< min(mixed >> 58, 62) }

  /// Where to begin looking for the word in a table: the same for equal words, in `0..<65536`.
  var place: Int { Int(mixed >> 48) }

  /// - Parameter byte: of UTF-8, folded already.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    let count = count
    if count < 8 {
      first |= UInt64(byte) << (8 * count)
      second += 1 << 56
    } else if count < 15 {
      second += UInt64(byte) << (8 * (count - 8)) | 1 << 56
    } else {
      if count == 15 { first ^= second &* Self.odd }
      first = (first ^ UInt64(byte)) &* 0x100_0000_01b3
      second = 16 << 56 | UInt64(byte) << 48 | second >> 8 & 0xFF << 40
    }
  }

  /// Appends letters and digits of ASCII in small letters: the bit makes a letter small, and a digit has it.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    if isEmpty {
      let end = min(start + 8, range.upperBound)
      second = UInt64(end - start) << 56
      for place in (start..<end).reversed() { first = first << 8 | UInt64(bytes[place] | 0x20) }
      start = end
    }
    for place in start..<range.upperBound { append(bytes[place] | 0x20) }
  }

  static func == (left: FoldedWord, right: FoldedWord) -> Bool {
    left.first == right.first && left.second == right.second
  }
}
