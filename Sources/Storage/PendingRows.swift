import InterviewModel

/// Records of one kind that are certainly new, gathered to be inserted by one statement: running a statement costs as
/// much as the row it inserts.
struct PendingRows: ~Copyable {
  /// Inserts up to `capacity` rows. Rows whose parameters are all null break the table's demands, and are passed over.
  private let statement: Statement
  /// Parameters of a row.
  private let stride: Int
  private(set) var count = 0
  /// The source system of all rows.
  private var system = ""
  /// The number that the last row gets.
  private var lastNumber: Int64 = 0
  private var texts = BoundTexts()
  private var packing: PendingPacking?

  /// Rows of one statement. Before a table with an index on an expression takes several rows, SQLite copies the pages
  /// that they will change, so few rows at a time pay dearly for it; but a statement of many takes long to make.
  static let capacity = 48

  /// After so many new records of a kind the next ones are gathered: making the statement takes as long as inserting
  /// some hundred rows by themselves.
  static let worthwhile = 1000

  /// - Parameters:
  ///   - insert: the statement that inserts one record of the kind.
  ///   - packs: whether the records are packed too, where their kind is.
  init(_ plan: KindPlan, beside insert: borrowing Statement, packs: Bool) throws(LedgerFailure) {
    var packing: PendingPacking?
    if packs, let of = Packing.of(plan.kind) { packing = try PendingPacking(of, plan, beside: insert) }
    let stride = KindPlan.Column.fields + plan.fields.count - 1
    statement = try insert.sibling(StatementText(plan).insertTogether(Self.capacity, stride: stride))
    self.stride = stride
    self.packing = packing
  }

  /// Adds a row of the file that the others are of, and inserts them all once they are enough.
  /// - Parameter number: that the row gets: the one behind the last.
  mutating func add(
    _ record: Record, number: Int64, parent: Int64, _ ownID: OwnID, _ plan: KindPlan, _ source: RowSource,
    words: [Int64]
  ) throws(LedgerFailure) {
    if system != ownID.system {
      try insert()
      system = ownID.system
    }
    if count == 0 {
      statement.bind(KindPlan.Column.file, source.file)
      statement.bind(KindPlan.Column.sourceSystem, system, in: &texts)
    }
    // Every other parameter is null before.
    statement.bind(
      record, plan, parent: parent, ownID, line: source.line, words: words, kept: 0, after: count * stride, in: &texts,
      overNulls: true)
    try packing?.add(record, number: number, parent: parent, words: words)
    lastNumber = number
    count += 1
    if count == Self.capacity { try insert() }
  }

  /// A record of the kind is about to change: what was added of it may stand in a row that is being packed.
  mutating func forgetPacking() { packing?.packer.forget() }

  /// Inserts what is waiting.
  mutating func insert() throws(LedgerFailure) {
    if count == 0 { return }
    try statement.run()
    guard statement.changedRows == Int64(count), statement.lastInsertedRow == lastNumber else {
      throw .internalFault("records that are new were there already")
    }
    count = 0
    texts.removeAll()
    statement.clear()
  }
}

/// Packs new records while they are at hand, rather than read them again at the end.
private struct PendingPacking: ~Copyable {
  var packer: Packer
  private let fields: [Int?]
  private let insert: Statement

  init(_ packing: Packing, _ plan: KindPlan, beside other: borrowing Statement) throws(LedgerFailure) {
    insert = try other.sibling(Packing.insert)
    packer = Packer(packing)
    fields = packing.columns.map { column in
      column.name == plan.parentColumn ? nil : plan.kind.fields.firstIndex { $0.name == column.name }
    }
  }

  mutating func add(_ record: Record, number: Int64, parent: Int64, words: [Int64]) throws(LedgerFailure) {
    let new = NewRecord(record: record, parent: parent, words: words, fields: fields)
    guard let (row, bytes) = packer.add(new, number: number) else { return }
    insert.bind(1, row)
    insert.bind(blob: 2, bytes)
    try insert.run()
  }
}

/// Where a row stands that is being merged.
struct RowSource {
  let file: Int64
  let line: Int64
}
