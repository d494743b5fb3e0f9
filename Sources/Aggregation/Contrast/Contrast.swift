import InterviewModel
import Statistics

/// The interviews that have something (a habit, a checklist item) beside those that are known not to have it.
package struct Contrast: Sendable {
  /// Results of the interviews that have it.
  package let counts: ResultCounts
  /// Pass-through with it.
  package let with: Rate
  /// Pass-through of those known to be without it.
  package let without: Rate
  /// Of the rate with it; the prior is over all contrasts made together. Nil where none has anything resolved.
  package let steadied: SteadiedRate?
  /// With minus without, tested, q over all contrasts made together; nil where either side has nothing resolved.
  package let comparison: Comparison?
  /// The same within each stage, so that a mix of stages does not pass for an effect; nil where no stage has both
  /// sides and both results.
  package let withinStages: MantelHaenszel?
  /// As in every table of rates.
  package let verdict: Verdict

  /// Whether the difference stays when stages are held equal: the same direction, and p ≤ 0.10 by
  /// Cochran–Mantel–Haenszel.
  package var holdsWithinStages: Bool {
    guard let comparison, let withinStages, withinStages.association.pValue <= Verdict.greatestQValue else {
      return false
    }
    return (comparison.difference.value > 0) == (withinStages.oddsRatio > 1)
  }

  /// Whether an effect may be claimed in a sentence: clear, and not explained by the mix of stages.
  package var isClaimed: Bool { verdict == .clear && holdsWithinStages }

  /// Clear at first sight, and gone within the stages.
  package var isStageMix: Bool { verdict == .clear && !holdsWithinStages }

  /// With minus without; nil where either has nothing resolved.
  package var difference: Double? { comparison?.difference.value }
}

extension Evaluation {
  /// One contrast a group, over the selected interviews.
  ///
  /// Complexity: O(interviews × groups each is in).
  /// - Parameters:
  ///   - groups: how many, less than 64.
  ///   - membership: by interview, the groups it is in as bits; nil where it is not known, and the interview then
  ///     takes part on neither side.
  package func contrasts(_ groups: Int, _ membership: [UInt64?]) -> [Contrast] {
    let stages = Stage.allCases.count + 1
    var with = [ResultCounts](repeating: ResultCounts(), count: groups * stages)
    // Of the interviews of known membership.
    var all = [ResultCounts](repeating: ResultCounts(), count: stages)
    for row in interviewResults.indices where selection.interviews[row] {
      guard let bits = membership[row] else { continue }
      let stage = stage(ofInterview: row).map { Int($0.rawValue) } ?? stages - 1
      all[stage].add(interviewResults[row])
      var rest = bits & (1 << UInt64(groups) - 1)
      while rest != 0 {
        with[rest.trailingZeroBitCount * stages + stage].add(interviewResults[row])
        rest &= rest - 1
      }
    }
    let everyone = all.reduce(ResultCounts(), +)
    let counts = (0..<groups).map { with[($0 * stages)..<(($0 + 1) * stages)].reduce(ResultCounts(), +) }
    let sides = counts.map { ($0.rate(settings.ghosted), (everyone - $0).rate(settings.ghosted)) }
    let steadied = steadiedRates(sides.map(\.0))
    let comparisons = Comparison.family(sides)
    return (0..<groups).map { group in
      let tables = (0..<stages).map { stage in
        let own = with[group * stages + stage]
        return TwoByTwoTable(own.rate(settings.ghosted), (all[stage] - own).rate(settings.ghosted))
      }
      let (own, others) = sides[group]
      return Contrast(
        counts: counts[group], with: own, without: others, steadied: steadied[group],
        comparison: comparisons[group], withinStages: MantelHaenszel(tables),
        verdict: Verdict(own, steadied: steadied[group], all: own + others, comparison: comparisons[group]))
    }
  }
}

extension Comparison {
  /// Each pair tested, first against second; q-values over those that can be tested.
  static func family(_ pairs: [(Rate, Rate)]) -> [Comparison?] {
    let tested = pairs.map { first, second in
      RateDifference(first, minus: second).map { ($0, TwoByTwoTable(first, second).fisherPValue) }
    }
    var qValues = benjaminiHochberg(tested.compactMap { $0?.1 }).makeIterator()
    return tested.map { test in
      guard let test, let qValue = qValues.next() else { return nil }
      return Comparison(difference: test.0, pValue: test.1, qValue: qValue)
    }
  }
}
