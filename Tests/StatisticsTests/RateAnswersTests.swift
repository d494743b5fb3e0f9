import Statistics
import Testing

@Suite struct `Rates agree with R` {
  @Test func `Wilson's interval on 609 rates`() throws {
    let rows = try Answers.rows("wilson.txt")
    #expect(rows.count == 609)
    var worst = WorstDifference()
    for row in rows {
      let interval = try #require(Answers.rate(row[0], of: row[1]).wilson)
      worst.add(interval.low, row[2])
      worst.add(interval.high, row[3])
    }
    #expect(worst.relative <= 1e-9, "\(worst)")
  }

  @Test func `Newcombe's interval of a difference on 480 pairs of rates`() throws {
    let rows = try Answers.rows("newcombe.txt")
    #expect(rows.count == 480)
    var worst = WorstDifference()
    for row in rows {
      let found = try #require(
        RateDifference(Answers.rate(row[0], of: row[1]), minus: Answers.rate(row[2], of: row[3])))
      worst.add(found.value, row[4])
      worst.add(found.interval.low, row[5])
      worst.add(found.interval.high, row[6])
    }
    // Differences may be 0 but for rounding.
    #expect(worst.absolute <= 1e-9, "\(worst)")
  }

  @Test func `Fisher's test, the conditional odds ratio and its interval on 503 tables`() throws {
    let rows = try Answers.rows("fisher.txt")
    #expect(rows.count == 503)
    var (pValues, odds) = (WorstDifference(), WorstDifference())
    for row in rows {
      let table = TwoByTwoTable(Answers.rate(row[0], of: row[1]), Answers.rate(row[2], of: row[3]))
      let ratio = try #require(ConditionalOddsRatio(table))
      pValues.add(table.fisherPValue, row[4])
      odds.add(ratio.estimate, row[5])
      odds.add(ratio.interval.low, row[6])
      odds.add(ratio.interval.high, row[7])
    }
    #expect(pValues.relative <= 1e-9, "\(pValues)")
    #expect(odds.relative <= 1e-9, "\(odds)")
  }

  @Test func `Benjamini and Hochberg's q-values on the set of their paper and 20 others`() throws {
    let sets = try Answers.sets("discovery.txt")
    #expect(sets.count == 21)
    var worst = WorstDifference()
    for set in sets {
      for (found, row) in zip(benjaminiHochberg(set.map { $0[0] }), set) { worst.add(found, row[1]) }
    }
    #expect(worst.relative <= 1e-12, "\(worst)")
  }
}
