/// The root of an increasing function within a bracket, by Newton's method, with bisection where a step would leave
/// what is left of the bracket.
///
/// Stops after a step below `tolerance` (relative for arguments above 1): at 1e-13 the next one would be lost in
/// rounding; near the root each step leaves about its own square.
/// A root outside the bracket comes out as the nearer end.
/// - Parameter function: the value and the slope at a point.
func newtonRoot(
  between low: Double, and high: Double, startingAt start: Double, tolerance: Double = 1e-13,
  _ function: (Double) -> (value: Double, slope: Double)
) -> Double {
  var low = low
  var high = high
  var x = start > low && start < high ? start : low + (high - low) / 2
  for _ in 0..<200 {
    let (value, slope) = function(x)
    if value == 0 { return x }
    if value > 0 { high = x } else { low = x }
    let step = value / slope
    let next = x - step
    if abs(step) <= tolerance * max(1, abs(x)) { return min(high, max(low, next)) }
    x = next > low && next < high ? next : low + (high - low) / 2
  }
  return x
}

/// The root of a continuous function within a bracket at whose ends it has different signs, without a derivative.
///
/// Inverse quadratic interpolation, with bisection where the three last points do not allow it; to about 2e-15,
/// relative for roots above 1.
///
/// Source: Chandrupatla, Advances in Engineering Software 28 (1997) 145–149.
func bracketedRoot(between low: Double, and high: Double, _ function: (Double) -> Double) -> Double {
  var a = high
  var b = low
  var fa = function(a)
  var fb = function(b)
  if fa == 0 { return a }
  if fb == 0 { return b }
  var share = 0.5
  for _ in 0..<200 {
    let x = a + share * (b - a)
    let fx = function(x)
    var c = a
    var fc = fa
    if (fx < 0) == (fa < 0) {
      a = x
      fa = fx
    } else {
      c = b
      fc = fb
      b = a
      fb = fa
      a = x
      fa = fx
    }
    let (best, value) = abs(fa) < abs(fb) ? (a, fa) : (b, fb)
    let tolerance = 2e-15 * max(1, abs(best))
    let limit = tolerance / abs(b - a)
    if limit > 0.5 || value == 0 { return best }
    let xi = (a - b) / (c - b)
    let phi = (fa - fb) / (fc - fb)
    if phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi {
      share = fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb)
    } else {
      share = 0.5
    }
    share = min(1 - limit, max(limit, share))
  }
  return a + share * (b - a)
}
