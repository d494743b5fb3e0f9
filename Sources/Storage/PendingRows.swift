import InterviewModel

/// Records of one kind that are certainly new, gathered to be inserted by one statement: running a statement costs as
/// much as the row it inserts.
struct PendingRows: ~Copyable {
  /// Inserts up to `capacity` rows under numbers that are given. Rows whose parameters are all null break the table's
  /// demands, and are passed over.
  private let statement: Statement
  /// Parameters of a row; the last is its number.
  private let stride: Int
  private(set) var count = 0
  private var texts = BoundTexts()

  static let capacity = 24

  /// After so many new records of a kind the next ones are gathered: making the statement takes as long as inserting
  /// some hundred rows by themselves.
  static let worthwhile = 1000

  /// - Parameter insert: the statement that inserts one record of the kind.
  init(_ plan: KindPlan, beside insert: borrowing Statement) throws(LedgerFailure) {
    stride = KindPlan.Column.fields + plan.fields.count
    statement = try insert.sibling(StatementText(plan).insertTogether(Self.capacity, stride: stride))
  }

  var isFull: Bool { count == Self.capacity }

  /// Adds a row; not to be called when it is full.
  /// - Parameter number: that the row gets.
  mutating func add(
    _ record: Record, number: Int64, parent: Int64, _ ownID: OwnID, _ plan: KindPlan, _ source: RowSource,
    words: [Int64]
  ) {
    let offset = count * stride
    // Every parameter is null before.
    statement.bind(
      record, plan, parent: parent, ownID, source, words: words, kept: 0, after: offset, in: &texts, overNulls: true)
    statement.bind(offset + KindPlan.Column.sourceSystem, ownID.system, in: &texts)
    statement.bind(offset + stride, number)
    count += 1
  }

  /// Inserts what is waiting.
  mutating func insert() throws(LedgerFailure) {
    if count == 0 { return }
    try statement.run()
    guard statement.changedRows == Int64(count) else { throw .internalFault("records that are new were there already") }
    count = 0
    texts.removeAll()
    statement.clear()
  }
}

/// Where a row stands that is being merged.
struct RowSource {
  let file: Int64
  let line: Int64
}
