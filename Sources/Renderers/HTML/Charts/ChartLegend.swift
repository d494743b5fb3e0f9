import ReportModel

/// The series of a chart with their marks, side by side over the drawing.
struct ChartLegend {
  let chart: Chart

  init(_ chart: Chart) { self.chart = chart }

  /// Returns where the drawing itself may begin.
  func draw(on drawing: inout SVGDrawing, top: Double) -> Double {
    var (x, y) = (2.0, top + 10)
    for (series, item) in chart.series.enumerated() {
      let room = min(SVGText.width(item.title), drawing.width - 30)
      if x > 2, x + 22 + room > drawing.width {
        x = 2
        y += 20
      }
      symbol(series, x: x, y: y, on: &drawing)
      drawing.words("label", item.title, x: x + 22, y: y + 4, atMost: room)
      x += 22 + room + 18
    }
    return y + 18
  }

  private func symbol(_ series: Int, x: Double, y: Double, on drawing: inout SVGDrawing) {
    switch chart.kind {
    case .bars: drawing.rect("bar s\(series % 4)", x: x, y: y - 6, width: 14, height: 12, radius: 1.5)
    case .ranges where series == 0:
      drawing.rect("range", x: x, y: y - 5, width: 16, height: 10, radius: 5)
      drawing.line("median", x + 8, y - 8, x + 8, y + 8)
    case .curve: drawing.line("curve s\(series % 4)", x, y, x + 16, y)
    case .lines:
      drawing.line("curve s\(series % 4)", x, y, x + 16, y)
      drawing.mark(series: series, x: x + 8, y: y, radius: 3.5)
    default: drawing.mark(series: series, x: x + 8, y: y)
    }
  }
}
