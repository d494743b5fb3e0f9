import ReportModel
import TestSupport
import Testing

@testable import Renderers

@Suite("Workbook plan")
struct WorkbookPlanTests {
  let plan = WorkbookPlan(SampleReport.review)

  @Test("A summary, a sheet a table, the definitions, and what the charts need")
  func sheets() {
    let names = ["Summary", "Funnel", "Flow", "Rates", "Weeks", "Reply", "Salary", "Offers", "Definitions"]
    #expect(plan.sheets.map(\.name) == names + ["Chart figures"])
    let bare = WorkbookPlan(Report(name: "r", title: "R", subtitle: ""))
    #expect(bare.sheets.map(\.name) == ["Summary"])
  }

  @Test("The file says what it is, and is as old as the day it speaks of")
  func properties() {
    #expect(plan.properties.title == "Job-search review")
    #expect(plan.properties.subject == "October 2026, as of 2026-10-31")
    #expect(plan.properties.comments == "Report review (month 2026-10, ghosted-after 30)")
    // 2026-10-31 12:00 UTC.
    #expect(plan.properties.created == 1_793_448_000)
    var report = SampleReport.review
    report.settings = [.init(name: "as-of", value: "1970-01-02")]
    #expect(WorkbookPlan(report).properties.created == 86_400 + 43_200)
    report.settings = [.init(name: "month", value: "1970-02")]
    report.subtitle = "no day"
    #expect(WorkbookPlan(report).properties.created == 31 * 86_400 + 43_200)
    report.settings = []
    #expect(WorkbookPlan(report).properties.created == 946_728_000)
  }

  @Test(
    "A table stands with its headings first; columns for data come last and fold away, those for people are left out")
  func columns() throws {
    let funnel = try sheet("Funnel")
    let headings = funnel.cells.filter { $0.row == 0 }.map(\.words)
    #expect(
      headings == [
        "Stage", "Entered", "Went on", "Rejected", "Ghosted", "Withdrew", "Pending", "Pass-through",
        "Pass-through, low", "Pass-through, high", "Resolved",
      ])
    #expect(funnel.columns.map(\.isGrouped) == [Bool](repeating: false, count: 10) + [true])
    #expect(try sheet("Salary").columns.count == 6)
    #expect(try sheet("Rates").cell(0, 5)?.words == "Against the rest (points)")
  }

  @Test("The heading stays in sight, rows can be filtered, shares have bars")
  func views() throws {
    let rates = try sheet("Rates")
    #expect(rates.frozenRows == 1)
    #expect(rates.filter == CellRange("Rates", rows: 0...5, columns: 0...9))
    #expect(rates.dataBars == [CellRange("Rates", rows: 1...5, column: 2)])
    let offers = try sheet("Offers")
    #expect(offers.filter == nil)
    #expect(offers.cell(1, 0)?.words == "No offer yet.")
  }

  @Test("Figures are numbers with the format of their kind, days are dates, words are words")
  func formats() throws {
    let rates = try sheet("Rates")
    #expect(rates.cell(1, 0)?.style.numberFormat == "@")
    #expect(rates.cell(1, 2)?.value == .number(0.611))
    let kinds = (1...6).map { rates.cell(1, $0)?.style.numberFormat }
    #expect(
      kinds == [
        "#,##0", "0 %", "0 %", "0 %", "+0 %;-0 %;0 %", "[<0.001]\"<0.001\";[<0.01]0.000;0.00",
      ])
    let week = try #require(try sheet("Weeks").cell(1, 0))
    #expect(week.value == .number(46_293) && week.style.numberFormat == "yyyy-mm-dd")
    let salary = try sheet("Salary")
    #expect(salary.cell(1, 3)?.value == .number(62_000) && salary.cell(1, 3)?.style.numberFormat == "[$€]#,##0")
    #expect(salary.cell(2, 3)?.style.numberFormat == "[$USD ]#,##0")
  }

  @Test("Fractions are shown in all of a column or not at all")
  func fractions() throws {
    let table = Table(
      key: "t", title: "", columns: [Column("money", "", .money), Column("days", "", .days)],
      rows: [
        Row([.money(minorUnits: 100, decimals: 2, currency: "EUR"), .integer(3)]),
        Row([.money(minorUnits: 150, decimals: 2, currency: "JPY"), .real(2.5)]),
      ])
    let sheet = WorkbookPlan(report(table)).sheets[1]
    let formats = (1...2).map { row in (0...1).map { sheet.cell(row, $0)?.style.numberFormat } }
    #expect(formats == [["[$€]#,##0.00", "#,##0.0"], ["[$JPY ]#,##0.00", "#,##0.0"]])
  }

  @Test("Only a verdict colours a row")
  func tones() throws {
    for table in SampleReport.review.tables {
      let name = SheetNames.title(ofKey: table.key)
      for cell in try sheet(name).cells where cell.row > 0 && !table.rows.isEmpty {
        let tone = table.rows[cell.row - 1].tone
        let isColoured = cell.column == 0 || tone == .faint
        #expect(cell.style.tone == (isColoured ? tone : .plain))
        #expect(cell.style.isTinted == (cell.column == 0 && (tone == .good || tone == .attention)))
      }
    }
  }

  @Test("The summary has the headline figures, what is said, and a way to every sheet")
  func summary() throws {
    let summary = plan.sheets[0]
    let targets = summary.cells.compactMap { if case .link(_, let sheet) = $0.value { sheet } else { nil } }
    #expect(targets == plan.sheets.dropFirst().map(\.name))
    let passThrough = try #require(summary.cells.first { $0.words == "Pass-through" })
    #expect(summary.cell(passThrough.row, 2)?.value == .number(0.381))
    #expect(summary.cell(passThrough.row, 4)?.style.numberFormat == "0 %")
    #expect(summary.cell(passThrough.row, 0)?.words == "!")
    #expect(summary.cell(passThrough.row, 5)?.words == "44 % in September")
    let words = summary.cells.map(\.words)
    for note in SampleReport.review.notes { #expect(words.contains(note)) }
    for statement in SampleReport.statements { #expect(words.contains(statement.text)) }
  }

  @Test("Every cell of any table is on its sheet, blank where nothing is known")
  func everyCell() throws {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<60 {
      let table = RandomReport.table("t", using: &generator)
      let sheet = WorkbookPlan(report(table)).sheets[1]
      let places = Dictionary(uniqueKeysWithValues: sheet.cells.map { ([$0.row, $0.column], $0) })
      for (index, row) in table.rows.enumerated() {
        for (column, cell) in row.cells.enumerated() {
          let written = places[[index + 1, column]]?.value
          switch cell {
          case .empty, .text(""): #expect(written == nil)
          case .text: if case .text = written {} else { Issue.record("words became \(String(describing: written))") }
          case .real(let value): #expect(written == (value.isFinite ? .number(value) : nil))
          case .day: #expect(written == .number(46_326))
          case .month: #expect(written == .number(46_296))
          case .integer(let value):
            #expect(written == (value.magnitude > 1 << 53 ? .text(String(value)) : .number(Double(value))))
          case .money(let minorUnits, let decimals, _):
            let isExact = minorUnits.magnitude <= 1 << 53
            let exact = NumberText.plainAmount(minorUnits, decimals: decimals)
            #expect(written == (isExact ? Double(exact).map { .number($0) } : .text(exact)))
          }
        }
      }
    }
  }

  @Test("Whatever the report, sheets have names of their own, cells do not overlap, and charts and links find theirs")
  func consistency() throws {
    var generator = SeededGenerator(seed: 32)
    for round in 0..<60 {
      let plan = WorkbookPlan(round == 0 ? RandomReport.hostile : RandomReport.report(using: &generator))
      let names = Set(plan.sheets.map { $0.name.lowercased() })
      #expect(names.count == plan.sheets.count)
      for sheet in plan.sheets {
        var taken: Set<[Int]> = []
        for cell in sheet.cells {
          #expect(sheet.columns.indices.contains(cell.lastColumn))
          for column in cell.column...cell.lastColumn { #expect(taken.insert([cell.row, column]).inserted) }
          if case .link(_, let target) = cell.value { #expect(names.contains(target.lowercased())) }
          if case .number(let number) = cell.value { #expect(number.isFinite) }
        }
        for series in sheet.charts.flatMap(\.series) {
          for range in [series.categories, series.values] {
            let target = try #require(plan.sheets.first { $0.name == range.sheet })
            #expect(target.columns.indices.contains(range.columns.upperBound))
          }
        }
      }
    }
  }

  private func sheet(_ name: String) throws -> WorkbookSheet { try #require(plan.sheets.first { $0.name == name }) }

  private func report(_ table: Table) -> Report {
    Report(name: "r", title: "", subtitle: "", sections: [Section(key: "s", title: "", blocks: [.table(table)])])
  }
}

extension WorkbookSheet {
  func cell(_ row: Int, _ column: Int) -> SheetCell? { cells.first { $0.row == row && $0.column == column } }

  /// The numbers of a range; nil where a cell has none.
  func numbers(_ range: CellRange) -> [Double?] {
    range.rows.map { row in
      if case .number(let number) = cell(row, range.columns.lowerBound)?.value { number } else { nil }
    }
  }
}

extension SheetCell {
  var words: String {
    switch value {
    case .text(let words), .link(let words, _): words
    case .number: ""
    }
  }
}
