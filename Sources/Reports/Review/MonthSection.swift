import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// The figures of the month beside the one before and the three before, and the months side by side.
enum MonthSection {
  static func figures(_ comparison: MonthComparison, _ evaluation: Evaluation) -> [Figure] {
    let current = comparison.current
    func count(
      _ title: String, _ figure: (MonthFigures) -> Int, _ mean: KeyPath<TrailingMonths, Double>, isStock: Bool = false
    ) -> Figure {
      let earlier = comparison.trailing.map { FigureFormat.number($0[keyPath: mean], decimals: 1) }
      return Figure(
        title, .integer(figure(current)), .count,
        comparison: beside(
          comparison, comparison.previous.map { FigureFormat.count(figure($0)) },
          earlier.map { isStock ? "\($0) on average" : "\($0) a month" }))
    }
    let rate = current.passThrough
    let interval = rate.wilson
    return [
      count("Applications sent", \.applicationsSent, \.applicationsSent),
      count("Replies", \.repliesReceived, \.repliesReceived),
      count("Interviews", \.interviewsHeld, \.interviewsHeld),
      count("Offers", \.offersReceived, \.offersReceived),
      Figure(
        "Pass-through", .share(rate.value), .share, low: .share(interval?.low), high: .share(interval?.high),
        comparison: rate.trials == 0
          ? "no interview of the month is resolved yet"
          : "\(rate.successes) of \(rate.trials) resolved"
            + after(
              beside(comparison, share(comparison.previous?.passThrough), share(comparison.trailing?.passThrough)))),
      count("Open at the end", \.openAtEnd, \.openAtEnd, isStock: true),
    ]
  }

  /// "48 % of 21".
  private static func share(_ rate: Rate?) -> String? { rate.flatMap(Wording.share) }

  private static func after(_ words: String) -> String { words.isEmpty ? "" : "; " + words }

  /// "18 in September; 14.3 a month July to September".
  /// - Parameters:
  ///   - previous: of the month before; nil where there is none.
  ///   - earlier: of the two or three months before, in words; nil where there are none.
  private static func beside(_ comparison: MonthComparison, _ previous: String?, _ earlier: String?) -> String {
    guard let before = comparison.previous, let previous else { return "" }
    let month = CalendarMonth.names[before.month.number - 1]
    guard let trailing = comparison.trailing, trailing.months > 1, let earlier else { return "\(previous) in \(month)" }
    let first = CalendarMonth.names[before.month.advanced(by: 1 - trailing.months).number - 1]
    return "\(previous) in \(month); \(earlier) \(first) to \(month)"
  }

  /// The figures of a year up to the month, of the months since anything was logged; of the month alone where it lies
  /// before that.
  static func months(_ evaluation: Evaluation, to last: CalendarMonth) -> [MonthFigures] {
    let first = evaluation.firstDay?.month ?? last
    // A slip of years in one day does not make a table of a thousand months.
    return evaluation.figures(of: min(last, max(first, last.advanced(by: -11)))...last)
  }

  /// - Parameter months: as `months(_:to:)` gives them.
  static func progress(_ evaluation: Evaluation, _ months: [MonthFigures], to last: CalendarMonth) -> [Block] {
    guard let first = evaluation.firstDay?.month, first <= last else { return [] }
    let table = Table(
      key: "months", title: "Months", caption: "Pass-through is of the interviews held in the month, as known now.",
      columns: [
        Column("month", "Month", .month), Column("applications", "Applications", .count, isDrawn: true),
        Column("replies", "Replies", .count), Column("interviews", "Interviews", .count, isDrawn: true),
        Column("offers", "Offers", .count), Column("rejections", "Rejections", .count, isDetail: true),
        Column("open", "Open at end", .count, isDetail: true), Column("resolved", "Resolved", .count),
      ] + RateColumns.passThrough,
      rows: months.map { month in
        Row(
          [
            .month(month.month.description), .integer(month.applicationsSent), .integer(month.repliesReceived),
            .integer(month.interviewsHeld), .integer(month.offersReceived), .integer(month.rejections),
            .integer(month.openAtEnd), .integer(month.passThrough.trials),
          ] + RateColumns.passThrough(month.passThrough, month.passThrough.wilson))
      })
    let weeks = weekTable(evaluation.weeks().filter { $0.monday <= last.lastDay }.suffix(mostWeeks))
    return [
      .table(table),
      .chart(
        Chart(
          key: "months_chart", title: "Pass-through month by month", kind: .lines, table: "months", category: "month",
          series: [Chart.Series(title: "Pass-through", value: "pass_through", low: "low", high: "high", n: "resolved")],
          axis: "share of resolved interviews that advanced")),
      .table(weeks),
      .chart(
        Chart(
          key: "weeks_chart", title: "Week by week", kind: .lines, table: "weeks", category: "week",
          series: [
            Chart.Series(title: "Applications", value: "applications"),
            Chart.Series(title: "Interviews", value: "interviews"),
          ], axis: "a week")),
    ]
  }

  /// Half a year.
  private static let mostWeeks = 27

  private static func weekTable(_ weeks: some Sequence<WeekFigures>) -> Table {
    Table(
      key: "weeks", title: "Weeks", caption: "Weeks begin on Monday.",
      columns: [
        Column("week", "Week of", .day), Column("applications", "Applications", .count, isDrawn: true),
        Column("interviews", "Interviews", .count, isDrawn: true), Column("offers", "Offers", .count),
      ],
      rows: weeks.map { week in
        Row([
          .day(week.monday.description), .integer(week.applications), .integer(week.interviews), .integer(week.offers),
        ])
      }, for: .data)
  }
}
