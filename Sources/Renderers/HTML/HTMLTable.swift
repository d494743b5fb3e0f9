import ReportModel

/// A table with its caption and headers, in a frame of its own that scrolls where the page is narrow. Bounds stand with
/// their figure; drawn columns have a bar or a dot with its interval beside the figure.
struct HTMLTable {
  let table: Table
  private let columns: [Int]
  private let scales: [Int: (low: Double, high: Double)]
  private let styles: [Int: String]

  init(_ table: Table) {
    self.table = table
    columns = table.columnsForPeople
    var scales: [Int: (low: Double, high: Double)] = [:]
    for column in columns where table.columns[column].isDrawn { scales[column] = table.scale(column) }
    self.scales = scales
    let first = columns.first
    styles = Dictionary(
      uniqueKeysWithValues: columns.map { ($0, Self.style($0, of: table, isFirst: $0 == first)) })
  }

  func write(to page: inout HTMLMarkup) {
    guard let first = columns.first else { return }
    if table.rows.isEmpty {
      page.element("div", [("class", "empty")]) { page in
        if !table.title.isEmpty { page.element("p", [("class", "title")], words: table.title) }
        page.element("p", words: table.emptyMessage)
      }
      return
    }
    let name = table.title.isEmpty ? table.key : table.title
    page.element(
      "div", [("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", name)]
    ) { page in
      page.element("table", [("class", style)]) { page in
        page.element("caption") { page in
          page.inline("span", [("class", "title")]) { $0.write(name) }
          if !table.caption.isEmpty {
            page.write(" ")
            page.inline("span", [("class", "about")]) { $0.write(table.caption) }
          }
        }
        page.element("thead") { page in
          page.element("tr") { page in
            for column in columns { header(column, to: &page) }
          }
        }
        page.element("tbody") { page in
          for row in table.rows {
            page.element("tr", [("class", row.tone.rawValue)]) { page in
              for column in columns { cell(row, column, isFirst: column == first, to: &page) }
            }
          }
        }
      }
    }
    let details = columns.map { table.columns[$0] }.filter(\.isDetail).map(\.title)
    if details.isEmpty { return }
    page.element(
      "p", [("class", "details")], words: "Left out for want of width: " + details.joined(separator: ", ") + ".")
  }

  private var style: String {
    (columns.count > 8 ? "dense" : "plain") + (table.rows.contains { $0.tone != .plain } ? " toned" : "")
  }

  private func header(_ place: Int, to page: inout HTMLMarkup) {
    let column = table.columns[place]
    let style = styles[place, default: ""] + (scales[place] == nil ? "" : " pictured")
    page.element("th", [("scope", "col"), ("class", style)], words: column.title.isEmpty ? column.key : column.title)
  }

  /// How a column is set: figures at the right except where they name the row, short words on one line, prose in lines
  /// long enough to read.
  private static func style(_ place: Int, of table: Table, isFirst: Bool) -> String {
    let column = table.columns[place]
    let detail = column.isDetail ? " detail" : ""
    if column.kind.isFigure { return (isFirst ? "term" : "figure") + detail }
    let longest = table.rows.map { DisplayWidth.of(FigureFormat.text($0.cells[place], column.kind)) }.max() ?? 0
    return (longest <= 20 ? "term" : longest <= 48 ? "words" : "prose") + detail
  }

  private func cell(_ row: Row, _ place: Int, isFirst: Bool, to page: inout HTMLMarkup) {
    let column = table.columns[place]
    let content = { (page: inout HTMLMarkup) in
      if isFirst { HTMLTone.mark(row.tone, to: &page) }
      figure(row, place, column, to: &page)
    }
    if isFirst {
      page.element("th", [("scope", "row"), ("class", styles[place, default: ""])], content)
    } else {
      page.element("td", [("class", styles[place, default: ""])], content)
    }
  }

  private func figure(_ row: Row, _ place: Int, _ column: Column, to page: inout HTMLMarkup) {
    let cell = row.cells[place]
    let bounds = table.bounds(row, place)
    page.write(FigureFormat.text(cell, column.kind))
    let interval = cell == .empty ? "" : FigureFormat.bounds(bounds.low, bounds.high, column.kind)
    if column.interval != nil, !interval.isEmpty {
      page.write(" ")
      page.inline("span", [("class", "bounds")]) { $0.write("(" + interval + ")") }
    }
    guard column.isDrawn, let scale = scales[place] else { return }
    CellDrawing(low: scale.low, high: scale.high).write(
      cell.number, from: bounds.low.number, to: bounds.high.number, hasInterval: column.interval != nil, to: &page)
  }
}

/// The small picture of one figure in its table cell, over a scale that the column shares. It is decoration: the figure
/// stands beside it.
struct CellDrawing {
  let low: Double
  let high: Double

  private static let width = 96.0
  private static let height = 14.0
  private static let margin = 5.0

  private func place(_ value: Double) -> Double {
    let share = min(1, max(0, (value - low) / (high - low)))
    return Self.margin + share * (Self.width - 2 * Self.margin)
  }

  /// Rows without a figure keep the room, so that the column stays aligned.
  func write(_ value: Double?, from lower: Double?, to upper: Double?, hasInterval: Bool, to page: inout HTMLMarkup) {
    page.inline(
      "svg",
      [
        ("class", "drawn"), ("viewBox", "0 0 \(svg(Self.width)) \(svg(Self.height))"), ("width", svg(Self.width)),
        ("height", svg(Self.height)), ("aria-hidden", "true"),
      ]
    ) { page in
      guard let value, value.isFinite else { return }
      let middle = svg(Self.height / 2)
      let zero = svg(place(0))
      page.shape(
        "line", [("class", "track"), ("x1", svg(place(low))), ("y1", middle), ("x2", svg(place(high))), ("y2", middle)])
      guard hasInterval else {
        let (start, end) = (min(place(0), place(value)), max(place(0), place(value)))
        let length = value == 0 ? 0 : max(1.5, end - start)
        page.shape(
          "rect",
          [("class", "bar s0"), ("x", svg(start)), ("y", "2"), ("width", svg(length)), ("height", "10"), ("rx", "1.5")])
        return
      }
      if low < 0, high > 0 {
        page.shape("line", [("class", "zero"), ("x1", zero), ("y1", "0"), ("x2", zero), ("y2", svg(Self.height))])
      }
      if let lower, let upper, lower <= upper {
        page.shape(
          "line",
          [
            ("class", "whisker s0"), ("x1", svg(place(lower))), ("y1", middle), ("x2", svg(place(upper))),
            ("y2", middle),
          ])
      }
      page.shape("circle", [("class", "mark s0"), ("cx", svg(place(value))), ("cy", middle), ("r", "4")])
    }
  }
}
