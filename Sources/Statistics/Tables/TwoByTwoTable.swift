/// Two rates side by side, which is a fourfold table: rows are the groups, columns success and failure.
package struct TwoByTwoTable: Sendable, Equatable {
  package let first: Rate
  package let second: Rate

  package init(_ first: Rate, _ second: Rate) {
    self.first = first
    self.second = second
  }

  /// All counts together.
  package var total: Int { first.trials + second.trials }

  /// Successes of both rows.
  package var successes: Int { first.successes + second.successes }

  /// Failures of both rows.
  package var failures: Int { first.failures + second.failures }

  /// Whether both rows and both columns have anything in them; without that a table says nothing of association.
  package var isInformative: Bool { first.trials > 0 && second.trials > 0 && successes > 0 && failures > 0 }

  /// The distribution of the first row's successes when the margins are as they are and the rows do not differ.
  var nullDistribution: HypergeometricDistribution {
    HypergeometricDistribution(marked: successes, unmarked: failures, drawn: first.trials)
  }
}
