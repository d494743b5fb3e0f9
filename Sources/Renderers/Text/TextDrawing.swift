import ReportModel

/// Bars and dot plots made of characters, over a scale that all rows of a column share.
struct TextDrawing {
  var style: TextStyle
  /// Columns of the terminal that a drawing takes.
  var width: Int
  var low: Double
  var high: Double

  /// Where a value falls, as a column from 0; values beyond the scale stand at its ends.
  func place(_ value: Double) -> Int {
    guard high > low, width > 1, value.isFinite else { return 0 }
    let share = min(1, max(0, (value - low) / (high - low)))
    return Self.nearest(share * Double(width - 1))
  }

  /// The nearest whole number to one that is not negative.
  static func nearest(_ value: Double) -> Int { Int(value + 0.5) }

  /// `├──●────┤` on a line of its width; a zero inside the scale is marked.
  func dotPlot(_ value: Double, low lower: Double? = nil, high upper: Double? = nil) -> String {
    var signs = [String](repeating: " ", count: width)
    if low < 0, high > 0 { signs[place(0)] = style.ascii ? ":" : "┊" }
    if let lower, let upper, lower <= upper {
      let (first, last) = (place(lower), place(upper))
      for column in first...last { signs[column] = style.ascii ? "-" : "─" }
      signs[first] = style.ascii ? "|" : "├"
      signs[last] = style.ascii ? "|" : "┤"
    }
    signs[place(value)] = style.ascii ? "o" : "●"
    return signs.reduce(into: "") { $0 += $1 }
  }

  /// A bar from the low end of the scale, in eighths of a column; something, however small, is never nothing.
  func bar(_ value: Double) -> String {
    guard high > low, value.isFinite, value > low else { return "" }
    let share = min(1, (value - low) / (high - low))
    if style.ascii { return String(repeating: "#", count: max(1, Self.nearest(share * Double(width)))) }
    let eighths = max(1, Self.nearest(share * Double(width) * 8))
    let end = eighths % 8 == 0 ? "" : ["▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8 - 1]
    return String(repeating: "█", count: eighths / 8) + end
  }

  /// The labels of the ends (and, where it fits, the middle) of the scale, as wide as the drawing.
  func axis(_ kind: Column.Kind) -> String {
    func label(_ value: Double) -> String { style.clean(FigureFormat.text(.real(value), kind)) }
    let (first, last) = (label(low), label(high))
    let (firstWidth, lastWidth) = (DisplayWidth.of(first), DisplayWidth.of(last))
    guard firstWidth + 1 + lastWidth <= width else { return "" }
    let middle = label((low + high) / 2)
    let middleWidth = DisplayWidth.of(middle)
    let before = place((low + high) / 2) - middleWidth / 2 - firstWidth
    let after = width - firstWidth - before - middleWidth - lastWidth
    guard before > 1, after > 1 else { return first + TextWrapping.spaces(width - firstWidth - lastWidth) + last }
    return first + TextWrapping.spaces(before) + middle + TextWrapping.spaces(after) + last
  }

  /// A small chart of a series, one sign a value: its lowest at the bottom line, its highest at the top.
  static func sparkline(_ values: [Double?], style: TextStyle) -> String {
    let signs = style.ascii ? ["_", ".", ":", "-", "=", "+", "*", "#"] : ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard let least = known.min(), let most = known.max() else { return "" }
    // A series that touches no zero by far would look wilder than it is: counts and rates start at zero.
    let base = min(0, least)
    return values.map { value in
      guard let value, value.isFinite else { return " " }
      return most > base ? signs[nearest((value - base) / (most - base) * 7)] : signs[0]
    }.joined()
  }
}

extension Table {
  /// The scale a drawn column shares over its rows; nil where there is nothing to draw, or where amounts of different
  /// currencies would stand on one scale.
  func scale(_ column: Int) -> (low: Double, high: Double)? {
    var currency: String?
    var (least, most) = (0.0, 0.0)
    for row in rows {
      let bounds = bounds(row, column)
      for cell in [row.cells[column], bounds.low, bounds.high] {
        guard let number = cell.number, number.isFinite else { continue }
        if case .money(_, _, let code) = cell {
          if let currency, currency != code { return nil }
          currency = code
        }
        least = min(least, number)
        most = max(most, number)
      }
    }
    switch columns[column].kind {
    case .share, .probability: return (0, 1)
    case .difference:
      let reach = max(-least, most)
      return reach > 0 ? (-reach, reach) : nil
    default: return most > least ? (least, most) : nil
    }
  }
}
