#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A rate of a small group, drawn towards the rates of the other groups of its table.
package struct SteadiedRate: Sendable, Equatable {
  /// The posterior mean, in `0...1`.
  package let mean: Double
  fileprivate let posterior: BetaDistribution
  /// No group has a success, and nothing but that is known: the interval opens to 0.
  fileprivate var isNever = false
  /// The same without a failure: it opens to 1.
  fileprivate var isAlways = false

  /// The equal-tailed 95 % posterior interval, in `0...1`: worked out when it is asked for, for most often the mean is
  /// all that is wanted.
  package var interval: Interval {
    let around = posterior.equalTailedInterval()
    return Interval(low: isNever ? 0 : around.low, high: isAlways ? 1 : around.high)
  }
}

/// What the groups of a table say together about the rate of any one of them: a beta prior fitted by maximum marginal
/// likelihood (beta-binomial empirical Bayes).
///
/// - `alpha + beta` is the weight of the prior in trials. It is held between 0.001 and 10 000; at the upper end the
///   groups do not differ by more than chance: complete pooling. Where the data say nothing of the weight (no group
///   has two trials) it is complete pooling too.
/// - With one group only, or where the groups together have no success or no failure, no beta prior is likeliest.
///   `distribution` is then nil and every steadied rate is that of all trials together: its mean is the plain rate,
///   its interval Jeffreys' for the pooled counts, opened to 0 or 1 where there is no success or no failure.
/// - The interval takes the prior as known, as plain empirical Bayes does: in a small table it is narrower than what
///   is really known. At weights far below 1 a posterior lies nearly all at one end, and an equal-tailed interval
///   can then leave out the mean.
///
/// Source: Robbins, Third Berkeley Symposium 1 (1956) 157–163; Casella, The American Statistician 39 (1985) 83–87.
package struct EmpiricalBayesPrior: Sendable, Equatable {
  /// The greatest `alpha + beta`: complete pooling.
  package static let greatestWeight = 10_000.0

  /// The least `alpha + beta`, reached where every group is all success or all failure.
  package static let leastWeight = 0.001

  /// The fitted prior; nil where there is none to fit (one group; no success; no failure).
  package let distribution: BetaDistribution?

  /// All groups' trials together.
  package let pooled: Rate

  /// Fits the prior to the groups of one table; groups without trials do not matter.
  ///
  /// The likeliest mean is found for each of a grid of weights, and the best of these is refined, so that a second
  /// maximum does not mislead. Time grows with the number of groups and with the largest number of trials.
  /// - Returns: nil where no group has a trial.
  package init?(_ rates: [Rate]) {
    pooled = rates.reduce(Rate(successes: 0, of: 0), +)
    guard let pooledValue = pooled.value else { return nil }
    let groups = rates.count { $0.trials > 0 }
    guard groups > 1 && pooled.successes > 0 && pooled.failures > 0 else {
      distribution = nil
      return
    }
    distribution = Self.fit(BetaBinomialLikelihood(rates), startingAt: pooledValue)
  }

  /// Whether the groups were found not to differ at all.
  package var isCompletePooling: Bool {
    guard let distribution else { return true }
    return distribution.alpha + distribution.beta > Self.greatestWeight * (1 - 1e-9)
  }

  /// A group's rate in the light of the others; for a group without trials it is what the others say.
  package func steadied(_ rate: Rate) -> SteadiedRate {
    if let distribution {
      let posterior = distribution.updated(by: rate)
      return SteadiedRate(mean: posterior.mean, posterior: posterior)
    }
    return SteadiedRate(
      mean: pooled.value ?? 0.5, posterior: .jeffreys(pooled), isNever: pooled.successes == 0,
      isAlways: pooled.failures == 0)
  }

  /// One point of the grid of weights, with the likeliest mean there.
  private struct Point {
    let place: Int
    let mean: Double
    let value: Double

    /// A gain within rounding is none: where the data do not say, the groups are pooled.
    func isBetter(than other: Point) -> Bool { value > other.value + 1e-13 * abs(value) }
  }

  /// Of the grid first every third point is looked at, then those between about the best.
  private static let coarseStep = 3

  private static func fit(_ likelihood: BetaBinomialLikelihood, startingAt start: Double) -> BetaDistribution {
    let lowest = -log(greatestWeight)
    let highest = -log(leastWeight)
    let cells = 35
    func logDispersion(_ place: Int) -> Double { lowest + (highest - lowest) * Double(place) / Double(cells) }
    // The likelihood is flat along the mean at its best: for comparing, a mean that is off by 1e-10 will do.
    func point(_ place: Int, near start: Double) -> Point {
      let dispersion = exp(logDispersion(place))
      let mean = likelihood.bestMean(dispersion: dispersion, near: start, tolerance: 1e-7)
      return Point(place: place, mean: mean, value: likelihood.logLikelihood(mean: mean, dispersion: dispersion))
    }
    /// The best of the whole grid is beside the best of every third.
    func bestOfGrid() -> Point {
      var best = point(0, near: start)
      var last = best
      for place in stride(from: Self.coarseStep, through: cells, by: Self.coarseStep) {
        last = point(place, near: last.mean)
        if last.isBetter(than: best) { best = last }
      }
      let coarse = best
      for place in max(0, coarse.place - Self.coarseStep + 1)..<coarse.place {
        let other = point(place, near: coarse.mean)
        if place < best.place ? !best.isBetter(than: other) : other.isBetter(than: best) { best = other }
      }
      if best.place == coarse.place, coarse.place < cells {
        for place in coarse.place + 1...min(cells, coarse.place + Self.coarseStep - 1) {
          let other = point(place, near: best.mean)
          if other.isBetter(than: best) { best = other }
        }
      }
      return best
    }
    var mean = likelihood.bestMean(dispersion: exp(lowest), near: start, tolerance: 1e-7)
    var place = 0
    // Mostly the groups do not differ by more than chance: the likelihood falls from complete pooling on.
    var following = mean
    let rises = stride(from: 0, through: cells, by: Self.coarseStep).contains { place in
      let profile = likelihood.profile(dispersion: exp(logDispersion(place)), near: following)
      following = profile.mean
      return profile.slope > 0
    }
    if rises {
      let best = bestOfGrid()
      (place, mean) = (best.place, best.mean)
    }
    // Where the mean follows as the likeliest one, the slope along the dispersion is that of the profile.
    func slope(_ logDispersion: Double) -> Double {
      let dispersion = exp(logDispersion)
      mean = likelihood.bestMean(dispersion: dispersion, near: mean)
      return likelihood.slope(mean: mean, dispersion: dispersion)
    }
    var chosen = logDispersion(place)
    let here = slope(chosen)
    let neighbour = here > 0 ? place + 1 : place - 1
    if here != 0 && 0...cells ~= neighbour {
      let other = logDispersion(neighbour)
      if (slope(other) > 0) != (here > 0) {
        chosen = bracketedRoot(between: min(chosen, other), and: max(chosen, other), slope)
      }
    }
    let dispersion = exp(chosen)
    mean = likelihood.bestMean(dispersion: dispersion, near: mean)
    return BetaDistribution(alpha: mean / dispersion, beta: (1 - mean) / dispersion)
  }
}

/// The steadied rate of each group of one table, in the order of the groups; nil for all where no group has a trial.
package func steadiedRates(_ rates: [Rate]) -> [SteadiedRate?] {
  guard let prior = EmpiricalBayesPrior(rates) else { return rates.map { _ in nil } }
  return rates.map { prior.steadied($0) }
}
