/// How much higher one rate is than another, with its 95 % interval.
package struct RateDifference: Sendable, Equatable {
  /// First rate minus second, in `-1...1`.
  package let value: Double

  /// Newcombe's hybrid score interval, in `-1...1`; it encloses `value`.
  package let interval: Interval

  /// The difference of two independent rates; nil where either has no trials.
  ///
  /// The interval joins the two Wilson intervals by the square-and-add rule, without continuity correction. It is
  /// never of width 0 and never leaves `-1...1`, also at 0 and at n.
  /// - Parameter confidence: the level, in `0..<1`.
  ///
  /// Source: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
  package init?(_ first: Rate, minus second: Rate, confidence: Double = 0.95) {
    guard let p = first.value, let q = second.value,
      let around = first.wilsonInterval(confidence: confidence),
      let against = second.wilsonInterval(confidence: confidence)
    else { return nil }
    value = p - q
    let below = hypotenuse(p - around.low, against.high - q)
    let above = hypotenuse(around.high - p, q - against.low)
    interval = Interval(low: max(-1, value - below), high: min(1, value + above))
  }
}

private func hypotenuse(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
