import Statistics
import TestSupport
import Testing

@Suite("Mixture of ranges")
struct RangeMixtureTests {
  private func mixture(_ parts: [(Double, Double, Double)]) throws -> RangeMixture {
    let parts = try parts.map { try #require(RangeMixture.Part(low: $0.0, high: $0.1, weight: $0.2)) }
    return try #require(RangeMixture(parts))
  }

  @Test("agrees with exact rational arithmetic to 1e-9, with points, ties, overlaps and gaps")
  func reference() throws {
    for reference in references {
      let mixture = try mixture(reference.parts)
      for (share, expected) in zip([0.1, 0.25, 0.5, 0.75, 0.9], reference.quantiles) {
        #expect(isClose(mixture.quantile(share), expected, relative: 1e-9), "p\(share) of \(reference.parts)")
      }
      for (amount, expected) in zip(reference.amounts, reference.percentiles) {
        #expect(isClose(mixture.percentile(of: amount), expected, relative: 1e-9, absolute: 1e-12))
      }
    }
  }

  @Test("of one range is uniform, of one point is all there")
  func one() throws {
    let range = try mixture([(100, 200, 5)])
    #expect([0, 0.1, 0.5, 0.9, 1].map(range.quantile) == [100, 110, 150, 190, 200])
    #expect([99, 100, 125, 200, 201].map(range.cdf) == [0, 0, 0.25, 1, 1])
    let point = try mixture([(100, 100, 5)])
    #expect([0, 0.5, 1].map(point.quantile) == [100, 100, 100])
    #expect([99, 100, 101].map(point.cdf) == [0, 1, 1])
    #expect([99, 100, 101].map(point.percentile) == [0, 0.5, 1])
  }

  @Test("takes the lower end of a gap, however the shares round")
  func gaps() throws {
    for count in 2...60 {
      let points = try mixture((1...count).map { (Double($0), Double($0), 1) })
      for place in 1...count {
        #expect(points.quantile(Double(place) / Double(count)) == Double(place), "\(place) of \(count)")
      }
      let ranges = try mixture((1...count).map { (Double($0) * 10, Double($0) * 10 + 3, 0.1) })
      for place in 1..<count {
        #expect(isClose(ranges.quantile(Double(place) / Double(count)), Double(place) * 10 + 3, relative: 1e-12))
      }
    }
  }

  @Test("quantile and distribution function are inverse, monotone and within the range, for random parts")
  func properties() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let parts = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        let low = Double(Int.random(in: 0...200, using: &generator))
        let width = Bool.random(using: &generator) ? 0 : Double(Int.random(in: 1...90, using: &generator))
        return (low, low + width, Double(Int.random(in: 1...5, using: &generator)))
      }
      let mixture = try mixture(parts)
      let total = parts.reduce(0) { $0 + $1.2 }
      var last = -Double.infinity
      for step in 0...100 {
        let share = Double(step) / 100
        let value = mixture.quantile(share)
        #expect(value >= last)
        last = value
        #expect(mixture.cdf(value) >= share - 1e-11)
        #expect(mixture.cdf(value.nextDown) <= share + 1e-11)
        let below = parts.reduce(0) { sum, part in
          if part.0 == part.1 { return sum + (part.0 < value ? part.2 : part.0 == value ? part.2 / 2 : 0) }
          return sum + part.2 * min(1, max(0, (value - part.0) / (part.1 - part.0)))
        }
        #expect(isClose(mixture.percentile(of: value), below / total, relative: 1e-11, absolute: 1e-12))
      }
      #expect(mixture.quantile(0) == parts.map(\.0).min())
      #expect(mixture.quantile(1) == parts.map(\.1).max())
    }
  }

  @Test("keeps a narrow range exact beside wide ones and beside heavy weights")
  func scales() throws {
    let mixture = try mixture([(0, 1e12, 1), (500, 500.5, 1e9), (1000, 1000.25, 1)])
    #expect(isClose(mixture.quantile(0.5), 500.25, relative: 1e-9))
    #expect(isClose(mixture.cdf(1000.25), (1000.25 / 1e12 + 1e9 + 1) / (1e9 + 2), relative: 1e-14))
  }

  @Test("needs a part, and a part needs finite ends in order and weight")
  func impossible() {
    #expect(RangeMixture([]) == nil)
    for (low, high, weight) in [(2.0, 1.0, 1.0), (1, 2, 0), (1, 2, -1), (.nan, 2, 1), (1, .infinity, 1), (1, 2, .nan)] {
      #expect(RangeMixture.Part(low: low, high: high, weight: weight) == nil)
    }
  }
}

private struct Reference {
  let parts: [(Double, Double, Double)]
  /// p10, p25, p50, p75, p90.
  let quantiles: [Double]
  let amounts: [Double]
  let percentiles: [Double]
}

/// From Python's fractions: the distribution function as a sum over the parts, inverted between their ends.
private let references: [Reference] = [
  Reference(
    parts: [(79000, 79000, 1), (105500, 105500, 1)],
    quantiles: [79000.0, 79000.0, 79000.0, 105500.0, 105500.0],
    amounts: [105500, 78750], percentiles: [0.75, 0.0]),
  Reference(
    parts: [(120500, 120500, 1), (74500, 74500, 7), (63000, 87500, 2)],
    quantiles: [74500.0, 74500.0, 74500.0, 74500.0, 87500.0],
    amounts: [63000, 120250], percentiles: [0.0, 0.9]),
  Reference(
    parts: [(142500, 149500, 1), (120500, 155000, 2), (89500, 115000, 2), (89500, 89500, 7), (141000, 141000, 1)],
    quantiles: [89500.0, 89500.0, 89500.0, 133437.5, 144614.43298969071],
    amounts: [141000, 149250], percentiles: [0.8221850613154961, 0.9716117216117216]),
  Reference(
    parts: [
      (56000, 56000, 1), (61000, 77000, 1), (71500, 95500, 1), (71500, 86000, 1), (71500, 134500, 1),
      (71500, 161000, 1), (157500, 157500, 1), (40000, 44500, 1), (87500, 87500, 2),
    ],
    quantiles: [44500.0, 69000.0, 86053.31505081465, 93329.97257622198, 157500.0],
    amounts: [87500, 55750], percentiles: [0.6099405870355591, 0.1]),
  Reference(
    parts: [
      (125500, 144500, 1), (123500, 162500, 1), (123500, 135500, 1), (77000, 109000, 2), (48000, 48000, 2),
      (50000, 86000, 2), (98500, 98500, 2), (130000, 144000, 1), (137000, 137000, 2), (103500, 109000, 2),
      (128500, 149000, 2), (132500, 135000, 1), (149500, 149500, 2), (117000, 118000, 2),
    ],
    quantiles: [55400.0, 98500.0, 117750.0, 137000.0, 149500.0],
    amounts: [117000, 144250], percentiles: [0.43478260869565216, 0.8719773370942652]),
]
