import ReportModel
import Renderers
import TestSupport
import Testing

@Suite("Markdown")
struct MarkdownRendererTests {
  @Test("A report is headings, tables with intervals joined, and lists")
  func golden() throws {
    let report = Report(
      name: "rates", title: "Rates", subtitle: "October 2026", settings: [.init(name: "by", value: "stage")],
      sections: [
        Section(
          key: "s", title: "By stage",
          blocks: [
            .figures([Figure("Offers", .integer(1), .count, comparison: "none before")]),
            .statements([Statement("+27 pts with practice", tone: .good), Statement("1. not a list")]),
            .table(
              Table(
                key: "t", title: "Stages", caption: "One row a stage.",
                columns: [
                  Column("stage", "Stage", .text),
                  Column("rate", "Pass-through", .share, interval: .init(low: "low", high: "high")),
                  Column("low", "Low", .share), Column("high", "High", .share),
                  Column("p", "p", .probability, for: .data),
                ],
                rows: [
                  Row([.text("R&D | *onsite*"), .real(0.38), .real(0.14), .real(0.69), .real(0.5)], tone: .faint),
                  Row([.text("Offer"), .empty, .real(0), .real(1), .empty]),
                ])),
          ])
      ], notes: ["- one"], definitions: [.init(term: "p", meaning: "a < b", source: "Fisher 1935")])
    #expect(
      String(decoding: try MarkdownRenderer().render(report), as: UTF8.self) == #"""
        # Rates

        October 2026

        ## By stage

        | Figure | Value | Compared |
        | --- | ---: | --- |
        | Offers | 1 | none before |

        - ✓ +27 pts with practice
        - 1\. not a list

        ### Stages

        One row a stage.

        | Stage | Pass-through |
        | --- | ---: |
        | · R&amp;D \| \*onsite\* | 38 % (14–69) |
        | Offer |  |

        ## Notes

        - \- one

        ## What the figures mean

        - **p**: a &lt; b (Fisher 1935)

        Settings: by stage

        """#)
  }

  @Test("Hostile words neither mark up, nor end a cell, nor steer the direction of writing")
  func hostile() throws {
    var generator = SeededGenerator(seed: 41)
    for report in [RandomReport.hostile] + (0..<50).map({ _ in RandomReport.report(using: &generator) }) {
      let text = String(decoding: try MarkdownRenderer().render(report), as: UTF8.self)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x202A...0x202E).contains($0.value) })
      #expect(!text.contains("<") && !text.contains(">"))
      for line in text.split(separator: "\n") where line.hasPrefix("|") {
        #expect(line.hasSuffix("|"))
        #expect(unescaped("[", in: line) == 0)
        #expect(unescaped("`", in: line) == 0)
      }
    }
    let text = String(decoding: try MarkdownRenderer().render(RandomReport.hostile), as: UTF8.self)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == RandomReport.hostileWords.count + 2)
    for row in rows { #expect(unescaped("|", in: row) == 3) }
  }

  /// How often a sign stands with no backslash that escapes it.
  private func unescaped(_ sign: Character, in line: Substring) -> Int {
    var (count, isEscaped) = (0, false)
    for character in line {
      if character == sign, !isEscaped { count += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return count
  }
}
