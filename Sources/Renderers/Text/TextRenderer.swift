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
    return page.lines.bytes
  }
}

/// The lines of a report, as they are added.
struct TextPage {
  let style: TextStyle
  let width: Int
  private(set) var lines = TextLines()
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
    let underline = max(style.words(report.title).width, style.words(report.subtitle).width)
    lines.add(style.dim(TextWrapping.repeated(style.doubleRule, min(underline, measure))))
    for section in report.sections {
      lines.addBlank()
      if !section.title.isEmpty {
        heading(section.title)
      }
      for block in section.blocks { add(block, of: report) }
    }
    list("Notes", report.notes)
    definitions(report.definitions)
    let marks = report.markedTones.map { style.mark($0) + " " + $0.meaning }
    if !marks.isEmpty || !report.settings.isEmpty || leavesOutDetails { lines.addBlank() }
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
      lines.addBlank()
      paragraph(text)
    case .statements(let statements):
      if !statements.isEmpty { lines.addBlank() }
      for statement in statements { bullet(statement.text, statement.tone) }
    case .figures(let figures):
      lines.addBlank()
      for line in TextFigures.lines(figures, style: style, width: width) { lines.add(line) }
    case .table(let table):
      if table.audience == .data { return }
      lines.addBlank()
      add(table)
    case .chart(let chart):
      let drawing = report.table(chart.table).map { TextChart(chart, $0, style: style, width: width).lines() } ?? []
      guard !drawing.isEmpty else { return }
      lines.addBlank()
      paragraph(chart.title, show: style.bold)
      for line in drawing { lines.add(line) }
    }
  }

  private mutating func add(_ table: Table) {
    paragraph(table.title, show: style.bold)
    paragraph(table.caption, show: style.dim)
    if table.rows.isEmpty {
      paragraph(table.emptyMessage, show: style.dim)
    } else {
      let set = TextTable(table, style: style, width: width)
      set.write(to: &lines)
      leavesOutDetails = leavesOutDetails || set.leavesOutDetails
    }
  }

  // MARK: Lines

  /// Wrapped words; nothing for none.
  private mutating func paragraph(_ words: String, show: (String) -> String = { $0 }) {
    let words = style.words(words)
    guard !words.text.isEmpty else { return }
    for line in TextWrapping.lines(words, width: measure) { lines.add(show(TextWrapping.trimmed(line.text))) }
  }

  private mutating func heading(_ title: String) {
    let words = style.words(title)
    if words.width + 6 <= measure {
      let rest = TextWrapping.repeated(style.rule, measure - words.width - 4)
      lines.add(style.dim(style.rule + style.rule) + " " + style.bold(words.text) + " " + style.dim(rest))
    } else {
      paragraph(title, show: style.bold)
    }
  }

  private mutating func bullet(_ words: String, _ tone: Tone) {
    lines.write("  " + style.toned(style.mark(tone), tone) + " ")
    for (place, line) in TextWrapping.lines(style.words(words), width: measure - 4).enumerated() {
      if place > 0 { lines.write("    ") }
      lines.add(tone == .faint ? style.dim(line.text) : line.text)
    }
  }

  private mutating func list(_ title: String, _ sentences: [String]) {
    guard !sentences.isEmpty else { return }
    lines.addBlank()
    heading(title)
    for sentence in sentences { bullet(sentence, .plain) }
  }

  /// Terms in a column, their meanings hanging beside them; under them where there is little room.
  private mutating func definitions(_ definitions: [Report.Definition]) {
    guard !definitions.isEmpty else { return }
    lines.addBlank()
    heading("What the figures mean")
    let terms = definitions.map { style.words($0.term) }
    let termWidth = min(terms.reduce(0) { max($0, $1.width) }, measure / 3)
    for (definition, term) in zip(definitions, terms) {
      let source = definition.source.isEmpty ? "" : " (" + definition.source + ")"
      let terms = TextWrapping.lines(term, width: termWidth)
      let meanings = TextWrapping.lines(style.words(definition.meaning + source), width: measure - termWidth - 4)
      for place in 0..<max(terms.count, meanings.count) {
        var term = place < terms.count ? terms[place] : .none
        term.text = style.bold(term.text)
        lines.write("  ")
        lines.write(term, in: termWidth + 2)
        lines.add(place < meanings.count ? meanings[place].text : "")
      }
    }
  }
}
