import ReportModel

/// The native charts of one chart of a report. They read the cells of the table wherever those do; a Sankey diagram has
/// no native form, its table stands alone.
struct TableCharts {
  private let chart: Chart
  private let sheet: TableSheet
  private var table: Table { sheet.table }

  init(_ chart: Chart, on sheet: TableSheet) {
    self.chart = chart
    self.sheet = sheet
  }

  /// Empty where there is nothing to draw; several where the rows share no scale.
  func charts(figures: inout ChartFigures) -> [SheetChart] {
    guard let category = sheet.place(of: chart.category) else { return [] }
    let series = chart.series.filter { series in
      sheet.place(of: series.value) != nil && table.rows.contains { number($0, series.value) != nil }
    }
    guard let first = series.first else { return [] }
    switch chart.kind {
    case .flow: return []
    case .lines: return [lines(series, category)]
    case .curve: return curve(first, &figures).map { [$0] } ?? []
    case .bars: return [bars(series, category)]
    case .intervals: return [intervals(first, category, &figures) ?? bars(series, category)]
    case .ranges: return ranges(first, category)
    }
  }

  // MARK: Kinds

  private func bars(_ series: [Chart.Series], _ category: Int) -> SheetChart {
    let rows = rowsOfBars
    return SheetChart(
      title: title(rows), shape: .bars, categoryAxis: categoryAxis(), valueAxis: valueAxis(series),
      series: series.enumerated().compactMap { place, series in
        self.series(series.title, series.value, .colour(place), rows: rows, category)
      },
      hasLegend: series.count > 1, height: height(bars: rows.count * series.count))
  }

  /// Bars with error bars. Spreadsheets draw asymmetric ones from figures of their own; these are those of a stack:
  /// the lower bound, from there to the figure, from there to the upper bound, each with a whisker over its length.
  /// Nil where the bounds are not known or do not enclose the figure, or where figures fall below zero.
  private func intervals(_ series: Chart.Series, _ category: Int, _ figures: inout ChartFigures) -> SheetChart? {
    guard let low = series.low, let high = series.high, sheet.place(of: low) != nil else { return nil }
    let rows = rowsOfBars
    var below: [Double?] = []
    var above: [Double?] = []
    for row in table.rows[rows] {
      let (value, least, most) = (number(row, series.value), number(row, low), number(row, high))
      guard let value, let least, let most else {
        if value != nil || least != nil { return nil }
        below.append(nil)
        above.append(nil)
        continue
      }
      let slack = 1e-9 * max(1, most.magnitude)
      guard least >= 0, least <= value + slack, value <= most + slack else { return nil }
      below.append(max(0, value - least))
      above.append(max(0, most - value))
    }
    let format = SheetFigure.number(kind(series.value), fine: true)
    let name = WorkbookText.line(chart.title) + ": "
    let toValue = figures.add(name + "figure less low", below, numberFormat: format)
    let toHigh = figures.add(name + "high less figure", above, numberFormat: format)
    let categories = range(category, rows)
    return SheetChart(
      title: title(rows), shape: .stackedBars, categoryAxis: categoryAxis(), valueAxis: valueAxis([series]),
      series: [
        self.series(series.title, low, .bar, rows: rows, category),
        .init(title: "to the figure", categories: categories, values: toValue, look: .whiskered),
        .init(title: "to the upper bound", categories: categories, values: toHigh, look: .whisker),
      ].compactMap { $0 },
      hasLegend: false, height: height(bars: rows.count))
  }

  /// A pale bar from low to high and a mark at the figure; a chart for each run of rows in one currency.
  private func ranges(_ series: Chart.Series, _ category: Int) -> [SheetChart] {
    var runs: [(currency: String?, rows: Range<Int>)] = []
    for index in rowsOfBars {
      let currency = currency(table.cell(table.rows[index], series.value))
      if let last = runs.last, last.currency == currency || currency == nil {
        runs[runs.count - 1].rows = last.rows.lowerBound..<(index + 1)
      } else {
        runs.append((currency, index..<(index + 1)))
      }
    }
    return runs.compactMap { currency, rows in
      let numbers = table.rows[rows].flatMap { row in
        [series.value, series.low, series.high].compactMap { $0.flatMap { number(row, $0) } }
      }
      guard let least = numbers.min(), let most = numbers.max() else { return nil }
      let axis = Self.axisEnds(from: least, to: most)
      var valueAxis = valueAxis([series], currency: currency ?? "")
      valueAxis.least = axis.least
      valueAxis.most = axis.most
      valueAxis.step = axis.step
      let halfWidth = (axis.most - axis.least) * 0.002
      return SheetChart(
        title: title(rows) + (runs.count > 1 && currency?.isEmpty == false ? " (\(currency ?? ""))" : ""),
        shape: .overlaidBars, categoryAxis: categoryAxis(), valueAxis: valueAxis,
        series: [
          self.series("to " + heading(series.high), series.high, .band, rows: rows, category),
          self.series("from " + heading(series.low), series.low, .cover, rows: rows, category),
          self.series(series.title, series.value, .mark(halfWidth: halfWidth), rows: rows, category),
        ].compactMap { $0 },
        hasLegend: false, height: height(bars: rows.count))
    }
  }

  /// Over days the categories are numbers, at their distances; over anything else they are names.
  private func lines(_ series: [Chart.Series], _ category: Int) -> SheetChart {
    let rows = table.rows.indices
    let days = dayAxis()
    return SheetChart(
      title: title(rows), shape: days == nil ? .lines : .path, categoryAxis: days ?? categoryAxis(),
      valueAxis: valueAxis(series),
      series: series.enumerated().compactMap { place, series in
        self.series(series.title, series.value, .colour(place), rows: rows, category)
      },
      hasLegend: series.count > 1, height: 320)
  }

  /// A step curve, drawn through the corners of its steps; nil without a number on the category axis.
  private func curve(_ series: Chart.Series, _ figures: inout ChartFigures) -> SheetChart? {
    let points = table.rows.compactMap { row in
      number(row, chart.category).flatMap { x in number(row, series.value).map { (x: x, y: $0, row: row) } }
    }.sorted { $0.x < $1.x }
    guard let first = points.first, let last = points.last, last.x > 0 else { return nil }
    let isShare = kind(series.value) == .share
    // Before its first step a curve of shares stands at all, another at its first figure.
    func corners(_ start: Double?, _ value: (Row) -> Double?) -> [Double?] {
      var before = start
      var corners = [start]
      for point in points {
        let now = value(point.row)
        corners += [before, now]
        before = now
      }
      return corners
    }
    let name = WorkbookText.line(chart.title) + ": "
    let xs = figures.add(
      name + heading(chart.category), [0] + points.flatMap { [$0.x, $0.x] },
      numberFormat: SheetFigure.number(kind(chart.category), fine: true))
    let format = SheetFigure.number(kind(series.value), fine: true)
    let start = isShare ? 1 : first.y
    var lines = [
      SheetChart.Series(
        title: WorkbookText.chart(series.title), categories: xs,
        values: figures.add(
          name + heading(series.value), corners(start) { number($0, series.value) }, numberFormat: format),
        look: .plainLine(0))
    ]
    for bound in [series.low, series.high].compactMap({ $0 }) where sheet.place(of: bound) != nil {
      let values = figures.add(
        name + heading(bound), corners(isShare ? 1 : nil) { number($0, bound) }, numberFormat: format)
      lines.append(.init(title: heading(bound), categories: xs, values: values, look: .faintLine))
    }
    var categoryAxis = SheetChart.Axis(
      title: heading(chart.category), numberFormat: SheetFigure.number(kind(chart.category)), least: 0)
    categoryAxis.most = last.x
    return SheetChart(
      title: title(table.rows.indices), shape: .path, categoryAxis: categoryAxis, valueAxis: valueAxis([series]),
      series: lines, hasLegend: false, height: 320)
  }

  // MARK: Parts

  private func series(
    _ title: String, _ key: String?, _ look: SheetChart.Look, rows: Range<Int>, _ category: Int
  ) -> SheetChart.Series? {
    guard let place = sheet.place(of: key) else { return nil }
    return SheetChart.Series(
      title: WorkbookText.chart(title), categories: range(category, rows), values: range(place, rows), look: look)
  }

  private func range(_ column: Int, _ rows: Range<Int>) -> CellRange {
    CellRange(sheet.name, rows: (rows.lowerBound + 1)...rows.upperBound, column: column)
  }

  /// A picture of more bars shows none of them.
  private var rowsOfBars: Range<Int> { 0..<min(40, table.rows.count) }

  /// In pixels; names that need two lines get them.
  private func height(bars: Int) -> Int {
    let longest = table.rows[rowsOfBars].map { row in
      DisplayWidth.of(WorkbookText.line(FigureFormat.text(table.cell(row, chart.category), .text)))
    }.max()
    return min(900, 130 + (longest ?? 0 > 20 ? 40 : 26) * bars)
  }

  private func title(_ rows: Range<Int>) -> String {
    let cut = rows.upperBound == 40 && table.rows.count > 40 ? ", the first 40 of \(table.rows.count)" : ""
    return WorkbookText.chart(chart.title) + cut
  }

  private func categoryAxis() -> SheetChart.Axis {
    SheetChart.Axis(numberFormat: kind(chart.category) == .month ? SheetFigure.month : "")
  }

  /// From the first day to the last, at most eight labels, each on a row's day where those are evenly spaced; nil
  /// unless the categories are at least two days in order.
  private func dayAxis() -> SheetChart.Axis? {
    let known = table.rows.compactMap { row -> Int? in
      if case .day(let day) = table.cell(row, chart.category) { SheetDate(day: day)?.serial } else { nil }
    }
    guard known.count == table.rows.count, let first = known.first, let last = known.last, first < last,
      zip(known, known.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    let spacing = max(1, (last - first) / (known.count - 1))
    let labels = (last - first) / spacing
    return SheetChart.Axis(
      numberFormat: SheetFigure.day, least: Double(first), most: Double(last), step: Double(spacing * (labels / 8 + 1)))
  }

  private func valueAxis(_ series: [Chart.Series], currency: String = "") -> SheetChart.Axis {
    let kinds = series.map { kind($0.value) }
    let numbers = table.rows.lazy.flatMap { row in series.lazy.compactMap { number(row, $0.value) } }
    var axis = SheetChart.Axis(title: WorkbookText.chart(chart.axis))
    axis.numberFormat =
      switch kinds.first {
      case .money: SheetFigure.money(currency, decimals: 0)
      case .share: SheetFigure.share
      case .difference: SheetFigure.difference
      case .number, .probability: ""
      default: SheetFigure.count
      }
    if kinds.allSatisfy({ $0 == .share }) {
      axis.most = 1
      axis.least = 0
    } else if (numbers.min() ?? 0) >= 0 {
      axis.least = 0
    }
    return axis
  }

  /// Round numbers a little outside of figures; from zero where that is near.
  static func axisEnds(from least: Double, to most: Double) -> (least: Double, most: Double, step: Double) {
    let span = max(most - least, most.magnitude / 10, 1e-6)
    var step = 1.0
    while step > span / 2 { step /= 10 }
    while step * 10 <= span / 2 { step *= 10 }
    if step * 5 <= span / 2 { step *= 5 } else if step * 2 <= span / 2 { step *= 2 }
    let start = ((least - span / 4) / step).rounded(.down) * step
    let end = ((most + span / 20) / step).rounded(.up) * step
    return (least >= 0 && start < span / 2 ? 0 : start, end, step)
  }

  private func heading(_ key: String?) -> String {
    guard let place = key.flatMap(table.index(of:)) else { return "" }
    let title = WorkbookText.chart(table.columns[place].title)
    return title.isEmpty ? SheetNames.title(ofKey: table.columns[place].key) : title
  }

  private func kind(_ key: String) -> Column.Kind { table.index(of: key).map { table.columns[$0].kind } ?? .text }

  private func number(_ row: Row, _ key: String) -> Double? {
    guard let number = table.cell(row, key).number, number.isFinite else { return nil }
    return number
  }

  private func currency(_ cell: Cell) -> String? {
    if case .money(_, _, let currency) = cell { currency } else { nil }
  }
}
