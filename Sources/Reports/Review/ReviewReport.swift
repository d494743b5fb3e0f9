import Aggregation
import InterviewModel
import ReportModel

/// `debrief review`: one page that begins with what changed, what works, what to practise and what is due; the tables
/// come after it.
package enum ReviewReport {
  /// - Parameter month: the month reviewed; nil for the last one in which anything happened.
  package static func make(_ evaluation: Evaluation, month: CalendarMonth?) -> Report {
    let month = month ?? evaluation.lastActiveMonth
    let months = MonthSection.months(evaluation, to: month)
    let comparison = evaluation.comparison(months)
    let sources = evaluation.responseRates(by: .source)
    let offers = OfferSection(evaluation)
    let habits = JournalHabits(evaluation.history)
    let byType = evaluation.breakdown(by: [.questionType])
    let preparation = evaluation.preparationFigures()
    let strengths = PracticeStatements.works(byType: byType, preparation, evaluation.journalFigures(habits))
    let ratings = evaluation.answerRatings()
    let weak = evaluation.weakAreas(habits, ratings)
    let plan =
      evaluation.interviewResults.isEmpty
      ? nil
      : PracticePlan(weak, preparation, hours: PracticePlan.usualHours, asOf: evaluation.settings.asOf)
    let due = evaluation.dueItems()
    let span = span(evaluation)
    let sections =
      [
        Section(
          key: "summary", title: "In short",
          blocks: [
            .statements(
              ReviewSummary.statements(comparison, works: strengths.map(\.name), plan: plan, due: due))
          ]),
        Section(
          key: "month", title: "The month",
          blocks: [
            .figures(MonthSection.figures(comparison, evaluation)),
            .statements(ReviewStatements.changes(comparison, evaluation)),
          ]),
        Section(
          key: "works", title: "What works",
          blocks: [.statements(ReviewStatements.works(evaluation, strengths, sources))]),
        Section(
          key: "practise", title: "What to practise",
          blocks: [.statements(ReviewStatements.toPractise(evaluation, weak, plan, month))]),
        Section(key: "due", title: "What is due", blocks: DueSection.blocks(evaluation, due)),
      ] + offers.sections + [
        Section(key: "progress", title: "Month by month", blocks: MonthSection.progress(evaluation, months, to: month)),
        Section(
          key: "applications", title: "Applications" + span, blocks: applications(evaluation, sources)),
        Section(
          key: "interviews", title: "Interviews" + span,
          blocks: interviews(evaluation, byType, preparation.levels, ratings)),
      ]
    return Report(
      name: "review", title: "Job-search review: \(month.title)", subtitle: "As of \(evaluation.settings.asOf)",
      sections: sections, notes: evaluation.history.notes + offers.notes + evaluation.leftOutNotes,
      definitions: onceEach(Definitions.review(evaluation.settings) + offers.definitions))
  }

  /// ", since April 2026": what the sections below the month speak of, where no period was asked for.
  private static func span(_ evaluation: Evaluation) -> String {
    guard evaluation.settings.period == .all, let first = evaluation.firstDay else { return "" }
    return ", all since \(first.month.title)"
  }

  private static func onceEach(_ definitions: [Report.Definition]) -> [Report.Definition] {
    var seen: Set<String> = []
    return definitions.filter { seen.insert($0.term).inserted }
  }

  /// Of a dimension with many groups, the review shows the largest.
  private static let mostGroups = 6

  private static func applications(_ evaluation: Evaluation, _ sources: ResponseBreakdown) -> [Block] {
    let funnel = FunnelReport.funnelTable(evaluation)
    let response = Table(sources, title: "Answers by source")
    var flow = FunnelReport.flowTable(evaluation)
    flow.audience = .data
    let curve = evaluation.replyCurve()
    var reply = TimingReport.replyTable(curve)
    reply.audience = .data
    var blocks: [Block] = [
      .table(funnel), .chart(FunnelReport.chart(of: funnel)), .table(flow),
      .chart(FunnelReport.flowChart(of: flow)), .table(response),
      .chart(.interviewRate(of: response, by: .source)),
      .statements(
        TimingSentences.reply(curve, evaluation.settings)
          + OutlookSentences.chanceOfOffer(evaluation.offerChance())),
    ]
    if !curve.curve.steps.isEmpty { blocks += [.table(reply), .chart(TimingReport.chart(of: reply))] }
    return blocks.filter { block in
      if case .statements(let statements) = block { !statements.isEmpty } else { true }
    }
  }

  private static func interviews(
    _ evaluation: Evaluation, _ byType: Breakdown, _ byPreparation: Breakdown, _ ratings: [AnswerRating]
  ) -> [Block] {
    var blocks: [Block] = []
    let others = [Dimension.stage, .interviewerRole, .company].map { evaluation.breakdown(by: [$0]) }
    for breakdown in [byType, byPreparation] + others where !breakdown.rows.isEmpty {
      let dimension = breakdown.dimensions[0]
      let title = "Pass-through by \(dimension.title.lowercased())"
      var table = Table(
        breakdown, key: "rates_\(dimension.key)", title: title,
        limit: dimension.isOrdered || dimension == .questionType ? nil : mostGroups)
      // The mark of the row says most of it.
      for place in table.columns.indices where table.columns[place].key == "verdict" {
        table.columns[place].isDetail = true
      }
      blocks.append(.table(table))
      if dimension == .questionType || dimension == .preparation {
        blocks.append(.chart(.passThrough(of: table, by: dimension, title: title)))
      }
    }
    if !ratings.isEmpty { blocks.append(.table(Table(ratings))) }
    return blocks.isEmpty ? [.paragraph("No interviews are logged.")] : blocks
  }
}

extension Evaluation {
  /// The last month, up to the as-of day, in which an application was sent, an interview held or an offer made.
  var lastActiveMonth: CalendarMonth {
    var last: CalendarDay?
    func see(_ day: CalendarDay?) {
      guard let day, day.ordinal <= settings.asOf.ordinal else { return }
      if let last, last.ordinal >= day.ordinal { return }
      last = day
    }
    for day in history.applications.appliedOn { see(day) }
    for moment in history.interviews.heldOn { see(moment?.day) }
    for day in history.offers.offeredOn { see(day) }
    return (last ?? settings.asOf).month
  }
}
