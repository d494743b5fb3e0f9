import InterviewModel

extension ImportSession {
  /// Takes in the records of one row. Complexity: a few index look-ups a record.
  mutating func merge(
    _ row: RowRecords, _ connection: borrowing Connection
  ) throws(LedgerFailure) -> MergeOutcome {
    guard let isStrict = file?.isStrict else { throw .internalFault("a row was merged outside a file") }
    if !row.isSound {
      let faults = RowCheck.faults(of: row)
      if !faults.isEmpty { return MergeOutcome(result: .rejected, reasons: faults) }
    }
    for position in row.records.indices { try prepare(for: row.records[position].kind, connection) }
    if isStrict {
      let faults = try unknownReferences(of: row)
      if !faults.isEmpty { return MergeOutcome(result: .rejected, reasons: faults) }
    }
    var outcome = MergeOutcome(result: .unchanged)
    line = Int64(row.line)
    for kind in current.indices { current[kind] = 0 }
    for position in row.records.indices {
      let kind = row.records[position].kind
      let parent = kind.parent.map { current[Int($0.rawValue)] } ?? 0
      let place = Place(row: row, position: position, parent: parent)
      if listsChanges { changedFields.removeAll() }
      let (record, result) = try merge(row.records[position], place, &outcome.warnings)
      if listsChanges, result == .inserted || result == .updated {
        outcome.changes.append(
          RecordChange(position: position, isNew: result == .inserted, fields: result == .inserted ? [] : changedFields)
        )
      }
      current[Int(kind.rawValue)] = record
      if result > outcome.result { outcome.result = result }
      switch result {
      case .inserted: file?.records[Int(kind.rawValue)].inserted += 1
      case .updated: file?.records[Int(kind.rawValue)].updated += 1
      case .unchanged, .rejected: break
      }
    }
    file?.summary.rows.count(outcome.result)
    return outcome
  }

  /// Where a record stands in its row, and the number of its parent's record (0: none).
  struct Place {
    let row: RowRecords
    let position: Int
    let parent: Int64

    /// No record of the row comes after it.
    var isLast: Bool { position == row.records.count - 1 }
  }

  /// The number of the record in the ledger, and what was done to it.
  private mutating func merge(
    _ record: Record, _ place: Place, _ warnings: inout [MergeWarning]
  ) throws(LedgerFailure) -> (Int64, RowResult) {
    let table = try table(record.kind)
    if let identifier = table.plan.identifier, case .text(let written) = record.values[identifier] {
      return try merge(record, named: written, table, place, &warnings)
    }
    try table.insertPending()
    try intern(record, table.plan, keysOnly: record.part == .reference)
    if let found = try find(record, table, place, namelessOnly: false) {
      return (found, try complete(found, with: record, table, place.parent, ownID: nil))
    }
    if record.isNamedApplication { file?.addNamedOnly(record, line: place.row.line) }
    return (try insert(record, table, place.parent, ownID: nil), .inserted)
  }

  /// The same, for a record with an own id.
  private mutating func merge(
    _ record: Record, named written: String, _ table: KindTable, _ place: Place, _ warnings: inout [MergeWarning]
  ) throws(LedgerFailure) -> (Int64, RowResult) {
    if record.part == .reference, let known = try reference(written, table) { return (known, .unchanged) }
    let ownID = OwnID(written, in: file?.summary.sourceSystem ?? "")
    if record.part == .reference {
      // It is not there.
      if try insertCertainlyNew(record, table, place.parent, ownID) {
        warnings.append(.implied(record.kind, written, line: place.row.line))
        table.lastReference = (written, table.nextNumber - 1)
        return (table.nextNumber - 1, .inserted)
      }
    } else if place.isLast, try insertCertainlyNew(record, table, place.parent, ownID) {
      return (table.nextNumber - 1, .inserted)
    } else {
      try table.insertPending()
      try table.indexOwnIDs()
      try intern(record, table.plan, keysOnly: false)
      if table.expectsNew, !table.hasNameless {
        if let new = try insertIfNew(record, table, place.parent, ownID) { return (new, .inserted) }
        table.expectsNew = false
      }
      if let known = try completeNamed(record, table, place, ownID, &warnings) { return known }
      table.expectsNew = true
    }
    if table.hasNameless, Self.hasIdentity(record, table.plan) {
      try intern(record, table.plan, keysOnly: record.part == .reference)
      if let found = try find(record, table, place, namelessOnly: true) {
        return (found, try complete(found, with: record, table, place.parent, ownID: ownID))
      }
    }
    try table.insertPending()
    let new = try insert(record, table, place.parent, ownID: ownID)
    if record.part == .reference {
      table.lastReference = (written, new)
      warnings.append(.implied(record.kind, written, line: place.row.line))
    }
    return (new, .inserted)
  }

  /// Completes the record that has this own id; nil where there is none.
  private mutating func completeNamed(
    _ record: Record, _ table: KindTable, _ place: Place, _ ownID: OwnID, _ warnings: inout [MergeWarning]
  ) throws(LedgerFailure) -> (Int64, RowResult)? {
    /// An earlier row of the file that said something else of the same id may be about another record.
    func warn(_ isAgain: Bool, _ result: RowResult) {
      guard isAgain, result == .updated else { return }
      warnings.append(.idTwice(record.kind, ownID.text, line: place.row.line))
    }
    let ownIDColumn = KindPlan.Column.fields + (table.plan.identifier ?? 0)
    if table.isFollowing {
      if try table.following.step(), table.following.holds(ownIDColumn, ownID.text),
        table.following.holds(KindPlan.Column.sourceSystem, ownID.system)
      {
        let found = table.following.integer(KindPlan.Column.id)
        table.lastFound = found
        let isAgain = isClaimed(found, by: record)
        claim(found, by: record)
        let result = try complete(record, table.following, table, place.parent, ownID: nil)
        warn(isAgain, result)
        return (found, result)
      }
      table.following.reset()
      table.isFollowing = false
    }
    texts.removeAll()
    table.byOwnID.bind(1, ownID.text, in: &texts)
    table.byOwnID.bind(2, ownID.system, in: &texts)
    guard try table.byOwnID.step() else {
      table.byOwnID.reset()
      return nil
    }
    let found = table.byOwnID.integer(KindPlan.Column.id)
    let isAgain = isClaimed(found, by: record)
    claim(found, by: record)
    let result = try complete(record, table.byOwnID, table, place.parent, ownID: nil)
    warn(isAgain, result)
    table.byOwnID.reset()
    if found - 1 == table.lastFound {
      table.following.bind(1, found)
      table.isFollowing = true
    }
    table.lastFound = found
    return (found, result)
  }

  /// Completes the record of this number, which a reference only names.
  private mutating func complete(
    _ found: Int64, with record: Record, _ table: KindTable, _ parent: Int64, ownID: OwnID?
  ) throws(LedgerFailure) -> RowResult {
    if record.part == .reference { return .unchanged }
    claim(found, by: record)
    table.byNumber.bind(1, found)
    guard try table.byNumber.step() else { throw .internalFault("a record that was found is not there") }
    let result = try complete(record, table.byNumber, table, parent, ownID: ownID)
    table.byNumber.reset()
    return result
  }

  /// The record that an own id of this file refers to; nil where there is none.
  func reference(_ written: String, _ table: KindTable) throws(LedgerFailure) -> Int64? {
    if let last = table.lastReference, last.id == written { return last.record }
    let ownID = OwnID(written, in: file?.summary.sourceSystem ?? "")
    if table.isCertainlyNew(ownID) { return nil }
    try table.insertPending()
    try table.indexOwnIDs()
    if table.isInOrder, let last = table.lastReference, let next = try self.next(after: last.record, ownID, table) {
      table.lastReference = (written, next)
      return next
    }
    table.numberByOwnID.bind(1, ownID.text)
    table.numberByOwnID.bind(2, ownID.system)
    guard let found = try table.numberByOwnID.firstInteger() else { return nil }
    table.isInOrder = found - 1 == table.lastReference?.record
    table.lastReference = (written, found)
    return found
  }

  /// The record behind another one, if it has this own id. Where two were next to each other the third mostly is too,
  /// and stepping on is a third of the time of looking it up.
  private func next(after record: Int64, _ ownID: OwnID, _ table: KindTable) throws(LedgerFailure) -> Int64? {
    if !table.isFollowingIDs {
      table.followingIDs.bind(1, record)
      table.isFollowingIDs = true
    }
    if try table.followingIDs.step(), table.followingIDs.holds(1, ownID.text), table.followingIDs.holds(2, ownID.system)
    {
      return table.followingIDs.integer(0)
    }
    table.followingIDs.reset()
    table.isFollowingIDs = false
    return nil
  }

  private mutating func unknownReferences(of row: RowRecords) throws(LedgerFailure) -> [String] {
    var faults: [String] = []
    for (position, record) in row.records.enumerated() where record.part == .reference {
      let table = try table(record.kind)
      if let identifier = table.plan.identifier, case .text(let written) = record.values[identifier] {
        if try reference(written, table) == nil {
          faults.append("no \(record.kind.nouns.one) has the id '\(written)'; import it first, or mend the id")
        }
      } else if record.isNamedApplication {
        try intern(record, table.plan, keysOnly: true)
        let place = Place(row: row, position: position, parent: 0)
        if try find(record, table, place, namelessOnly: false) == nil {
          faults.append("there is no application \(record.applicationName); import it first, or mend its name")
        }
      }
    }
    return faults
  }

  /// Whether an earlier row of the file was about the record.
  func isClaimed(_ number: Int64, by record: Record) -> Bool {
    record.part == .own && file?.claimed[Int(record.kind.rawValue)].contains(number) == true
  }

  mutating func claim(_ number: Int64, by record: Record) {
    if record.part == .own { file?.claimed[Int(record.kind.rawValue)].insert(number) }
  }

  /// Fills `words` with the numbers of the record's companies and labels.
  mutating func intern(_ record: Record, _ plan: KindPlan, keysOnly: Bool) throws(LedgerFailure) {
    guard plan.hasWords else { return }
    let number = file?.number ?? 0
    while words.count < plan.fields.count { words.append(0) }
    for index in plan.fields.indices {
      guard case .text(let text) = record.values[index],
        !keysOnly || plan.keys.contains(index) || plan.distinguishing.contains(index)
      else {
        words[index] = 0
        continue
      }
      switch plan.fields[index].form {
      case .company: words[index] = try companies.number(of: text, file: number)
      case .label: words[index] = try labels.number(of: text, file: number)
      default: words[index] = 0
      }
    }
  }

  /// Whether the record says something that identifies it without its own id.
  private static func hasIdentity(_ record: Record, _ plan: KindPlan) -> Bool {
    if plan.kind == .applications { return plan.keys.contains { record.values[$0].isKnown } }
    if let text = plan.text, record.values[text].isKnown { return true }
    if let moment = plan.moment, record.values[moment].isKnown { return true }
    return plan.keys.contains { record.values[$0].isKnown }
  }
}

extension Record {
  /// An application that another record's row names by its company and role: one that should be there. What other
  /// kinds are named by (a stage and a day) is itself what is known of them.
  fileprivate var isNamedApplication: Bool { kind == .applications && part == .reference }

  /// `'Acme', 'Engineer'`.
  var applicationName: String {
    ["company", "role"].compactMap { if case .text(let text) = self[$0] { "'\(text)'" } else { nil } }
      .joined(separator: ", ")
  }
}

extension ImportIssue {
  /// Rows named applications that are not there, so they were created.
  static func namedOnly(_ count: Int, first: String, at location: SourceLocation) -> ImportIssue {
    ImportIssue(
      "implied-application", .warning, at: location,
      (count == 1
        ? "there is no application \(first), so one was created that says no more than that; "
        : "\(count) applications that rows name are not there (the first: \(first)), so they were created, and say no more "
          + "than that; ")
        + "import your list of applications, or mend the names")
  }
}
