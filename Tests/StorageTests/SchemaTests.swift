import InterviewModel
import Testing

@testable import Storage

@Suite("The schema")
struct SchemaTests {
  /// The columns that a kind's table should have, and how each is checked, from the list of its fields.
  private func expectedColumns(_ plan: KindPlan) -> [String: String] {
    var columns = ["extra": "TEXT", "file_id": "INTEGER", "line": "INTEGER", "id": "INTEGER"]
    if let parent = plan.parentColumn { columns[parent] = "INTEGER" }
    if plan.identifier != nil {
      columns["own_id"] = "TEXT"
      columns["source_system"] = "TEXT"
    }
    for (index, field) in plan.kind.fields.enumerated() where index != plan.identifier {
      switch plan.fields[index].form {
      case .company, .label, .integer: columns[field.name] = "INTEGER"
      case .real: columns[field.name] = "REAL"
      case .identifier, .text, .moment, .currency: columns[field.name] = "TEXT"
      }
    }
    return columns
  }

  @Test("Each kind's table has the columns of its fields and no others", arguments: EntityKind.allCases)
  func columns(kind: EntityKind) throws {
    let plan = KindPlan.all[Int(kind.rawValue)]
    let ledger = try Ledger.inMemory()
    let row = try ledger.connection.prepare("SELECT name, type FROM pragma_table_info('\(plan.table)')")
    var columns: [String: String] = [:]
    while try row.step() { columns[row.text(0) ?? ""] = row.text(1) }
    #expect(columns == expectedColumns(plan))
  }

  @Test("Each kind's table is strict, and refuses what the field's range excludes", arguments: EntityKind.allCases)
  func ranges(kind: EntityKind) throws {
    let plan = KindPlan.all[Int(kind.rawValue)]
    let ledger = try Ledger.inMemory()
    #expect(try ledger.connection.integer("SELECT strict FROM pragma_table_list('\(plan.table)')") == 1)
    try ledger.connection.execute("PRAGMA foreign_keys = OFF")
    // A row that is right but for one column; required columns get something.
    func insert(_ index: Int, _ value: String) -> Bool {
      var values = ["file_id": "1", "line": "1"]
      if plan.kind.needsParent, let parent = plan.parentColumn { values[parent] = "1" }
      for required in plan.required {
        switch plan.fields[required].form {
        case .currency: values[plan.column(required)] = "'EUR'"
        default: values[plan.column(required)] = "1"
        }
      }
      values[plan.column(index)] = value
      let columns = values.keys.sorted()
      let sql = """
        INSERT INTO \(plan.table) (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { values[$0] ?? "" }.joined(separator: ", ")))
        """
      return (try? ledger.connection.execute(sql)) != nil
    }
    for index in plan.fields.indices {
      let field = plan.fields[index]
      switch field.form {
      case .integer where field.most < .max:
        #expect(insert(index, "\(field.least)") && insert(index, "\(field.most)"), "\(kind.fields[index].name)")
        #expect(
          !insert(index, "\(field.least - 1)") && !insert(index, "\(field.most + 1)"), "\(kind.fields[index].name)")
      case .real:
        #expect(insert(index, "\(field.lowest)") && insert(index, "\(field.highest)"), "\(kind.fields[index].name)")
        #expect(!insert(index, "\(field.lowest - 1)") && !insert(index, "\(field.highest + 1)"))
      case .moment: #expect(insert(index, "'2026-01-31'") && !insert(index, "'31.01.2026'"))
      case .currency: #expect(insert(index, "'EUR'") && !insert(index, "'euro'"))
      case .integer: #expect(insert(index, "-5") && !insert(index, "'five'"))
      case .identifier, .company, .label, .text: break
      }
    }
  }

  @Test("Rows are written in the order of the table's columns", arguments: EntityKind.allCases)
  func order(kind: EntityKind) throws {
    let plan = KindPlan.all[Int(kind.rawValue)]
    let ledger = try Ledger.inMemory()
    let columns = try ledger.connection.texts("SELECT name FROM pragma_table_info('\(plan.table)') ORDER BY cid")
    #expect(columns == ["id"] + StatementText(plan).columns.map { $0.name.filter { $0 != "\"" } })
  }

  @Test("What identifies a record is indexed, at the latest when it is looked for", arguments: EntityKind.allCases)
  func indices(kind: EntityKind) throws {
    let plan = KindPlan.all[Int(kind.rawValue)]
    let text = StatementText(plan)
    func squeezed(_ sql: String) -> String { sql.split(whereSeparator: \.isWhitespace).joined().filter { $0 != "\"" } }
    func indices(_ ledger: borrowing Ledger) throws -> [String] {
      try ledger.connection.texts(
        "SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = '\(plan.table)' ORDER BY name"
      ).map(squeezed)
    }
    let identity = text.identityIndex.replacing("IF NOT EXISTS ", with: "")
    let ownID = text.ownIDIndex?.replacing("IF NOT EXISTS ", with: "")
    let folder = try TemporaryFolder()
    let file = try Ledger.open(path: folder.ledger, createIfMissing: true)
    let stored = [plan.isIndexedOnDemand ? nil : identity, ownID].compactMap { $0 }.map(squeezed)
    #expect(try indices(file) == stored)

    var memory = try Ledger.inMemory()
    #expect(try indices(memory).isEmpty)
    try memory.beginImport(at: "2026-01-01")
    try memory.session?.prepare(for: kind, memory.connection)
    try memory.session?.table(kind).indexIdentities()
    try memory.session?.table(kind).indexOwnIDs()
    #expect(try indices(memory) == [identity, ownID].compactMap { $0 }.map(squeezed))
    let steps = try memory.connection.prepare("EXPLAIN QUERY PLAN \(text.candidates(onDay: true))")
    var details = ""
    while try steps.step() { details += (steps.text(3) ?? "") + "\n" }
    #expect(details.contains("USING INDEX \(plan.table)_identity"), "\(details)")
    #expect(!details.contains("SCAN") && !details.contains("TEMP B-TREE"), "\(details)")
  }

  @Test("Every migration leads to the version that is written, and a new ledger has it")
  func version() throws {
    let ledger = try Ledger.inMemory()
    #expect(try ledger.connection.integer("PRAGMA user_version") == Int64(Schema.migrations.count))
    #expect(try ledger.connection.integer("PRAGMA application_id") == Int64(Schema.applicationID))
    #expect(try ledger.connection.integer("PRAGMA foreign_keys") == 1)
  }

  @Test("Small JSON comes back as it was written")
  func json() throws {
    let values: [Value] = [
      .none, 0, -7, .integer(.max), .integer(.min), 2.0, -0.1, 1e300, .real(.leastNonzeroMagnitude), .real(0.1 + 0.2),
      "", "a\"b\\c\n\u{1}ü😀",
    ]
    #expect(JSONText.values(String(decoding: JSONText.array(values), as: UTF8.self)) == values)
    let extras = [Record.Extra(name: "a,\"b", text: "x]y"), Record.Extra(name: "", text: "")]
    #expect(JSONText.extras(String(decoding: JSONText.object(extras), as: UTF8.self)) == extras)
    for broken in ["", "[", "[1", "[1]x", "[x]", "[\"a]", "[\"\\u00g0\"]"] { #expect(JSONText.values(broken) == nil) }
    for broken in ["", "{", "{\"a\"}", "{\"a\":1}", "{\"a\":\"b\"}x"] { #expect(JSONText.extras(broken) == nil) }
  }
}
