import ReportModel

/// A report as GitHub Flavored Markdown: headings, tables with aligned figures, lists. Charts are left to the tables
/// they draw.
package struct MarkdownRenderer: Renderer {
  package static let format = ReportFormat.markdown

  package init() {}

  package func render(_ report: Report) throws(RenderFailure) -> [UInt8] {
    var blocks = ["# " + escaped(report.title)]
    add(paragraph(report.subtitle), to: &blocks)
    for section in report.sections {
      add(section.title.isEmpty ? "" : "## " + escaped(section.title), to: &blocks)
      for block in section.blocks { add(block, to: &blocks) }
    }
    if !report.notes.isEmpty {
      blocks.append("## Notes")
      blocks.append(list(report.notes.map(paragraph)))
    }
    if !report.definitions.isEmpty {
      blocks.append("## What the figures mean")
      let definitions = report.definitions.map { definition in
        let source = definition.source.isEmpty ? "" : " (" + escaped(definition.source) + ")"
        return "**" + escaped(definition.term) + "**: " + escaped(definition.meaning) + source
      }
      blocks.append(list(definitions))
    }
    if !report.settings.isEmpty {
      blocks.append("Settings: " + report.settings.map { escaped($0.name + " " + $0.value) }.joined(separator: " · "))
    }
    return Array((blocks.joined(separator: "\n\n") + "\n").utf8)
  }

  private func add(_ block: Block, to blocks: inout [String]) {
    switch block {
    case .paragraph(let text): add(paragraph(text), to: &blocks)
    case .statements(let statements):
      add(list(statements.map { $0.tone == .plain ? paragraph($0.text) : marked($0.text, $0.tone) }), to: &blocks)
    case .figures(let figures): add(table(of: figures), to: &blocks)
    case .table(let table):
      if table.audience == .data { break }
      add(table.title.isEmpty ? "" : "### " + escaped(table.title), to: &blocks)
      add(paragraph(table.caption), to: &blocks)
      add(table.rows.isEmpty ? paragraph(table.emptyMessage) : rows(of: table), to: &blocks)
    case .chart: break
    }
  }

  private func add(_ block: String, to blocks: inout [String]) {
    if !block.isEmpty { blocks.append(block) }
  }

  private func list(_ items: [String]) -> String { items.map { "- " + $0 }.joined(separator: "\n") }

  // MARK: Tables

  private func rows(of table: Table) -> String {
    let columns = table.columnsForPeople
    guard let first = columns.first else { return "" }
    var lines = [
      line(columns.map { escaped(table.columns[$0].title) }),
      line(columns.map { table.columns[$0].kind.isFigure ? "---:" : "---" }),
    ]
    for row in table.rows {
      lines.append(
        line(
          columns.map { column in
            let kind = table.columns[column].kind
            let bounds = table.bounds(row, column)
            let text = figure(row.cells[column], kind, low: bounds.low, high: bounds.high)
            return column == first && row.tone != .plain ? marked(text, row.tone) : escaped(text)
          }))
    }
    return lines.joined(separator: "\n")
  }

  private func table(of figures: [Figure]) -> String {
    guard !figures.isEmpty else { return "" }
    let rows = figures.map { figure in
      let value = self.figure(figure.value, figure.kind, low: figure.low, high: figure.high)
      return line([
        escaped(figure.title), figure.tone == .plain ? escaped(value) : marked(value, figure.tone),
        escaped(figure.comparison),
      ])
    }
    return (["| Figure | Value | Compared |", "| --- | ---: | --- |"] + rows).joined(separator: "\n")
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func figure(_ value: Cell, _ kind: Column.Kind, low: Cell, high: Cell) -> String {
    let bounds = value == .empty ? "" : FigureFormat.bounds(low, high, kind)
    return FigureFormat.text(value, kind) + (bounds.isEmpty ? "" : " (\(bounds))")
  }

  private func marked(_ text: String, _ tone: Tone) -> String {
    TextStyle(ascii: false, color: false).mark(tone) + " " + escaped(text)
  }

  // MARK: Escaping

  /// Words as Markdown shows them, and as it never obeys them: no markup, no HTML, no end of a table cell, one line.
  /// The one place where this format escapes.
  private func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in visible(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "#":
        safe += "\\"
        safe.unicodeScalars.append(scalar)
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "&": safe += "&amp;"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// The same at the start of a line, where a sign or a number may begin a heading or a list.
  private func paragraph(_ text: String) -> String {
    let safe = Substring(escaped(text)).drop { $0 == " " }
    switch safe.unicodeScalars.first {
    case "+", "-", "=": return "\\" + safe
    default: break
    }
    let digits = safe.prefix { ("0"..."9").contains($0) }
    let rest = safe[digits.endIndex...]
    guard !digits.isEmpty, rest.hasPrefix(".") || rest.hasPrefix(")") else { return String(safe) }
    return digits + "\\" + rest
  }
}
