import ReportModel

/// A report as one page that needs nothing else: no script, no network, charts drawn in it. Light and dark, for the
/// screen and for paper, for eyes and for screen readers.
package struct HTMLRenderer: Renderer {
  package static let format = ReportFormat.html

  package init() {}

  package func render(_ report: Report) throws(RenderFailure) -> [UInt8] {
    var page = HTMLPage(report)
    return page.bytes()
  }
}

/// The page of one report.
private struct HTMLPage {
  let report: Report
  private var names = PageNames()
  /// Headed parts of the page: what the list of contents shows.
  private var contents: [(id: String, title: String)] = []

  init(_ report: Report) { self.report = report }

  mutating func bytes() -> [UInt8] {
    var body = HTMLMarkup()
    for section in report.sections { write(section, to: &body) }
    writeNotes(to: &body)
    writeDefinitions(to: &body)
    writeFooter(to: &body)
    var markup = HTMLMarkup()
    markup.verbatim("<!DOCTYPE html>\n")
    markup.element("html", [("lang", "en")]) { page in
      page.element("head") { writeHead(to: &$0) }
      page.element("body") { page in
        page.element("a", [("class", "skip"), ("href", "#content")], words: "Skip to the report")
        page.element("header") { page in
          page.element("h1", words: report.title.isEmpty ? report.name : report.title)
          if !report.subtitle.isEmpty { page.element("p", [("class", "subtitle")], words: report.subtitle) }
        }
        writeContents(to: &page)
        page.element("main", [("id", "content")]) { $0.append(body) }
      }
    }
    return Array(markup.text.utf8)
  }

  private func writeHead(to page: inout HTMLMarkup) {
    page.void("meta", [("charset", "utf-8")])
    page.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    page.void("meta", [("name", "color-scheme"), ("content", "light dark")])
    page.void("meta", [("name", "referrer"), ("content", "no-referrer")])
    page.void(
      "meta",
      [("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'")])
    let title = report.title.isEmpty ? report.name : report.title
    page.element("title", words: report.subtitle.isEmpty ? title : title + ", " + report.subtitle)
    page.element("style") { $0.verbatim(HTMLStylesheet.source) }
  }

  private func writeContents(to page: inout HTMLMarkup) {
    guard contents.count > 1 else { return }
    page.element("nav", [("aria-labelledby", "contents")]) { page in
      page.element("h2", [("id", "contents")], words: "Contents")
      page.element("ol") { page in
        for part in contents {
          page.element("li") { $0.inline("a", [("href", "#" + part.id)]) { $0.write(part.title) } }
        }
      }
    }
  }

  // MARK: Parts

  private mutating func writePart(
    _ key: String, _ title: String, style: String = "part", to page: inout HTMLMarkup,
    _ content: (inout HTMLPage, inout HTMLMarkup) -> Void
  ) {
    let id = names.unique("section-" + key)
    let title = title.isEmpty ? key : title
    contents.append((id, title))
    page.element("section", [("class", style), ("aria-labelledby", id)]) { page in
      page.element("h2", [("id", id)], words: title)
      content(&self, &page)
    }
  }

  private mutating func write(_ section: Section, to body: inout HTMLMarkup) {
    writePart(section.key, section.title, to: &body) { part, page in
      for block in section.blocks { part.write(block, to: &page) }
    }
  }

  private mutating func write(_ block: Block, to page: inout HTMLMarkup) {
    switch block {
    case .paragraph(let text):
      if !text.isEmpty { page.element("p", words: text) }
    case .statements(let statements): HTMLStatements.write(statements, to: &page)
    case .figures(let figures): HTMLFigures.write(figures, to: &page)
    case .table(let table):
      if table.audience != .data { HTMLTable(table).write(to: &page) }
    case .chart(let chart):
      guard let table = report.table(chart.table) else { return }
      HTMLChart(chart, table).write(to: &page, id: names.unique("chart-" + chart.key))
    }
  }

  private mutating func writeNotes(to body: inout HTMLMarkup) {
    guard !report.notes.isEmpty else { return }
    writePart("notes", "Notes", to: &body) { part, page in
      page.element("ul", [("class", "notes")]) { page in
        for note in part.report.notes { page.element("li", words: note) }
      }
    }
  }

  private mutating func writeDefinitions(to body: inout HTMLMarkup) {
    guard !report.definitions.isEmpty else { return }
    let style = report.notes.isEmpty ? "part" : "follows"
    writePart("definitions", "What the figures mean", style: style, to: &body) { part, page in
      page.element("dl", [("class", "definitions")]) { page in
        for definition in part.report.definitions {
          page.element("div") { page in
            page.element("dt", words: definition.term)
            page.element("dd") { page in
              page.write(definition.meaning)
              if definition.source.isEmpty { return }
              page.write(" ")
              page.inline("cite") { $0.write(definition.source) }
            }
          }
        }
      }
    }
  }

  private func writeFooter(to body: inout HTMLMarkup) {
    let tones = report.markedTones
    if tones.isEmpty && report.settings.isEmpty { return }
    body.element("footer") { page in
      if !tones.isEmpty {
        page.element("p", [("class", "key")]) { page in
          page.write("Marks:")
          for tone in tones {
            page.write(" ")
            page.inline("span", [("class", "nowrap")]) { page in
              HTMLTone.mark(tone, to: &page, isSpoken: false)
              page.write(tone.meaning)
            }
          }
        }
      }
      if !report.settings.isEmpty {
        page.element("p") { page in
          page.write("Settings: ")
          page.write(report.settings.map { $0.name + " " + $0.value }.joined(separator: " · "))
        }
      }
    }
  }
}

/// Names of elements in a page, each given once.
private struct PageNames {
  private var given: Set<String> = []

  /// The key in plain letters, digits and hyphens, with a number where it was given before.
  mutating func unique(_ key: String) -> String {
    let plain = String(
      key.unicodeScalars.map { scalar -> Character in
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
          ? Character(scalar) : "-"
      })
    var name = plain
    var count = 1
    while !given.insert(name).inserted {
      count += 1
      name = plain + "-" + String(count)
    }
    return name
  }
}
