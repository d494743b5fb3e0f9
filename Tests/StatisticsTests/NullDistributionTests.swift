import Statistics
import TestSupport
import Testing

/// Where nothing is to be found, a p-value is below any level as often as the level says.
@Suite struct `P-values are uniform where there is no effect` {
  private static let levels = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75]

  /// - Parameter slack: how far the shares may lie above (and, unless the test is exact, below) the levels, beyond
  ///   four standard errors of the simulation: for the counts are whole.
  private func expectUniform(
    _ pValues: [Double], isExact: Bool = false, slack: Double = 0.02, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(pValues.count > 700, sourceLocation: location)
    for level in Self.levels {
      let share = Double(pValues.count { $0 <= level }) / Double(pValues.count)
      let error = 4 * (level * (1 - level) / Double(pValues.count)).squareRoot()
      #expect(share <= level + error + (isExact ? 0 : slack * min(1, 10 * level)), sourceLocation: location)
      if !isExact { #expect(share >= level - error - slack * min(1, 10 * level), sourceLocation: location) }
    }
  }

  private func rate(_ p: Double, of trials: Int, _ random: inout SeededGenerator) -> Rate {
    Rate(successes: (0..<trials).count { _ in Double.random(in: 0..<1, using: &random) < p }, of: trials)
  }

  @Test func `Fisher's test, which may only be below`() {
    var random = SeededGenerator(seed: 21)
    expectUniform(
      (0..<1500).map { _ in
        TwoByTwoTable(rate(0.4, of: 14, &random), rate(0.4, of: 22, &random)).fisherPValue
      }, isExact: true)
  }

  @Test func `The Fisher–Freeman–Halton test, which may only be below`() {
    var random = SeededGenerator(seed: 22)
    expectUniform(
      (0..<800).map { number in
        let rates = [9, 12, 7].map { rate(0.4, of: $0, &random) }
        return ContingencyTable(rates.map { [$0.successes, $0.failures] })
          .fisherFreemanHaltonPValue(samples: 199, seed: UInt64(number))
      }, isExact: true)
  }

  @Test func `Pearson's, Cochran and Armitage's and those within strata`() {
    var random = SeededGenerator(seed: 23)
    var found = [[Double]](repeating: [], count: 7)
    for _ in 0..<1000 {
      let chances = [0.35, 0.5, 0.6]
      let strata = chances.map { p in [31, 42, 37, 28].map { rate(p, of: $0, &random) } }
      let pairs = strata.map { TwoByTwoTable($0[0], $0[1]) }
      let table = ContingencyTable(strata[0].map { [$0.successes, $0.failures] })
      let common = MantelHaenszel(pairs)
      let pValues = [
        PearsonChiSquareTest(table)?.test.pValue,
        CochranArmitageTest(strata[1], scores: [0, 1, 2, 3])?.pValue,
        MantelTrendTest(strata, scores: [0, 1, 2, 3])?.pValue,
        GeneralAssociationTest(strata)?.test.pValue,
        common?.association.pValue,
        common?.homogeneity?.pValue,
        TrendOddsRatio(within: strata, scores: [0, 1, 2, 3])?.homogeneity?.pValue,
      ]
      for (place, p) in pValues.enumerated() { if let p { found[place].append(p) } }
    }
    for pValues in found { expectUniform(pValues) }
  }

  @Test func `The log-rank test, with waits cut off`() {
    var random = SeededGenerator(seed: 24)
    func group(_ count: Int) -> [TimeToEvent] {
      (0..<count).map { _ in
        TimeToEvent(
          time: Int.random(in: 1...60, using: &random), isEvent: Int.random(in: 0..<3, using: &random) > 0)
      }
    }
    expectUniform((0..<1000).compactMap { _ in LogRankTest(group(45), group(60))?.test.pValue })
  }
}
