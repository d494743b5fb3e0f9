#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The logarithm of a binomial probability: `ln [ Γ(n+1)/(Γ(k+1)Γ(f+1)) · p^k · q^f ]` with `n = k + f`.
///
/// Counts need not be whole: the incomplete beta and the hypergeometric distribution are built from this. Its form
/// by deviances keeps full relative accuracy where factorials and powers would cancel or overflow.
/// - Parameters:
///   - successes: `k`, 0 or more.
///   - failures: `f`, 0 or more.
///   - p: the chance of a success, in `0...1`.
///   - q: `1 - p`, given apart so that neither loses digits.
///
/// Source: Loader, Fast and Accurate Computation of Binomial Probabilities (2000), equation 3.
func logBinomialProbability(successes: Double, failures: Double, p: Double, q: Double) -> Double {
  let n = successes + failures
  if successes == 0 { return failures == 0 ? 0 : failures * (p < 0.5 ? log1p(-p) : log(q)) }
  if failures == 0 { return successes * (q < 0.5 ? log1p(-q) : log(p)) }
  let stirling = stirlingError(n) - stirlingError(successes) - stirlingError(failures)
  let deviances = deviance(successes, n * p) + deviance(failures, n * q)
  return stirling - deviances + 0.5 * log(n / (2 * Double.pi * successes * failures))
}

/// The logarithm of `x^a e^(−x) / Γ(a+1)`, a Poisson probability of a count `a` that need not be whole.
///
/// Source: as above, equation 4.
func logPoissonProbability(_ a: Double, mean x: Double) -> Double {
  -stirlingError(a) - deviance(a, x) - 0.5 * log(2 * Double.pi * a)
}

/// `x ln(x/mean) + mean − x`, without cancellation where `x` is near `mean`; both above 0.
private func deviance(_ x: Double, _ mean: Double) -> Double {
  guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
  let v = (x - mean) / (x + mean)
  var sum = (x - mean) * v
  var term = 2 * x * v
  var odd = 3.0
  while true {
    term *= v * v
    let next = sum + term / odd
    if next == sum { return next }
    sum = next
    odd += 2
  }
}
