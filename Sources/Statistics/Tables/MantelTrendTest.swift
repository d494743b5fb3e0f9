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

  /// How many strata took part: those with two scores, a success and a failure.
  package let strata: Int

  /// - Parameters:
  ///   - strata: one rate a group; groups without trials do not matter.
  ///   - scores: one a group, finite.
  /// - Returns: nil where no stratum can show a trend.
  package init?(_ strata: [[Rate]], scores: [Double]) {
    var excess = 0.0
    var variance = 0.0
    var informative = 0
    for rates in strata {
      precondition(rates.count == scores.count, "every group has one score")
      guard let (ofStratum, spread) = Self.score(rates, scores) else { continue }
      informative += 1
      excess += ofStratum
      variance += spread
    }
    guard informative > 0 else { return nil }
    self.strata = informative
    z = excess / variance.squareRoot()
    pValue = NormalDistribution.twoSidedPValue(z)
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
