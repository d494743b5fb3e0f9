import InterviewModel

/// What reports read of the records of one kind, and how it is packed: the records numbered 64 n + 1 to 64 n + 64, once
/// all are there, are one row of the table `packed`. Reading a hundred fields of it costs about what reading one row of a
/// table does.
///
/// A packed row is its records' fields one behind the other, each a number in base 128, lowest digits first, every digit
/// but the last with its high bit set (LEB128): 0 for null, else one more than what `Form` says.
struct Packing {
  /// How a field becomes a number.
  enum Form {
    /// Zigzag: 0, -1, 1, -2, 2… are 0, 1, 2, 3, 4…
    case integer
    /// The bytes of the binary64, lowest first: few digits have few.
    case real
    /// Days since 1970, zigzag.
    case day
    /// As `Form.number(of:)` says.
    case moment
    /// As `RecordFields.code` says.
    case code
  }

  let kind: EntityKind
  /// Of the kind's table, in the order in which `LedgerColumns.append` reads them.
  let columns: [(name: String, form: Form)]

  /// The version of a ledger that has it first.
  static let version = 2
  /// Records of a packed row.
  static let capacity: Int64 = 64
  /// More packed rows a kind no ledger of a believable size has.
  private static let limit: Int64 = 1 << 40

  static let all = [
    History.Applications.packing, History.Stages.packing, History.Interviews.packing, History.Questions.packing,
  ]

  /// Nil for the kinds of which few records are told.
  static func of(_ kind: EntityKind) -> Packing? { all.first { $0.kind == kind } }

  /// What should not be there, and is, gives way.
  static let insert = "INSERT OR REPLACE INTO packed (id, records) VALUES (?, ?)"

  /// The numbers of the kind's rows in `packed`; those of the tables' triggers.
  var rows: ClosedRange<Int64> {
    let first = Int64(kind.rawValue) * Self.limit
    return first...first + Self.limit - 1
  }

  /// The records that a row of `packed` stands for.
  func records(of row: Int64) -> ClosedRange<Int64> {
    let first = (row - rows.lowerBound) * Self.capacity + 1
    return first...first + Self.capacity - 1
  }

  /// The row of `packed` that a record belongs to.
  func row(of record: Int64) -> Int64 { rows.lowerBound + (record - 1) / Self.capacity }

  /// The fields of the records from `?1` to `?2` in the order of their numbers; the number is the column behind them.
  var selectRecords: String {
    """
    SELECT \(columns.map(\.name).joined(separator: ", ")), id FROM \(kind.name)
    WHERE id BETWEEN ?1 AND ?2 ORDER BY id
    """
  }

  /// What is packed of the kind: number and content, in their order.
  var selectPacked: String { "SELECT id, records \(fromPacked)" }

  private var fromPacked: String {
    "FROM packed WHERE id BETWEEN \(rows.lowerBound) AND \(rows.upperBound) ORDER BY id"
  }

  // MARK: Writing

  /// Packs the records that are not packed and can be: at the end of what changed them. Complexity: that of reading
  /// those records, and a look at what is packed already.
  func pack(_ connection: borrowing Connection) throws(LedgerFailure) {
    let missing = try missingRows(connection)
    let insert = try connection.prepare(Self.insert, kept: true)
    let record = try connection.prepare(selectRecords)
    for rows in missing {
      record.bind(1, records(of: rows.lowerBound).lowerBound)
      record.bind(2, records(of: rows.upperBound).upperBound)
      var packer = Packer(self)
      while try record.step() {
        guard let (row, bytes) = packer.add(record) else { continue }
        insert.bind(1, row)
        insert.bind(blob: 2, bytes)
        try insert.run()
      }
      record.reset()
    }
  }

  /// The rows of `packed` that are not there, up to the end.
  private func missingRows(_ connection: borrowing Connection) throws(LedgerFailure) -> [ClosedRange<Int64>] {
    let packed = try connection.prepare("SELECT id \(fromPacked)")
    var missing: [ClosedRange<Int64>] = []
    var next = rows.lowerBound
    while try packed.step() {
      let row = packed.integer(0)
      // In a damaged file SQLite may give what it was not asked for.
      guard row >= next, row <= rows.upperBound else { continue }
      if row > next { missing.append(next...row - 1) }
      next = row + 1
    }
    if next <= rows.upperBound { missing.append(next...rows.upperBound) }
    return missing
  }

  // MARK: Looking after

  /// What is packed otherwise than it would be, in words. Complexity: reads all records that are packed.
  func problems(_ connection: borrowing Connection) throws(LedgerFailure) -> [String] {
    var problems: [String] = []
    let packed = try connection.prepare(selectPacked)
    let record = try connection.prepare(selectRecords)
    while try packed.step() {
      guard rows.contains(packed.integer(0)) else {
        problems.append("what is packed of the \(kind.name) stands in a place that there is not")
        continue
      }
      let records = records(of: packed.integer(0))
      record.bind(1, records.lowerBound)
      record.bind(2, records.upperBound)
      var packer = Packer(self)
      var wanted: [UInt8]?
      while try record.step() { wanted = packer.add(record)?.bytes }
      record.reset()
      if wanted != packed.blob(1) {
        problems.append(
          "what is packed of the \(kind.name) \(records.lowerBound) to \(records.upperBound) is not what they are; "
            + "export the ledger and import that into a new one")
      }
    }
    return problems
  }
}
