import InterviewModel

/// The ledger: every record that was imported, in one SQLite file or in memory. Owns the connection.
///
/// Importing is one transaction: `beginImport`, for each file `beginFile`, `merge` and `reject` a row, `endFile`, and
/// then `commit` – or `rollback`, after which the ledger is what it was (so does a ledger that is let go).
package struct Ledger: ~Copyable {
  let connection: Connection
  var session: ImportSession?
  /// After how many new records of a kind an import gathers the next ones.
  var gathersAfter = PendingRows.worthwhile
  /// Whether what is written is packed too, for those who will read it; a ledger in memory is read once.
  var packs = true
  /// Whether there is anything packed to be read: not in a ledger of an older version.
  var isPacked = true

  /// Opens the ledger at a path and brings it up to date.
  /// - Parameters:
  ///   - createIfMissing: makes an empty ledger that only its owner can read (mode 0600). The folder must be there.
  package static func open(path: String, createIfMissing: Bool) throws(LedgerFailure) -> Ledger {
    switch try LedgerFile.state(path) {
    case .filled: break
    case .empty: if createIfMissing { try LedgerFile.makePrivate(path) }
    case .missing:
      guard createIfMissing else { throw .missing(path: path) }
      try LedgerFile.create(path)
    }
    let connection = try Connection(path: path)
    try connection.configure()
    try Schema.prepare(connection, path: path, mayWrite: true)
    try connection.allowTriggers()
    let ledger = Ledger(connection: connection, session: nil)
    if try ledger.connection.integer("SELECT EXISTS (SELECT 1 FROM import)") != 0 { ledger.useWriteAheadLog() }
    return ledger
  }

  /// Opens the ledger at a path to read it, also while another process imports.
  package static func openReadOnly(path: String) throws(LedgerFailure) -> Ledger {
    if try LedgerFile.state(path) == .missing { throw .missing(path: path) }
    do throws(LedgerFailure) {
      return try reading(try Connection(path: path), path)
    } catch {
      // Other processes are told of a reader by way of files beside the ledger. Where none can be made (a full disk, one
      // that cannot be written) and none stands there, nobody writes either, and the file can be read as it is.
      switch error {
      case .full, .cannotOpen, .readOnly: guard LedgerFile.standsAlone(path) else { throw error }
      default: throw error
      }
      return try reading(try Connection(path: path, isFixed: true), path)
    }
  }

  private static func reading(
    _ connection: consuming Connection, _ path: String
  ) throws(LedgerFailure) -> Ledger {
    // Tables are read from end to end: a page that was read is seldom wanted again.
    try connection.configure(cache: 512)
    try connection.execute("PRAGMA query_only = ON")
    let version = try Schema.prepare(connection, path: path, mayWrite: false)
    return Ledger(connection: connection, session: nil, isPacked: version >= Packing.version)
  }

  /// An empty ledger that goes with the value.
  package static func inMemory() throws(LedgerFailure) -> Ledger {
    let connection = try Connection(path: ":memory:", create: true)
    try connection.configure()
    try Schema.prepare(connection, path: ":memory:", mayWrite: true, indexed: false)
    return Ledger(connection: connection, session: nil, packs: false, isPacked: false)
  }

  /// All that is read from now on is as of one moment, whatever other processes commit meanwhile: until the value ends.
  package func holdStill() throws(LedgerFailure) { try connection.execute("BEGIN") }

  // MARK: Importing

  /// Begins an import.
  /// - Parameter instant: when, as the list of imports shows it.
  package mutating func beginImport(at instant: String) throws(LedgerFailure) {
    guard session == nil else { throw .internalFault("an import was begun inside another") }
    try beginWriting()
    do {
      session = try ImportSession(connection, at: instant, gathersAfter: gathersAfter, packs: packs)
    } catch {
      abandonWriting()
      throw error
    }
  }

  /// From now on the outcome of each row lists what it does to which record: for those who want to see it first.
  package mutating func listChanges() { session?.listsChanges = true }

  /// Begins a file of the import.
  /// - Parameters:
  ///   - kind: what it is read as: the name of a kind or of a mapping.
  ///   - sourceSystem: whose ids it holds; empty where they are the person's own.
  ///   - isSnapshot: it says how things stand, not how they went.
  ///   - isStrict: rows that refer to records that are not there are rejected.
  package mutating func beginFile(
    path: String, kind: String, sourceSystem: String = "", isSnapshot: Bool = false, isStrict: Bool = false
  ) throws(LedgerFailure) {
    let summary = FileSummary(path: path, hash: "", kind: kind, sourceSystem: sourceSystem, isSnapshot: isSnapshot)
    guard try session?.beginFile(summary, isStrict: isStrict) != nil else { throw Self.noImport }
  }

  /// Looks at the values of a row ahead of merging it: on any thread, and without the ledger.
  package static func check(_ row: inout RowRecords) { row.isSound = RowCheck.isSound(row) }

  /// Takes in the records of one row; a rejected row leaves nothing, and is to be handed to `reject`.
  package mutating func merge(_ row: RowRecords) throws(LedgerFailure) -> MergeOutcome {
    guard let outcome = try session?.merge(row, connection) else { throw Self.noImport }
    return outcome
  }

  /// Sets a row aside, and counts it.
  package mutating func reject(line: Int, raw: String, reasons: [String]) throws(LedgerFailure) {
    guard try session?.reject(line: line, raw: raw, reasons: reasons) != nil else { throw Self.noImport }
  }

  /// Counts a row that was set aside and does not keep it: for a ledger that nobody will ask for it.
  package mutating func countReject() throws(LedgerFailure) {
    guard try session?.countReject() != nil else { throw Self.noImport }
  }

  /// Keeps what reading the file changed or assumed, for the notes of reports.
  package mutating func note(_ text: String) throws(LedgerFailure) {
    guard try session?.note(text) != nil else { throw Self.noImport }
  }

  /// - Parameter hash: of the file's bytes, in any notation; empty where nobody will ask.
  package mutating func endFile(hash: String = "") throws(LedgerFailure) -> FileSummary {
    guard let summary = try session?.endFile(hash: hash) else { throw Self.noImport }
    return summary
  }

  /// Ends the import and keeps it; gives its number.
  package mutating func commit() throws(LedgerFailure) -> Int {
    guard let number = session?.number else { throw Self.noImport }
    session = nil
    try finishWriting()
    return Int(number)
  }

  /// Ends the import and forgets it.
  package mutating func rollback() throws(LedgerFailure) {
    guard session != nil else { return }
    session = nil
    abandonWriting()
  }

  /// Begins a transaction. Foreign keys and the schema's checks of values are not looked at in it: whoever writes has
  /// looked every referenced row up and put every value to `RowCheck`, and doing so again costs a third of the time of
  /// an import. `integrityProblems` looks at them all.
  func beginWriting() throws(LedgerFailure) {
    try connection.execute(Self.trusting)
    do {
      try connection.execute("BEGIN IMMEDIATE")
    } catch {
      try? connection.execute(Self.distrusting)
      throw error
    }
  }

  private static let trusting = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON"
  private static let distrusting = "PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF"

  /// Packs what was written, and keeps it.
  func finishWriting() throws(LedgerFailure) {
    do {
      if packs { for packing in Packing.all { try packing.pack(connection) } }
      try connection.execute("COMMIT")
    } catch {
      abandonWriting()
      throw error
    }
    // All is kept now, and nothing that fails from here on may say otherwise.
    try? connection.execute(Self.distrusting)
    useWriteAheadLog()
  }

  /// After this the ledger is as it was before `beginWriting`. A transaction that SQLite gave up already is no error.
  func abandonWriting() {
    try? connection.execute("ROLLBACK")
    try? connection.execute(Self.distrusting)
  }

  /// From now on others can read while an import writes. Not before the first import: that one goes straight into the
  /// file, which is a fifth faster, and there is nothing to read yet. No change for a ledger in memory. Where it is not
  /// possible (somebody is reading, the disk is full) the next one who opens the ledger tries again.
  private func useWriteAheadLog() {
    try? connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
  }

  private static var noImport: LedgerFailure { .internalFault("no import was begun") }

  // MARK: Care

  /// What is wrong with the file itself, in words; empty where nothing is. Complexity: reads everything.
  package func integrityProblems() throws(LedgerFailure) -> [String] {
    var problems = try connection.texts("PRAGMA integrity_check(20)").filter { $0 != "ok" }
    let orphans = try connection.prepare("PRAGMA foreign_key_check")
    while try orphans.step() {
      problems.append(
        "row \(orphans.integer(1)) of \(orphans.text(0) ?? "") refers to a row of \(orphans.text(2) ?? "") that is gone"
      )
    }
    if isPacked { for packing in Packing.all { problems += try packing.problems(connection) } }
    return problems
  }
}
