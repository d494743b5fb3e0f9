/// A beta distribution: what is believed about a rate.
package struct BetaDistribution: Sendable, Equatable {
  /// First shape, above 0: successes, as it were.
  package let alpha: Double

  /// Second shape, above 0: failures, as it were.
  package let beta: Double

  package init(alpha: Double, beta: Double) {
    precondition(alpha > 0 && beta > 0, "the shapes of a beta distribution are positive")
    self.alpha = alpha
    self.beta = beta
  }

  /// The expected value, in `0...1`.
  package var mean: Double { alpha / (alpha + beta) }

  /// The belief once a rate has been seen.
  package func updated(by rate: Rate) -> BetaDistribution {
    BetaDistribution(alpha: alpha + Double(rate.successes), beta: beta + Double(rate.failures))
  }

  /// The probabilities below and above `x`, for `x` in `0...1`.
  package func tails(_ x: Double) -> TailProbabilities { regularizedBeta(x, alpha, beta) }

  /// The point below which the given share of the distribution lies.
  package func quantile(_ probability: Double) -> Double { inverseRegularizedBeta(probability, alpha, beta) }

  /// The equal-tailed interval: as much probability below it as above it.
  ///
  /// It holds the mean except where a shape is far below 1, when nearly all of the distribution lies at an end.
  /// - Parameter confidence: the share inside, in `0..<1`.
  package func equalTailedInterval(confidence: Double = 0.95) -> Interval {
    let tail = (1 - confidence) / 2
    return Interval(low: quantile(tail), high: quantile(1 - tail))
  }

  /// Jeffreys' posterior for a rate: `Beta(k + ½, n − k + ½)`; without trials his prior.
  ///
  /// Source: Jeffreys, Proceedings of the Royal Society A 186 (1946) 453–461.
  package static func jeffreys(_ rate: Rate) -> BetaDistribution {
    BetaDistribution(alpha: 0.5, beta: 0.5).updated(by: rate)
  }
}
