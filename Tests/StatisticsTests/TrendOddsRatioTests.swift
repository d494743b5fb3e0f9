import Foundation
import Statistics
import TestSupport
import Testing

/// Agreement with R's `glm` and `clogit` is in `TableAnswersTests`.
@Suite struct `Odds ratio of a trend` {
  private func rates(_ counts: [(Int, Int)]) -> [Rate] { counts.map { Rate(successes: $0.0, of: $0.1) } }

  @Test func `Two levels give the cross product, and within strata the conditional odds ratio`() throws {
    let (low, high) = (Rate(successes: 3, of: 11), Rate(successes: 9, of: 14))
    let plain = try #require(TrendOddsRatio([low, high], scores: [0, 1]))
    #expect(isClose(plain.estimate, 9.0 * 8 / (5 * 3), relative: 1e-12))
    let within = try #require(TrendOddsRatio(within: [[low, high]], scores: [0, 1]))
    let exact = try #require(ConditionalOddsRatio(TwoByTwoTable(high, low)))
    #expect(isClose(within.estimate, exact.estimate, relative: 1e-12))
    #expect(within.homogeneity == nil)
  }

  @Test func `Where the scores part success from failure, it is infinite, or 0, with one finite limit`() throws {
    let parted = rates([(0, 6), (2, 5), (4, 4)])
    let rise = try #require(TrendOddsRatio(parted, scores: [0, 1, 2]))
    #expect(rise.estimate == .infinity && rise.interval.high == .infinity)
    // The limit, by the likelihood itself: the steepest slope leaves the middle level alone, 2 of 5.
    #expect(rise.interval.low > 1 && rise.interval.low.isFinite)
    let fall = try #require(TrendOddsRatio(parted, scores: [0, -1, -2]))
    #expect(fall.estimate == 0 && fall.interval.low == 0)
    #expect(isClose(fall.interval.high, 1 / rise.interval.low, relative: 1e-10))
    let within = try #require(TrendOddsRatio(within: [parted, parted], scores: [0, 1, 2]))
    #expect(within.estimate == .infinity && within.interval.low > rise.interval.low && within.homogeneity == nil)
    // One stratum that is not parted is enough for a finite answer.
    let mixed = try #require(TrendOddsRatio(within: [parted, rates([(1, 3), (1, 3), (0, 0)])], scores: [0, 1, 2]))
    #expect(mixed.estimate.isFinite && mixed.interval.high.isFinite && mixed.homogeneity != nil)
  }

  /// One of two at each level: the likelihood is that of a coin.
  @Test func `The limit of two parted interviews is that of the likelihood`() throws {
    let pair = try #require(TrendOddsRatio(within: [rates([(0, 1), (1, 1)])], scores: [0, 1]))
    // Given one success of the two, the chance of the upper one is ψ/(1+ψ), at its limit exp(−χ²/2).
    let chance = exp(-1.959963984540054 * 1.959963984540054 / 2)
    #expect(isClose(pair.interval.low, chance / (1 - chance), relative: 1e-10))
  }

  @Test func `Zero cells at one end leave it finite`() throws {
    let found = try #require(TrendOddsRatio(rates([(0, 9), (3, 8), (2, 9), (6, 7)]), scores: [0, 1, 2, 3]))
    #expect(found.estimate > 1 && found.estimate < 10 && found.interval.low > 1)
  }

  @Test func `It is absent where no trend can be seen`() {
    #expect(TrendOddsRatio([], scores: []) == nil)
    #expect(TrendOddsRatio(rates([(1, 3)]), scores: [1]) == nil)
    #expect(TrendOddsRatio(rates([(1, 3), (0, 0)]), scores: [0, 1]) == nil)
    #expect(TrendOddsRatio(rates([(1, 3), (1, 2)]), scores: [2, 2]) == nil)
    #expect(TrendOddsRatio(rates([(3, 3), (2, 2)]), scores: [0, 1]) == nil)
    #expect(TrendOddsRatio(within: [rates([(3, 3), (2, 2)]), rates([(1, 3), (0, 0)])], scores: [0, 1]) == nil)
  }

  @Test func `It turns over with the scores, follows their unit, and does not depend on any order`() throws {
    var random = SeededGenerator(seed: 51)
    for _ in 0..<60 {
      let strata = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<4).map { _ in
          let trials = Int.random(in: 0...9, using: &random)
          return Rate(successes: Int.random(in: 0...trials, using: &random), of: trials)
        }
      }
      guard let found = TrendOddsRatio(within: strata, scores: [0, 1, 2, 3]) else { continue }
      let turned = try #require(TrendOddsRatio(within: strata, scores: [0, -1, -2, -3]))
      #expect(isClose(turned.estimate, 1 / found.estimate, relative: 1e-9))
      #expect(isClose(turned.interval.low, 1 / found.interval.high, relative: 1e-9))
      let months = try #require(TrendOddsRatio(within: strata, scores: [24300, 24302, 24304, 24306]))
      #expect(isClose(months.estimate * months.estimate, found.estimate, relative: 1e-9))
      let order = [2, 0, 3, 1]
      let other = try #require(
        TrendOddsRatio(
          within: strata.reversed().map { rates in order.map { rates[$0] } }, scores: order.map { Double($0) }))
      #expect(isClose(other.estimate, found.estimate, relative: 1e-10))
      #expect(isClose(other.interval.high, found.interval.high, relative: 1e-9))
    }
  }

  @Test func `A large stratum is as near to logistic regression as its size promises, and many small ones are not`()
    throws
  {
    let large = rates([(4000, 9000), (5000, 9500), (5600, 9000), (6500, 9700)])
    let scores = [0.0, 1, 2, 3]
    let (plain, within) = (
      try #require(TrendOddsRatio(large, scores: scores)), try #require(TrendOddsRatio(within: [large], scores: scores))
    )
    #expect(isClose(within.estimate, plain.estimate, relative: 1e-4) && within.estimate != plain.estimate)
    // Pairs with the odds 3: the conditional answer is 3, that with an intercept each would be 9.
    let pairs =
      Array(repeating: rates([(0, 1), (1, 1)]), count: 75) + Array(repeating: rates([(1, 1), (0, 1)]), count: 25)
    #expect(isClose(try #require(TrendOddsRatio(within: pairs, scores: [0, 1])).estimate, 3, relative: 1e-12))
  }
}
