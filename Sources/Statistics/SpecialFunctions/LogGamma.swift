#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The natural logarithm of the absolute value of the gamma function.
///
/// This is the C library's log-gamma, accurate to about one unit in the last place, also near its zeros at 1 and 2.
/// The C function `lgamma` leaves the sign in a global variable, which is a data race between tasks. The call below
/// asks for a pair, and so resolves to the Swift overlay's re-entrant form (`lgamma_r`), which returns the sign.
/// - Parameter x: above 0.
package func logGamma(_ x: Double) -> Double {
  precondition(x > 0, "log-gamma is used for positive arguments only")
  let (value, _): (Double, Int) = lgamma(x)
  return value
}

/// The natural logarithm of the beta function `B(a, b) = Γ(a)Γ(b)/Γ(a+b)`, for `a` and `b` above 0.
///
/// Where an argument is large the three log-gammas nearly cancel; their Stirling parts are then taken together, so
/// that the absolute error stays near 1e-14 of the result's own size.
///
/// Source: Didonato and Morris, ACM TOMS 18 (1992) 360–373, equations for ln B.
package func logBeta(_ a: Double, _ b: Double) -> Double {
  let small = min(a, b)
  let large = max(a, b)
  guard large >= 15 else { return logGamma(small) + (logGamma(large) - logGamma(small + large)) }
  let ratio = small / (small + large)
  // Γ(x) = Γ(x+1)/x, hence the -½ log x where Stirling's formula for Γ(x+1) has +½ log x.
  let largePart = stirlingError(large) - stirlingError(small + large) + (large - 0.5) * log1p(-ratio)
  guard small >= 15 else { return logGamma(small) + largePart + small - small * log(small + large) }
  return halfLogTwoPi - 0.5 * log(large) + stirlingError(small) + stirlingError(large)
    - stirlingError(small + large) + (small - 0.5) * log(ratio) + large * log1p(-ratio)
}

/// ½ ln 2π.
private let halfLogTwoPi = 0.918938533204672741780329736406

/// What Stirling's formula misses: `ln Γ(n+1) − ((n+½) ln n − n + ½ ln 2π)`, for `n` above 0.
///
/// Source: Loader, Fast and Accurate Computation of Binomial Probabilities (2000), section 2.
func stirlingError(_ n: Double) -> Double {
  guard n >= 15 else { return logGamma(n + 1) - (n + 0.5) * log(n) + n - halfLogTwoPi }
  let inverseSquare = 1 / (n * n)
  var series = -691.0 / 360360
  for coefficient in [1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12] {
    series = series * inverseSquare + coefficient
  }
  return series / n
}
