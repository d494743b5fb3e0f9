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
      let history = try HistoryReader(connection).read(connection)
      try connection.execute("RELEASE history")
      return history
    } catch {
      try? connection.execute("RELEASE history")
      throw error
    }
  }

  /// The words, the applications, and what is known of their course: the half that the details refer to. Of a ledger
  /// that holds still.
  package func courses() throws(LedgerFailure) -> History {
    var reader = try HistoryReader(connection)
    try reader.readCourses(connection)
    return reader.history
  }

  /// What `courses` leaves out: the same words and records have the same positions.
  package func details() throws(LedgerFailure) -> History {
    var reader = try HistoryReader(connection)
    try reader.readPositions(connection)
    try reader.readDetails(connection)
    return reader.history
  }
}

extension History {
  /// One history of its two halves, which two connections can read at the same time.
  package init(courses: History, details: History) {
    self = courses
    questions = details.questions
    journal = details.journal
    practice = details.practice
    salary = details.salary
    offers = details.offers
    expectations = details.expectations
    exchangeRates = details.exchangeRates
  }
}

/// Fills a `History` from the tables.
struct HistoryReader {
  var history = History()
  private let companies: Positions
  private let labels: Positions
  var applications = Positions()
  var interviews = Positions()
  private var currencies: [String: Currency] = [:]

  init(_ connection: borrowing Connection) throws(LedgerFailure) {
    var labels = Positions()
    let labelRows = try connection.prepare("SELECT id, name FROM label ORDER BY key")
    while try labelRows.step() {
      labels.append(labelRows.integer(0))
      history.labels.append(labelRows.text(1) ?? "")
    }
    self.labels = labels
    var companies = Positions()
    let companyRows = try connection.prepare(
      """
      SELECT company.id, company.name, company_alias.company_id
      FROM company LEFT JOIN company_alias ON company_alias.key = company.key ORDER BY company.key
      """)
    var others: [(alias: Int64, company: Int64)] = []
    while try companyRows.step() {
      if companyRows.isNull(2) {
        companies.append(companyRows.integer(0))
        history.companies.append(companyRows.text(1) ?? "")
      } else {
        others.append((companyRows.integer(0), companyRows.integer(2)))
      }
    }
    for other in others { companies.place(other.alias, with: other.company) }
    self.companies = companies
  }

  consuming func read(_ connection: borrowing Connection) throws(LedgerFailure) -> History {
    try readCourses(connection)
    try readDetails(connection)
    return history
  }

  mutating func readCourses(_ connection: borrowing Connection) throws(LedgerFailure) {
    history.notes = try connection.texts("SELECT text FROM import_note GROUP BY text ORDER BY min(id)")
    history.applications = try readApplications(connection)
    history.stages = try readStages(connection)
    history.interviews = try readInterviews(connection)
  }

  /// Where applications and interviews stand, without reading them.
  mutating func readPositions(_ connection: borrowing Connection) throws(LedgerFailure) {
    applications = try positions(connection, "SELECT id FROM applications ORDER BY id")
    interviews = try positions(connection, "SELECT id FROM interviews ORDER BY id")
  }

  private func positions(_ connection: borrowing Connection, _ sql: String) throws(LedgerFailure) -> Positions {
    var positions = Positions()
    let row = try connection.prepare(sql)
    while try row.step() { positions.append(row.integer(0)) }
    return positions
  }

  mutating func readDetails(_ connection: borrowing Connection) throws(LedgerFailure) {
    history.questions = try readQuestions(connection)
    history.journal = try readJournal(connection)
    history.practice = try readPractice(connection)
    history.salary = try readSalary(connection)
    history.offers = try readOffers(connection)
    history.expectations = try readExpectations(connection)
    history.exchangeRates = try readExchangeRates(connection)
  }

  // MARK: Words

  func label(_ row: borrowing Statement, _ column: Int) -> LabelIndex? {
    labels[row.integer(column)].map { LabelIndex($0) }
  }

  func company(_ row: borrowing Statement, _ column: Int) -> LabelIndex? {
    companies[row.integer(column)].map { LabelIndex($0) }
  }

  /// The company without a name, for records whose company is not known.
  mutating func unknownCompany() -> LabelIndex {
    if let last = history.companies.last, last.isEmpty { return LabelIndex(Int32(history.companies.count - 1)) }
    history.companies.append("")
    return LabelIndex(Int32(history.companies.count - 1))
  }

  mutating func currency(_ row: borrowing Statement, _ column: Int) -> Currency? {
    guard let code = row.text(column) else { return nil }
    if let known = currencies[code] { return known }
    let currency = Currency(code: code)
    currencies[code] = currency
    return currency
  }

  /// Low, high, currency and period from four columns.
  mutating func range(_ row: borrowing Statement, _ column: Int) -> MoneyRange {
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

/// Columns as the types of the history. What the ledger's own rules exclude can only have got into the file past
/// debrief, and counts as unknown. Most values are no zero, and then nothing else need be asked: null reads as 0.
extension Statement {
  func known(_ column: Int) -> Int64? {
    let number = integer(column)
    return number == 0 && isNull(column) ? nil : number
  }

  /// Minutes.
  func small(_ column: Int) -> Int32? {
    known(column).flatMap { 0...1_000_000 ~= $0 ? Int32($0) : nil }
  }

  func number(_ column: Int, in range: ClosedRange<Double>) -> Double? {
    let number = real(column)
    if number == 0, isNull(column) { return nil }
    return range.contains(number) ? number : nil
  }

  func flag(_ column: Int) -> Bool? { known(column).map { $0 != 0 } }

  func term<Term: Vocabulary>(_ column: Int) -> Term? {
    known(column).flatMap { UInt8(exactly: $0) }.flatMap { Term(rawValue: $0) }
  }

  func terms<Term: Vocabulary>(_ column: Int) -> TermSet<Term>? {
    known(column).map { TermSet(bits: UInt64(clamping: $0)) }
  }
}
