import ReportModel

/// What a chart draws, read from its table once: a mark for each row, a value for each series.
struct ChartData {
  let chart: Chart
  let table: Table
  /// At most `mostRows` rows for charts that stack rows.
  private(set) var marks: [Mark] = []
  /// What the category column and each series hold, in the order of the series.
  let categoryKind: Column.Kind
  let kinds: [Column.Kind]

  /// A chart of more rows than these is no picture any more; the table has them all.
  static let mostRows = 40

  struct Mark {
    var label: String
    /// The category as a number (a day of a curve).
    var position: Double?
    var values: [Value]
  }

  /// A figure with its bounds; finite numbers, low ≤ high.
  struct Value {
    var cell: Cell
    var number: Double?
    var low: Double?
    var high: Double?
    /// The figure as people read it: `38 %`; a dash where there is none.
    var figure: String
    /// The figure and its bounds: `38 % (14–69)`.
    var text: String
    /// `n 8`; empty where the chart names no such column.
    var n: String
  }

  init(_ chart: Chart, _ table: Table) {
    self.chart = chart
    self.table = table
    let category = table.index(of: chart.category)
    categoryKind = category.map { table.columns[$0].kind } ?? .text
    let columns = chart.series.map { series in
      (
        value: table.index(of: series.value), low: series.low.flatMap(table.index),
        high: series.high.flatMap(table.index), n: series.n.flatMap(table.index)
      )
    }
    kinds = columns.map { place in place.value.map { table.columns[$0].kind } ?? .text }
    marks = table.rows.map { row in
      func cell(_ column: Int?) -> Cell { column.map { row.cells[$0] } ?? .empty }
      let label = FigureFormat.text(cell(category), categoryKind)
      return Mark(
        label: label.isEmpty ? "\u{2013}" : label, position: finite(cell(category)),
        values: zip(columns, kinds).map { place, kind in
          Value(cell(place.value), low: cell(place.low), high: cell(place.high), n: cell(place.n), kind)
        })
    }
  }

  /// The rows a chart with a line for each row shows.
  var shownMarks: ArraySlice<Mark> { marks.prefix(Self.mostRows) }

  /// Said under a chart that leaves rows to its table.
  var cutNote: String? {
    let stacksRows = chart.kind == .intervals || chart.kind == .ranges || chart.kind == .bars && !runsInTime
    guard stacksRows, marks.count > Self.mostRows else { return nil }
    return "The first \(Self.mostRows) of \(FigureFormat.count(marks.count))"
      + (isPrinted ? "; the table has them all." : ".")
  }

  /// Whether the table itself stands in the page.
  var isPrinted: Bool { table.audience != .data }

  /// Whether the categories are days or months, which people read from left to right.
  var runsInTime: Bool { categoryKind == .day || categoryKind == .month }

  /// Whether there is any figure to draw.
  var isEmpty: Bool { !marks.contains { $0.values.contains { $0.number != nil } } }

  /// Every number of the marks, bounds included.
  static func numbers(_ marks: some Sequence<Mark>) -> [Double] {
    marks.flatMap(\.values).flatMap { [$0.number, $0.low, $0.high].compactMap { $0 } }
  }
}

extension ChartData.Value {
  fileprivate init(_ cell: Cell, low: Cell, high: Cell, n: Cell, _ kind: Column.Kind) {
    self.cell = cell
    number = finite(cell)
    if let lower = finite(low), let upper = finite(high), lower <= upper { (self.low, self.high) = (lower, upper) }
    let bounds = self.low == nil || number == nil ? "" : FigureFormat.bounds(low, high, kind)
    figure = number == nil ? "\u{2013}" : FigureFormat.text(cell, kind)
    text = bounds.isEmpty ? figure : figure + " (\(bounds))"
    self.n = n == .empty ? "" : "n " + FigureFormat.text(n, .count)
  }

  /// The figure with its bounds and how many it rests on.
  var fullText: String { n.isEmpty ? text : text + ", " + n }

  /// The code of its currency; empty for what is no money.
  var currency: String { if case .money(_, _, let code) = cell { code } else { "" } }
}

private func finite(_ cell: Cell) -> Double? {
  guard let number = cell.number, number.isFinite else { return nil }
  return number
}
