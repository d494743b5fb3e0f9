import InterviewModel

/// How many records, by kind, are dated after the as-of day and therefore left out, with everything below them.
package struct LeftOut: Sendable, Hashable {
  package var applications = 0
  package var stages = 0
  package var interviews = 0
  package var offers = 0
  package var journal = 0
  package var practice = 0

  package init() {}

  package var total: Int { applications + stages + interviews + offers + journal + practice }
}

/// A history as it was known at the end of a day.
///
/// Records dated later are gone, and so is what stands below them. Of the records that stay, what is dated later is
/// empty: a reply, a result, a decision, an outcome. An outcome without a day is gone too where anything of its
/// application is dated later: it was still going on.
struct KnownHistory {
  var history: History
  var leftOut = LeftOut()
  /// By application: the earliest interview or stage dated after the day, an appointment; nil where there is none.
  var appointment: [CalendarDay?]

  init(_ full: History, on day: CalendarDay) {
    history = full
    appointment = [CalendarDay?](repeating: nil, count: full.applications.count)
    if full.endsBy(day) { return }
    noteAppointments(after: day)
    let hasUndated = full.applications.appliedOn.contains(nil)
    let firstDay = hasUndated ? SignsOfLife.ofAll(full).map(\.first) : full.applications.appliedOn.map(\.number)
    emptyLaterFields(after: day)
    removeLaterRecords(after: day, firstDay)
  }

  private mutating func noteAppointments(after day: CalendarDay) {
    func note(_ application: Int32, _ later: CalendarDay?, in appointment: inout [CalendarDay?]) {
      guard let later, later > day else { return }
      appointment[Int(application)] = min(appointment[Int(application)] ?? later, later)
    }
    for row in 0..<history.interviews.count {
      note(history.interviews.application[row], history.interviews.heldOn[row]?.day, in: &appointment)
    }
    for row in 0..<history.stages.count {
      note(history.stages.application[row], history.stages.enteredOn[row], in: &appointment)
    }
  }

  private mutating func emptyLaterFields(after day: CalendarDay) {
    var goesOn = appointment.map { $0 != nil }
    for row in 0..<history.stages.count where isLater(history.stages.resultOn[row], day) {
      goesOn[Int(history.stages.application[row])] = true
      history.stages.result[row] = nil
      history.stages.resultOn[row] = nil
    }
    for row in 0..<history.interviews.count {
      if isLater(history.interviews.resultOn[row], day) {
        goesOn[Int(history.interviews.application[row])] = true
        history.interviews.result[row] = nil
        history.interviews.resultOn[row] = nil
      }
      if isLater(history.interviews.thankedOn[row]?.day, day) { history.interviews.thankedOn[row] = nil }
      if isLater(history.interviews.followedUpOn[row], day) { history.interviews.followedUpOn[row] = nil }
    }
    for row in 0..<history.offers.count {
      if isLater(history.offers.offeredOn[row], day) { goesOn[Int(history.offers.application[row])] = true }
      if isLater(history.offers.decidedOn[row], day) {
        goesOn[Int(history.offers.application[row])] = true
        history.offers.decision[row] = nil
        history.offers.decidedOn[row] = nil
      }
    }
    for row in 0..<history.applications.count {
      if isLater(history.applications.firstReplyOn[row], day) {
        goesOn[row] = true
        history.applications.firstReplyOn[row] = nil
      }
      if isLater(history.applications.closedOn[row], day)
        || (history.applications.closedOn[row] == nil && history.applications.outcome[row] != nil && goesOn[row])
      {
        history.applications.outcome[row] = nil
        history.applications.closedOn[row] = nil
      }
    }
  }

  /// - Parameter firstDay: by application, the first day of anything logged: it tells whether one is there yet of
  ///   which it is not known when it was sent.
  private mutating func removeLaterRecords(after day: CalendarDay, _ firstDay: [Int32]) {
    let applications = history.applications.appliedOn.indices.map { row in
      (history.applications.appliedOn[row].map(\.ordinal) ?? firstDay[row]) <= day.ordinal
    }
    let interviewParents = history.interviews.application
    let held = history.interviews.heldOn
    let interviews = interviewParents.indices.map {
      applications[Int(interviewParents[$0])] && !isLater(held[$0]?.day, day)
    }
    let newApplication = newPositions(applications)
    let newInterview = newPositions(interviews)

    if let gone = remove(
      history.stages.count,
      { [history] row in
        !applications[Int(history.stages.application[row])] || isLater(history.stages.enteredOn[row], day)
      })
    {
      leftOut.stages = gone.count
      history.stages.take(gone.kept)
    }
    if let gone = remove(
      history.offers.count,
      { [history] row in
        !applications[Int(history.offers.application[row])] || isLater(history.offers.offeredOn[row], day)
      })
    {
      leftOut.offers = gone.count
      history.offers.take(gone.kept)
    }
    if let gone = remove(
      history.journal.count,
      { [history] row in
        isLater(history.journal.writtenOn[row], day)
          || history.journal.interview[row].map { !interviews[Int($0)] } ?? false
      })
    {
      leftOut.journal = gone.count
      history.journal.take(gone.kept)
    }
    if let gone = remove(
      history.practice.count,
      { [history] row in
        isLater(history.practice.practisedOn[row], day)
      })
    {
      leftOut.practice = gone.count
      history.practice.take(gone.kept)
    }
    if let gone = remove(interviews.count, { !interviews[$0] }) {
      leftOut.interviews = gone.count
      history.interviews.take(gone.kept)
      let parents = history.questions.interview
      if let questions = remove(parents.count, { !interviews[Int(parents[$0])] }) {
        history.questions.take(questions.kept)
      }
      history.questions.interview = history.questions.interview.map { newInterview[Int($0)] }
      history.journal.interview = history.journal.interview.map { $0.map { newInterview[Int($0)] } }
    }
    if let gone = remove(applications.count, { !applications[$0] }) {
      leftOut.applications = gone.count
      history.applications.take(gone.kept)
      appointment.take(gone.kept)
      history.stages.application = history.stages.application.map { newApplication[Int($0)] }
      history.interviews.application = history.interviews.application.map { newApplication[Int($0)] }
      history.offers.application = history.offers.application.map { newApplication[Int($0)] }
    }
  }
}

extension History {
  /// Whether nothing is dated later than a day, promises aside.
  fileprivate func endsBy(_ day: CalendarDay) -> Bool {
    func ends(_ column: [CalendarDay?]) -> Bool { !column.contains { isLater($0, day) } }
    return ends(applications.appliedOn) && ends(applications.firstReplyOn) && ends(applications.closedOn)
      && ends(stages.enteredOn) && ends(stages.resultOn) && ends(interviews.resultOn)
      && ends(interviews.followedUpOn) && ends(offers.offeredOn) && ends(offers.decidedOn)
      && ends(journal.writtenOn) && ends(practice.practisedOn)
      && !interviews.heldOn.contains { isLater($0?.day, day) }
      && !interviews.thankedOn.contains { isLater($0?.day, day) }
  }
}

private func isLater(_ day: CalendarDay?, _ asOf: CalendarDay) -> Bool {
  day.map { $0.ordinal > asOf.ordinal } ?? false
}

/// The rows that stay and the number of those that go; nil where none goes.
private func remove(_ count: Int, _ goes: (Int) -> Bool) -> (kept: [Int], count: Int)? {
  var kept: [Int] = []
  kept.reserveCapacity(count)
  for row in 0..<count where !goes(row) { kept.append(row) }
  return kept.count == count ? nil : (kept, count - kept.count)
}

/// Where each kept row will stand; -1 for the others.
private func newPositions(_ kept: [Bool]) -> [Int32] {
  var next: Int32 = 0
  return kept.map { keeps in
    defer { if keeps { next += 1 } }
    return keeps ? next : -1
  }
}
