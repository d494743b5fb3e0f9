#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A trend of rates over ordered groups, compared within strata; two-sided, without continuity correction.
///
/// The numbers of each stratum are taken as hypergeometric: with one stratum `z²` is that of Cochran and Armitage
/// times `(n − 1)/n`.
///
/// Source: Mantel, JASA 58 (1963) 690–700 (the extension of the Mantel–Haenszel procedure).
package struct MantelTrendTest: Sendable, Equatable {
  /// A standard normal deviate, above 0 where the rate rises with the score.
  package let z: Double

  /// The chance of a deviate at least as far from 0, in `0...1`.
  package let pValue: Double

  /// By how much the odds multiply with each unit of the score, about: one Newton step of the likelihood from no
  /// trend at all. Near for weak trends, rough for strong ones.
  ///
  /// Source: Clayton and Hills, Statistical Models in Epidemiology (1993), chapter 20.
  package let oddsRatio: Double

  /// Its interval, from the same step; it excludes 1 where the test is significant at that level.
  package let interval: Interval

  /// Whether the trend is the same in all strata; strata − 1 degrees of freedom. Nil with one stratum.
  package let homogeneity: ChiSquareTest?

  /// How many strata took part: those with two scores, a success and a failure.
  package let strata: Int

  /// - Parameters:
  ///   - strata: one rate a group; groups without trials do not matter.
  ///   - scores: one a group, finite.
  ///   - confidence: the level of the interval, in `0..<1`.
  /// - Returns: nil where no stratum can show a trend.
  package init?(_ strata: [[Rate]], scores: [Double], confidence: Double = 0.95) {
    var excess = 0.0
    var variance = 0.0
    var squares = 0.0
    var informative = 0
    for rates in strata {
      precondition(rates.count == scores.count, "every group has one score")
      guard let (ofStratum, spread) = Self.score(rates, scores) else { continue }
      informative += 1
      excess += ofStratum
      variance += spread
      squares += ofStratum * ofStratum / spread
    }
    guard informative > 0 else { return nil }
    self.strata = informative
    z = excess / variance.squareRoot()
    pValue = NormalDistribution.twoSidedPValue(z)
    let slope = excess / variance
    let reach = NormalDistribution.twoSidedCriticalValue(confidence: confidence) / variance.squareRoot()
    oddsRatio = exp(slope)
    interval = Interval(low: exp(slope - reach), high: exp(slope + reach))
    homogeneity =
      informative < 2
      ? nil : ChiSquareTest(statistic: squares - excess * slope, degreesOfFreedom: informative - 1)
  }

  /// The sum of the successes' scores minus its expectation, and its variance; nil where it cannot vary.
  private static func score(_ rates: [Rate], _ scores: [Double]) -> (excess: Double, variance: Double)? {
    let all = rates.reduce(Rate(successes: 0, of: 0), +)
    guard all.successes > 0, all.failures > 0 else { return nil }
    let n = Double(all.trials)
    let mean = zip(rates, scores).reduce(0) { $0 + Double($1.0.trials) * $1.1 } / n
    var excess = 0.0
    var spread = 0.0
    var first: Double?
    var varies = false
    for (rate, score) in zip(rates, scores) where rate.trials > 0 {
      if let first, first != score { varies = true }
      first = first ?? score
      excess += (score - mean) * Double(rate.successes)
      spread += (score - mean) * (score - mean) * Double(rate.trials)
    }
    guard varies else { return nil }
    return (excess, Double(all.successes) * Double(all.failures) / (n * (n - 1)) * spread)
  }
}
