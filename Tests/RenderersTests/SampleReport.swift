import ReportModel

/// A made-up report that has one of everything, in the proportions of a monthly review.
enum SampleReport {
  static let review = Report(
    name: "review", title: "Job-search review", subtitle: "October 2026, as of 2026-10-31",
    settings: [.init(name: "month", value: "2026-10"), .init(name: "ghosted-after", value: "30")],
    sections: [
      Section(key: "month", title: "The month", blocks: [.figures(figures), .statements(statements)]),
      Section(
        key: "stages", title: "Where applications stop",
        blocks: [
          .paragraph(
            "Of 42 applications sent since May, 17 led to a conversation. Most of those that ended did so at the "
              + "technical screen: 38 % went on from there, against 62 % from the phone screen."),
          .table(funnel), .chart(flowChart), .table(flow),
        ]),
      Section(key: "types", title: "Question types", blocks: [.table(types)]),
      Section(
        key: "time", title: "Time", blocks: [.chart(weeksChart), .table(weeks), .chart(replyChart), .table(reply)]),
      Section(key: "money", title: "Salary", blocks: [.table(salary), .chart(salaryChart), .table(none)]),
    ],
    notes: ["3 research rows are in USD and stand in a table of their own: no exchange rate was imported."],
    definitions: [
      .init(
        term: "Pass-through",
        meaning: "advanced ÷ (advanced + rejected + ghosted); pending and withdrawn stand beside it"
      ),
      .init(
        term: "Interval", meaning: "where the rate lies with 95 % confidence, given so few interviews",
        source: "Wilson 1927"),
      .init(
        term: "Steadied rate",
        meaning: "a small group's rate drawn towards the rate of all, the more the smaller it is",
        source: "Robbins 1956; Casella 1985"),
    ])

  static let figures = [
    Figure(
      "Interviews", .integer(21), .count, comparison: "18 in September; 16 a month over the three before", tone: .good),
    Figure(
      "Pass-through", .real(0.381), .share, low: .real(0.208), high: .real(0.591), comparison: "44 % in September",
      tone: .attention),
    Figure("Days to a reply", .real(6.5), .days, comparison: "median, 4 still open"),
    Figure(
      "Best offer", .money(minorUnits: 8_500_000, decimals: 2, currency: "EUR"), .money, comparison: "62nd percentile"),
    Figure("Offers", .integer(1), .count),
  ]

  static let statements = [
    Statement("Interviews prepared with a mock interview went on more often: +27 pts (+4 to +46), clear.", tone: .good),
    Statement("System design is the weakest question type: 2 of 9 went on, 22 % (6–55).", tone: .attention),
    Statement("Five question types have too few interviews to say anything.", tone: .faint),
    Statement("Thank-yous went out within 24 h after 15 of 21 interviews."),
  ]

  static let funnelColumns = [
    Column("stage", "Stage", .text), Column("entered", "Entered", .count), Column("advanced", "Went on", .count),
    Column("rejected", "Rejected", .count, isDetail: true), Column("ghosted", "Ghosted", .count, isDetail: true),
    Column("withdrew", "Withdrew", .count, isDetail: true), Column("pending", "Pending", .count),
    Column("resolved", "Resolved", .count, for: .data),
    Column("pass_through", "Pass-through", .share, interval: .init(low: "low", high: "high"), isDrawn: true),
    Column("low", "Low", .share), Column("high", "High", .share),
  ]

  static let funnel = Table(
    key: "funnel", title: "Stage by stage", caption: "One row a stage; one count an application in it.",
    columns: funnelColumns,
    rows: [
      stage("Applied", 42, 17, 9, 12, 1, 3, 0.447, 0.302, 0.603),
      stage("Recruiter screen", 17, 12, 3, 1, 0, 1, 0.75, 0.505, 0.898),
      stage("Technical screen", 12, 4, 5, 1, 1, 1, 0.4, 0.168, 0.687, .attention),
      stage("Take-home", 3, 2, 1, 0, 0, 0, 0.667, 0.208, 0.939, .faint),
      stage("Onsite", 5, 2, 1, 0, 0, 2, 0.667, 0.208, 0.939, .faint),
      stage("Offer", 2, 1, 0, 0, 0, 1, 1, 0.207, 1, .good),
    ])

  static func stage(
    _ name: String, _ counts: Int..., rate: Double, _ low: Double, _ high: Double, tone: Tone = .plain
  ) -> Row {
    Row(
      [.text(name)] + counts.map(Cell.integer) + [.integer(counts[1] + counts[2] + counts[3])]
        + [.real(rate), .real(low), .real(high)], tone: tone)
  }

  private static func stage(
    _ name: String, _ entered: Int, _ advanced: Int, _ rejected: Int, _ ghosted: Int, _ withdrew: Int, _ pending: Int,
    _ rate: Double, _ low: Double, _ high: Double, _ tone: Tone = .plain
  ) -> Row {
    stage(name, entered, advanced, rejected, ghosted, withdrew, pending, rate: rate, low, high, tone: tone)
  }

  static let flow = Table(
    key: "flow", title: "Paths",
    columns: [
      Column("from", "From", .text), Column("to", "To", .text), Column("applications", "Applications", .count),
    ],
    rows: [
      Row([.text("Applied"), .text("Recruiter screen"), .integer(17)]),
      Row([.text("Applied"), .text("Ghosted"), .integer(12)]), Row([.text("Applied"), .text("Rejected"), .integer(9)]),
      Row([.text("Recruiter screen"), .text("Technical screen"), .integer(12)]),
      Row([.text("Recruiter screen"), .text("Rejected"), .integer(3)]),
    ])

  static let flowChart = Chart(
    key: "flow", title: "Where each application went", kind: .flow, table: "flow", category: "from",
    series: [.init(title: "Applications", value: "applications", target: "to")], axis: "applications")

  static let types = Table(
    key: "rates", title: "Pass-through by question type",
    caption: "One count an interview; an interview counts in each type it had, so the rows overlap.",
    columns: [
      Column("question_type", "Question type", .text), Column("interviews", "Interviews", .count),
      Column("pass_through", "Pass-through", .share, interval: .init(low: "low", high: "high"), isDrawn: true),
      Column("low", "Low", .share), Column("high", "High", .share),
      Column(
        "difference", "Against the rest", .difference, interval: .init(low: "difference_low", high: "difference_high")),
      Column("difference_low", "", .difference, for: .data), Column("difference_high", "", .difference, for: .data),
      Column("q_value", "q", .probability, isDetail: true), Column("verdict", "Verdict", .text),
    ],
    rows: [
      type("Behavioral", 18, 0.611, 0.386, 0.797, 0.121, -0.11, 0.33, 0.41, "says nothing", .plain),
      type("Coding", 14, 0.5, 0.268, 0.732, -0.02, -0.28, 0.24, 0.93, "says nothing", .plain),
      type("System design", 9, 0.222, 0.063, 0.547, -0.31, -0.52, -0.04, 0.061, "clear", .attention),
      type(
        "Domain knowledge of payments and settlement", 4, 0.75, 0.301, 0.954, 0.24, -0.2, 0.49, 0.41, "too few to say",
        .faint),
      type("面接", 2, 0.5, 0.095, 0.905, 0, -0.41, 0.41, 1, "too few to say", .faint),
    ])

  private static func type(
    _ name: String, _ count: Int, _ rate: Double, _ low: Double, _ high: Double, _ difference: Double,
    _ differenceLow: Double, _ differenceHigh: Double, _ q: Double, _ verdict: String, _ tone: Tone
  ) -> Row {
    Row(
      [
        .text(name), .integer(count), .real(rate), .real(low), .real(high), .real(difference), .real(differenceLow),
        .real(differenceHigh), .real(q), .text(verdict),
      ], tone: tone)
  }

  static let weeks = Table(
    key: "weeks", title: "Weeks",
    columns: [
      Column("week", "Week from", .day), Column("applications", "Applications", .count, isDrawn: true),
      Column("interviews", "Interviews", .count),
    ],
    rows: [
      Row([.day("2026-09-28"), .integer(9), .integer(3)]), Row([.day("2026-10-05"), .integer(12), .integer(4)]),
      Row([.day("2026-10-12"), .integer(4), .integer(6)]), Row([.day("2026-10-19"), .integer(0), .integer(5)]),
      Row([.day("2026-10-26"), .integer(7), .integer(6)]),
    ])

  static let weeksChart = Chart(
    key: "weeks", title: "Week by week", kind: .lines, table: "weeks", category: "week",
    series: [
      .init(title: "Applications", value: "applications"), .init(title: "Interviews", value: "interviews"),
    ], axis: "a week")

  static let reply = Table(
    key: "reply", title: "Days to a first reply",
    columns: [
      Column("day", "Day", .days), Column("at_risk", "Waiting", .count), Column("events", "Replies", .count),
      Column("survival", "Still waiting", .share, interval: .init(low: "low", high: "high")),
      Column("low", "Low", .share), Column("high", "High", .share),
    ],
    rows: [
      Row([.integer(2), .integer(42), .integer(6), .real(0.857), .real(0.71), .real(0.93)]),
      Row([.integer(5), .integer(36), .integer(11), .real(0.595), .real(0.43), .real(0.73)]),
      Row([.integer(9), .integer(25), .integer(8), .real(0.405), .real(0.26), .real(0.55)]),
      Row([.integer(21), .integer(14), .integer(3), .real(0.318), .real(0.18), .real(0.46)]),
      Row([.integer(30), .integer(9), .integer(1), .real(0.283), .real(0.15), .real(0.43)]),
    ])

  static let replyChart = Chart(
    key: "reply", title: "Share still waiting, by days since the application", kind: .curve, table: "reply",
    category: "day", series: [.init(title: "Still waiting", value: "survival", low: "low", high: "high")],
    axis: "share still waiting")

  static let salary = Table(
    key: "salary", title: "Market", caption: "Yearly base before tax.",
    columns: [
      Column("role", "Role", .text), Column("currency", "Currency", .currency), Column("rows", "Rows", .count),
      Column("p10", "p10", .money), Column("p50", "Median", .money), Column("p90", "p90", .money),
      Column("remark", "Remark", .text, for: .people),
    ],
    rows: [
      Row([.text("Backend engineer"), .text("EUR"), .integer(14), euro(62_000), euro(78_500), euro(97_250), .empty]),
      Row([
        .text("Site reliability engineer"), .text("USD"), .integer(3), dollar(118_000), dollar(141_000),
        dollar(170_000),
        .text("few rows"),
      ]),
    ])

  private static func euro(_ amount: Int64) -> Cell { .money(minorUnits: amount * 100, decimals: 2, currency: "EUR") }
  private static func dollar(_ amount: Int64) -> Cell { .money(minorUnits: amount * 100, decimals: 2, currency: "USD") }

  static let salaryChart = Chart(
    key: "salary", title: "From p10 to p90, the median marked", kind: .ranges, table: "salary", category: "role",
    series: [.init(title: "Base", value: "p50", low: "p10", high: "p90")], axis: "yearly base")

  static let none = Table(
    key: "offers", title: "Offers", columns: [Column("company", "Company", .text)], emptyMessage: "No offer yet.")
}
