import InterviewModel

/// The first rows of a file, to see what its columns hold.
struct FileSample {
  /// Cells without blanks at their ends, cut to `cellLength` characters; rows may be shorter than the header.
  private(set) var rows: [[String]] = []

  static let rowLimit = 400
  static let columnLimit = 256
  static let cellLength = 120

  var isFull: Bool { rows.count >= Self.rowLimit }

  mutating func add(_ row: CSVRow) {
    guard !isFull, !row.hasNoText else { return }
    rows.append(
      (0..<min(row.count, Self.columnLimit)).map { column in
        let range = CellReader.trim(row.bytes, row.range(column))
        // Most cells are short, and then bytes need not be counted as characters.
        if range.count <= Self.cellLength { return String(decoding: row.bytes[range], as: UTF8.self) }
        return String(
          String(decoding: row.bytes[range].prefix(Self.cellLength * 4), as: UTF8.self).prefix(Self.cellLength))
      })
  }

  mutating func add(_ cells: [String]) {
    if !isFull { rows.append(cells) }
  }

  func cell(_ row: Int, _ column: Int) -> String { column < rows[row].count ? rows[row][column] : "" }

  /// The first day with its year in the columns of days.
  func firstDay(of mapping: ColumnMapping, order: DayOrder?) -> CalendarDay? {
    let columns = mapping.columns.indices.filter { mapping.columns[$0].target.takesDays }
    for row in rows.indices {
      for column in columns {
        switch DayReader.read(cell(row, column), order: order ?? .dayFirst) {
        case .moment(let moment), .repaired(let moment, _): return moment.day
        case .missing, .ambiguous, .withoutYear, .several, .refused: continue
        }
      }
    }
    return nil
  }

  /// Whether a column that should hold days holds numbers of the size that spreadsheets count days with (1954 to 2064).
  func holdsSerials(_ position: Int, of column: ColumnMapping.Column, kind: EntityKind) -> Bool {
    guard case .kept = column.target,
      let named = HeaderVocabulary.field(of: kind, named: HeaderVocabulary.squash(column.name)),
      case .moment = named.reference.field.type
    else { return false }
    let cells = rows.indices.map { cell($0, position) }.filter { !MissingValue.isMissing($0) }
    let serials = cells.count { Double($0).map { (20_000...60_000).contains($0) } ?? false }
    return serials > 0 && serials * 10 >= cells.count * 9
  }

  /// The columns of days that hold months of a year, as spreadsheets show them: `Oct-20`, `Nov-20`, `Jan-21`. Days of a
  /// month would be many; years are at most three in a row, and fewer than the months.
  func monthColumns(of mapping: ColumnMapping) -> Set<Int> {
    Set(
      mapping.columns.indices.filter { column in
        guard mapping.columns[column].target.takesDays else { return false }
        let cells = rows.indices.compactMap { MonthOfYear(cell($0, column)) }
        let years = Set(cells.map(\.year))
        guard cells.count >= 3, let first = years.min(), let last = years.max() else { return false }
        return last - first <= 2 && Set(cells.map(\.month)).count > years.count
      })
  }

  /// Whether most cells of a column look like the whole course of an application; some may have seen one change only.
  func holdsHistories(_ column: Int) -> Bool {
    let cells = rows.indices.map { cell($0, column) }.filter { !MissingValue.isMissing($0) }
    let histories = cells.count { HistoryCell.begins($0) }
    let single = cells.count { !HistoryCell.begins($0) && StatusReader.read($0).names }
    return histories > 0 && (histories + single) * 10 >= cells.count * 6
  }

  func column(_ column: Int) -> ColumnSample {
    ColumnSample(rows.lazy.map { column < $0.count ? $0[column] : "" })
  }
}

/// What the cells of one column are. A cell may count as several things.
struct ColumnSample {
  /// Cells that say something.
  private(set) var filled = 0
  private(set) var days = 0
  /// Ticks and crosses, yes and no.
  private(set) var flags = 0
  private(set) var statuses = 0
  private(set) var numbers = 0
  private(set) var amounts = 0
  private(set) var links = 0
  private(set) var mailAddresses = 0
  /// Different texts, without regard to case and blanks, of the first `distinctLimit`.
  private(set) var distinct: Set<String> = []

  static let distinctLimit = 200

  init(_ cells: some Sequence<String>) {
    for cell in cells where !MissingValue.isMissing(cell) {
      filled += 1
      if distinct.count < Self.distinctLimit { distinct.insert(LabelKey.fold(cell)) }
      if case .flag = FlagReader.read(cell) { flags += 1 }
      if case .number = NumberReader.read(cell) { numbers += 1 }
      if case .status = StatusReader.read(cell) { statuses += 1 }
      if case .pay = MoneyReader.read(cell) { amounts += 1 }
      if Self.isMailAddress(cell) { mailAddresses += 1 }
      if cell.hasPrefix("http") || cell.hasPrefix("www.") { links += 1 }
      switch DayReader.read(cell, order: .monthFirst) {
      case .moment, .ambiguous, .withoutYear, .several, .repaired: days += 1
      case .missing, .refused: break
      }
    }
  }

  private static func isMailAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
  }

  /// Whether at least this share of the filled cells is counted; false where none is filled.
  func isMostly(_ count: Int, share: Double = 0.6) -> Bool { filled > 0 && Double(count) >= Double(filled) * share }

  /// Short words that come again, as people tick things off with: `CodeSignal`, `done`.
  var hasRecurringWords: Bool {
    distinct.count <= max(3, filled / 2) && distinct.allSatisfy { $0.utf8.count <= 24 }
  }

  /// Names and the like: neither days nor numbers nor links.
  var isText: Bool { filled > 0 && !isMostly(days) && !isMostly(numbers, share: 0.9) && !isMostly(links) }
}
