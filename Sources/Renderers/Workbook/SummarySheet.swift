import ReportModel

/// The first sheet: the report's words and headline figures in the order they are read, and the way to every table.
enum SummarySheet {
  /// A way to a sheet that no table stands for.
  struct Link {
    var sheet: String
    var text: String
  }

  /// `tables` names the sheet of each of the report's tables, in order.
  static func sheet(_ report: Report, name: String, tables: [String], extra: [Link]) -> WorkbookSheet {
    var page = Page(name: name, title: report.title)
    page.line(report.title, CellStyle(isBold: true, size: .title))
    page.line(report.subtitle)
    var names = tables[...]
    for section in report.sections {
      page.heading(section.title)
      for block in section.blocks {
        switch block {
        case .paragraph(let text): page.line(text)
        case .statements(let statements):
          for statement in statements { page.line(statement.text, tone: statement.tone) }
        case .figures(let figures): page.figures(figures)
        case .table(let table): if let sheet = names.popFirst() { page.link(to: sheet, table) }
        case .chart: break
        }
      }
    }
    if !report.notes.isEmpty {
      page.heading("Notes")
      for note in report.notes { page.line(note) }
    }
    if !extra.isEmpty {
      page.heading("More sheets")
      for link in extra { page.link(to: link.sheet, link.text) }
    }
    if !report.settings.isEmpty {
      page.heading("Settings")
      for setting in report.settings { page.setting(setting) }
    }
    return page.sheet
  }

  /// The sheet as it grows from the top. Columns: mark, words, figure, its bounds, comparison.
  private struct Page {
    var sheet: WorkbookSheet
    private var row = 0

    private enum Place {
      static let mark = 0
      static let words = 1
      static let figure = 2
      static let low = 3
      static let high = 4
      static let comparison = 5
    }

    init(name: String, title: String) {
      sheet = WorkbookSheet(
        name: name, printTitle: WorkbookText.pageEdge(title),
        columns: [3, 44, 16, 10, 10, 58].map { .init(width: $0) })
    }

    mutating func heading(_ title: String) {
      row += 1
      guard !title.isEmpty else { return }
      let style = CellStyle(isBold: true, size: .heading)
      sheet.addLines(WorkbookText.line(title), style, row: row, columns: Place.mark...Place.comparison)
      row += 1
    }

    mutating func line(_ text: String, _ style: CellStyle = .plain) {
      guard !text.isEmpty else { return }
      sheet.addLines(WorkbookText.line(text), style, row: row, columns: Place.mark...Place.comparison)
      row += 1
    }

    mutating func line(_ text: String, tone: Tone) {
      mark(tone, always: true)
      sheet.addLines(
        WorkbookText.line(text), CellStyle(tone: tone), row: row, columns: Place.words...Place.comparison)
      row += 1
    }

    mutating func figures(_ figures: [Figure]) {
      guard !figures.isEmpty else { return }
      let hasBounds = figures.contains { $0.low != .empty || $0.high != .empty }
      let titles = ["Figure", "Value", hasBounds ? "Low" : "", hasBounds ? "High" : "", "Compared"]
      for (place, title) in titles.enumerated() {
        let column = Place.words + place
        let isFigure = (Place.figure...Place.high).contains(column)
        let style = CellStyle(
          isBold: true, alignment: isFigure ? .right : .left, indent: column == Place.comparison ? 1 : 0,
          isUnderlined: true)
        sheet.add(title.isEmpty ? nil : .text(title), style, row: row, column: column)
      }
      row += 1
      for figure in figures {
        mark(figure.tone, always: false)
        let fine = SheetFigure.isFine([figure.value, figure.low, figure.high], figure.kind)
        sheet.addLines(WorkbookText.line(figure.title), row: row, columns: Place.words...Place.words)
        for (cell, column) in [(figure.value, Place.figure), (figure.low, Place.low), (figure.high, Place.high)] {
          var style = CellStyle(numberFormat: SheetFigure.format(cell, figure.kind, fine: fine), alignment: .right)
          if column == Place.figure {
            style.isBold = true
            style.tone = figure.tone
          }
          sheet.add(SheetFigure.value(cell), style, row: row, column: column)
        }
        sheet.addLines(
          WorkbookText.line(figure.comparison), CellStyle(indent: 1), row: row,
          columns: Place.comparison...Place.comparison)
        row += 1
      }
      row += 1
    }

    mutating func link(to name: String, _ table: Table) {
      link(
        to: name, table.title.isEmpty ? name : table.title, rows: table.rows.count,
        caption: table.rows.isEmpty ? table.emptyMessage : table.caption)
    }

    mutating func link(to name: String, _ text: String) { link(to: name, text, rows: nil, caption: "") }

    private mutating func link(to name: String, _ text: String, rows: Int?, caption: String) {
      let words = WorkbookText.cut(WorkbookText.line(text), to: 200)
      sheet.add(.link(words, sheet: name), CellStyle(isLink: true), row: row, column: Place.words)
      if let rows {
        let format = rows == 1 ? "0 \"row\"" : "#,##0 \"rows\""
        sheet.add(.number(Double(rows)), CellStyle(numberFormat: format), row: row, column: Place.figure)
      }
      sheet.addLines(WorkbookText.line(caption), CellStyle(indent: 1), row: row, columns: Place.low...Place.comparison)
      row += 1
    }

    mutating func setting(_ setting: Report.Setting) {
      sheet.addLines(WorkbookText.line(setting.name), row: row, columns: Place.words...Place.words)
      sheet.addLines(WorkbookText.line(setting.value), row: row, columns: Place.figure...Place.comparison)
      row += 1
    }

    /// The sign that says what a colour says.
    private mutating func mark(_ tone: Tone, always: Bool) {
      guard always || tone != .plain else { return }
      let sign = TextStyle(ascii: false, color: false).mark(tone)
      sheet.add(.text(sign), CellStyle(tone: tone, alignment: .right), row: row, column: Place.mark)
    }
  }
}
