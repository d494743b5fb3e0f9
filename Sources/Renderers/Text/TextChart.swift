import ReportModel

/// The charts that a table with its drawings does not show already: lines, step curves and ranges.
struct TextChart {
  let chart: Chart
  let table: Table
  let style: TextStyle
  let width: Int

  init(_ chart: Chart, _ table: Table, style: TextStyle, width: Int) {
    self.chart = chart
    self.table = table
    self.style = style
    self.width = width
  }

  /// Empty where the table says it all, or where there is nothing to draw.
  func lines() -> [String] {
    guard !table.rows.isEmpty else { return [] }
    switch chart.kind {
    case .bars, .intervals, .flow: return []
    case .lines: return sparklines()
    case .curve: return curve()
    case .ranges: return ranges()
    }
  }

  // MARK: Reading the table

  /// Where a column of the chart stands in its table.
  func index(_ key: String?) -> Int? { key.flatMap(table.index) }

  func words(_ row: Row, _ column: Int?) -> TextWords {
    guard let column else { return .none }
    return style.words(FigureFormat.text(row.cells[column], table.columns[column].kind))
  }

  func number(_ row: Row, _ column: Int?) -> Double? {
    guard let column, let number = row.cells[column].number, number.isFinite else { return nil }
    return number
  }

  func kind(_ column: Int?) -> Column.Kind { column.map { table.columns[$0].kind } ?? .text }

  /// Cut to a width with an ellipsis: only for labels whose whole stands in a table.
  private func label(_ words: TextWords, width: Int) -> String {
    var words = words
    if words.width > width {
      let kept = TextWrapping.lines(words, width: width - DisplayWidth.of(style.ellipsis))[0]
      words = TextWords(measuring: kept.text + style.ellipsis)
    }
    return TextWrapping.padded(words.text, plainWidth: words.width, to: width)
  }

  // MARK: Lines

  private func sparklines() -> [String] {
    let titles = chart.series.map { style.words($0.title) }
    let titleWidth = min(titles.reduce(0) { max($0, $1.width) }, width / 3)
    let shown = table.rows.suffix(max(1, min(60, width - titleWidth - 4)))
    guard let first = shown.first, let last = shown.last else { return [] }
    var lines: [String] = []
    for (series, title) in zip(chart.series, titles) {
      let column = index(series.value)
      let values = shown.map { number($0, column) }
      guard let most = values.compactMap({ $0 }).max() else { continue }
      let picture = TextDrawing.sparkline(values, style: style)
      let peak = style.words("most " + FigureFormat.text(.real(most), kind(column)))
      let line = "  " + label(title, width: titleWidth) + "  " + picture
      let fits = DisplayWidth.of(line) + 2 + peak.width <= width
      lines.append(fits ? line + "  " + style.dim(peak.text) : line)
    }
    guard !lines.isEmpty else { return [] }
    let category = index(chart.category)
    let span = words(first, category).text + style.clean(" – ") + words(last, category).text
    let cut = shown.count < table.rows.count ? ", the last \(shown.count) of \(table.rows.count)" : ""
    let indent = TextWrapping.spaces(titleWidth + 4)
    lines += TextWrapping.lines(span + cut, width: width - titleWidth - 4).map { indent + style.dim($0) }
    return lines
  }

  // MARK: Ranges

  private func ranges() -> [String] {
    guard let series = chart.series.first else { return [] }
    let (category, value) = (index(chart.category), index(series.value))
    let (low, high) = (index(series.low), index(series.high))
    var lines: [String] = []
    let scales = scales([value, low, high])
    for row in table.rows {
      guard let figure = number(row, value) else { continue }
      var heading = words(row, category).text + "  " + words(row, value).text
      if let low, let high {
        let bounds = FigureFormat.bounds(row.cells[low], row.cells[high], kind(value))
        if !bounds.isEmpty { heading += " (" + style.clean(bounds) + ")" }
      }
      lines += TextWrapping.lines(heading, width: width - 2).map { "  " + $0 }
      guard let (least, most) = scales[currency(row, value)], least < most else { continue }
      let drawing = TextDrawing(style: style, width: min(60, width - 4), low: least, high: most)
      lines.append("    " + drawing.dotPlot(figure, low: number(row, low), high: number(row, high)))
    }
    return lines
  }

  /// By currency: from the least to the most of the rows' figures and bounds in these columns, of which the first holds
  /// the figures. Amounts of different currencies share no scale.
  private func scales(_ columns: [Int?]) -> [String: (least: Double, most: Double)] {
    var scales: [String: (least: Double, most: Double)] = [:]
    for row in table.rows {
      let numbers = columns.compactMap { number(row, $0) }
      guard let least = numbers.min(), let most = numbers.max() else { continue }
      let name = currency(row, columns[0])
      let known = scales[name] ?? (least, most)
      scales[name] = (min(known.least, least), max(known.most, most))
    }
    return scales
  }

  /// The currency of a row's amount; "none" for what is no amount.
  private func currency(_ row: Row, _ column: Int?) -> String {
    if let column, case .money(_, _, let currency) = row.cells[column] { currency } else { "none" }
  }
}
