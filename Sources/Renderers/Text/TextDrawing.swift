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
    var signs = [Unicode.Scalar](repeating: " ", count: width)
    if low < 0, high > 0 { signs[place(0)] = style.ascii ? ":" : "┊" }
    if let lower, let upper, lower <= upper {
      let (first, last) = (place(lower), place(upper))
      for column in first...last { signs[column] = style.ascii ? "-" : "─" }
      signs[first] = style.ascii ? "|" : "├"
      signs[last] = style.ascii ? "|" : "┤"
    }
    signs[place(value)] = style.ascii ? "o" : "●"
    return Self.line(signs)
  }

  /// Signs side by side.
  static func line(_ signs: [Unicode.Scalar]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * signs.count)
    for sign in signs {
      if sign.isASCII { bytes.append(UInt8(sign.value)) } else { bytes.append(contentsOf: sign.utf8) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A bar from the low end of the scale, in eighths of a column; something, however small, is never nothing.
  func bar(_ value: Double) -> String {
    guard high > low, value.isFinite, value > low else { return "" }
    let share = min(1, (value - low) / (high - low))
    if style.ascii { return TextWrapping.repeated("#", max(1, Self.nearest(share * Double(width)))) }
    let eighths = max(1, Self.nearest(share * Double(width) * 8))
    let end = eighths % 8 == 0 ? "" : ["▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8 - 1]
    return TextWrapping.repeated("█", eighths / 8) + end
  }

  /// The labels of the ends (and, where it fits, the middle) of the scale, as wide as the drawing.
  func axis(_ kind: Column.Kind) -> String {
    func label(_ value: Double) -> TextWords { style.words(FigureFormat.text(.real(value), kind)) }
    let (first, last) = (label(low), label(high))
    let between = width - first.width - last.width
    guard between > 0 else { return "" }
    let middle = label((low + high) / 2)
    let before = place((low + high) / 2) - middle.width / 2 - first.width
    let after = between - before - middle.width
    guard before > 1, after > 1 else { return first.text + TextWrapping.spaces(between) + last.text }
    return first.text + TextWrapping.spaces(before) + middle.text + TextWrapping.spaces(after) + last.text
  }

  /// A small chart of a series, one sign a value: its lowest at the bottom line, its highest at the top.
  static func sparkline(_ values: [Double?], style: TextStyle) -> String {
    let signs: [Unicode.Scalar] =
      style.ascii ? ["_", ".", ":", "-", "=", "+", "*", "#"] : ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard let least = known.min(), let most = known.max() else { return "" }
    // A series that touches no zero by far would look wilder than it is: counts and rates start at zero.
    let base = min(0, least)
    let drawn = values.map { value -> Unicode.Scalar in
      guard let value, value.isFinite else { return " " }
      return most > base ? signs[nearest((value - base) / (most - base) * 7)] : signs[0]
    }
    return line(drawn)
  }
}

extension Table {
  /// The scale a drawn column shares over its rows; nil where there is nothing to draw, or where amounts of different
  /// currencies would stand on one scale.
  func scale(_ column: Int) -> (low: Double, high: Double)? {
    var currency: String?
    var (least, most) = (0.0, 0.0)
    let bounds = boundColumns(of: column)
    let places = [column, bounds.low, bounds.high].compactMap { $0 }
    for row in rows {
      for place in places {
        guard let number = row.cells[place].number, number.isFinite else { continue }
        if case .money(_, _, let code) = row.cells[place] {
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
