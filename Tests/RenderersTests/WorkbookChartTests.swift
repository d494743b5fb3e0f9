import ReportModel
import TestSupport
import Testing

@testable import Renderers

@Suite("Workbook charts")
struct WorkbookChartTests {
  private static let bars = Chart(
    key: "funnel", title: "Funnel", kind: .bars, table: "funnel", category: "stage",
    series: [.init(title: "Entered", value: "entered"), .init(title: "Went on", value: "advanced")],
    axis: "applications")

  private static let intervals = Chart(
    key: "pass", title: "Pass-through", kind: .intervals, table: "funnel", category: "stage",
    series: [.init(title: "Pass-through", value: "pass_through", low: "low", high: "high")], axis: "share that went on")

  @Test("Bars read the table's own columns, and stand under it side by side with what else draws it")
  func funnelBars() throws {
    let sheets = sheets(SampleReport.funnel, [Self.bars, Self.intervals])
    let charts = sheets[1].charts
    #expect(charts.map(\.shape) == [.bars, .stackedBars])
    #expect(charts[0].series.map(\.values.columns) == [1...1, 2...2])
    #expect(charts[0].series.allSatisfy { $0.categories == CellRange("Funnel", rows: 1...6, column: 0) })
    #expect(charts[0].hasLegend)
    #expect(charts.map(\.row) == [8, 8])
    #expect(charts[0].column < charts[1].column)
  }

  @Test("Error bars end at the bounds: low, and from there the way to the figure and on to high")
  func errorBars() throws {
    let sheets = sheets(SampleReport.funnel, [Self.intervals])
    let chart = try #require(sheets[1].charts.first)
    #expect(chart.valueAxis.least == 0 && chart.valueAxis.most == 1)
    #expect(chart.series.map(\.look) == [.bar, .whiskered, .whisker])
    let parts = chart.series.map { series in
      sheets.first { $0.name == series.values.sheet }?.numbers(series.values) ?? []
    }
    for (index, row) in SampleReport.funnel.rows.enumerated() {
      let sums = parts.map { $0[index] ?? .nan }.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
      for (sum, key) in zip(sums.dropFirst(), ["low", "pass_through", "high"]) {
        #expect(abs(sum - (SampleReport.funnel.cell(row, key).number ?? .nan)) < 1e-12)
      }
    }
  }

  @Test("Where a figure lies outside its bounds or below zero there are only bars")
  func noErrorBars() {
    var table = SampleReport.funnel
    table.rows[0].cells[8] = .real(-0.5)
    #expect(sheets(table, [Self.intervals])[1].charts.map(\.shape) == [.bars])
    table.rows[0].cells[8] = .real(0.9)
    #expect(sheets(table, [Self.intervals])[1].charts.map(\.shape) == [.bars])
  }

  @Test("Weeks stand at their days")
  func weeks() throws {
    let chart = try #require(sheets(SampleReport.weeks, [SampleReport.weeksChart])[1].charts.first)
    #expect(chart.shape == .path)
    #expect(chart.categoryAxis.least == 46_293 && chart.categoryAxis.most == 46_321 && chart.categoryAxis.step == 7)
    #expect(chart.categoryAxis.numberFormat == "yyyy-mm-dd")
  }

  @Test("A curve goes from corner to corner, from all at the start")
  func curve() throws {
    let sheets = sheets(SampleReport.reply, [SampleReport.replyChart])
    let chart = try #require(sheets[1].charts.first)
    let figures = try #require(sheets.last)
    #expect(figures.numbers(chart.series[0].categories) == [0, 2, 2, 5, 5, 9, 9, 21, 21, 30, 30])
    #expect(
      figures.numbers(chart.series[0].values) == [
        1, 1, 0.857, 0.857, 0.595, 0.595, 0.405, 0.405, 0.318, 0.318, 0.283,
      ])
    #expect(chart.series.count == 3)
  }

  @Test("Amounts of different currencies share no scale")
  func ranges() throws {
    let charts = sheets(SampleReport.salary, [SampleReport.salaryChart])[1].charts
    #expect(charts.map(\.valueAxis.numberFormat) == ["[$€]#,##0", "[$USD ]#,##0"])
    #expect(charts.map { $0.series.map(\.values.rows) } == [[1...1, 1...1, 1...1], [2...2, 2...2, 2...2]])
    for (chart, range) in zip(charts, [62_000...97_250.0, 118_000...170_000.0]) {
      #expect(try #require(chart.valueAxis.least) <= range.lowerBound)
      #expect(try #require(chart.valueAxis.most) >= range.upperBound)
    }
  }

  @Test("What has no native chart, no rows or no such column draws nothing")
  func nothing() {
    #expect(sheets(SampleReport.flow, [SampleReport.flowChart])[1].charts.isEmpty)
    var empty = SampleReport.funnel
    empty.rows = []
    #expect(sheets(empty, [Self.bars])[1].charts.isEmpty)
    var odd = Self.bars
    odd.category = "none"
    #expect(sheets(SampleReport.funnel, [odd])[1].charts.isEmpty)
  }

  @Test("A picture shows forty bars at most, and says so")
  func manyRows() throws {
    var table = SampleReport.funnel
    table.rows = (0..<50).map { _ in table.rows[0] }
    let chart = try #require(sheets(table, [Self.bars])[1].charts.first)
    #expect(chart.title == "Funnel, the first 40 of 50")
    #expect(chart.series[0].values.rows == 1...40)
    #expect(chart.row == 1 && chart.column > table.columns.count)
  }

  @Test("An axis ends at round numbers around its figures")
  func axisEnds() {
    let salary = TableCharts.axisEnds(from: 62_000, to: 97_250)
    #expect(salary == (least: 50_000, most: 100_000, step: 10_000))
    #expect(TableCharts.axisEnds(from: 5, to: 100).least == 0)
    var generator = SeededGenerator(seed: 33)
    for _ in 0..<500 {
      let ends = [Double.random(in: -1e6...1e6, using: &generator), Double.random(in: -1e3...1e3, using: &generator)]
      let axis = TableCharts.axisEnds(from: ends.min() ?? 0, to: ends.max() ?? 0)
      #expect(axis.least <= ends.min() ?? 0 && axis.most >= ends.max() ?? 0)
      #expect((1...12).contains((axis.most - axis.least) / axis.step))
    }
  }

  private func sheets(_ table: Table, _ charts: [Chart]) -> [WorkbookSheet] {
    WorkbookPlan(
      Report(
        name: "r", title: "", subtitle: "",
        sections: [Section(key: "s", title: "", blocks: [.table(table)] + charts.map(Block.chart))])
    ).sheets
  }
}
