import InterviewModel

/// What taking an import back did.
package enum UndoOutcome: Sendable, Hashable {
  case undone(UndoSummary)
  /// There is no import, or none of that number.
  case noSuchImport
  /// A later import (its number) changed records of this one, or refers to them: it is to be taken back first.
  case neededBy(Int)
}

package struct UndoSummary: Sendable, Hashable {
  package var number: Int
  /// Records that the import had created, and that are gone.
  package var removed = 0
  /// Records that the import had changed, and that are as they were.
  package var restored = 0
}

extension Ledger {
  /// Takes an import back, the newest one unless another is named: what it created goes, what it changed is as it
  /// was before. Complexity: one scan a table.
  package mutating func undo(_ number: Int? = nil) throws(LedgerFailure) -> UndoOutcome {
    guard session == nil else { throw .internalFault("an import was taken back inside another") }
    try beginWriting()
    do {
      let outcome = try takeBack(number)
      if case .undone = outcome { try finishWriting() } else { abandonWriting() }
      return outcome
    } catch {
      abandonWriting()
      throw error
    }
  }

  private func takeBack(_ wanted: Int?) throws(LedgerFailure) -> UndoOutcome {
    let newest = try connection.integer("SELECT max(id) FROM import")
    let number = wanted.map { Int64($0) } ?? newest
    guard try connection.integer("SELECT count(*) FROM import WHERE id = \(number)") == 1 else { return .noSuchImport }
    let undo = Undo(number: number)
    if number != newest, let later = try undo.laterUse(connection) { return .neededBy(Int(later)) }
    var summary = UndoSummary(number: Int(number))
    // First what is to go, so that what comes back finds its own id free.
    summary.removed = try undo.removeRecords(connection)
    summary.restored = try undo.restore(connection)
    try undo.removeTraces(connection, isNewest: number == newest)
    return .undone(summary)
  }
}

/// Takes back one import. A record that it changed has a row in `change`; those without one that name a file of the
/// import are those that it created.
private struct Undo {
  let number: Int64

  private var files: String { "(SELECT id FROM import_file WHERE import_id = \(number))" }

  /// An import that changed a record after this one did, or that refers to one that this one created.
  func laterUse(_ connection: borrowing Connection) throws(LedgerFailure) -> Int64? {
    let changed = try connection.integer(
      """
      SELECT min(import_file.import_id) FROM change JOIN import_file ON import_file.id = change.file_id
      WHERE change.old_file_id IN \(files) AND import_file.import_id <> \(number)
      """)
    if changed != 0 { return changed }
    for plan in KindPlan.all {
      guard let parentKind = plan.kind.parent, let column = plan.parentColumn else { continue }
      let parents = created(KindPlan.all[Int(parentKind.rawValue)])
      let refers = try connection.integer(
        """
        SELECT min(import_id) FROM (
          SELECT import_file.import_id FROM \(plan.table) JOIN import_file ON import_file.id = file_id
          WHERE \(column) IN \(parents)
          UNION ALL SELECT import_file.import_id FROM change JOIN import_file ON import_file.id = change.file_id
          WHERE change.kind = \(plan.kind.rawValue) AND json_extract(old, '$[0]') IN \(parents)
        ) WHERE import_id <> \(number)
        """)
      if refers != 0 { return refers }
    }
    return nil
  }

  /// The records of a kind that the import created: it wrote them last, and there is nothing to put back.
  private func created(_ plan: KindPlan) -> String {
    """
    (SELECT id FROM \(plan.table) WHERE file_id IN \(files) AND id NOT IN (
      SELECT record_id FROM change WHERE kind = \(plan.kind.rawValue) AND file_id IN \(files)))
    """
  }

  /// The number of records put back.
  func restore(_ connection: borrowing Connection) throws(LedgerFailure) -> Int {
    var restored = 0
    for plan in KindPlan.all {
      let change = try connection.prepare(
        """
        SELECT record_id, old_file_id, old_line, old FROM change
        WHERE kind = \(plan.kind.rawValue) AND file_id IN \(files) ORDER BY id DESC
        """)
      let restore = try connection.prepare(StatementText(plan).restore, kept: true)
      while try change.step() {
        guard let old = JSONText.values(change.text(3) ?? ""), old.count == plan.fields.count + 3 else {
          throw .corrupt(why: "the old values of a record cannot be read")
        }
        restore.bind(KindPlan.Column.parent, old[0])
        restore.bind(KindPlan.Column.sourceSystem, old[1])
        restore.bind(KindPlan.Column.extra, old[2])
        restore.bind(KindPlan.Column.file, change.integer(1))
        restore.bind(KindPlan.Column.line, change.integer(2))
        for index in plan.fields.indices { restore.bind(KindPlan.Column.fields + index, old[3 + index]) }
        restore.bind(KindPlan.Column.fields + plan.fields.count, change.integer(0))
        try restore.run()
        restored += 1
      }
    }
    return restored
  }

  /// The number of records removed.
  func removeRecords(_ connection: borrowing Connection) throws(LedgerFailure) -> Int {
    var removed = 0
    for plan in KindPlan.all.reversed() {
      try connection.execute("DELETE FROM \(plan.table) WHERE id IN \(created(plan))")
      removed += connection.changedRows
    }
    return removed
  }

  func removeTraces(_ connection: borrowing Connection, isNewest: Bool) throws(LedgerFailure) {
    try connection.execute("DELETE FROM change WHERE file_id IN \(files)")
    try removeWords(connection, "company", .company, isNewest: isNewest)
    try removeWords(connection, "label", .label, isNewest: isNewest)
    for table in ["import_count", "import_reject", "import_note"] {
      try connection.execute("DELETE FROM \(table) WHERE file_id IN \(files)")
    }
    try connection.execute(
      "DELETE FROM import_file WHERE import_id = \(number); DELETE FROM import WHERE id = \(number)")
  }

  /// Removes the words that the import was the first to use. Those that are still used pass to the next import, so
  /// that they go with it.
  private func removeWords(
    _ connection: borrowing Connection, _ table: String, _ form: FieldPlan.Form, isNewest: Bool
  ) throws(LedgerFailure) {
    var uses = form == .company ? ["SELECT company_id AS word FROM company_alias"] : []
    for plan in isNewest ? [] : KindPlan.all {
      for field in plan.fields.indices where plan.fields[field].form == form {
        uses.append("SELECT \(plan.column(field)) AS word FROM \(plan.table)")
        uses.append(
          "SELECT json_extract(old, '$[\(3 + field)]') AS word FROM change WHERE kind = \(plan.kind.rawValue)")
      }
    }
    let areUsed = uses.isEmpty ? "0" : "id IN (SELECT word FROM (\(uses.joined(separator: " UNION ALL "))))"
    try connection.execute("DELETE FROM \(table) WHERE file_id IN \(files) AND NOT \(areUsed)")
    try connection.execute(
      """
      UPDATE \(table) SET file_id = (SELECT min(id) FROM import_file WHERE import_id > \(number))
      WHERE file_id IN \(files)
      """)
  }
}
