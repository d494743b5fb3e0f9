/// A chance that was stated beforehand, and what came of it.
package struct Forecast: Sendable, Equatable {
  /// The stated chance of success, in `0...1`.
  package let probability: Double

  package let isSuccess: Bool

  package init(probability: Double, isSuccess: Bool) {
    precondition(0...1 ~= probability, "a chance lies in 0...1")
    self.probability = probability
    self.isSuccess = isSuccess
  }
}

/// How well stated chances agree with what happened.
package struct Calibration: Sendable, Equatable {
  /// One line of the reliability table: what happened where one chance was stated.
  package struct Row: Sendable, Equatable {
    /// The stated chance.
    package let probability: Double

    /// How often it came true; never without trials.
    package let rate: Rate
  }

  /// The mean squared distance of the stated chance from the outcome (1 or 0): 0 is perfect, always saying ½ gives
  /// 0.25, and 1 is always certain and always wrong.
  ///
  /// Source: Brier, Monthly Weather Review 78 (1950) 1–3, in its half form for two outcomes.
  package let brierScore: Double

  /// The score of always stating the overall rate, in `0...0.25`: stated chances that score above it were worse than
  /// no judgement at all.
  package let baseRateScore: Double

  /// One a stated chance, lowest chance first.
  package let rows: [Row]

  /// - Returns: nil without forecasts.
  package init?(_ forecasts: [Forecast]) {
    guard !forecasts.isEmpty else { return nil }
    var rates: [Double: Rate] = [:]
    for forecast in forecasts {
      rates[forecast.probability, default: Rate(successes: 0, of: 0)] =
        rates[forecast.probability, default: Rate(successes: 0, of: 0)]
        + Rate(successes: forecast.isSuccess ? 1 : 0, of: 1)
    }
    rows = rates.sorted { $0.key < $1.key }.map { Row(probability: $0.key, rate: $0.value) }
    var squares = 0.0
    var successes = 0
    for row in rows {
      let miss = 1 - row.probability
      squares += Double(row.rate.successes) * miss * miss
      squares += Double(row.rate.failures) * row.probability * row.probability
      successes += row.rate.successes
    }
    let count = Double(forecasts.count)
    brierScore = squares / count
    baseRateScore = Double(successes) / count * (Double(forecasts.count - successes) / count)
  }
}
