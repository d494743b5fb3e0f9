import ReportModel

/// Figures in the order of the table from left to right: a line for each series, or upright bars. For weeks and months.
struct TimeChart {
  let data: ChartData
  let isNarrow: Bool

  func draw(on drawing: inout SVGDrawing) {
    var top = 6.0
    if data.chart.series.count > 1 { top = ChartLegend(data.chart).draw(on: &drawing, top: top) }
    let kind = data.kinds.first ?? .count
    let example = data.marks.lazy.flatMap(\.values).first { $0.number != nil }?.cell ?? .empty
    guard let scale = ChartScale(ChartData.numbers(data.marks), kind, example: example, ticks: 4) else { return }
    if !data.chart.axis.isEmpty {
      drawing.words("axis", data.chart.axis, x: 0, y: top + 10, atMost: drawing.width)
      top += 20
    }
    // The figures over the highest marks need a line of their own.
    top += 12
    let gutter = (scale.ticks.map { SVGText.width(scale.text($0)) }.max() ?? 0) + 8
    let frame = PlotFrame(left: gutter, right: drawing.width - 6, top: top, bottom: top + (isNarrow ? 150 : 180))
    frame.drawLevels(scale, on: &drawing)
    drawCategories(frame, on: &drawing)
    for series in data.chart.series.indices {
      if data.chart.kind == .bars {
        bars(series, scale, frame, on: &drawing)
      } else {
        line(series, scale, frame, on: &drawing)
      }
    }
    drawing.height = frame.bottom + 24
  }

  private func band(_ frame: PlotFrame) -> Double { (frame.right - frame.left) / Double(max(1, data.marks.count)) }

  private func center(_ place: Int, _ frame: PlotFrame) -> Double { frame.left + (Double(place) + 0.5) * band(frame) }

  /// Labels of every mark, or of as many at equal steps as have room, counted from the latest.
  private func drawCategories(_ frame: PlotFrame, on drawing: inout SVGDrawing) {
    let most = frame.right - frame.left
    let widest = min(most, data.marks.map { SVGText.width($0.label) }.max() ?? 0)
    let step = Int((widest + 12) / band(frame)) + 1
    for place in stride(from: data.marks.count - 1, through: 0, by: -step) {
      let x = center(place, frame)
      drawing.line("grid", x, frame.bottom, x, frame.bottom + 4)
      drawing.tick(data.marks[place].label, x: x, y: frame.bottom + 18)
    }
  }

  private func title(_ mark: ChartData.Mark, _ series: Int) -> String {
    "\(mark.label), \(data.chart.series[series].title): \(mark.values[series].fullText)"
  }

  private func bars(_ series: Int, _ scale: ChartScale, _ frame: PlotFrame, on drawing: inout SVGDrawing) {
    let lane = min(48, band(frame) * 0.76 / Double(data.chart.series.count))
    let zero = scale.place(0, from: frame.bottom, to: frame.top)
    for (place, mark) in data.marks.enumerated() {
      guard let number = mark.values[series].number else { continue }
      let middle = center(place, frame) + (Double(series) + 0.5 - Double(data.chart.series.count) / 2) * lane
      let end = scale.place(number, from: frame.bottom, to: frame.top)
      let height = number == 0 ? 0 : max(1.5, abs(zero - end))
      let width = max(1, lane - 2)
      drawing.group(title: title(mark, series)) { drawing in
        drawing.rect(
          "bar s\(series % 4)", x: middle - width / 2, y: min(zero, end), width: width, height: height, radius: 1.5)
        let text = FigureFormat.text(mark.values[series].cell, data.kinds[series])
        if number > 0, SVGText.width(text) <= lane {
          drawing.words("tick", text, x: middle, y: end - 4, anchor: .middle)
        }
      }
    }
  }

  private func line(_ series: Int, _ scale: ChartScale, _ frame: PlotFrame, on drawing: inout SVGDrawing) {
    var path = SVGPath()
    var isOpen = false
    for (place, mark) in data.marks.enumerated() {
      guard let number = mark.values[series].number else {
        isOpen = false
        continue
      }
      let (x, y) = (center(place, frame), scale.place(number, from: frame.bottom, to: frame.top))
      if isOpen { path.line(x, y) } else { path.move(x, y) }
      isOpen = true
    }
    drawing.path("curve s\(series % 4)", path)
    guard data.marks.count <= 60 else { return }
    // Intervals of several series stand beside each other.
    let bounded = data.chart.series.indices.filter { data.chart.series[$0].low != nil }
    let shift = bounded.firstIndex(of: series).map {
      (Double($0) + 0.5 - Double(bounded.count) / 2) * min(6, band(frame) / 6)
    }
    for (place, mark) in data.marks.enumerated() {
      let value = mark.values[series]
      guard let number = value.number else { continue }
      let (x, y) = (center(place, frame), scale.place(number, from: frame.bottom, to: frame.top))
      drawing.group(title: title(mark, series)) { drawing in
        if let low = value.low, let high = value.high, let shift {
          let (bottom, top) = (
            scale.place(low, from: frame.bottom, to: frame.top), scale.place(high, from: frame.bottom, to: frame.top)
          )
          drawing.line("whisker light s\(series % 4)", x + shift, bottom, x + shift, top)
        }
        drawing.mark(series: series, x: x, y: y, radius: 3.5)
      }
    }
  }
}

/// The rectangle that figures are drawn in.
struct PlotFrame {
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  /// Level lines with their figures at the left.
  func drawLevels(_ scale: ChartScale, on drawing: inout SVGDrawing) {
    for tick in scale.ticks {
      let y = scale.place(tick, from: bottom, to: top)
      drawing.line(tick == 0 ? "grid zero" : "grid", left, y, right, y)
      drawing.words("tick", scale.text(tick), x: left - 6, y: y + 4, anchor: .end)
    }
  }
}
