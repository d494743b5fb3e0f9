import Aggregation
import InterviewModel
import ReportModel

/// `debrief review`: one page that begins with what changed, what works, what to practise and what is due; the tables
/// come after it.
package enum ReviewReport {
  /// - Parameter month: the month reviewed; nil for the last one in which anything happened.
  package static func make(_ evaluation: Evaluation, month: CalendarMonth?) -> Report {
    let month = month ?? evaluation.lastActiveMonth
    let comparison = evaluation.monthComparison(month)
    let breakdowns = dimensions.map { evaluation.breakdown(by: [$0]) }
    let sources = evaluation.responseRates(by: .source)
    return Report(
      name: "review", title: "Job-search review: \(month.title)", subtitle: "As of \(evaluation.settings.asOf)",
      sections: [
        Section(
          key: "month", title: "The month",
          blocks: [.figures(MonthSection.figures(comparison, evaluation))]
            + [.statements(ReviewStatements.changes(comparison))]),
        Section(
          key: "works", title: "What works", blocks: [.statements(ReviewStatements.strengths(breakdowns, sources))]),
        Section(
          key: "practise", title: "What to practise",
          blocks: [.statements(ReviewStatements.weaknesses(breakdowns, sources, evaluation.answerRatings()))]),
        Section(key: "due", title: "What is due", blocks: DueSection.blocks(evaluation)),
        Section(key: "progress", title: "Month by month", blocks: MonthSection.progress(evaluation, to: month)),
        Section(key: "applications", title: "Applications", blocks: applications(evaluation, sources)),
        Section(key: "interviews", title: "Interviews", blocks: interviews(evaluation, breakdowns)),
      ],
      notes: evaluation.history.notes + evaluation.leftOutNotes, definitions: Definitions.review(evaluation.settings))
  }

  /// What interviews are broken down by.
  static let dimensions: [Dimension] = [.questionType, .preparation, .stage, .interviewerRole, .company]

  /// Of a dimension with many groups, the review shows the largest.
  private static let mostGroups = 6

  private static func applications(_ evaluation: Evaluation, _ sources: ResponseBreakdown) -> [Block] {
    let funnel = FunnelReport.funnelTable(evaluation)
    var flow = FunnelReport.flowTable(evaluation)
    flow.audience = .data
    let response = Table(sources, title: "Answers by source")
    return [
      .table(funnel), .chart(FunnelReport.chart(of: funnel)), .table(response),
      .chart(.interviewRate(of: response, by: .source)), .table(flow), .chart(FunnelReport.flowChart(of: flow)),
    ]
  }

  private static func interviews(_ evaluation: Evaluation, _ breakdowns: [Breakdown]) -> [Block] {
    var blocks: [Block] = []
    for breakdown in breakdowns where !breakdown.rows.isEmpty {
      let dimension = breakdown.dimensions[0]
      let title = "Pass-through by \(dimension.title.lowercased())"
      let table = Table(
        breakdown, key: "rates_\(dimension.key)", title: title,
        limit: dimension.isOrdered || dimension == .questionType ? nil : mostGroups)
      blocks.append(.table(table))
      if dimension == .questionType || dimension == .preparation {
        blocks.append(.chart(.passThrough(of: table, by: dimension, title: title)))
      }
    }
    blocks.append(.table(Table(evaluation.answerRatings())))
    return blocks
  }
}

extension Evaluation {
  /// The last month, up to the as-of day, in which an application was sent, an interview held or an offer made.
  var lastActiveMonth: CalendarMonth {
    weeks().last { $0.applications + $0.interviews + $0.offers > 0 }.map { week in
      // A week may reach into the next month: the month is that of its last day with anything in it.
      let days = (0..<7).map { week.monday.advanced(by: $0) }.filter { $0 <= settings.asOf }
      return days.last { day in isActive(on: day) }?.month ?? week.monday.month
    } ?? settings.asOf.month
  }

  private func isActive(on day: CalendarDay) -> Bool {
    history.applications.appliedOn.contains(day) || history.interviews.heldOn.contains { $0?.day == day }
      || history.offers.offeredOn.contains(day)
  }
}
