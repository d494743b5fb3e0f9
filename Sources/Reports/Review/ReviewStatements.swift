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
      \(current.repliesReceived.of("reply")), \(words(current.repliesReceived - before.repliesReceived, than: month)).
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

  static func works(
    _ evaluation: Evaluation, _ strengths: [PracticeStatements.Strength], _ sources: ResponseBreakdown
  ) -> [Statement] {
    let found = strengths.map(\.statement) + self.sources(sources)
    return found.isEmpty ? [silence(evaluation, "Nothing stands out yet from what chance does; keep logging.")] : found
  }

  /// - Parameter plan: nil without interviews.
  static func toPractise(
    _ evaluation: Evaluation, _ weak: WeakAreas, _ plan: PracticePlan?, _ month: CalendarMonth
  ) -> [Statement] {
    guard let plan else { return [silence(evaluation, "")] }
    return PracticeStatements.toPractise(weak, plan: plan)
      + PracticeStatements.moved(evaluation.practiceMovements(in: Period(month)), weak: weak, in: month)
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

  /// Sources whose interview rate differs clearly from that of all others, in one sentence; none without any.
  static func sources(_ sources: ResponseBreakdown) -> [Statement] {
    let clear = sources.rows.filter { $0.verdict == .clear && $0.comparison != nil }
    func list(_ isMore: Bool) -> String {
      let rows = clear.filter { (($0.comparison?.difference.value ?? 0) > 0) == isMore }
      return Wording.list(
        rows.map { row in
          let rate = row.rates.interview
          return "\(rate.successes) of \(rate.trials) by way of '\(row.group)'"
            + (rate.value.map { " (\(FigureFormat.share($0)))" } ?? "")
        })
    }
    guard !clear.isEmpty else { return [] }
    let (more, fewer) = (list(true), list(false))
    var parts = more.isEmpty ? [] : ["\(more), clearly more than of all others"]
    if !fewer.isEmpty { parts.append("\(fewer), clearly fewer\(more.isEmpty ? " than of all others" : "")") }
    let text = "Applications that led to a conversation: \(parts.joined(separator: "; "))"
    return [Statement(text + ".", tone: more.isEmpty ? .attention : .good)]
  }
}
