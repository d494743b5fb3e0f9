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

/// The outcome of a test whose statistic follows a chi-square distribution when there is nothing to be found.
package struct ChiSquareTest: Sendable, Equatable {
  /// The statistic, 0 or more.
  package let statistic: Double

  /// 1 or more.
  package let degreesOfFreedom: Int

  /// The chance of a statistic at least this large, in `0...1`.
  package let pValue: Double

  init(statistic: Double, degreesOfFreedom: Int) {
    // A statistic that is 0 may come out below it by rounding.
    self.statistic = max(0, statistic)
    self.degreesOfFreedom = degreesOfFreedom
    pValue = ChiSquareDistribution(degreesOfFreedom: degreesOfFreedom).tails(self.statistic).upper
  }
}
