import InterviewModel

/// An import under way: the statements it runs, and what it knows of the file it reads.
struct ImportSession: ~Copyable {
  let number: Int64
  /// The first file's number: a record written by this file or a later one was written by this import.
  let firstFile: Int64
  private let gathersAfter: Int
  private let packs: Bool
  /// By raw value of the kind: those that the import needed so far.
  private var tables: [KindTable?] = Array(repeating: nil, count: EntityKind.allCases.count)
  var companies: WordTable
  var labels: WordTable
  var file: FileState?
  private let insertFile: Statement
  private let finishFile: Statement
  private let insertCount: Statement
  private let insertReject: Statement
  private let insertNote: Statement
  let insertChange: Statement
  /// The record being merged with its words by number: one entry a field, 0 where the field holds no word.
  var words: [Int64] = []
  /// By raw value of the kind: the record that the row being merged named last; 0 for none.
  var current = Array(repeating: Int64(0), count: EntityKind.allCases.count)
  /// Candidates that the search under way passed over because an earlier row of the file was about them.
  var passedClaims = 0
  /// Of the record being written or looked for by its own id.
  var texts = BoundTexts()
  /// Of the row being merged.
  var line: Int64 = 0
  /// Whether `MergeOutcome.changes` is wanted.
  var listsChanges = false
  /// Fields of the record being merged that change.
  var changedFields: [RecordChange.Field] = []

  /// Begins the transaction's first row: the import itself.
  init(_ connection: borrowing Connection, at instant: String, gathersAfter: Int, packs: Bool) throws(LedgerFailure) {
    let insertImport = try connection.prepare("INSERT INTO import (at) VALUES (?)")
    insertImport.bind(1, instant)
    try insertImport.run()
    let firstFile = try connection.integer("SELECT coalesce(max(id), 0) + 1 FROM import_file")
    let companies = try WordTable(companiesOf: connection)
    let labels = try WordTable(labelsOf: connection)
    let insertFile = try connection.prepare(
      "INSERT INTO import_file (import_id, path, hash, kind, source_system, is_snapshot) VALUES (?, ?, ?, ?, ?, ?)")
    let finishFile = try connection.prepare(
      "UPDATE import_file SET inserted = ?, updated = ?, unchanged = ?, rejected = ?, hash = ? WHERE id = ?")
    let insertCount = try connection.prepare(
      "INSERT INTO import_count (file_id, kind, inserted, updated) VALUES (?, ?, ?, ?)")
    let insertReject = try connection.prepare(
      "INSERT INTO import_reject (file_id, line, raw, reasons) VALUES (?, ?, ?, ?)", kept: true)
    let insertNote = try connection.prepare("INSERT INTO import_note (file_id, text) VALUES (?, ?)")
    let insertChange = try connection.prepare(
      "INSERT INTO change (file_id, kind, record_id, old_file_id, old_line, old) VALUES (?, ?, ?, ?, ?, ?)",
      kept: true)
    // Only now, when nothing can fail any more, do the owners move in.
    self.gathersAfter = gathersAfter
    self.packs = packs
    number = insertImport.lastInsertedRow
    self.firstFile = firstFile
    self.companies = companies
    self.labels = labels
    self.insertFile = insertFile
    self.finishFile = finishFile
    self.insertCount = insertCount
    self.insertReject = insertReject
    self.insertNote = insertNote
    self.insertChange = insertChange
  }

  /// Makes ready for records of a kind. The plan is the session's own: another thread checks rows by `KindPlan.all`, and
  /// two that count references to one object wait for each other.
  mutating func prepare(for kind: EntityKind, _ connection: borrowing Connection) throws(LedgerFailure) {
    let place = Int(kind.rawValue)
    if tables[place] == nil {
      tables[place] = try KindTable(KindPlan(kind), connection, gathersAfter: gathersAfter, packs: packs)
    }
  }

  /// Only for kinds that were prepared.
  func table(_ kind: EntityKind) throws(LedgerFailure) -> KindTable {
    guard let table = tables[Int(kind.rawValue)] else { throw .internalFault("\(kind.name) were not prepared") }
    return table
  }

  mutating func beginFile(_ summary: FileSummary, isStrict: Bool) throws(LedgerFailure) {
    insertFile.bind(1, number)
    insertFile.bind(2, summary.path)
    insertFile.bind(3, summary.hash)
    insertFile.bind(4, summary.kind)
    insertFile.bind(5, summary.sourceSystem)
    insertFile.bind(6, Int64(summary.isSnapshot ? 1 : 0))
    try insertFile.run()
    for table in tables { table?.lastReference = nil }
    file = FileState(number: insertFile.lastInsertedRow, summary: summary, isStrict: isStrict)
  }

  mutating func reject(line: Int, raw: String, reasons: [String]) throws(LedgerFailure) {
    guard let number = file?.number else { throw .internalFault("a row was rejected outside a file") }
    insertReject.bind(1, number)
    insertReject.bind(2, Int64(line))
    insertReject.bind(3, raw)
    insertReject.bind(4, JSONText.array(reasons.map { .text($0) }))
    try insertReject.run()
    try countReject()
  }

  mutating func countReject() throws(LedgerFailure) {
    guard file?.summary.rows.count(.rejected) != nil else { throw .internalFault("a row was rejected outside a file") }
  }

  mutating func note(_ text: String) throws(LedgerFailure) {
    guard let number = file?.number else { throw .internalFault("a note was made outside a file") }
    insertNote.bind(1, number)
    insertNote.bind(2, text)
    try insertNote.run()
    file?.summary.notes.append(text)
  }

  mutating func endFile(hash: String) throws(LedgerFailure) -> FileSummary {
    guard let ended = file else { throw .internalFault("a file was ended that was not begun") }
    for table in tables { try table?.pending?.insert() }
    var summary = ended.summary
    summary.hash = hash
    for (place, number) in [
      summary.rows.inserted, summary.rows.updated, summary.rows.unchanged, summary.rows.rejected,
    ].enumerated() {
      finishFile.bind(place + 1, Int64(number))
    }
    finishFile.bind(5, hash)
    finishFile.bind(6, ended.number)
    try finishFile.run()
    if let named = ended.namedOnly {
      let location = SourceLocation(file: summary.path, line: named.line)
      summary.issues.append(.namedOnly(named.count, first: named.first, at: location))
    }
    summary.records = ended.records.filter { $0.inserted + $0.updated > 0 }
    for records in summary.records {
      insertCount.bind(1, ended.number)
      insertCount.bind(2, Int64(records.kind.rawValue))
      insertCount.bind(3, Int64(records.inserted))
      insertCount.bind(4, Int64(records.updated))
      try insertCount.run()
    }
    file = nil
    return summary
  }
}

/// What an import knows of the file it reads.
final class FileState {
  let number: Int64
  var summary: FileSummary
  let isStrict: Bool
  /// By raw value of the kind.
  var records = EntityKind.allCases.map { RecordCounts(kind: $0) }
  /// By raw value of the kind: records that a row of this file was about. The next row without an own id that looks
  /// the same is about another record.
  var claimed = Array(repeating: RowSet(), count: EntityKind.allCases.count)

  /// Identities of which every record that there is was claimed, and many were: another row of the same is new, and is
  /// not looked for among them again. Else a file of equal rows would take time by their square.
  var exhausted: Set<Identity> = []

  /// What a record without an own id is told from others by.
  struct Identity: Hashable {
    let kind: EntityKind
    let parent: Int64
    let values: [Value]

    init(_ record: Record, parent: Int64) {
      kind = record.kind
      self.parent = parent
      values = record.kind.fields.indices.filter { record.kind.fields[$0].isIdentity }.map { record.values[$0] }
    }
  }

  /// Applications that were created because rows named them, the first of them and its row's line.
  private(set) var namedOnly: (count: Int, first: String, line: Int)?

  func addNamedOnly(_ application: Record, line: Int) {
    if namedOnly == nil { namedOnly = (0, application.applicationName, line) }
    namedOnly?.count += 1
  }

  init(number: Int64, summary: FileSummary, isStrict: Bool) {
    self.number = number
    self.summary = summary
    self.isStrict = isStrict
  }
}

/// A set of row numbers, a bit each; those that no ledger as dense as debrief makes them has stand apart, so that memory
/// stays in proportion.
struct RowSet {
  private var bits: [UInt64] = []
  private var others: Set<Int64> = []
  private var count: Int64 = 0

  func contains(_ row: Int64) -> Bool {
    let word = row >> 6
    if word >= 0, word < bits.count, bits[Int(word)] & (1 << UInt64(row & 63)) != 0 { return true }
    return !others.isEmpty && others.contains(row)
  }

  mutating func insert(_ row: Int64) {
    count += 1
    guard row >= 0, row < 1 << 23 + 64 * count else {
      others.insert(row)
      return
    }
    let word = Int(row >> 6)
    while bits.count <= word { bits.append(0) }
    bits[word] |= 1 << UInt64(row & 63)
  }
}
