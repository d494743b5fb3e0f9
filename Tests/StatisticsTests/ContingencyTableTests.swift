import Statistics
import TestSupport
import Testing

@Suite("Tables of counts")
struct ContingencyTableTests {
  /// Agresti (2002), table 2.8: job satisfaction of black men by income, as in R's `fisher.test`.
  private let satisfaction = ContingencyTable([[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]])

  @Test("Pearson's chi-square agrees with scipy on job satisfaction and on gender and party")
  func pearson() throws {
    let result = try #require(PearsonChiSquareTest(satisfaction))
    #expect(isClose(result.test.statistic, 5.965514588770404, relative: 1e-12))
    #expect(result.test.degreesOfFreedom == 9)
    #expect(isClose(result.test.pValue, 0.7433647250525508, relative: 1e-11))
    #expect(isClose(result.leastExpected, 0.8333333333333334, relative: 1e-14))
    let party = try #require(PearsonChiSquareTest(ContingencyTable([[762, 327, 468], [484, 239, 477]])))
    #expect(isClose(party.test.statistic, 30.070149095754672, relative: 1e-12))
    #expect(isClose(party.test.pValue, 2.9535891832117595e-07, relative: 1e-10))
  }

  @Test("the exact test comes near the p-value 0.7827 that R computes for job satisfaction")
  func exact() {
    let p = satisfaction.fisherFreemanHaltonPValue(samples: 4000, seed: 1)
    #expect(abs(p - 0.7827) < 0.026, "\(p)")
    #expect(p == satisfaction.fisherFreemanHaltonPValue(samples: 4000, seed: 1))
    #expect(p != satisfaction.fisherFreemanHaltonPValue(samples: 4000, seed: 2))
  }

  @Test("the exact test comes near Fisher's for two rows and two columns, and near enumeration for three")
  func exactSmall() {
    let two = ContingencyTable([[2, 15], [9, 4]]).fisherFreemanHaltonPValue(samples: 4000, seed: 3)
    let fisher = TwoByTwoTable(Rate(successes: 2, of: 17), Rate(successes: 9, of: 13)).fisherPValue
    #expect(abs(two - fisher) < 0.003, "\(two), \(fisher)")
    let three = ContingencyTable([[5, 1, 2], [2, 6, 3]]).fisherFreemanHaltonPValue(samples: 4000, seed: 4)
    #expect(abs(three - 0.13451615463999364) < 0.02, "\(three)")
  }

  @Test("empty rows and columns are left out, and what remains may say nothing")
  func degenerate() {
    let padded = ContingencyTable([[1, 0, 2], [0, 0, 0], [3, 0, 4]])
    #expect(padded == ContingencyTable([[1, 2], [3, 4]]))
    #expect(padded.rowTotals == [3, 7] && padded.columnTotals == [4, 6] && padded.total == 10)
    for silent in [[], [[1, 2, 3]], [[4], [5]], [[0, 3], [0, 4]], [[0, 0], [0, 0]]] as [[[Int]]] {
      let table = ContingencyTable(silent)
      #expect(!table.isInformative)
      #expect(PearsonChiSquareTest(table) == nil)
      #expect(table.fisherFreemanHaltonPValue(samples: 10, seed: 1) == 1)
    }
  }

  @Test("p-values of tables without association are spread evenly")
  func uniform() {
    var generator = SeededGenerator(seed: 12)
    var exact: [Double] = []
    var approximate: [Double] = []
    for round in 0..<300 {
      var counts = [[Int]](repeating: [0, 0, 0], count: 3)
      for _ in 0..<45 {
        counts[Int.random(in: 0..<3, using: &generator)][Int.random(in: 0..<3, using: &generator)] += 1
      }
      let table = ContingencyTable(counts)
      exact.append(table.fisherFreemanHaltonPValue(samples: 60, seed: UInt64(round)))
      if let pearson = PearsonChiSquareTest(table) { approximate.append(pearson.test.pValue) }
    }
    for level in [0.1, 0.3, 0.6] {
      // Three standard errors of a share of 300.
      let slack = 3 * (level * (1 - level) / 300).squareRoot()
      #expect(Double(exact.count { $0 <= level }) / 300 < level + slack)
      #expect(abs(Double(approximate.count { $0 <= level }) / 300 - level) < slack + 0.02)
    }
  }
}
