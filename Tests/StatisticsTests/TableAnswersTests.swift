import Statistics
import Testing

@Suite struct `Tables agree with R` {
  @Test func `the trend and its odds ratio, on Agresti's malformations and 40 tables`() throws {
    let (answers, tables) = (try Answers.rows("trend.txt"), try Answers.sets("trend-data.txt"))
    #expect(answers.count == 41 && tables.count == 41)
    var (tests, odds, ends) = (WorstDifference(), WorstDifference(), WorstDifference())
    for (answer, table) in zip(answers, tables) {
      let rates = table.map { Answers.rate($0[0], of: $0[1]) }
      let scores = table.map { $0[2] }
      let test = try #require(CochranArmitageTest(rates, scores: scores))
      let ratio = try #require(TrendOddsRatio(rates, scores: scores))
      tests.add(test.z * test.z, answer[1])
      tests.add(test.pValue, answer[2])
      odds.add(ratio.estimate, answer[3])
      ends.add(ratio.interval.low, answer[4])
      ends.add(ratio.interval.high, answer[5])
    }
    #expect(tests.relative <= 1e-9, "\(tests)")
    #expect(odds.relative <= 1e-9, "\(odds)")
    #expect(ends.relative <= 1e-9, "\(ends)")
  }

  @Test func `the trend within strata and its odds ratio, and general association, on 30 sets of strata`() throws {
    let (answers, sets) = (try Answers.rows("trend-within.txt"), try Answers.sets("trend-within-data.txt"))
    #expect(answers.count == 30 && sets.count == 30)
    var (tests, odds, ends) = (WorstDifference(), WorstDifference(), WorstDifference())
    for (answer, set) in zip(answers, sets) {
      let strata = (0...Int(set.map { $0[0] }.max() ?? 0)).map { stratum in
        set.filter { Int($0[0]) == stratum }.map { Answers.rate($0[1], of: $0[2]) }
      }
      let test = try #require(MantelTrendTest(strata, scores: [0, 1, 2, 3]))
      let ratio = try #require(TrendOddsRatio(within: strata, scores: [0, 1, 2, 3]))
      tests.add(test.z * test.z, answer[1])
      odds.add(ratio.estimate, answer[2])
      ends.add(ratio.interval.low, answer[3])
      ends.add(ratio.interval.high, answer[4])
      guard !answer[5].isNaN else { continue }
      let general = try #require(GeneralAssociationTest(strata)).test
      tests.add(general.statistic, answer[5])
      tests.add(general.pValue, answer[6])
    }
    #expect(tests.relative <= 1e-9, "\(tests)")
    #expect(odds.relative <= 1e-9, "\(odds)")
    #expect(ends.relative <= 1e-9, "\(ends)")
  }

  @Test func `Mantel–Haenszel and Breslow–Day with Tarone's correction, on Berkeley and 40 sets of strata`() throws {
    let (answers, sets) = (try Answers.rows("strata.txt"), try Answers.sets("strata-data.txt"))
    #expect(answers.count == 41 && sets.count == 41)
    var (common, homogeneity) = (WorstDifference(), WorstDifference())
    for (answer, set) in zip(answers, sets) {
      let found = try #require(
        MantelHaenszel(set.map { TwoByTwoTable(Answers.rate($0[0], of: $0[1]), Answers.rate($0[2], of: $0[3])) }))
      let interval = try #require(found.interval)
      let test = try #require(found.homogeneity)
      common.add(found.oddsRatio, answer[1])
      common.add(interval.low, answer[2])
      common.add(interval.high, answer[3])
      common.add(found.association.statistic, answer[4])
      common.add(found.association.pValue, answer[5])
      homogeneity.add(test.statistic, answer[6])
      homogeneity.add(test.pValue, answer[7])
    }
    #expect(common.relative <= 1e-9, "\(common)")
    #expect(homogeneity.relative <= 1e-9, "\(homogeneity)")
  }

  @Test func `Pearson's chi-square, and the exact test within its Monte Carlo error, on 25 tables`() throws {
    let (answers, tables) = (try Answers.rows("tables.txt"), try Answers.sets("tables-data.txt"))
    #expect(answers.count == 25 && tables.count == 25)
    var (worst, errors) = (WorstDifference(), [Double]())
    for (answer, cells) in zip(answers, tables) {
      var counts = [[Int]](
        repeating: [Int](repeating: 0, count: 1 + Int(cells.map { $0[1] }.max() ?? 0)),
        count: 1 + Int(cells.map { $0[0] }.max() ?? 0))
      for cell in cells { counts[Int(cell[0])][Int(cell[1])] = Int(cell[2]) }
      let table = ContingencyTable(counts)
      let test = try #require(PearsonChiSquareTest(table)).test
      worst.add(test.statistic, answer[1])
      #expect(Double(test.degreesOfFreedom) == answer[2])
      worst.add(test.pValue, answer[3])
      let samples = 10_000
      let p = answer[4]
      let drawn = table.fisherFreemanHaltonPValue(samples: samples, seed: 1)
      errors.append((drawn - p) / (max(p * (1 - p), 1e-4) / Double(samples)).squareRoot())
    }
    #expect(worst.relative <= 1e-9, "\(worst)")
    #expect(errors.allSatisfy { abs($0) < 4 }, "standard errors: \(errors)")
    let meanSquare = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
    #expect(meanSquare < 2, "\(meanSquare)")
  }
}
