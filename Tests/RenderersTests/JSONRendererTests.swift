import Foundation
import ReportModel
import Renderers
import TestSupport
import Testing

@Suite("JSON")
struct JSONRendererTests {
  @Test("The members stand in the documented order")
  func order() throws {
    let text = String(decoding: try JSONRenderer().render(SampleReport.review), as: UTF8.self)
    let members = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map { $0.split(separator: "\"")[1] }
    #expect(
      members == [
        "schema", "version", "report", "settings", "paragraphs", "statements", "figures", "tables", "notes",
        "definitions",
      ])
    #expect(text.hasPrefix("{\n  \"schema\": \"debrief-report\",\n  \"version\": 1,\n"))
    #expect(text.hasSuffix("}\n"))
  }

  @Test("A table has typed columns and full values; money is a decimal string with its currency")
  func table() throws {
    let json = try parsed(SampleReport.review)
    let tables = try #require(json["tables"] as? [[String: Any]])
    let salary = try #require(tables.first { $0["key"] as? String == "salary" })
    let columns = try #require(salary["columns"] as? [[String: Any]])
    #expect(columns.map { $0["key"] as? String } == ["role", "currency", "rows", "p10", "p50", "p90"])
    #expect(columns.map { $0["type"] as? String } == ["text", "currency", "count", "money", "money", "money"])
    #expect(columns[3]["unit"] as? String == "currency")
    let row = try #require((salary["rows"] as? [[String: Any]])?.first)
    #expect(row["p10"] as? [String: String] == ["amount": "62000.00", "currency": "EUR"])
    #expect(row["remark"] == nil)
    let funnel = try #require(tables.first)
    #expect(funnel["section"] as? String == "stages")
    let rate = try #require((funnel["columns"] as? [[String: Any]])?.first { $0["key"] as? String == "pass_through" })
    #expect(rate["unit"] as? String == "proportion")
    #expect(rate["low"] as? String == "low")
    #expect((funnel["rows"] as? [[String: Any]])?[0]["pass_through"] as? Double == 0.447)
  }

  @Test("Figures, statements, notes, definitions and settings are all there")
  func words() throws {
    let json = try parsed(SampleReport.review)
    let figures = try #require(json["figures"] as? [[String: Any]])
    #expect(figures.count == 5)
    #expect(figures[1]["low"] as? Double == 0.208)
    #expect(figures[0]["low"] is NSNull)
    #expect((json["statements"] as? [[String: String]])?.map { $0["tone"] } == ["good", "attention", "faint", "plain"])
    #expect((json["notes"] as? [String]) == SampleReport.review.notes)
    #expect((json["definitions"] as? [[String: String]])?[1]["source"] == "Wilson 1927")
    #expect((json["settings"] as? [[String: String]])?[0] == ["name": "month", "value": "2026-10"])
  }

  @Test("Hostile words read back unchanged, with nothing raw that a terminal or a reader's eye would obey")
  func hostile() throws {
    let bytes = try JSONRenderer().render(RandomReport.hostile)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x202A...0x202E).contains($0.value) })
    let json = try parsed(RandomReport.hostile)
    #expect(json["notes"] as? [String] == RandomReport.hostileWords)
    let rows = try #require((json["tables"] as? [[String: Any]])?[0]["rows"] as? [[String: Any]])
    #expect(rows.map { $0["text"] as? String } == RandomReport.hostileWords)
    #expect(rows[0]["count"] as? Int == .max)
  }

  @Test("Every report is strict JSON, whatever is in it")
  func strict() throws {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<100 {
      let report = RandomReport.report(using: &generator)
      let json = try parsed(report)
      let tables = try #require(json["tables"] as? [[String: Any]])
      for (table, source) in zip(tables, report.tables) {
        let rows = try #require(table["rows"] as? [[String: Any]])
        for (row, cells) in zip(rows, source.rows) {
          for (column, cell) in zip(source.columns, cells.cells) {
            if case .real(let value) = cell {
              // Foundation's reader is off in the last place; that the digits are exact is tested with the figures.
              let read = row[column.key] as? Double
              #expect(value.isFinite ? abs((read ?? .nan) - value) <= abs(value) * 1e-14 : read == nil)
            }
            if case .integer(let value) = cell { #expect(row[column.key] as? Int == value) }
            if case .text(let value) = cell { #expect(row[column.key] as? String == value) }
          }
        }
      }
    }
  }

  @Test("Same report, same bytes")
  func deterministic() throws {
    #expect(try JSONRenderer().render(SampleReport.review) == JSONRenderer().render(SampleReport.review))
  }

  private func parsed(_ report: Report) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(try JSONRenderer().render(report)))
    return try #require(value as? [String: Any])
  }
}
