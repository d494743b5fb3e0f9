import ReportModel

/// One column of a text table: its cells as words, and how wide it is and may be.
struct TextColumn {
  let index: Int
  let kind: Column.Kind
  let isDetail: Bool
  let title: TextWords
  let isDrawn: Bool
  /// The scale on which its figures are drawn; nil where they are not.
  let scale: (low: Double, high: Double)?
  /// Where the bounds of its figures stand.
  private let bounds: (low: Int, high: Int)?
  private let drawsDots: Bool
  /// The figure of each row.
  private var figures: [TextWords] = []
  /// The interval of each figure, in parentheses; none at all where figures have none.
  private var intervals: [TextWords] = []
  private var figureWidth = 0
  private var intervalWidth = 0
  /// The width at which nothing wraps but a long heading; that of the heading until the cells are read.
  private(set) var naturalWidth: Int
  var width: Int
  var drawing: TextDrawing?

  /// Wider text columns than this are hard to read even where there is room.
  private static let widestText = 64
  static let narrowestDrawing = 10
  static let widestDrawing = 32

  init(_ table: Table, _ index: Int, style: TextStyle) {
    self.index = index
    let column = table.columns[index]
    kind = column.kind
    isDetail = column.isDetail
    isDrawn = column.isDrawn
    title = style.words(column.title)
    scale = column.isDrawn ? table.scale(index) : nil
    let places = table.boundColumns(of: index)
    if let low = places.low, let high = places.high { bounds = (low, high) } else { bounds = nil }
    drawsDots = column.interval != nil
    naturalWidth = max(2, min(TextWrapping.headingWidth(title), Self.widestText))
    width = naturalWidth
  }

  /// Reads the cells, and makes room for them.
  mutating func readCells(_ table: Table, style: TextStyle) {
    (figures, intervals) = ([], [])
    figures.reserveCapacity(table.rows.count)
    if bounds != nil { intervals.reserveCapacity(table.rows.count) }
    for row in table.rows {
      let figure = style.words(FigureFormat.text(row.cells[index], kind))
      figureWidth = max(figureWidth, figure.width)
      figures.append(figure)
      guard let bounds else { continue }
      var interval = TextWords.none
      if row.cells[index] != .empty {
        let words = FigureFormat.bounds(row.cells[bounds.low], row.cells[bounds.high], kind)
        if !words.isEmpty { interval = style.words("(" + words + ")") }
      }
      intervalWidth = max(intervalWidth, interval.width)
      intervals.append(interval)
    }
    naturalWidth = max(naturalWidth, kind == .text ? min(contentWidth, Self.widestText) : contentWidth)
    width = naturalWidth
  }

  /// The width of the cells on one line.
  private var contentWidth: Int { intervalWidth > 0 ? figureWidth + 1 + intervalWidth : figureWidth }

  var alignsRight: Bool { kind.isFigure }

  /// The width below which it is better left out.
  var leastWidth: Int {
    guard kind == .text, naturalWidth > 8 else { return naturalWidth }
    let longestWord = figures.reduce(TextWrapping.longestWord(title.text)) {
      max($0, TextWrapping.longestWord($1.text))
    }
    return min(naturalWidth, max(8, min(longestWord, 14)))
  }

  /// Whether the cell of a row needs no wrapping.
  func takesOneLine(_ row: Int) -> Bool {
    (intervalWidth > 0 ? contentWidth : figures[row].width) <= width
  }

  /// The cell of a row on one line, figures under figures and intervals under intervals.
  func line(_ row: Int) -> TextWords {
    let figure = figures[row]
    if intervalWidth == 0 { return figure }
    let interval = intervals[row]
    let text =
      TextWrapping.spaces(figureWidth - figure.width) + figure.text + " " + interval.text
      + TextWrapping.spaces(intervalWidth - interval.width)
    return TextWords(text: text, width: contentWidth)
  }

  /// The cell of a row, wrapped in the column's width.
  func lines(_ row: Int) -> [TextWords] { TextWrapping.lines(words(row), width: width) }

  /// The cell of a row as words, for a line of prose.
  func words(_ row: Int) -> TextWords {
    let figure = figures[row]
    guard !intervals.isEmpty, !intervals[row].text.isEmpty else { return figure }
    let interval = intervals[row]
    return TextWords(text: figure.text + " " + interval.text, width: figure.width + 1 + interval.width)
  }

  /// The drawing of a row's figure; blank where it has none.
  func picture(_ row: Row, _ drawing: TextDrawing) -> TextWords {
    guard let value = row.cells[index].number, value.isFinite else { return .none }
    if let bounds, let low = row.cells[bounds.low].number, let high = row.cells[bounds.high].number, low.isFinite,
      high.isFinite
    {
      return TextWords(text: drawing.dotPlot(value, low: low, high: high), width: drawing.width)
    }
    if drawing.low < 0 || drawsDots { return TextWords(text: drawing.dotPlot(value), width: drawing.width) }
    return TextWords(measuring: drawing.bar(value))
  }
}
