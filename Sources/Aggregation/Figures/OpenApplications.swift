import InterviewModel

/// How many applications were open at the end of earlier days, by what was known then.
///
/// Where no filter asks of interviews, stages or the calendar, each application stands by itself. What had nothing new
/// since the earlier day can have stood otherwise then by silence only, which its days tell; only the others are looked
/// at again, all of them together: each as a copy whose days are moved on by as much as the as-of day is later, for what
/// becomes of an application rests on how far its days are from that one.
struct OpenApplications {
  private let evaluation: Evaluation
  /// By application: the last day on which anything became known that its outcome rests on; `noDay` where none is.
  private let lastNews: [Int32]
  /// By application: the latest day for which an answer is promised; `noDay` where none is.
  private let promised: [Int32]
  /// By application: a day before which nothing that is logged had closed it; `noDay` where something of unknown day
  /// may have.
  private let firstClosing: [Int32]

  /// Complexity: O(applications + stages + interviews + offers).
  init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
    let history = evaluation.history
    var last = history.applications.firstReplyOn.map(\.number)
    var promised = [Int32](repeating: noDay, count: last.count)
    var closing = [Int32](repeating: .max, count: last.count)
    func close(_ application: Int, _ day: Int32) { if day < closing[application] { closing[application] = day } }
    func note(_ application: Int, _ day: Int32) { if day > last[application] { last[application] = day } }
    func promise(_ application: Int, _ day: Int32) { if day > promised[application] { promised[application] = day } }
    for (row, day) in history.applications.closedOn.enumerated() {
      note(row, day.number)
      if history.applications.outcome[row] != nil { close(row, day.number) }
    }
    for row in 0..<history.stages.count {
      let application = Int(history.stages.application[row])
      let (entered, result) = (history.stages.enteredOn[row], history.stages.resultOn[row])
      note(application, max(entered.number, result.number))
      if Self.closes(history.stages.result[row]) { close(application, (result ?? entered).number) }
      // What becomes of an offer is left to the whole evaluation.
      if case .offer = history.stages.stage[row] { close(application, entered.number) }
    }
    for row in 0..<history.interviews.count {
      let application = Int(history.interviews.application[row])
      let (held, result) = (history.interviews.heldOn[row]?.day, history.interviews.resultOn[row])
      note(application, max(held.number, result.number))
      if Self.closes(history.interviews.result[row]) { close(application, (result ?? held).number) }
      if case .offer? = history.interviews.stage[row] { close(application, held.number) }
      promise(application, history.interviews.nextStepBy[row].number)
    }
    for row in 0..<history.offers.count {
      let application = Int(history.offers.application[row])
      note(application, max(history.offers.offeredOn[row].number, history.offers.decidedOn[row].number))
      close(application, history.offers.offeredOn[row].number)
      promise(application, history.offers.deadline[row].number)
    }
    lastNews = last
    self.promised = promised
    firstClosing = closing
  }

  /// By day; after the as-of day, those of the as-of day.
  func counts(on days: [CalendarDay]) -> [Int] {
    let asOf = evaluation.settings.asOf
    var counts: [Int] = []
    var undecided = MovedApplications()
    for (place, day) in days.enumerated() {
      if day >= asOf {
        counts.append(Self.count(evaluation))
      } else if !evaluation.settings.filters.isEmpty {
        var earlier = evaluation.settings
        earlier.asOf = day
        counts.append(Self.count(Evaluation(evaluation.history, earlier)))
      } else {
        var open = 0
        for application in lastNews.indices {
          switch wasOpen(application, on: day) {
          case true?: open += 1
          case false?: break
          case nil: undecided.add(application, by: day.distance(to: asOf), for: place)
          }
        }
        counts.append(open)
      }
    }
    if !undecided.isEmpty {
      let moved = undecided.history(of: evaluation.history, evaluation.rows)
      let outcomes = Evaluation(moved, evaluation.settings).applications.outcome
      for (outcome, place) in zip(outcomes, undecided.places) where outcome == nil { counts[place] += 1 }
    }
    return counts
  }

  /// Whether an application was open on an earlier day, where that is sure without looking at everything again: it was
  /// not sent yet, or nothing has become known since, so that it stood as it does now but for silence.
  private func wasOpen(_ application: Int, on day: CalendarDay) -> Bool? {
    let standings = evaluation.applications
    if let first = standings.sentOn[application], day.ordinal < first.ordinal { return false }
    let ghostedAfter = evaluation.settings.ghostedAfter
    // Where nothing had closed it, only silence can have, and too short a silence closes nothing.
    if firstClosing[application] > day.ordinal, let last = lastSign(of: application, by: day),
      last.distance(to: day) <= ghostedAfter
    {
      return true
    }
    guard lastNews[application] <= day.ordinal else { return nil }
    let isInferred = standings.isInferred[application]
    if standings.outcome[application] != nil, !isInferred { return false }
    guard evaluation.history.applications.appliedOn[application] != nil,
      let last = standings.lastSign[application]
    else { return nil }
    // What is closed by silence only was open before.
    if last.distance(to: day) <= ghostedAfter { return true }
    return isInferred && promised[application] < day.ordinal ? false : nil
  }

  /// The last day, up to an earlier one, on which it was sent or a stage or an interview of it began or ended.
  private func lastSign(of application: Int, by day: CalendarDay) -> CalendarDay? {
    let history = evaluation.history
    var last = noDay
    func see(_ start: Int32, _ end: Int32) {
      guard start <= day.ordinal else { return }
      last = max(last, start)
      if end <= day.ordinal { last = max(last, end) }
    }
    see(history.applications.appliedOn[application].number, history.applications.firstReplyOn[application].number)
    let rows = evaluation.rows
    for place in rows.stages.places(of: application) {
      let row = Int(rows.stages.rows[place])
      see(history.stages.enteredOn[row].number, history.stages.resultOn[row].number)
    }
    for place in rows.interviews.places(of: application) {
      let row = Int(rows.interviews.rows[place])
      see((history.interviews.heldOn[row]?.day).number, history.interviews.resultOn[row].number)
    }
    return Aggregation.day(last)
  }

  private static func closes(_ result: StageResult?) -> Bool {
    switch result {
    case .rejected, .withdrew, .ghosted: true
    case nil, .advanced, .pending: false
    }
  }

  private static func count(_ evaluation: Evaluation) -> Int {
    let outcomes = evaluation.applications.outcome
    return outcomes.indices.count { evaluation.selection.applicationsOfAnyDay[$0] && outcomes[$0] == nil }
  }
}
