import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct `Intervals hold the truth as often as they should` {
  /// The logarithm of the number of ways to pick.
  private func logWays(_ count: Int, of all: Int) -> Double {
    let (n, k) = (Double(all), Double(count))
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
  }

  /// The chances of 0 to n successes.
  private func binomial(_ trials: Int, _ p: Double) -> [Double] {
    (0...trials).map { count in
      let logChance = Double(count) * log(p) + Double(trials - count) * log1p(-p)
      return exp(logWays(count, of: trials) + logChance)
    }
  }

  /// Agresti and Coull, The American Statistician 52 (1998) 119–126: near 95 % on average, and 0.838 at the worst
  /// rate, about 0.18/n, in the limit of many trials.
  @Test(arguments: [5, 8, 12, 20, 33, 60, 100])
  func `Wilson's interval, whatever the rate`(trials: Int) throws {
    let intervals = try (0...trials).map { try #require(Rate(successes: $0, of: trials).wilson) }
    func coverage(_ p: Double) -> Double {
      zip(binomial(trials, p), intervals).filter { $0.1.contains(p) }.map(\.0).reduce(0, +)
    }
    // The coverage jumps at the ends of the intervals alone, so its infimum lies beside one of them.
    let ends = intervals.flatMap { [$0.low, $0.high] }.flatMap { [$0 - 1e-9, $0 + 1e-9] }.filter { 1e-6..<1 ~= $0 }
    let least = try #require(ends.map(coverage).min())
    #expect((0.831...0.8385).contains(least), "\(least)")
    let mean = (0..<500).map { coverage((Double($0) + 0.5) / 500) }.reduce(0, +) / 500
    #expect((0.95...0.956).contains(mean), "\(mean)")
  }

  @Test func `Newcombe's interval, over a grid of sizes and rates`() throws {
    let rates = (0..<20).map { (Double($0) + 0.5) / 20 }
    var (least, sum, count) = (1.0, 0.0, 0)
    for (m, n) in [(5, 5), (5, 20), (10, 10), (8, 30), (20, 20), (30, 12)] {
      let (ofFirst, ofSecond) = (rates.map { binomial(m, $0) }, rates.map { binomial(n, $0) })
      let intervals = try (0...m).map { a in
        try (0...n).map { b in
          try #require(RateDifference(Rate(successes: a, of: m), minus: Rate(successes: b, of: n))).interval
        }
      }
      for (p, first) in zip(rates, ofFirst) {
        for (q, second) in zip(rates, ofSecond) {
          var covered = 0.0
          for (a, row) in intervals.enumerated() {
            for (b, interval) in row.enumerated() where interval.contains(p - q) { covered += first[a] * second[b] }
          }
          least = min(least, covered)
          sum += covered
          count += 1
        }
      }
    }
    #expect(least > 0.87, "\(least)")
    #expect((0.945...0.965).contains(sum / Double(count)), "\(sum / Double(count))")
  }

  /// Fisher's interval is exact: it never holds the truth less often than it says.
  @Test func `The exact interval of an odds ratio, at any odds ratio`() throws {
    for oddsRatio in [0.2, 1, 3.5] {
      for (m, n, successes) in [(8, 9, 7), (12, 6, 9), (15, 15, 4)] {
        let counts = max(0, successes - n)...min(m, successes)
        let weights = counts.map { count in
          exp(Double(count) * log(oddsRatio) + logWays(count, of: m) + logWays(successes - count, of: n))
        }
        var covered = 0.0
        for (count, weight) in zip(counts, weights) {
          let table = TwoByTwoTable(
            Rate(successes: count, of: m), Rate(successes: successes - count, of: n))
          if try #require(ConditionalOddsRatio(table)).interval.contains(oddsRatio) { covered += weight }
        }
        #expect(covered / weights.reduce(0, +) >= 0.95)
      }
    }
  }

  /// Borgan and Liestøl, Scandinavian Journal of Statistics 17 (1990) 35–41: the transformed interval is near 95 %
  /// from 25 waits on, also with half of them censored.
  @Test func `The log-log interval of waits, and that of their median`() throws {
    var random = SeededGenerator(seed: 31)
    let searches = 1500
    let days = [4, 9, 14]
    // Waits in whole days, a chance of 0.07 each day; watched for 1 to 40 days.
    func left(_ day: Int) -> Double { pow(1 - 0.07, Double(day)) }
    let median = try #require((1...40).first { left($0) <= 0.5 })
    var (covered, told, ofMedian) = ([Int](repeating: 0, count: days.count), [0, 0, 0], 0)
    for _ in 0..<searches {
      let waits = (0..<30).map { _ in
        let watched = Int.random(in: 1...40, using: &random)
        var wait = 1
        while wait < watched, Double.random(in: 0..<1, using: &random) >= 0.07 { wait += 1 }
        return TimeToEvent(time: wait, isEvent: wait < watched)
      }
      let curve = KaplanMeier(waits)
      for (place, day) in days.enumerated() {
        guard let interval = curve.steps.last(where: { $0.time <= day })?.interval else { continue }
        told[place] += 1
        if interval.contains(left(day)) { covered[place] += 1 }
      }
      let limits = curve.median
      if limits.low.map({ $0 <= median }) ?? true, limits.high.map({ median <= $0 }) ?? true { ofMedian += 1 }
    }
    for (hits, of) in zip(covered, told) {
      let share = Double(hits) / Double(of)
      #expect(of > searches * 9 / 10 && (0.93...0.975).contains(share), "\(share) of \(of)")
    }
    let share = Double(ofMedian) / Double(searches)
    #expect((0.93...0.985).contains(share), "\(share)")
  }

  @Test func `The likelihood-ratio interval of a trend, in one table and within strata`() throws {
    var random = SeededGenerator(seed: 32)
    let slope = 0.5
    func level(_ intercept: Double, _ score: Int, of trials: Int) -> Rate {
      let logOdds = intercept + slope * Double(score)
      let p = 1 / (1 + exp(-logOdds))
      return Rate(successes: (0..<trials).count { _ in Double.random(in: 0..<1, using: &random) < p }, of: trials)
    }
    var (plain, within) = (0, 0)
    let tables = 1000
    for _ in 0..<tables {
      let one = (0..<4).map { level(-0.5, $0, of: 12) }
      if try #require(TrendOddsRatio(one, scores: [0, 1, 2, 3])).interval.contains(exp(slope)) { plain += 1 }
      // Many small strata of different difficulty: where an intercept each would mislead.
      let strata = (0..<20).map { stratum in (0..<4).map { level(Double(stratum % 5) - 3, $0, of: 1) } }
      let odds = try #require(TrendOddsRatio(within: strata, scores: [0, 1, 2, 3]))
      if odds.interval.contains(exp(slope)) { within += 1 }
    }
    #expect((930...970).contains(plain), "\(plain)")
    #expect((930...970).contains(within), "\(within)")
  }
}
