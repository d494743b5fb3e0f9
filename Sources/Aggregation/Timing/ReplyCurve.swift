import InterviewModel
import Statistics

/// How many applications still wait for a first answer after so many days.
package struct ReplyCurve: Sendable {
  /// One day on which an answer came or a wait was cut off, as R's `survfit` lists them.
  package struct Day: Sendable, Equatable {
    package let day: Int
    /// Still waiting just before it.
    package let atRisk: Int
    package let events: Int
    package let censored: Int
    /// The share without an answer after it.
    package let survival: Double
    /// Of `survival`; nil where nobody is left.
    package let standardError: Double?
    /// Nil before the first answer and where nobody is left.
    package let interval: Interval?
  }

  package let waits: Waits
  package let curve: KaplanMeier
  /// The last day of the curve on which at least `Verdict.fewest` applications waited: what comes later is too little
  /// to go by. Nil where there is none.
  package let horizon: Int?

  init(_ waits: Waits) {
    self.waits = waits
    curve = KaplanMeier(waits.observations)
    horizon = Self.horizon(waits.observations)
  }

  private static func horizon(_ waits: [TimeToEvent]) -> Int? {
    var atRisk = 0
    for (time, _, count) in countsByTime(waits).reversed() {
      atRisk += count
      if atRisk >= Verdict.fewest { return time }
    }
    return nil
  }

  /// Earliest first.
  package var days: [Day] {
    var days: [Day] = []
    var atRisk = waits.observations.count
    var step: KaplanMeier.Step?
    var next = 0
    for (time, events, count) in countsByTime(waits.observations) {
      if events > 0 {
        step = curve.steps[next]
        next += 1
      }
      days.append(
        Day(
          day: time, atRisk: atRisk, events: events, censored: count - events,
          survival: step?.survival ?? 1, standardError: step.map { $0.variance?.squareRoot() } ?? 0,
          interval: step?.interval))
      atRisk -= count
    }
    return days
  }

  /// What may still be hoped for after so many days without an answer.
  package struct Chance: Sendable, Equatable {
    package let day: Int
    /// Applications that waited longer than that.
    package let waiting: Int
    /// Of those, the ones that were answered later, up to the horizon.
    package let answered: Int
    /// That an answer comes after the day, up to the horizon: 1 − S(horizon)/S(day), in `0...1`.
    package let chance: Double
    /// By the curve of those still waiting; Wilson's of 0 of them where none was answered. Nil where all were.
    package let interval: Interval?
  }

  /// - Returns: nil for the horizon and later days, and where no answer ever came.
  package func chance(after day: Int) -> Chance? {
    guard let horizon else { return nil }
    return chance(after: day, upTo: horizon)
  }

  private func chance(after day: Int, upTo horizon: Int) -> Chance? {
    let waiting = waits.observations.filter { $0.time > day }
    guard day < horizon, curve.events > 0, !waiting.isEmpty else { return nil }
    // The curve of those still waiting is the whole curve over its value at the day.
    let rest = KaplanMeier(
      waiting.map { $0.time > horizon ? TimeToEvent(time: horizon + 1, isEvent: false) : $0 })
    guard let last = rest.steps.last else {
      return Chance(
        day: day, waiting: waiting.count, answered: 0, chance: 0,
        interval: Rate(successes: 0, of: waiting.count).wilson)
    }
    return Chance(
      day: day, waiting: waiting.count, answered: rest.events, chance: 1 - last.survival,
      interval: last.interval.map { Interval(low: 1 - $0.high, high: 1 - $0.low) })
  }

  /// The chance of an answer below which silence may be taken for a no.
  package static let leastChance = 0.05
  /// Applications still waiting below which a chance of one in twenty cannot be seen.
  package static let fewestWaiting = 20

  /// The first day after which the chance of an answer is below 5 %: what `--ghosted-after` may be set to. Nil where
  /// none came, or none of the days up to the horizon is.
  package var ghostedAfter: Chance? {
    guard let horizon else { return nil }
    var last = 1.0
    for step in curve.steps where step.time <= horizon { last = step.survival }
    func found(_ day: Int, _ survival: Double) -> Chance? {
      // Surely more by the whole curve; near 5 % by the curve of those still waiting.
      if 1 - last / survival > Self.leastChance + 1e-9 { return nil }
      return chance(after: day, upTo: horizon).flatMap { $0.chance < Self.leastChance ? $0 : nil }
    }
    // The chance changes only where an answer came.
    if curve.steps.first?.time != 0, let chance = found(0, 1) { return chance }
    for step in curve.steps where step.time < horizon {
      if let chance = found(step.time, step.survival) { return chance }
    }
    return nil
  }
}

/// The waits of one group of applications against all others with a known group.
package struct ReplyGroup: Sendable {
  package let name: String
  package let isUnknown: Bool
  package let curve: ReplyCurve
  /// The log-rank test; nil for unknown, for fewer than `Verdict.fewest`, and where nothing can be compared.
  package let pValue: Double?
  /// Over the groups that could be tested.
  package let qValue: Double?
  /// Answers expected if all groups waited alike, with `pValue`: more answers than that came faster.
  package let expected: Double?

  package var verdict: Verdict {
    guard curve.curve.observations >= Verdict.fewest else { return .tooFew }
    return qValue.map { $0 <= Verdict.greatestQValue } ?? false ? .clear : .none
  }
}

extension Evaluation {
  package func replyCurve() -> ReplyCurve { ReplyCurve(waitsForReply()) }

  /// By a dimension of applications: groups by number of applications, then by name; unknown last. Complexity:
  /// O(n log n) in applications, and O(groups × days).
  package func replyGroups(by dimension: Dimension) -> [ReplyGroup] {
    precondition(dimension.isOfApplication, "waits for a reply are of applications")
    let waits = waitsForReply()
    let grouping = applicationGrouping(dimension)
    guard case .single(let groupOfApplication) = grouping.membership else { return [] }
    var members = [Waits](repeating: Waits(), count: grouping.names.count)
    for (observation, subject) in zip(waits.observations, waits.subjects) {
      let group = Int(groupOfApplication[subject])
      members[group].observations.append(observation)
      members[group].subjects.append(subject)
    }
    let order = members.indices.filter { !members[$0].observations.isEmpty }.sorted { left, right in
      if (left == grouping.unknown) != (right == grouping.unknown) { return right == grouping.unknown }
      let (ofLeft, ofRight) = (members[left].observations.count, members[right].observations.count)
      return ofLeft == ofRight ? grouping.names[left] < grouping.names[right] : ofLeft > ofRight
    }
    let known = PooledEvents(members.dropLast().flatMap(\.observations))
    let tests = order.map { group -> LogRankTest? in
      guard group != grouping.unknown, members[group].observations.count >= Verdict.fewest else { return nil }
      return LogRankTest(members[group].observations, among: known)
    }
    var qValues = benjaminiHochberg(tests.compactMap { $0?.test.pValue }).makeIterator()
    return zip(order, tests).map { group, test in
      ReplyGroup(
        name: grouping.names[group], isUnknown: group == grouping.unknown, curve: ReplyCurve(members[group]),
        pValue: test?.test.pValue, qValue: test == nil ? nil : qValues.next(), expected: test?.expected)
    }
  }
}
