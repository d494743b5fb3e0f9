/// The chi-square distribution.
package struct ChiSquareDistribution: Sendable, Equatable {
  /// 1 or more.
  package let degreesOfFreedom: Int

  package init(degreesOfFreedom: Int) {
    precondition(degreesOfFreedom >= 1, "a chi-square distribution has at least one degree of freedom")
    self.degreesOfFreedom = degreesOfFreedom
  }

  private var shape: Double { Double(degreesOfFreedom) / 2 }

  /// The probabilities below and above `x`, for `x` of 0 or more.
  package func tails(_ x: Double) -> TailProbabilities { regularizedGamma(x / 2, shape: shape) }

  /// The point below which the given share of the distribution lies; infinite at 1.
  package func quantile(_ probability: Double) -> Double { 2 * inverseRegularizedGamma(probability, shape: shape) }
}
