import InterviewModel

/// When something was last and first heard of each application, by its position.
struct SignsOfLife {
  /// The latest day of anything logged: sent, replied, a stage entered or its result, an interview or its result, an
  /// offer or its decision. `noDay` where no day is known.
  var last: [Int32]
  /// The earliest such day.
  var first: [Int32]
  /// The first day on which the employer is known to have answered; `noDay` where none is.
  var firstReply: [Int32]
  /// Whether the employer ever answered, on whatever day.
  var replied: [Bool]
  /// Whether the two sides ever talked.
  var conversed: [Bool]
  /// The latest day for which an answer is promised or something is arranged: the next step of an interview, the
  /// deadline of an offer. `noDay` where there is none.
  var promised: [Int32]
  /// What was decided on the offers, a bit a decision.
  var decisions: [UInt8]

  init(_ history: History) {
    let applications = history.applications
    last = [Int32](repeating: noDay, count: applications.count)
    first = last
    promised = last
    firstReply = last
    replied = [Bool](repeating: false, count: applications.count)
    conversed = replied
    decisions = [UInt8](repeating: 0, count: applications.count)
    for row in 0..<applications.count {
      see(row, applications.appliedOn[row].number)
      switch applications.outcome[row] {
      case .rejected, .accepted, .declined: hear(row, applications.closedOn[row].number)
      case nil, .withdrew, .ghosted, .cancelled: break
      }
    }
    for row in 0..<history.stages.count { addStage(history.stages, row) }
    for row in 0..<history.interviews.count { addInterview(history.interviews, row) }
    for row in 0..<history.offers.count {
      let application = Int(history.offers.application[row])
      hear(application, history.offers.offeredOn[row].number)
      see(application, history.offers.decidedOn[row].number)
      promised[application] = max(promised[application], history.offers.deadline[row].number)
      decisions[application] |= 1 << (history.offers.decision[row] ?? .pending).rawValue
    }
    // A reply that was logged with its day is the first one, whatever else is known.
    for row in 0..<applications.count where applications.firstReplyOn[row] != nil {
      hear(row, applications.firstReplyOn[row].number)
      firstReply[row] = applications.firstReplyOn[row].number
    }
  }

  private mutating func see(_ application: Int, _ day: Int32) {
    last[application] = max(last[application], day)
    first[application] = earlier(first[application], day)
  }

  private mutating func hear(_ application: Int, _ day: Int32) {
    see(application, day)
    replied[application] = true
    firstReply[application] = earlier(firstReply[application], day)
  }

  private mutating func addStage(_ rows: History.Stages, _ row: Int) {
    let application = Int(rows.application[row])
    if rows.stage[row] == .applied {
      see(application, rows.enteredOn[row].number)
    } else {
      hear(application, rows.enteredOn[row].number)
    }
    if rows.stage[row].isConversation { conversed[application] = true }
    switch rows.result[row] {
    case .advanced, .rejected: hear(application, rows.resultOn[row].number)
    case nil, .withdrew, .ghosted, .pending: see(application, rows.resultOn[row].number)
    }
  }

  private mutating func addInterview(_ rows: History.Interviews, _ row: Int) {
    let application = Int(rows.application[row])
    hear(application, (rows.heldOn[row]?.day).number)
    see(application, rows.resultOn[row].number)
    conversed[application] = true
    promised[application] = max(promised[application], rows.nextStepBy[row].number)
  }

  /// What was decided on an application's offers taken together: one that was accepted, else one that is still open,
  /// else one that was declined, else one that expired. Nil without an offer.
  func decision(_ application: Int) -> OfferDecision? {
    [.accepted, .pending, .declined, .expired].first { decisions[application] & 1 << $0.rawValue != 0 }
  }
}
