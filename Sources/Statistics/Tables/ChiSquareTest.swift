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
