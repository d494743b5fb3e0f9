/// The log-rank test that two groups wait equally long; 1 degree of freedom.
///
/// Source: Mantel, Cancer Chemotherapy Reports 50 (1966) 163–170; Peto and Peto, JRSS A 135 (1972) 185–207. As R's
/// `survdiff`.
package struct LogRankTest: Sendable, Equatable {
  /// Events seen in the first group.
  package let observed: Int

  /// Events to be expected in the first group if both wait equally long.
  package let expected: Double

  package let test: ChiSquareTest

  /// - Returns: nil where the groups cannot be compared: one is empty, or no event fell while both were at risk.
  package init?(_ first: [TimeToEvent], _ second: [TimeToEvent]) {
    self.init(first, among: PooledEvents(first + second))
  }

  /// One group against the rest of all, for many groups of the same whole.
  ///
  /// Complexity: O(k log k) in the group, and O(event times of all).
  /// - Parameter all: of the group and of those it is compared with.
  package init?(_ first: [TimeToEvent], among all: PooledEvents) {
    let firstTimes = first.map(\.time).sorted()
    var passed = 0
    var expected = 0.0
    var variance = 0.0
    for (time, events, atRisk) in all.times {
      while passed < firstTimes.count && firstTimes[passed] < time { passed += 1 }
      let share = Double(firstTimes.count - passed) / Double(atRisk)
      expected += Double(events) * share
      if atRisk > 1 {
        variance += Double(events) * share * (1 - share) * Double(atRisk - events) / Double(atRisk - 1)
      }
    }
    guard variance > 0 else { return nil }
    observed = first.count(where: \.isEvent)
    self.expected = expected
    let excess = Double(observed) - expected
    test = ChiSquareTest(statistic: excess * excess / variance, degreesOfFreedom: 1)
  }
}

/// The times at which events fell in several groups together.
package struct PooledEvents: Sendable {
  let times: [(time: Int, events: Int, atRisk: Int)]

  package init(_ observations: [TimeToEvent]) { times = eventTimes(observations) }
}
