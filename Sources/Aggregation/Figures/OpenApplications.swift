import InterviewModel

/// How many applications were open at the end of earlier days, by what was known then.
///
/// Where no filter asks of interviews, stages or the calendar, each application stands by itself. So only those are
/// looked at again on the earlier day that could have stood otherwise then.
struct OpenApplications {
  private let evaluation: Evaluation
  /// By application: the last day on which anything became known that its outcome rests on; `noDay` where none is.
  private let lastNews: [Int32]

  /// Complexity: O(applications + stages + interviews + offers).
  init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
    let history = evaluation.history
    var last = history.applications.firstReplyOn.map(\.number)
    func note(_ application: Int, _ day: Int32) { if day > last[application] { last[application] = day } }
    for (row, day) in history.applications.closedOn.enumerated() { note(row, day.number) }
    for row in 0..<history.stages.count {
      let application = Int(history.stages.application[row])
      note(application, max(history.stages.enteredOn[row].number, history.stages.resultOn[row].number))
    }
    for row in 0..<history.interviews.count {
      let application = Int(history.interviews.application[row])
      note(application, max((history.interviews.heldOn[row]?.day).number, history.interviews.resultOn[row].number))
    }
    for row in 0..<history.offers.count {
      let application = Int(history.offers.application[row])
      note(application, max(history.offers.offeredOn[row].number, history.offers.decidedOn[row].number))
    }
    lastNews = last
  }

  /// After the as-of day, those of the as-of day.
  func count(on day: CalendarDay) -> Int {
    let asOf = evaluation.settings.asOf
    guard day < asOf else { return Self.count(evaluation) }
    var earlier = evaluation.settings
    earlier.asOf = day
    guard earlier.filters.isEmpty else { return Self.count(Evaluation(evaluation.history, earlier)) }
    let undecided = lastNews.indices.filter { !isPlain($0, on: day) }
    return Self.count(Evaluation(evaluation.history.only(undecided), earlier))
  }

  /// Whether an application surely was not open on an earlier day: it was not sent yet, or it had closed, other than
  /// by silence, and nothing has become known since.
  private func isPlain(_ application: Int, on day: CalendarDay) -> Bool {
    if let sent = evaluation.history.applications.appliedOn[application], sent > day { return true }
    return lastNews[application] <= day.ordinal && evaluation.applications.outcome[application] != nil
      && !evaluation.applications.isInferred[application]
  }

  private static func count(_ evaluation: Evaluation) -> Int {
    let outcomes = evaluation.applications.outcome
    return outcomes.indices.count { evaluation.selection.applicationsOfAnyDay[$0] && outcomes[$0] == nil }
  }
}

extension History {
  /// Some applications with their stages, interviews and offers, and nothing else.
  fileprivate func only(_ kept: [Int]) -> History {
    var place = [Int32](repeating: -1, count: applications.count)
    for (position, application) in kept.enumerated() { place[application] = Int32(position) }
    func rows(of parents: [Int32]) -> [Int] { parents.indices.filter { place[Int(parents[$0])] >= 0 } }
    var part = History()
    part.companies = companies
    part.labels = labels
    part.applications = applications
    part.applications.take(kept)
    part.stages = stages
    part.stages.take(rows(of: stages.application))
    part.interviews = interviews
    part.interviews.take(rows(of: interviews.application))
    part.offers = offers
    part.offers.take(rows(of: offers.application))
    part.stages.application = part.stages.application.map { place[Int($0)] }
    part.interviews.application = part.interviews.application.map { place[Int($0)] }
    part.offers.application = part.offers.application.map { place[Int($0)] }
    return part
  }
}
