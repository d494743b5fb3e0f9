#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// For each `j` from 0 how many of some counts exceed it, and sums over `j` with these as weights. Written `cⱼ`; it
/// falls from step to step and is constant between.
///
/// The sums are of functions of `origin + j·dispersion`, the origin above 0, the dispersion above 0. The first terms
/// are added one by one; a long constant stretch behind them is summed by Euler and Maclaurin's formula, where it is
/// exact to rounding: the argument is then more than 128 times the dispersion.
struct CountsAbove: Sendable {
  /// One a term.
  private let single: [Double]
  private let stretches: [Stretch]

  private struct Stretch {
    let from: Double
    let to: Double
    let weight: Double
  }

  /// Terms that are always added one by one.
  private static let singleTerms = 128
  /// Stretches shorter than that too.
  private static let shortest = 24

  init(_ counts: [Int]) {
    let largest = counts.max() ?? 0
    var weights = [Double](repeating: 0, count: min(largest, Self.singleTerms))
    var reaching = weights
    for count in counts where count > 0 && count <= Self.singleTerms { reaching[count - 1] += 1 }
    let beyond = counts.filter { $0 > Self.singleTerms }.sorted()
    var above = Double(beyond.count)
    for place in weights.indices.reversed() {
      above += reaching[place]
      weights[place] = above
    }
    var stretches: [Stretch] = []
    var from = Self.singleTerms
    for (passed, count) in beyond.enumerated() where count > from {
      let weight = Double(beyond.count - passed)
      if stretches.isEmpty, count - from < Self.shortest {
        weights += [Double](repeating: weight, count: count - from)
      } else {
        stretches.append(Stretch(from: Double(from), to: Double(count), weight: weight))
      }
      from = count
    }
    single = weights
    self.stretches = stretches
  }

  /// `Σ cⱼ ln(origin + j·dispersion)`
  func logSum(_ origin: Double, _ dispersion: Double) -> Double {
    var total = 0.0
    // One logarithm for the product of several terms of the same weight.
    var product = 1.0
    var weight = single.first ?? 0
    var place = 0.0
    for count in single {
      if count != weight || product > 1e100 || product < 1e-100 {
        total += weight * log(product)
        product = 1
        weight = count
      }
      product *= origin + place * dispersion
      place += 1
    }
    total += weight * log(product)
    for stretch in stretches {
      let (low, high) = (origin + stretch.from * dispersion, origin + stretch.to * dispersion)
      let length = stretch.to - stretch.from
      let growth = length * dispersion / low
      let rise = log1p(growth)
      let integral = length * log(low) + ((1 + growth) * rise - growth) * low / dispersion
      let (first, last) = (dispersion / low, dispersion / high)
      let correction =
        (last - first) / 12 - (last * last * last - first * first * first) / 360 + (power5(last) - power5(first)) / 1260
      total += stretch.weight * (integral - rise / 2 + correction)
    }
    return total
  }

  /// `Σ cⱼ j / (origin + j·dispersion)`
  func slopeSum(_ origin: Double, _ dispersion: Double) -> Double {
    var total = 0.0
    var place = 0.0
    for count in single {
      total += count * place / (origin + place * dispersion)
      place += 1
    }
    for stretch in stretches {
      // j / (o + jρ) = (1 − o / (o + jρ)) / ρ
      let inverse = Self.inverse(stretch, origin, dispersion)
      total += stretch.weight * (stretch.to - stretch.from - origin * inverse) / dispersion
    }
    return total
  }

  /// `Σ cⱼ / (origin + j·dispersion)`, and the same with the square below.
  func inverseSums(_ origin: Double, _ dispersion: Double) -> (first: Double, second: Double) {
    var first = 0.0
    var second = 0.0
    var place = 0.0
    for count in single {
      let inverse = 1 / (origin + place * dispersion)
      place += 1
      first += count * inverse
      second += count * inverse * inverse
    }
    for stretch in stretches {
      first += stretch.weight * Self.inverse(stretch, origin, dispersion)
      second += stretch.weight * Self.inverseSquare(stretch, origin, dispersion)
    }
    return (first, second)
  }

  private static func inverse(_ stretch: Stretch, _ origin: Double, _ dispersion: Double) -> Double {
    let (low, high) = (origin + stretch.from * dispersion, origin + stretch.to * dispersion)
    let integral = log1p((stretch.to - stretch.from) * dispersion / low) / dispersion
    func derivatives(_ argument: Double) -> Double {
      let ratio = dispersion / argument
      let square = ratio * ratio
      return ratio / argument * (-1.0 / 12 + square * (1.0 / 120 - square / 252))
    }
    return integral - (1 / high - 1 / low) / 2 + derivatives(high) - derivatives(low)
  }

  private static func inverseSquare(_ stretch: Stretch, _ origin: Double, _ dispersion: Double) -> Double {
    let (low, high) = (origin + stretch.from * dispersion, origin + stretch.to * dispersion)
    let integral = (stretch.to - stretch.from) / (low * high)
    func derivatives(_ argument: Double) -> Double {
      let ratio = dispersion / argument
      let square = ratio * ratio
      return ratio / (argument * argument) * (-1.0 / 6 + square * (1.0 / 30 - square / 42))
    }
    return integral - (1 / (high * high) - 1 / (low * low)) / 2 + derivatives(high) - derivatives(low)
  }
}

private func power5(_ value: Double) -> Double { value * value * value * value * value }
