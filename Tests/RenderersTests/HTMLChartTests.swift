import ReportModel
import Renderers
import TestSupport
import Testing

@Suite("Charts in pages")
struct HTMLChartTests {
  private static let reports: [Report] = {
    var generator = SeededGenerator(seed: 11)
    return [HTMLSample.review, SampleReport.review] + (0..<40).map { _ in RandomReport.report(using: &generator) }
  }()

  private static let sample = Result { try HTMLElement.page(HTMLRenderer().render(HTMLSample.review)).all("svg") }

  private func charts(_ report: Report) throws -> [HTMLElement] {
    try HTMLElement.page(HTMLRenderer().render(report)).all("svg")
  }

  /// The charts of one kind in the sample page, wide and narrow.
  private func charts(_ key: String) throws -> [HTMLElement] {
    let named = try Self.sample.get().filter { drawing in
      ["wide", "narrow"].contains { drawing.attributes["aria-labelledby"]?.hasPrefix("chart-\(key)-\($0)-") == true }
    }
    #expect(named.count == 2)
    return named
  }

  private func number(_ element: HTMLElement, _ name: String) -> Double {
    Double(element.attributes[name] ?? "") ?? .nan
  }

  /// The numbers of a path, in pairs.
  private func points(_ path: HTMLElement) -> [(x: Double, y: Double)] {
    let numbers = (path.attributes["d"] ?? "").split { "MLCZ ".contains($0) }.map { Double($0) ?? .nan }
    return stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
  }

  /// The corners that hold a shape; where words begin.
  private func corners(_ shape: HTMLElement) -> [(x: Double, y: Double)] {
    func value(_ name: String) -> Double { number(shape, name) }
    switch shape.name {
    case "line": return [(value("x1"), value("y1")), (value("x2"), value("y2"))]
    case "rect": return [(value("x"), value("y")), (value("x") + value("width"), value("y") + value("height"))]
    case "circle":
      let (x, y, r) = (value("cx"), value("cy"), value("r"))
      return [(x - r, y - r), (x + r, y + r)]
    case "text": return [(value("x"), value("y"))]
    case "path": return points(shape)
    default: return []
    }
  }

  @Test("Nothing is drawn outside its drawing", arguments: reports.indices)
  func inside(_ index: Int) throws {
    let report = Self.reports[index]
    for drawing in try charts(report) {
      let box = (drawing.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
      try #require(box.count == 4)
      #expect(box[2] > 0 && box[3] > 0)
      for shape in drawing.all {
        for corner in corners(shape) {
          #expect(corner.x >= -0.11 && corner.x <= box[2] + 0.11, "\(shape.name) \(shape.attributes)")
          #expect(corner.y >= -0.11 && corner.y <= box[3] + 0.11, "\(shape.name) \(shape.attributes)")
        }
      }
    }
  }

  @Test("Intervals stand inside the axis, dots inside their interval, each with its n")
  func intervals() throws {
    for drawing in try charts("stage-rates") {
      let grid = drawing.all("line").filter { $0.has(style: "grid") }.map { number($0, "x1") }
      let (start, end) = (try #require(grid.min()), try #require(grid.max()))
      let rows = drawing.all("g")
      #expect(rows.count == SampleReport.funnel.rows.count)
      for (group, row) in zip(rows, SampleReport.funnel.rows) {
        let whisker = try #require(group.all("line").first { $0.has(style: "whisker") })
        let dot = number(try #require(group.all("circle").first), "cx")
        #expect(number(whisker, "x1") >= start && number(whisker, "x2") <= end)
        #expect(dot >= number(whisker, "x1") && dot <= number(whisker, "x2"))
        let rate = try #require(row.cells[8].number)
        #expect(abs(dot - (start + rate * (end - start))) < 0.11)
      }
      let texts = drawing.all("text").map(\.text)
      #expect(texts.contains("40 % (17–69)\u{2002}n 10"))
      #expect(texts.contains("share of applications that went on"))
    }
  }

  @Test("Bars are as long as their figures")
  func bars() throws {
    for drawing in try charts("funnel") {
      let lengths = drawing.all("rect").filter { $0.has(style: "bar") }.map { number($0, "width") }
      let values = SampleReport.funnel.rows.compactMap { $0.cells[1].number }
      #expect(lengths.count == values.count)
      for (length, value) in zip(lengths, values) { #expect(abs(length - lengths[0] * value / values[0]) < 0.2) }
    }
  }

  @Test("Ranges of different currencies stand on scales of their own, offers marked")
  func ranges() throws {
    for drawing in try charts("salary") {
      let ticks = drawing.all("text").filter { $0.has(style: "tick") }.map(\.text)
      #expect(ticks.contains { $0.hasPrefix("€") } && ticks.contains { $0.hasPrefix("USD ") })
      #expect(drawing.all("rect").filter { $0.has(style: "range") }.count == 6)
      // One in the legend, three offers.
      #expect(drawing.all("path").filter { $0.has(style: "mark") }.count == 4)
    }
  }

  @Test("A survival curve starts with all, never rises, and says when half is reached")
  func curve() throws {
    for drawing in try charts("reply") {
      let points = points(try #require(drawing.all("path").first { $0.has(style: "curve") }))
      let levels = drawing.all("line").filter { $0.has(style: "grid") }.map { number($0, "y1") }
      #expect(points.first?.y == levels.min())
      for (before, point) in zip(points, points.dropFirst()) { #expect(point.x >= before.x && point.y >= before.y) }
      #expect(drawing.all("text").contains { $0.text == "half by 9 days" })
    }
  }

  @Test("A month without figures breaks the line")
  func gap() throws {
    for drawing in try charts("months") {
      let lines = drawing.all("path").filter { $0.has(style: "curve") }
      for line in lines { #expect(line.attributes["d"]?.filter { $0 == "M" }.count == 2) }
    }
  }

  @Test("A long label is cut, and whole in its title")
  func longLabels() throws {
    let name = "Backend engineer, platform and developer productivity"
    let whole = try #require(try charts("salary").first).all("text").first { $0.children.first?.text == name }
    let label = try #require(whole)
    #expect(label.text.hasSuffix("…"))
  }

  @Test("A table that is only for data is drawn, said to listeners, and not printed")
  func dataTable() throws {
    var table = HTMLSample.flow
    table.audience = .data
    let page = try HTMLElement.page(HTMLRenderer().render(HTMLSample.page(SampleReport.flowChart, table)))
    #expect(page.all("table").isEmpty)
    #expect(page.all("svg").count == 2)
    for description in page.all("desc") {
      #expect(description.text.contains("Offer to Declined 1"))
      #expect(!description.text.contains("table"))
    }
  }

  @Test("A chart of many rows draws the first and points at its table")
  func manyRows() throws {
    let table = Table(
      key: "t", title: "T", columns: [Column("a", "A", .text), Column("b", "B", .count)],
      rows: (0..<100).map { Row([.text("r\($0)"), .integer($0)]) })
    let chart = Chart(
      key: "c", title: "C", kind: .bars, table: "t", category: "a", series: [.init(title: "B", value: "b")], axis: "b")
    let page = try HTMLElement.page(HTMLRenderer().render(HTMLSample.page(chart, table)))
    #expect(page.all("svg").first?.all("g").count == 40)
    #expect(page.all("figure").first?.text.contains("The first 40 of 100; the table has them all.") == true)
  }
}
