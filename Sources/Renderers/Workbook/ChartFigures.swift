/// The sheet of figures that charts need in another arrangement than their table has: differences for error bars, the
/// corners of step curves. Each column says of which chart it is and what it holds.
struct ChartFigures {
  private(set) var sheet: WorkbookSheet
  /// How many rows the longest column has, the header among them.
  private var height = 0

  var isEmpty: Bool { sheet.columns.isEmpty }

  init(sheet name: String) {
    sheet = WorkbookSheet(name: name, printTitle: name, columns: [])
    sheet.frozenRows = 1
  }

  /// Adds a column under a heading and says where its figures stand; nil leaves a cell blank. There must be values.
  mutating func add(_ title: String, _ values: [Double?], numberFormat: String) -> CellRange {
    let column = sheet.columns.count
    sheet.columns.append(WorkbookSheet.SheetColumn(width: 24))
    let heading = CellStyle(isBold: true, wraps: true, alignment: .right, isUnderlined: true)
    let words = WorkbookText.cell(WorkbookText.cut(title, to: 255))
    sheet.add(.text(words), heading, row: 0, column: column)
    sheet.raise(0, toLines: WorkbookSheet.lines(of: words, width: 20))
    for (place, value) in values.enumerated() {
      guard let value, value.isFinite else { continue }
      sheet.add(.number(value + 0), CellStyle(numberFormat: numberFormat), row: place + 1, column: column)
    }
    return CellRange(sheet.name, rows: 1...max(1, values.count), column: column)
  }
}
