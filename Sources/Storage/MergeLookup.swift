import InterviewModel

extension ImportSession {
  /// The record that this one is, by what identifies it; nil where it is new.
  ///
  /// A record with the same identity; a time of day on both sides must be the same. Of records that the row is about,
  /// those that an earlier row of the file was about do not count. Records in the course of an application are also
  /// found by less, for a day may become known later: a record with a day completes one without; and one without a
  /// day may be any whose day is known: see `findWithoutDay`.
  ///
  /// Needs the keys in `words` (see `intern`).
  mutating func find(
    _ record: Record, _ table: KindTable, _ place: Place, namelessOnly: Bool
  ) throws(LedgerFailure) -> Int64? {
    if record.part != .own { return try search(record, table, place, namelessOnly) }
    let identity = file.flatMap { $0.exhausted.isEmpty ? nil : FileState.Identity(record, parent: place.parent) }
    if let identity, file?.exhausted.contains(identity) == true { return nil }
    passedClaims = 0
    if let found = try search(record, table, place, namelessOnly) { return found }
    if passedClaims > Self.searchLimit {
      file?.exhausted.insert(identity ?? FileState.Identity(record, parent: place.parent))
    }
    return nil
  }

  private mutating func search(
    _ record: Record, _ table: KindTable, _ place: Place, _ namelessOnly: Bool
  ) throws(LedgerFailure) -> Int64? {
    try table.indexIdentities()
    let plan = table.plan
    let day = plan.moment.flatMap { Self.day(of: record.values[$0]) }
    if plan.isCompletedLater, day == nil, record.part != .own {
      return try findWithoutDay(record, table, place, namelessOnly)
    }
    if let found = try findExact(record, table, place.parent, day: day, namelessOnly) { return found }
    guard plan.isCompletedLater else { return nil }
    if day != nil { return try findExact(record, table, place.parent, day: nil, namelessOnly) }
    // The first and not the latest: rows of this file that come later may have made later ones, last time.
    return try candidatesOfAnyDay(record, table, place.parent, namelessOnly).first?.number
  }

  /// The record that a row names as its own's parent, without a day: the only one there is, else the one that the
  /// row's own record belongs to already, else one without a day, else the latest that is not after the own record's
  /// day, else the latest.
  private mutating func findWithoutDay(
    _ record: Record, _ table: KindTable, _ place: Place, _ namelessOnly: Bool
  ) throws(LedgerFailure) -> Int64? {
    let candidates = try candidatesOfAnyDay(record, table, place.parent, namelessOnly)
    guard candidates.count > 1 else { return candidates.first?.number }
    let child = Self.child(of: place.position, in: place.row)
    var childDay: CalendarDay?
    if let child, let moment = KindPlan.all[Int(place.row.records[child].kind.rawValue)].moment {
      childDay = Self.calendarDay(of: place.row.records[child].values[moment])
    }
    let ranked = Self.ranked(candidates, until: childDay)
    if let child {
      let saved = words
      defer { words = saved }
      for isWhole in [true, false] {
        for candidate in ranked.prefix(Self.searchLimit)
        where try holds(child, of: place.row, under: candidate.number, isWhole: isWhole) {
          return candidate.number
        }
      }
    }
    return (candidates.first { $0.day == nil } ?? ranked.first)?.number
  }

  /// Position of the next record of the row that belongs to this one.
  private static func child(of position: Int, in row: RowRecords) -> Int? {
    row.records[(position + 1)...].firstIndex { $0.kind.parent == row.records[position].kind }
  }

  /// How many parents are searched for a child that may be there.
  private static let searchLimit = 32

  private struct Candidate {
    let number: Int64
    let day: CalendarDay?
  }

  /// The best first: those not after the day before those after it, later days first, of one day the first.
  private static func ranked(_ candidates: [Candidate], until day: CalendarDay?) -> [Candidate] {
    func isAfter(_ candidate: Candidate) -> Bool {
      guard let day, let own = candidate.day else { return false }
      return own > day
    }
    return candidates.sorted { left, right in
      if isAfter(left) != isAfter(right) { return isAfter(right) }
      let (one, other) = (left.day?.ordinal ?? .min, right.day?.ordinal ?? .min)
      return one == other ? left.number < right.number : one > other
    }
  }

  /// Whether a record of the row is there already under this parent.
  /// - Parameter isWhole: together with those that belong to it.
  private mutating func holds(
    _ position: Int, of row: RowRecords, under parent: Int64, isWhole: Bool
  ) throws(LedgerFailure) -> Bool {
    let record = row.records[position]
    let table = try table(record.kind)
    try table.insertPending()
    try table.indexIdentities()
    var numbers: [Int64] = []
    if let identifier = table.plan.identifier, case .text(let written) = record.values[identifier],
      let known = try reference(written, table)
    {
      table.byNumber.bind(1, known)
      if try table.byNumber.step(), table.byNumber.integer(KindPlan.Column.parent) == parent { numbers = [known] }
      table.byNumber.reset()
    } else {
      try intern(record, table.plan, keysOnly: true)
      let day = table.plan.moment.flatMap { Self.day(of: record.values[$0]) }
      if let exact = try findExact(record, table, parent, day: day, false) {
        numbers = [exact]
      }
      if table.plan.isCompletedLater, day == nil, record.part != .own {
        numbers += try candidatesOfAnyDay(record, table, parent, false).prefix(Self.searchLimit).map(\.number)
      }
    }
    guard isWhole, let child = Self.child(of: position, in: row) else { return !numbers.isEmpty }
    for number in numbers where try holds(child, of: row, under: number, isWhole: true) { return true }
    return false
  }

  private mutating func findExact(
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

  private mutating func candidatesOfAnyDay(
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
    for (position, index) in plan.distinguishing.enumerated() {
      statement.bind(row: KindTable.Match.keys + plan.keys.count + position, words[index])
    }
  }

  /// Whether the candidate that the statement stands on may be the record.
  private mutating func isEligible(
    _ record: Record, _ statement: borrowing Statement, _ plan: KindPlan, _ namelessOnly: Bool
  ) -> Bool {
    if record.part == .own, let file,
      file.claimed[Int(plan.kind.rawValue)].contains(statement.integer(KindTable.Match.numberColumn))
    {
      passedClaims += 1
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
