#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The marginal likelihood of rates whose true values come from one beta distribution.
///
/// The prior is written by its mean `μ = α/(α+β)` and its dispersion `ρ = 1/(α+β)`. In these every power of `α+β`
/// cancels exactly, `ρ = 0` is complete pooling, and the log likelihood is a plain sum
/// `Σ cⱼ ln(μ+jρ) + Σ dⱼ ln(1−μ+jρ) − Σ eⱼ ln(1+jρ)`, where `cⱼ`, `dⱼ` and `eⱼ` count the rates with more than `j`
/// successes, failures and trials. So it needs no gamma functions, and its cost grows with the largest number of
/// trials and not with the number of rates.
struct BetaBinomialLikelihood: Sendable {
  private let successes: [Double]
  private let failures: [Double]
  private let trials: [Double]

  init(_ rates: [Rate]) {
    successes = Self.countsAbove(rates.map(\.successes))
    failures = Self.countsAbove(rates.map(\.failures))
    trials = Self.countsAbove(rates.map(\.trials))
  }

  /// For each `j` from 0 how many values exceed it.
  private static func countsAbove(_ values: [Int]) -> [Double] {
    var counts = [Double](repeating: 0, count: values.max() ?? 0)
    for value in values where value > 0 { counts[value - 1] += 1 }
    var above = 0.0
    for place in counts.indices.reversed() {
      above += counts[place]
      counts[place] = above
    }
    return counts
  }

  /// The log likelihood, without the terms that depend on the data alone.
  func logLikelihood(mean: Double, dispersion: Double) -> Double {
    func sum(_ counts: [Double], _ origin: Double) -> Double {
      var total = 0.0
      for (place, count) in counts.enumerated() { total += count * log(origin + Double(place) * dispersion) }
      return total
    }
    return sum(successes, mean) + sum(failures, 1 - mean) - sum(trials, 1)
  }

  /// The slope of the log likelihood along the dispersion.
  func slope(mean: Double, dispersion: Double) -> Double {
    func sum(_ counts: [Double], _ origin: Double) -> Double {
      var total = 0.0
      for (place, count) in counts.enumerated() {
        total += count * Double(place) / (origin + Double(place) * dispersion)
      }
      return total
    }
    return sum(successes, mean) + sum(failures, 1 - mean) - sum(trials, 1)
  }

  /// The mean that is likeliest at a dispersion. It is unique, for the log likelihood is concave in the mean, and
  /// inside 0 and 1 as soon as there is a success and a failure.
  func bestMean(dispersion: Double, near start: Double) -> Double {
    func sums(_ counts: [Double], _ origin: Double) -> (first: Double, second: Double) {
      var first = 0.0
      var second = 0.0
      for (place, count) in counts.enumerated() {
        let inverse = 1 / (origin + Double(place) * dispersion)
        first += count * inverse
        second += count * inverse * inverse
      }
      return (first, second)
    }
    return newtonRoot(between: 0, and: 1, startingAt: start) { mean in
      let up = sums(successes, mean)
      let down = sums(failures, 1 - mean)
      return (down.first - up.first, down.second + up.second)
    }
  }
}
