import InterviewModel
import Statistics

/// How likely the next applications bring an offer, going by those that are settled. Unit: application.
///
/// Settled: with an offer, or rejected, or ghosted (logged or inferred). Those still open, withdrawn or cancelled
/// without an offer say nothing yet. Ghosted ones always count, whatever the rule for pass-through: the next
/// applications can be ghosted too. The settings' filters hold, their period does not.
package struct OfferChance: Sendable {
  /// Offers received, of the settled applications.
  package let rate: Rate

  /// The chance of at least one offer in the next so many applications.
  package func chance(inNext next: Int) -> Double { rate.chanceOfSuccess(inNext: next) }

  /// The fewest further applications with which that chance is reached; nil beyond a thousand million.
  package func applicationsNeeded(forChance chance: Double) -> Int? { rate.trialsNeeded(forChance: chance) }

  package init(_ rate: Rate) { self.rate = rate }
}

extension Evaluation {
  package func offerChance() -> OfferChance {
    var (offers, settled) = (0, 0)
    for application in 0..<applications.count where selection.applicationsOfAnyDay[application] {
      // An offer is the last of its path.
      if case .offer? = attempts.stage[attempts.path(of: application).upperBound - 1] {
        offers += 1
        settled += 1
        continue
      }
      switch applications.outcome[application] {
      case .rejected, .ghosted: settled += 1
      case nil, .accepted, .declined, .withdrew, .cancelled: break
      }
    }
    return OfferChance(Rate(successes: offers, of: settled))
  }
}
