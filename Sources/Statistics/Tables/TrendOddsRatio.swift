#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// By how much the odds of success multiply with each unit of a score: the slope of a logistic regression, by maximum
/// likelihood.
package struct TrendOddsRatio: Sendable, Equatable {
  /// From 0 to infinity: 0 or infinite where no success lies above (below) a failure of its stratum.
  package let estimate: Double

  /// The likelihood-ratio interval: the slopes at which twice the log likelihood lies no further below its maximum
  /// than the chi-square distribution allows. It encloses the estimate; with an estimate of 0 or infinity that end is
  /// the same, and the other one finite.
  package let interval: Interval

  /// Whether the slope is the same in all strata: the strata's score statistics at the common slope; strata − 1
  /// degrees of freedom. Nil with one stratum, or where the estimate is 0 or infinite.
  package let homogeneity: ChiSquareTest?

  /// One table: logistic regression on the score.
  ///
  /// - Parameters:
  ///   - rates: one a group; groups without trials do not matter.
  ///   - scores: one a group, finite.
  ///   - confidence: the level of the interval, in `0..<1`.
  /// - Returns: nil where no trend can be seen: one score, no success or no failure.
  ///
  /// Source: Berkson, JASA 39 (1944) 357–365; Venzon and Moolgavkar, Applied Statistics 37 (1988) 87–94. As R's
  /// `glm(family = binomial)`.
  package init?(_ rates: [Rate], scores: [Double], confidence: Double = 0.95) {
    self.init([rates], scores, confidence) { stratum, slope in stratum.profile(slope: slope) }
  }

  /// Within strata: conditional logistic regression, which estimates no intercepts and so is not misled where strata
  /// are small and many.
  ///
  /// - Parameters:
  ///   - strata: one rate a group; groups without trials do not matter.
  ///   - scores: one a group, finite.
  ///   - confidence: the level of the interval, in `0..<1`.
  /// - Returns: nil where no stratum can show a trend.
  ///
  /// Source: Breslow and Day, Statistical Methods in Cancer Research 1 (1980) 248–253. As R's
  /// `clogit(method = "exact")`.
  package init?(within strata: [[Rate]], scores: [Double], confidence: Double = 0.95) {
    self.init(strata, scores, confidence) { stratum, slope in stratum.conditional(slope: slope) }
  }

  private init?(
    _ tables: [[Rate]], _ scores: [Double], _ confidence: Double,
    _ likelihood: @escaping (TrendStratum, Double) -> SlopeLikelihood
  ) {
    // Slopes are of the scores brought into 0...1, so that no product of slope and score loses digits.
    guard let lowest = scores.min(), let highest = scores.max(), lowest < highest else { return nil }
    let range = highest - lowest
    let shares = scores.map { ($0 - lowest) / range }
    let strata = tables.compactMap { TrendStratum($0, scores: shares) }
    guard !strata.isEmpty else { return nil }

    func likelihoodOfAll(_ slope: Double) -> SlopeLikelihood {
      strata.reduce(SlopeLikelihood()) { $0 + likelihood($1, slope) }
    }
    let steepest = strata.map(\.steepest).max() ?? 0
    let slope =
      if strata.allSatisfy(\.isHighest) {
        steepest
      } else if strata.allSatisfy(\.isLowest) {
        -steepest
      } else {
        newtonRoot(between: -steepest, and: steepest, startingAt: 0) { slope in
          let found = likelihoodOfAll(slope)
          return (-found.score, found.information)
        }
      }
    let best = likelihoodOfAll(slope)
    let z = NormalDistribution.twoSidedCriticalValue(confidence: confidence)
    func end(_ side: Double) -> Double {
      guard slope != side * steepest else { return side * .infinity }
      let reach = newtonRoot(between: 0, and: 2 * steepest, startingAt: z / best.information.squareRoot()) { reach in
        let found = likelihoodOfAll(slope + side * reach)
        return (2 * (best.value - found.value) - z * z, -2 * side * found.score)
      }
      return slope + side * reach
    }
    func oddsRatio(_ slope: Double) -> Double { abs(slope) == steepest ? exp(slope * .infinity) : exp(slope / range) }
    estimate = oddsRatio(slope)
    interval = Interval(low: oddsRatio(end(-1)), high: oddsRatio(end(1)))
    homogeneity =
      if strata.count > 1, abs(slope) < steepest {
        ChiSquareTest(
          statistic: strata.reduce(0) { sum, stratum in
            let found = likelihood(stratum, slope)
            return found.information > 0 ? sum + found.score * found.score / found.information : sum
          }, degreesOfFreedom: strata.count - 1)
      } else {
        nil
      }
  }
}
