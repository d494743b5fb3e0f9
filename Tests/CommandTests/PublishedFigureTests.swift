import TestSupport
import Testing

/// The figures that people published of their own searches come out of their files, read without a mapping.
@Suite struct PublishedFigureTests {
  struct Log: CustomTestStringConvertible, Sendable {
    var file: String
    var asOf: String
    /// `from,to` and how many applications went that way.
    var flow: [String: Int]
    var testDescription: String { file }
  }

  static let logs = [
    // Ghosted 31, rejected 10, coding challenge 7, phone 4, on campus 3, onsite 1, accepted 1, ongoing 1 of 52.
    Log(
      file: "nakura_2021.csv", asOf: "2021-01-31",
      flow: [
        "applied,ghosted": 31, "applied,rejected": 10, "applied,assessment": 7, "assessment,rejected": 4,
        "applied,phone-interview": 4, "phone-interview,technical-interview": 3, "assessment,phone-interview": 2,
        "technical-interview,rejected": 2, "phone-interview,accepted": 1, "assessment,ghosted": 1,
        "technical-interview,final-interview": 1, "final-interview,rejected": 1, "phone-interview,rejected": 1,
        "phone-interview,ghosted": 1,
      ]),
    // Denied 134, not responded 96, declined by the candidate 2, interviewed and then rejected 2 of 234.
    Log(
      file: "diogo_dd-mm-yyyy.csv", asOf: "2022-12-31",
      flow: [
        "applied,rejected": 134, "applied,ghosted": 96, "applied,withdrew": 2, "applied,phone-interview": 2,
        "phone-interview,rejected": 2,
      ]),
    // Interviewed 20 of 148.
    Log(
      file: "cryptic_semicolon_bom.csv", asOf: "2026-11-21",
      flow: ["applied,phone-interview": 20, "applied,ghosted": 128, "phone-interview,ghosted": 20]),
    // Rejected 263 of 443; no final state 172: no answer at all, or no word after an automatic interview.
    Log(
      file: "kdrew_wide.csv", asOf: "2026-11-21",
      flow: [
        "applied,ghosted": 170, "assessment,ghosted": 2, "applied,rejected": 250, "phone-interview,rejected": 4,
        "assessment,rejected": 7, "technical-interview,rejected": 1, "final-interview,rejected": 1,
        "applied,cancelled": 4, "offer,accepted": 1, "phone-interview,ghosted": 3, "applied,phone-interview": 10,
        "applied,assessment": 8, "applied,technical-interview": 1, "phone-interview,assessment": 1,
        "phone-interview,final-interview": 1, "phone-interview,offer": 1,
      ]),
    Log(file: "linkedin_export_A.csv", asOf: "2026-11-21", flow: ["applied,ghosted": 118]),
  ]

  @Test(
    "A published log flows as its author says", .enabled(if: Corpora.arePresent, "the corpora are not there"),
    arguments: logs)
  func flow(_ log: Log) throws {
    let script = "debrief funnel \"$LOGS/\(log.file)\" --as-of \(log.asOf) --table flow --format csv"
    let folder = try #require(Corpora.folder).appending(path: "jobs").path
    let output = try CommandRun(script: script, variables: ["LOGS": folder]).outcome().output
    var flow: [String: Int] = [:]
    for line in output.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",")
      flow["\(cells[0]),\(cells[1])"] = Int(cells[2])
    }
    #expect(flow == log.flow)
  }
}
