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
/// successes, failures and trials. So it needs no gamma functions, and its cost grows with the number of different
/// counts and not with the number of rates.
struct BetaBinomialLikelihood: Sendable {
  private let successes: CountsAbove
  private let failures: CountsAbove
  private let trials: CountsAbove

  init(_ rates: [Rate]) {
    successes = CountsAbove(rates.map(\.successes))
    failures = CountsAbove(rates.map(\.failures))
    trials = CountsAbove(rates.map(\.trials))
  }

  /// The log likelihood, without the terms that depend on the data alone.
  func logLikelihood(mean: Double, dispersion: Double) -> Double {
    successes.logSum(mean, dispersion) + failures.logSum(1 - mean, dispersion) - trials.logSum(1, dispersion)
  }

  /// The slope of the log likelihood along the dispersion.
  func slope(mean: Double, dispersion: Double) -> Double {
    successes.slopeSum(mean, dispersion) + failures.slopeSum(1 - mean, dispersion) - trials.slopeSum(1, dispersion)
  }

  /// The mean that is likeliest at a dispersion. It is unique, for the log likelihood is concave in the mean, and
  /// inside 0 and 1 as soon as there is a success and a failure.
  /// - Parameter tolerance: of the last step, about the root of what the mean may be wrong by.
  func bestMean(dispersion: Double, near start: Double, tolerance: Double = 1e-13) -> Double {
    newtonRoot(between: 0, and: 1, startingAt: start, tolerance: tolerance) { mean in
      let up = successes.inverseSums(mean, dispersion)
      let down = failures.inverseSums(1 - mean, dispersion)
      return (down.first - up.first, down.second + up.second)
    }
  }

  /// About the likeliest mean at a dispersion, to a millionth, and how the log likelihood changes from there with the
  /// logarithm of the dispersion, where the mean follows; 0 where that is lost in rounding.
  ///
  /// At the likeliest mean `Σ cⱼ/(μ+jρ)` equals `Σ dⱼ/(1−μ+jρ)`; the change is `Σ eⱼ/(1+jρ)` less that.
  func profile(dispersion: Double, near start: Double) -> (mean: Double, slope: Double) {
    var level = 0.0
    let mean = newtonRoot(between: 0, and: 1, startingAt: start, tolerance: 1e-3 * min(start, 1 - start)) { mean in
      let up = successes.inverseSums(mean, dispersion)
      let down = failures.inverseSums(1 - mean, dispersion)
      // Where the tangents of both meet.
      level = (up.first * down.second + down.first * up.second) / (up.second + down.second)
      return (down.first - up.first, down.second + up.second)
    }
    let slope = trials.inverseSums(1, dispersion).first - level
    return (mean, abs(slope) > 1e-13 * level ? slope : 0)
  }
}
