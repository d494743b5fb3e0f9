import TestSupport
import Testing

@testable import Statistics

@Suite struct StratifiedTestTests {
  private static let strata: [[Rate]] = [
    [(3, 10), (5, 9), (8, 11)], [(1, 12), (4, 14), (6, 10)], [(2, 5), (0, 0), (7, 9)],
  ].map { $0.map { Rate(successes: $0.0, of: $0.1) } }

  /// Computed with NumPy from the moments of the multiple hypergeometric distribution.
  @Test func `The trend within strata is Mantel's`() throws {
    let found = try #require(MantelTrendTest(Self.strata, scores: [0, 1, 3]))
    #expect(isClose(found.z, 3.388259095083777, relative: 1e-12))
    #expect(isClose(found.pValue, 0.0007033778685862503, relative: 1e-10))
    #expect(found.strata == 3)
  }

  /// Computed with NumPy, by the pseudoinverse of the covariance.
  @Test func `General association within strata is the generalised test`() throws {
    let found = try #require(GeneralAssociationTest(Self.strata))
    #expect(isClose(found.test.statistic, 11.719712427442838, relative: 1e-11))
    #expect(isClose(found.test.pValue, 0.0028516536818735156, relative: 1e-10))
    #expect(found.test.degreesOfFreedom == 2)
  }

  @Test func `With two levels all three tests within strata are one`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<100 {
      let strata = (0..<Int.random(in: 1...5, using: &random)).map { _ in randomRates(2, using: &random) }
      let plain = MantelHaenszel(strata.map { TwoByTwoTable($0[1], $0[0]) })
      let trend = MantelTrendTest(strata, scores: [0, 1])
      let general = GeneralAssociationTest(strata)
      guard let plain, let trend, let general else {
        #expect(plain == nil && trend == nil && general == nil)
        continue
      }
      #expect(isClose(trend.z * trend.z, plain.association.statistic, relative: 1e-9, absolute: 1e-9))
      #expect(isClose(general.test.statistic, plain.association.statistic, relative: 1e-9, absolute: 1e-9))
      #expect(general.test.degreesOfFreedom == 1)
    }
  }

  @Test func `One stratum is the plain test times (n − 1)÷n`() throws {
    var random = SeededGenerator(seed: 12)
    var compared = 0
    for _ in 0..<100 {
      let rates = randomRates(4, using: &random)
      let n = Double(rates.reduce(0) { $0 + $1.trials })
      let scores = [0.0, 1, 2, 3]
      guard let within = MantelTrendTest([rates], scores: scores),
        let plain = CochranArmitageTest(rates, scores: scores),
        let general = GeneralAssociationTest([rates]),
        let pearson = PearsonChiSquareTest(ContingencyTable(rates.map { [$0.successes, $0.failures] }))
      else { continue }
      compared += 1
      #expect(isClose(within.z * within.z, plain.z * plain.z * (n - 1) / n, relative: 1e-9, absolute: 1e-9))
      #expect(isClose(general.test.statistic, pearson.test.statistic * (n - 1) / n, relative: 1e-9, absolute: 1e-9))
      #expect(general.test.degreesOfFreedom == pearson.test.degreesOfFreedom)
    }
    #expect(compared > 50)
  }

  @Test func `Levels that no stratum compares cost a degree of freedom`() throws {
    func rate(_ successes: Int, _ trials: Int) -> Rate { Rate(successes: successes, of: trials) }
    let found = try #require(
      GeneralAssociationTest([
        [rate(3, 10), rate(6, 10), rate(0, 0), rate(0, 0)], [rate(0, 0), rate(0, 0), rate(2, 8), rate(5, 8)],
      ]))
    #expect(found.test.degreesOfFreedom == 2)
  }

  @Test func `Strata that cannot show anything give no answer`() {
    let allPassed = [Rate(successes: 3, of: 3), Rate(successes: 2, of: 2)]
    let oneLevel = [Rate(successes: 1, of: 3), Rate(successes: 0, of: 0)]
    #expect(MantelTrendTest([allPassed, oneLevel], scores: [0, 1]) == nil)
    #expect(GeneralAssociationTest([allPassed, oneLevel]) == nil)
    #expect(GeneralAssociationTest([]) == nil)
  }

  private func randomRates(_ count: Int, using random: inout SeededGenerator) -> [Rate] {
    (0..<count).map { _ in
      let trials = Int.random(in: 0...12, using: &random)
      return Rate(successes: Int.random(in: 0...trials, using: &random), of: trials)
    }
  }
}
