import InterviewModel

/// The statements that one kind of record needs during an import, and what the import has learnt of its records.
final class KindTable {
  let plan: KindPlan
  /// Parameters as in `KindPlan.Column`.
  let insert: Statement
  /// The same, but nothing happens where the own id is known. For kinds without own id the same as `insert`.
  let insertIfNew: Statement
  /// As `insert`, with the row number in the parameter behind the fields'; nulls leave what is there.
  let update: Statement
  /// Whole row by number.
  let byNumber: Statement
  /// Whole row by own id (`?1`) and source system (`?2`).
  let byOwnID: Statement
  /// Row number by own id (`?1`) and source system (`?2`).
  let numberByOwnID: Statement
  /// Candidates with the same identity: parameters `Match`.
  let exact: Statement
  /// Candidates whatever their day.
  let anyDay: Statement
  /// Whole rows behind the number `?1`, in their order: a file that was imported before is mostly in it.
  let following: Statement
  /// While all records of the kind come from this import: those with an own id that are not inserted yet. Nil where
  /// gathering them does not pay, because they are few, or asked for at once.
  var pending: PendingRows?
  /// Of certainly new records: how many were inserted by themselves.
  private var newCount = 0
  private let gathersAfter: Int
  /// Whether what is gathered is packed too.
  private let packs: Bool
  private var gathers = true
  /// The number and own id of the records behind the number `?1`, in their order: a file names parents mostly in it.
  let followingIDs: Statement
  /// The own id that a row referred to last, and its record.
  var lastReference: (id: String, record: Int64)?
  /// Whether that record was next to the one referred to before.
  var isInOrder = false
  /// Whether `followingIDs` stands on it.
  var isFollowingIDs = false

  /// Whether some record has no own id of its own: then a new own id may belong to one of them.
  var hasNameless = false
  /// Whether the next own id is expected to be new, because the last one was.
  var expectsNew = true
  /// The record found last by its own id.
  var lastFound: Int64 = 0
  /// Whether `following` stands on that record, because it was next to the one before.
  var isFollowing = false
  /// The indices by which records are found, by their own id and by what else identifies them: what makes each where it
  /// may be missing; nil where it is known to be there.
  private var ownIDIndex: String?
  private var identityIndex: String?
  /// Whether no record of the kind was there when the import began.
  private let isFresh: Bool
  /// Of those of this import: the greatest own id so far, of two the longer one.
  var greatestOwnID = ""
  /// The number that the next of those records gets.
  var nextNumber: Int64 = 1

  /// Whether no record has this own id, and none without one could be meant.
  func isCertainlyNew(_ ownID: OwnID) -> Bool {
    isFresh && !hasNameless && ownID.isGreater(than: greatestOwnID)
  }

  /// Before records are looked for by their own id.
  func indexOwnIDs() throws(LedgerFailure) {
    guard let index = ownIDIndex else { return }
    try insert.execute(index)
    ownIDIndex = nil
  }

  /// Before records are looked for by what else identifies them.
  func indexIdentities() throws(LedgerFailure) {
    guard let index = identityIndex else { return }
    try insert.execute(index)
    identityIndex = nil
  }

  /// A record with this own id was inserted: one with the same id is not new.
  func noteOwnID(_ ownID: OwnID) {
    if ownID.isGreater(than: greatestOwnID) { greatestOwnID = ownID.text }
  }

  /// Parameters and columns of the statements that look for candidates. Columns: row number, moment, text, own id.
  enum Match {
    static let parent = 1
    static let day = 2
    /// 1 where unknown keys of the record match any.
    static let isLoose = 3
    static let keys = 4
    static let numberColumn = 0
    static let momentColumn = 1
    static let textColumn = 2
    static let ownIDColumn = 3
  }

  init(
    _ plan: KindPlan, _ connection: borrowing Connection, gathersAfter: Int, packs: Bool
  ) throws(LedgerFailure) {
    self.gathersAfter = gathersAfter
    self.packs = packs
    self.plan = plan
    let text = StatementText(plan)
    insert = try connection.prepare(text.insert, kept: true)
    insertIfNew = try connection.prepare(text.insertIfNew, kept: true)
    update = try connection.prepare(text.update, kept: true)
    byNumber = try connection.prepare("\(text.selectRow) WHERE id = ?1", kept: true)
    byOwnID = try connection.prepare("\(text.selectRow) WHERE \(text.ownIDMatches)", kept: true)
    numberByOwnID = try connection.prepare("SELECT id FROM \(plan.table) WHERE \(text.ownIDMatches)", kept: true)
    exact = try connection.prepare(text.candidates(onDay: true), kept: true)
    anyDay = try connection.prepare(text.candidates(onDay: false), kept: true)
    following = try connection.prepare("\(text.selectRow) WHERE id > ?1 ORDER BY id", kept: true)
    followingIDs = try connection.prepare(text.followingIDs, kept: true)
    identityIndex = text.identityIndex
    ownIDIndex = text.ownIDIndex
    isFresh = try connection.integer("SELECT EXISTS (SELECT 1 FROM \(plan.table))") == 0
    if plan.identifier != nil, !isFresh {
      hasNameless = try connection.integer(text.hasNameless) != 0
    }
  }

  /// Gathers certainly new records from now on, once they are many and nobody asks for them at once.
  func gatherIfWorthwhile() throws(LedgerFailure) {
    guard gathers, pending == nil else { return }
    newCount += 1
    if newCount > gathersAfter { pending = try PendingRows(plan, beside: insert, packs: packs) }
  }

  /// Inserts the records that are waiting: before anything asks for them.
  func insertPending() throws(LedgerFailure) {
    guard let waiting = pending?.count, waiting > 0 else { return }
    try pending?.insert()
    // Asked for so soon, the next ones will be too.
    if waiting < 4 {
      pending = nil
      gathers = false
    }
  }
}

/// The SQL of one kind.
struct StatementText {
  private let plan: KindPlan

  init(_ plan: KindPlan) { self.plan = plan }

  /// Nil for kinds without own id.
  var ownIDIndex: String? {
    plan.identifier == nil
      ? nil
      : "CREATE UNIQUE INDEX IF NOT EXISTS \(plan.table)_own_id ON \(plan.table) (own_id, source_system)"
  }

  /// Parent, keys and day of the identity.
  var identityIndex: String {
    var columns = plan.keys.map { plan.column($0) }
    if let parent = plan.parentColumn { columns.insert(parent, at: 0) }
    if let moment = plan.moment { columns.append("substr(\(plan.column(moment)), 1, 10)") }
    return """
      CREATE INDEX IF NOT EXISTS \(plan.table)_identity ON \(plan.table) (\(columns.joined(separator: ", ")))
      """
  }

  /// The columns but for the row number, in the order in which the table has them (a row is then made up where it is
  /// inserted from, without copying), with the parameter that fills each.
  var columns: [(name: String, parameter: Int)] {
    var columns: [(String, Int)] = []
    if let parent = plan.parentColumn { columns.append((parent, KindPlan.Column.parent)) }
    if let identifier = plan.identifier {
      columns.append((plan.column(identifier), KindPlan.Column.fields + identifier))
      columns.append(("source_system", KindPlan.Column.sourceSystem))
    }
    for field in plan.fields.indices where field != plan.identifier {
      columns.append((plan.column(field), KindPlan.Column.fields + field))
    }
    return columns + [
      ("extra", KindPlan.Column.extra), ("file_id", KindPlan.Column.file), ("line", KindPlan.Column.line),
    ]
  }

  var insert: String {
    """
    INSERT INTO \(plan.table) (\(columns.map(\.name).joined(separator: ", "))) \
    VALUES (\(columns.map { "?\($0.parameter)" }.joined(separator: ", ")))
    """
  }

  /// Parameters of the first row as `insert`; those of each further row `stride` further on, but for the file and the
  /// source system, which all rows have in common. Each row gets the number behind the last one: that the table is given
  /// it as unknown, and in the first column, saves looking for its place and copying the row.
  func insertTogether(_ rows: Int, stride: Int) -> String {
    let row = { (offset: Int) in
      let parameters = columns.map { column in
        [KindPlan.Column.file, KindPlan.Column.sourceSystem].contains(column.parameter)
          ? "?\(column.parameter)" : "?\(offset + column.parameter)"
      }
      return "(NULL, \(parameters.joined(separator: ", ")))"
    }
    return """
      INSERT OR IGNORE INTO \(plan.table) (id, \(columns.map(\.name).joined(separator: ", "))) \
      VALUES \((0..<rows).map { row($0 * stride) }.joined(separator: ", "))
      """
  }

  var insertIfNew: String {
    plan.identifier == nil ? insert : insert.replacing("INSERT INTO", with: "INSERT OR IGNORE INTO")
  }

  /// The parameter behind the last field is the row number.
  var rowParameter: Int { KindPlan.Column.fields + plan.fields.count }

  var update: String {
    let changes = columns.map { "\($0.name) = coalesce(?\($0.parameter), \($0.name))" }
    return "UPDATE \(plan.table) SET \(changes.joined(separator: ", ")) WHERE id = ?\(rowParameter)"
  }

  /// Puts a row back as it was, nulls included.
  var restore: String {
    let changes = columns.map { "\($0.name) = ?\($0.parameter)" }
    return "UPDATE \(plan.table) SET \(changes.joined(separator: ", ")) WHERE id = ?\(rowParameter)"
  }

  var selectRow: String {
    let fields = plan.fields.indices.map { plan.column($0) }.joined(separator: ", ")
    return """
      SELECT id, \(plan.parentColumn ?? "NULL"), \(plan.identifier == nil ? "NULL" : "source_system"), extra, file_id, \
      line, \(fields) FROM \(plan.table)
      """
  }

  var followingIDs: String {
    let columns = plan.identifier == nil ? "NULL, NULL" : "own_id, source_system"
    return "SELECT id, \(columns) FROM \(plan.table) WHERE id > ?1 ORDER BY id"
  }

  var ownIDMatches: String {
    plan.identifier == nil ? "?1 IS NULL AND ?2 IS NULL AND 0" : "own_id = ?1 AND source_system = ?2"
  }

  /// Handles (see `OwnID`) count as no own id.
  var hasNameless: String {
    """
    SELECT EXISTS (SELECT 1 FROM \(plan.table) WHERE own_id IS NULL)
    OR EXISTS (SELECT 1 FROM \(plan.table) WHERE own_id >= '~' AND own_id < char(127))
    """
  }

  func candidates(onDay: Bool) -> String {
    var conditions: [String] = []
    if let parent = plan.parentColumn { conditions.append("\(parent) IS ?\(KindTable.Match.parent)") }
    for (position, key) in plan.keys.enumerated() {
      let parameter = "?\(KindTable.Match.keys + position)"
      // Only the first keys may stay unknown: a company is what an application is at least known by.
      let isLoose = !onDay && !(plan.kind == .applications && position == 0)
      let unknown = isLoose ? " OR (?\(KindTable.Match.isLoose) AND \(parameter) IS NULL)" : ""
      conditions.append("(\(plan.column(key)) IS \(parameter)\(unknown))")
    }
    if onDay, let moment = plan.moment {
      conditions.append("substr(\(plan.column(moment)), 1, 10) IS ?\(KindTable.Match.day)")
    }
    for (position, field) in plan.distinguishing.enumerated() {
      let (parameter, column) = ("?\(KindTable.Match.keys + plan.keys.count + position)", plan.column(field))
      let isSame = "\(parameter) IS NULL OR \(column) IS NULL OR \(column) = \(parameter)"
      // With a day on both sides the day decides.
      conditions.append(onDay ? "(?\(KindTable.Match.day) IS NOT NULL OR \(isSame))" : "(\(isSame))")
    }
    return """
      SELECT id, \(plan.moment.map(plan.column) ?? "NULL"), \(plan.text.map(plan.column) ?? "NULL"), \
      \(plan.identifier == nil ? "NULL" : "own_id") FROM \(plan.table)
      WHERE \(conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")) ORDER BY id
      """
  }
}
