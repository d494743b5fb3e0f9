import InterviewModel

/// A day as a plain number in hot loops; `noDay` where it is not known.
let noDay = Int32.min

extension CalendarDay? {
  var number: Int32 { self?.ordinal ?? noDay }
}

func day(_ number: Int32) -> CalendarDay? { number == noDay ? nil : CalendarDay(ordinal: number) }

/// Results logged for one stage of one application, by several stage rows or several interviews, in any order.
struct LoggedResults {
  private var isRejected = false
  private var isGhosted = false
  private var isWithdrawn = false
  /// The last day with `advanced`; the end of time where one is undated, `noDay` where there is none.
  private var lastAdvanced = noDay
  /// The last known day of one without a result.
  private var lastOpen = noDay

  mutating func add(_ result: StageResult?, on day: Int32) {
    switch result {
    case nil, .pending: lastOpen = max(lastOpen, day)
    case .advanced: lastAdvanced = max(lastAdvanced, day == noDay ? Int32.max : day)
    case .rejected: isRejected = true
    case .ghosted: isGhosted = true
    case .withdrew: isWithdrawn = true
    }
  }

  /// What they say together: rejected before ghosted before withdrew before advanced. An advance does not count
  /// where a later one waits for its result: the second of two technical interviews. Nil where nothing is settled.
  var combined: StageResult? {
    if isRejected { return .rejected }
    if isGhosted { return .ghosted }
    if isWithdrawn { return .withdrew }
    return lastAdvanced != noDay && lastAdvanced >= lastOpen ? .advanced : nil
  }
}

/// What is logged of each stage of one application: nine slots, lowest first. Slot 0 is `applied`, slot 1 holds
/// interviews of no known stage, the others are the ladder's.
struct StageSlots {
  static let count = 9
  static let unknownStage = 1

  struct Slot {
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
      arranged = earlier(arranged, day)
    }
  }

  private(set) var slots = [Slot](repeating: Slot(), count: Self.count)
  /// The slots of which there is an attempt, as bits; the others hold nothing.
  private(set) var taken: UInt64 = 0
  /// The application was accepted, and no offer is logged; there was one all the same.
  private(set) var offerIsImplied = false
  /// By interview: its slot, where it is one of the application.
  private(set) var slotOfInterview: [Int]

  init(interviews: Int) { slotOfInterview = [Int](repeating: 0, count: interviews) }

  /// The stage of a slot; nil for interviews of no known stage.
  static func stage(_ slot: Int) -> Stage? {
    switch slot {
    case 0: .applied
    case unknownStage: nil
    default: Stage(rawValue: UInt8(slot - 1))
    }
  }

  private static func slot(_ stage: Stage) -> Int {
    if case .applied = stage { 0 } else { Int(stage.rawValue) + 1 }
  }

  /// Holds another application.
  mutating func fill(_ application: Int, of history: History, _ rows: ApplicationRows) {
    offerIsImplied = Self.fill(&slots, &taken, &slotOfInterview, application, history, rows)
  }

  /// - Returns: whether its offer is implied.
  private static func fill(
    _ array: inout [Slot], _ taken: inout UInt64, _ slotOfInterview: inout [Int], _ application: Int,
    _ history: History, _ rows: ApplicationRows
  ) -> Bool {
    var slots = array.mutableSpan
    forEachBit(of: taken) { slots[$0] = Slot() }
    let appliedOn = history.applications.appliedOn[application]
    taken = 1
    slots[0].logged = appliedOn.number
    for place in rows.stages.places(of: application) {
      let row = Int(rows.stages.rows[place])
      let slot = Self.slot(history.stages.stage[row])
      let day = history.stages.enteredOn[row].number
      taken |= 1 << UInt64(slot)
      if slot > 0 || appliedOn == nil { slots[slot].logged = earlier(slots[slot].logged, day) }
      slots[slot].addStage(history.stages.result[row], on: history.stages.resultOn[row].number, entered: day)
    }
    for place in rows.interviews.places(of: application) {
      let row = Int(rows.interviews.rows[place])
      let day = (history.interviews.heldOn[row]?.day).number
      let slot =
        if let stage = history.interviews.stage[row] { Self.slot(stage) } else {
          Self.inferredSlot(heldOn: day, slots.span)
        }
      slotOfInterview[row] = slot
      taken |= 1 << UInt64(slot)
      slots[slot].addInterview(history.interviews.result[row], heldOn: day)
    }
    let offer = slot(.offer)
    for place in rows.offers.places(of: application) {
      taken |= 1 << UInt64(offer)
      slots[offer].arrange(on: history.offers.offeredOn[Int(rows.offers.rows[place])].number)
    }
    guard case .accepted? = history.applications.outcome[application], taken & 1 << UInt64(offer) == 0 else {
      return false
    }
    taken |= 1 << UInt64(offer)
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
