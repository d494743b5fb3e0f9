#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A log likelihood at one slope, with its first derivative and the negative of its second one.
struct SlopeLikelihood {
  var value = 0.0
  var score = 0.0
  var information = 0.0

  static func + (first: Self, second: Self) -> Self {
    Self(
      value: first.value + second.value, score: first.score + second.score,
      information: first.information + second.information)
  }
}

/// The rates of one stratum by score, whose log odds rise with the score by one slope: what they say of the slope.
struct TrendStratum {
  /// A level with anything in it.
  private struct Level {
    let score: Double
    var successes: Int
    var trials: Int
  }

  /// Lowest score first, each score once.
  private let levels: [Level]
  private let successes: Int
  private let trials: Int

  /// - Parameters:
  ///   - rates: those without trials do not matter.
  ///   - scores: one a rate, in `0...1`.
  /// - Returns: nil where they say nothing of the slope: one score, no success or no failure.
  init?(_ rates: [Rate], scores: [Double]) {
    precondition(rates.count == scores.count, "every group has one score")
    var levels: [Level] = []
    for (rate, score) in zip(rates, scores).sorted(by: { $0.1 < $1.1 }) where rate.trials > 0 {
      if let last = levels.last, last.score == score {
        levels[levels.count - 1].successes += rate.successes
        levels[levels.count - 1].trials += rate.trials
      } else {
        levels.append(Level(score: score, successes: rate.successes, trials: rate.trials))
      }
    }
    self.levels = levels
    successes = levels.reduce(0) { $0 + $1.successes }
    trials = levels.reduce(0) { $0 + $1.trials }
    guard levels.count > 1, 0 < successes, successes < trials else { return nil }
  }

  /// Whether no other placing of the successes has a sum of scores as high.
  var isHighest: Bool { isFilled(levels.reversed()) }

  /// Whether no other placing of the successes has a sum of scores as low.
  var isLowest: Bool { isFilled(levels) }

  private func isFilled(_ levels: some Sequence<Level>) -> Bool {
    var left = successes
    for level in levels {
      guard level.successes == min(level.trials, left) else { return false }
      left -= level.successes
    }
    return true
  }

  /// A slope so steep that the likelihood is at its limit: every other placing of the successes is less likely by 40
  /// powers of e, however many there are of it.
  var steepest: Double {
    let gap = zip(levels, levels.dropFirst()).map { $1.score - $0.score }.min() ?? 1
    return (40 + 2 * log(Double(trials))) / gap
  }

  /// The intercept that is likeliest at a slope: with it as many successes are expected as there are.
  private func intercept(slope: Double) -> Double {
    let middle = log(Double(successes) / Double(trials - successes))
    return newtonRoot(
      between: middle - max(0, slope), and: middle - min(0, slope), startingAt: middle - slope / 2
    ) { intercept in
      var excess = -Double(successes)
      var variance = 0.0
      for level in levels {
        let chance = logistic(intercept + slope * level.score)
        excess += Double(level.trials) * chance.p
        variance += Double(level.trials) * chance.p * chance.q
      }
      return (excess, variance)
    }
  }

  /// The likelihood of a logistic regression, the intercept being the likeliest at the slope.
  func profile(slope: Double) -> SlopeLikelihood {
    let intercept = intercept(slope: slope)
    var found = SlopeLikelihood()
    var (weight, first, second) = (0.0, 0.0, 0.0)
    for level in levels {
      let chance = logistic(intercept + slope * level.score)
      let n = Double(level.trials)
      found.value += Double(level.successes) * chance.logP + Double(level.trials - level.successes) * chance.logQ
      found.score += level.score * (Double(level.successes) - n * chance.p)
      weight += n * chance.p * chance.q
      first += n * chance.p * chance.q * level.score
      second += n * chance.p * chance.q * level.score * level.score
    }
    found.information = weight > 0 ? second - first * first / weight : 0
    return found
  }

  /// The likelihood given the number of successes, which no intercept has a part in: it stays right where strata are
  /// small and many.
  ///
  /// The sum over all placings of the successes is found from the generating function of their number, whose
  /// coefficient is a mean over the unit circle: finite, exact but for rounding, and short because the intercept puts
  /// the weight where the number of successes is. Complexity: O(levels), whatever the counts.
  func conditional(slope: Double) -> SlopeLikelihood {
    let intercept = intercept(slope: slope)
    let chances = levels.map { logistic(intercept + slope * $0.score) }
    var (logAll, mean, observed, variance, ofSum) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (level, chance) in zip(levels, chances) {
      let n = Double(level.trials)
      logAll -= n * chance.logQ
      mean += n * chance.p * level.score
      observed += Double(level.successes) * level.score
      variance += n * chance.p * chance.q
      ofSum += n * chance.p * chance.q * level.score * level.score
    }
    // An odd number of points: at −1 a factor could vanish. More than the spread of the number of successes needs
    // would add nothing.
    let points = min(trials + 1, Int(12 * variance.squareRoot()) + 40) | 1
    var (total, moment, square) = (1.0, 0.0, ofSum)
    for point in 1...(points / 2) {
      let angle = 2 * Double.pi * Double(point) / Double(points)
      guard let term = circleTerm(chances, angle) else { break }
      total += 2 * term.weight.real
      moment += 2 * term.first.real
      square += 2 * term.second.real
    }
    moment /= total
    return SlopeLikelihood(
      value: slope * observed - (logAll - intercept * Double(successes) + log(total / Double(points))),
      score: observed - mean - moment, information: square / total - moment * moment)
  }

  /// What a point of the unit circle adds: the generating function there, and its moments along the scores about the
  /// mean. Nil where it is lost in rounding, as it then is at all greater angles up to π.
  private func circleTerm(_ chances: [Chance], _ angle: Double) -> (weight: Complex, first: Complex, second: Complex)? {
    let (cosine, sine) = (cos(angle), sin(angle))
    let half = sin(angle / 2)
    var logSize = 0.0
    var turn = -Double(successes) * angle
    var first = Complex(0, 0)
    var second = Complex(0, 0)
    for (level, chance) in zip(levels, chances) {
      let n = Double(level.trials)
      let factor = Complex(chance.q + chance.p * cosine, chance.p * sine)
      logSize += n / 2 * log1p(-4 * chance.p * chance.q * half * half)
      turn += n * atan2(factor.imaginary, factor.real)
      // The chance at this point, p z ÷ (q + p z).
      let share = Complex(chance.p * cosine, chance.p * sine) / factor
      first = first + Complex(share.real - chance.p, share.imaginary) * (n * level.score)
      second = second + share * Complex(1 - share.real, -share.imaginary) * (n * level.score * level.score)
    }
    guard logSize > -60 else { return nil }
    let weight = Complex(exp(logSize) * cos(turn), exp(logSize) * sin(turn))
    return (weight, weight * first, weight * (first * first + second))
  }
}

/// A chance and its complement, each without cancellation, with their logarithms.
private struct Chance {
  let p: Double
  let q: Double
  let logP: Double
  let logQ: Double
}

/// The chance whose log odds are given.
private func logistic(_ logOdds: Double) -> Chance {
  let rest = exp(-abs(logOdds))
  let greater = 1 / (1 + rest)
  let lesser = rest / (1 + rest)
  let logGreater = -log1p(rest)
  let logLesser = logGreater - abs(logOdds)
  return logOdds > 0
    ? Chance(p: greater, q: lesser, logP: logGreater, logQ: logLesser)
    : Chance(p: lesser, q: greater, logP: logLesser, logQ: logGreater)
}

private struct Complex {
  let real: Double
  let imaginary: Double

  init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }

  static func + (a: Self, b: Self) -> Self { Self(a.real + b.real, a.imaginary + b.imaginary) }

  static func * (a: Self, b: Self) -> Self {
    Self(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  static func * (a: Self, scale: Double) -> Self { Self(a.real * scale, a.imaginary * scale) }

  static func / (a: Self, b: Self) -> Self {
    a * Self(b.real, -b.imaginary) * (1 / (b.real * b.real + b.imaginary * b.imaginary))
  }
}
