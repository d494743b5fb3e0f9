import Importers
import InterviewModel
import TestSupport
import Testing

/// Sheets as people keep them: wide logs, numbered statuses, lists of changes, rows that are no records.
@Suite struct ShapeTests {
  private func rows(_ text: String, file: String = "log.csv", options: ImportOptions = ImportOptions()) throws
    -> RecordingSink
  {
    try #require(try read(Array(text.utf8), file: file, options: options).sink)
  }

  private func stages(_ row: RowRecords) -> [String] {
    row.records.filter { $0.kind == .stages }.map { record in
      let stage: String
      if case .integer(let code) = record["stage"] { stage = TermList.stage.name(of: code) ?? "" } else { stage = "" }
      if case .text(let day) = record["entered_on"] { return "\(stage) \(day)" }
      return stage
    }
  }

  private func outcome(_ row: RowRecords) -> String? {
    guard case .integer(let code)? = row.records.first(where: { $0.kind == .applications })?["outcome"] else {
      return nil
    }
    return TermList.outcome.name(of: code)
  }

  @Test func `a column of a stage holds the day it was reached, a tick, or a word`() throws {
    let sink = try rows(
      """
      Company,Role,Applied Date,OA,Phone Screen,Onsite,Result
      Acme,SWE,2026-01-05,CodeSignal,2026-01-12,,Rejected
      Beta,SWE,2026-01-06,x,,,
      Gamma,SWE,2026-01-07,no,2026-01-20,2026-02-01,Accepted!
      """)
    #expect(sink.rejects.isEmpty)
    #expect(
      sink.rows.map(stages) == [
        ["assessment", "phone-interview 2026-01-12"], ["assessment"],
        ["phone-interview 2026-01-20", "final-interview 2026-02-01"],
      ])
    #expect(sink.rows.map(outcome) == ["rejected", nil, "accepted"])
  }

  @Test func `numbered statuses go with their days, in whatever order the columns stand`() throws {
    let sink = try rows(
      """
      Company,Title,Status 1,Status 2,Application Date,Status 1 Date,Status 2 Date
      Acme,SWE,Phone Interview,Rejected,09/13/2024,09/20/2024,10/01/2024
      """)
    let row = try #require(sink.rows.first)
    #expect(stages(row) == ["phone-interview 2024-09-20"])
    #expect(outcome(row) == "rejected")
    #expect(row.records[0]["closed_on"] == .text("2024-10-01"))
    #expect(row.records[0]["first_reply_on"] == .text("2024-09-20"))
  }

  @Test func `an application that comes again with its next status is a list of changes`() throws {
    let sink = try rows(
      """
      Date,Company,Role,Status
      2026-02-20,Acme,SWE,Rejected
      2026-02-10,Acme,SWE,Phone Screen
      2026-02-01,Acme,SWE,Applied
      2026-01-21,Beta,PM,Applied
      """)
    #expect(sink.rows.map { $0.records[0].part } == Array(repeating: .contribution, count: 4))
    #expect(sink.rows[0].records[0]["closed_on"] == .text("2026-02-20"))
    #expect(stages(sink.rows[1]) == ["phone-interview 2026-02-10"])
    #expect(sink.rows[2].records[0]["applied_on"] == .text("2026-02-01"))
  }

  @Test func `applications to one company twice, each with its end, are no list of changes`() throws {
    let sink = try rows(
      """
      Date,Company,Role,Status
      2026-02-20,Acme,SWE,Rejected
      2026-02-10,Acme,SWE,No response
      2026-01-21,Beta,PM,Rejected
      """)
    #expect(sink.rows.map { $0.records[0].part } == [.own, .own, .own])
  }

  @Test func `transitions name the stage before and the stage after`() throws {
    let sink = try rows(
      """
      Company,Source,Target
      Acme,Applied,Technical Interview
      Acme,Technical Interview,Offer
      Acme,Offer,Offer Declined
      """)
    #expect(sink.rows.map(stages) == [["technical-interview"], ["technical-interview", "offer"], ["offer"]])
    #expect(sink.rows.map(outcome) == [nil, nil, "declined"])
  }

  @Test func `changes inside an application's object belong to it`() throws {
    let sink = try rows(
      """
      [{"companyName": "Acme", "role": "SWE", "statusLog": []},
       {"companyName": "Beta", "role": "PM", "statusLog": [
         {"status": "applied", "timestamp": "2026-03-15T13:00:00Z"},
         {"status": "interview1", "timestamp": "2026-03-20T09:00:00Z"},
         {"status": "applicationRejected", "timestamp": "2026-03-28T09:00:00Z"}]}]
      """, file: "log.json")
    #expect(sink.rows.count == 5)
    #expect(sink.rows[2].records[0]["company"] == .text("Beta"))
    #expect(sink.rows[2].records[0]["applied_on"] == .text("2026-03-15T13:00Z"))
    #expect(stages(sink.rows[3]) == ["phone-interview 2026-03-20T09:00Z"])
    #expect(outcome(sink.rows[4]) == "rejected")
  }

  @Test func `records of another tool are found inside its object, and objects inside them are flat`() throws {
    let sink = try rows(
      """
      {"exported": "2026-03-01", "data": {"jobs": [
        {"id": 7, "company": {"name": "Acme"}, "job": {"title": "SWE"}, "status": {"name": "Rejected"}}]}}
      """, file: "log.json")
    let application = try #require(sink.rows.first?.records.first)
    #expect(application["company"] == .text("Acme"))
    #expect(application["role"] == .text("SWE"))
    #expect(sink.rows.map(outcome) == ["rejected"])
  }

  @Test func `days without a year are near the days around them, and that is said`() throws {
    let sink = try rows(
      """
      Company,Title,Date Applied,Status,Heard Back
      Acme,SWE,12-Nov-2025,Rejected,3-Jan
      Beta,SWE,20-Dec,Ghosted,
      Gamma,SWE,5-Jan,Interview,9-Jan
      """)
    #expect(
      sink.rows.map { $0.records[0]["applied_on"] } == [
        .text("2025-11-12"), .text("2025-12-20"), .text("2026-01-05"),
      ])
    #expect(sink.rows[0].records[0]["first_reply_on"] == .text("2026-01-03"))
    #expect(sink.issues.contains { $0.id == "year-of-neighbours" })
  }

  @Test func `a first column without a name that holds names is the company's, one of numbers is nothing`() throws {
    let named = try rows(",City,Day Sent,Position,Status\nAcme,Utrecht,2026-01-05,SWE,Denied\nCVs sent: 1,,,,\n")
    #expect(named.rows.map { $0.records[0]["company"] } == [.text("Acme")])
    #expect(named.rejects.map { $0.issues.map(\.severity) } == [[.note]])
    let numbered = try rows(";company;time;interviewed\n1;Acme;2026-01-05;ok\n2;Beta;2026-01-06;\n")
    #expect(numbered.rows.map(stages) == [["phone-interview"], []])
    #expect(numbered.rows.allSatisfy { $0.records[0].extras.isEmpty })
  }

  @Test func `a job that was only saved is no application, and is accounted for`() throws {
    let sink = try rows("Company,Role,Status\nAcme,SWE,Saved\nBeta,SWE,Applied\n")
    #expect(sink.rows.count == 1)
    #expect(sink.rejects.map { $0.issues.map(\.id) } == [["saved-only"]])
  }

  @Test(
    .enabled(if: Corpora.arePresent, "the corpora are not there"),
    arguments: [
      ("nakura_2021.csv", 52, 0), ("diogo_dd-mm-yyyy.csv", 234, 1), ("cryptic_semicolon_bom.csv", 148, 0),
      ("kdrew_wide.csv", 443, 0), ("linkedin_export_A.csv", 118, 0), ("smpotts_transitions.csv", 189, 0),
      ("linkedin_saved_jobs.csv", 0, 15), ("joecullin_sample.json", 15, 0), ("gmail_tracker.csv", 8, 0),
    ])
  func `published logs are read without a mapping`(name: String, good: Int, noRecords: Int) throws {
    let sink = try #require(try read(Corpora.bytes("jobs/\(name)"), file: name).sink)
    #expect(sink.rows.count == good)
    #expect(sink.rejects.count == noRecords)
    #expect(sink.rejects.allSatisfy { $0.issues.allSatisfy { $0.severity == .note } })
  }
}
