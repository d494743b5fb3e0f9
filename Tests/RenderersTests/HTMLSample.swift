import ReportModel
import TestSupport

/// A monthly review with every kind of block and chart, names that try to act on a page, and tables of no row, one row
/// and forty.
enum HTMLSample {
  static let script = "<script>alert(1)</script>"
  static let formula = "=cmd|'/c calc'!A1"

  static let review = Report(
    name: "review", title: "Job-search review", subtitle: "October 2026, as of 2026-10-31",
    settings: [.init(name: "month", value: "2026-10"), .init(name: "where", value: "company=" + script)],
    sections: [
      Section(
        key: "month", title: "The month",
        blocks: [.figures(SampleReport.figures), .statements(SampleReport.statements)]),
      Section(
        key: "stages", title: "Where applications stop",
        blocks: [
          .paragraph(
            "Of 42 applications sent since May, 19 led to a conversation. Most of those that ended did so at the "
              + "technical interview: 38 % went on from there, against 62 % from the recruiter screen."),
          .chart(
            Chart(
              key: "funnel", title: "Applications that entered each stage", kind: .bars, table: "funnel",
              category: "stage", series: [.init(title: "Entered", value: "entered")], axis: "applications")),
          .table(SampleReport.funnel),
          .chart(
            Chart(
              key: "stage-rates", title: "Pass-through by stage, with 95 % intervals", kind: .intervals,
              table: "funnel", category: "stage",
              series: [.init(title: "Pass-through", value: "pass_through", low: "low", high: "high", n: "resolved")],
              axis: "share of applications that went on")),
          .chart(SampleReport.flowChart), .table(flow),
        ]),
      Section(
        key: "types", title: "Question types",
        blocks: [
          .chart(
            Chart(
              key: "types", title: "Pass-through by question type", kind: .intervals, table: "rates",
              category: "question_type",
              series: [.init(title: "Pass-through", value: "pass_through", low: "low", high: "high", n: "interviews")],
              axis: "share of interviews that went on")),
          .table(SampleReport.types),
          .chart(
            Chart(
              key: "differences", title: "Against all other interviews", kind: .intervals, table: "rates",
              category: "question_type",
              series: [
                .init(title: "Difference", value: "difference", low: "difference_low", high: "difference_high")
              ], axis: "difference in pass-through, percentage points")),
        ]),
      Section(
        key: "time", title: "Time",
        blocks: [
          .chart(
            Chart(
              key: "weeks", title: "Applications and interviews a week", kind: .bars, table: "weeks", category: "week",
              series: [
                .init(title: "Applications", value: "applications"), .init(title: "Interviews", value: "interviews"),
              ], axis: "number in the week that begins on that day")),
          .table(weeks),
          .chart(
            Chart(
              key: "months", title: "Pass-through month by month", kind: .lines, table: "months", category: "month",
              series: [
                .init(title: "All interviews", value: "rate", low: "low", high: "high", n: "resolved"),
                .init(title: "Prepared", value: "prepared"),
              ], axis: "share of interviews that went on")),
          .table(months), .chart(SampleReport.replyChart), .table(SampleReport.reply),
        ]),
      Section(
        key: "money", title: "Salary and offers",
        blocks: [
          .chart(
            Chart(
              key: "salary", title: "Market from p10 to p90, with the median and your offers", kind: .ranges,
              table: "salary", category: "role",
              series: [
                .init(title: "Market, p10 to p90", value: "p50", low: "p10", high: "p90", n: "rows"),
                .init(title: "Offer", value: "offer"),
              ], axis: "yearly base before tax")),
          .table(salary), .table(SampleReport.none),
          .chart(
            Chart(
              key: "offers", title: "Offers against the market", kind: .ranges, table: "offers", category: "company",
              series: [.init(title: "Offer", value: "base")], axis: "")),
        ]),
      Section(
        key: "companies", title: "Companies " + script,
        blocks: [
          .table(companies),
          .chart(
            Chart(
              key: "companies", title: "Interviews by company", kind: .bars, table: "companies", category: "company",
              series: [.init(title: "Interviews", value: "interviews")], axis: "interviews")),
        ]),
    ],
    notes: ["3 research rows are in USD and stand on a scale of their own: no exchange rate was imported.", formula],
    definitions: SampleReport.review.definitions + [.init(term: script, meaning: formula)])

  static let flow = Table(
    key: "flow", title: "Paths", caption: "Each application walks one path, to its outcome or to where it stands.",
    columns: SampleReport.flow.columns,
    rows: [
      path("Applied", "Recruiter screen", 17), path("Applied", "Phone interview", 2), path("Applied", "Ghosted", 12),
      path("Applied", "Rejected", 8), path("Applied", "Open", 3), path("Recruiter screen", "Phone interview", 5),
      path("Recruiter screen", "Technical interview", 7), path("Recruiter screen", "Rejected", 3),
      path("Recruiter screen", "Ghosted", 1), path("Recruiter screen", "Withdrew", 1),
      path("Phone interview", "Assessment", 3), path("Phone interview", "Technical interview", 2),
      path("Phone interview", "Rejected", 2), path("Assessment", "Technical interview", 2),
      path("Assessment", "Rejected", 1), path("Technical interview", "Final interview", 5),
      path("Technical interview", "Rejected", 4), path("Technical interview", "Ghosted", 1),
      path("Technical interview", "Open", 1), path("Final interview", "Reference check", 1),
      path("Final interview", "Offer", 1), path("Final interview", "Rejected", 2), path("Final interview", "Open", 1),
      path("Reference check", "Offer", 1), path("Offer", "Accepted", 1), path("Offer", "Declined", 1),
    ])

  private static func path(_ source: String, _ target: String, _ count: Int) -> Row {
    Row([.text(source), .text(target), .integer(count)])
  }

  static let weeks = Table(
    key: "weeks", title: "Weeks", columns: SampleReport.weeks.columns,
    rows: [
      (9, 3), (12, 4), (4, 6), (0, 5), (7, 6), (3, 2), (5, 4), (8, 1), (11, 5), (2, 7), (6, 6), (4, 3),
    ].enumerated().map { place, counts in
      let day = 3 + place * 7
      let months = ["08", "09", "10"]
      return Row([
        .day("2026-\(months[day / 30])-\(day % 30 < 9 ? "0" : "")\(day % 30 + 1)"), .integer(counts.0),
        .integer(counts.1),
      ])
    })

  static let months = Table(
    key: "months", title: "Months",
    columns: [
      Column("month", "Month", .month), Column("interviews", "Interviews", .count),
      Column("resolved", "Resolved", .count),
      Column("rate", "Pass-through", .share, interval: .init(low: "low", high: "high"), isDrawn: true),
      Column("low", "Low", .share), Column("high", "High", .share), Column("prepared", "Prepared", .share),
    ],
    rows: [
      month("2026-05", 4, 4, 0.25, 0.046, 0.699, 0.33), month("2026-06", 9, 8, 0.375, 0.137, 0.694, 0.5),
      month("2026-07", 0, 0, nil, nil, nil, nil), month("2026-08", 14, 12, 0.417, 0.193, 0.68, 0.55),
      month("2026-09", 18, 16, 0.438, 0.231, 0.668, 0.6), month("2026-10", 21, 16, 0.381, 0.208, 0.591, 0.64),
    ])

  private static func month(
    _ month: String, _ count: Int, _ resolved: Int, _ rate: Double?, _ low: Double?, _ high: Double?,
    _ prepared: Double?
  ) -> Row {
    Row([
      .month(month), .integer(count), .integer(resolved), .share(rate), .share(low), .share(high), .share(prepared),
    ])
  }

  static let salary = Table(
    key: "salary", title: "Market and offers", caption: "Yearly base before tax.",
    columns: [
      Column("role", "Role", .text), Column("location", "Location", .text), Column("currency", "Currency", .currency),
      Column("rows", "Rows", .count), Column("p10", "p10", .money), Column("p25", "p25", .money, isDetail: true),
      Column("p50", "Median", .money), Column("p75", "p75", .money, isDetail: true), Column("p90", "p90", .money),
      Column("offer", "Offer", .money), Column("percentile", "Percentile", .share),
    ],
    rows: [
      market("Backend engineer", "Berlin", "EUR", 14, 62_000, 78_500, 97_250, 85_000, 0.62),
      market(
        "Backend engineer, platform and developer productivity", "Lisbon or remote in Europe", "EUR", 6, 48_000, 59_900,
        74_000, nil, nil),
      market("Staff engineer", "Berlin", "EUR", 5, 88_000, 104_000, 131_000, 98_000, 0.41),
      market("Site reliability engineer", "New York", "USD", 3, 118_000, 141_000, 170_000, nil, nil),
      market(script, formula, "USD", 4, 122_000, 155_000, 201_000, 180_000, 0.8),
    ])

  private static func market(
    _ role: String, _ location: String, _ currency: String, _ rows: Int, _ p10: Int64, _ p50: Int64, _ p90: Int64,
    _ offer: Int64?, _ percentile: Double?
  ) -> Row {
    func money(_ amount: Int64?) -> Cell {
      amount.map { .money(minorUnits: $0 * 100, decimals: 2, currency: currency) } ?? .empty
    }
    return Row([
      .text(role), .text(location), .text(currency), .integer(rows), money(p10), money((p10 + p50) / 2), money(p50),
      money((p50 + p90) / 2), money(p90), money(offer), .share(percentile),
    ])
  }

  static let companies = Table(
    key: "companies", title: "Companies", caption: "One row a company; unit: interview.",
    columns: [
      Column("company", "Company", .text), Column("role", "Role", .text),
      Column("interviews", "Interviews", .count, isDrawn: true),
      Column("rate", "Pass-through", .share, interval: .init(low: "low", high: "high"), isDrawn: true),
      Column("low", "Low", .share), Column("high", "High", .share), Column("last", "Last heard", .day),
      Column("note", "Reflection", .text, isDetail: true),
    ],
    rows: (0..<40).map { place in
      let names = [
        script, formula, "Norddeutsche Wärmepumpensystementwicklungsgesellschaft mbH",
        "東京データ基盤株式会社",
        "A & B \"Quoted\" O'Brien", "\u{202E}desrever", "Nimbus",
      ]
      let rate = Double(place % 11) / 10
      return Row(
        [
          .text(place < names.count ? names[place] : "Company \(place)"), .text("Backend engineer"),
          .integer(1 + place * 7 % 9), .real(rate), .real(max(0, rate - 0.25)), .real(min(1, rate + 0.2)),
          .day("2026-10-\(10 + place % 20)"),
          .text(
            place % 3 == 0 ? "Asked about queues and back-pressure; I began with code before asking for limits." : ""),
        ], tone: place % 9 == 2 ? .attention : place % 7 == 1 ? .good : .plain)
    })

  /// A report of one section with one chart over one table.
  static func page(_ chart: Chart, _ table: Table) -> Report {
    Report(
      name: "one", title: "One chart", subtitle: "",
      sections: [Section(key: "only", title: "Only", blocks: [.chart(chart), .table(table)])])
  }
}
