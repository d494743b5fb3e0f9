import Aggregation
import InterviewModel
import ReportModel

/// Sentences for the review: what the next applications may bring, and how this month compares.
package enum OutlookSentences {
  /// Applications ahead for which the chance is told.
  static let next = [10, 25, 50]
  /// Chances for which the number of applications is told.
  static let chances = [0.5, 0.8]

  /// With fewer settled applications than this nothing is said.
  static let fewest = 10

  package static func chanceOfOffer(_ chance: OfferChance) -> [Statement] {
    let rate = chance.rate
    guard rate.trials >= fewest else {
      return [
        Statement(
          "Only \(rate.trials.of("settled application")) so far: too few to say how likely an offer is.", tone: .faint)
      ]
    }
    let ahead = next.map { "\(FigureFormat.share(chance.chance(inNext: $0))) in the next \($0)" }
    let needed = chances.map { goal in
      let count =
        chance.applicationsNeeded(forChance: goal).map { "about \(FigureFormat.count($0))" } ?? "too many to tell"
      return "\(count) for \(FigureFormat.share(goal))"
    }
    return [
      Statement(
        """
        \(rate.successes.of("application")) of \(FigureFormat.count(rate.trials)) settled brought an offer. If \
        the next ones go alike, the chance of at least one offer is \(ahead.joined(separator: ", ")).
        """),
      Statement("Applications needed for a chance of an offer: \(needed.joined(separator: ", "))."),
    ]
  }

  /// "Pass-through 52 % of 21 in October 2026, 40 % of 15 in September 2026: …"
  /// - Parameter month: the later of the two.
  package static func monthChange(_ change: RateChange, in month: CalendarMonth) -> Statement {
    let previous = month.advanced(by: -1)
    guard let current = change.current.value, let before = change.previous.value, let difference = change.difference
    else {
      let missing = change.current.trials == 0 ? month : previous
      return Statement("No interview of \(missing.title) is resolved: nothing to compare.", tone: .faint)
    }
    let figures = """
      Pass-through was \(FigureFormat.share(current)) of \(change.current.trials) in \(month.title) and \
      \(FigureFormat.share(before)) of \(change.previous.trials) in \(previous.title)
      """
    let gap = """
      \(FigureFormat.difference(difference.value)) (\(FigureFormat.interval(
        .real(difference.interval.low), .real(difference.interval.high), .difference)))
      """
    switch change.verdict {
    case .tooFew: return Statement("\(figures): too few to compare.", tone: .faint)
    case .none: return Statement("\(figures), \(gap): chance alone could make such a difference.")
    case .clear:
      let isUp = difference.value > 0
      return Statement("\(figures), \(gap): a clear \(isUp ? "rise" : "fall").", tone: isUp ? .good : .attention)
    }
  }
}

extension Definitions {
  package static let chanceOfOffer = Report.Definition(
    term: "Chance of an offer",
    meaning: """
      Settled: with an offer, rejected or ghosted. Of those the share with an offer, Jeffreys' prior added; the chance \
      of at least one in the next m applications, taken as like the settled ones. Nothing under \
      \(OutlookSentences.fewest) settled.
      """,
    source: "Jeffreys 1946")

  package static let monthChange = Report.Definition(
    term: "Change of a month",
    meaning: """
      Pass-through minus that of the month before, with 95 % interval. Called a rise or fall where \
      p ≤ \(EffectVerdict.greatestPValue) (Fisher's exact test) and the interval excludes 0, with \(Verdict.fewest) \
      resolved in both.
      """,
    source: "Newcombe 1998b, method 10; Fisher 1935")
}
