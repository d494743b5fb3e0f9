import ReportModel
import TestSupport
import Testing

@testable import Renderers

@Suite("Text")
struct TextRendererTests {
  @Test("A table joins the interval to its figure and draws it; a bar is drawn in eighths")
  func golden() throws {
    let columns = SampleReport.funnelColumns.filter { !$0.isDetail && $0.key != "resolved" }
    let table = Table(
      key: "funnel", title: "Stage by stage", columns: columns,
      rows: [
        Row([.text("Applied"), .integer(1042), .integer(17), .integer(3), .real(0.447), .real(0.302), .real(0.603)]),
        Row([.text("Onsite"), .integer(5), .empty, .integer(2), .real(1), .real(0.2), .real(1)], tone: .attention),
      ])
    #expect(
      try lines(table, width: 72) == [
        "Stage by stage",
        "  Stage    Entered  Went on  Pending    Pass-through  0 %    50 %  100 %",
        "  ───────  ───────  ───────  ───────  ──────────────  ──────────────────",
        "  Applied    1,042       17        3   45 % (30–60)        ├──●─┤",
        "! Onsite         5                 2  100 % (20–100)     ├─────────────●",
      ])
    #expect(
      try lines(SampleReport.weeks, width: 50).prefix(5) == [
        "Weeks",
        "Week from   Applications  0     6   12  Interviews",
        "──────────  ────────────  ────────────  ──────────",
        "2026-09-28             9  █████████              3",
        "2026-10-05            12  ████████████           4",
      ])
  }

  @Test("No line is wider than the terminal, at any width, whatever the words", arguments: [true, false])
  func width(ascii: Bool) throws {
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<60 {
      let report = RandomReport.report(using: &generator)
      let width = Int.random(in: 40...200, using: &generator)
      for line in try text(report, width: width, ascii: ascii).split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= width, "width \(width): \(line)")
      }
    }
    for width in 40...200 {
      for line in try text(SampleReport.review, width: width, ascii: ascii).split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= width, "width \(width): \(line)")
      }
    }
  }

  @Test("No rate stands without its n, however narrow", arguments: [40, 46, 52, 58, 64, 70, 80, 100])
  func countsStay(width: Int) throws {
    let table = Table(
      key: "habits", title: "Habits",
      columns: [
        Column("habit", "Habit", .text), Column("noted", "Noted", .count, isDetail: true),
        Column("resolved", "Resolved", .count, isDetail: true),
        Column("pass_through", "Passed", .share, isDrawn: true),
        Column("rating", "Rating", .number(decimals: 1)), Column("rated", "Rated", .count, isDetail: true),
        Column("difference", "Difference to others", .difference), Column("verdict", "Verdict", .text),
      ],
      rows: [
        Row([
          .text("no questions asked of anyone"), .integer(12), .integer(9), .real(0.25), .real(3.5), .integer(7),
          .real(-0.2), .text("suggestive"),
        ])
      ])
    let heading = try lines(table, width: width).prefix(4).joined(separator: "\n")
    #expect(!heading.contains("Passed") || heading.contains("Resolved"), "\(heading)")
    #expect(!heading.contains("Rating") || heading.contains("Rated"), "\(heading)")
    #expect(width < 58 || heading.contains("Passed"), "\(heading)")
  }

  @Test("Headings stand over their columns where a drawing is too narrow for the ends of its scale")
  func headingsBesideNarrowDrawings() throws {
    func amount(_ units: Int64) -> Cell { .money(minorUnits: units, decimals: 2, currency: "EUR") }
    let table = Table(
      key: "pay", title: "Pay",
      columns: [
        Column("company", "Company", .text), Column("base", "Base", .money, isDrawn: true),
        Column("n", "Rated", .count),
      ],
      rows: [
        Row([.text("Acme"), amount(123_456_789), .integer(1111)]),
        Row([.text("Beta"), amount(98_765_432), .integer(2222)]),
      ])
    let page = try lines(table, width: 42)
    let rows = page.filter { $0.hasSuffix("Rated") || $0.hasSuffix("1,111") || $0.hasSuffix("2,222") }
    #expect(rows.count == 3 && rows.allSatisfy { DisplayWidth.of($0) == DisplayWidth.of(rows[0]) }, "\(page)")
    #expect(rows[1].contains("█") && !rows[0].contains("234,56"), "\(page)")
  }

  @Test("Nothing in the data acts on the terminal")
  func control() throws {
    var generator = SeededGenerator(seed: 61)
    for report in [RandomReport.hostile] + (0..<40).map({ _ in RandomReport.report(using: &generator) }) {
      let text = try self.text(report, width: 80, ascii: false)
      #expect(!text.unicodeScalars.contains { $0 != "\n" && isSteering($0) })
    }
    #expect(try text(RandomReport.hostile, width: 200, ascii: false).contains(#"\u{1B}[31mred"#))
    #expect(try text(RandomReport.hostile, width: 200, ascii: false).contains(#"\u{202E}gnp.exe"#))
  }

  @Test("With --ascii every sign of our own is ASCII; letters in the data stay")
  func ascii() throws {
    let text = try self.text(SampleReport.review, width: 120, ascii: true)
    #expect(Set(text.unicodeScalars.filter { !$0.isASCII }) == ["面", "接"])
    #expect(text.contains("EUR 85,000"))
    #expect(text.contains("|--"))
    #expect(text.contains("####"))
    #expect(text.contains("-2 pts (-28 to +24)"))
  }

  @Test("Colour adds only colour codes: without them the page is the same")
  func color() throws {
    let colored = try TextRenderer(width: 80, color: true).render(SampleReport.review)
    let plain = try text(SampleReport.review, width: 80, ascii: false)
    let page = String(decoding: colored, as: UTF8.self)
    #expect(page.contains("\u{1B}[1mJob-search review\u{1B}[0m"))
    let pattern = /\u{1B}\[[0-9;]*m/
    let stripped = page.replacing(pattern, with: "").split(separator: "\n", omittingEmptySubsequences: false)
    let trimmed = stripped.map { TextWrapping.trimmed(String($0)) }.joined(separator: "\n")
    #expect(trimmed == plain)
  }

  @Test("What does not fit is left out, details first, and said; where most would go, rows are stacked")
  func narrow() throws {
    let narrow = try lines(SampleReport.funnel, width: 60)
    #expect(narrow.contains { $0.contains("Pass-through") })
    #expect(narrow.contains { $0.hasPrefix("Columns of detail were left out") })
    #expect(try !lines(SampleReport.funnel, width: 200).contains { $0.contains("left out") })
    var wide = SampleReport.salary
    for place in 0..<6 {
      wide.columns.append(Column("x\(place)", "Extra \(place)", .count))
      for row in wide.rows.indices { wide.rows[row].cells.append(.integer(place * 1000)) }
    }
    let stacked = try lines(wide, width: 40)
    #expect(stacked.contains("Backend engineer"))
    #expect(stacked.joined().contains("Extra 5 5,000"))
  }

  @Test("Headline figures flow into as many columns as fit")
  func figures() {
    let style = TextStyle(ascii: false, color: false)
    let wide = TextFigures.lines(SampleReport.figures, style: style, width: 120)
    let narrow = TextFigures.lines(SampleReport.figures, style: style, width: 40)
    #expect(wide[1].contains("✓ 21") && wide[1].contains("€85,000"))
    #expect(narrow.count > wide.count)
    #expect(narrow.contains { $0.hasPrefix("! 38 % (21–59)") })
  }

  @Test("Empty tables say so")
  func empty() throws { #expect(try lines(SampleReport.none, width: 80) == ["Offers", "No offer yet."]) }

  @Test("Drawings stay inside their scale and never lose a small bar")
  func drawings() {
    let drawing = TextDrawing(style: TextStyle(ascii: false, color: false), width: 10, low: 0, high: 1)
    #expect(drawing.bar(0) == "")
    #expect(drawing.bar(0.0001) == "▏")
    #expect(drawing.bar(0.55) == "█████▌")
    #expect(drawing.bar(7) == "██████████")
    #expect(drawing.dotPlot(0.5, low: 0.2, high: 1) == "  ├──●───┤")
    #expect(drawing.dotPlot(-3, low: -9, high: 9) == "●────────┤")
    #expect(TextDrawing.sparkline([0, 1, nil, 7], style: drawing.style) == "▁▂ █")
  }

  @Test("The format of a path is that of its ending")
  func formats() {
    #expect(ReportFormat(path: "out/Review.MD") == .markdown)
    #expect(ReportFormat(path: "a.b/review") == nil)
    #expect(ReportFormat(path: "review.csv") == .csv)
    #expect(ReportFormat(path: ".json") == .json)
    let endings = ReportFormat.allCases.flatMap(\.fileExtensions)
    #expect(Set(endings).count == endings.count)
    for format in ReportFormat.allCases { #expect(ReportFormat(path: "x." + format.fileExtension) == format) }
  }

  // MARK: Help

  private func text(_ report: Report, width: Int, ascii: Bool) throws -> String {
    String(decoding: try TextRenderer(width: width, ascii: ascii).render(report), as: UTF8.self)
  }

  /// The lines of a table alone in a report.
  private func lines(_ table: Table, width: Int) throws -> [String] {
    let report = Report(
      name: "r", title: "", subtitle: "", sections: [Section(key: "s", title: "", blocks: [.table(table)])])
    let lines = try text(report, width: width, ascii: false).split(separator: "\n").map(String.init)
    return lines.filter { !$0.hasPrefix("Marks:") }
  }
}
