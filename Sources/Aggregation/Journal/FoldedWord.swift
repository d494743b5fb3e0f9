/// A folded word by value, so that words are compared and looked up without their text: up to 15 bytes as they are;
/// longer ones, of which no list has any, by a hash.
struct FoldedWord: Hashable, ExpressibleByStringLiteral {
  private let first: UInt64
  /// The bytes from the ninth on, and the length in the highest byte.
  private let second: UInt64
  /// Whether it ends in "ly".
  let isAdverb: Bool

  /// - Parameter bytes: UTF-8, folded already.
  init(_ bytes: some BidirectionalCollection<UInt8>) {
    var (first, second, count) = (UInt64(0), UInt64(0), UInt64(0))
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var (last, lastButOne) = (UInt8(0), UInt8(0))
    for byte in bytes {
      if count < 8 {
        first |= UInt64(byte) << (8 * count)
      } else if count < 15 {
        second |= UInt64(byte) << (8 * (count - 8))
      }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      count += 1
      (lastButOne, last) = (last, byte)
    }
    self.first = count < 16 ? first : hash
    self.second = second | min(count, 16) << 56
    isAdverb = lastButOne == UInt8(ascii: "l") && last == UInt8(ascii: "y")
  }

  init(stringLiteral text: String) { self.init(text.utf8) }

  static func == (left: FoldedWord, right: FoldedWord) -> Bool {
    left.first == right.first && left.second == right.second
  }

  func hash(into hasher: inout Hasher) { hasher.combine(first ^ second) }
}
