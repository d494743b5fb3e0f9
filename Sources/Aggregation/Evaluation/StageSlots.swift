import InterviewModel

/// A day as a plain number in hot loops; `noDay` where it is not known.
let noDay = Int32.min

extension CalendarDay? {
  var number: Int32 { self?.ordinal ?? noDay }
}

func day(_ number: Int32) -> CalendarDay? { number == noDay ? nil : CalendarDay(ordinal: number) }

/// Results logged for one stage of one application, by several stage rows or several interviews, in any order.
struct LoggedResults {
  private var seen: UInt8 = 0
  /// The last day with `advanced`; the end of time where one is undated.
  private var lastAdvanced = noDay
  /// The last known day of one without a result.
  private var lastOpen = noDay

  mutating func add(_ result: StageResult?, on day: Int32) {
    switch result {
    case nil, .pending: lastOpen = max(lastOpen, day)
    case .advanced:
      seen |= 1 << StageResult.advanced.rawValue
      lastAdvanced = max(lastAdvanced, day == noDay ? Int32.max : day)
    case let result?: seen |= 1 << result.rawValue
    }
  }

  /// What they say together: rejected before ghosted before withdrew before advanced. An advance does not count
  /// where a later one waits for its result: the second of two technical interviews. Nil where nothing is settled.
  var combined: StageResult? {
    for result in [StageResult.rejected, .ghosted, .withdrew] where seen & 1 << result.rawValue != 0 { return result }
    return seen != 0 && lastAdvanced >= lastOpen ? .advanced : nil
  }
}

/// What is logged of each stage of each application: nine slots an application, lowest first. Slot 0 is `applied`,
/// slot 1 holds interviews of no known stage, the others are the ladder's.
struct StageSlots {
  static let perApplication = 9
  static let unknownStage = 1

  /// Whether there is an attempt, by slot.
  var exists: [Bool]
  /// By application: it was accepted, and no offer is logged; there was one all the same.
  var offerIsImplied: [Bool]
  /// The first day it was entered, by slot; where no stage row says, the day of its first interview or of its offer.
  var entered: [Int32]
  /// The first day by which it was known to be over, by slot, as stage rows say.
  var overBy: [Int32]
  var stageRows: [LoggedResults]
  var interviews: [LoggedResults]
  /// The slot of each interview.
  var slotOfInterview: [Int32] = []

  static func slot(_ application: Int32, _ stage: Stage) -> Int {
    Int(application) * perApplication + (stage == .applied ? 0 : Int(stage.rawValue) + 1)
  }

  /// The stage of a slot within its application; nil for interviews of no known stage.
  static func stage(_ place: Int) -> Stage? {
    switch place {
    case 0: .applied
    case unknownStage: nil
    default: Stage(rawValue: UInt8(place - 1))
    }
  }

  init(_ history: History) {
    let count = history.applications.count * Self.perApplication
    exists = [Bool](repeating: false, count: count)
    offerIsImplied = [Bool](repeating: false, count: history.applications.count)
    entered = [Int32](repeating: noDay, count: count)
    overBy = entered
    stageRows = [LoggedResults](repeating: LoggedResults(), count: count)
    interviews = stageRows
    for application in 0..<history.applications.count {
      exists[application * Self.perApplication] = true
      entered[application * Self.perApplication] = history.applications.appliedOn[application].number
    }
    addStageRows(history.stages, history.applications.appliedOn)
    // What follows gives a stage its day only where no stage row does, so that the order of the rows does not matter.
    let logged = entered
    addInterviews(history.interviews, logged)
    for row in 0..<history.offers.count {
      let slot = Self.slot(history.offers.application[row], .offer)
      exists[slot] = true
      if logged[slot] == noDay { entered[slot] = earlier(entered[slot], history.offers.offeredOn[row].number) }
    }
    for application in 0..<history.applications.count where history.applications.outcome[application] == .accepted {
      let slot = Self.slot(Int32(application), .offer)
      offerIsImplied[application] = !exists[slot]
      exists[slot] = true
    }
  }

  private mutating func addStageRows(_ rows: History.Stages, _ appliedOn: [CalendarDay?]) {
    for row in 0..<rows.count {
      let slot = Self.slot(rows.application[row], rows.stage[row])
      let day = rows.enteredOn[row].number
      exists[slot] = true
      if rows.stage[row] != .applied || appliedOn[Int(rows.application[row])] == nil {
        entered[slot] = earlier(entered[slot], day)
      }
      if rows.result[row] == .advanced { overBy[slot] = earlier(overBy[slot], rows.resultOn[row].number) }
      stageRows[slot].add(rows.result[row], on: day)
    }
  }

  private mutating func addInterviews(_ rows: History.Interviews, _ logged: [Int32]) {
    slotOfInterview.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      let day = (rows.heldOn[row]?.day).number
      let application = rows.application[row]
      let slot =
        rows.stage[row].map { Self.slot(application, $0) }
        ?? Self.inferredSlot(application, heldOn: day, logged)
      slotOfInterview.append(Int32(slot))
      exists[slot] = true
      if logged[slot] == noDay { entered[slot] = earlier(entered[slot], day) }
      interviews[slot].add(rows.result[row], on: day)
    }
  }

  /// The conversation stage that was last entered on or before the day; the slot of no known stage where there is none.
  private static func inferredSlot(_ application: Int32, heldOn day: Int32, _ entered: [Int32]) -> Int {
    var best = Int(application) * perApplication + unknownStage
    guard day != noDay else { return best }
    var bestDay = noDay
    for stage in Stage.allCases where stage.isConversation {
      let slot = slot(application, stage)
      guard entered[slot] != noDay, entered[slot] <= day, entered[slot] >= bestDay else { continue }
      best = slot
      bestDay = entered[slot]
    }
    return best
  }
}

func earlier(_ first: Int32, _ second: Int32) -> Int32 {
  first == noDay ? second : second == noDay ? first : min(first, second)
}
