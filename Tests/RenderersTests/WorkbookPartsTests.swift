import TestSupport
import Testing

@testable import Renderers

@Suite("Parts of a workbook")
struct WorkbookPartsTests {
  @Test(
    "Days count from 1899-12-30",
    arguments: [
      ("1900-03-01", 61), ("1970-01-01", 25_569), ("2000-02-29", 36_585), ("2026-10-31", 46_326),
      ("9999-12-31", 2_958_465),
    ])
  func days(day: String, serial: Int) { #expect(SheetDate(day: day)?.serial == serial) }

  @Test(
    "What is no day after February 1900 stays words",
    arguments: ["1900-02-28", "1899-12-31", "2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "", "2026-10-31 ", "x"])
  func noDays(text: String) { #expect(SheetDate(day: text) == nil) }

  @Test("A month is its first day")
  func months() {
    #expect(SheetDate(month: "2026-10")?.serial == 46_296)
    #expect(SheetDate(month: "2026-13") == nil)
    #expect(SheetDate(month: "2026-10-01") == nil)
  }

  @Test("Names of sheets are short, plain, unlike cells and unlike each other")
  func names() {
    var names = SheetNames()
    let wanted = ["Rates", "rates", "a/b:c", "'quoted'", "", "History", "P10", "2026", "RC", "Q x 1"]
    let given = [
      "Rates", "rates 2", "a b c", "quoted", "Sheet", "History 2", "P10 table", "2026 table", "RC table", "Q x 1",
    ]
    #expect(wanted.map { names.unique($0) } == given)
    let long = String(repeating: "long ", count: 10)
    #expect((0..<3).map { _ in names.unique(long) }.allSatisfy { $0.utf16.count <= 31 })
    #expect(SheetNames.title(ofKey: "question_type") == "Question type")
  }

  @Test("Names of sheets keep the rules whatever is wanted")
  func anyNames() {
    var names = SheetNames()
    var generator = SeededGenerator(seed: 41)
    var seen: Set<String> = []
    for _ in 0..<300 {
      let name = names.unique(RandomReport.words(using: &generator))
      #expect((1...31).contains(name.utf16.count))
      #expect(!name.contains { "[]:*?/\\".contains($0) } && name.first != "'" && name.last != "'")
      #expect(seen.insert(name.lowercased()).inserted)
    }
  }

  @Test("Words keep their lines; what cannot be seen or stored is spelled out")
  func words() {
    #expect(WorkbookText.cell("=1+1") == "=1+1")
    #expect(WorkbookText.cell("a\r\nb\rc\nd") == "a\nb\nc\nd")
    #expect(WorkbookText.cell("\u{1B}[31m\u{0}\u{202E}") == "\\u{1B}[31m\\u{0}\\u{202E}")
    #expect(WorkbookText.cell("x\u{FFFE}\u{FFFF}") == "x\u{FFFD}\u{FFFD}")
    #expect(WorkbookText.cell("日本 👩🏽‍💻") == "日本 👩🏽‍💻")
  }

  @Test("Words that look like an escape of the file format stay what they are")
  func escapes() {
    #expect(WorkbookText.cell("_x0041_") == "_x005F_x0041_")
    #expect(WorkbookText.cell("a_x00e9_b _x1_ x_y") == "a_x005F_x00e9_b _x1_ x_y")
  }

  @Test("A cell takes 32,767 units, and no character is cut in two")
  func length() {
    let long = WorkbookText.cell(String(repeating: "👩🏽‍💻", count: 10_000))
    #expect(long.utf16.count <= 32_767 && long.last == "…")
    #expect(long.dropLast().allSatisfy { $0 == "👩🏽‍💻" })
    #expect(WorkbookText.cell(String(repeating: "x", count: 32_767)).utf16.count == 32_767)
  }

  @Test("Neither charts nor the foot of a page take words for instructions")
  func instructions() {
    #expect(WorkbookText.chart("=Summary!A1") == " =Summary!A1")
    #expect(WorkbookText.pageEdge("R&D &P") == "R&&D &&P")
  }
}
