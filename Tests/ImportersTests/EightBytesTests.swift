import TestSupport
import Testing

@testable import Importers

@Suite("Eight bytes at a time")
struct EightBytesTests {
  /// Texts of all lengths up to 40, of bytes that are close to the ones looked for.
  private static func texts(_ generator: inout SeededGenerator) -> [[UInt8]] {
    let bytes: [UInt8] = [0, 1, 9, 10, 11, 12, 13, 14, 31, 32, 33, 34, 35, 92, 93, 127, 128, 129, 191, 192, 254, 255]
    return (0...40).flatMap { length in
      (0..<20).map { turn in
        (0..<length).map { _ in
          // Half of the texts are plain for the most part.
          turn % 2 == 0 || Int.random(in: 0..<20, using: &generator) == 0
            ? bytes.randomElement(using: &generator) ?? 0 : UInt8.random(in: 65...90, using: &generator)
        }
      }
    }
  }

  @Test("Counting is counting one by one")
  func counts() {
    var generator = SeededGenerator(seed: 41)
    for text in Self.texts(&generator) {
      let ends = text.span.lineEndCounts
      #expect(ends.feeds == text.count { $0 == 10 } && ends.returns == text.count { $0 == 13 }, "\(text)")
      #expect(text.span.scalarCount == text.count { $0 & 0xC0 != 0x80 }, "\(text)")
    }
  }

  @Test("Searching finds the first, from any place to any other")
  func searches() {
    var generator = SeededGenerator(seed: 42)
    for text in Self.texts(&generator) {
      let start = Int.random(in: 0...text.count, using: &generator)
      let end = Int.random(in: start...text.count, using: &generator)
      for limit: UInt8 in [0, 14, 32, 128] {
        let place = text.span.firstPlace(from: start, to: end, below: limit, or: 34, 92, 255)
        let expected = text[start..<end].firstIndex { $0 < limit || $0 == 34 || $0 == 92 || $0 == 255 }
        #expect(place == expected ?? end, "\(text) from \(start) to \(end), below \(limit)")
      }
    }
    let text: [UInt8] = [1, 2, 3]
    #expect(text.span.firstPlace(from: 3, to: 2, below: 32, or: 34, 34, 34) == 3)
  }
}
