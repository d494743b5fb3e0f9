import Foundation
import ReportModel
import Renderers
import SpreadsheetRenderer
import Testing

#if XLSX
  @Suite("Spreadsheet")
  struct SpreadsheetRendererTests {
    let folder: WorkbookFolder

    init() throws {
      folder = try WorkbookFolder()
      try SpreadsheetRenderer.write(SampleWorkbook.report, toPath: folder.path("a.xlsx"))
    }

    @Test("The same report gives the same bytes, wherever and whenever")
    func sameBytes() throws {
      let first = try folder.bytes("a.xlsx")
      #expect(first.prefix(4) == Data([0x50, 0x4B, 0x03, 0x04]))
      // Times in an archive count in steps of two seconds.
      Thread.sleep(forTimeInterval: 2.1)
      try SpreadsheetRenderer.write(
        SampleWorkbook.report, toPath: folder.path("b.xlsx"), temporaryFolder: folder.url.path)
      #expect(try folder.bytes("b.xlsx") == first)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
      #expect(left == ["a.xlsx", "b.xlsx"])
    }

    @Test("A sheet a table, and every chart that has a native form", .enabled(if: hasUnzip, "no unzip here"))
    func parts() throws {
      let parts = try folder.parts(of: "a.xlsx")
      #expect(parts.filter { $0.hasPrefix("xl/worksheets/sheet") }.count == 5)
      // Every kind but the flow.
      #expect(parts.filter { $0.hasPrefix("xl/charts/chart") }.count == 5)
      let workbook = try folder.part("xl/workbook.xml", of: "a.xlsx")
      for name in ["Summary", "Rates", "Words", "Definitions", "Chart figures"] {
        #expect(workbook.contains("<sheet name=\"\(name)\""))
      }
      #expect(workbook.contains("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">Rates!$1:$1<"))
    }

    @Test("Words stay words: no cell, chart or property has a formula", .enabled(if: hasUnzip, "no unzip here"))
    func words() throws {
      for part in try folder.parts(of: "a.xlsx") where part.hasPrefix("xl/worksheets/sheet") {
        #expect(!(try folder.part(part, of: "a.xlsx").contains("<f>")))
      }
      let strings = try folder.part("xl/sharedStrings.xml", of: "a.xlsx")
      for words in ["=1+1", "+1", "@SUM(A1)", "007", "http://example.com", "_x005F_x0041_", "&lt;b&gt;&amp;amp;"] {
        #expect(strings.contains(">" + words), "\(words)")
      }
      for part in try folder.parts(of: "a.xlsx") where part.hasPrefix("xl/charts/chart") {
        let chart = try folder.part(part, of: "a.xlsx")
        // What a chart reads are cells: of the table, or those made for it.
        for reference in chart.split(separator: "<c:f>").dropFirst() {
          #expect(reference.hasPrefix("Rates!$") || reference.hasPrefix("'Chart figures'!$"), "\(reference)")
        }
      }
    }

    @Test(
      "Numbers are numbers, with a frozen header, a filter, bars and a page", .enabled(if: hasUnzip, "no unzip here"))
    func sheet() throws {
      let sheet = try folder.part("xl/worksheets/sheet2.xml", of: "a.xlsx")
      for value in ["46300", "1204", "0.375", "0.3333333333333333", "85000.5", "0.0625"] {
        #expect(sheet.contains("<v>\(value)</v>"), "\(value)")
      }
      for setting in [
        "<pane ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:H4\"", "type=\"dataBar\"",
        "orientation=\"landscape\"", "fitToHeight=\"0\"", "outlineLevel=\"1\"",
      ] {
        #expect(sheet.contains(setting), "\(setting)")
      }
      let styles = try folder.part("xl/styles.xml", of: "a.xlsx")
      for format in ["0 %", "yyyy-mm-dd", "[$€]#,##0.00", "[$USD ]#,##0.00"] {
        #expect(styles.contains("formatCode=\"\(format)\""), "\(format)")
      }
      let intervals = try folder.part("xl/charts/chart2.xml", of: "a.xlsx")
      #expect(intervals.contains("<c:grouping val=\"stacked\"/>"))
      #expect(intervals.split(separator: "<c:errBars>").count == 3)
    }

    @Test("The file has properties, of the day the report speaks of", .enabled(if: hasUnzip, "no unzip here"))
    func properties() throws {
      let core = try folder.part("docProps/core.xml", of: "a.xlsx")
      #expect(core.contains("<dc:title>=Review &amp; \"more\"</dc:title>"))
      #expect(core.contains("2026-10-31T12:00:00Z"))
    }

    @Test("What cannot be written is a failure that says why")
    func failures() {
      let path = folder.path("none/a.xlsx")
      let failure = #expect(throws: SpreadsheetFailure.self) {
        try SpreadsheetRenderer.write(SampleWorkbook.report, toPath: path)
      }
      #expect(failure?.description.isEmpty == false)
      var plan = WorkbookPlan(SampleWorkbook.report)
      plan.sheets[1].name = plan.sheets[0].name
      #expect(throws: SpreadsheetFailure.self) { try SpreadsheetRenderer.write(plan, toPath: folder.path("c.xlsx")) }
    }

    private static var hasUnzip: Bool { FileManager.default.isExecutableFile(atPath: unzip) }
  }
#else
  @Suite("Spreadsheet, in a build without its library")
  struct SpreadsheetRendererTests {
    @Test("Says how to get it, and leaves no file")
    func unavailable() throws {
      let folder = try WorkbookFolder()
      #expect(!SpreadsheetRenderer.isAvailable)
      let failure = #expect(throws: SpreadsheetFailure.self) {
        try SpreadsheetRenderer.write(SampleWorkbook.report, toPath: folder.path("a.xlsx"))
      }
      #expect(failure == .unavailable)
      #expect(failure?.description.contains("libxlsxwriter-dev") == true)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }
  }
#endif
