/// Counts by two classifications, without the rows and columns in which nothing was counted.
package struct ContingencyTable: Sendable, Equatable {
  /// Row by row, all rows of one length; each row and each column holds something.
  package let counts: [[Int]]

  package let rowTotals: [Int]
  package let columnTotals: [Int]

  /// All counts together.
  package let total: Int

  /// - Parameter counts: row by row, all rows of one length, each count 0 or more. Empty rows and columns are left
  ///   out, for they say nothing of association.
  package init(_ counts: [[Int]]) {
    let columns = counts.first?.count ?? 0
    precondition(counts.allSatisfy { $0.count == columns && $0.allSatisfy { $0 >= 0 } }, "no table of counts")
    let kept = (0..<columns).filter { column in counts.contains { $0[column] > 0 } }
    self.counts = counts.filter { $0.contains { $0 > 0 } }.map { row in kept.map { row[$0] } }
    rowTotals = self.counts.map { $0.reduce(0, +) }
    columnTotals = kept.map { column in counts.reduce(0) { $0 + $1[column] } }
    total = rowTotals.reduce(0, +)
  }

  /// Whether there are two rows and two columns at least.
  package var isInformative: Bool { rowTotals.count > 1 && columnTotals.count > 1 }
}
