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

  /// The path of an application; never empty.
  package func path(of application: Int) -> Range<Int> { Int(starts[application])..<Int(starts[application + 1]) }
}

/// Builds attempts from what is logged of each stage.
struct AttemptBuilder {
  private(set) var attempts = Attempts()
  /// The attempt of each slot; -1 where there is none.
  private(set) var attemptOfSlot: [Int32]
  private let slots: StageSlots
  private var places: [Int] = []
  private var days = [Int32](repeating: noDay, count: StageSlots.perApplication)

  init(_ slots: StageSlots) {
    self.slots = slots
    attemptOfSlot = [Int32](repeating: -1, count: slots.exists.count)
  }

  /// Adds the attempts of the next application, in the order of its path.
  mutating func add(_ application: Int, outcome: Outcome?, decision: OfferDecision?, isSilent: Bool) {
    let base = application * StageSlots.perApplication
    orderPlaces(base)
    for (position, place) in places.enumerated() {
      let slot = base + place
      let stage = StageSlots.stage(place)
      let (result, isInferred) =
        AttemptRules(
          stage: stage, logged: slots.stageRows[slot].combined, interviews: slots.interviews[slot].combined,
          isLast: position == places.count - 1, outcome: outcome, decision: decision, isSilent: isSilent
        ).result
      attemptOfSlot[slot] = Int32(attempts.count)
      attempts.application.append(Int32(application))
      attempts.stage.append(stage)
      attempts.enteredOn.append(day(slots.entered[slot]))
      attempts.result.append(result)
      attempts.isInferred.append(isInferred)
      attempts.isImplied.append(stage == .offer && slots.offerIsImplied[application])
    }
    attempts.starts.append(Int32(attempts.count))
  }

  /// Sets `places` to the application's slots in the order of its path.
  private mutating func orderPlaces(_ base: Int) {
    let last = StageSlots.perApplication - 1
    places.removeAll(keepingCapacity: true)
    var latestBelow = noDay
    for place in 0...last where slots.exists[base + place] {
      let entered = slots.entered[base + place]
      days[place] = place == 0 ? noDay : place == last ? Int32.max : entered
      if entered == noDay, place > 0, place < last {
        let over = slots.overBy[base + place]
        days[place] = over == noDay ? latestBelow : min(latestBelow, over - 1)
      }
      if place > 0 { latestBelow = max(latestBelow, entered) }
      // Insertion keeps the ladder's order among equal days; `applied` has the least day there is and came first.
      var position = places.count
      while position > 0, days[places[position - 1]] > days[place] { position -= 1 }
      places.insert(place, at: position)
    }
  }
}
