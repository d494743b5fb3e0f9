import ReportModel

/// Headline figures side by side, as many in a line as the width allows.
enum TextFigures {
  private static let narrowest = 20
  private static let widest = 34
  private static let gap = 2

  static func lines(_ figures: [Figure], style: TextStyle, width: Int) -> [String] {
    guard !figures.isEmpty else { return [] }
    let most = max(1, (width + gap) / (narrowest + gap))
    let rowCount = (figures.count + most - 1) / most
    let perRow = (figures.count + rowCount - 1) / rowCount
    let tileWidth = min(widest, (width - gap * (perRow - 1)) / perRow)
    var lines: [String] = []
    for start in stride(from: 0, to: figures.count, by: perRow) {
      let tiles = figures[start..<min(start + perRow, figures.count)].map { tile($0, style: style, width: tileWidth) }
      if start > 0 { lines.append("") }
      lines += rows(tiles.map { $0.title }, tileWidth) { style.dim($1) }
      lines += rows(tiles.map { $0.value }, tileWidth) { style.bold(style.toned($1, tiles[$0].tone)) }
      lines += rows(tiles.map { $0.comparison }, tileWidth) { style.dim($1) }
    }
    return lines
  }

  private typealias Tile = (title: [TextWords], value: [TextWords], comparison: [TextWords], tone: Tone)

  private static func tile(_ figure: Figure, style: TextStyle, width: Int) -> Tile {
    let bounds = FigureFormat.bounds(figure.low, figure.high, figure.kind)
    var value = FigureFormat.text(figure.value, figure.kind)
    if value.isEmpty { value = "\u{2013}" }
    if !bounds.isEmpty { value += " (\(bounds))" }
    if figure.tone == .good || figure.tone == .attention { value = style.mark(figure.tone) + " " + value }
    let comparison = style.words(figure.comparison)
    return (
      TextWrapping.lines(style.words(figure.title), width: width), TextWrapping.lines(style.words(value), width: width),
      comparison.text.isEmpty ? [] : TextWrapping.lines(comparison, width: width), figure.tone
    )
  }

  /// The same part of each tile, side by side.
  private static func rows(_ parts: [[TextWords]], _ width: Int, show: (Int, String) -> String) -> [String] {
    (0..<parts.reduce(0) { max($0, $1.count) }).map { line in
      var row = ""
      for (place, lines) in parts.enumerated() {
        let words = line < lines.count ? lines[line] : .none
        let shown = words.text.isEmpty ? "" : show(place, words.text)
        if place > 0 { row += TextWrapping.spaces(gap) }
        row += TextWrapping.padded(shown, plainWidth: words.width, to: width)
      }
      return row
    }
  }
}
