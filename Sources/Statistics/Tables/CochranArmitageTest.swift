/// The Cochran–Armitage test for a trend of rates over ordered groups, two-sided, without continuity correction.
///
/// Source: Cochran, Biometrics 10 (1954) 417–451; Armitage, Biometrics 11 (1955) 375–386.
package struct CochranArmitageTest: Sendable, Equatable {
  /// A standard normal deviate, above 0 where the rate rises with the score.
  package let z: Double

  /// The chance of a deviate at least as far from 0, in `0...1`.
  package let pValue: Double

  /// - Parameters:
  ///   - rates: one a group; groups without trials do not matter.
  ///   - scores: one a group, finite. Only their relative distances matter.
  /// - Returns: nil where no trend can be seen: no trials, all of one score, or no success or no failure at all.
  package init?(_ rates: [Rate], scores: [Double]) {
    precondition(rates.count == scores.count, "every group has one score")
    let all = rates.reduce(Rate(successes: 0, of: 0), +)
    guard let value = all.value, all.successes > 0, all.failures > 0 else { return nil }
    let groups = zip(rates, scores).filter { $0.0.trials > 0 }
    guard let firstScore = groups.first?.1, groups.contains(where: { $0.1 != firstScore }) else { return nil }
    let meanScore = groups.reduce(0) { $0 + Double($1.0.trials) * $1.1 } / Double(all.trials)
    var trend = 0.0
    var spread = 0.0
    for (rate, score) in groups {
      trend += (score - meanScore) * Double(rate.successes)
      spread += (score - meanScore) * (score - meanScore) * Double(rate.trials)
    }
    z = trend / (value * (1 - value) * spread).squareRoot()
    pValue = NormalDistribution.twoSidedPValue(z)
  }
}
