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
    if seen == 0 { return nil }
    if has(.rejected) { return .rejected }
    if has(.ghosted) { return .ghosted }
    if has(.withdrew) { return .withdrew }
    return lastAdvanced >= lastOpen ? .advanced : nil
  }

  private func has(_ result: StageResult) -> Bool { seen & 1 << result.rawValue != 0 }
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
    fileprivate(set) var logged = noDay
    /// The day of its first interview or of its offer: where no stage row says, it was entered then.
    private var arranged = noDay
    /// The first day by which it was known to be over, as stage rows say.
    private(set) var overBy = noDay
    private(set) var stageRows = LoggedResults()
    private(set) var interviews = LoggedResults()

    var entered: Int32 { logged == noDay ? arranged : logged }

    fileprivate mutating func addStage(_ result: StageResult?, on resultDay: Int32, entered day: Int32) {
      if case .advanced? = result { overBy = earlier(overBy, resultDay) }
      stageRows.add(result, on: day)
    }

    fileprivate mutating func addInterview(_ result: StageResult?, heldOn day: Int32) {
      arrange(on: day)
      interviews.add(result, on: day)
    }

    fileprivate mutating func arrange(on day: Int32) {
      exists = true
      arranged = earlier(arranged, day)
    }
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
    offerIsImplied = Self.fill(&slots, &slotOfInterview, application, history, rows)
  }

  /// - Returns: whether its offer is implied.
  private static func fill(
    _ array: inout [Slot], _ slotOfInterview: inout [Int], _ application: Int, _ history: History,
    _ rows: ApplicationRows
  ) -> Bool {
    var slots = array.mutableSpan
    for slot in slots.indices { slots[slot] = Slot() }
    let appliedOn = history.applications.appliedOn[application]
    slots[0].exists = true
    slots[0].logged = appliedOn.number
    for place in rows.stages.places(of: application) {
      let row = Int(rows.stages.rows[place])
      let slot = Self.slot(history.stages.stage[row])
      let day = history.stages.enteredOn[row].number
      slots[slot].exists = true
      if slot > 0 || appliedOn == nil { slots[slot].logged = earlier(slots[slot].logged, day) }
      slots[slot].addStage(history.stages.result[row], on: history.stages.resultOn[row].number, entered: day)
    }
    slotOfInterview.removeAll(keepingCapacity: true)
    for place in rows.interviews.places(of: application) {
      let row = Int(rows.interviews.rows[place])
      let day = (history.interviews.heldOn[row]?.day).number
      let slot =
        if let stage = history.interviews.stage[row] { Self.slot(stage) } else {
          Self.inferredSlot(heldOn: day, slots.span)
        }
      slotOfInterview.append(slot)
      slots[slot].addInterview(history.interviews.result[row], heldOn: day)
    }
    let offer = slot(.offer)
    for place in rows.offers.places(of: application) {
      slots[offer].arrange(on: history.offers.offeredOn[Int(rows.offers.rows[place])].number)
    }
    guard case .accepted? = history.applications.outcome[application], !slots[offer].exists else { return false }
    slots[offer].exists = true
    return true
  }

  /// The conversation stage that was last entered on or before the day, as stage rows say; the slot of no known stage
  /// where there is none.
  private static func inferredSlot(heldOn day: Int32, _ slots: Span<Slot>) -> Int {
    var best = unknownStage
    guard day != noDay else { return best }
    var bestDay = noDay
    for slot in slots.indices where stage(slot)?.isConversation == true {
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
