/// A mixture of uniform distributions over closed ranges; a range of one value is a point mass.
///
/// The distribution function is piecewise linear with jumps, and kept as its corners: quantiles are its exact inverse,
/// not an approximation. Masses closer than `tolerance` of the whole are taken for one, so that rounding never carries
/// a quantile across a gap. Making one takes O(n log n) for n parts, a question O(log n).
package struct RangeMixture: Sendable, Equatable {
  /// A range with its weight.
  package struct Part: Sendable, Equatable {
    package let low: Double
    package let high: Double
    /// Above 0; only its size beside the other weights matters.
    package let weight: Double

    /// Nil unless all three are finite, `low <= high` and `weight > 0`.
    package init?(low: Double, high: Double, weight: Double = 1) {
      guard low.isFinite, high.isFinite, weight.isFinite, low <= high, weight > 0 else { return nil }
      self.low = low
      self.high = high
      self.weight = weight
    }
  }

  /// A corner of the distribution function: the mass below a value, and with that at it.
  private struct Corner: Equatable {
    let value: Double
    let below: Double
    let through: Double
  }

  /// By value, no value twice, at least one.
  private let corners: [Corner]
  private let total: Double

  /// The share of the whole that counts as rounding.
  package static let tolerance = 1e-12

  /// Nil where there are no parts.
  package init?(_ parts: [Part]) {
    guard !parts.isEmpty else { return nil }
    let starts = parts.sorted { $0.low < $1.low }
    let ends = parts.sorted { $0.high < $1.high }
    var (start, end) = (0, 0)
    var corners: [Corner] = []
    /// The mass of the parts that have ended, which is exact, and that of all up to here.
    var (ended, mass) = (0.0, 0.0)
    var density = CompensatedSum()
    var open = 0
    while end < ends.count {
      let value = start < starts.count ? min(starts[start].low, ends[end].high) : ends[end].high
      if let last = corners.last { mass = last.through + density.value * (value - last.value) }
      var points = 0.0
      while start < starts.count, starts[start].low == value {
        let part = starts[start]
        if part.high > value {
          density.add(part.weight / (part.high - part.low))
          open += 1
        } else {
          points += part.weight
        }
        start += 1
      }
      var closed = 0.0
      while end < ends.count, ends[end].high == value {
        let part = ends[end]
        if part.low < value {
          density.add(-part.weight / (part.high - part.low))
          open -= 1
          closed += part.weight
        }
        end += 1
      }
      ended += closed
      // Where no range is open the mass is that of whole parts, and rounding starts anew.
      var through = mass + points
      ended += points
      if open == 0 {
        density = CompensatedSum()
        through = ended
      }
      corners.append(Corner(value: value, below: min(mass, through), through: through))
    }
    self.corners = corners
    total = ended
  }

  /// The mass up to and with a value, in 0...1.
  package func cdf(_ value: Double) -> Double { masses(value).through / total }

  /// Where a value stands, in 0...1: the mass below it and half of that at it.
  package func percentile(of value: Double) -> Double {
    let (below, through) = masses(value)
    return (below + through) / 2 / total
  }

  /// The least value up to which a share of the mass lies: where the distribution function is flat the lower end of the
  /// gap, at 0 the lower end of the whole.
  /// - Parameter share: 0...1; what lies outside is taken for the nearer end.
  package func quantile(_ share: Double) -> Double {
    let wanted = min(1, max(0, share)) * total - Self.tolerance * total
    var (first, last) = (0, corners.count - 1)
    while first < last {
      let middle = (first + last) / 2
      if corners[middle].through >= wanted { last = middle } else { first = middle + 1 }
    }
    let corner = corners[first]
    guard first > 0, share > 0 else { return corner.value }
    let before = corners[first - 1]
    let exact = min(1, max(0, share)) * total
    guard exact < corner.below, corner.below > before.through else { return corner.value }
    let way = (exact - before.through) / (corner.below - before.through)
    return before.value + max(0, way) * (corner.value - before.value)
  }

  /// The mass below a value and that with it.
  private func masses(_ value: Double) -> (below: Double, through: Double) {
    var (first, last) = (0, corners.count)
    while first < last {
      let middle = (first + last) / 2
      if corners[middle].value >= value { last = middle } else { first = middle + 1 }
    }
    guard first < corners.count else { return (total, total) }
    let corner = corners[first]
    if corner.value == value { return (corner.below, corner.through) }
    guard first > 0 else { return (0, 0) }
    let before = corners[first - 1]
    let way = (value - before.value) / (corner.value - before.value)
    let mass = before.through + way * (corner.below - before.through)
    return (mass, mass)
  }
}

/// A sum whose rounding errors are carried along, so that what was added can be taken away again.
///
/// Source: Neumaier, ZAMM 54 (1974) 39–51.
private struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  var value: Double { sum + lost }

  mutating func add(_ term: Double) {
    let next = sum + term
    lost += sum.magnitude >= term.magnitude ? (sum - next) + term : (term - next) + sum
    sum = next
  }
}
