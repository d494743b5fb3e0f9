import InterviewModel

/// What the cells of one row say of how its application went: statuses and their days, marks in columns of stages.
struct ApplicationCourse {
  /// A status and its day, as `Moment` writes it.
  struct Step {
    var status: WrittenStatus?
    var day: String?
  }

  /// A stage that was reached.
  struct Mark {
    var stage: Stage
    var day: String?
    var result: StageResult?
    /// The day of the lower stage that came after it.
    fileprivate var nextDay: String?
    /// The words of the cell, where it holds more than a day or a tick.
    var remark: String?

    init(stage: Stage, day: String? = nil, result: StageResult? = nil, remark: String? = nil) {
      self.stage = stage
      self.day = day
      self.result = result
      self.remark = remark
    }
  }

  /// By step of the status columns; one for a column without a number.
  private(set) var steps: [Step] = []
  /// What one cell said that it went through.
  var log: [Step] = []
  /// In the order of the columns.
  var marks: [Mark] = []
  var outcomes: [(outcome: Outcome, day: String?)] = []
  /// The status that this row's replaced.
  var before: WrittenStatus?
  /// Nil where no column says.
  var isApplied: Bool?

  private var allSteps: [Step] { log.isEmpty ? steps : steps + log }

  /// Forgets the row before.
  mutating func removeAll() {
    if !steps.isEmpty { steps.removeAll(keepingCapacity: true) }
    if !log.isEmpty { log.removeAll(keepingCapacity: true) }
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    if !outcomes.isEmpty { outcomes.removeAll(keepingCapacity: true) }
    before = nil
    isApplied = nil
  }

  mutating func set(_ status: WrittenStatus, at step: Int) {
    extend(to: step)
    steps[step].status = status
  }

  mutating func set(day: String, at step: Int) {
    extend(to: step)
    steps[step].day = day
  }

  private mutating func extend(to step: Int) {
    while steps.count <= step { steps.append(Step()) }
  }

  /// Whether it was only saved: the last status says so, or a column that it was not sent, and nothing says otherwise.
  /// - Parameter hasDay: the row says on what day it was sent.
  func isDraft(hasDay: Bool) -> Bool {
    if hasDay || !marks.isEmpty { return false }
    let statuses = allSteps.compactMap(\.status)
    // 'Pending' in the next column says nothing against 'Not submitted' in this one.
    let telling = statuses.last { $0.isDraft || $0.stage != nil || $0.outcome != nil }
    guard let last = telling ?? statuses.last else { return isApplied == false }
    return last.isDraft || isApplied == false && last.stage == nil && last.outcome == nil
  }

  /// Whether no cell says anything of it.
  var isEmpty: Bool {
    marks.isEmpty && outcomes.isEmpty && log.isEmpty && before == nil && isApplied == nil
      && steps.allSatisfy { $0.status == nil && $0.day == nil }
  }

  /// Puts what is known into the application of the row, and adds the stages that it reached.
  /// - Parameter place: the application's position in the row.
  /// - Returns: Whether an offer without a day of its own got the last day of the row.
  func settle(_ row: inout RowRecords, at place: Int, isHistory: Bool) -> Bool {
    var reached = mergedMarks
    for index in reached.indices { reached[index].settleOrder(before: reached[(index + 1)...]) }
    if let stage = before?.stage { add(Mark(stage: stage), to: &reached) }
    var ending: (outcome: Outcome, day: String?)?
    for step in allSteps {
      guard let status = step.status else { continue }
      // That an application was accepted says that there was an offer; it needs no stage of its own.
      if let stage = status.stage, !(stage == .offer && status.outcome == .accepted) {
        let isStep = status.outcome == nil
        if stage == .applied, isStep, let day = step.day { setApplied(day, &row.records[place]) }
        add(Mark(stage: stage, day: isStep ? step.day : nil), to: &reached)
      }
      if let outcome = status.outcome { ending = (outcome, step.day ?? ending?.day) }
    }
    if ending == nil { ending = outcomes.first }
    if !isHistory, let reply = firstReply, !row.records[place]["first_reply_on"].isKnown {
      row.records[place]["first_reply_on"] = .text(reply)
    }
    if let ending {
      if !row.records[place]["outcome"].isKnown {
        row.records[place]["outcome"] = .integer(Int64(ending.outcome.rawValue))
      }
      if let day = ending.day, !row.records[place]["closed_on"].isKnown { row.records[place]["closed_on"] = .text(day) }
    }
    let offer = reached.firstIndex { $0.stage == .offer && $0.day == nil }
    let offerDay = isHistory || offer == nil ? nil : lastDay(of: row.records[place], reached)
    if let offer, let offerDay { reached[offer].day = offerDay }
    for mark in reached where mark.stage != .applied {
      var record = Record(.stages, part: .contribution)
      record["stage"] = .integer(Int64(mark.stage.rawValue))
      if let day = mark.day { record["entered_on"] = .text(day) }
      if let result = mark.result { record["result"] = .integer(Int64(result.rawValue)) }
      if let day = mark.passedBy { record["result_on"] = .text(day) }
      if let remark = mark.remark { record["notes"] = .text(remark) }
      row.records.append(record)
    }
    return offerDay != nil
  }

  /// The last day on which the row says that something came of its application; nil where none is behind the day on
  /// which it was sent.
  private func lastDay(of application: Record, _ reached: [Mark]) -> String? {
    var days = reached.compactMap(\.day) + outcomes.compactMap(\.day)
    for field in ["first_reply_on", "closed_on"] {
      if case .text(let day) = application[field] { days.append(day) }
    }
    return days.max()
  }

  /// A tick and a day for one stage are one mark: `OA` and `OA Date`.
  private var mergedMarks: [Mark] {
    var merged: [Mark] = []
    for mark in marks {
      if let known = merged.firstIndex(where: { $0.stage == mark.stage && ($0.day == nil || mark.day == nil) }) {
        merged[known].day = merged[known].day ?? mark.day
        merged[known].result = merged[known].result ?? mark.result
        merged[known].remark = merged[known].remark ?? mark.remark
      } else {
        merged.append(mark)
      }
    }
    return merged
  }

  /// The first dated status of several that is the other side's word.
  private var firstReply: String? {
    guard steps.count + log.count > 1 else { return nil }
    return allSteps.compactMap { step in
      guard let status = step.status, let day = step.day else { return nil }
      switch status.outcome {
      case .rejected, .accepted, .cancelled: return day
      case .ghosted, .withdrew, .declined: return nil
      case nil: return status.stage.map { $0 > .applied } == true ? day : nil
      }
    }.min()
  }

  /// A stage that is marked already is not added again without a day of its own.
  private func add(_ mark: Mark, to reached: inout [Mark]) {
    if let known = reached.firstIndex(where: { $0.stage == mark.stage }) {
      if mark.day == nil || reached[known].day == mark.day { return }
      if reached[known].day == nil {
        reached[known].day = mark.day
        return
      }
    }
    reached.append(mark)
  }

  /// The day of a change to `applied` is the day of the application, unless the application itself says one.
  private func setApplied(_ day: String, _ application: inout Record) {
    if !application["applied_on"].isKnown { application["applied_on"] = .text(day) }
  }
}

extension ApplicationCourse.Mark {
  /// The day by which it was passed, where only that tells its place among the others: it stands before a column of a
  /// lower stage whose day is known.
  fileprivate var passedBy: String? { result == .advanced && day == nil ? nextDay : nil }

  fileprivate mutating func settleOrder(before later: ArraySlice<ApplicationCourse.Mark>) {
    guard day == nil, result == nil, let next = later.first(where: { $0.day != nil && $0.stage < stage }) else {
      return
    }
    result = .advanced
    nextDay = next.day
  }
}
