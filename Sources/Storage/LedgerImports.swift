import InterviewModel

extension Ledger {
  /// What was imported, oldest first.
  package func imports() throws(LedgerFailure) -> [ImportSummary] {
    // One moment for all tables.
    try connection.execute("SAVEPOINT imports")
    do {
      let imports = try readImports()
      try connection.execute("RELEASE imports")
      return imports
    } catch {
      try? connection.execute("RELEASE imports")
      throw error
    }
  }

  private func readImports() throws(LedgerFailure) -> [ImportSummary] {
    var imports: [ImportSummary] = []
    let row = try connection.prepare("SELECT id, at FROM import ORDER BY id")
    while try row.step() {
      imports.append(
        ImportSummary(
          number: Int(row.integer(0)), at: row.text(1) ?? "", files: try files(ofImport: row.integer(0))))
    }
    return imports
  }

  private func files(ofImport number: Int64) throws(LedgerFailure) -> [FileSummary] {
    var files: [FileSummary] = []
    let row = try connection.prepare(
      """
      SELECT id, path, hash, kind, source_system, is_snapshot, inserted, updated, unchanged, rejected
      FROM import_file WHERE import_id = ? ORDER BY id
      """)
    row.bind(1, number)
    while try row.step() {
      var file = FileSummary(
        path: row.text(1) ?? "", hash: row.text(2) ?? "", kind: row.text(3) ?? "", sourceSystem: row.text(4) ?? "",
        isSnapshot: row.integer(5) != 0)
      file.rows.inserted = row.count(6)
      file.rows.updated = row.count(7)
      file.rows.unchanged = row.count(8)
      file.rows.rejected = row.count(9)
      let id = row.integer(0)
      file.notes = try connection.texts("SELECT text FROM import_note WHERE file_id = \(id) ORDER BY id")
      let counts = try connection.prepare(
        "SELECT kind, inserted, updated FROM import_count WHERE file_id = ? ORDER BY kind")
      counts.bind(1, id)
      while try counts.step() {
        guard let kind = UInt8(exactly: counts.integer(0)).flatMap({ EntityKind(rawValue: $0) }) else { continue }
        file.records.append(
          RecordCounts(kind: kind, inserted: counts.count(1), updated: counts.count(2)))
      }
      files.append(file)
    }
    return files
  }

  /// The rows that an import set aside, in the order of its files and lines.
  package func rejectedRows(ofImport number: Int) throws(LedgerFailure) -> [RejectedRow] {
    var rejected: [RejectedRow] = []
    let row = try connection.prepare(
      """
      SELECT path, line, raw, reasons FROM import_reject JOIN import_file ON import_file.id = file_id
      WHERE import_id = ? ORDER BY import_reject.id
      """)
    row.bind(1, Int64(number))
    while try row.step() {
      let reasons = (JSONText.values(row.text(3) ?? "") ?? []).compactMap { reason in
        if case .text(let text) = reason { text } else { nil }
      }
      rejected.append(
        RejectedRow(
          path: row.text(0) ?? "", line: Int(row.integer(1)), raw: row.text(2) ?? "", reasons: reasons))
    }
    return rejected
  }

  // MARK: Aliases

  /// From now on a name is another spelling of a company's, whatever was imported under it before.
  package mutating func addAlias(_ alias: String, of company: String) throws(LedgerFailure) {
    guard session == nil else { throw .internalFault("an alias was added inside an import") }
    try beginWriting()
    do {
      try writeAlias(alias, of: company)
    } catch {
      abandonWriting()
      throw error
    }
    try finishWriting()
  }

  private func writeAlias(_ alias: String, of company: String) throws(LedgerFailure) {
    var companies = try WordTable(companiesOf: connection)
    let key = WordTable.companyKey(alias)
    let target = try companies.number(of: company, file: nil)
    guard try companyNumber(key: key) != target else { return }
    let insert = try connection.prepare(
      "INSERT INTO company_alias (key, name, company_id) VALUES (?1, ?2, ?3) ON CONFLICT (key) DO UPDATE SET company_id = ?3"
    )
    insert.bind(1, key)
    insert.bind(2, alias)
    insert.bind(3, target)
    try insert.run()
    guard let old = try companyNumber(key: key) else { return }
    try connection.execute("UPDATE company_alias SET company_id = \(target) WHERE company_id = \(old)")
    for plan in KindPlan.all {
      for field in plan.fields.indices where plan.fields[field].form == .company {
        let column = plan.column(field)
        try connection.execute("UPDATE \(plan.table) SET \(column) = \(target) WHERE \(column) = \(old)")
      }
    }
  }

  /// The company that stands under this key itself.
  private func companyNumber(key: String) throws(LedgerFailure) -> Int64? {
    let find = try connection.prepare("SELECT id FROM company WHERE key = ?")
    find.bind(1, key)
    return try find.firstInteger()
  }
}

extension Statement {
  /// A number of rows, never more than there can be.
  fileprivate func count(_ column: Int) -> Int { Int(min(max(0, integer(column)), 1 << 40)) }
}
