extension Rate {
  /// The 95 % Wilson score interval; nil without trials. See `wilsonInterval(confidence:)`.
  package var wilson: Interval? { wilsonInterval(confidence: 0.95) }

  /// The Wilson score interval without continuity correction: the proportions that the score test does not reject.
  ///
  /// The bounds lie in `0...1` and enclose `value`. With no success the low end is exactly 0, with no failure the
  /// high end is exactly 1, and the other end stays inside, so that 0 of 5 does not claim certainty.
  /// - Parameter confidence: the level, in `0..<1`.
  /// - Returns: nil without trials.
  ///
  /// Source: Wilson, JASA 22 (1927) 209–212; Newcombe, Statistics in Medicine 17 (1998) 857–872, method 3.
  package func wilsonInterval(confidence: Double) -> Interval? {
    guard trials > 0 else { return nil }
    let z = NormalDistribution.twoSidedCriticalValue(confidence: confidence)
    let n = Double(trials)
    let k = Double(successes)
    let f = Double(failures)
    let spread = z * (z * z + 4 * k * (f / n)).squareRoot()
    // Each end is written as a quotient without cancellation: (2k + z² ∓ spread) / 2(n + z²), the lower end
    // multiplied out by its conjugate.
    let low = 2 * k * (k / n) / (2 * k + z * z + spread)
    let missing = 2 * f * (f / n) / (2 * f + z * z + spread)
    return Interval(low: low, high: 1 - missing)
  }
}
