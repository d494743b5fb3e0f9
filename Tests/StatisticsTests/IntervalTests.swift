import Statistics
import TestSupport
import Testing

@Suite struct `Intervals hold their estimate and shrink with more of the same` {
  private func rates(_ count: Int, of trials: ClosedRange<Int>, _ random: inout SeededGenerator) -> [Rate] {
    (0..<count).map { _ in
      let trials = Int.random(in: trials, using: &random)
      return Rate(successes: Int.random(in: 0...trials, using: &random), of: trials)
    }
  }

  /// By the width where both ends are finite; a finite end is at least as near the estimate as before.
  private func expectNarrower(_ interval: Interval, than other: Interval) {
    #expect(interval.low >= other.low - 1e-12 && interval.high <= other.high * (1 + 1e-12))
    #expect(interval != other)
  }

  @Test func `Exact odds ratios, those within strata and those of trends`() throws {
    var random = SeededGenerator(seed: 41)
    var compared = 0
    for _ in 0..<150 {
      let strata = (0..<3).map { _ in rates(4, of: 2...12, &random) }
      let doubled = strata.map { $0.map { $0 + $0 } }
      let table = TwoByTwoTable(strata[0][0], strata[0][1])
      if let exact = ConditionalOddsRatio(table) {
        let more = try #require(ConditionalOddsRatio(TwoByTwoTable(doubled[0][0], doubled[0][1])))
        #expect(exact.interval.contains(exact.estimate) && more.interval.contains(more.estimate))
        if exact.estimate > 0, exact.estimate.isFinite {
          #expect(more.interval.high / more.interval.low < exact.interval.high / exact.interval.low)
        }
      }
      func pairs(_ strata: [[Rate]]) -> [TwoByTwoTable] { strata.map { TwoByTwoTable($0[0], $0[1]) } }
      if let common = MantelHaenszel(pairs(strata)), let interval = common.interval {
        let more = try #require(MantelHaenszel(pairs(doubled))?.interval)
        #expect(interval.contains(common.oddsRatio))
        expectNarrower(more, than: interval)
      }
      let scores = [0.0, 1, 2, 3]
      let plain = try #require(TrendOddsRatio(strata[0], scores: scores))
      let morePlain = try #require(TrendOddsRatio(doubled[0], scores: scores))
      #expect(plain.interval.contains(plain.estimate))
      #expect(isClose(morePlain.estimate, plain.estimate, relative: 1e-9))
      expectNarrower(morePlain.interval, than: plain.interval)
      let within = try #require(TrendOddsRatio(within: strata, scores: scores))
      let again = try #require(TrendOddsRatio(within: strata + strata, scores: scores))
      #expect(within.interval.contains(within.estimate))
      #expect(isClose(again.estimate, within.estimate, relative: 1e-9))
      expectNarrower(again.interval, than: within.interval)
      compared += 1
    }
    #expect(compared == 150)
  }

  @Test func `Waits`() throws {
    var random = SeededGenerator(seed: 42)
    for _ in 0..<100 {
      let waits = (0..<Int.random(in: 2...30, using: &random)).map { _ in
        TimeToEvent(time: Int.random(in: 1...20, using: &random), isEvent: Int.random(in: 0..<3, using: &random) > 0)
      }
      let (curve, more) = (KaplanMeier(waits), KaplanMeier(waits + waits))
      for (step, other) in zip(curve.steps, more.steps) {
        #expect(isClose(step.survival, other.survival, relative: 1e-12))
        guard let interval = step.interval, let narrower = other.interval else { continue }
        #expect(interval.contains(step.survival) && narrower.contains(other.survival))
        expectNarrower(narrower, than: interval)
      }
      let (median, narrower) = (curve.median, more.median)
      #expect(median.time == narrower.time)
      if let low = median.low { #expect(try #require(narrower.low) >= low) }
      if let high = median.high { #expect(try #require(narrower.high) <= high) }
    }
  }

  @Test func `Steadied rates, where the prior has a weight of 1 or more`() throws {
    var random = SeededGenerator(seed: 43)
    var compared = 0
    for _ in 0..<200 {
      let groups = rates(Int.random(in: 2...7, using: &random), of: 1...20, &random)
      let prior = try #require(EmpiricalBayesPrior(groups))
      guard let distribution = prior.distribution, distribution.alpha + distribution.beta >= 1 else { continue }
      for group in groups {
        let steadied = prior.steadied(group)
        #expect(steadied.interval.contains(steadied.mean), "\(groups)")
        // Ten times the same is narrower, where the mean stays: else it may move to where all intervals are wider.
        if isClose(distribution.mean, group.value ?? -1, relative: 0.02) {
          let more = prior.steadied(Rate(successes: 10 * group.successes, of: 10 * group.trials)).interval
          #expect(more.high - more.low < steadied.interval.high - steadied.interval.low)
          compared += 1
        }
      }
    }
    #expect(compared > 10)
  }
}
