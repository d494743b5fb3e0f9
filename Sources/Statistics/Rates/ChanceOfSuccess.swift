#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Rate {
  /// The chance of at least one success in the next trials, by Jeffreys' posterior `Beta(k + ½, n − k + ½)`:
  /// `1 − B(a, b + m)/B(a, b)`, in `0..<1`; 0 for no more trials.
  ///
  /// Without any trial yet it is the prior's answer (one half for one trial). Trials are taken as alike.
  /// - Parameter next: `m`, 0 or more.
  ///
  /// Source: Jeffreys, Proceedings of the Royal Society A 186 (1946) 453–461.
  package func chanceOfSuccess(inNext next: Int) -> Double {
    precondition(next >= 0, "the number of further trials is 0 or more")
    let posterior = BetaDistribution.jeffreys(self)
    let (a, b) = (posterior.alpha, posterior.beta)
    guard next > 1000 else {
      var logNone = 0.0
      for trial in 0..<next { logNone += log1p(-a / (a + b + Double(trial))) }
      return -expm1(logNone)
    }
    return -expm1(logBeta(a, b + Double(next)) - logBeta(a, b))
  }

  /// The fewest further trials with which the chance of at least one success reaches the given chance.
  ///
  /// A chance that falls short by rounding alone (a relative 1e-12) counts as reached.
  /// - Parameter chance: above 0 and below 1.
  /// - Returns: 1 or more; nil where more than a thousand million trials would be needed.
  package func trialsNeeded(forChance chance: Double) -> Int? {
    precondition(chance > 0 && chance < 1, "a chance to be reached lies between 0 and 1")
    func suffices(_ trials: Int) -> Bool { chanceOfSuccess(inNext: trials) >= chance * (1 - 1e-12) }
    var enough = 1
    while !suffices(enough) {
      enough *= 2
      if enough > 1_000_000_000 { return nil }
    }
    var tooFew = enough / 2
    while enough - tooFew > 1 {
      let middle = tooFew + (enough - tooFew) / 2
      if suffices(middle) { enough = middle } else { tooFew = middle }
    }
    return enough
  }
}
