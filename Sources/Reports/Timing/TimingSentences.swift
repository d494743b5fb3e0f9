import Aggregation
import ReportModel
import Statistics

/// What the waits say, in words.
package enum TimingSentences {
  package static func reply(_ curve: ReplyCurve, _ settings: Settings) -> [Statement] {
    let whole = curve.curve
    guard whole.observations > 0 else {
      return [Statement("No application with a known day in this period.", tone: .faint)] + leftOut(curve.waits)
    }
    var statements = [
      Statement("Of \(whole.observations.of("application")), \(FigureFormat.count(whole.events)) had an answer so far.")
    ]
    guard whole.events > 0 else { return statements + leftOut(curve.waits) }
    statements.append(Statement(median(whole)))
    for day in [14, 30] {
      statements.append(hope(curve, after: day))
    }
    statements.append(ghosting(curve, settings))
    return statements + leftOut(curve.waits)
  }

  /// "Half had an answer by day 9 (8–12)."
  private static func median(_ curve: KaplanMeier) -> String {
    guard let time = curve.median.time else {
      let last = curve.steps.last
      return """
        Fewer than half get an answer at all: \(FigureFormat.share(1 - (last?.survival ?? 1))) by day \
        \(last?.time ?? 0), those still waiting allowed for.
        """
    }
    let low = curve.median.low.map { FigureFormat.count($0) } ?? "0"
    let bounds = curve.median.high.map { "between day \(low) and day \($0)" } ?? "not before day \(low)"
    return "Half have an answer by day \(time) (95 %: \(bounds)), those still waiting allowed for."
  }

  /// "If you have not heard after 14 days, …"
  private static func hope(_ curve: ReplyCurve, after day: Int) -> Statement {
    guard let chance = curve.chance(after: day), let horizon = curve.horizon else {
      return Statement(
        "Too few applications waited much longer than \(day) days to say what may be hoped for then.", tone: .faint)
    }
    let bounds =
      chance.interval.map { " (\(FigureFormat.interval(.real($0.low), .real($0.high), .share)))" } ?? ""
    return Statement(
      """
      If you have not heard after \(day) days, the chance that you will, up to day \(horizon), is \
      \(FigureFormat.share(chance.chance))\(bounds): \(chance.answered) of the \(chance.waiting) that waited longer \
      did so far.
      """)
  }

  private static func ghosting(_ curve: ReplyCurve, _ settings: Settings) -> Statement {
    guard let chance = curve.ghostedAfter else {
      return Statement(
        """
        Too few applications waited long enough to say from which day on silence means no; this report uses \
        --ghosted-after \(settings.ghostedAfter).
        """, tone: .faint)
    }
    let isFew = chance.waiting < ReplyCurve.fewestWaiting
    return Statement(
      """
      After day \(chance.day) the chance of an answer is below \(FigureFormat.share(ReplyCurve.leastChance)) \
      (\(chance.answered) of the \(chance.waiting) still waiting then had one): --ghosted-after \(chance.day) fits \
      what was seen\(isFew ? ", though \(chance.waiting) are few to go by" : ""); this report uses \
      \(settings.ghostedAfter).
      """)
  }

  private static func leftOut(_ waits: Waits) -> [Statement] {
    var statements: [Statement] = []
    if waits.negative > 0 {
      statements.append(
        Statement(
          """
          \(waits.negative.of("application")) left out whose answer or end is dated before the application: see \
          'debrief check'.
          """, tone: .attention))
    }
    if waits.undated > 0 {
      statements.append(Statement("\(waits.undated.of("application")) left out for want of a day."))
    }
    return statements
  }

  package static func groups(_ groups: [ReplyGroup], by dimension: Dimension) -> [Statement] {
    let known = groups.filter { !$0.isUnknown }
    let clear = known.filter { $0.verdict == .clear }
    if known.count == 2, let first = known.first, let second = known.last, let pValue = first.pValue ?? second.pValue {
      return [
        Statement(
          """
          '\(first.name)' (\(first.curve.curve.observations.of("application"))) against '\(second.name)' \
          (\(second.curve.curve.observations)): log-rank p \(FigureFormat.probability(pValue)): \
          \(clear.isEmpty ? "no difference beyond what chance makes" : "\(faster(first, second)) answers sooner, clearly").
          """)
      ]
    }
    if clear.isEmpty {
      return [Statement("No \(dimension.words) answers clearly sooner or later than the others.")]
    }
    return clear.map { group in
      let isSooner = Double(group.curve.curve.events) > (group.expected ?? 0)
      return Statement(
        """
        '\(group.name)' (\(group.curve.curve.observations.of("application"))) answers clearly \
        \(isSooner ? "sooner or more often" : "later or less often") than the others (q \
        \(FigureFormat.probability(group.qValue ?? 1))).
        """)
    }
  }

  private static func faster(_ first: ReplyGroup, _ second: ReplyGroup) -> String {
    "'\(Double(first.curve.curve.events) > (first.expected ?? 0) ? first.name : second.name)'"
  }
}

extension Definitions {
  static func timing(_ settings: Settings, byGroups: Bool) -> [Report.Definition] {
    var definitions = [
      asOf(settings),
      Report.Definition(
        term: "Days to reply",
        meaning: """
          From the application to the employer's first answer, a rejection included. Unit: application. Without an \
          answer the wait is cut off at the as-of day, also where it counts as ghosted, for a late answer can still \
          come; at the day it closed where you withdrew or the role was.
          """),
      Report.Definition(
        term: "Days in stage",
        meaning: """
          From entering a stage to entering the next; the last one ends when its result was logged, else when the \
          application closed. Pending and ghosted are cut off at the as-of day, withdrawn ones when they were.
          """),
      Report.Definition(
        term: "Without an answer",
        meaning: """
          Kaplan–Meier: those cut off count as long as they were seen waiting. Greenwood's standard error, log-log \
          interval; half by: the first day with the curve at 50 % or below.
          """,
        source: "Kaplan & Meier 1958; Greenwood 1926; Brookmeyer & Crowley 1982"),
      Report.Definition(
        term: "Chance of an answer",
        meaning: """
          1 − S(end) ÷ S(day): of those without an answer after the day, the share that gets one by the end, which is \
          the last day on which \(Verdict.fewest) or more waited. What comes later is not counted. Interval by the \
          curve of those still waiting, Wilson's where none was answered.
          """),
      Report.Definition(
        term: "Fitting --ghosted-after",
        meaning: """
          The first day after which that chance is below \(FigureFormat.share(ReplyCurve.leastChance)). With fewer than \
          \(ReplyCurve.fewestWaiting) that waited longer it is called little to go by.
          """),
    ]
    if byGroups {
      definitions.append(
        Report.Definition(
          term: "Log-rank",
          meaning: """
            Whether a group waits as long as all others of known group; q over the groups of \(Verdict.fewest) or \
            more. '\(Verdict.clear.rawValue)' where q ≤ 0.10.
            """,
          source: "Mantel 1966; Benjamini & Hochberg 1995"))
    }
    return definitions
  }
}
