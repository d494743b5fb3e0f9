import InterviewModel

/// Stage attempts as columns: one application in one stage. Those of an application stand together, in the order of
/// its path.
///
/// The path: `applied` first, `offer` last, the others by the day they were entered, then by the ladder. A stage of
/// unknown day comes after every stage below it on the ladder, but before what was entered on the day it was passed. So an assessment on the 1st comes before a recruiter
/// screen on the 5th, though the ladder has it later.
package struct Attempts: Sendable {
  /// Position of the application; ascending.
  package fileprivate(set) var application: [Int32] = []
  /// Nil for interviews whose stage is not known: they make an attempt of their own.
  package fileprivate(set) var stage: [Stage?] = []
  package fileprivate(set) var enteredOn: [CalendarDay?] = []
  package fileprivate(set) var result: [StageResult] = []
  /// The result is `ghosted`, and only silence says so.
  package fileprivate(set) var isInferred: [Bool] = []
  /// It is not logged: the offer of an application that was accepted.
  package fileprivate(set) var isImplied: [Bool] = []
  /// By application: the position of its first attempt; one more entry than applications.
  package fileprivate(set) var starts: [Int32] = [0]

  package var count: Int { application.count }

  /// Makes room for the paths of applications, `attempts` longer together than one attempt each.
  fileprivate mutating func reserve(applications: Int, attempts: Int) {
    application.reserveCapacity(applications + attempts)
    stage.reserveCapacity(applications + attempts)
    enteredOn.reserveCapacity(applications + attempts)
    result.reserveCapacity(applications + attempts)
    isInferred.reserveCapacity(applications + attempts)
    isImplied.reserveCapacity(applications + attempts)
    starts.reserveCapacity(applications + 1)
  }

  /// The path of an application; never empty.
  package func path(of application: Int) -> Range<Int> { Int(starts[application])..<Int(starts[application + 1]) }
}

/// Builds attempts from what is logged of each stage.
struct AttemptBuilder {
  private(set) var attempts = Attempts()
  /// By interview: its attempt.
  private(set) var attemptOfInterview: [Int32]
  private var slots: StageSlots
  /// The slots of the application in the order of its path, and how many there are.
  private var path = [Int](repeating: 0, count: StageSlots.count)
  private var length = 0
  /// By slot: the day by which it is ordered.
  private var days = [Int32](repeating: noDay, count: StageSlots.count)
  /// The attempt of each slot of the application.
  private var attemptOfSlot = [Int32](repeating: -1, count: StageSlots.count)

  init(_ history: History) {
    slots = StageSlots(interviews: history.interviews.count)
    attemptOfInterview = [Int32](repeating: -1, count: history.interviews.count)
    attempts.reserve(applications: history.applications.count, attempts: history.stages.count)
  }

  /// Adds the attempts of the next application of a history, in the order of its path.
  mutating func add(
    _ application: Int, of history: History, _ rows: ApplicationRows, outcome: Outcome?, decision: OfferDecision?,
    isSilent: Bool
  ) {
    slots.fill(application, of: history, rows)
    orderPath()
    for position in 0..<length {
      let place = path[position]
      let slot = slots.slots[place]
      let stage = StageSlots.stage(place)
      let (result, isInferred) =
        AttemptRules(
          stage: stage, logged: slot.stageRows.combined, interviews: slot.interviews.combined,
          isLast: position == length - 1, outcome: outcome, decision: decision, isSilent: isSilent
        ).result
      attemptOfSlot[place] = Int32(attempts.count)
      attempts.application.append(Int32(application))
      attempts.stage.append(stage)
      attempts.enteredOn.append(day(slot.entered))
      attempts.result.append(result)
      attempts.isInferred.append(isInferred)
      attempts.isImplied.append(slots.offerIsImplied && stage == .offer)
    }
    attempts.starts.append(Int32(attempts.count))
    for place in rows.interviews.places(of: application) {
      let row = Int(rows.interviews.rows[place])
      attemptOfInterview[row] = attemptOfSlot[slots.slotOfInterview[row]]
    }
  }

  /// Sets `path` to the application's slots in the order of its path.
  private mutating func orderPath() {
    let last = StageSlots.count - 1
    length = 0
    var latestBelow = noDay
    forEachBit(of: slots.taken) { place in
      let entered = slots.slots[place].entered
      var day = place == 0 ? noDay : place == last ? Int32.max : entered
      if entered == noDay, place > 0, place < last {
        let over = slots.slots[place].overBy
        day = over == noDay ? latestBelow : min(latestBelow, over - 1)
      }
      if place > 0 { latestBelow = max(latestBelow, entered) }
      // Insertion keeps the ladder's order among equal days; `applied` has the least day there is and came first.
      days[place] = day
      var position = length
      while position > 0, days[path[position - 1]] > day {
        path[position] = path[position - 1]
        position -= 1
      }
      path[position] = place
      length += 1
    }
  }
}
