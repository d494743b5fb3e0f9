import ReportModel

/// One table as comma-separated values: RFC 4180 in UTF-8 without a byte order mark, except that lines end in LF alone,
/// as the tools of a command line expect (every CSV reader takes it).
///
/// The header holds the columns' keys. Figures are full: shares and probabilities 0...1, differences -1...1, days ISO
/// 8601, money as a plain decimal whose currency stands in the row's `currency` column. What is unknown is empty.
/// Columns that only people need are left out.
///
/// Text that a spreadsheet would run as a formula (it starts with `=`, `+`, `-`, `@` or their full-width forms, be it
/// after blanks or invisible characters) gets an apostrophe in front; numbers never do. Control characters and those
/// that steer the direction of writing are spelled out (`\u{1B}`), for these files are shown in terminals too. Other text
/// is kept as it is.
package struct CSVRenderer: Renderer {
  package static let format = ReportFormat.csv

  /// The key of the table to write; nil for the report's main one.
  package var table: String?

  package init(table: String? = nil) { self.table = table }

  /// The chosen table; else the main one; else the only one.
  package func render(_ report: Report) throws(RenderFailure) -> [UInt8] { Self.csv(try chosenTable(of: report)) }

  /// Every table as a file: name (`rates.csv`) and bytes, in the order of the report.
  package static func files(for report: Report) -> [(name: String, bytes: [UInt8])] {
    report.tables.map { (name: "\($0.key).\(format.fileExtension)", bytes: csv($0)) }
  }

  private func chosenTable(of report: Report) throws(RenderFailure) -> Table {
    let tables = report.tables
    if let key = table ?? report.mainTable {
      guard let chosen = report.table(key) else { throw .unknownTable(key, tables: tables.map(\.key)) }
      return chosen
    }
    guard let first = tables.first else { throw .noTables }
    guard tables.count == 1 else { throw .tableNeeded(tables: tables.map(\.key)) }
    return first
  }

  private static func csv(_ table: Table) -> [UInt8] {
    let columns = table.columns.indices.filter { table.columns[$0].audience != .people }
    var bytes: [UInt8] = []
    bytes.reserveCapacity((table.rows.count + 1) * columns.count * 8)
    for (place, column) in columns.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: table.columns[column].key.utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
    for row in table.rows {
      let start = bytes.count
      for (place, column) in columns.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        append(row.cells[column], to: &bytes)
      }
      // An empty line would be no row at all to many readers.
      if bytes.count == start { bytes.append(contentsOf: "\"\"".utf8) }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .empty: break
    case .text(let words): appendText(words, to: &bytes)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .real(let value): if let number = NumberText.plain(value) { bytes.append(contentsOf: number.utf8) }
    case .day(let date), .month(let date): appendText(date, to: &bytes)
    case .money(let minorUnits, let decimals, _):
      bytes.append(contentsOf: NumberText.plainAmount(minorUnits, decimals: decimals).utf8)
    }
  }

  /// The one place where this format escapes.
  private static func appendText(_ text: String, to bytes: inout [UInt8]) {
    let needsApostrophe = looksLikeFormula(text)
    let text = tame(text)
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if needsApostrophe { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Tabs and line ends are for the reader of the file to show.
  package static func tame(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSteering) else { return text }
    return text.unicodeScalars.reduce(into: "") { tame, scalar in
      switch scalar {
      case "\t", "\n", "\r": tame.unicodeScalars.append(scalar)
      default: if isSteering(scalar) { tame += spelledOut(scalar) } else { tame.unicodeScalars.append(scalar) }
      }
    }
  }

  /// Whether the first character a spreadsheet sees starts a formula; a tab or return in front counts as one (OWASP).
  private static func looksLikeFormula(_ text: String) -> Bool {
    if text.utf8.first == UInt8(ascii: "\t") || text.utf8.first == UInt8(ascii: "\r") { return true }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
      case _ where scalar.properties.isWhitespace || isSteering(scalar): continue
      default: return false
      }
    }
    return false
  }
}
