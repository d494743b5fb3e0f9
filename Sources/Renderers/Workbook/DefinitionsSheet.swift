import ReportModel

/// What the figures of the report mean, and whose methods they are.
enum DefinitionsSheet {
  static func sheet(_ definitions: [Report.Definition], name: String) -> WorkbookSheet {
    var sheet = WorkbookSheet(
      name: name, printTitle: WorkbookText.pageEdge(name), columns: [28, 80, 36].map { .init(width: $0) })
    sheet.frozenRows = 1
    for (column, title) in ["Term", "Meaning", "Source"].enumerated() {
      sheet.add(.text(title), CellStyle(isBold: true, isUnderlined: true), row: 0, column: column)
    }
    for (index, definition) in definitions.enumerated() {
      let row = index + 1
      sheet.addLines(definition.term, CellStyle(isBold: true), row: row, columns: 0...0)
      sheet.addLines(definition.meaning, row: row, columns: 1...1)
      sheet.addLines(definition.source, row: row, columns: 2...2)
    }
    return sheet
  }
}
