import InterviewModel

/// Columns of the history that are read from what is packed of a kind.
protocol LedgerColumns {
  static var packing: Packing { get }

  init()

  /// - Parameter number: of the record, in its table.
  mutating func append(
    _ record: borrowing some RecordFields & ~Copyable, number: Int64, _ reader: inout HistoryReader)
}

extension History.Applications: LedgerColumns {
  static let packing = Packing(
    kind: .applications,
    columns: [
      ("company", .integer), ("role", .integer), ("level", .integer), ("location", .integer), ("work_mode", .integer),
      ("source", .integer), ("resume", .integer), ("applied_on", .day), ("first_reply_on", .day),
      ("outcome", .integer), ("closed_on", .day), ("posted_low", .integer), ("posted_high", .integer),
      ("currency", .code), ("pay_period", .integer),
    ])

  mutating func append(
    _ record: borrowing some RecordFields & ~Copyable, number: Int64, _ reader: inout HistoryReader
  ) {
    reader.applications.append(number)
    company.append(reader.company(record, 0) ?? reader.unknownCompany())
    role.append(reader.label(record, 1))
    level.append(reader.label(record, 2))
    location.append(reader.label(record, 3))
    workMode.append(reader.label(record, 4))
    source.append(reader.label(record, 5))
    resume.append(reader.label(record, 6))
    appliedOn.append(record.day(7))
    firstReplyOn.append(record.day(8))
    outcome.append(record.term(9))
    closedOn.append(record.day(10))
    posted.append(reader.range(record, 11))
  }
}

extension History.Stages: LedgerColumns {
  static let packing = Packing(
    kind: .stages,
    columns: [
      ("application_id", .integer), ("stage", .integer), ("entered_on", .day), ("result", .integer),
      ("result_on", .day),
    ])

  mutating func append(
    _ record: borrowing some RecordFields & ~Copyable, number: Int64, _ reader: inout HistoryReader
  ) {
    guard let parent = reader.applications[record.integer(0)], let known: Stage = record.term(1) else { return }
    application.append(parent)
    stage.append(known)
    enteredOn.append(record.day(2))
    result.append(record.term(3))
    resultOn.append(record.day(4))
  }
}

extension History.Interviews: LedgerColumns {
  static let packing = Packing(
    kind: .interviews,
    columns: [
      ("application_id", .integer), ("stage", .integer), ("held_on", .moment), ("medium", .integer),
      ("interviewer_role", .integer), ("preparation", .integer), ("preparation_hours", .real),
      ("preparation_items", .integer), ("result", .integer), ("result_on", .day), ("signal", .integer),
      ("confidence", .real), ("next_step_by", .day), ("thanked_on", .moment), ("followed_up_on", .day),
    ])

  mutating func append(
    _ record: borrowing some RecordFields & ~Copyable, number: Int64, _ reader: inout HistoryReader
  ) {
    application.append(reader.applications[record.integer(0)] ?? reader.unknownApplication())
    reader.interviews.append(number)
    stage.append(record.term(1))
    heldOn.append(record.moment(2))
    medium.append(reader.label(record, 3))
    interviewerRole.append(reader.label(record, 4))
    preparation.append(record.term(5))
    preparationHours.append(record.number(6, in: 0...10_000))
    preparationItems.append(record.terms(7))
    result.append(record.term(8))
    resultOn.append(record.day(9))
    signal.append(record.term(10))
    confidence.append(record.number(11, in: 1...5))
    nextStepBy.append(record.day(12))
    thankedOn.append(record.moment(13))
    followedUpOn.append(record.day(14))
  }
}

extension History.Questions: LedgerColumns {
  static let packing = Packing(
    kind: .questions,
    columns: [("interview_id", .integer), ("question_type", .integer), ("rating", .real), ("used_star", .integer)])

  mutating func append(
    _ record: borrowing some RecordFields & ~Copyable, number: Int64, _ reader: inout HistoryReader
  ) {
    guard let parent = reader.interviews[record.integer(0)] else { return }
    interview.append(parent)
    type.append(record.term(1))
    rating.append(record.number(2, in: 1...5).map { Float($0) })
    usedStar.append(record.flag(3))
  }
}

extension History.Applications {
  /// One of which nothing is known.
  mutating func appendUnknown(company unknown: LabelIndex) {
    company.append(unknown)
    role.append(nil)
    level.append(nil)
    location.append(nil)
    workMode.append(nil)
    source.append(nil)
    resume.append(nil)
    appliedOn.append(nil)
    firstReplyOn.append(nil)
    outcome.append(nil)
    closedOn.append(nil)
    posted.append(MoneyRange())
  }
}
