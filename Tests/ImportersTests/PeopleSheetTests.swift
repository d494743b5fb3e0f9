import Importers
import InterviewModel
import Testing

/// Small sheets, made up in the ways that people's own sheets were found to be.
@Suite struct PeopleSheetTests {
  private func sink(_ text: String, file: String = "log.csv") throws -> RecordingSink {
    try #require(try read(text, file: file).sink)
  }

  private func stages(_ row: RowRecords) -> [String] {
    row.records.filter { $0.kind == .stages }.map { record in
      guard case .integer(let code) = record["stage"] else { return "" }
      let stage = TermList.stage.name(of: code) ?? ""
      if case .text(let day) = record["entered_on"] { return "\(stage) \(day.prefix(10))" }
      return stage
    }
  }

  private func outcome(_ row: RowRecords) -> String? {
    guard case .integer(let code)? = row.records.first(where: { $0.kind == .applications })?["outcome"] else {
      return nil
    }
    return TermList.outcome.name(of: code)
  }

  private func value(_ row: RowRecords, _ field: String) -> Value { row.records[0][field] }

  @Test func `a phone column with days and ticks is the phone interview; one with numbers to call is left out`() throws
  {
    let wide = try sink(
      """
      Company,Role,Applied Date,OA,Phone,On-Campus,Onsite,Result
      Acme,SWE,7/19/2026,,8/5/2026,,,Rejected
      Beta,SWE,7/20/2026,yes,yes,8/20/2026,9/1/2026,Accepted
      """)
    #expect(
      wide.rows.map(stages) == [
        ["phone-interview 2026-08-05"],
        ["assessment", "phone-interview", "technical-interview 2026-08-20", "final-interview 2026-09-01"],
      ])
    let contacts = try sink("Company,Role,Date,Status,Phone\nAcme,SWE,2026-07-19,Applied,+1 555 0100\n")
    #expect(contacts.rows.map(stages) == [[]])
    #expect(contacts.issues.contains { $0.id == "column-left-out" })
  }

  @Test func `a company alone is a wish where the sheet says when the others were written to`() throws {
    let read = try sink("Company,Role,Applied Date,Result\nAcme,SWE,2026-07-19,Rejected\nBeta,,,\nGamma,PM,,\n")
    #expect(read.rows.map { value($0, "company") } == [.text("Acme"), .text("Gamma")])
    #expect(read.rejects.map { $0.issues.map(\.id) } == [["only-company"]])
    #expect(try sink("Company,Notes\nAcme,\nBeta,\n").rows.count == 2)
  }

  @Test func `a draft with just any day is not sent; with the day on which it was sent it is`() throws {
    for status in ["Draft", "Saved", "Wishlist", "To apply", "Apply to", "New", "Created"] {
      let loose = try sink("Company,Role,Date,Status\nAcme,SWE,2026-07-19,\(status)\nBeta,SWE,2026-07-20,Applied\n")
      #expect(loose.rows.map { value($0, "company") } == [.text("Beta")], "\(status)")
      #expect(loose.rejects.map { $0.issues.map(\.id) } == [["saved-only"]])
    }
    let sure = try sink("Company,Role,Date Applied,Status\nAcme,SWE,2026-07-19,Draft\n")
    #expect(sure.rows.count == 1)
  }

  @Test func `a tick says whether it was sent, whatever the posting's state`() throws {
    let read = try sink("Company,Role,Status,Applied\nAcme,SWE,Open,Yes\nBeta,SWE,Open,No\nGamma,SWE,Rejected,No\n")
    #expect(read.rows.map { value($0, "company") } == [.text("Acme"), .text("Gamma")])
  }

  @Test func `saved ones in a list of changes make no application`() throws {
    let read = try sink(
      """
      Date,Company,Role,Status
      2026-02-01,Acme,SWE,Saved
      2026-02-03,Acme,SWE,Applied
      2026-02-20,Acme,SWE,Rejected
      2026-02-04,Beta,PM,Saved
      """)
    #expect(read.rows.map { value($0, "company") } == [.text("Acme"), .text("Acme")])
    #expect(read.rejects.count == 2)
  }

  @Test func `an outcome in the person's own words is a status, and no reason to set the row aside`() throws {
    let read = try sink(
      """
      Company,Role,Date Applied,Current Status,Outcome Date,Outcome
      Acme,SWE,2026-01-14,Application Closed,2026-01-31,Process closed. Rejection email received.
      Beta,SWE,2026-01-15,Active,,
      Gamma,SWE,2026-01-16,Closed,2026-02-23,I decided not to continue after the call.
      Delta,SWE,2026-01-17,Active,,Something odd
      """)
    #expect(read.rows.map(outcome) == ["rejected", nil, "withdrew", nil])
    #expect(value(read.rows[0], "closed_on") == .text("2026-01-31"))
    #expect(read.issues.contains { $0.id == "unknown-status" && $0.message.contains("'Something odd' (1)") })
  }

  @Test func `of a status column that holds something else, only the first ten thousand or so are remembered`() throws {
    func issue(_ rows: Int) throws -> String? {
      let lines = (0..<rows).map { "Acme \($0),2026-01-14,Who knows \($0)" }
      let read = try sink("Company,Date Applied,Status\n" + lines.joined(separator: "\n"))
      #expect(read.rows.count == rows)
      return read.issues.first { $0.id == "unknown-status" }?.message
    }
    #expect(try issue(2000)?.hasPrefix("2000 statuses of 'Status' debrief does not know: 'Who knows 0' (1), ") == true)
    let many = try #require(try issue(20_000))
    #expect(many.hasPrefix("more than ") && many.contains(" more; kept as a note"), "\(many.prefix(200))")
  }

  @Test func `the course of an application in one cell is read, as a list or as people write it`() throws {
    let cells = [
      #""[{'stage': 'Applied', 'date': '2026-01-05'}, {'stage': 'Onsite', 'date': '2026-01-20'}]""#,
      #""[{""status"": ""Applied"", ""timestamp"": ""2026-01-05T10:00:00Z""}, {""status"": ""Onsite"", ""timestamp"": ""2026-01-20T10:00:00Z""}]""#,
      "2026-01-05 applied; 2026-01-20 onsite", "applied (2026-01-05) → onsite (2026-01-20)",
      "05 Jan 2026|applied;20 Jan 2026|onsite",
    ]
    for cell in cells {
      let read = try sink("Company,Role,Status,Status History\nAcme,SWE,Onsite,\(cell)\n")
      let row = try #require(read.rows.first)
      #expect(stages(row) == ["final-interview 2026-01-20"], "\(cell)")
      guard case .text(let day) = value(row, "applied_on") else {
        Issue.record("no day: \(cell)")
        continue
      }
      #expect(day.hasPrefix("2026-01-05") || day == "05 Jan 2026")
    }
    let plain = try sink("Company,Role,Status,Stages\nAcme,SWE,Rejected,\"['Applied', 'Phone Screen', 'Rejected']\"\n")
    #expect(plain.rows.map(stages) == [["phone-interview"]])
    let json = try sink(
      #"[{"company": "Acme", "role": "SWE", "stages": ["Applied", "Phone Screen", "Rejected"]}]"#, file: "log.json")
    #expect(json.rows.map(stages) == [["phone-interview"]])
    #expect(json.rows.map(outcome) == ["rejected"])
  }

  @Test func `a list that is no course stays a note`() throws {
    let read = try sink("Company,Role,Status,Steps\nAcme,SWE,Applied,\"['yoga', 'patience']\"\n")
    #expect(read.rows[0].records[0].extras.map(\.name) == ["Steps"])
  }

  @Test func `a company that is said to be unknown has no name, and a role none`() throws {
    let read = try sink(
      """
      Company Name,Job Title,Date Applied,Result
      Not provided in the email.,Analyst,2026-01-05,Negative
      (company not in snippet),Tester,2026-01-06,Negative
      Confidential,Clerk,2026-01-07,Negative
      Confidential Records Ltd,Not specified in the email,2026-01-08,Negative
      """)
    #expect(
      read.rows.map { value($0, "company") } == [
        .text("(not named)"), .text("(not named)"), .text("(not named)"), .text("Confidential Records Ltd"),
      ])
    #expect(value(read.rows[3], "role") == .none)
    #expect(read.rows.map(outcome) == Array(repeating: "rejected", count: 4))
    #expect(read.issues.contains { $0.id == "unnamed-company" })
  }

  @Test func `thanks that were sent on a day nobody wrote down count as sent on the interview's`() throws {
    let read = try sink(
      """
      Company,Role,Thank you sent,Interview Date,Stage,Interviewer
      Acme,SWE,yes,2026-11-12,Phone Screen,Jo
      Beta,SWE,no,2026-11-13,Phone Screen,Al
      Gamma,SWE,2026-11-15,2026-11-14,Phone Screen,Al
      """)
    let thanked = read.rows.map { row in row.records.first { $0.kind == .interviews }?["thanked_on"] }
    #expect(thanked == [.text("2026-11-12"), Value.none, .text("2026-11-15")])
    #expect(read.issues.filter { $0.severity > .note } == [])
    #expect(read.issues.contains { $0.id == "thanks-without-day" })
  }

  @Test func `a tick for thanks makes no list of interviews of a list with any day and a status`() throws {
    let read = try sink(
      "Company,Role,Status,Date,Thank you sent\nAcme,SWE,Applied,2026-01-05,\nBeta,SWE,Offer,2026-02-01,yes\n")
    #expect(read.rows.map { value($0, "company") } == [.text("Acme"), .text("Beta")])
    #expect(read.rows.map(stages) == [[], ["offer"]])
  }

  @Test func `an offer without a day has the last day of its row, if there is one`() throws {
    let read = try sink(
      """
      Company,Role,Date Applied,Response Date,Status
      Acme,SWE,2026-10-01,2026-11-05,Offer
      Beta,SWE,2026-10-02,,Offer
      Gamma,SWE,2026-10-03,2026-10-20,Interview
      """)
    #expect(read.rows.map(stages) == [["offer 2026-11-05"], ["offer"], ["phone-interview"]])
    #expect(read.issues.contains { $0.id == "offer-day" })
  }

  @Test func `the day of writing stands in where nothing says when an application was sent`() throws {
    let read = try sink(
      "Title,Company,Created at,List\nSWE,Acme,\"May 19 2026, 09:00 am\",applied\nPM,Beta,\"May 20 2026, 09:00 am\",apply to\n"
    )
    #expect(read.rows.map { value($0, "applied_on") } == [.text("2026-05-19T09:00")])
    #expect(read.issues.contains { $0.id == "entry-day" })
    let dated = try sink("Company,Role,Created at,Date Applied,Status\nAcme,SWE,2026-05-01,2026-05-03,Applied\n")
    #expect(dated.rows.map { value($0, "applied_on") } == [.text("2026-05-03")])
  }

  @Test func `rounds that are counted go up the ladder`() throws {
    let read = try sink(
      "interview_id,company,round,interview_date,result\n1,Acme,1,2026-01-05,Pass\n2,Acme,2,2026-01-09,Fail\n")
    let codes = read.rows.map { row in row.records.first { $0.kind == .interviews }?["stage"] }
    #expect(
      codes == [
        .integer(Int64(Stage.phoneInterview.rawValue)), .integer(Int64(Stage.technicalInterview.rawValue)),
      ])
  }

  @Test(arguments: [
    ("Entreprise;Poste;Date de candidature;Statut;Lieu", "Acme;Dev;12/09/2026;Entretien;Paris"),
    ("Firma;Stelle;Beworben am;Stand;Ort", "Acme;Dev;12/09/2026;Gespräch;Bonn"),
    ("Empresa;Puesto;Fecha de postulación;Estado;Ciudad", "Acme;Dev;12/09/2026;Entrevista;Lima"),
  ])
  func `days that may be either are day first where the header's language writes them so`(header: String, row: String)
    throws
  {
    let read = try sink("\(header)\n\(row)\n")
    #expect(read.rows.map { value($0, "applied_on") } == [.text("2026-09-12")])
    #expect(read.rows.map(stages) == [["phone-interview"]])
    #expect(read.issues.contains { $0.id == "day-order" })
  }

  @Test func `days that may be either are asked about in English`() throws {
    #expect(
      try read("Company,Role,Date Applied,Status\nAcme,Dev,12/09/2026,Applied\n").refusal?.id == "ambiguous-day-order")
  }

  @Test func `objects that list their steps under a name of their own are read with them`() throws {
    let read = try sink(
      """
      [{"company": {"name": "Acme"}, "position": "SWE", "process": [
        {"status": "APPLIED", "date": "2026-01-01T00:00:00Z"}, {"status": "OA", "date": "2026-01-05T00:00:00Z"},
        {"status": "REJECTED", "date": "2026-01-15T00:00:00Z"}]},
       {"company": {"name": "Beta"}, "position": "SWE", "applied": 1767225600.25, "process": []}]
      """, file: "log.json")
    #expect(read.rows.flatMap(stages) == ["assessment 2026-01-05"])
    #expect(read.rows.compactMap(outcome) == ["rejected"])
    #expect(value(try #require(read.rows.last), "applied_on") == .text("2026-01-01T00:00Z"))
  }
}
