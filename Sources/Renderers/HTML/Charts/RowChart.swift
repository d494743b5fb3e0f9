import ReportModel

/// A line for each row: bars, dots with their intervals, or ranges. Beside each stands its figure; on a narrow page the
/// label stands over the line. Amounts of different currencies stand on scales of their own.
struct RowChart {
  let data: ChartData
  let isNarrow: Bool

  private var kind: Column.Kind { data.kinds.first ?? .text }
  /// Ranges show their series over each other; the others have a lane each.
  private var laneCount: Int { data.chart.kind == .ranges ? 1 : max(1, data.chart.series.count) }
  private var showsLegend: Bool { data.chart.series.count > 1 }
  private let laneHeight = 18.0
  private let rowGap = 10.0
  private let labelHeight = 18.0

  func draw(on drawing: inout SVGDrawing) {
    var top = 4.0
    if showsLegend { top = ChartLegend(data.chart).draw(on: &drawing, top: top) }
    let marks = data.shownMarks
    var currencies: [String] = []
    for mark in marks {
      if let code = currency(mark), !currencies.contains(code) { currencies.append(code) }
    }
    let gutter = isNarrow ? 0 : min(290, marks.map { SVGText.width($0.label) }.max() ?? 0) + 14
    let texts = marks.flatMap { $0.values.prefix(laneCount).map(sideText) }
    let textWidth = texts.map { SVGText.width($0) }.max() ?? 0
    let hasSide = !isNarrow || laneCount > 1
    let side = hasSide ? min(drawing.width / 3, textWidth) + 12 : 0
    let frame = (start: max(gutter, 6), end: drawing.width - max(side, 6))
    for code in currencies {
      let group = marks.filter { (currency($0) ?? currencies.first) == code }
      top = draw(Array(group), from: top, frame, on: &drawing)
    }
    drawing.height = top
  }

  private func currency(_ mark: ChartData.Mark) -> String? {
    mark.values.first { $0.number != nil }?.currency
  }

  /// What stands beside a mark. The bounds of a range are drawn and stand in the table; they would take all the room.
  private func sideText(_ value: ChartData.Value) -> String {
    let text = data.chart.kind == .ranges ? value.figure : value.text
    return value.n.isEmpty ? text : text + "\u{2002}" + value.n
  }

  private func draw(
    _ marks: [ChartData.Mark], from start: Double, _ frame: (start: Double, end: Double), on drawing: inout SVGDrawing
  ) -> Double {
    let example = marks.lazy.flatMap(\.values).first { $0.number != nil }?.cell ?? .empty
    let scale = ChartScale.fitting(width: frame.end - frame.start) { ticks in
      ChartScale(
        ChartData.numbers(marks), kind, isFromZero: data.chart.kind != .ranges, example: example, ticks: ticks)
    }
    guard let scale else { return start }
    let rowHeight = Double(laneCount) * laneHeight + rowGap + (isNarrow ? labelHeight : 0)
    let bottom = start + Double(marks.count) * rowHeight
    for tick in scale.ticks {
      let x = scale.place(tick, from: frame.start, to: frame.end)
      drawing.line(tick == 0 && scale.low < 0 ? "grid zero" : "grid", x, start, x, bottom)
      drawing.tick(scale.text(tick), x: x, y: bottom + 15)
    }
    for (place, mark) in marks.enumerated() {
      row(mark, top: start + Double(place) * rowHeight, scale, frame, on: &drawing)
    }
    let axis = SVGText.lines(visible(data.chart.axis), width: frame.end - frame.start, atMost: 2)
    for (place, line) in axis.enumerated() {
      let y = bottom + 33 + Double(place) * 15
      drawing.words("axis", line, x: (frame.start + frame.end) / 2, y: y, anchor: .middle)
    }
    return bottom + 25 + Double(axis.count) * 16
  }

  private func row(
    _ mark: ChartData.Mark, top: Double, _ scale: ChartScale, _ frame: (start: Double, end: Double),
    on drawing: inout SVGDrawing
  ) {
    let firstLane = top + rowGap / 2 + (isNarrow ? labelHeight : 0)
    let text = mark.values.first.map(sideText) ?? ""
    if isNarrow {
      let room = laneCount > 1 ? drawing.width : max(drawing.width * 0.3, drawing.width - SVGText.width(text)) - 12
      drawing.words("label", mark.label, x: 0, y: firstLane - 5, atMost: room)
      if laneCount == 1 {
        drawing.words("figure", text, x: drawing.width, y: firstLane - 5, anchor: .end, atMost: drawing.width * 0.7)
      }
    } else {
      let middle = firstLane + Double(laneCount) * laneHeight / 2 + 4
      drawing.words("label", mark.label, x: 0, y: middle, atMost: frame.start - 14)
    }
    for (series, value) in mark.values.enumerated() {
      let lane = data.chart.kind == .ranges ? 0 : series
      let middle = firstLane + (Double(lane) + 0.5) * laneHeight
      let name = data.chart.series.count > 1 ? mark.label + ", " + data.chart.series[series].title : mark.label
      drawing.group(title: name + ": " + value.fullText) { drawing in
        figure(value, series, middle, scale, frame, on: &drawing)
      }
      if !isNarrow || laneCount > 1, lane == series {
        drawing.words(
          "figure", sideText(value), x: drawing.width, y: middle + 4, anchor: .end,
          atMost: drawing.width - frame.end - 8)
      }
    }
  }

  private func figure(
    _ value: ChartData.Value, _ series: Int, _ middle: Double, _ scale: ChartScale,
    _ frame: (start: Double, end: Double), on drawing: inout SVGDrawing
  ) {
    guard let number = value.number else { return }
    func place(_ value: Double) -> Double { scale.place(value, from: frame.start, to: frame.end) }
    let bounds = value.low.flatMap { low in value.high.map { (low: place(low), high: place($0)) } }
    switch data.chart.kind {
    case .bars:
      let (zero, end) = (place(0), place(number))
      let length = number == 0 ? 0 : max(1.5, abs(end - zero))
      drawing.rect("bar s\(series % 4)", x: min(zero, end), y: middle - 6, width: length, height: 12, radius: 1.5)
    case .ranges where series == 0:
      if let bounds {
        drawing.rect("range", x: bounds.low, y: middle - 5, width: bounds.high - bounds.low, height: 10, radius: 5)
      }
      drawing.line("median", place(number), middle - 8, place(number), middle + 8)
    default:
      if let bounds {
        drawing.line("whisker s\(series % 4)", bounds.low, middle, bounds.high, middle)
        drawing.line("whisker s\(series % 4)", bounds.low, middle - 4, bounds.low, middle + 4)
        drawing.line("whisker s\(series % 4)", bounds.high, middle - 4, bounds.high, middle + 4)
      }
      drawing.mark(series: series, x: place(number), y: middle)
    }
  }
}

extension ChartScale {
  /// The scale with as many ticks as have room for their labels, at most about six; those at the ends may lean inward.
  static func fitting(width: Double, _ make: (_ ticks: Int) -> ChartScale?) -> ChartScale? {
    var scale: ChartScale?
    for count in [6, 5, 4, 3, 2, 1] {
      guard let candidate = make(count) else { return nil }
      scale = candidate
      let widest = candidate.ticks.map { SVGText.width(candidate.text($0)) }.max() ?? 0
      if Double(candidate.ticks.count - 1) * (widest * 1.5 + 8) <= width { break }
    }
    return scale
  }
}
