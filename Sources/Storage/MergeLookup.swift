import InterviewModel

extension ImportSession {
  /// The record that this one is, by what identifies it; nil where it is new.
  ///
  /// First a record with the same identity; a time of day on both sides must be the same. Then, for records in the
  /// course of an application: a day may become known later, so a record with a day completes one without; and a
  /// record without a day is the only one there is, else the one that the row's next record already belongs to, else
  /// the latest one that is not after that record's day, else the latest.
  ///
  /// Of records that the row is about, those that an earlier row of the file was about do not count.
  ///
  /// Needs the keys in `words` (see `intern`).
  mutating func find(
    _ record: Record, _ table: KindTable, _ place: Place, namelessOnly: Bool
  ) throws(LedgerFailure) -> Int64? {
    let plan = table.plan
    let day = plan.moment.flatMap { Self.day(of: record.values[$0]) }
    if let found = try findExact(record, table, place.parent, day: day, namelessOnly) { return found }
    guard plan.isCompletedLater else { return nil }
    if day != nil { return try findExact(record, table, place.parent, day: nil, namelessOnly) }
    let candidates = try candidatesOfAnyDay(record, table, place.parent, namelessOnly)
    guard candidates.count > 1 else { return candidates.first?.number }
    let child = place.row.records[(place.position + 1)...].first { $0.kind.parent == record.kind }
    guard let child else { return Self.latest(of: candidates, until: nil) }
    for candidate in candidates where try hasChild(child, candidate.number) { return candidate.number }
    let childMoment = KindPlan.all[Int(child.kind.rawValue)].moment
    return Self.latest(of: candidates, until: childMoment.flatMap { Self.calendarDay(of: child.values[$0]) })
  }

  private struct Candidate {
    let number: Int64
    let day: CalendarDay?
  }

  /// Of several on one day the first.
  private static func latest(of candidates: [Candidate], until day: CalendarDay?) -> Int64? {
    func latest(_ candidates: some Sequence<Candidate>) -> Int64? {
      candidates.reduce(nil as Candidate?) { best, next in
        guard let best else { return next }
        return (next.day?.ordinal ?? .min) > (best.day?.ordinal ?? .min) ? next : best
      }?.number
    }
    if let day, let found = latest(candidates.filter { $0.day.map { $0 <= day } ?? true }) { return found }
    return latest(candidates)
  }

  /// Whether a record of the row is already there as a child of this parent.
  private mutating func hasChild(_ child: Record, _ parent: Int64) throws(LedgerFailure) -> Bool {
    let table = tables[Int(child.kind.rawValue)]
    if let identifier = table.plan.identifier, case .text(let written) = child.values[identifier] {
      let ownID = OwnID(written, in: file?.summary.sourceSystem ?? "")
      table.byOwnID.bind(1, ownID.text)
      table.byOwnID.bind(2, ownID.system)
      let isThere = try table.byOwnID.step()
      let isChild = isThere && table.byOwnID.integer(KindPlan.Column.parent) == parent
      table.byOwnID.reset()
      if isThere { return isChild }
    }
    let saved = words
    try intern(child, table.plan, keysOnly: true)
    let day = table.plan.moment.flatMap { Self.day(of: child.values[$0]) }
    let found = try findExact(child, table, parent, day: day, false)
    words = saved
    return found != nil
  }

  private func findExact(
    _ record: Record, _ table: KindTable, _ parent: Int64, day: Substring?, _ namelessOnly: Bool
  ) throws(LedgerFailure) -> Int64? {
    let plan = table.plan
    bindKeys(of: record, to: table.exact, plan, parent)
    if let day { table.exact.bind(KindTable.Match.day, String(day)) } else { table.exact.bindNull(KindTable.Match.day) }
    var moment: String?
    if day != nil, let index = plan.moment, case .text(let text) = record.values[index] { moment = text }
    var first: Int64?
    while try table.exact.step() {
      guard isEligible(record, table.exact, plan, namelessOnly) else { continue }
      let number = table.exact.integer(KindTable.Match.numberColumn)
      guard let moment else {
        first = number
        break
      }
      if table.exact.holds(KindTable.Match.momentColumn, moment) {
        first = number
        break
      }
      let bothHaveTimes = moment.utf8.count > 10 && table.exact.length(KindTable.Match.momentColumn) > 10
      if first == nil, !bothHaveTimes { first = number }
    }
    table.exact.reset()
    return first
  }

  private func candidatesOfAnyDay(
    _ record: Record, _ table: KindTable, _ parent: Int64, _ namelessOnly: Bool
  ) throws(LedgerFailure) -> [Candidate] {
    bindKeys(of: record, to: table.anyDay, table.plan, parent)
    table.anyDay.bind(KindTable.Match.isLoose, Int64(record.part == .own ? 0 : 1))
    var candidates: [Candidate] = []
    while try table.anyDay.step() {
      guard isEligible(record, table.anyDay, table.plan, namelessOnly) else { continue }
      candidates.append(
        Candidate(
          number: table.anyDay.integer(KindTable.Match.numberColumn),
          day: table.anyDay.day(KindTable.Match.momentColumn)))
    }
    table.anyDay.reset()
    return candidates
  }

  private func bindKeys(of record: Record, to statement: borrowing Statement, _ plan: KindPlan, _ parent: Int64) {
    statement.bind(row: KindTable.Match.parent, parent)
    for (position, index) in plan.keys.enumerated() {
      switch plan.fields[index].form {
      case .company, .label: statement.bind(row: KindTable.Match.keys + position, words[index])
      default: statement.bind(KindTable.Match.keys + position, record.values[index])
      }
    }
  }

  /// Whether the candidate that the statement stands on may be the record.
  private func isEligible(
    _ record: Record, _ statement: borrowing Statement, _ plan: KindPlan, _ namelessOnly: Bool
  ) -> Bool {
    if record.part == .own, let file,
      file.claimed[Int(plan.kind.rawValue)].contains(statement.integer(KindTable.Match.numberColumn))
    {
      return false
    }
    if namelessOnly, !statement.isNull(KindTable.Match.ownIDColumn),
      !statement.begins(KindTable.Match.ownIDColumn, with: OwnID.handleMark)
    {
      return false
    }
    guard let text = plan.text else { return true }
    guard case .text(let wanted) = record.values[text] else { return statement.isNull(KindTable.Match.textColumn) }
    return statement.foldsLike(KindTable.Match.textColumn, wanted)
  }

  /// `YYYY-MM-DD` of a moment.
  private static func day(of value: Value) -> Substring? {
    guard case .text(let text) = value else { return nil }
    return text.prefix(10)
  }

  private static func calendarDay(of value: Value) -> CalendarDay? { day(of: value).flatMap { CalendarDay(iso: $0) } }
}
