#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Two groups compared within strata, so that what the strata stand for is held equal.
package struct MantelHaenszel: Sendable, Equatable {
  /// The Mantel–Haenszel common odds ratio of first over second row, from 0 to infinity.
  ///
  /// Source: Mantel and Haenszel, Journal of the National Cancer Institute 22 (1959) 719–748.
  package let oddsRatio: Double

  /// Its interval; nil where the odds ratio is 0 or infinite.
  ///
  /// Source: Robins, Breslow and Greenland, Biometrics 42 (1986) 311–323.
  package let interval: Interval?

  /// The Cochran–Mantel–Haenszel test that the odds ratio is 1 in all strata; 1 degree of freedom, no continuity
  /// correction.
  package let association: ChiSquareTest

  /// The Breslow–Day test, with Tarone's correction, that the odds ratio is the same in all strata; strata − 1
  /// degrees of freedom. Nil with one stratum, or where the odds ratio is 0 or infinite.
  package let homogeneity: ChiSquareTest?

  /// How many strata took part: those with both groups, a success and a failure. The others say nothing.
  package let strata: Int

  /// - Parameters:
  ///   - tables: one a stratum.
  ///   - confidence: the level of the interval, in `0..<1`.
  /// - Returns: nil where no stratum is informative.
  package init?(_ tables: [TwoByTwoTable], confidence: Double = 0.95) {
    let informative = tables.filter(\.isInformative)
    guard !informative.isEmpty else { return nil }
    strata = informative.count
    var sums = MantelHaenszelSums()
    for table in informative { sums.add(table) }
    oddsRatio = sums.r / sums.s
    association = ChiSquareTest(statistic: sums.excess * sums.excess / sums.variance, degreesOfFreedom: 1)
    guard oddsRatio > 0 && oddsRatio.isFinite else {
      interval = nil
      homogeneity = nil
      return
    }
    let reach = NormalDistribution.twoSidedCriticalValue(confidence: confidence) * sums.logVariance.squareRoot()
    interval = Interval(low: oddsRatio * exp(-reach), high: oddsRatio * exp(reach))
    homogeneity = informative.count < 2 ? nil : breslowDayTaroneTest(informative, oddsRatio: oddsRatio)
  }
}

private struct MantelHaenszelSums {
  var r = 0.0
  var s = 0.0
  var pr = 0.0
  var psAndQR = 0.0
  var qs = 0.0
  var excess = 0.0
  var variance = 0.0

  mutating func add(_ table: TwoByTwoTable) {
    let n = Double(table.total)
    let (a, b) = (Double(table.first.successes), Double(table.first.failures))
    let (c, d) = (Double(table.second.successes), Double(table.second.failures))
    let (p, q) = ((a + d) / n, (b + c) / n)
    r += a * d / n
    s += b * c / n
    pr += p * (a * d / n)
    psAndQR += p * (b * c / n) + q * (a * d / n)
    qs += q * (b * c / n)
    excess += a - (a + b) * (a + c) / n
    variance += (a + b) / n * ((c + d) / n) * (a + c) * (b + d) / (n - 1)
  }

  /// The variance of the logarithm of the common odds ratio.
  var logVariance: Double { pr / (2 * r * r) + psAndQR / (2 * r * s) + qs / (2 * s * s) }
}

/// The Breslow–Day test with Tarone's correction.
///
/// Source: Breslow and Day, Statistical Methods in Cancer Research 1 (1980) 142; Tarone, Biometrika 72 (1985) 91–95.
private func breslowDayTaroneTest(_ tables: [TwoByTwoTable], oddsRatio: Double) -> ChiSquareTest {
  var statistic = 0.0
  var excess = 0.0
  var totalVariance = 0.0
  for table in tables {
    let first = Double(table.first.trials)
    let second = Double(table.second.trials)
    let successes = Double(table.successes)
    let a = fittedCount(first: first, second: second, successes: successes, oddsRatio: oddsRatio)
    let variance = 1 / (1 / a + 1 / (first - a) + 1 / (successes - a) + 1 / (second - successes + a))
    let difference = Double(table.first.successes) - a
    statistic += difference * difference / variance
    excess += difference
    totalVariance += variance
  }
  return ChiSquareTest(
    statistic: statistic - excess * excess / totalVariance, degreesOfFreedom: tables.count - 1)
}

/// The first cell of the table with the given margins that has exactly the given odds ratio: the root of
/// `(1−ψ)x² + (n₂−s + ψ(n₁+s))x − ψn₁s` that leaves no cell negative, in the form without cancellation.
private func fittedCount(first: Double, second: Double, successes: Double, oddsRatio: Double) -> Double {
  let square = 1 - oddsRatio
  let linear = second - successes + oddsRatio * (first + successes)
  let constant = oddsRatio * first * successes
  let root = (linear * linear + 4 * square * constant).squareRoot()
  return linear > 0 ? 2 * constant / (linear + root) : (root - linear) / (2 * square)
}
