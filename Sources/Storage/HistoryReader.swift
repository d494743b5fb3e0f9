import InterviewModel

extension Ledger {
  /// Everything that reports count from, as of one moment. Complexity: one scan a table.
  ///
  /// An interview that was created because others referred to it, and whose application is not known, stands under an
  /// application of its own without a company; companies that are not known have the empty name.
  package func history() throws(LedgerFailure) -> History {
    // One snapshot for all tables, also while another process commits; inside an import too.
    try connection.execute("SAVEPOINT history")
    do {
      let history = try HistoryReader(connection, isPacked: isPacked).read(connection)
      try connection.execute("RELEASE history")
      return history
    } catch {
      try? connection.execute("RELEASE history")
      throw error
    }
  }
}

/// Fills a `History` from the tables.
struct HistoryReader {
  var history = History()
  private let companies: Positions
  private let labels: Positions
  var applications = Positions()
  var interviews = Positions()
  /// Most amounts are in the same.
  private var lastCurrency: (code: UInt64, currency: Currency?)?
  /// Whether there is anything packed to be read.
  private let isPacked: Bool

  init(_ connection: borrowing Connection, isPacked: Bool) throws(LedgerFailure) {
    self.isPacked = isPacked
    var labels = Positions()
    let labelRows = try connection.prepare("SELECT id, name FROM label ORDER BY key")
    while try labelRows.step() {
      labels.append(labelRows.integer(0))
      history.labels.append(labelRows.text(1) ?? "")
    }
    self.labels = labels
    let alias = try connection.prepare(
      """
      SELECT company.id, company_alias.company_id FROM company JOIN company_alias ON company_alias.key = company.key
      ORDER BY company.key
      """)
    var others: [(alias: Int64, company: Int64)] = []
    while try alias.step() { others.append((alias.integer(0), alias.integer(1))) }
    let aliases = Set(others.map(\.alias))
    var companies = Positions()
    let companyRows = try connection.prepare("SELECT id, name FROM company ORDER BY key")
    while try companyRows.step() {
      guard aliases.isEmpty || !aliases.contains(companyRows.integer(0)) else { continue }
      companies.append(companyRows.integer(0))
      history.companies.append(companyRows.text(1) ?? "")
    }
    for other in others { companies.place(other.alias, with: other.company) }
    self.companies = companies
  }

  consuming func read(_ connection: borrowing Connection) throws(LedgerFailure) -> History {
    history.notes = try connection.texts("SELECT text FROM import_note GROUP BY text ORDER BY min(id)")
    // Parents first.
    history.applications = try read(connection)
    history.stages = try read(connection)
    history.interviews = try read(connection)
    history.questions = try read(connection)
    history.journal = try readJournal(connection)
    history.practice = try readPractice(connection)
    history.salary = try readSalary(connection)
    history.offers = try readOffers(connection)
    history.expectations = try readExpectations(connection)
    history.exchangeRates = try readExchangeRates(connection)
    return history
  }

  /// The records of a kind that is packed, in the order of their numbers: what is packed, and between it, where records
  /// are missing or were changed, those that are not.
  private mutating func read<Columns: LedgerColumns>(_ connection: borrowing Connection) throws(LedgerFailure)
    -> Columns
  {
    let packing = Columns.packing
    var columns = Columns()
    let record = try connection.prepare(packing.selectRecords)
    var next = Int64.min
    func readRecords(to last: Int64, _ reader: inout HistoryReader) throws(LedgerFailure) {
      if next > last { return }
      record.bind(1, next)
      record.bind(2, last)
      while try record.step() {
        columns.append(record, number: record.integer(packing.columns.count), &reader)
      }
      record.reset()
    }
    if isPacked {
      let packed = try connection.prepare(packing.selectPacked)
      var records = PackedRecords(packing)
      while try packed.step() {
        // What cannot be read is passed over, and its records read where they are; so is what a damaged file gives out
        // of its place.
        let row = packed.integer(0)
        guard packing.rows.contains(row), records.read(packed.blob(1)) else { continue }
        let numbers = packing.records(of: row)
        guard numbers.lowerBound >= next else { continue }
        try readRecords(to: numbers.lowerBound - 1, &self)
        for number in numbers {
          records.go(to: Int(number - numbers.lowerBound))
          columns.append(records, number: number, &self)
        }
        next = numbers.upperBound + 1
      }
    }
    try readRecords(to: .max, &self)
    return columns
  }

  // MARK: Words

  // Else the whole reader is copied to ask it for a word.
  @inline(__always)
  func label(_ row: borrowing some RecordFields & ~Copyable, _ column: Int) -> LabelIndex? {
    labels[row.integer(column)].map { LabelIndex($0) }
  }

  @inline(__always)
  func company(_ row: borrowing some RecordFields & ~Copyable, _ column: Int) -> LabelIndex? {
    companies[row.integer(column)].map { LabelIndex($0) }
  }

  /// The company without a name, for records whose company is not known.
  mutating func unknownCompany() -> LabelIndex {
    if let last = history.companies.last, last.isEmpty { return LabelIndex(Int32(history.companies.count - 1)) }
    history.companies.append("")
    return LabelIndex(Int32(history.companies.count - 1))
  }

  /// One of which nothing is known, behind those that are known.
  mutating func unknownApplication() -> Int32 {
    history.applications.appendUnknown(company: unknownCompany())
    return Int32(history.applications.count - 1)
  }

  mutating func currency(_ record: borrowing some RecordFields & ~Copyable, _ column: Int) -> Currency? {
    guard let code = record.code(column) else { return nil }
    if let last = lastCurrency, last.code == code { return last.currency }
    let letters = (0..<7).map { UInt8(truncatingIfNeeded: code >> ($0 * 8)) }.prefix { $0 != 0 }
    let currency = Currency(code: String(decoding: letters, as: UTF8.self))
    lastCurrency = (code, currency)
    return currency
  }

  /// Low, high, currency and period from four columns.
  mutating func range(_ row: borrowing some RecordFields & ~Copyable, _ column: Int) -> MoneyRange {
    MoneyRange(
      low: row.known(column), high: row.known(column + 1), currency: currency(row, column + 2),
      period: row.term(column + 3))
  }
}

/// Where the rows of a table stand in a column of the history.
struct Positions {
  /// By row number, -1 where there is no row; row numbers of a ledger are dense.
  private var near: [Int32] = []
  /// Those whose row number no ledger of a believable size has.
  private var far: [Int64: Int32] = [:]
  private(set) var count: Int32 = 0

  /// Whether the row number is one of a ledger as dense as those that debrief makes: memory stays in proportion.
  private func isNear(_ row: Int64) -> Bool { row >= 0 && row < 1 << 20 + 64 * Int64(count) }

  /// The row stands behind those before it.
  mutating func append(_ row: Int64) {
    set(row, count)
    count += 1
  }

  /// A row stands where another does.
  mutating func place(_ row: Int64, with other: Int64) {
    if let position = self[other] { set(row, position) }
  }

  private mutating func set(_ row: Int64, _ position: Int32) {
    guard isNear(row) else {
      far[row] = position
      return
    }
    while near.count <= Int(row) { near.append(-1) }
    near[Int(row)] = position
  }

  subscript(_ row: Int64) -> Int32? {
    if row >= 0, row < near.count, near[Int(row)] >= 0 { return near[Int(row)] }
    return far.isEmpty ? nil : far[row]
  }
}
