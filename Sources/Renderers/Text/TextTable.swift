import ReportModel

/// A table set in columns that fit a width: long words wrap, then detail columns are left out (and named), and what room
/// is left is used for drawings.
struct TextTable {
  let table: Table
  let style: TextStyle
  let width: Int
  private var columns: [TextColumn] = []
  private var leftOut: [TextColumn] = []
  private let hasMarks: Bool

  private static let gap = 2
  /// Wider text columns than this are hard to read even where there is room.
  private static let widestText = 64
  /// More lines than this in one cell and the rest is cut.
  private static let mostLines = 8

  init(_ table: Table, style: TextStyle, width: Int) {
    self.table = table
    self.style = style
    self.width = width
    hasMarks = table.rows.contains { $0.tone != .plain }
    columns = table.columnsForPeople.map { TextColumn(table, $0, style: style, widestText: Self.widestText) }
    fit()
  }

  /// The table without its title; empty where it has no columns for people.
  func lines() -> [String] {
    guard !columns.isEmpty else { return [] }
    var lines = heading()
    if leftOut.count(where: { !$0.column.isDetail }) > columns.count { return stacked() }
    for row in table.rows.indices { lines += self.lines(ofRow: row) }
    let missed = leftOut.filter { !$0.column.isDetail }
    if !missed.isEmpty {
      let names = missed.map(\.title).joined(separator: ", ")
      let remark = "Left out for want of width: \(names). Widen, or see the CSV."
      lines += TextWrapping.lines(remark, width: width).map(style.dim)
    }
    return lines
  }

  /// Whether columns of detail had no room.
  var leavesOutDetails: Bool { leftOut.contains(where: \.column.isDetail) }

  // MARK: Fitting

  private var room: Int { width - (hasMarks ? 2 : 0) }

  private var total: Int { columns.reduce(Self.gap * (columns.count - 1)) { $0 + $1.width } }

  private mutating func fit() {
    // Details make room for the first drawing; nothing else does.
    let drawn = columns.filter(isDrawable)
    while total + (drawn.isEmpty ? 0 : TextColumn.narrowestDrawing + Self.gap) > room,
      let detail = columns.indices.dropFirst().last(where: { columns[$0].column.isDetail && !isCountOfFigure($0) })
    {
      leftOut.insert(columns.remove(at: detail), at: 0)
    }
    while total > room {
      shrinkText()
      if total <= room || columns.count == 1 { break }
      leftOut.insert(columns.remove(at: leastImportant()), at: 0)
      for place in columns.indices { columns[place].width = columns[place].naturalWidth }
    }
    leftOut.sort { $0.index < $1.index }
    if columns.count == 1, total > room { columns[0].width = room }
    unwrapHeadings(keeping: drawn.isEmpty ? 0 : TextColumn.widestDrawing / 2 + Self.gap)
    placeDrawings()
  }

  /// Gives short headings of two lines one line, where that leaves room for a drawing.
  private mutating func unwrapHeadings(keeping reserve: Int) {
    for place in columns.indices {
      let wanted = DisplayWidth.of(columns[place].title)
      if wanted > columns[place].width, wanted <= 16, total + wanted - columns[place].width + reserve <= room {
        columns[place].width = wanted
      }
    }
  }

  private func isDrawable(_ column: TextColumn) -> Bool { column.column.isDrawn && table.scale(column.index) != nil }

  /// Takes from the widest text column until the table fits or every one is at its least width.
  private mutating func shrinkText() {
    var excess = total - room
    while excess > 0 {
      let shrinkable = columns.indices.filter { columns[$0].width > columns[$0].leastWidth }
      guard let widest = shrinkable.max(by: { columns[$0].width < columns[$1].width }) else { return }
      columns[widest].width -= 1
      excess -= 1
    }
  }

  /// The last column that is neither drawn nor the first nor what a figure is of, else the last.
  private func leastImportant() -> Int {
    columns.indices.dropFirst().last { !columns[$0].column.isDrawn && !isCountOfFigure($0) } ?? columns.count - 1
  }

  /// Whether the column counts what the figure beside it is of: it stays as long as that does, for no figure is to
  /// stand without its n.
  private func isCountOfFigure(_ place: Int) -> Bool {
    guard columns[place].column.kind == .count else { return false }
    return [place - 1, place + 1].filter(columns.indices.contains).contains { beside in
      switch columns[beside].column.kind {
      case .share, .number: true
      default: false
      }
    }
  }

  private mutating func placeDrawings() {
    let drawn = columns.indices.filter { isDrawable(columns[$0]) }
    for count in stride(from: drawn.count, to: 0, by: -1) {
      let each = min(TextColumn.widestDrawing, (room - total) / count - Self.gap)
      guard each >= TextColumn.narrowestDrawing else { continue }
      for place in drawn.prefix(count) {
        guard let scale = table.scale(columns[place].index) else { continue }
        columns[place].drawing = TextDrawing(style: style, width: each, low: scale.low, high: scale.high)
      }
      return
    }
  }

  // MARK: Setting

  private func heading() -> [String] {
    var cells: [[String]] = []
    for column in columns {
      cells.append(TextWrapping.lines(column.title, width: column.width))
      if let drawing = column.drawing { cells.append([drawing.axis(column.column.kind)]) }
    }
    let height = cells.map(\.count).max() ?? 1
    var lines: [String] = []
    for line in 0..<height {
      var parts: [String] = []
      var place = 0
      for column in columns {
        let missing = height - cells[place].count
        let text = line >= missing ? cells[place][line - missing] : ""
        parts.append(TextWrapping.padded(text, to: column.width, alignRight: column.alignsRight))
        place += 1
        if column.drawing != nil {
          parts.append(line == height - 1 ? cells[place][0] : TextWrapping.spaces(column.drawing?.width ?? 0))
          place += 1
        }
      }
      lines.append(margin + style.bold(TextWrapping.trimmed(joined(parts))))
    }
    let rules = columns.flatMap { [$0.width] + ($0.drawing.map { [$0.width] } ?? []) }
    lines.append(style.dim(margin + joined(rules.map { TextWrapping.repeated(style.rule, $0) })))
    return lines
  }

  private func lines(ofRow row: Int) -> [String] {
    let tone = table.rows[row].tone
    let cells = columns.indices.map { cut(columns[$0].lines(row)) }
    let height = cells.reduce(1) { max($0, $1.count) }
    return (0..<height).map { line in
      var text = line == 0 && tone != .plain ? style.toned(style.mark(tone), tone) + " " : margin
      text.reserveCapacity(width + 16)
      for place in columns.indices {
        if place > 0 { text += TextWrapping.spaces(Self.gap) }
        let cell = line < cells[place].count ? cells[place][line] : ""
        let space = TextWrapping.spaces(columns[place].width - DisplayWidth.of(cell))
        if columns[place].alignsRight { text += space }
        text += tone == .faint || place == 0 ? style.toned(cell, tone) : cell
        if !columns[place].alignsRight { text += space }
        if let drawing = columns[place].drawing {
          text += TextWrapping.spaces(Self.gap)
          text += TextWrapping.padded(line == 0 ? columns[place].picture(row, drawing) : "", to: drawing.width)
        }
      }
      return text
    }
  }

  /// For a table that hardly fits at all: each row as its first cell and, under it, the others with their headings.
  private func stacked() -> [String] {
    let label = columns[0]
    let others = (columns.dropFirst() + leftOut).sorted { $0.index < $1.index }
    return table.rows.indices.flatMap { row -> [String] in
      let tone = table.rows[row].tone
      let mark = tone == .plain ? margin : style.toned(style.mark(tone), tone) + " "
      let head = TextWrapping.lines(label.words(row), width: room).enumerated().map { place, line in
        (place == 0 ? mark : margin) + style.bold(line)
      }
      let figures = others.compactMap { column in
        let words = column.words(row)
        return words.isEmpty ? nil : column.title + " " + words
      }
      let separator = style.clean(" · ")
      return head + TextWrapping.lines(of: figures, separator: separator, width: room - 2).map { margin + "  " + $0 }
    }
  }

  private func cut(_ lines: [String]) -> [String] {
    lines.count > Self.mostLines ? lines.prefix(Self.mostLines - 1) + [style.ellipsis] : lines
  }

  private var margin: String { hasMarks ? "  " : "" }

  private func joined(_ parts: [String]) -> String { parts.joined(separator: TextWrapping.spaces(Self.gap)) }
}
