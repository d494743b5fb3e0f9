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

  private func words(_ row: Row, _ key: String) -> String {
    guard let index = table.index(of: key) else { return "" }
    return style.clean(FigureFormat.text(row.cells[index], table.columns[index].kind))
  }

  func number(_ row: Row, _ key: String?) -> Double? {
    guard let key, let number = table.cell(row, key).number, number.isFinite else { return nil }
    return number
  }

  func kind(_ key: String) -> Column.Kind { table.index(of: key).map { table.columns[$0].kind } ?? .text }

  /// Cut to a width with an ellipsis: only for labels whose whole stands in a table.
  private func label(_ text: String, width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return TextWrapping.padded(text, to: width) }
    let kept = TextWrapping.lines(text, width: width - DisplayWidth.of(style.ellipsis))[0]
    return TextWrapping.padded(kept + style.ellipsis, to: width)
  }

  private func labelWidth(_ labels: [String], atMost: Int) -> Int {
    min(labels.map { DisplayWidth.of($0) }.max() ?? 0, atMost)
  }

  // MARK: Lines

  private func sparklines() -> [String] {
    let titles = chart.series.map { style.clean($0.title) }
    let titleWidth = labelWidth(titles, atMost: width / 3)
    let shown = table.rows.suffix(max(1, min(60, width - titleWidth - 4)))
    guard let first = shown.first, let last = shown.last else { return [] }
    var lines: [String] = []
    for (series, title) in zip(chart.series, titles) {
      let values = shown.map { number($0, series.value) }
      guard let most = values.compactMap({ $0 }).max() else { continue }
      let picture = TextDrawing.sparkline(values, style: style)
      let peak = style.clean("most " + FigureFormat.text(.real(most), kind(series.value)))
      let line = "  " + label(title, width: titleWidth) + "  " + picture
      let fits = DisplayWidth.of(line) + 2 + DisplayWidth.of(peak) <= width
      lines.append(fits ? line + "  " + style.dim(peak) : line)
    }
    guard !lines.isEmpty else { return [] }
    let span = words(first, chart.category) + style.clean(" – ") + words(last, chart.category)
    let cut = shown.count < table.rows.count ? ", the last \(shown.count) of \(table.rows.count)" : ""
    let indent = TextWrapping.spaces(titleWidth + 4)
    lines += TextWrapping.lines(span + cut, width: width - titleWidth - 4).map { indent + style.dim($0) }
    return lines
  }

  // MARK: Ranges

  private func ranges() -> [String] {
    guard let series = chart.series.first else { return [] }
    var lines: [String] = []
    let scales = scales(series)
    for row in table.rows {
      guard let value = number(row, series.value) else { continue }
      let bounds = FigureFormat.bounds(
        table.cell(row, series.low ?? ""), table.cell(row, series.high ?? ""), kind(series.value))
      let figures = words(row, series.value) + (bounds.isEmpty ? "" : " (" + style.clean(bounds) + ")")
      let heading = words(row, chart.category) + "  " + figures
      lines += TextWrapping.lines(heading, width: width - 2).map { "  " + $0 }
      guard let (least, most) = scales[scaleName(row, series)], least < most else { continue }
      let drawing = TextDrawing(style: style, width: min(60, width - 4), low: least, high: most)
      lines.append("    " + drawing.dotPlot(value, low: number(row, series.low), high: number(row, series.high)))
    }
    return lines
  }

  /// By name: from the least to the most of the rows in the same currency: amounts of different currencies share no
  /// scale.
  private func scales(_ series: Chart.Series) -> [String: (least: Double, most: Double)] {
    var scales: [String: (least: Double, most: Double)] = [:]
    for row in table.rows {
      let name = scaleName(row, series)
      for number in [series.value, series.low, series.high].compactMap({ number(row, $0) }) {
        let known = scales[name] ?? (number, number)
        scales[name] = (min(known.least, number), max(known.most, number))
      }
    }
    return scales
  }

  /// The currency of a row's amount; "none" for what is no amount.
  private func scaleName(_ row: Row, _ series: Chart.Series) -> String {
    if case .money(_, _, let currency) = table.cell(row, series.value) { currency } else { "none" }
  }
}
