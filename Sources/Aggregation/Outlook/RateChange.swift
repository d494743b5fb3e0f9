import Statistics

/// A rate against an earlier one: this month's pass-through against last month's.
package struct RateChange: Sendable, Equatable {
  package let current: Rate
  package let previous: Rate
  /// Newcombe's; nil where either has nothing resolved.
  package let difference: RateDifference?
  /// Fisher's exact test, two-sided; 1 where nothing can be compared.
  package let pValue: Double

  package init(_ current: Rate, since previous: Rate) {
    self.current = current
    self.previous = previous
    difference = RateDifference(current, minus: previous)
    pValue = TwoByTwoTable(current, previous).fisherPValue
  }

  /// Clear where p ≤ 0.05 and the interval excludes 0, with 5 resolved on both sides; never suggestive.
  package var verdict: EffectVerdict {
    guard min(current.trials, previous.trials) >= Verdict.fewest, let difference else { return .tooFew }
    return pValue <= EffectVerdict.greatestPValue && !difference.interval.contains(0) ? .clear : .none
  }
}
