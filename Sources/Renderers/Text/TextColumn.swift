import ReportModel

/// One column of a text table: its cells as words, and how wide it is and may be.
struct TextColumn {
  let table: Table
  let index: Int
  let column: Column
  let title: String
  let alignsRight: Bool
  /// The figure of each row, and its interval in parentheses.
  private let cells: [(figure: String, interval: String)]
  private let figureWidth: Int
  private let intervalWidth: Int
  /// The width at which nothing wraps but a long heading.
  let naturalWidth: Int
  /// The width below which it is better left out.
  let leastWidth: Int
  var width: Int
  var drawing: TextDrawing?

  static let narrowestDrawing = 10
  static let widestDrawing = 32

  init(_ table: Table, _ index: Int, style: TextStyle, widestText: Int) {
    self.table = table
    self.index = index
    column = table.columns[index]
    title = style.clean(column.title)
    alignsRight = column.kind.isFigure
    let kind = column.kind
    let bounds = table.boundColumns(of: index)
    cells = table.rows.map { row in
      let figure = style.clean(FigureFormat.text(row.cells[index], kind))
      guard let low = bounds.low, let high = bounds.high else { return (figure, "") }
      if case .empty = row.cells[index] { return (figure, "") }
      let interval = style.clean(FigureFormat.bounds(row.cells[low], row.cells[high], kind))
      return (figure, interval.isEmpty ? "" : "(\(interval))")
    }
    figureWidth = cells.lazy.map { DisplayWidth.of($0.figure) }.max() ?? 0
    intervalWidth = cells.lazy.map { DisplayWidth.of($0.interval) }.max() ?? 0
    let headingWidth = min(TextWrapping.headingWidth(title), widestText)
    let content = figureWidth + (intervalWidth > 0 ? 1 + intervalWidth : 0)
    naturalWidth = max(2, headingWidth, kind == .text ? min(content, widestText) : content)
    let longestWord =
      kind == .text ? cells.reduce(TextWrapping.longestWord(title)) { max($0, TextWrapping.longestWord($1.figure)) } : 0
    leastWidth = kind == .text ? min(naturalWidth, max(8, min(longestWord, 14))) : naturalWidth
    width = naturalWidth
  }

  /// The cell of a row, set in the column's width.
  func lines(_ row: Int) -> [String] {
    let (figure, interval) = cells[row]
    guard intervalWidth > 0 else { return TextWrapping.lines(figure, width: width) }
    let aligned = TextWrapping.padded(figure, to: figureWidth, alignRight: true)
    let both = aligned + " " + TextWrapping.padded(interval, to: intervalWidth)
    return DisplayWidth.of(both) <= width ? [both] : TextWrapping.lines(words(row), width: width)
  }

  /// The cell of a row as words, for a line of prose.
  func words(_ row: Int) -> String {
    let (figure, interval) = cells[row]
    return interval.isEmpty ? figure : figure + " " + interval
  }

  /// The drawing of a row's figure; blank where it has none.
  func picture(_ row: Int, _ drawing: TextDrawing) -> String {
    guard let value = table.rows[row].cells[index].number, value.isFinite else { return "" }
    let bounds = table.bounds(table.rows[row], index)
    if let low = bounds.low.number, let high = bounds.high.number, low.isFinite, high.isFinite {
      return drawing.dotPlot(value, low: low, high: high)
    }
    return drawing.low < 0 || column.interval != nil ? drawing.dotPlot(value) : drawing.bar(value)
  }
}
