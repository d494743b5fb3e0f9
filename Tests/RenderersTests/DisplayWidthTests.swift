import TestSupport
import Testing

@testable import Renderers

@Suite("Display width")
struct DisplayWidthTests {
  @Test("A character alone is as wide as wcwidth says")
  func characters() throws {
    for (expected, samples) in [(0, WidthSamples.none), (1, WidthSamples.one), (2, WidthSamples.two)] {
      for value in samples {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(DisplayWidth.of(String(scalar)) == expected, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test("Words are as wide as wcswidth says: marks, emoji sequences, flags, full-width forms")
  func words() {
    for (words, expected) in WidthSamples.words { #expect(DisplayWidth.of(words) == expected, "\(words)") }
  }

  @Test("The ranges of the table are sorted and do not overlap")
  func tableIsSorted() {
    for ranges in [DisplayWidthTable.zeroWidth, DisplayWidthTable.wide, DisplayWidthTable.wideAsEmoji] {
      for (range, next) in zip(ranges, ranges.dropFirst()) { #expect(range.upperBound < next.lowerBound) }
    }
  }

  @Test("What counts as a plain sign takes one column by the tables")
  func plainSigns() {
    let plain = (UInt32(0)...0x3000).filter(DisplayWidthTable.isPlainSign)
    #expect(plain.count > 700)
    for ranges in [DisplayWidthTable.zeroWidth, DisplayWidthTable.wide] {
      for value in plain { #expect(!ranges.contains { $0.contains(value) }, "U+\(String(value, radix: 16))") }
    }
  }

  @Test("Wrapped lines fit, and hold all the words")
  func wrapping() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let text = RandomReport.words(using: &generator)
      let clean = TextStyle(ascii: false, color: false).clean(text)
      let width = Int.random(in: 4...60, using: &generator)
      let lines = TextWrapping.lines(clean, width: width)
      for line in lines { #expect(DisplayWidth.of(line) <= width) }
      #expect(letters(lines.joined()) == letters(clean))
    }
  }

  @Test("A unit stays with its number")
  func units() {
    #expect(TextWrapping.lines("went on: 38 % of all", width: 12) == ["went on:", "38 % of all"])
    #expect(TextWrapping.lines("gained about +12 pts", width: 16) == ["gained about", "+12 pts"])
  }

  private func letters(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != " " } }
}
