import InterviewModel
import Statistics
import Testing

@testable import Aggregation

@Suite struct OutlookTests {
  @Test func `Settled are applications with an offer, rejected or ghosted`() {
    var history = History()
    history.offer(history.apply("Offer", "2026-01-01"), "2026-01-10")
    history.enter(history.apply("Offer stage", "2026-01-01", outcome: .declined), .offer, "2026-01-10")
    history.apply("Rejected", "2026-01-01", outcome: .rejected)
    history.apply("Ghosted", "2025-06-01")
    history.apply("Open", "2026-01-19")
    history.apply("Withdrawn", "2026-01-01", outcome: .withdrew)
    history.apply("Cancelled", "2026-01-01", outcome: .cancelled)
    #expect(history.seen(ghosted: .exclude).offerChance().rate == Rate(successes: 2, of: 4))
  }

  @Test func `The chance of an offer is Jeffreys'`() {
    let chance = OfferChance(Rate(successes: 0, of: 0))
    #expect(abs(chance.chance(inNext: 1) - 0.5) < 1e-12)
    #expect(chance.applicationsNeeded(forChance: 0.5) == 1)
  }

  @Test func `A change of rate is clear only with enough on both sides, a small p and an interval without 0`() {
    func verdict(_ now: (Int, Int), _ before: (Int, Int)) -> EffectVerdict {
      RateChange(Rate(successes: now.0, of: now.1), since: Rate(successes: before.0, of: before.1)).verdict
    }
    #expect(verdict((18, 20), (4, 20)) == .clear)
    #expect(verdict((10, 20), (8, 20)) == .none)
    #expect(verdict((4, 4), (0, 20)) == .tooFew)
    #expect(verdict((4, 5), (0, 0)) == .tooFew)
  }
}
