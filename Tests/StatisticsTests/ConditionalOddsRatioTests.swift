import Statistics
import TestSupport
import Testing

@Suite("Conditional odds ratio")
struct ConditionalOddsRatioTests {
  private func table(_ a: Int, _ m: Int, _ b: Int, _ n: Int) -> TwoByTwoTable {
    TwoByTwoTable(Rate(successes: a, of: m), Rate(successes: b, of: n))
  }

  @Test("agrees with 50-digit arithmetic, the lady tasting tea (3 of 4 against 1 of 4) first")
  func reference() throws {
    for (a, m, b, n, estimate, low, high) in oddsRatioReference {
      let ratio = try #require(ConditionalOddsRatio(table(a, m, b, n)))
      #expect(isClose(ratio.estimate, estimate, relative: 1e-11), "\(a)/\(m), \(b)/\(n)")
      #expect(isClose(ratio.interval.low, low, relative: 1e-11), "\(a)/\(m), \(b)/\(n)")
      #expect(isClose(ratio.interval.high, high, relative: 1e-11), "\(a)/\(m), \(b)/\(n)")
    }
  }

  @Test("agrees with what R prints for the convictions of twins, and Fisher's test with it")
  func convictions() throws {
    let twins = table(2, 17, 10, 13)
    let ratio = try #require(ConditionalOddsRatio(twins))
    #expect(isClose(ratio.estimate, 0.04693661, relative: 2e-3))
    #expect(isClose(ratio.interval.low, 0.003325764, relative: 2e-2))
    #expect(isClose(ratio.interval.high, 0.363182271, relative: 2e-4))
    #expect(isClose(twins.fisherPValue, 0.0005367241, relative: 1e-6))
  }

  @Test("is absent where the margins allow one table only")
  func degenerate() {
    #expect(ConditionalOddsRatio(table(0, 0, 1, 2)) == nil)
    #expect(ConditionalOddsRatio(table(3, 3, 2, 2)) == nil)
    #expect(ConditionalOddsRatio(table(0, 3, 0, 2)) == nil)
  }

  @Test("holds its estimate, and turns over with the rows")
  func properties() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let (m, n) = (Int.random(in: 1...25, using: &generator), Int.random(in: 1...25, using: &generator))
      let (a, b) = (Int.random(in: 0...m, using: &generator), Int.random(in: 0...n, using: &generator))
      guard let ratio = ConditionalOddsRatio(table(a, m, b, n)) else { continue }
      let turned = try #require(ConditionalOddsRatio(table(b, n, a, m)))
      #expect(ratio.interval.contains(ratio.estimate))
      #expect(isClose(turned.estimate, 1 / ratio.estimate, relative: 1e-11))
      #expect(isClose(turned.interval.low, 1 / ratio.interval.high, relative: 1e-11))
    }
  }
}

/// Successes and trials of both rows, estimate, low, high.
private let oddsRatioReference: [(Int, Int, Int, Int, Double, Double, Double)] = [
  (3, 4, 1, 4, 6.408319658199674, 0.21173559544657858, 626.243530588814),
  (2, 13, 10, 12, 0.04456794532775987, 0.002604911865079091, 0.4077129085024241),
  (10, 15, 3, 16, 7.976833592870345, 1.335278964916446, 65.42334576883007),
  (4, 4, 0, 4, .infinity, 1.3390717494560727, .infinity), (0, 5, 3, 6, 0.0, 0.0, 2.606162693432378),
  (1, 2, 1, 2, 1.0, 0.006400016357911028, 156.24960063795854),
  (40, 60, 25, 70, 3.562304653084119, 1.6416595176204691, 7.948936282320047),
  (7, 9, 500, 1000, 3.4961384560479853, 0.6613730893493741, 34.65300370870361),
  (1, 30, 1, 30, 1.0, 0.012319803243054398, 81.17012749889291),
  (12, 200, 25, 180, 0.39669712754046177, 0.17552049741740597, 0.8509105168089026),
]
