import InterviewModel
import Statistics

/// Resolved interviews of one stratum (or of all) by the levels of a factor.
struct FactorTable {
  /// By level.
  let levels: [Rate]
  /// Each interview once; the levels add up to more where they overlap.
  let all: Rate

  /// Those of the level against those that are not of it.
  func contrast(_ level: Int) -> TwoByTwoTable {
    TwoByTwoTable(
      levels[level],
      Rate(successes: all.successes - levels[level].successes, of: all.trials - levels[level].trials))
  }
}

/// The levels of a factor counted in each stratum; interviews whose level or stratum is not known stand apart.
struct FactorCounts {
  let dimension: Dimension
  /// By level, in natural order where the factor has one, else alphabetical; those with something resolved.
  let levels: [String]
  /// By level: its place among all levels of the dimension; for months, their number, so that gaps count.
  let scores: [Double]
  /// Whether one interview can be of several levels.
  let isOverlapping: Bool
  /// By stratum, alphabetical or in natural order; those with something resolved. One without a name where nothing
  /// is held equal.
  let strata: [(name: String, table: FactorTable)]
  /// Resolved interviews left out, the factor not being known.
  let unknownLevel: Int
  /// Resolved interviews left out, the factor being known and the stratum not.
  let unknownStratum: Int

  /// All strata taken together.
  var crude: FactorTable {
    let none = Rate(successes: 0, of: 0)
    return FactorTable(
      levels: levels.indices.map { level in strata.reduce(none) { $0 + $1.table.levels[level] } },
      all: strata.reduce(none) { $0 + $1.table.all })
  }
}

extension Evaluation {
  /// Complexity: O(interviews + levels × strata).
  func factorCounts(of factor: Dimension, within adjustment: Dimension?) -> FactorCounts {
    let grouping = levelGrouping(factor)
    let strata = adjustment.map(strata)
    let width = grouping.names.count
    let height = strata?.names.count ?? 1
    var successes = [Int](repeating: 0, count: width * height)
    var trials = successes
    var allSuccesses = [Int](repeating: 0, count: height)
    var allTrials = allSuccesses
    var unknownLevel = 0
    var unknownStratum = 0
    for row in interviewResults.indices where selection.interviews[row] {
      let result = interviewResults[row]
      let isSuccess = result == .advanced
      guard isSuccess || result == .rejected || (result == .ghosted && settings.ghosted == .count) else { continue }
      if grouping.isUnknown(row) {
        unknownLevel += 1
        continue
      }
      let stratum = strata.map { Int($0.ofInterview[row]) } ?? 0
      guard stratum >= 0 else {
        unknownStratum += 1
        continue
      }
      allTrials[stratum] += 1
      if isSuccess { allSuccesses[stratum] += 1 }
      grouping.forEachGroup(of: row) { group in
        trials[stratum * width + group] += 1
        if isSuccess { successes[stratum * width + group] += 1 }
      }
    }
    let levels = (0..<grouping.unknown).filter { level in
      (0..<height).contains { trials[$0 * width + level] > 0 }
    }
    return FactorCounts(
      dimension: factor, levels: levels.map { grouping.names[$0] },
      scores: levels.map { level in
        factor == .month
          ? Double(CalendarMonth(iso: grouping.names[level])?.index ?? 0) : Double(level)
      },
      isOverlapping: grouping.isOverlapping,
      strata: (0..<height).filter { allTrials[$0] > 0 }.map { stratum in
        (
          strata?.names[stratum] ?? "",
          FactorTable(
            levels: levels.map { Rate(successes: successes[stratum * width + $0], of: trials[stratum * width + $0]) },
            all: Rate(successes: allSuccesses[stratum], of: allTrials[stratum]))
        )
      },
      unknownLevel: unknownLevel, unknownStratum: unknownStratum)
  }

  /// As `grouping`, but an interview with both kinds of answers counts as one with a STAR answer: a factor of two
  /// levels then, which do not overlap.
  private func levelGrouping(_ factor: Dimension) -> Grouping {
    let grouping = grouping(factor)
    guard factor == .star, case .several(let bits) = grouping.membership else { return grouping }
    return Grouping(
      factor, Array(grouping.names.dropLast()),
      .single(bits.map { Int32($0 & 1 != 0 ? 0 : $0 & 2 != 0 ? 1 : grouping.unknown) }))
  }

  /// The strata of a dimension: its groups, or, where an interview can be in several, every set of groups that some
  /// interview is in, so that like is compared with like.
  private func strata(_ dimension: Dimension) -> (names: [String], ofInterview: [Int32]) {
    let grouping = levelGrouping(dimension)
    switch grouping.membership {
    case .single(let groups):
      return (Array(grouping.names.dropLast()), groups.map { Int($0) == grouping.unknown ? -1 : $0 })
    case .several(let bits):
      let unknown = UInt64(1) << UInt64(grouping.unknown)
      // By how many groups the set has.
      let sets = Set(bits).filter { $0 != unknown }
        .sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
      var stratumOfSet: [UInt64: Int32] = [:]
      for (stratum, set) in sets.enumerated() { stratumOfSet[set] = Int32(stratum) }
      let names = sets.map { set in
        let groups = grouping.names.indices.filter { set & 1 << UInt64($0) != 0 }.map { grouping.names[$0] }
        return groups.isEmpty ? "none" : groups.joined(separator: " + ")
      }
      return (names, bits.map { stratumOfSet[$0] ?? -1 })
    }
  }
}

extension Grouping {
  fileprivate var isOverlapping: Bool { if case .several = membership { true } else { false } }

  fileprivate func isUnknown(_ row: Int) -> Bool {
    switch membership {
    case .single(let groups): Int(groups[row]) == unknown
    case .several(let bits): bits[row] & 1 << UInt64(unknown) != 0
    }
  }
}
