import InterviewModel
import Statistics

/// The interviews of a question, by the groups of one dimension or by the pairs of two.
///
/// Comparisons, the steadied rates' prior and the q-values are over the rows with a known value in every dimension.
/// Rows of `unknown` show counts, rate and interval, and nothing else: they are no group of their own kind. They are
/// among "all other interviews", as every interview of the table is that a group does not hold.
package struct Breakdown: Sendable {
  package struct Row: Sendable {
    /// One name a dimension.
    package let groups: [String]
    /// One of them is `unknown`.
    package let isUnknown: Bool
    package let counts: ResultCounts
    /// Pass-through.
    package let rate: Rate
    /// Wilson's; nil without anything resolved.
    package let interval: Interval?
    /// Nil for unknown, and where no group has anything resolved.
    package let steadied: SteadiedRate?
    /// Nil for unknown, and where the group or the others have nothing resolved.
    package let comparison: Comparison?
    package let verdict: Verdict
  }

  /// One or two.
  package let dimensions: [Dimension]
  /// Groups with an interview, in the natural order of their dimensions, else by count and name; unknown last.
  package let rows: [Row]
  /// All interviews of the question, each once.
  package let all: ResultCounts
  package let rate: Rate
  package let interval: Interval?

  /// An interview can be in several rows, so that they add up to more than all.
  package var isOverlapping: Bool { dimensions.contains(where: \.isOverlapping) }
}

extension Evaluation {
  /// Interviews by one or two dimensions. Complexity: O(interviews × groups each is in + questions).
  package func breakdown(by dimensions: [Dimension]) -> Breakdown {
    precondition((1...2).contains(dimensions.count), "a breakdown has one or two dimensions")
    let groupings = dimensions.map { grouping($0) }
    let cells = CrossCounts(groupings, results: interviewResults, selected: selection.interviews)
    let all = cells.all
    let allRate = all.rate(settings.ghosted)
    let ranks = groupings.indices.map { Self.ranks(groupings[$0], counts: cells.marginals[$0]) }
    // By the rank in the first dimension, then in the second.
    let keys = cells.cells.map { cell in
      let first = ranks[0][cell.first]
      return cell.second.map { first * ranks[1].count + ranks[1][$0] } ?? first
    }
    let shown = keys.indices.sorted { keys[$0] < keys[$1] }.map { cells.cells[$0] }
    let isUnknown = shown.map { cell in
      cell.first == groupings[0].unknown || cell.second.map { $0 == groupings[1].unknown } ?? false
    }
    let known = shown.indices.filter { !isUnknown[$0] }
    let rates = shown.map { $0.counts.rate(settings.ghosted) }
    var steadied = [SteadiedRate?](repeating: nil, count: shown.count)
    var comparisons = [Comparison?](repeating: nil, count: shown.count)
    let knownRates = known.map { rates[$0] }
    for (row, value) in zip(known, steadiedRates(knownRates)) { steadied[row] = value }
    for (row, value) in zip(known, Comparison.each(of: knownRates, against: allRate)) { comparisons[row] = value }
    let rows = shown.indices.map { row in
      let first = groupings[0].names[shown[row].first]
      return Breakdown.Row(
        groups: shown[row].second.map { [first, groupings[1].names[$0]] } ?? [first], isUnknown: isUnknown[row],
        counts: shown[row].counts, rate: rates[row], interval: rates[row].wilson, steadied: steadied[row],
        comparison: comparisons[row],
        verdict: isUnknown[row]
          ? .none : Verdict(rates[row], steadied: steadied[row], all: allRate, comparison: comparisons[row]))
    }
    return Breakdown(dimensions: dimensions, rows: rows, all: all, rate: allRate, interval: allRate.wilson)
  }

  /// The place of each group among those of its dimension.
  static func ranks(_ grouping: Grouping, counts: [Int]) -> [Int] {
    let known = 0..<grouping.unknown
    let order =
      grouping.dimension.isOrdered
      ? Array(known)
      : known.sorted { left, right in
        if counts[left] != counts[right] { return counts[left] > counts[right] }
        return grouping.isByName ? left < right : grouping.names[left] < grouping.names[right]
      }
    var ranks = [Int](repeating: grouping.unknown, count: grouping.names.count)
    for (rank, group) in order.enumerated() { ranks[group] = rank }
    return ranks
  }
}
