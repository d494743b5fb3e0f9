import InterviewModel

extension ImportSession {
  mutating func insert(
    _ record: Record, _ table: KindTable, _ parent: Int64, ownID: OwnID?
  ) throws(LedgerFailure) -> Int64 {
    try intern(record, table.plan, keysOnly: false)
    bind(record, to: table.insert, table.plan, parent, ownID, kept: 0)
    table.insert.bind(KindPlan.Column.sourceSystem, ownID?.system ?? "")
    try table.insert.run()
    let number = table.insert.lastInsertedRow
    table.nextNumber = number + 1
    if ownID.map({ OwnID.isHandle($0.text) }) ?? true { table.hasNameless = true }
    if let ownID { table.noteOwnID(ownID) }
    claim(number, by: record)
    return number
  }

  /// Nil where a record with this own id is there already. Needs the record's words (see `intern`).
  mutating func insertIfNew(
    _ record: Record, _ table: KindTable, _ parent: Int64, _ ownID: OwnID
  ) throws(LedgerFailure) -> Int64? {
    bind(record, to: table.insertIfNew, table.plan, parent, ownID, kept: 0)
    table.insertIfNew.bind(KindPlan.Column.sourceSystem, ownID.system)
    try table.insertIfNew.run()
    guard table.insertIfNew.changedRows > 0 else { return nil }
    let number = table.insertIfNew.lastInsertedRow
    table.nextNumber = number + 1
    if OwnID.isHandle(ownID.text) { table.hasNameless = true }
    table.noteOwnID(ownID)
    claim(number, by: record)
    return number
  }

  /// Whether the record is certainly new: then it is inserted, or waits to be inserted with others.
  mutating func insertCertainlyNew(
    _ record: Record, _ table: KindTable, _ parent: Int64, _ ownID: OwnID
  ) throws(LedgerFailure) -> Bool {
    guard table.isCertainlyNew(ownID), !OwnID.isHandle(ownID.text) else { return false }
    try table.gatherIfWorthwhile()
    if table.pending == nil {
      _ = try insert(record, table, parent, ownID: ownID)
      return true
    }
    try intern(record, table.plan, keysOnly: false)
    try table.pending?.add(
      record, number: table.nextNumber, parent: parent, ownID, table.plan,
      RowSource(file: file?.number ?? 0, line: line), words: words)
    claim(table.nextNumber, by: record)
    table.greatestOwnID = ownID.text
    table.nextNumber += 1
    return true
  }

  /// Completes or corrects the record on which `stored` stands with what is known now. The old
  /// values go to `change`, unless this import wrote them itself.
  /// - Parameter ownID: the own id that a record without one gets.
  mutating func complete(
    _ record: Record, _ stored: borrowing Statement, _ table: KindTable, _ parent: Int64, ownID: OwnID?
  ) throws(LedgerFailure) -> RowResult {
    let plan = table.plan
    var kept: UInt64 = 0
    var isDifferent = ownID != nil
    for index in plan.fields.indices where record.values[index].isKnown {
      switch compare(record, at: index, stored, plan) {
      case .same: break
      case .kept: kept |= 1 << UInt64(index)
      case .different:
        isDifferent = true
        if listsChanges { noteChange(of: record, at: index, stored, plan) }
      }
    }
    if parent != 0, stored.integer(KindPlan.Column.parent) != parent { isDifferent = true }
    var extra: [UInt8]?
    if !record.extras.isEmpty {
      let merged = Self.merged(record.extras, into: stored.text(KindPlan.Column.extra))
      if !stored.holds(KindPlan.Column.extra, merged) {
        extra = merged
        isDifferent = true
      }
    }
    guard isDifferent else { return .unchanged }
    let number = stored.integer(KindPlan.Column.id)
    if stored.integer(KindPlan.Column.file) < firstFile { try keepOld(stored, plan) }
    bind(record, to: table.update, plan, parent, ownID, kept: kept)
    if let ownID {
      table.update.bind(KindPlan.Column.sourceSystem, ownID.system)
    } else {
      table.update.bindNull(KindPlan.Column.sourceSystem)
      if let identifier = plan.identifier { table.update.bindNull(KindPlan.Column.fields + identifier) }
    }
    if let extra {
      table.update.bind(KindPlan.Column.extra, extra)
    } else {
      table.update.bindNull(KindPlan.Column.extra)
    }
    table.update.bind(KindPlan.Column.fields + plan.fields.count, number)
    table.pending?.forgetPacking()
    try table.update.run()
    if let ownID { table.noteOwnID(ownID) }
    return .updated
  }

  private mutating func noteChange(
    of record: Record, at index: Int, _ stored: borrowing Statement, _ plan: KindPlan
  ) {
    let form = plan.fields[index].form
    let old: Value =
      form == .company || form == .label ? .none : stored.value(KindPlan.Column.fields + index)
    changedFields.append(
      RecordChange.Field(name: plan.kind.fields[index].name, old: old, new: record.values[index]))
  }

  private enum Comparison { case same, kept, different }

  /// A value that the row knows against the one stored.
  private func compare(
    _ record: Record, at index: Int, _ stored: borrowing Statement, _ plan: KindPlan
  ) -> Comparison {
    let column = KindPlan.Column.fields + index
    switch record.values[index] {
    case .none: return .same
    case .integer(let number):
      if stored.isNull(column) { return .different }
      if stored.integer(column) == number { return .same }
      // A snapshot knows where things stand, not what was decided before.
      return plan.fields[index].pending == number && file?.summary.isSnapshot == true ? .kept : .different
    case .real(let number):
      return !stored.isNull(column) && stored.real(column) == number ? .same : .different
    case .text(let text):
      switch plan.fields[index].form {
      case .identifier: return .same
      case .company, .label: return stored.integer(column) == words[index] ? .same : .different
      case .text:
        if stored.holds(column, text) { return .same }
        // Another spelling of the text that identified the record.
        return index == plan.text && !hasOwnID(record, plan) && stored.foldsLike(column, text) ? .kept : .different
      case .moment:
        if stored.holds(column, text) { return .same }
        // A day does not erase the time of day that is known of it.
        return text.utf8.count == 10 && stored.begins(column, with: text) ? .kept : .different
      case .currency, .integer, .real: return stored.holds(column, text) ? .same : .different
      }
    }
  }

  private func hasOwnID(_ record: Record, _ plan: KindPlan) -> Bool {
    plan.identifier.map { record.values[$0].isKnown } ?? false
  }

  /// Binds everything but the source system; see `Statement.bind`.
  private mutating func bind(
    _ record: Record, to statement: borrowing Statement, _ plan: KindPlan, _ parent: Int64, _ ownID: OwnID?,
    kept: UInt64
  ) {
    texts.removeAll()
    statement.bind(KindPlan.Column.file, file?.number ?? 0)
    statement.bind(record, plan, parent: parent, ownID, line: line, words: words, kept: kept, after: 0, in: &texts)
  }

  /// The extras as stored: those there are, each with its new text where it has one, then the new ones.
  static func merged(_ extras: [Record.Extra], into stored: String?) -> [UInt8] {
    var merged = stored.flatMap { JSONText.extras($0) } ?? []
    var places = Dictionary(merged.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for extra in extras where !extra.text.isEmpty {
      if let place = places[extra.name] {
        merged[place].text = extra.text
      } else {
        places[extra.name] = merged.count
        merged.append(extra)
      }
    }
    return JSONText.object(merged)
  }

  /// Notes what an update is about to replace: see `Undo`.
  private func keepOld(_ stored: borrowing Statement, _ plan: KindPlan) throws(LedgerFailure) {
    var old = [
      stored.value(KindPlan.Column.parent), stored.value(KindPlan.Column.sourceSystem),
      stored.value(KindPlan.Column.extra),
    ]
    old += plan.fields.indices.map { stored.value(KindPlan.Column.fields + $0) }
    insertChange.bind(1, file?.number ?? 0)
    insertChange.bind(2, Int64(plan.kind.rawValue))
    insertChange.bind(3, stored.integer(KindPlan.Column.id))
    insertChange.bind(4, stored.integer(KindPlan.Column.file))
    insertChange.bind(5, stored.integer(KindPlan.Column.line))
    insertChange.bind(6, JSONText.array(old))
    try insertChange.run()
  }
}

extension Statement {
  /// Binds everything but the source system and the file to the parameters that come `offset` after those of `KindPlan.Column`.
  /// - Parameters:
  ///   - words: the record's companies and labels, by field.
  ///   - kept: fields in these bits are bound as unknown.
  ///   - texts: what is bound lies here until the statement has run.
  ///   - overNulls: all these parameters are null already.
  func bind(
    _ record: Record, _ plan: KindPlan, parent: Int64, _ ownID: OwnID?, line: Int64, words: [Int64], kept: UInt64,
    after offset: Int, in texts: inout BoundTexts, overNulls: Bool = false
  ) {
    bind(row: offset + KindPlan.Column.parent, parent)
    if record.extras.isEmpty {
      if !overNulls { bindNull(offset + KindPlan.Column.extra) }
    } else {
      bind(offset + KindPlan.Column.extra, ImportSession.merged(record.extras, into: nil))
    }
    bind(offset + KindPlan.Column.line, line)
    for index in plan.fields.indices {
      let parameter = offset + KindPlan.Column.fields + index
      if kept & (1 << UInt64(index)) != 0 {
        bindNull(parameter)
        continue
      }
      switch record.values[index] {
      case .none: if !overNulls { bindNull(parameter) }
      case .integer(let number): bind(parameter, number)
      case .real(let number): bind(parameter, number)
      case .text(let text):
        switch plan.fields[index].form {
        case .company, .label: bind(row: parameter, words[index])
        case .identifier: bind(parameter, ownID?.text ?? text, in: &texts)
        case .text, .moment, .currency, .integer, .real: bind(parameter, text, in: &texts)
        }
      }
    }
  }
}
