import Foundation
import ReportModel
import Renderers
import TestSupport
import Testing

@Suite("HTML")
struct HTMLRendererTests {
  private func source(_ report: Report) throws -> String {
    String(decoding: try HTMLRenderer().render(report), as: UTF8.self)
  }

  private func page(_ report: Report) throws -> HTMLElement {
    try HTMLElement.page(HTMLRenderer().render(report))
  }

  private static let random: [Report] = {
    var generator = SeededGenerator(seed: 7)
    return [RandomReport.hostile, HTMLSample.review] + (0..<40).map { _ in RandomReport.report(using: &generator) }
  }()

  @Test("A small report is this body")
  func golden() throws {
    let report = Report(
      name: "rates", title: "Rates", subtitle: "October 2026",
      sections: [
        Section(
          key: "s", title: "R&D",
          blocks: [
            .figures([Figure("Offers", .integer(1), .count, comparison: "none before", tone: .good)]),
            .statements([Statement("Practise", tone: .attention)]),
            .table(
              Table(
                key: "t", title: "Stages", caption: "One row a stage.",
                columns: [
                  Column("stage", "Stage", .text),
                  Column("rate", "Rate", .share, interval: .init(low: "low", high: "high")),
                  Column("low", "Low", .share), Column("high", "High", .share),
                  Column("p", "p", .probability, for: .data),
                ], rows: [Row([.text("Onsite"), .real(0.38), .real(0.14), .real(0.69), .real(0.5)])])),
          ])
      ])
    let text = try source(report)
    let body = try #require(text.range(of: "<body>")).upperBound
    #expect(
      text[body...] == """
        <a class="skip" href="#content">Skip to the report</a>
        <header><h1>Rates</h1>
        <p class="subtitle">October 2026</p>
        </header>
        <main id="content"><section class="part" aria-labelledby="section-s"><h2 id="section-s">R&amp;D</h2>
        <dl class="figures"><div class="card good"><dt>Offers</dt>
        <dd class="value"><span class="tone good" aria-hidden="true">✓</span><span class="spoken">works: </span>1</dd>
        <dd>none before</dd>
        </div>
        </dl>
        <ul class="statements"><li class="attention"><span class="tone attention" aria-hidden="true">!</span>\
        <span class="spoken">wants practice or action: </span><span>Practise</span></li>
        </ul>
        <div class="scroll" role="region" tabindex="0" aria-label="Stages"><table class="plain">\
        <caption><span class="title">Stages</span> <span class="about">One row a stage.</span></caption>
        <thead><tr><th scope="col" class="term">Stage</th>
        <th scope="col" class="figure">Rate</th>
        </tr>
        </thead>
        <tbody><tr class="plain"><th scope="row" class="term">Onsite</th>
        <td class="figure">38 % <span class="bounds">(14–69)</span></td>
        </tr>
        </tbody>
        </table>
        </div>
        </section>
        </main>
        </body>
        </html>

        """)
  }

  @Test(
    "Every report is well-formed, with names given once and references that lead somewhere", arguments: random.indices)
  func wellFormed(_ index: Int) throws {
    let report = Self.random[index]
    let page = try page(report)
    let ids = page.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(!id.isEmpty && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }) }
    for element in page.all {
      for id in (element.attributes["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(ids.contains(String(id)))
      }
      if element.name == "a" {
        let target = try #require(element.attributes["href"])
        #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())))
      }
    }
  }

  @Test("Headings descend by one level, from one first heading", arguments: random.indices)
  func headings(_ index: Int) throws {
    let report = Self.random[index]
    let levels = try page(report).all.compactMap { ["h1": 1, "h2": 2, "h3": 3][$0.name] }
    #expect(levels.first == 1)
    #expect(levels.filter { $0 == 1 }.count == 1)
    for (before, level) in zip(levels, levels.dropFirst()) { #expect(level <= before + 1) }
  }

  @Test("Every table has a caption, headed columns and headed rows of one length", arguments: random.indices)
  func tables(_ index: Int) throws {
    let report = Self.random[index]
    for table in try page(report).all("table") {
      #expect(table.children.first?.name == "caption")
      let head = try #require(table.all("thead").first).all("th")
      #expect(!head.isEmpty)
      for cell in head { #expect(cell.attributes["scope"] == "col") }
      for row in try #require(table.all("tbody").first).all("tr") {
        #expect(row.children.first?.name == "th")
        #expect(row.children.first?.attributes["scope"] == "row")
        #expect(row.children.count == head.count)
        #expect(row.children.dropFirst().allSatisfy { $0.name == "td" })
      }
    }
  }

  @Test("Every drawing has a name and a description, or is decoration beside its figure", arguments: random.indices)
  func drawings(_ index: Int) throws {
    let report = Self.random[index]
    let page = try page(report)
    for drawing in page.all("svg") where drawing.attributes["aria-hidden"] != "true" {
      #expect(drawing.attributes["role"] == "img")
      #expect(drawing.children.first?.name == "title")
      #expect(drawing.children.first?.text.isEmpty == false)
      #expect(drawing.children.dropFirst().first?.name == "desc")
    }
    for figure in page.all("figure") { #expect(figure.children.first?.name == "figcaption") }
    let cells = page.all("td") + page.all("th")
    let decorations = page.all("svg").filter { $0.attributes["aria-hidden"] == "true" }
    #expect(cells.flatMap { $0.all("svg") }.count == decorations.count)
  }

  @Test("A page runs no script and asks no network", arguments: random.indices)
  func selfContained(_ index: Int) throws {
    let report = Self.random[index]
    let text = try source(report).replacing("http-equiv=", with: "")
    for word in ["<script", "<link", "<iframe", "<img", "<object", " src=", "url(", "@import", "<base"] {
      #expect(!text.contains(word), "\(word)")
    }
    let page = try page(report)
    for element in page.all {
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "style")
        if name == "href" { #expect(value.hasPrefix("#")) }
      }
    }
  }

  @Test("Hostile names stand as text wherever they are said")
  func hostileNames() throws {
    let text = try source(HTMLSample.review)
    #expect(!text.contains("<script") && !text.contains("'/c calc'"))
    let page = try page(HTMLSample.review)
    for words in [HTMLSample.script, HTMLSample.formula] {
      let cells = (page.all("td") + page.all("th")).filter { $0.text.hasSuffix(words) }
      #expect(cells.count == 2)
      #expect(page.all("svg").contains { $0.text.contains(words) })
      #expect(page.all("section").last?.text.contains(words) == true)
    }
    #expect(page.all("nav").first?.text.contains(HTMLSample.script) == true)
    #expect(page.all("footer").first?.text.contains(HTMLSample.script) == true)
    #expect(page.text.contains("\\u{202E}desrever"))
  }

  @Test("All figures that people see stand in the page, bounds beside them")
  func figures() throws {
    for report in [HTMLSample.review, SampleReport.review] {
      let tables = try page(report).all("table")
      for table in report.tables where !table.rows.isEmpty {
        let shown = try #require(tables.first { $0.all("caption")[0].all("span")[0].text == table.title })
        let rows = try #require(shown.all("tbody").first).children
        #expect(rows.count == table.rows.count)
        for (row, cells) in zip(table.rows, rows) {
          for (column, cell) in zip(table.columnsForPeople, cells.children) {
            let figure = FigureFormat.text(row.cells[column], table.columns[column].kind)
            if !figure.isEmpty, !figure.unicodeScalars.contains("\u{202E}") { #expect(cell.text.contains(figure)) }
          }
        }
      }
    }
  }

  @Test("A table names the columns that a narrow page leaves out")
  func details() throws {
    let notes = try page(HTMLSample.review).all("p").filter { $0.has(style: "details") }.map(\.text)
    #expect(notes.contains("Left out for want of width: Rejected, Ghosted, Withdrew."))
    #expect(notes.count == 4)
  }

  @Test("A tone is said in a sign and in words, not by colour alone")
  func tones() throws {
    let page = try page(HTMLSample.review)
    let toned = page.all.filter { element in
      ["tr", "li"].contains(element.name) && Tone.allCases.contains { $0 != .plain && element.has(style: $0.rawValue) }
    }
    #expect(toned.count > 8)
    for element in toned {
      #expect(element.all("span").contains { $0.has(style: "tone") && !$0.text.isEmpty })
      #expect(element.all("span").contains { $0.has(style: "spoken") && !$0.text.isEmpty })
    }
  }

  @Test("A table or a chart of nothing says so")
  func empty() throws {
    let page = try page(HTMLSample.review)
    let boxes = page.all.filter { $0.has(style: "empty") }
    #expect(boxes.map(\.name) == ["div", "figure"])
    #expect(boxes[0].text.contains("No offer yet."))
    #expect(boxes[1].text.contains("Nothing to draw yet."))
    for box in boxes { #expect(box.all("svg").isEmpty && box.all("table").isEmpty) }
  }

  @Test("The same report is the same bytes")
  func deterministic() throws {
    #expect(try HTMLRenderer().render(HTMLSample.review) == HTMLRenderer().render(HTMLSample.review))
  }

  @Test("Words have a contrast of 4.5 to 1 and marks of 3 to 1, in light and in dark")
  func contrast() throws {
    let style = try #require(page(Report(name: "r", title: "", subtitle: "", sections: [])).all("style").first).text
    let schemes = style.components(separatedBy: ":root {").dropFirst().map { $0.prefix { $0 != "}" } }
    #expect(schemes.count == 2)
    for scheme in schemes {
      var colors: [String: String] = [:]
      for part in scheme.split(separator: ";") {
        let pair = part.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        if pair.count == 2, pair[1].hasPrefix("#") { colors[pair[0]] = pair[1] }
      }
      for ground in ["--ground", "--raised"] {
        let ground = luminance(try #require(colors[ground]))
        for ink in ["--ink", "--muted", "--accent", "--good", "--attention", "--faint"] {
          #expect(ratio(ground, luminance(try #require(colors[ink]))) >= 4.5, "\(ink)")
        }
        for mark in ["--second", "--third", "--fourth"] {
          #expect(ratio(ground, luminance(try #require(colors[mark]))) >= 3, "\(mark)")
        }
      }
    }
  }

  /// Relative luminance of `#rrggbb` (WCAG 2.2).
  private func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(value >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func ratio(_ one: Double, _ other: Double) -> Double { (max(one, other) + 0.05) / (min(one, other) + 0.05) }
}
