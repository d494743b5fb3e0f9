/// The ledger's tables, and how an older ledger becomes a current one.
enum Schema {
  /// `PRAGMA application_id` of every ledger: "DBRF".
  static let applicationID: Int32 = 0x4442_5246

  /// Step n makes a ledger of version n + 1 out of one of version n. A step that was released never changes: a
  /// change of the tables is a new step.
  static let migrations = [version1]

  /// The version that this program writes, in `PRAGMA user_version`.
  static var version: Int { migrations.count }

  /// Makes the ledger current. Does nothing where it is.
  /// - Parameter path: for messages.
  static func prepare(_ connection: borrowing Connection, path: String, mayWrite: Bool) throws(LedgerFailure) {
    let found = try check(connection, path: path)
    if found == version { return }
    guard mayWrite else {
      if found == 0 { throw .notALedger(path: path, why: "it is empty") }
      throw .notALedger(path: path, why: "it is of the older version \(found); any import brings it up to date")
    }
    // Only an empty file still takes a page size.
    try connection.execute("PRAGMA page_size = 8192; BEGIN IMMEDIATE")
    do {
      // Another process may have been faster.
      let found = try check(connection, path: path)
      for step in found..<max(found, version) { try connection.execute(migrations[step]) }
      try connection.execute("PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version); COMMIT")
    } catch {
      try? connection.execute("ROLLBACK")
      throw error
    }
  }

  /// The version found: 0 for an empty database; throws where it is not a ledger that this program knows.
  private static func check(_ connection: borrowing Connection, path: String) throws(LedgerFailure) -> Int {
    let application: Int64
    do {
      application = try connection.integer("PRAGMA application_id")
    } catch .notALedger(_, let why) {
      throw .notALedger(path: path, why: why)
    }
    let found = try Int(connection.integer("PRAGMA user_version"))
    if application == Int64(applicationID) {
      if found > version { throw .newer(path: path, found: found, known: version) }
      return found
    }
    guard application == 0, found == 0, try connection.integer("SELECT count(*) FROM sqlite_schema") == 0 else {
      throw .notALedger(path: path, why: "it is a database of another program")
    }
    return 0
  }
}
