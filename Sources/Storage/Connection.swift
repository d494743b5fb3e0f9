import CSQLite

/// One open database, closed when the value ends.
///
/// This file and `Statement.swift` hold every call into SQLite. They are where unsafe code is allowed: the library
/// takes and gives raw pointers, which neither file lets out.
@safe struct Connection: ~Copyable {
  private let handle: OpaquePointer

  /// Opens without looking at the content.
  /// - Parameters:
  ///   - path: a file, or `:memory:`.
  ///   - isFixed: nobody changes the file, so that no lock and no file beside it is needed to read it.
  init(path: String, create: Bool = false, isFixed: Bool = false) throws(LedgerFailure) {
    _ = Self.setUp
    var opened: OpaquePointer?
    let access =
      isFixed ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0)
    let flags = access | SQLITE_OPEN_NOMUTEX
    // A file may be called what SQLite takes for something else.
    var name = !create && (path.hasPrefix(":") || path.hasPrefix("file:")) ? "./" + path : path
    if isFixed { name = Self.fixedFile(name) }
    let status = unsafe sqlite3_open_v2(name, &opened, flags, nil)
    guard status == SQLITE_OK, let connection = unsafe opened else {
      let why = unsafe String(cString: sqlite3_errstr(status))
      unsafe sqlite3_close_v2(opened)
      throw .cannotOpen(path: path, why: why)
    }
    unsafe handle = connection
  }

  /// The path as SQLite takes it to say that the file is fixed.
  private static func fixedFile(_ path: String) -> String {
    var encoded = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%", "?", "#": encoded += "%" + String(scalar.value, radix: 16)
      default: encoded.unicodeScalars.append(scalar)
      }
    }
    return (path.hasPrefix("/") ? "file://" : "file:") + encoded + "?immutable=1"
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// Once a process, before the first connection. A library that is in use already stays as it is set up: slower, not
  /// different.
  private static let setUp: Void = { _ = debrief_sqlite3_set_up() }()

  /// Waits, defends itself against a tampered file, and bounds its memory.
  /// - Parameter cache: the most that pages of the file may take, in KiB.
  func configure(cache: Int = 24 * 1024) throws(LedgerFailure) {
    unsafe sqlite3_busy_timeout(handle, 5000)
    unsafe debrief_sqlite3_db_lookaside(handle, 1200, 200)
    for (option, value) in [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
      (SQLITE_DBCONFIG_ENABLE_VIEW, 0), (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
      (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
    ] as [(Int32, Int32)] {
      let status = unsafe debrief_sqlite3_db_switch(handle, option, value)
      guard status == SQLITE_OK else { throw unsafe failure(status, of: handle) }
    }
    try execute("PRAGMA cell_size_check = ON; PRAGMA cache_size = -\(cache); PRAGMA temp_store = MEMORY")
  }

  /// From now on the tables' triggers have a say: once the file is known to hold none but those that debrief makes.
  func allowTriggers() throws(LedgerFailure) {
    let status = unsafe debrief_sqlite3_db_switch(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1)
    guard status == SQLITE_OK else { throw unsafe failure(status, of: handle) }
  }

  /// Runs one or more statements that give no rows.
  func execute(_ sql: String) throws(LedgerFailure) {
    let status = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard status == SQLITE_OK else { throw unsafe failure(status, of: handle) }
  }

  /// - Parameter kept: whether the statement will be run many times.
  func prepare(_ sql: String, kept: Bool = false) throws(LedgerFailure) -> Statement {
    try unsafe Statement(sql, on: handle, kept: kept)
  }

  /// The first column of the first row; 0 where there is none.
  func integer(_ sql: String) throws(LedgerFailure) -> Int64 {
    let statement = try prepare(sql)
    return try statement.step() ? statement.integer(0) : 0
  }

  /// The first column of every row as text.
  func texts(_ sql: String) throws(LedgerFailure) -> [String] {
    let statement = try prepare(sql)
    var texts: [String] = []
    while try statement.step() { texts.append(statement.text(0) ?? "") }
    return texts
  }

  /// Rows that the last statement changed.
  var changedRows: Int { unsafe Int(sqlite3_changes64(handle)) }
}

/// What a status of SQLite means to the person.
func failure(_ status: Int32, of handle: OpaquePointer?) -> LedgerFailure {
  let why = unsafe String(cString: sqlite3_errmsg(handle))
  switch status & 0xff {
  case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: return .busy
  case SQLITE_NOTADB:
    return unsafe .notALedger(path: handle.flatMap(fileName(of:)) ?? "", why: "it holds something else than a database")
  // What is put in was checked before, so that only what is there already can break a rule.
  case SQLITE_CORRUPT, SQLITE_CONSTRAINT, SQLITE_MISMATCH: return .corrupt(why: why)
  case SQLITE_FULL: return .full
  case SQLITE_NOMEM: return .outOfMemory
  case SQLITE_IOERR:
    // The one error of a full disk that SQLite calls by another name: no room for the memory that processes share.
    let isFull = unsafe sqlite3_extended_errcode(handle) == SQLITE_IOERR | (19 << 8)
    return isFull ? .full : .inputOutput(why: why)
  case SQLITE_READONLY, SQLITE_PERM: return .readOnly
  case SQLITE_CANTOPEN: return unsafe .cannotOpen(path: handle.flatMap(fileName(of:)) ?? "", why: why)
  // Of a file whose first page is damaged; the only one of these that is not the program's fault.
  case SQLITE_ERROR where why == "unsupported file format":
    return unsafe .notALedger(path: handle.flatMap(fileName(of:)) ?? "", why: why)
  default: return .internalFault("\(why) (SQLite status \(status))")
  }
}

private func fileName(of handle: OpaquePointer) -> String? {
  unsafe sqlite3_db_filename(handle, "main").map { unsafe String(cString: $0) }
}
