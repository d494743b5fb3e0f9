import ReportModel

/// A table on a sheet of its own: a header, a row a row, its charts under it.
struct TableSheet {
  let table: Table
  let name: String
  /// The table's columns on the sheet, from the left, as indices: those for everyone, then those for data. What only
  /// people need is left out, as in CSV, unless a chart takes its names from it. Where it stood first, the columns for
  /// data right behind it name the rows, and come first.
  let columns: [Int]
  /// How many columns at the left name the rows though they are for data.
  private let naming: Range<Int>
  private let charts: [Chart]
  /// Columns that hold a bound of another one's interval.
  private let owners: [Int: (column: Int, end: String)]

  init(_ table: Table, name: String, charts: [Chart] = []) {
    self.table = table
    self.name = name
    self.charts = charts
    func audience(_ index: Int) -> Column.Audience { table.columns[index].audience }
    let drawn = table.columns.indices.filter { index in
      audience(index) == .people && charts.contains { $0.category == table.columns[index].key }
    }
    let behind = table.columns.indices.dropFirst(table.columns.first?.audience == .people ? 1 : table.columns.count)
    let naming = behind.prefix { audience($0) == .data }
    self.naming = drawn.count..<(drawn.count + naming.count)
    columns =
      drawn + naming + table.columns.indices.filter { audience($0) == .everyone }
      + table.columns.indices.filter { audience($0) == .data && !naming.contains($0) }
    var owners: [Int: (column: Int, end: String)] = [:]
    for (place, column) in table.columns.enumerated() {
      guard let interval = column.interval else { continue }
      if let low = table.index(of: interval.low) { owners[low] = (place, "low") }
      if let high = table.index(of: interval.high) { owners[high] = (place, "high") }
    }
    self.owners = owners
  }

  func sheet(figures: inout ChartFigures) -> WorkbookSheet {
    var sheet = WorkbookSheet(
      name: name, printTitle: WorkbookText.pageEdge(table.title.isEmpty ? name : table.title),
      columns: columns.enumerated().map { place, column in
        .init(width: width(column), isGrouped: table.columns[column].audience == .data && !naming.contains(place))
      })
    sheet.frozenRows = 1
    sheet.frozenColumns = columns.count > 8 ? 1 : 0
    addHeader(to: &sheet)
    guard !table.rows.isEmpty, !columns.isEmpty else {
      sheet.add(SheetFigure.value(.text(table.emptyMessage)), CellStyle(tone: .faint), row: 1, column: 0)
      return sheet
    }
    addRows(to: &sheet)
    sheet.filter = CellRange(name, rows: 0...table.rows.count, columns: 0...(columns.count - 1))
    sheet.dataBars = columns.indices.filter { isRate(columns[$0]) }.map { range(of: $0) }
    addCharts(figures: &figures, to: &sheet)
    sheet.printed = printed(of: sheet)
    return sheet
  }

  /// The cells of a column of the sheet, without its header.
  func range(of sheetColumn: Int) -> CellRange { CellRange(name, rows: 1...table.rows.count, column: sheetColumn) }

  /// Where the column of that key stands on the sheet; nil where it does not.
  func place(of key: String?) -> Int? { key.flatMap(table.index(of:)).flatMap(columns.firstIndex(of:)) }

  // MARK: Cells

  private func addHeader(to sheet: inout WorkbookSheet) {
    var lines = 1
    for (place, column) in columns.enumerated() {
      let title = title(of: column)
      let isFigure = table.columns[column].kind.isFigure
      // The filter's button covers the right edge.
      let style = CellStyle(
        isBold: true, wraps: true, alignment: isFigure ? .right : .left, indent: isFigure ? 2 : indent(place),
        isUnderlined: true)
      sheet.add(.text(WorkbookText.cell(title)), style, row: 0, column: place)
      lines = max(lines, WorkbookSheet.lines(of: title, width: sheet.columns[place].width - Self.filterButton))
    }
    sheet.raise(0, toLines: lines)
  }

  private func addRows(to sheet: inout WorkbookSheet) {
    let styles = columns.map { column in
      (kind: table.columns[column].kind, fine: SheetFigure.isFine(cells(column), table.columns[column].kind))
    }
    for (index, row) in table.rows.enumerated() {
      for (place, column) in columns.enumerated() {
        guard let value = SheetFigure.value(row.cells[column]) else { continue }
        var style = CellStyle(
          numberFormat: SheetFigure.format(row.cells[column], styles[place].kind, fine: styles[place].fine))
        // A verdict colours the name of its row; too little known greys all of it.
        if place == 0 || row.tone == .faint { style.tone = row.tone }
        style.isTinted = place == 0 && row.tone != .plain && row.tone != .faint
        let isFigure = styles[place].kind.isFigure
        style.alignment = isFigure ? .right : .left
        style.indent = isFigure ? 0 : indent(place)
        if case .text(let words) = value {
          let lines = WorkbookSheet.lines(of: words, width: sheet.columns[place].width - 1)
          style.wraps = lines > 1
          sheet.raise(index + 1, toLines: lines)
        }
        sheet.add(value, style, row: index + 1, column: place)
      }
    }
  }

  /// Words keep their distance from a figure at their left.
  private func indent(_ place: Int) -> Int {
    place > 0 && table.columns[columns[place - 1]].kind.isFigure && !table.columns[columns[place]].kind.isFigure ? 1 : 0
  }

  /// The heading of a column, with its unit where the figures do not show it.
  private func title(of column: Int) -> String {
    if let owner = owners[column] {
      return WorkbookText.line(table.columns[owner.column].title) + ", " + owner.end
    }
    let title = WorkbookText.line(table.columns[column].title)
    // Two columns of one heading are told apart by their keys.
    let isAlone = columns.allSatisfy { $0 == column || owners[$0] != nil || table.columns[$0].title != title }
    let name = title.isEmpty || !isAlone ? SheetNames.title(ofKey: table.columns[column].key) : title
    return table.columns[column].kind == .difference ? name + " (points)" : name
  }

  private func cells(_ column: Int) -> some Sequence<Cell> { table.rows.lazy.map { $0.cells[column] } }

  /// Wide enough for every figure, for the longest word of the heading beside the filter's button, and for words up to
  /// a limit, past which they wrap.
  private func width(_ column: Int) -> Int {
    let kind = table.columns[column].kind
    let widest = cells(column).reduce(0) { widest, cell in
      max(
        widest,
        WorkbookText.line(FigureFormat.text(cell, kind)).split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0)
    }
    let title = title(of: column)
    let longestWord = title.split(separator: " ").map { DisplayWidth.of($0) }.max() ?? 0
    let length = DisplayWidth.of(title)
    let heading = max(longestWord, length <= 12 ? length : (length + 1) / 2) + Self.filterButton
    let room = isRate(column) ? Self.barRoom : Self.least
    return min(Self.most, max(room, widest + 3, heading))
  }

  private static let filterButton = 4
  private static let least = 8
  private static let barRoom = 16
  private static let most = 48

  private func isRate(_ column: Int) -> Bool { table.columns[column].kind == .share && owners[column] == nil }

  // MARK: Charts

  /// Under the table where that is short, else beside its upper end, where a page still holds them; two side by side.
  private func addCharts(figures: inout ChartFigures, to sheet: inout WorkbookSheet) {
    let isNarrow = sheet.columns.reduce(0) { $0 + Self.pixels($1) } < 600
    let isLong = table.rows.count > (isNarrow ? 12 : 40)
    let left = isLong ? columns.count + 1 : sheet.frozenColumns
    let right = column(after: SheetChart.usualWidth + 20, from: left, in: sheet)
    var row = isLong ? 1 : table.rows.count + 2
    var rowsTaken = 0
    let drawn = charts.flatMap { TableCharts($0, on: self).charts(figures: &figures) }
    for (place, var chart) in drawn.enumerated() {
      let isAtRight = place % 2 == 1
      if !isAtRight {
        row += rowsTaken
        rowsTaken = 0
      }
      chart.row = row
      chart.column = isAtRight ? right : left
      rowsTaken = max(rowsTaken, chart.rowsTaken)
      sheet.charts.append(chart)
    }
  }

  /// Everything but the columns that are folded away, which would make the print too small to read; nil where there
  /// are none. Charts are printed in full.
  private func printed(of sheet: WorkbookSheet) -> CellRange? {
    guard let folded = sheet.columns.firstIndex(where: \.isGrouped), folded > 0 else { return nil }
    let ends = sheet.charts.map { column(after: $0.width, from: $0.column, in: sheet) }
    let last = max(folded - 1, ends.max() ?? 0)
    let bottom = sheet.charts.map { $0.row + $0.rowsTaken }.max() ?? 0
    return CellRange(name, rows: 0...max(table.rows.count, bottom), columns: 0...last)
  }

  /// A digit takes 7 pixels, a cell 5 more.
  private static func pixels(_ column: WorkbookSheet.SheetColumn) -> Int { column.width * 7 + 5 }

  /// The first column that starts so many pixels right of another; a column of no width given has 64.
  private func column(after pixels: Int, from first: Int, in sheet: WorkbookSheet) -> Int {
    var column = first
    var left = 0
    while left < pixels {
      left += column < sheet.columns.count ? Self.pixels(sheet.columns[column]) : 64
      column += 1
    }
    return column
  }
}
