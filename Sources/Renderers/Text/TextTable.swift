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
  /// More lines than this in one cell and the rest is cut.
  private static let mostLines = 8

  init(_ table: Table, style: TextStyle, width: Int) {
    self.table = table
    self.style = style
    self.width = width
    hasMarks = !table.rows.allSatisfy { $0.tone == .plain }
    columns = table.columnsForPeople.map { TextColumn(table, $0, style: style) }
    fit()
  }

  /// Adds the table without its title; nothing where it has no columns for people.
  func write(to lines: inout TextLines) {
    guard !columns.isEmpty else { return }
    if leftOut.count(where: { !$0.isDetail }) > columns.count {
      for line in stacked() { lines.add(line) }
      return
    }
    writeHeading(to: &lines)
    for row in table.rows.indices { write(row: row, to: &lines) }
    let missed = leftOut.filter { !$0.isDetail }
    if !missed.isEmpty {
      let names = missed.map(\.title.text).joined(separator: ", ")
      let remark = "Left out for want of width: \(names). Widen, or see the CSV."
      for line in TextWrapping.lines(remark, width: width) { lines.add(style.dim(line)) }
    }
  }

  /// Whether columns of detail had no room.
  var leavesOutDetails: Bool { leftOut.contains(where: \.isDetail) }

  // MARK: Fitting

  private var room: Int { width - (hasMarks ? 2 : 0) }

  private var total: Int { columns.reduce(Self.gap * (columns.count - 1)) { $0 + $1.width } }

  private mutating func fit() {
    let hasDrawings = columns.contains { $0.scale != nil }
    // Details make room for the first drawing; nothing else does. Most go for their headings alone, their cells unread.
    let reserve = hasDrawings ? TextColumn.narrowestDrawing + Self.gap : 0
    leaveOutDetails(keeping: reserve)
    for place in columns.indices { columns[place].readCells(table, style: style) }
    leaveOutDetails(keeping: reserve)
    while total > room {
      shrinkText()
      if total <= room || columns.count == 1 { break }
      leftOut.insert(columns.remove(at: leastImportant()), at: 0)
      for place in columns.indices { columns[place].width = columns[place].naturalWidth }
    }
    leftOut.sort { $0.index < $1.index }
    if columns.count == 1, total > room { columns[0].width = room }
    unwrapHeadings(keeping: hasDrawings ? TextColumn.widestDrawing / 2 + Self.gap : 0)
    placeDrawings()
  }

  /// Takes the last detail away until the rest fits beside what is reserved.
  private mutating func leaveOutDetails(keeping reserve: Int) {
    while total + reserve > room,
      let detail = columns.indices.dropFirst().last(where: { columns[$0].isDetail && !isCountOfFigure($0) })
    {
      leftOut.insert(columns.remove(at: detail), at: 0)
    }
  }

  /// Gives short headings of two lines one line, where that leaves room for a drawing.
  private mutating func unwrapHeadings(keeping reserve: Int) {
    for place in columns.indices {
      let wanted = columns[place].title.width
      if wanted > columns[place].width, wanted <= 16, total + wanted - columns[place].width + reserve <= room {
        columns[place].width = wanted
      }
    }
  }

  /// Takes from the widest text column until the table fits or every one is at its least width.
  private mutating func shrinkText() {
    var excess = total - room
    let leastWidths = columns.map(\.leastWidth)
    while excess > 0 {
      let shrinkable = columns.indices.filter { columns[$0].width > leastWidths[$0] }
      guard let widest = shrinkable.max(by: { columns[$0].width < columns[$1].width }) else { return }
      columns[widest].width -= 1
      excess -= 1
    }
  }

  /// The last column that is neither drawn nor the first nor what a figure is of, else the last.
  private func leastImportant() -> Int {
    columns.indices.dropFirst().last { !columns[$0].isDrawn && !isCountOfFigure($0) } ?? columns.count - 1
  }

  /// Whether the column counts what the figure beside it is of: it stays as long as that does, for no figure is to
  /// stand without its n.
  private func isCountOfFigure(_ place: Int) -> Bool {
    guard columns[place].kind == .count else { return false }
    return [place - 1, place + 1].filter(columns.indices.contains).contains { beside in
      switch columns[beside].kind {
      case .share, .number: true
      default: false
      }
    }
  }

  private mutating func placeDrawings() {
    let drawn = columns.indices.filter { columns[$0].scale != nil }
    for count in stride(from: drawn.count, to: 0, by: -1) {
      let each = min(TextColumn.widestDrawing, (room - total) / count - Self.gap)
      guard each >= TextColumn.narrowestDrawing else { continue }
      for place in drawn.prefix(count) {
        guard let scale = columns[place].scale else { continue }
        columns[place].drawing = TextDrawing(style: style, width: each, low: scale.low, high: scale.high)
      }
      return
    }
  }

  // MARK: Setting

  private func writeHeading(to lines: inout TextLines) {
    let titles = columns.map { TextWrapping.lines($0.title, width: $0.width) }
    let height = titles.reduce(1) { max($0, $1.count) }
    for line in 0..<height {
      var heading = TextLines()
      for place in columns.indices {
        if place > 0 { heading.writeSpaces(Self.gap) }
        let missing = height - titles[place].count
        let title = line >= missing ? titles[place][line - missing] : .none
        heading.write(title, in: columns[place].width, alignRight: columns[place].alignsRight)
        if let drawing = columns[place].drawing {
          heading.writeSpaces(Self.gap)
          let axis = line == height - 1 ? drawing.axis(columns[place].kind) : ""
          heading.write(TextWords(measuring: axis), in: drawing.width)
        }
      }
      lines.add(margin + style.bold(TextWrapping.trimmed(String(decoding: heading.bytes, as: UTF8.self))))
    }
    var rules = margin
    for place in columns.indices {
      if place > 0 { rules += TextWrapping.spaces(Self.gap) }
      rules += TextWrapping.repeated(style.rule, columns[place].width)
      guard let drawing = columns[place].drawing else { continue }
      rules += TextWrapping.spaces(Self.gap) + TextWrapping.repeated(style.rule, drawing.width)
    }
    lines.add(style.dim(rules))
  }

  private func write(row: Int, to lines: inout TextLines) {
    let tone = table.rows[row].tone
    // The lines of the cells; none where each takes but one, as in nearly all rows.
    var wrapped: [[TextWords]] = []
    if !columns.allSatisfy({ $0.takesOneLine(row) }) {
      wrapped = columns.map { $0.takesOneLine(row) ? [$0.line(row)] : cut($0.lines(row)) }
    }
    for line in 0..<wrapped.reduce(1, { max($0, $1.count) }) {
      if hasMarks {
        lines.write(line > 0 || tone == .plain ? margin : style.toned(style.mark(tone), tone) + " ")
      }
      for place in columns.indices {
        if place > 0 { lines.writeSpaces(Self.gap) }
        var cell = TextWords.none
        if wrapped.isEmpty {
          cell = columns[place].line(row)
        } else if line < wrapped[place].count {
          cell = wrapped[place][line]
        }
        if tone == .faint || place == 0 { cell.text = style.toned(cell.text, tone) }
        lines.write(cell, in: columns[place].width, alignRight: columns[place].alignsRight)
        if let drawing = columns[place].drawing {
          lines.writeSpaces(Self.gap)
          lines.write(line == 0 ? columns[place].picture(table.rows[row], drawing) : .none, in: drawing.width)
        }
      }
      lines.endLine()
    }
  }

  /// For a table that hardly fits at all: each row as its first cell and, under it, the others with their headings.
  private func stacked() -> [String] {
    let label = columns[0]
    var others = (columns.dropFirst() + leftOut).sorted { $0.index < $1.index }
    for place in others.indices { others[place].readCells(table, style: style) }
    return table.rows.indices.flatMap { row -> [String] in
      let tone = table.rows[row].tone
      let mark = tone == .plain ? margin : style.toned(style.mark(tone), tone) + " "
      let head = TextWrapping.lines(label.words(row), width: room).enumerated().map { place, line in
        (place == 0 ? mark : margin) + style.bold(line.text)
      }
      let figures = others.compactMap { column in
        let words = column.words(row).text
        return words.isEmpty ? nil : column.title.text + " " + words
      }
      let separator = style.clean(" · ")
      return head + TextWrapping.lines(of: figures, separator: separator, width: room - 2).map { margin + "  " + $0 }
    }
  }

  private func cut(_ lines: [TextWords]) -> [TextWords] {
    lines.count > Self.mostLines ? lines.prefix(Self.mostLines - 1) + [TextWords(measuring: style.ellipsis)] : lines
  }

  private var margin: String { hasMarks ? "  " : "" }
}
