/// A closed interval of real numbers, low end first. The ends may be infinite, never NaN.
package struct Interval: Sendable, Equatable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    precondition(low <= high, "an interval's low end lies above its high end")
    self.low = low
    self.high = high
  }

  /// Whether the value lies within the ends, the ends included.
  package func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
