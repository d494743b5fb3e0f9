import Importers
import InterviewModel
import Testing

/// Small files, made up in the ways that people's own files were found to be: what is around the rows, and which
/// columns say how an application went.
@Suite struct PeopleFileTests {
  private func sink(_ text: String, file: String = "log.csv") throws -> RecordingSink {
    try #require(try read(text, file: file).sink)
  }

  private func text(_ row: RowRecords, _ field: String) -> String? {
    if case .text(let text) = row.records[0][field] { text } else { nil }
  }

  private func outcome(_ row: RowRecords) -> String? {
    if case .integer(let code) = row.records[0]["outcome"] { TermList.outcome.name(of: code) } else { nil }
  }

  private func stages(_ row: RowRecords) -> Int { row.records.count { $0.kind == .stages } }

  @Test func `a day, a status and whom to write to when are an application's`() throws {
    let read = try sink(
      """
      [{"id": "1", "firma": "Muster AG", "position": "Techniker", "datum": "2026-10-17", "status": "Absage"},
       {"id": "2", "firma": "Beispiel", "position": "Techniker", "datum": "2026-10-30", "status": "Gesendet",
        "follow_up_date": "2026-11-06"}]
      """, file: "log.json")
    #expect(read.rows.map(outcome) == ["rejected", nil])
    #expect(read.rows.compactMap { text($0, "applied_on") } == ["2026-10-17", "2026-10-30"])
    let interviews = try sink("interview_id,company,held_on,stage,status\n1,Acme,2026-10-17,phone-interview,done\n")
    #expect(interviews.rows.first?.records.last?.kind == .interviews)
  }

  @Test func `a column of recruiters' names is no stage; with days it is`() throws {
    let names = try sink(
      "Company,Role,Date Applied,Recruiter,Status\nAcme,Dev,2026-01-04,Ann Lee,Rejected\nBeta,Dev,2026-01-05,Bo Ek,\n")
    #expect(names.rows.map(stages) == [0, 0])
    let days = try sink(
      "Company,Role,Date Applied,Recruiter,Status\nAcme,Dev,2026-01-04,2026-01-09,Rejected\nBeta,Dev,2026-01-05,,\n")
    #expect(days.rows.map(stages) == [1, 0])
  }

  @Test func `the first reply and the last each say their part`() throws {
    let read = try sink(
      """
      company,applied,initial_response,date_init_resp,final_outcome
      Acme,2026-01-04,Rejected,2026-01-11,
      Beta,2026-01-05,No Response,,
      Gamma,2026-01-06,Interview,2026-01-12,Rejected
      Delta,2026-01-07,Rejected,2026-01-13,
      """)
    #expect(read.rows.map(outcome) == ["rejected", "ghosted", "rejected", "rejected"])
    #expect(read.rows.map { text($0, "first_reply_on") } == ["2026-01-11", nil, "2026-01-12", "2026-01-13"])
    #expect(read.rows.map(stages) == [0, 0, 1, 0])
  }

  @Test func `a stage beside a decision is of a list of applications`() throws {
    let read = try sink(
      """
      Date,Company,Position,Stage,Decision
      2026-01-04,Acme,Dev,Submitted,Pending
      2026-01-05,Beta,Dev,Submitted,Not Selected
      2026-01-06,Gamma,Dev,Not Submitted,Pending
      """)
    #expect(read.rows.map(outcome) == [nil, "rejected"])
    #expect(read.rows.compactMap { text($0, "applied_on") } == ["2026-01-04", "2026-01-05"])
    #expect(read.rejects.flatMap { $0.issues.map(\.id) } == ["saved-only"])
  }

  @Test(arguments: [
    #"{"0": {"company": "Acme", "title": "Dev", "status": "Rejected"}, "1": {"company": "Beta", "status": "Applied"}}"#,
    #"{"applications": {"a": {"company": "Acme", "status": "Rejected"}, "b": {"company": "Beta"}}}"#,
    #"{"user": "x", "list": {"a": {"company": "Acme", "status": "Rejected"}, "b": {"company": "Beta", "status": ""}}}"#,
    #"{"records": [{"id": "r1", "fields": {"Company": "Acme", "Status": "Rejected"}}, {"fields": {"Company": "Beta"}}]}"#,
    #"[{"job": {"company": "Acme", "title": "Dev"}, "status": "Rejected"}, {"job": {"company": "Beta"}, "status": null}]"#,
    #"[{"run": "2026-04-27", "found": [{"vaga": {"empresa": "Acme"}, "status_atual": "rejeitado"}]}, {"found": [{"vaga": {"empresa": "Beta"}}]}]"#,
  ])
  func `applications by their ids, or wrapped in another object, are found`(json: String) throws {
    let read = try sink(json, file: "log.json")
    #expect(read.rows.map { text($0, "company") } == ["Acme", "Beta"])
    #expect(read.rows.map(outcome) == ["rejected", nil])
    #expect(read.rejects.isEmpty)
  }

  @Test func `one application inside another object is not taken apart`() throws {
    let read = try sink(
      #"[{"company": "Acme", "role": "Dev", "interviews": [{"held_on": "2026-02-03"}]}]"#, file: "log.json")
    #expect(read.rows.map { $0.records[0].kind } == [.applications, .applications])
  }

  @Test func `a table in Markdown is read without its rule, its marks and what stands below`() throws {
    let read = try sink(
      """
      # My search

      | # | Company | Position | Date Applied | Status |
      |---|:-------:|----------|--------------|--------|
      | 1 | [Acme](https://acme.example/1) | Dev | 2026-01-02 | Rejected |
      | 2 | **Beta** | Dev | 2026-01-05 | Applied |

      Some words.

      | Status | Count |
      |--------|-------|
      | Rejected | 1 |
      """, file: "log.md")
    #expect(read.rows.map { text($0, "company") } == ["Acme", "Beta"])
    #expect(read.rows.map(outcome) == ["rejected", nil])
    #expect(Set(read.rejects.flatMap { $0.issues.map(\.id) }) == ["outside-table"])
    #expect(read.issues.contains { $0.id == "marks-around-name" })
  }

  @Test func `where an application went to is its company`() throws {
    let read = try sink("title, applied to, link, outcome,\nDev, Acme, , rejected,\nDev, Beta, , applied,\n")
    #expect(read.rows.map { text($0, "company") } == ["Acme", "Beta"])
    #expect(read.rows.map(outcome) == ["rejected", nil])
  }

  @Test func `a table out of Notion calls the role its name, and links companies`() throws {
    let read = try sink(
      """
      Name,Company,Stage,Date Applied
      Dev,Acme (https://www.notion.so/Acme-0a?pvs=21),Phone Screen,"January 7, 2026"
      PM,Beta,Rejected,"January 8, 2026 → January 9, 2026"
      """)
    #expect(read.rows.map { text($0, "company") } == ["Acme", "Beta"])
    #expect(read.rows.map { text($0, "role") } == ["Dev", "PM"])
    #expect(read.rows.map { text($0, "applied_on") } == ["2026-01-07", "2026-01-08"])
  }

  @Test func `a board's cards are applications in the state of their list`() throws {
    let read = try sink("Card ID,Card Name,List Name\n1,Acme,Applied\n2,Beta,Rejected\n3,Gamma,Wishlist\n")
    #expect(read.rows.map { text($0, "company") } == ["Acme", "Beta"])
    #expect(read.rows.map(outcome) == [nil, "rejected"])
  }
}
