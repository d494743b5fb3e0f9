import Foundation
import ReportModel
@testable import Renderers
import TestSupport
import Testing

@Suite("CSV")
struct CSVRendererTests {
  @Test("A table is its keys and full figures; columns for people are left out, money has its currency beside it")
  func golden() throws {
    let csv = try text(CSVRenderer(table: "salary").render(SampleReport.review))
    #expect(
      csv == """
        role,currency,rows,p10,p50,p90
        Backend engineer,EUR,14,62000.00,78500.00,97250.00
        Site reliability engineer,USD,3,118000.00,141000.00,170000.00

        """)
  }

  @Test("Each kind of cell has one form; the unknown is empty")
  func cells() throws {
    let cells: [Cell] = [
      .empty, .integer(.min), .real(0.1), .real(.nan), .real(-0.25), .day("2026-10-31"), .month("2026-10"),
      .money(minorUnits: -5, decimals: 2, currency: "EUR"), .text("-5"), .text(""),
    ]
    #expect(try row(cells) == ",-9223372036854775808,0.1,,-0.25,2026-10-31,2026-10,-0.05,'-5,")
  }

  @Test("Text that a spreadsheet would run gets an apostrophe")
  func formulas() throws {
    let texts = [
      "=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "\u{A0}=1", "\u{FEFF}=1", "\u{200B}=1", "\u{FF1D}1", "\u{FF0B}1",
      "\u{FF0D}1", "\u{FF20}x", "\tx", "\r=1", "\n=1", "=cmd|'/c calc'!A1",
    ]
    for text in texts {
      #expect(parse(try row([.text(text), .text("x")]) + "\n")[0] == ["'" + CSVRenderer.tame(text), "x"])
    }
  }

  @Test("Other text is kept as it is")
  func plainText() throws {
    for text in ["a=b", "Acme +1", "1-2", "'quoted'", " x ", "a\tb", "👩🏽‍💻"] {
      #expect(parse(try row([.text(text), .text("x")]) + "\n")[0] == [text, "x"])
    }
  }

  @Test("What a terminal would obey is spelled out")
  func controls() throws {
    for (text, shown) in [
      ("\u{1B}[31m", #"\u{1B}[31m"#), ("\u{0}", #"\u{0}"#), ("\u{202E}gpj", #"\u{202E}gpj"#),
      ("a\u{9B}2J", #"a\u{9B}2J"#),
    ] {
      #expect(parse(try row([.text(text), .text("x")]) + "\n")[0] == [shown, "x"])
    }
  }

  @Test("Commas, quotes and line ends are quoted")
  func quoting() throws {
    #expect(
      try row([.text("a,b"), .text("say \"x\""), .text("a\nb"), .text("a\rb")])
        == "\"a,b\",\"say \"\"x\"\"\",\"a\nb\",\"a\rb\"")
  }

  @Test("A row of one empty cell is still a row")
  func loneBlank() throws { #expect(try row([.empty]) == "\"\"") }

  @Test("What is written reads back, whatever the words")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<100 {
      let table = RandomReport.table("t", using: &generator)
      let report = Report(
        name: "r", title: "", subtitle: "", sections: [Section(key: "s", title: "", blocks: [.table(table)])])
      let rows = parse(try self.text(CSVRenderer().render(report)))
      #expect(rows[0] == table.columns.map(\.key))
      #expect(rows.count == table.rows.count + 1)
      for (fields, row) in zip(rows.dropFirst(), table.rows) {
        for (field, cell) in zip(fields, row.cells) {
          switch cell {
          case .text(let words):
            let shown = CSVRenderer.tame(words)
            #expect(field == shown || field == "'" + shown)
          case .integer(let value): #expect(Int(field) == value)
          case .real(let value): #expect(value.isFinite ? Double(field) == value : field.isEmpty)
          case .day(let date), .month(let date): #expect(field == date)
          case .money(let minorUnits, let decimals, _):
            #expect(field.replacingOccurrences(of: ".", with: "").contains(String(minorUnits.magnitude)))
            #expect(field.contains(".") == (decimals > 0))
          case .empty: #expect(field.isEmpty)
          }
        }
      }
    }
  }

  @Test("Every table is a file of its own")
  func files() {
    let files = CSVRenderer.files(for: SampleReport.review)
    #expect(
      files.map(\.name) == [
        "funnel.csv", "flow.csv", "rates.csv", "weeks.csv", "reply.csv", "salary.csv", "offers.csv",
      ])
    #expect(text(files[6].bytes) == "company\n")
  }

  @Test("A report of several tables with no main one asks which, and names them")
  func choosing() throws {
    let keys = ["funnel", "flow", "rates", "weeks", "reply", "salary", "offers"]
    let failure = #expect(throws: RenderFailure.self) { try CSVRenderer().render(SampleReport.review) }
    #expect(failure == .tableNeeded(tables: keys))
    #expect(failure?.description.contains("funnel, flow, rates") == true)
    let unknown = #expect(throws: RenderFailure.self) { try CSVRenderer(table: "x\u{1B}").render(SampleReport.review) }
    #expect(unknown == .unknownTable("x\u{1B}", tables: keys))
    #expect(unknown?.description.contains("'x\\u{1B}'") == true)
    var report = SampleReport.review
    report.mainTable = "offers"
    #expect(try text(CSVRenderer().render(report)) == "company\n")
    report.sections = []
    report.mainTable = nil
    #expect(throws: RenderFailure.noTables) { try CSVRenderer().render(report) }
  }

  // MARK: Help

  private func row(_ cells: [Cell]) throws -> String {
    let columns = cells.indices.map { Column("c\($0)", "", .text) }
    let table = Table(key: "t", title: "", columns: columns, rows: [Row(cells)])
    let report = Report(
      name: "r", title: "", subtitle: "", sections: [Section(key: "s", title: "", blocks: [.table(table)])])
    let csv = try text(CSVRenderer().render(report)).unicodeScalars
    return String(String.UnicodeScalarView(csv.drop { $0 != "\n" }.dropFirst().dropLast()))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// A reader of RFC 4180 that shares nothing with the writer.
  private func parse(_ text: String) -> [[String]] {
    var (rows, row, field, isQuoted) = ([[String]](), [String](), String.UnicodeScalarView(), false)
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if scalars.first == "\"" {
          field.append("\"")
          scalars.removeFirst()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," || scalar == "\n" {
        row.append(String(field))
        field.removeAll()
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      } else {
        field.append(scalar)
      }
    }
    return rows
  }
}
