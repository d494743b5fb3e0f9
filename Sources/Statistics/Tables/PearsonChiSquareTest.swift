/// Pearson's chi-square test that two classifications have nothing to do with each other; no continuity correction.
///
/// Source: Pearson, Philosophical Magazine 50 (1900) 157–175; Fisher (1922) for the degrees of freedom.
package struct PearsonChiSquareTest: Sendable, Equatable {
  package let test: ChiSquareTest

  /// The least count that independence would lead one to expect in a cell, above 0. Below about 5 the p-value is
  /// rough, and `fisherFreemanHaltonTest` the better answer.
  package let leastExpected: Double

  /// - Returns: nil with fewer than two rows or two columns that hold anything.
  package init?(_ table: ContingencyTable) {
    guard table.isInformative, let leastRow = table.rowTotals.min(), let leastColumn = table.columnTotals.min()
    else { return nil }
    let total = Double(table.total)
    var statistic = 0.0
    for (row, rowTotal) in zip(table.counts, table.rowTotals) {
      for (count, columnTotal) in zip(row, table.columnTotals) {
        let expected = Double(rowTotal) * (Double(columnTotal) / total)
        let excess = Double(count) - expected
        statistic += excess * excess / expected
      }
    }
    let degreesOfFreedom = (table.rowTotals.count - 1) * (table.columnTotals.count - 1)
    test = ChiSquareTest(statistic: statistic, degreesOfFreedom: degreesOfFreedom)
    leastExpected = Double(leastRow) * Double(leastColumn) / total
  }
}
