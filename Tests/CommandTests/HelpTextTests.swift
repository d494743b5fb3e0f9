import Testing

@testable import CommandLineTool

@Suite struct HelpTextTests {
  @Test("No line of any help is wider than asked, a single long word apart", arguments: [40, 60, 80, 100])
  func width(_ width: Int) {
    let help = HelpText(width: width)
    let texts = Specimen.commands.map(help.command) + [help.program(Specimen.commands)]
    for line in texts.joined().split(separator: "\n") where line.count > width {
      #expect(line.hasPrefix("  ") && line.contains { "~$/-=\">".contains($0) }, "\(line)")
    }
    #expect(texts.allSatisfy { $0.hasSuffix("\n") && !$0.hasSuffix("\n\n") && !$0.contains(" \n") })
  }

  @Test func `A command's help names its options in groups, with letters, choices and defaults`() {
    let text = HelpText(width: 90).command(Specimen.rates)
    for part in [
      "Usage: debrief rates --by DIM[,DIM] [options] [FILE|DIR...]\n",
      "Options:\n  -b, --by DIM[,DIM]", "      --shell SHELL        one of a few: bash, zsh or fish (zsh unless given)",
      "What to report on:\n      --as-of DAY", "  -a, --ascii              plain characters",
      "keep only these, one of the stages below; may", "columns to fill, 20 to 500",
      "Stages:\n  applied, recruiter-screen, ", "Common options:\n      --ledger PATH",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    #expect(text.ranges(of: "Stages:").count == 1)
  }

  @Test func `The program's help groups the commands by what one wants to do`() throws {
    let text = HelpText(width: 80).program(Specimen.commands)
    let places = [
      "Bring data in:\n  copy FROM... TO", "Reports:\n  rates --by DIM[,DIM] [FILE|DIR...]", "Help:\n  help",
    ]
    .map { text.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(!text.contains("Care for the ledger"))
  }

  @Test func `Columns align, and a long first cell has a line of its own`() {
    let rows = [("a", "one two three four five six seven"), ("a-very-long-first-cell-indeed", "x"), ("bb", "")]
    #expect(
      TextLayout.columns(rows, indent: 2, width: 28) == [
        "  a   one two three four", "      five six seven", "  a-very-long-first-cell-indeed", "      x", "  bb",
      ])
  }

  @Test func `Paragraphs are filled, lines that begin with a blank stay`() {
    let text = "One two\nthree four.\n\n  as it  is\n  b\n\n  k\tv w\n  kk\tx"
    #expect(
      TextLayout.paragraphs(text, width: 12) == [
        ["One two", "three four."], ["  as it  is", "  b"], ["  k   v w", "  kk  x"],
      ])
  }
}
