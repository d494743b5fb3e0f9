import ReportModel

/// A chart with its caption. It is drawn twice, wide and narrow, and the stylesheet shows the one that fits: words in a
/// drawing keep a size that can be read.
struct HTMLChart {
  let data: ChartData
  private var chart: Chart { data.chart }

  static let wide = 840.0
  static let narrow = 344.0
  /// A description that names more marks than these is no help to a listener; the table is, where it stands in the page.
  private var mostDescribed: Int { data.isPrinted ? 16 : 60 }

  init(_ chart: Chart, _ table: Table) { data = ChartData(chart, table) }

  func write(to page: inout HTMLMarkup, id: String) {
    let title = chart.title.isEmpty ? chart.key : chart.title
    var drawings: [SVGDrawing] = []
    if !data.isEmpty {
      drawings = [draw(width: Self.wide, isNarrow: false), draw(width: Self.narrow, isNarrow: true)]
    }
    let isEmpty = drawings.isEmpty || drawings.contains { $0.height == 0 }
    page.element("figure", [("class", isEmpty ? "empty" : "chart")]) { page in
      page.element("figcaption", words: title)
      if isEmpty {
        page.element("p", words: "Nothing to draw yet.")
        return
      }
      let description = description()
      drawings[0].write(to: &page, id: id + "-wide", style: "wide", title: title, description: description)
      drawings[1].write(to: &page, id: id + "-narrow", style: "narrow", title: title, description: description)
      if let note = data.cutNote { page.element("p", [("class", "about")], words: note) }
    }
  }

  /// Height 0 where nothing could be drawn.
  private func draw(width: Double, isNarrow: Bool) -> SVGDrawing {
    var drawing = SVGDrawing(width: width)
    switch chart.kind {
    case .bars where data.runsInTime, .lines: TimeChart(data: data, isNarrow: isNarrow).draw(on: &drawing)
    case .bars, .intervals, .ranges: RowChart(data: data, isNarrow: isNarrow).draw(on: &drawing)
    case .curve: CurveChart(data: data, isNarrow: isNarrow).draw(on: &drawing)
    case .flow:
      if !FlowChart.flows(data).isEmpty { FlowChart(data: data, isNarrow: isNarrow).draw(on: &drawing) }
    }
    return drawing
  }

  // MARK: Words for those who do not see it

  private func description() -> String {
    let table = "table \u{201C}" + (data.table.title.isEmpty ? data.table.key : data.table.title) + "\u{201D}"
    let axis = chart.axis.isEmpty ? "" : ", " + chart.axis
    let start = Self.shape(chart.kind) + axis + ". "
    let sentences = chart.kind == .flow ? flowSentences() : markSentences()
    if sentences.count <= mostDescribed { return start + sentences.joined(separator: "; ") + "." }
    let ends = [sentences.first, sentences.last].compactMap { $0 }.joined(separator: "; last ")
    let rest = data.isPrinted ? " All of them stand in the \(table)." : ""
    return start + "\(sentences.count) figures: first \(ends)." + rest
  }

  private static func shape(_ kind: Chart.Kind) -> String {
    switch kind {
    case .bars: "Bars"
    case .intervals: "Dots with their intervals"
    case .flow: "Flows"
    case .curve: "Step curve"
    case .lines: "Lines"
    case .ranges: "Ranges"
    }
  }

  private func flowSentences() -> [String] {
    FlowChart.flows(data).map { flow in
      "\(flow.source) to \(flow.target) \(FigureFormat.text(.real(flow.value), data.kinds.first ?? .count))"
    }
  }

  private func markSentences() -> [String] {
    data.marks.map { mark in
      let values = zip(chart.series, mark.values).map { series, value in
        chart.series.count > 1 ? series.title + " " + value.fullText : value.fullText
      }
      return mark.label + " " + values.joined(separator: ", ")
    }
  }
}
