import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// The sentences of the review, made from figures by rules. None says more than its verdict allows.
enum ReviewStatements {
  // MARK: What changed

  static func changes(_ comparison: MonthComparison) -> [Statement] {
    guard let before = comparison.previous else {
      return [Statement("This is the first month of the log; from the next one on, the review compares.")]
    }
    let current = comparison.current
    let month = CalendarMonth.names[before.month.number - 1]
    var statements: [Statement] = []
    if current.applicationsSent + before.applicationsSent > 0 {
      let change = current.applicationsSent - before.applicationsSent
      statements.append(
        Statement(
          "\(current.applicationsSent.of("application")) sent, \(words(change, than: month)); "
            + "\(current.interviewsHeld.of("interview")) held, "
            + "\(words(current.interviewsHeld - before.interviewsHeld, than: month))."))
    }
    if let statement = change(of: current.passThrough, from: before.passThrough, month) { statements.append(statement) }
    return statements
  }

  /// "5 more than in September".
  private static func words(_ change: Int, than month: String) -> String {
    change == 0
      ? "as many as in \(month)"
      : "\(FigureFormat.count(abs(change))) \(change > 0 ? "more" : "fewer") than in \(month)"
  }

  /// The change of pass-through, and whether it may be called one.
  private static func change(of rate: Rate, from before: Rate, _ month: String) -> Statement? {
    guard let value = rate.value, let difference = RateDifference(rate, minus: before) else { return nil }
    let interval = FigureFormat.interval(
      .real(difference.interval.low), .real(difference.interval.high), .difference)
    let facts =
      "\(rate.successes) of \(rate.trials) resolved interviews went on (\(FigureFormat.share(value))), after "
      + "\(before.successes) of \(before.trials) in \(month): \(FigureFormat.difference(difference.value)) (\(interval))"
    let isFew = min(rate.trials, before.trials) < Verdict.fewest
    if isFew { return Statement("\(facts). Too few to say whether that is a change.", tone: .faint) }
    if difference.interval.contains(0) {
      return Statement("\(facts). That is within what chance does to numbers of this size.")
    }
    return Statement("\(facts). More than chance alone would do.", tone: difference.value > 0 ? .good : .attention)
  }

  // MARK: What works, what to practise

  static func strengths(_ breakdowns: [Breakdown], _ sources: ResponseBreakdown) -> [Statement] {
    let found = findings(breakdowns, better: true) + findings(sources, better: true)
    return found.isEmpty ? [silence(breakdowns, "Nothing stands out yet from what chance does; keep logging.")] : found
  }

  static func weaknesses(
    _ breakdowns: [Breakdown], _ sources: ResponseBreakdown, _ ratings: [AnswerRating]
  ) -> [Statement] {
    var found = findings(breakdowns, better: false) + findings(sources, better: false)
    let low = ratings.filter { $0.good.trials >= Verdict.fewest }.compactMap { rating in
      rating.mean.map { (rating, mean: $0) }
    }.min { $0.mean < $1.mean }
    if let (rating, mean) = low, mean < 3, let type = rating.type {
      found.append(
        Statement(
          "You rate your answers to \(type.name) questions lowest: "
            + "\(FigureFormat.number(mean, decimals: 1)) of 5 on average over \(rating.good.trials).", tone: .attention)
      )
    }
    return found.isEmpty ? [silence(breakdowns, "No area stands out as weak beyond what chance does.")] : found
  }

  /// What to say where nothing may be said.
  private static func silence(_ breakdowns: [Breakdown], _ otherwise: String) -> Statement {
    let resolved = breakdowns.first?.rate.trials ?? 0
    if breakdowns.first.map({ $0.all.total == 0 }) ?? true {
      return Statement(
        "No interviews are logged, so there is nothing to compare: 'debrief template interviews' begins a log.",
        tone: .faint)
    }
    return resolved < Verdict.fewest
      ? Statement("\(resolved.of("resolved interview")): too few to say anything.", tone: .faint)
      : Statement(otherwise, tone: .faint)
  }

  /// Groups whose verdict is clear first, then suggestive ones of the same sign; the largest differences first.
  private static func findings(_ breakdowns: [Breakdown], better: Bool) -> [Statement] {
    breakdowns.filter { [.questionType, .preparation].contains($0.dimensions[0]) }.flatMap { breakdown in
      let rows = breakdown.rows.filter { row in
        guard let difference = row.comparison?.difference.value, !row.isUnknown else { return false }
        return (row.verdict == .clear || row.verdict == .suggestive) && (difference > 0) == better
      }.sorted { left, right in
        if left.verdict != right.verdict { return left.verdict == .clear }
        return abs(left.comparison?.difference.value ?? 0) > abs(right.comparison?.difference.value ?? 0)
      }
      let clear = rows.filter { $0.verdict == .clear }
      return (clear.isEmpty ? Array(rows.prefix(1)) : clear).map { row in
        Statement(sentence(row, breakdown.dimensions[0]), tone: better ? .good : .attention)
      }
    }
  }

  /// "Interviews with system-design questions: 4 of 21 went on (19 %), 42 points below all others (−57 to −18): clear."
  private static func sentence(_ row: Breakdown.Row, _ dimension: Dimension) -> String {
    let group =
      dimension == .questionType
      ? "Interviews with \(row.groups[0]) questions"
      : row.groups[0] == "none" ? "Interviews without preparation" : "With \(row.groups[0]) preparation"
    return sentence(
      group, row.rate, row.comparison, row.verdict, went: "went on", others: "all other interviews")
  }

  private static func sentence(
    _ group: String, _ rate: Rate, _ comparison: Comparison?, _ verdict: Verdict, went: String, others: String
  ) -> String {
    guard let value = rate.value, let difference = comparison?.difference else { return "" }
    let interval = FigureFormat.interval(.real(difference.interval.low), .real(difference.interval.high), .difference)
    let judgement =
      verdict == .clear
      ? "a clear difference" : "suggestive, not yet clear: look again when there are more"
    return "\(group): \(rate.successes) of \(rate.trials) \(went) (\(FigureFormat.share(value))), "
      + "\(FigureFormat.difference(difference.value)) against \(others) (\(interval)); \(judgement)."
  }

  private static func findings(_ sources: ResponseBreakdown, better: Bool) -> [Statement] {
    sources.rows.filter { row in
      guard let difference = row.comparison?.difference.value else { return false }
      return row.verdict == .clear && (difference > 0) == better
    }.map { row in
      Statement(
        sentence(
          "Applications through \(row.group)", row.rates.interview, row.comparison, row.verdict,
          went: "led to a conversation", others: "all others"),
        tone: better ? .good : .attention)
    }
  }
}
