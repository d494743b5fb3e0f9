import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// The sentences at the head of the review, made from figures by rules. None says more than its verdict allows.
enum ReviewStatements {
  // MARK: What changed

  static func changes(_ comparison: MonthComparison, _ evaluation: Evaluation) -> [Statement] {
    guard let before = comparison.previous else {
      return [Statement("This is the first month of the log; from the next one on, the review compares.")]
    }
    let current = comparison.current
    let month = CalendarMonth.names[before.month.number - 1]
    let counts = """
      \(current.applicationsSent.of("application")) sent, \
      \(words(current.applicationsSent - before.applicationsSent, than: month)); \
      \(current.interviewsHeld.of("interview")) held, \(words(current.interviewsHeld - before.interviewsHeld, than: month)).
      """
    var statements = [Statement(counts)]
    if current.passThrough.trials + before.passThrough.trials > 0 {
      statements.append(
        OutlookSentences.monthChange(
          RateChange(current.passThrough, since: before.passThrough), in: current.month))
    }
    return statements
  }

  /// "5 more than in September".
  private static func words(_ change: Int, than month: String) -> String {
    change == 0
      ? "as many as in \(month)"
      : "\(FigureFormat.count(abs(change))) \(change > 0 ? "more" : "fewer") than in \(month)"
  }

  // MARK: What works, what to practise

  static func works(_ evaluation: Evaluation, _ habits: JournalHabits) -> [Statement] {
    let found = PracticeStatements.works(evaluation, evaluation.journalFigures(habits))
    return found.isEmpty ? [silence(evaluation, "Nothing stands out yet from what chance does; keep logging.")] : found
  }

  static func toPractise(
    _ evaluation: Evaluation, _ habits: JournalHabits, _ month: CalendarMonth
  ) -> [Statement] {
    guard !evaluation.interviewResults.isEmpty else { return [silence(evaluation, "")] }
    let weak = evaluation.weakAreas(habits)
    let plan = PracticePlan(
      weak, evaluation.preparationFigures(), hours: PracticePlan.usualHours, asOf: evaluation.settings.asOf)
    return PracticeStatements.toPractise(weak, plan: plan)
      + PracticeStatements.moved(evaluation.practiceMovements(in: Period(month)))
  }

  /// What to say where nothing may be said.
  private static func silence(_ evaluation: Evaluation, _ otherwise: String) -> Statement {
    evaluation.interviewResults.isEmpty
      ? Statement(
        "No interviews are logged, so there is nothing to compare: 'debrief template interviews' begins a log.",
        tone: .faint)
      : Statement(otherwise, tone: .faint)
  }

  // MARK: Where applications go

  /// Sources whose interview rate differs clearly from that of all others.
  static func sources(_ sources: ResponseBreakdown) -> [Statement] {
    sources.rows.filter { $0.verdict == .clear }.compactMap { row in
      guard let difference = row.comparison?.difference, let value = row.rates.interview.value else { return nil }
      let interval = FigureFormat.interval(
        .real(difference.interval.low), .real(difference.interval.high), .difference)
      let rate = row.rates.interview
      return Statement(
        """
        Of applications by way of '\(row.group)', \(rate.successes) of \(rate.trials) led to a conversation \
        (\(FigureFormat.share(value))): clearly \(difference.value > 0 ? "more" : "fewer") than of all others \
        (\(FigureFormat.difference(difference.value)), \(interval)).
        """, tone: difference.value > 0 ? .good : .attention)
    }
  }
}
