import ReportModel

/// A report as a workbook, before any library sees it: which sheets there are, what stands in every cell and how it
/// looks, which charts read which cells. A pure value; `SpreadsheetRenderer` writes it down.
///
/// A summary comes first, then a sheet a table, then the definitions and, where charts need the figures of their table
/// in another arrangement, those figures.
package struct WorkbookPlan: Sendable, Equatable {
  package var properties: Properties
  package var sheets: [WorkbookSheet]

  /// What the file says of itself.
  package struct Properties: Sendable, Equatable {
    package var title: String
    package var subject: String
    package var author: String
    package var comments: String
    /// Seconds since 1970-01-01 00:00 UTC: noon of the day the report speaks of, so that the same report gives the
    /// same file.
    package var created: Int64
  }

  package init(_ report: Report) {
    properties = Self.properties(of: report)
    var names = SheetNames()
    let summaryName = names.unique("Summary")
    let definitionsName = report.definitions.isEmpty ? nil : names.unique("Definitions")
    let figuresName = names.unique("Chart figures")
    let tables = report.tables.map { (table: $0, name: names.unique(SheetNames.title(ofKey: $0.key))) }

    var figures = ChartFigures(sheet: figuresName)
    let charts = report.sections.flatMap(\.blocks).compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
    var drawn: Set<String> = []
    let tableSheets = tables.map { table, name in
      // A chart stands with the first table of its key.
      let own = drawn.insert(table.key).inserted ? charts.filter { $0.table == table.key } : []
      return TableSheet(table, name: name, charts: own).sheet(figures: &figures)
    }
    let extra = [
      definitionsName.map { SummarySheet.Link(sheet: $0, text: "What the figures mean") },
      figures.isEmpty
        ? nil
        : SummarySheet.Link(sheet: figuresName, text: "Figures of the tables, arranged as their charts need them"),
    ].compactMap { $0 }
    sheets = [SummarySheet.sheet(report, name: summaryName, tables: tables.map(\.name), extra: extra)] + tableSheets
    if let definitionsName { sheets.append(DefinitionsSheet.sheet(report.definitions, name: definitionsName)) }
    if !figures.isEmpty { sheets.append(figures.sheet) }
  }

  private static func properties(of report: Report) -> Properties {
    let settings = report.settings.map { $0.name + " " + $0.value }.joined(separator: ", ")
    return Properties(
      title: property(report.title), subject: property(report.subtitle), author: "debrief",
      comments: property("Report \(report.name)" + (settings.isEmpty ? "" : " (\(settings))")),
      created: (day(of: report) ?? defaultDay).noon)
  }

  /// 255 characters at most: what spreadsheets take for a property.
  private static func property(_ text: String) -> String { WorkbookText.cut(WorkbookText.line(text), to: 255) }

  /// The day the report speaks of: its `as-of` setting, else the last day its subtitle names, else its month's first.
  private static func day(of report: Report) -> SheetDate? {
    let settings = report.settings.filter { $0.name == "as-of" }.map(\.value)
    let words = report.subtitle.split { !($0.isASCII && ($0.isNumber || $0 == "-")) }.reversed().map(String.init)
    let months = report.settings.filter { $0.name == "month" }.map(\.value) + words
    return (settings + words).lazy.compactMap { SheetDate(day: $0) }.first
      ?? months.lazy.compactMap { SheetDate(month: $0) }.first
  }

  /// Stands in where a report names no day at all: 2000-01-01.
  private static let defaultDay = SheetDate(serial: 36_526)
}
