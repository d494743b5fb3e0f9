import ReportModel

/// A step curve for each series over a number, with its bounds as a band (Kaplan–Meier). A curve of shares starts at 0
/// with all, and says where it crosses one half.
struct CurveChart {
  let data: ChartData
  let isNarrow: Bool

  private struct Point {
    var x: Double
    var value: ChartData.Value
    var label: String
  }

  func draw(on drawing: inout SVGDrawing) {
    let kind = data.kinds.first ?? .share
    var top = 6.0
    if data.chart.series.count > 1 { top = ChartLegend(data.chart).draw(on: &drawing, top: top) }
    let marks = data.marks.filter { ($0.position ?? -1) >= 0 }
    let days = [0] + marks.compactMap(\.position)
    guard let scale = ChartScale(ChartData.numbers(marks), kind, ticks: isNarrow ? 3 : 5) else { return }
    if !data.chart.axis.isEmpty {
      drawing.words("axis", data.chart.axis, x: 0, y: top + 10, atMost: drawing.width)
      top += 20
    }
    top += 6
    let gutter = (scale.ticks.map { SVGText.width(scale.text($0)) }.max() ?? 0) + 8
    let frame = PlotFrame(left: gutter, right: drawing.width - 18, top: top, bottom: top + (isNarrow ? 170 : 220))
    let along = ChartScale.fitting(width: frame.right - frame.left) { ChartScale(days, data.categoryKind, ticks: $0) }
    guard let along else { return }
    frame.drawLevels(scale, on: &drawing)
    for tick in along.ticks {
      let x = along.place(tick, from: frame.left, to: frame.right)
      drawing.line("grid", x, frame.bottom, x, frame.bottom + 4)
      drawing.tick(along.text(tick), x: x, y: frame.bottom + 18)
    }
    let axis = data.table.index(of: data.chart.category).map { data.table.columns[$0].title } ?? ""
    drawing.words(
      "axis", axis, x: (frame.left + frame.right) / 2, y: frame.bottom + 36, anchor: .middle, atMost: drawing.width / 2)
    for series in data.chart.series.indices {
      let points = marks.compactMap { mark -> Point? in
        guard let x = mark.position, mark.values[series].number != nil else { return nil }
        return Point(x: x, value: mark.values[series], label: mark.label)
      }.sorted { $0.x < $1.x }
      curve(points, series, along, scale, frame, on: &drawing)
    }
    drawing.height = frame.bottom + (axis.isEmpty ? 24 : 44)
  }

  private func curve(
    _ points: [Point], _ series: Int, _ along: ChartScale, _ scale: ChartScale, _ frame: PlotFrame,
    on drawing: inout SVGDrawing
  ) {
    func x(_ value: Double) -> Double { along.place(value, from: frame.left, to: frame.right) }
    func y(_ value: Double) -> Double { scale.place(value, from: frame.bottom, to: frame.top) }
    let isShare = data.kinds[series] == .share
    guard let first = points.first?.value.number else { return }
    for (place, point) in points.enumerated() {
      guard let low = point.value.low, let high = point.value.high else { continue }
      let end = place + 1 < points.count ? points[place + 1].x : point.x
      drawing.rect(
        "band s\(series % 4)", x: x(point.x), y: y(high), width: x(end) - x(point.x), height: y(low) - y(high))
    }
    var path = SVGPath()
    var before = isShare ? 1 : first
    path.move(x(0), y(before))
    for point in points {
      guard let number = point.value.number else { continue }
      path.line(x(point.x), y(before))
      path.line(x(point.x), y(number))
      before = number
    }
    let name = data.chart.series[series].title
    drawing.group(title: name) { $0.path("curve s\(series % 4)", path) }
    if points.count <= 60 {
      for point in points {
        guard let number = point.value.number else { continue }
        drawing.group(title: "\(name), \(point.label): \(point.value.fullText)") { drawing in
          drawing.mark(series: series, x: x(point.x), y: y(number), radius: 2.5)
        }
      }
    }
    guard isShare, data.chart.series.count == 1, first <= 1,
      let half = points.first(where: { ($0.value.number ?? 1) <= 0.5 })
    else { return }
    drawing.line("guide", frame.left, y(0.5), x(half.x), y(0.5))
    drawing.line("guide", x(half.x), y(0.5), x(half.x), frame.bottom)
    let words = "half by " + half.label
    let isAtEnd = x(half.x) + 8 + SVGText.width(words) > frame.right
    drawing.words(
      "label strong", words, x: x(half.x) + (isAtEnd ? -8 : 8), y: frame.bottom - 8, anchor: isAtEnd ? .end : .start)
  }
}
