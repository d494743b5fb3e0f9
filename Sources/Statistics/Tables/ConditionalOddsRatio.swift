#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The odds ratio of a fourfold table whose margins are taken as fixed, with its exact interval.
///
/// The likeliest odds ratio under the noncentral hypergeometric distribution: nearer to 1 than the plain `ad/bc`.
/// As R's `fisher.test`, but solved to about 1e-12, where R's root finder stops after about four digits. Time grows
/// with the number of possible tables.
///
/// Source: Fisher, Journal of the Royal Statistical Society 98 (1935) 39–82; Cornfield, Third Berkeley Symposium 4
/// (1956) 135–148.
package struct ConditionalOddsRatio: Sendable, Equatable {
  /// The odds of success in the first row over those in the second, 0 or more; 0 or infinite where the table is as
  /// one-sided as its margins allow.
  package let estimate: Double

  /// From 0 to infinity; it encloses the estimate. Each end leaves half of the rest to its side.
  package let interval: Interval

  /// - Parameters:
  ///   - table: the two rates.
  ///   - confidence: the level, in `0..<1`.
  /// - Returns: nil where the margins allow one table only (an empty row or column).
  package init?(_ table: TwoByTwoTable, confidence: Double = 0.95) {
    let null = table.nullDistribution
    let support = null.support
    guard support.count > 1 else { return nil }
    let family = TiltedDistribution(lowest: support.lowerBound, logWeights: support.map(null.logProbability))
    let count = table.first.successes
    let logTail = log((1 - confidence) / 2)
    let isLowest = count == support.lowerBound
    let isHighest = count == support.upperBound
    let low = isLowest ? 0 : exp(risingRoot { family.logUpperTail(count, tilt: $0) - logTail })
    let high = isHighest ? .infinity : exp(risingRoot { logTail - family.logLowerTail(count, tilt: $0) })
    interval = Interval(low: low, high: high)
    if isLowest {
      estimate = 0
    } else if isHighest {
      estimate = .infinity
    } else {
      estimate = exp(risingRoot { family.mean(tilt: $0) - Double(count) })
    }
  }
}

/// The noncentral hypergeometric distributions of one set of margins; `tilt` is the logarithm of the odds ratio.
private struct TiltedDistribution {
  let lowest: Int
  let logWeights: [Double]

  private func weights(tilt: Double) -> [Double] {
    let logs = logWeights.enumerated().map { place, weight in weight + tilt * Double(place) }
    let greatest = logs.max() ?? 0
    return logs.map { exp($0 - greatest) }
  }

  func mean(tilt: Double) -> Double {
    var total = 0.0
    var moment = 0.0
    for (place, weight) in weights(tilt: tilt).enumerated() {
      total += weight
      moment += weight * Double(lowest + place)
    }
    return moment / total
  }

  /// `ln P(X ≥ count)`.
  func logUpperTail(_ count: Int, tilt: Double) -> Double {
    let weights = weights(tilt: tilt)
    return log(weights[(count - lowest)...].reduce(0, +) / weights.reduce(0, +))
  }

  /// `ln P(X ≤ count)`.
  func logLowerTail(_ count: Int, tilt: Double) -> Double {
    let weights = weights(tilt: tilt)
    return log(weights[...(count - lowest)].reduce(0, +) / weights.reduce(0, +))
  }
}

/// The root of a rising function that has one, wherever it lies.
private func risingRoot(_ function: (Double) -> Double) -> Double {
  var low = -1.0
  var high = 1.0
  while function(low) > 0 { low *= 2 }
  while function(high) < 0 { high *= 2 }
  return bracketedRoot(between: low, and: high, function)
}
