import TestSupport
import Testing

@testable import CommandLineTool

@Suite struct SuggestionTests {
  @Test(
    "The distance of two words",
    arguments: [
      ("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("reveiw", "review", 1), ("rates", "rate", 1),
      // An optimal alignment edits no stretch twice: 3, where the unrestricted distance is 2.
      ("ca", "abc", 3), ("funnel", "tunnel", 1),
    ])
  func distances(_ a: String, _ b: String, _ distance: Int) {
    #expect(Suggestion.distance(Array(a), Array(b)) == distance)
  }

  @Test func `The distance is symmetric, zero for equal words only, and never above the longer word's length`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let words = (0..<2).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in "abc".randomElement(using: &generator) ?? "a" }
      }
      let distance = Suggestion.distance(words[0], words[1])
      #expect(distance == Suggestion.distance(words[1], words[0]))
      #expect((distance == 0) == (words[0] == words[1]))
      #expect(distance <= max(words[0].count, words[1].count))
      #expect(distance >= abs(words[0].count - words[1].count))
    }
  }

  static let dimensions = ["question-type", "purpose", "company", "preparation", "preparation-item", "stage", "star"]

  @Test(
    "The nearest name is found, and none where none is near",
    arguments: [
      ("question_type", "question-type"), ("Company", "company"), ("prep", "preparation"),
      ("preparation-itm", "preparation-item"),
      ("stag", "stage"), ("compnay", "company"), ("--stage", "stage"), ("weather", nil), ("", nil), ("x", nil),
      ("question", "question-type"),
    ] as [(String, String?)])
  func nearest(_ typed: String, _ expected: String?) {
    #expect(Suggestion.nearest(to: typed, in: Self.dimensions) == expected)
  }

  @Test func `Among equals the same first letter wins, then the earlier`() {
    #expect(Suggestion.nearest(to: "fsh", in: ["zsh", "fish"]) == "fish")
    #expect(Suggestion.nearest(to: "xsh", in: ["zsh", "bsh"]) == "zsh")
  }
}
