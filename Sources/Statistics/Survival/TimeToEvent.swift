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
  let ordered = observations.sorted { $0.time < $1.time }
  var result: [(time: Int, events: Int, atRisk: Int)] = []
  var place = 0
  while place < ordered.count {
    let time = ordered[place].time
    let atRisk = ordered.count - place
    var events = 0
    while place < ordered.count && ordered[place].time == time {
      if ordered[place].isEvent { events += 1 }
      place += 1
    }
    if events > 0 { result.append((time, events, atRisk)) }
  }
  return result
}
