import InterviewModel

/// The words of one kind that recur – companies or labels – by number: each kept once, under its key.
struct WordTable: ~Copyable {
  private let find: Statement
  private let insert: Statement
  private let isCompany: Bool
  /// Numbers by spelling.
  private var known: [String: Int64] = [:]

  /// Spellings remembered; then the memory starts anew.
  private static let limit = 50_000

  init(companiesOf connection: borrowing Connection) throws(LedgerFailure) {
    let find = try connection.prepare(
      """
      SELECT company_id FROM company_alias WHERE key = ?1
      UNION ALL SELECT id FROM company WHERE key = ?1 LIMIT 1
      """, kept: true)
    let insert = try connection.prepare("INSERT INTO company (key, name, file_id) VALUES (?, ?, ?)", kept: true)
    self.find = find
    self.insert = insert
    isCompany = true
  }

  init(labelsOf connection: borrowing Connection) throws(LedgerFailure) {
    let find = try connection.prepare("SELECT id FROM label WHERE key = ?", kept: true)
    let insert = try connection.prepare("INSERT INTO label (key, name, file_id) VALUES (?, ?, ?)", kept: true)
    self.find = find
    self.insert = insert
    isCompany = false
  }

  /// The number of a word; a word seen for the first time is added in this spelling.
  /// - Parameter file: the file it is in; nil where the person named it.
  mutating func number(of spelling: String, file: Int64?) throws(LedgerFailure) -> Int64 {
    if let number = known[spelling] { return number }
    let key = isCompany ? Self.companyKey(spelling) : Self.labelKey(spelling)
    if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
    find.bind(1, key)
    if let number = try find.firstInteger() {
      known[spelling] = number
      return number
    }
    insert.bind(1, key)
    insert.bind(2, spelling)
    insert.bind(row: 3, file ?? 0)
    try insert.run()
    known[spelling] = insert.lastInsertedRow
    return insert.lastInsertedRow
  }

  static func companyKey(_ spelling: String) -> String { CompanyKey.fold(spelling) }

  /// A label without letter or digit is its own key.
  static func labelKey(_ spelling: String) -> String {
    let key = LabelKey.fold(spelling)
    return key.isEmpty ? spelling.lowercased() : key
  }
}
