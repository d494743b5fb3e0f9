import InterviewModel

/// A history looked at on one day under one set of definitions: which stage attempts there are, what became of each
/// and of each interview, and which of them the question is about. Every figure is counted from this.
package struct Evaluation: Sendable {
  /// What was known on the as-of day.
  package let history: History
  package let settings: Settings
  package let leftOut: LeftOut
  /// The rows of each application.
  let rows: ApplicationRows
  package let attempts: Attempts
  package let applications: ApplicationStandings
  /// By interview: the position of its attempt.
  package let attemptOfInterview: [Int32]
  /// By interview: the types of its questions as bits.
  package let typesAsked: [UInt64]
  /// By interview: its own logged result (`pending` is none), else its attempt's.
  package let interviewResults: [StageResult]
  /// By interview, attempt and application: whether the settings' period and filters hold.
  package private(set) var selection: Selection

  package init(_ full: History, _ settings: Settings) {
    let known = KnownHistory(full, on: settings.asOf)
    let history = known.history
    let rows = ApplicationRows(history)
    let signs = SignsOfLife.ofAll(history)
    var builder = AttemptBuilder(history)
    var standings = ApplicationStandings(signs, history.applications.appliedOn)
    for application in signs.indices {
      let own = signs[application]
      let outcome = Self.standingOutcome(application, own, history.applications)
      let isSilent = Self.isSilent(own, known.appointment[application], settings)
      builder.add(application, of: history, rows, outcome: outcome, decision: own.decision, isSilent: isSilent)
      let last = builder.attempts.count - 1
      let standing =
        outcome.map { ($0, false) }
        ?? inferredOutcome(
          stage: builder.attempts.stage[last], result: builder.attempts.result[last],
          isInferred: builder.attempts.isInferred[last], decision: own.decision, isSilent: isSilent)
      standings.add(
        standing, closedOn: outcome == nil ? nil : history.applications.closedOn[application],
        ghostedAfter: settings.ghostedAfter)
    }
    self.history = history
    self.settings = settings
    leftOut = known.leftOut
    self.rows = rows
    attempts = builder.attempts
    applications = standings
    let attemptOfInterview = builder.attemptOfInterview
    self.attemptOfInterview = attemptOfInterview
    interviewResults = attemptOfInterview.indices.map { row in
      switch history.interviews.result[row] {
      case nil, .pending: builder.attempts.result[Int(attemptOfInterview[row])]
      case let logged?: logged
      }
    }
    var typesAsked = [UInt64](repeating: 0, count: history.interviews.count)
    for (interview, type) in zip(history.questions.interview, history.questions.type) {
      if let type { typesAsked[Int(interview)] |= 1 << UInt64(type.rawValue) }
    }
    self.typesAsked = typesAsked
    selection = Selection()
    selection = Selection(self)
  }

  /// The logged outcome; none where it is `ghosted` and something is dated after it: a late answer reopens.
  private static func standingOutcome(
    _ application: Int, _ signs: SignsOfLife, _ logged: History.Applications
  ) -> Outcome? {
    guard case .ghosted? = logged.outcome[application], let closed = logged.closedOn[application] else {
      return logged.outcome[application]
    }
    return signs.last > closed.ordinal ? nil : .ghosted
  }

  /// Whether the last sign of life is more than `ghostedAfter` days old, and nothing is promised for the as-of day or
  /// later, or arranged for the same number of days ahead. Without any known day nothing is silent.
  private static func isSilent(
    _ signs: SignsOfLife, _ appointment: CalendarDay?, _ settings: Settings
  ) -> Bool {
    guard let last = day(signs.last), last.distance(to: settings.asOf) > settings.ghostedAfter else {
      return false
    }
    if signs.promised >= settings.asOf.ordinal { return false }
    if let appointment, settings.asOf.distance(to: appointment) <= settings.ghostedAfter { return false }
    return true
  }

  /// The stage of an interview: as logged, else the conversation stage that its application had last entered by its
  /// day, else nil.
  package func stage(ofInterview row: Int) -> Stage? { attempts.stage[Int(attemptOfInterview[row])] }
}

/// How each application stands, as columns by its position in the history.
package struct ApplicationStandings: Sendable {
  /// Nil where it is open. `ghosted` may be inferred.
  package private(set) var outcome: [Outcome?] = []
  /// The outcome is `ghosted`, and only silence says so.
  package private(set) var isInferred: [Bool] = []
  /// The day it closed: as logged; for ghosting the first day of too long a silence; else the last sign of life, if
  /// that is not only the day it was sent. Nil where it is open or nothing tells.
  package private(set) var closedOn: [CalendarDay?] = []
  /// The day it was sent, else the first day anything is known of it.
  package let sentOn: [CalendarDay?]
  /// The last day of anything logged.
  package let lastSign: [CalendarDay?]
  /// The day of the employer's first answer: as logged, else the first stage, interview, result, offer or outcome.
  package let repliedOn: [CalendarDay?]
  /// Whether any answer came, a rejection included.
  package let hasReply: [Bool]
  /// Whether any conversation was reached.
  package let hasConversation: [Bool]

  package var count: Int { outcome.count }

  /// What the signs tell; the outcomes are to be added.
  fileprivate init(_ signs: [SignsOfLife], _ appliedOn: [CalendarDay?]) {
    sentOn = signs.indices.map { appliedOn[$0] ?? day(signs[$0].first) }
    lastSign = signs.map { day($0.last) }
    repliedOn = signs.map { day($0.firstReply) }
    hasReply = signs.map { $0.replied }
    hasConversation = signs.map { $0.conversed }
    outcome.reserveCapacity(signs.count)
    isInferred.reserveCapacity(signs.count)
    closedOn.reserveCapacity(signs.count)
  }

  /// Adds the outcome of the next application.
  /// - Parameter closedOn: as logged with the outcome.
  fileprivate mutating func add(
    _ standing: (outcome: Outcome?, isInferred: Bool), closedOn logged: CalendarDay?, ghostedAfter: Int
  ) {
    let (sent, last) = (sentOn[outcome.count], lastSign[outcome.count])
    outcome.append(standing.outcome)
    isInferred.append(standing.isInferred)
    switch standing.outcome {
    case nil: closedOn.append(nil)
    case .ghosted: closedOn.append(logged ?? last?.advanced(by: ghostedAfter + 1))
    default: closedOn.append(logged ?? (last == sent ? nil : last))
    }
  }
}
