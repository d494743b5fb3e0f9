import InterviewModel

/// When something was last and first heard of one application.
struct SignsOfLife {
  /// The latest day of anything logged: sent, replied, a stage entered or its result, an interview or its result, an
  /// offer or its decision. `noDay` where no day is known.
  private(set) var last = noDay
  /// The earliest such day.
  private(set) var first = noDay
  /// The first day on which the employer is known to have answered; `noDay` where none is.
  private(set) var firstReply = noDay
  /// The latest day for which an answer is promised or something is arranged: the next step of an interview, the
  /// deadline of an offer. `noDay` where there is none.
  private(set) var promised = noDay
  /// Whether the employer ever answered, on whatever day.
  private(set) var replied = false
  /// Whether the two sides ever talked.
  private(set) var conversed = false
  /// What was decided on the offers, a bit a decision.
  private var decisions: UInt8 = 0

  /// Of every application, by its position.
  static func ofAll(_ history: History) -> [SignsOfLife] {
    let applications = history.applications
    var all = [SignsOfLife](repeating: SignsOfLife(), count: applications.count)
    var signs = all.mutableSpan
    for row in 0..<applications.count {
      signs[row].addApplication(
        sent: applications.appliedOn[row].number, applications.outcome[row],
        on: applications.closedOn[row].number)
    }
    for row in 0..<history.stages.count {
      signs[Int(history.stages.application[row])].addStage(
        history.stages.stage[row], entered: history.stages.enteredOn[row].number, history.stages.result[row],
        on: history.stages.resultOn[row].number)
    }
    for row in 0..<history.interviews.count {
      signs[Int(history.interviews.application[row])].addInterview(
        held: (history.interviews.heldOn[row]?.day).number, result: history.interviews.resultOn[row].number,
        nextStep: history.interviews.nextStepBy[row].number)
    }
    for row in 0..<history.offers.count {
      signs[Int(history.offers.application[row])].addOffer(
        made: history.offers.offeredOn[row].number, deadline: history.offers.deadline[row].number,
        history.offers.decision[row] ?? .pending, on: history.offers.decidedOn[row].number)
    }
    // A reply that was logged with its day is the first one, whatever else is known.
    for row in 0..<applications.count {
      if let day = applications.firstReplyOn[row] { signs[row].addFirstReply(day.ordinal) }
    }
    return all
  }

  private mutating func see(_ day: Int32) {
    last = max(last, day)
    first = earlier(first, day)
  }

  private mutating func hear(_ day: Int32) {
    see(day)
    replied = true
    firstReply = earlier(firstReply, day)
  }

  private mutating func addApplication(sent: Int32, _ outcome: Outcome?, on day: Int32) {
    see(sent)
    switch outcome {
    case .rejected, .accepted, .declined: hear(day)
    case nil, .withdrew, .ghosted, .cancelled: break
    }
  }

  private mutating func addStage(_ stage: Stage, entered: Int32, _ result: StageResult?, on day: Int32) {
    if case .applied = stage { see(entered) } else { hear(entered) }
    if stage.isConversation { conversed = true }
    switch result {
    case .advanced, .rejected: hear(day)
    case nil, .withdrew, .ghosted, .pending: see(day)
    }
  }

  private mutating func addInterview(held: Int32, result day: Int32, nextStep: Int32) {
    hear(held)
    see(day)
    conversed = true
    promised = max(promised, nextStep)
  }

  private mutating func addOffer(made: Int32, deadline: Int32, _ decision: OfferDecision, on day: Int32) {
    hear(made)
    see(day)
    promised = max(promised, deadline)
    decisions |= 1 << decision.rawValue
  }

  private mutating func addFirstReply(_ day: Int32) {
    hear(day)
    firstReply = day
  }

  /// What was decided on the application's offers taken together: one that was accepted, else one that is still open,
  /// else one that was declined, else one that expired. Nil without an offer.
  var decision: OfferDecision? {
    if decisions == 0 { return nil }
    return [.accepted, .pending, .declined, .expired].first { decisions & 1 << $0.rawValue != 0 }
  }
}
