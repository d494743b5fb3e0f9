import InterviewModel
import TestSupport
import Testing

@testable import Importers

/// What rows become, in CSV and in JSON.
@Suite struct MappingRowTests {
  private func records(_ text: String, file: String = "log.csv", _ options: ImportOptions = ImportOptions()) throws
    -> [[Record]]
  {
    let sink = try #require(try read(text, file: file, options: options).sink)
    #expect(sink.rejects.isEmpty, "\(sink.messages)")
    return sink.rows.map(\.records)
  }

  private func names(_ records: [Record]) -> [EntityKind] { records.map(\.kind) }

  @Test func `One row of a flat log feeds application, interview and question`() throws {
    let rows = try records(
      """
      company,role,stage,date,question type,preparation,outcome
      Acme,Engineer,phone interview,2026-03-01,behavioral,light,advanced

      """)
    let row = try #require(rows.first)
    #expect(names(row) == [.applications, .interviews, .questions])
    #expect(row.map(\.part) == [.reference, .contribution, .own])
    #expect(row[0]["company"] == .text("Acme"))
    #expect(row[1]["held_on"] == .text("2026-03-01"))
    #expect(row[1]["result"] == .integer(Int64(StageResult.advanced.rawValue)))
    #expect(row[1]["preparation"].isKnown)
    #expect(row[2]["question_type"].isKnown)
  }

  @Test func `A row of a sheet about interviews that holds none is about the application`() throws {
    let rows = try records(
      """
      company,role,applied on,interview date,vibe,result,notes
      Acme,Engineer,2026-01-02,,great,,call back
      Bell,Engineer,2026-01-03,,,rejected,
      Cord,Engineer,2026-01-03,,,advanced,
      Dell,Engineer,2026-01-04,2026-01-20,good,rejected,

      """)
    #expect(rows.map(names) == [[.applications], [.applications], [.applications], [.applications, .interviews]])
    #expect(rows[0][0]["notes"] == .text("call back"))
    #expect(rows[0][0].extras == [Record.Extra(name: "vibe", text: "great")])
    #expect(rows[1][0]["outcome"] == .integer(Int64(Outcome.rejected.rawValue)))
    #expect(!rows[2][0]["outcome"].isKnown)
    #expect(rows[2][0].extras == [Record.Extra(name: "result", text: "advanced")])
    #expect(!rows[3][0]["outcome"].isKnown)
    #expect(rows[0][0].part == .own)
  }

  @Test(
    "One day decides the order of day and month of a file",
    arguments: [
      ("05/03/2026,25/03/2026", "2026-03-05", "2026-03-25"), ("05/03/2026,03/25/2026", "2026-05-03", "2026-03-25"),
      ("05.03.2026,06.03.2026", "2026-03-05", "2026-03-06"), ("5 Mar 2026,2026-04-01", "2026-03-05", "2026-04-01"),
    ])
  func dayOrder(_ days: String, _ first: String, _ second: String) throws {
    let pair = days.split(separator: ",")
    let csv = try records("company,applied_on\nAcme,\(pair[0])\nBell,\(pair[1])\n")
    let json = try records(
      "[{\"company\":\"Acme\",\"applied_on\":\"\(pair[0])\"},{\"company\":\"Bell\",\"applied_on\":\"\(pair[1])\"}]",
      file: "log.json")
    for rows in [csv, json] {
      #expect(rows.map { $0[0]["applied_on"] } == [.text(first), .text(second)])
    }
  }

  @Test func `Days that leave the order open stop the file, and an option settles it`() throws {
    let text = "company,applied_on\nAcme,02/03/2026\nBell,04/05/2026\n"
    let issue = try #require(try read(text).refusal)
    #expect(issue.location == SourceLocation(file: "log.csv", line: 2, column: 6))
    #expect(issue.message.contains("2026-03-02") && issue.message.contains("2026-02-03"))
    let rows = try records(text, ImportOptions(dayOrder: .monthFirst))
    #expect(rows.map { $0[0]["applied_on"] } == [.text("2026-02-03"), .text("2026-04-05")])
    let contradictory = try #require(try read("company,applied_on\nAcme,25/03/2026\nBell,03/25/2026\n").refusal)
    #expect(contradictory.location.line == 3)
  }

  @Test(
    "Money in one cell",
    arguments: [
      ("120000", "", 120_000_00, 120_000_00, nil), ("€85k", "", 85_000_00, 85_000_00, "EUR"),
      ("$120k–$150k", "", 120_000_00, 150_000_00, "USD"), ("60-70k", "GBP", 60_000_00, 70_000_00, "GBP"),
      ("9000000", "JPY", 9_000_000, 9_000_000, "JPY"), ("N/A", "", nil, nil, nil), ("120k+", "", 120_000_00, nil, nil),
    ] as [(String, String, Int64?, Int64?, String?)])
  func money(_ cell: String, _ currency: String, _ low: Int64?, _ high: Int64?, _ code: String?) throws {
    let row = try records("company,salary range,currency,applied_on\nAcme,\(cell),\(currency),2026-01-01\n")[0][0]
    #expect(row["posted_low"] == low.map(Value.integer) ?? .none)
    #expect(row["posted_high"] == high.map(Value.integer) ?? .none)
    #expect(row["currency"] == code.map(Value.text) ?? .none)
  }

  @Test func `Amounts of a row are in one currency, and a low end is not above its high end`() throws {
    let header = "role,low,high,currency\n"
    let sink = try #require(try read(header + "A,€1000,2000,USD\nB,95000,80000,EUR\nC,1000,2000,EUR\n").sink)
    #expect(sink.rows.count == 1)
    #expect(sink.rejects.map { $0.issues.map(\.id) } == [["currencies-differ"], ["low-above-high"]])
    #expect(sink.rejects[1].issues[0].location == SourceLocation(file: "log.csv", line: 3, column: 3))
    #expect(sink.rejects[1].issues[0].message.contains("95000"))
  }

  // MARK: JSON

  @Test func `Objects in an array and objects on lines are the same records`() throws {
    let objects = (1...3).map { "{\"company\":\"Acme \($0)\",\"role\":\"Engineer\",\"applied_on\":\"2026-01-0\($0)\"}" }
    let array = try records("[\(objects.joined(separator: ",\n"))]", file: "log.json")
    let lines = try records(objects.joined(separator: "\n"), file: "log.jsonl")
    #expect(array == lines)
    #expect(array.count == 3)
  }

  @Test func `Records nested in records belong to them`() throws {
    let rows = try records(
      """
      [{"company": "Quiet", "interviews": [], "offer": null},
       {"company": "Acme", "role": "Engineer", "interviews": [
          {"stage": "phone interview", "held_on": "2026-01-02", "preparation_items": ["stories", "calm"],
           "questions": [{"question": "Why?", "used_star": true, "rating": 4}, {"question": "How?"}],
           "journal": {"text": "went well", "strong": [], "clarity": 3.5}}],
        "offer": {"base": 100000.5, "currency": "EUR"}}]
      """, file: "log.json")
    #expect(
      rows.map(names) == [
        [.applications], [.applications], [.applications, .interviews],
        [.applications, .interviews, .questions], [.applications, .interviews, .questions],
        [.applications, .interviews, .journal], [.applications, .offers],
      ])
    #expect(rows[2][1]["preparation_items"].bits.nonzeroBitCount == 2)
    #expect(rows[3][2]["used_star"] == .integer(1))
    #expect(rows[3][2]["rating"] == .real(4))
    #expect(rows[3][1].part == .reference)
    #expect(rows[5][2]["strong"] == .integer(0))
    #expect(rows[5][2]["clarity"] == .real(3.5))
    #expect(rows[6][1]["base"] == .integer(100_000_50))
  }

  @Test func `One object may hold the records of each kind`() throws {
    let rows = try records(
      """
      {"version": 1, "applications": [{"application_id": "A1", "company": "Acme"}],
       "interviews": [{"application_id": "A1", "stage": "onsite", "held_on": "2026-01-02"}]}
      """, file: "log.json")
    #expect(rows.map(names) == [[.applications], [.applications, .interviews]])
  }

  @Test func `A key may appear late, and what is null is missing`() throws {
    let rows = try records(
      "[{\"company\":\"Acme\"},{\"role\":null,\"company\":\"Bell\"},{\"company\":\"Cord\",\"role\":\"Engineer\"}]",
      file: "log.json")
    #expect(rows.map { $0[0]["role"] } == [.none, .none, .text("Engineer")])
  }

  @Test func `What is no record is set aside with its place`() throws {
    let sink = try #require(
      try read(
        """
        [{"company": "Acme", "interviews": [7, {"stage": "onsite", "held_on": "2026-01-02"}]},
         "Bell",
         {"company": "Cord", "role": "A", "role": "B"},
         {"company": "D\\ud83d"}]
        """, file: "log.json"
      ).sink)
    #expect(sink.rows.count == 2)
    #expect(
      sink.rejects.flatMap(\.issues).map { "\($0.id) \($0.location.line ?? 0):\($0.location.column ?? 0)" } == [
        "not-an-object 1:37", "not-an-object 2:2", "duplicate-key 3:35", "lone-surrogate 4:16",
      ])
    #expect(sink.rejects[1].raw == "\"Bell\"")
  }
}

extension Value {
  fileprivate var bits: Int64 { if case .integer(let bits) = self { bits } else { -1 } }
}
