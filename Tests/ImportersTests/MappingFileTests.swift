import Importers
import InterviewModel
import TestSupport
import Testing

/// Mapping files and the presets that are shipped.
@Suite struct MappingFileTests {
  private func mapping(_ text: String) throws -> MappingFile {
    try MappingFileReader.read(Array(text.utf8), name: "map.json")
  }

  private func problem(_ text: String) -> String? {
    do {
      _ = try mapping(text)
      return nil
    } catch { return (error as? MappingProblem)?.issue.description }
  }

  @Test func `a file without header is read by position, with order, year, constants and translations`() throws {
    let file = try mapping(
      """
      {"kind": "applications", "header-line": 0, "delimiter": "semicolon", "date-order": "dmy",
       "columns": ["applied_on", "company", "role", "status", "ignore"],
       "values": {"column 4": {"nix": "rejected", "offen": "open"}},
       "constants": {"source": "Newspaper"}, "skip-rows-beginning": ["Summe"]}
      """)
    let text = "03/04/2026;Acme;SWE;nix;1\n05/04/2026;Beta;SWE;offen;2\nSumme;2\n"
    let sink = try #require(try read(Array(text.utf8), options: ImportOptions(mapping: file)).sink)
    #expect(sink.rows.map { $0.records[0]["applied_on"] } == [.text("2026-04-03"), .text("2026-04-05")])
    #expect(sink.rows.map { $0.records[0]["outcome"] } == [.integer(Int64(Outcome.rejected.rawValue)), .none])
    #expect(sink.rows.allSatisfy { $0.records[0]["source"] == .text("Newspaper") && $0.records[0].extras.isEmpty })
    #expect(sink.rejects.map { $0.issues.map(\.id) } == [["left-out"]])
  }

  @Test func `columns that the mapping does not name are found out as ever`() throws {
    let file = try mapping(#"{"columns": {"Laden": "company", "Farbe": "ignore"}}"#)
    let text = "Laden,Farbe,Job Title,Date Applied\nAcme,blue,SWE,2026-01-05\n"
    let sink = try #require(try read(Array(text.utf8), options: ImportOptions(mapping: file)).sink)
    let record = try #require(sink.rows.first?.records.first)
    #expect(record["company"] == .text("Acme"))
    #expect(record["role"] == .text("SWE"))
    #expect(record["applied_on"] == .text("2026-01-05"))
    #expect(record.extras.isEmpty)
  }

  @Test func `a fault of a mapping names its key and line`() {
    #expect(problem(#"{"colums": {}}"#)?.hasPrefix("map.json:1:2: error: 'colums' is no key of a mapping") == true)
    #expect(
      problem("{\"columns\": {\n  \"A\": \"company\",\n  \"B\": \"salry\"\n}}")?
        .hasPrefix("map.json:3:8: error: 'salry' is no field of applications") == true)
    #expect(problem(#"{"date-order": "ymd"}"#)?.contains("write one of 'dmy', 'mdy'") == true)
    #expect(problem(#"{"kind": "jobs"}"#)?.contains("write one of applications, ") == true)
    #expect(problem("[]") != nil)
    #expect(problem(#"{"kind": "#) != nil)
  }

  @Test func `a column that the file lacks is named with the mapping's line`() throws {
    let file = try mapping("{\"columns\": {\n\"Firm\": \"company\",\n\"Posten\": \"role\"}}")
    let refusal = try read(Array("Firm,Title\nAcme,SWE\n".utf8), options: ImportOptions(mapping: file)).refusal
    #expect(
      refusal?.description.hasPrefix("map.json:3: error: columns: 'log.csv' has no header with a column 'Posten'")
        == true)
  }

  @Test func `every preset can be read`() {
    #expect(
      Presets.all.map(\.name) == [
        "linkedin-applications", "linkedin-saved", "teal", "simplify", "huntr", "jobsync", "career-ops", "levels-fyi",
        "glassdoor",
      ])
  }

  @Test func `what a file was understood as reads it the same way`() throws {
    let text = "Company,Title,Applied,Phone Screen,Result\nAcme,SWE,3/14/2026,x,Rejected\nBeta,PM,3/15/2026,,\n"
    let planner = ImportPlanner(file: "log.csv", options: ImportOptions()) { () throws(ReadFailure) in
      ByteSource(Array(text.utf8))
    }
    guard case .plan(let plan) = try planner.plan() else { throw Missing() }
    let written = try mapping(try #require(plan.understanding.mappingText))
    let plain = try #require(try read(Array(text.utf8)).sink)
    let mapped = try #require(try read(Array(text.utf8), options: ImportOptions(mapping: written)).sink)
    #expect(plain.rows.map(\.records) == mapped.rows.map(\.records))
  }

  private struct Missing: Error {}

  @Test func `contact data is not imported, whatever a mapping says`() throws {
    let file = try mapping(#"{"columns": {"Company Name": "company", "Contact Email": "notes"}}"#)
    let text = "Company Name,Contact Email\nAcme,a@example.org\n"
    let sink = try #require(try read(Array(text.utf8), options: ImportOptions(mapping: file)).sink)
    #expect(sink.rows[0].records[0]["notes"] == .none)
    #expect(sink.rows[0].records[0].extras.isEmpty)
  }
}
