import ReportModel

/// A small report that uses every feature of a spreadsheet: each kind of figure, tone and chart, and words that look
/// like formulas, markup and instructions.
enum SampleWorkbook {
  static let hostileWords = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A1", "=HYPERLINK(\"http://x\")", "{=1}", "http://example.com",
    "<b>&amp;</b>", "_x0041_", " spaced ", "1e5", "007", "TRUE", "#N/A", "日本語 👩🏽‍💻",
  ]

  static let report = Report(
    name: "review", title: "=Review & \"more\"", subtitle: "as of 2026-10-31",
    settings: [.init(name: "month", value: "2026-10")],
    sections: [
      Section(
        key: "month", title: "The <month>",
        blocks: [
          .figures([
            Figure("Pass-through", .real(0.375), .share, low: .real(0.2), high: .real(0.6), tone: .attention),
            Figure("Best offer", .money(minorUnits: 8_500_000, decimals: 2, currency: "EUR"), .money),
          ]),
          .statements(Tone.allCases.map { Statement("It is \($0.rawValue).", tone: $0) }), .paragraph("Words."),
        ]),
      Section(key: "rest", title: "=1", blocks: [.table(rates), .table(words)] + charts.map(Block.chart)),
    ],
    notes: ["A note."], definitions: [.init(term: "Rate", meaning: "this of that", source: "Wilson 1927")])

  static let rates = Table(
    key: "rates", title: "Rates",
    columns: [
      Column("group", "Group", .text), Column("day", "Day", .day), Column("n", "n", .count),
      Column("rate", "Rate", .share, interval: .init(low: "low", high: "high")), Column("low", "", .share),
      Column("high", "", .share), Column("pay", "Pay", .money), Column("p", "p", .probability, for: .data),
    ],
    rows: [
      row("a", "2026-10-05", 1_204, 0.375, 0.2, 0.6, "EUR", .good),
      row("b", "2026-10-12", 7, 0.5, 0.25, 0.75, "EUR", .attention),
      row("c", "2026-10-19", 3, 1.0 / 3, 0.125, 0.625, "USD", .faint),
    ])

  private static func row(
    _ group: String, _ day: String, _ count: Int, _ rate: Double, _ low: Double, _ high: Double, _ currency: String,
    _ tone: Tone
  ) -> Row {
    Row(
      [
        .text(group), .day(day), .integer(count), .real(rate), .real(low), .real(high),
        .money(minorUnits: 8_500_050, decimals: 2, currency: currency), .real(0.0625),
      ], tone: tone)
  }

  static let words = Table(
    key: "words", title: "Words", columns: [Column("words", "=Words", .text)],
    rows: hostileWords.map { Row([.text($0)]) })

  static let charts = Chart.Kind.allCases.map { kind in
    Chart(
      key: kind.rawValue, title: "=\(kind.rawValue)", kind: kind, table: "rates",
      category: kind == .curve ? "n" : kind == .lines ? "day" : "group",
      series: [.init(title: "=Rate", value: "rate", low: "low", high: "high")], axis: "=share")
  }
}
