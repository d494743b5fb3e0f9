import InterviewModel
import TestSupport
import Testing

@testable import Importers

@Suite struct WordMemoTests {
  @Test(arguments: [1, 64, 1000, WordMemo.capacity, WordMemo.capacity + 10])
  func `What a word was read as is remembered, of as many words as there is room for`(count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    var memo = WordMemo()
    let words = (0..<count).map { number in
      Array("\(number) ".utf8) + (0..<Int.random(in: 0..<20, using: &generator)).map { _ in UInt8(ascii: "x") }
    }
    for (number, word) in words.enumerated() {
      #expect(memo.value(word, word.indices) == nil)
      memo.remember(word, word.indices, .integer(Int64(number)))
    }
    for (number, word) in words.enumerated() {
      // Where the word stands in its text does not count.
      let text = [0x2C] + word + [0x2C]
      #expect(memo.value(text, 1..<text.count - 1) == (number < WordMemo.capacity ? .integer(Int64(number)) : nil))
      #expect(memo.value(text, 1..<text.count) == nil)
    }
  }
}
