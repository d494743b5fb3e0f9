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

/// What is logged of each stage of one application: nine slots, lowest first. Slot 0 is `applied`, slot 1 holds
/// interviews of no known stage, the others are the ladder's.
struct StageSlots {
  static let count = 9
  static let unknownStage = 1

  struct Slot {
    /// Whether there is an attempt.
    var exists = false
    /// The first day it was entered, as stage rows say.
    var logged = noDay
    /// The day of its first interview or of its offer: where no stage row says, it was entered then.
    var arranged = noDay
    /// The first day by which it was known to be over, as stage rows say.
    var overBy = noDay
    var stageRows = LoggedResults()
    var interviews = LoggedResults()

    var entered: Int32 { logged == noDay ? arranged : logged }
  }

  private(set) var slots = [Slot](repeating: Slot(), count: Self.count)
  /// The application was accepted, and no offer is logged; there was one all the same.
  private(set) var offerIsImplied = false
  /// The slot of each of its interviews, in the order of their rows.
  private(set) var slotOfInterview: [Int] = []

  /// The stage of a slot; nil for interviews of no known stage.
  static func stage(_ slot: Int) -> Stage? {
    switch slot {
    case 0: .applied
    case unknownStage: nil
    default: Stage(rawValue: UInt8(slot - 1))
    }
  }

  private static func slot(_ stage: Stage) -> Int { stage == .applied ? 0 : Int(stage.rawValue) + 1 }

  /// Holds another application.
  mutating func fill(_ application: Int, of history: History, _ rows: ApplicationRows) {
    for slot in slots.indices { slots[slot] = Slot() }
    let appliedOn = history.applications.appliedOn[application]
    slots[0].exists = true
    slots[0].logged = appliedOn.number
    for place in rows.stages.places(of: application) {
      addStage(history.stages, Int(rows.stages.rows[place]), isSent: appliedOn != nil)
    }
    slotOfInterview.removeAll(keepingCapacity: true)
    for place in rows.interviews.places(of: application) {
      addInterview(history.interviews, Int(rows.interviews.rows[place]))
    }
    let offer = Self.slot(.offer)
    for place in rows.offers.places(of: application) {
      slots[offer].exists = true
      slots[offer].arranged = earlier(
        slots[offer].arranged, history.offers.offeredOn[Int(rows.offers.rows[place])].number)
    }
    offerIsImplied = history.applications.outcome[application] == .accepted && !slots[offer].exists
    if offerIsImplied { slots[offer].exists = true }
  }

  private mutating func addStage(_ stages: History.Stages, _ row: Int, isSent: Bool) {
    let slot = Self.slot(stages.stage[row])
    let day = stages.enteredOn[row].number
    let result = stages.result[row]
    slots[slot].exists = true
    if slot > 0 || !isSent { slots[slot].logged = earlier(slots[slot].logged, day) }
    if result == .advanced { slots[slot].overBy = earlier(slots[slot].overBy, stages.resultOn[row].number) }
    slots[slot].stageRows.add(result, on: day)
  }

  private mutating func addInterview(_ interviews: History.Interviews, _ row: Int) {
    let day = (interviews.heldOn[row]?.day).number
    let slot = interviews.stage[row].map(Self.slot) ?? inferredSlot(heldOn: day)
    slotOfInterview.append(slot)
    slots[slot].exists = true
    slots[slot].arranged = earlier(slots[slot].arranged, day)
    slots[slot].interviews.add(interviews.result[row], on: day)
  }

  /// The conversation stage that was last entered on or before the day, as stage rows say; the slot of no known stage
  /// where there is none.
  private func inferredSlot(heldOn day: Int32) -> Int {
    var best = Self.unknownStage
    guard day != noDay else { return best }
    var bestDay = noDay
    for slot in slots.indices where Self.stage(slot)?.isConversation == true {
      let entered = slots[slot].logged
      guard entered != noDay, entered <= day, entered >= bestDay else { continue }
      best = slot
      bestDay = entered
    }
    return best
  }
}

/// The rows of the tables that tell of stages, by application.
struct ApplicationRows {
  let stages: RowsByApplication
  let interviews: RowsByApplication
  let offers: RowsByApplication

  init(_ history: History) {
    let count = history.applications.count
    stages = RowsByApplication(history.stages.application, count: count)
    interviews = RowsByApplication(history.interviews.application, count: count)
    offers = RowsByApplication(history.offers.application, count: count)
  }
}

func earlier(_ first: Int32, _ second: Int32) -> Int32 {
  first == noDay ? second : second == noDay ? first : min(first, second)
}
