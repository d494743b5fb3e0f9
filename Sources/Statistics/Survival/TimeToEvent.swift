/// How long something took, or how long it has been waited for.
package struct TimeToEvent: Sendable, Equatable {
  /// In whole units (days, in this project), 0 or more.
  package let time: Int

  /// Whether the wait ended then; false where it was still going on (censored).
  package let isEvent: Bool

  package init(time: Int, isEvent: Bool) {
    precondition(time >= 0, "a wait is never shorter than nothing")
    self.time = time
    self.isEvent = isEvent
  }
}

/// The times at which events fell, with how many fell and how many were at risk; earliest first.
///
/// What is censored at a time was still at risk at it.
func eventTimes(_ observations: [TimeToEvent]) -> [(time: Int, events: Int, atRisk: Int)] {
  var atRisk = observations.count
  return countsByTime(observations).compactMap { time, events, count in
    defer { atRisk -= count }
    return events > 0 ? (time, events, atRisk) : nil
  }
}

/// The times at which waits ended or were cut off, with how many ended and how many there were; earliest first.
package func countsByTime(_ observations: [TimeToEvent]) -> [(time: Int, events: Int, count: Int)] {
  guard let last = observations.lazy.map(\.time).max() else { return [] }
  // Waits of days are short numbers: counting them takes no sorting.
  guard last <= 2 * observations.count + 4096 else {
    let distinct = Set(observations.map(\.time)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(distinct, distinct.indices))
    var counts = distinct.map { (time: $0, events: 0, count: 0) }
    for observation in observations {
      guard let place = places[observation.time] else { continue }
      counts[place].count += 1
      if observation.isEvent { counts[place].events += 1 }
    }
    return counts
  }
  var events = [Int](repeating: 0, count: last + 1)
  var counts = events
  for observation in observations {
    counts[observation.time] += 1
    if observation.isEvent { events[observation.time] += 1 }
  }
  return counts.indices.filter { counts[$0] > 0 }.map { (time: $0, events: events[$0], count: counts[$0]) }
}
