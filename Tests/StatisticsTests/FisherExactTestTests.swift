import Statistics
import TestSupport
import Testing

@Suite("Fisher's exact test")
struct FisherExactTestTests {
  private func table(_ a: Int, _ m: Int, _ b: Int, _ n: Int) -> TwoByTwoTable {
    TwoByTwoTable(Rate(successes: a, of: m), Rate(successes: b, of: n))
  }

  @Test("agrees with exact rational arithmetic to 1e-9")
  func reference() {
    for (a, m, b, n, p) in fisherReference {
      #expect(isClose(table(a, m, b, n).fisherPValue, p, relative: 1e-9), "\(a)/\(m), \(b)/\(n)")
    }
  }

  @Test("is 1 where an empty row or column leaves no other table")
  func degenerate() {
    #expect(table(0, 0, 0, 0).fisherPValue == 1)
    #expect(table(0, 0, 3, 5).fisherPValue == 1)
    #expect(table(0, 4, 0, 9).fisherPValue == 1)
    #expect(table(4, 4, 9, 9).fisherPValue == 1)
  }

  @Test("does not depend on the order of rows or columns")
  func symmetry() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let (m, n) = (Int.random(in: 0...30, using: &generator), Int.random(in: 0...30, using: &generator))
      let (a, b) = (Int.random(in: 0...m, using: &generator), Int.random(in: 0...n, using: &generator))
      let p = table(a, m, b, n).fisherPValue
      #expect(p > 0 && p <= 1)
      #expect(isClose(table(b, n, a, m).fisherPValue, p, relative: 1e-11))
      #expect(isClose(table(m - a, m, n - b, n).fisherPValue, p, relative: 1e-11))
      #expect(isClose(table(a, a + b, m - a, m + n - a - b).fisherPValue, p, relative: 1e-11))
    }
  }

  @Test("rejects at most as often as it says when there is no difference")
  func level() {
    let (m, n, successes) = (12, 17, 11)
    let distribution = HypergeometricDistribution(marked: successes, unmarked: m + n - successes, drawn: m)
    let tests = distribution.support.map { count in
      (p: table(count, m, successes - count, n).fisherPValue, weight: distribution.probability(count))
    }
    for level in [0.01, 0.05, 0.1, 0.3, 0.7] {
      #expect(tests.filter { $0.p <= level }.map(\.weight).reduce(0, +) <= level)
    }
  }
}

/// Successes and trials of both rows, two-sided p-value: by exact integer arithmetic.
private let fisherReference: [(Int, Int, Int, Int, Double)] = [
  (3, 4, 1, 4, 0.4857142857142857), (4, 4, 0, 4, 0.02857142857142857), (2, 13, 10, 12, 0.001202622925600446),
  (10, 15, 3, 16, 0.01134220665558562), (0, 5, 0, 5, 1.0), (5, 5, 5, 5, 1.0), (0, 0, 3, 5, 1.0), (0, 0, 0, 0, 1.0),
  (1, 1, 0, 1, 1.0), (0, 5, 5, 5, 0.007936507936507936), (5, 10, 5, 10, 1.0), (8, 10, 1, 6, 0.03496503496503497),
  (0, 1, 1, 100, 1.0), (500, 1000, 450, 1000, 0.028203568904234012), (100, 5000, 160, 5000, 0.00019750791396996143),
  (3, 6, 3, 6, 1.0), (2, 4, 7, 14, 1.0), (0, 1000, 10, 1000, 0.001909465165341615), (1, 13, 0, 4, 1.0),
  (11, 13, 1, 10, 0.0006441936042151414), (2, 2, 0, 25, 0.002849002849002849), (10, 40, 3, 10, 0.7068395627374253),
  (0, 1, 4, 25, 1.0), (0, 3, 5, 6, 0.047619047619047616), (5, 8, 74, 90, 0.1821844905387715),
  (11, 40, 1, 1, 0.2926829268292683), (68, 150, 2, 4, 1.0), (8, 13, 3, 4, 1.0), (1, 2, 5, 6, 0.4642857142857143),
  (2, 2, 25, 25, 1.0), (1, 5, 2, 4, 0.5238095238095238), (9, 150, 5, 10, 0.0004789082783172866),
  (0, 1, 2, 2, 0.3333333333333333), (150, 150, 23, 700, 6.598122070950024e-143), (13, 40, 0, 6, 0.16326513835700251),
  (9, 13, 1, 2, 1.0),
  (11, 150, 1, 2, 0.15214360404322064), (2, 5, 2, 2, 0.42857142857142855), (29, 150, 2, 6, 0.3414110288456751),
  (3, 5, 0, 4, 0.16666666666666666), (8, 13, 345, 700, 0.4155056651973265), (2, 3, 2, 4, 1.0),
  (2, 3, 6, 6, 0.3333333333333333), (5, 8, 1, 2, 1.0), (0, 5, 1, 1, 0.16666666666666666), (1, 2, 8, 25, 1.0),
  (0, 2, 2, 10, 1.0), (1, 2, 1, 25, 0.1452991452991453), (0, 1, 20, 25, 0.23076923076923078),
  (5, 5, 0, 2, 0.047619047619047616), (7, 8, 2, 4, 0.23636363636363636), (6, 8, 0, 1, 0.3333333333333333),
  (4, 8, 4, 6, 0.627039627039627), (5, 5, 10, 10, 1.0), (2, 2, 2, 25, 0.017094017094017096), (0, 1, 2, 4, 1.0),
  (1, 1, 2, 6, 0.42857142857142855), (1, 2, 638, 700, 0.17154980065108452), (5, 40, 4, 4, 0.0009281699582323519),
  (103, 150, 2, 4, 0.5923539414815325), (10, 13, 1, 1, 1.0), (0, 1, 319, 700, 1.0),
  (6, 8, 1, 25, 0.0001657284749609555), (28, 40, 1, 2, 0.5284552845528455), (0, 2, 6, 25, 1.0),
  (32, 40, 5, 10, 0.1009396339195904),
]
