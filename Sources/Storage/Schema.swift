/// The ledger's tables, and how an older ledger becomes a current one.
enum Schema {
  /// `PRAGMA application_id` of every ledger: "DBRF".
  static let applicationID: Int32 = 0x4442_5246

  /// Step n makes a ledger of version n + 1 out of one of version n. A step that was released never changes: a
  /// change of the tables is a new step.
  static let migrations = [version1, version2]

  /// The version that this program writes, in `PRAGMA user_version`.
  static var version: Int { migrations.count }

  /// Makes the ledger current, where it may be written. Does nothing where it is.
  /// - Parameters:
  ///   - path: for messages.
  ///   - indexed: whether a ledger that is made gets all its indices; those that an import needs it makes itself.
  /// - Returns: its version.
  @discardableResult
  static func prepare(
    _ connection: borrowing Connection, path: String, mayWrite: Bool, indexed: Bool = true
  ) throws(LedgerFailure) -> Int {
    let found: Int
    do {
      // One moment: another process may be making the ledger.
      try connection.execute("BEGIN")
      found = try check(connection, path: path)
      try connection.execute("COMMIT")
    } catch {
      try? connection.execute("ROLLBACK")
      throw error
    }
    if found == version { return found }
    guard mayWrite else {
      if found == 0 { throw .notALedger(path: path, why: "it is empty") }
      return found
    }
    // Only an empty file still takes a page size.
    try connection.execute("PRAGMA page_size = 8192; BEGIN IMMEDIATE")
    do {
      // Another process may have been faster.
      let found = try check(connection, path: path)
      for step in found..<max(found, version) {
        try connection.execute(indexed ? migrations[step] : withoutIndices(migrations[step]))
      }
      try connection.execute("PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version); COMMIT")
    } catch {
      try? connection.execute("ROLLBACK")
      throw error
    }
    return version
  }

  private static func withoutIndices(_ step: String) -> String {
    statements(of: step).filter { !$0.hasPrefix("CREATE INDEX") && !$0.hasPrefix("CREATE UNIQUE INDEX") }
      .joined(separator: ";")
  }

  /// The version found: 0 for an empty database; throws where it is not a ledger that this program knows.
  private static func check(_ connection: borrowing Connection, path: String) throws(LedgerFailure) -> Int {
    do {
      return try foundVersion(connection, path: path)
    } catch {
      switch error {
      // What cannot even be asked is the file's fault and not the program's.
      case .notALedger(_, let why), .internalFault(let why): throw .notALedger(path: path, why: why)
      default: throw error
      }
    }
  }

  private static func foundVersion(_ connection: borrowing Connection, path: String) throws(LedgerFailure) -> Int {
    let application = try connection.integer("PRAGMA application_id")
    let found = try Int(connection.integer("PRAGMA user_version"))
    if application == Int64(applicationID), found > version {
      throw .newer(path: path, found: found, known: version)
    }
    if application == Int64(applicationID), found > 0 {
      if let difference = try difference(connection, version: found) { throw .notALedger(path: path, why: difference) }
      return found
    }
    guard application == 0, found == 0, try connection.integer("SELECT count(*) FROM sqlite_schema") == 0 else {
      throw .notALedger(path: path, why: "it is a database of another program")
    }
    return 0
  }

  /// What the file holds beside the tables and indices that debrief makes, or lacks of them; nil where it is as it was
  /// made. A trigger, a view in the place of a table, or a table with other rules would have a say in what is read and
  /// written.
  private static func difference(_ connection: borrowing Connection, version: Int) throws(LedgerFailure) -> String? {
    let wanted = migrations.prefix(version).flatMap { statements(of: $0) }
    var isFound = [Bool](repeating: false, count: wanted.count)
    let object = try connection.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    var next = 0
    while try object.step() {
      // Most ledgers have them in the order in which they were made.
      func isThis(_ place: Int) -> Bool { !isFound[place] && object.holds(2, wanted[place]) }
      let place = next < wanted.count && isThis(next) ? next : wanted.indices.first(where: isThis)
      if let place {
        isFound[place] = true
        next = place + 1
      } else if !laterStatements.contains(object.text(2) ?? "") {
        return "its \(object.text(0) ?? "") '\(object.text(1) ?? "")' was not made by debrief"
      }
    }
    return isFound.allSatisfy { $0 } ? nil : "it lacks tables that every ledger has"
  }

  /// The statements of a step, as SQLite keeps them: each ends with a line.
  private static func statements(of step: String) -> [String] {
    let bytes = Array(step.utf8)
    var statements: [String] = []
    var start = 0
    func isEnd(_ place: Int) -> Bool {
      bytes[place] == UInt8(ascii: ";") && (place + 1 == bytes.count || bytes[place + 1] == UInt8(ascii: "\n"))
    }
    for place in 0...bytes.count where place == bytes.count || isEnd(place) {
      while start < place, bytes[start] <= 0x20 { start += 1 }
      if start < place { statements.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
      start = place + 1
    }
    return statements
  }

  /// Those of the indices that are made when they are first needed.
  private static let laterStatements = Set(
    KindPlan.all.filter(\.isIndexedOnDemand).map {
      StatementText($0).identityIndex.replacing("IF NOT EXISTS ", with: "")
    })
}
