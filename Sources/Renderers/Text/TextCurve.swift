import ReportModel

extension TextChart {
  /// A step curve of ten lines with its bounds shaded, from 0 at the left to the last row at the right.
  func curve() -> [String] {
    guard let series = chart.series.first else { return [] }
    let (category, figure) = (index(chart.category), index(series.value))
    let (low, high) = (index(series.low), index(series.high))
    let points = table.rows.compactMap { row -> Point? in
      guard let x = number(row, category), let value = number(row, figure) else { return nil }
      return Point(x: x, value: value, low: number(row, low), high: number(row, high))
    }
    guard let end = points.map(\.x).max(), end > 0 else { return [] }
    let isShare = kind(figure) == .share
    let top = isShare ? 1 : max(points.map { max($0.value, $0.high ?? 0) }.max() ?? 1, .leastNonzeroMagnitude)
    let height = 10
    let axis = (0...height).map { line -> TextWords in
      guard line % 5 == 0 else { return .none }
      return style.words(FigureFormat.text(.real(top * Double(height - line) / Double(height)), kind(figure)))
    }
    let axisWidth = axis.reduce(0) { max($0, $1.width) }
    let room = min(64, width - axisWidth - 4)
    guard room >= 8 else { return [] }
    let signs = plot(points.sorted { $0.x < $1.x }, columns: room, lines: height, end: end, top: top, isShare: isShare)
    var lines: [String] = []
    for line in 0...height {
      let label = axis[line]
      let tick = label.text.isEmpty ? (style.ascii ? "|" : "│") : (style.ascii ? "+" : "┤")
      let padded = TextWrapping.padded(label.text, plainWidth: label.width, to: axisWidth, alignRight: true)
      lines.append("  " + style.dim(padded) + " " + style.dim(tick) + TextDrawing.line(signs[line]))
    }
    let last = style.words(FigureFormat.text(.real(end), kind(category)))
    let scale = TextWrapping.padded("0", plainWidth: 1, to: max(2, room - last.width)) + last.text
    let indent = TextWrapping.spaces(axisWidth + 4)
    lines += TextWrapping.lines(scale, width: room).map { indent + style.dim($0) }
    return lines
  }

  private struct Point {
    var x: Double
    var value: Double
    var low: Double?
    var high: Double?
  }

  /// The signs of each line from the top. The curve starts at 1 for shares (survival), at its first value otherwise.
  private func plot(
    _ points: [Point], columns: Int, lines: Int, end: Double, top: Double, isShare: Bool
  ) -> [[Unicode.Scalar]] {
    let blank = [Unicode.Scalar](repeating: " ", count: columns)
    var signs = [[Unicode.Scalar]](repeating: blank, count: lines + 1)
    func line(_ value: Double) -> Int { lines - TextDrawing.nearest(min(1, max(0, value / top)) * Double(lines)) }
    let start = isShare ? 1 : points.first?.value ?? 0
    var current = Point(x: 0, value: start, low: nil, high: nil)
    var next = 0
    var before = line(start)
    for column in 0..<columns {
      let x = end * Double(column) / Double(max(1, columns - 1))
      while next < points.count, points[next].x <= x {
        current = points[next]
        next += 1
      }
      if let low = current.low, let high = current.high, low <= high {
        for shaded in line(high)...line(low) { signs[shaded][column] = style.ascii ? "." : "░" }
      }
      let here = line(current.value)
      if here > before {
        for crossed in before...here { signs[crossed][column] = style.ascii ? "|" : "│" }
        signs[before][column] = style.ascii ? "+" : "┐"
        signs[here][column] = style.ascii ? "+" : "└"
      } else {
        signs[here][column] = style.ascii ? "-" : "─"
      }
      before = here
    }
    return signs
  }
}
