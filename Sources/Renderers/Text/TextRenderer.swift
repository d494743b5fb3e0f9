import ReportModel

/// A report as plain text that fits a terminal of a given width, with drawings inside its tables.
package struct TextRenderer: Renderer {
  package static let format = ReportFormat.text

  /// Columns of the terminal, at least 24.
  package let width: Int
  package let style: Style

  /// Which signs and colours may be used.
  package struct Style: Sendable, Equatable {
    /// Only ASCII signs of our own; letters in the data stay.
    package var ascii: Bool
    /// SGR colours; nothing is said by colour alone.
    package var color: Bool

    package init(ascii: Bool = false, color: Bool = false) {
      self.ascii = ascii
      self.color = color
    }
  }

  package init(width: Int = 80, ascii: Bool = false, color: Bool = false) {
    self.width = max(24, width)
    style = Style(ascii: ascii, color: color)
  }

  package func render(_ report: Report) throws(RenderFailure) -> [UInt8] {
    var page = TextPage(style: TextStyle(ascii: style.ascii, color: style.color), width: width)
    page.add(report)
    return Array(page.text.utf8)
  }
}

/// The lines of a report, as they are added.
struct TextPage {
  let style: TextStyle
  let width: Int
  private(set) var text = ""
  /// Whether the last line is blank (or none is there yet): blank lines never pile up.
  private var isAtBlank = true
  private var leavesOutDetails = false

  /// Longer lines of prose are hard to read.
  private var measure: Int { min(width, 92) }

  init(style: TextStyle, width: Int) {
    self.style = style
    self.width = width
  }

  mutating func add(_ report: Report) {
    paragraph(report.title, show: style.bold)
    paragraph(report.subtitle, show: style.dim)
    let underline = max(DisplayWidth.of(style.clean(report.title)), DisplayWidth.of(style.clean(report.subtitle)))
    line(style.dim(TextWrapping.repeated(style.doubleRule, min(underline, measure))))
    for section in report.sections {
      blank()
      if !section.title.isEmpty {
        heading(section.title)
      }
      for block in section.blocks { add(block, of: report) }
    }
    list("Notes", report.notes)
    definitions(report.definitions)
    let marks = report.markedTones.map { style.mark($0) + " " + $0.meaning }
    if !marks.isEmpty || !report.settings.isEmpty || leavesOutDetails { blank() }
    if leavesOutDetails {
      paragraph("Columns of detail were left out for want of width; a wider page or the CSV has them.", show: style.dim)
    }
    if !marks.isEmpty { paragraph("Marks: " + marks.joined(separator: ", "), show: style.dim) }
    if !report.settings.isEmpty {
      let settings = report.settings.map { "\($0.name) \($0.value)" }.joined(separator: " · ")
      paragraph("Settings: " + settings, show: style.dim)
    }
  }

  private mutating func add(_ block: Block, of report: Report) {
    switch block {
    case .paragraph(let text):
      blank()
      paragraph(text)
    case .statements(let statements):
      if !statements.isEmpty { blank() }
      for statement in statements { bullet(statement.text, statement.tone) }
    case .figures(let figures):
      blank()
      for tile in TextFigures.lines(figures, style: style, width: width) { line(tile) }
    case .table(let table):
      if table.audience == .data { return }
      blank()
      add(table)
    case .chart(let chart):
      let lines = report.table(chart.table).map { TextChart(chart, $0, style: style, width: width).lines() } ?? []
      guard !lines.isEmpty else { return }
      blank()
      paragraph(chart.title, show: style.bold)
      for chartLine in lines { line(chartLine) }
    }
  }

  private mutating func add(_ table: Table) {
    paragraph(table.title, show: style.bold)
    paragraph(table.caption, show: style.dim)
    if table.rows.isEmpty {
      paragraph(table.emptyMessage, show: style.dim)
    } else {
      let set = TextTable(table, style: style, width: width)
      for row in set.lines() { line(row) }
      leavesOutDetails = leavesOutDetails || set.leavesOutDetails
    }
  }

  // MARK: Lines

  private mutating func line(_ line: String) {
    text += TextWrapping.trimmed(line)
    text += "\n"
    isAtBlank = line.isEmpty
  }

  private mutating func blank() {
    if !isAtBlank { line("") }
  }

  /// Wrapped words; nothing for none.
  private mutating func paragraph(_ words: String, show: (String) -> String = { $0 }) {
    let words = style.clean(words)
    guard !words.isEmpty else { return }
    for wrapped in TextWrapping.lines(words, width: measure) { line(show(TextWrapping.trimmed(wrapped))) }
  }

  private mutating func heading(_ title: String) {
    let title = style.clean(title)
    let titleWidth = DisplayWidth.of(title)
    if titleWidth + 6 <= measure {
      let rest = TextWrapping.repeated(style.rule, measure - titleWidth - 4)
      line(style.dim(style.rule + style.rule) + " " + style.bold(title) + " " + style.dim(rest))
    } else {
      paragraph(title, show: style.bold)
    }
  }

  private mutating func bullet(_ words: String, _ tone: Tone) {
    let lines = TextWrapping.lines(style.clean(words), width: measure - 4)
    for (place, wrapped) in lines.enumerated() {
      let start = place == 0 ? "  " + style.toned(style.mark(tone), tone) + " " : "    "
      line(start + (tone == .faint ? style.dim(wrapped) : wrapped))
    }
  }

  private mutating func list(_ title: String, _ sentences: [String]) {
    guard !sentences.isEmpty else { return }
    blank()
    heading(title)
    for sentence in sentences { bullet(sentence, .plain) }
  }

  /// Terms in a column, their meanings hanging beside them; under them where there is little room.
  private mutating func definitions(_ definitions: [Report.Definition]) {
    guard !definitions.isEmpty else { return }
    blank()
    heading("What the figures mean")
    let longest = definitions.map { DisplayWidth.of(style.clean($0.term)) }.max() ?? 0
    let termWidth = min(longest, measure / 3)
    for definition in definitions {
      let source = definition.source.isEmpty ? "" : " (\(definition.source))"
      let terms = TextWrapping.lines(style.clean(definition.term), width: termWidth)
      let meanings = TextWrapping.lines(style.clean(definition.meaning + source), width: measure - termWidth - 4)
      for place in 0..<max(terms.count, meanings.count) {
        let term = place < terms.count ? terms[place] : ""
        let meaning = place < meanings.count ? meanings[place] : ""
        let padding = TextWrapping.spaces(termWidth - DisplayWidth.of(term))
        line("  " + style.bold(term) + padding + "  " + meaning)
      }
    }
  }
}
