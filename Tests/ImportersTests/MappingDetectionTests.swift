import InterviewModel
import TestSupport
import Testing

@testable import Importers

@Suite struct MappingDetectionTests {
  /// The fewest native columns that say what a file is about.
  static let least: [EntityKind: [String]] = [
    .applications: ["company"], .stages: ["company", "stage", "entered_on"], .interviews: ["company", "held_on"],
    .questions: ["interview_id", "question"], .journal: ["written_on", "text"],
    .practice: ["practised_on", "question_type"], .salary: ["role", "low"], .offers: ["company", "base"],
    .expectations: ["floor"], .exchangeRates: ["from", "to", "rate"],
  ]

  private func kind(_ header: String) -> EntityKind? {
    guard case .mapping(let mapping) = KindDetection.detect(header: header.split(separator: ",").map(String.init))
    else { return nil }
    return mapping.kind
  }

  private func ambiguity(_ header: String) -> [EntityKind] {
    guard case .ambiguous(let kinds) = KindDetection.detect(header: header.split(separator: ",").map(String.init))
    else { return [] }
    return kinds
  }

  /// `column: field, field`, one a column; kept columns are left out.
  private func fields(_ header: String) -> [String: String] {
    let names = header.split(separator: ",").map(String.init)
    guard case .mapping(let mapping) = KindDetection.detect(header: names) else { return [:] }
    var found: [String: String] = [:]
    for column in mapping.columns {
      switch column.target {
      case .fields(let references): found[column.name] = references.map(\.description).joined(separator: " ")
      case .status: found[column.name] = "status"
      case .range(let low, let high): found[column.name] = "\(low)-\(high.field.name)"
      case .ignored: found[column.name] = "left out"
      default: break
      }
    }
    return found
  }

  @Test("A native header says its kind, and each column its field", arguments: EntityKind.allCases)
  func nativeHeaders(_ kind: EntityKind) {
    guard case .mapping(let mapping) = KindDetection.detect(header: kind.nativeColumns.map(\.name)) else {
      Issue.record("\(kind.name) is not recognised")
      return
    }
    #expect(mapping.kind == kind)
    for (column, native) in zip(mapping.columns, kind.nativeColumns) {
      #expect(column.target == .fields(native.targets), "\(kind.name).\(column.name)")
    }
  }

  @Test("Any columns of a native header beside the least ones leave its kind plain", arguments: EntityKind.allCases)
  func nativeSubsets(_ kind: EntityKind) {
    var random = SeededGenerator(seed: 31 + UInt64(kind.rawValue))
    let least = Self.least[kind] ?? []
    for _ in 0..<60 {
      let others = kind.nativeColumns.map(\.name).filter { !least.contains($0) && Bool.random(using: &random) }
      let header = (least + others).shuffled(using: &random)
      #expect(self.kind(header.joined(separator: ",")) == kind, "\(header)")
    }
  }

  @Test(
    "A person's own sheet is told by the words people use",
    arguments: [
      ("Company,Role,Date", EntityKind.applications),
      ("Company,Role,Date,Result", .applications),
      ("Company,Date,Type,Notes", .applications),
      ("Employer,Position,Date Applied,Status", .applications),
      ("Firma,Stelle,Bewerbungsdatum,Stand", .applications),
      ("company,role,stage,held_on,result", .interviews),
      ("Company,Position,Interview Date,Interviewer,Prep", .interviews),
      ("Company,Role,Stage,Date Entered,Result", .stages),
      ("company,role,stage,date,question type,preparation,outcome", .questions),
      ("Company,Stage,Date,Type,Prep,Outcome", .questions),
      ("Company,Title,Base Salary,Bonus,Offer Date", .offers),
    ])
  func ownSheets(_ header: String, _ expected: EntityKind) {
    #expect(kind(header) == expected)
  }

  @Test(
    "A header that fits two kinds names both",
    arguments: [
      ("Company,Role,Stage,Date", [EntityKind.stages, .interviews]),
      ("company,title,salary", [.applications, .salary]),
    ])
  func ambiguous(_ header: String, _ kinds: [EntityKind]) {
    #expect(ambiguity(header) == kinds)
  }

  @Test("A header of no log is none", arguments: ["planet,moons,colour", "a,b", "date,type", "id,notes"])
  func noLog(_ header: String) {
    #expect(kind(header) == nil)
    #expect(ambiguity(header).isEmpty)
  }

  @Test func `Case, blanks and punctuation of a header do not matter`() {
    for header in ["Date Applied", "date_applied", "dateApplied", " DATE-APPLIED ", "date.applied"] {
      #expect(
        fields("company,\(header)")[header.trimmed] ?? fields("company,\(header)")[header]
          == "applications.applied_on", "\(header)")
    }
  }

  @Test func `Headers of other tools go to the fields they mean`() {
    #expect(
      fields("Application Date,Contact Email,Company Name,Job Title,Job Url,Resume Name,Question And Answers") == [
        "Application Date": "applications.applied_on", "Contact Email": "left out",
        "Company Name": "applications.company", "Job Title": "applications.role", "Job Url": "applications.url",
        "Resume Name": "applications.resume",
      ])
    #expect(
      fields("Subject,Company,Date,Status") == [
        "Company": "applications.company", "Date": "applications.applied_on", "Status": "status",
      ])
    let jobSync = fields(
      "index,createdAt,applied,appliedDate,Company,JobTitle,jobType,workplaceType,Location,JobSource,Status")
    #expect(jobSync["appliedDate"] == "applications.applied_on")
    #expect(jobSync["applied"] == nil)
    #expect(jobSync["JobSource"] == "applications.source")
  }

  @Test func `A deadline alone makes no offer, beside an amount it does`() {
    #expect(fields("company,role,applied on,deadline")["deadline"] == nil)
    #expect(fields("company,role,applied on,outcome,base,deadline")["deadline"] == "offers.deadline")
  }

  @Test func `The outcome on an interview's row is the interview's`() {
    #expect(fields("company,stage,held_on,outcome")["outcome"] == "interviews.result")
    #expect(fields("company,stage,held_on,result,outcome")["outcome"] == "applications.outcome")
    #expect(fields("company,applied_on,outcome")["outcome"] == "applications.outcome")
  }

  @Test func `Two columns of one unknown name are kept apart`() throws {
    let sink = try #require(try read("company,vibe,vibe\nAcme,good,bad\n").sink)
    #expect(
      sink.rows.first?.records.first?.extras == [
        Record.Extra(name: "vibe", text: "good"), Record.Extra(name: "vibe (column 3)", text: "bad"),
      ])
  }

  @Test func `One name for two columns that a field takes refuses the file`() throws {
    let issue = try #require(try read("company,applied_on,Applied On\nAcme,2026-01-02,2026-01-03\n").refusal)
    #expect(issue.id == "duplicate-column")
    #expect(issue.location == SourceLocation(file: "log.csv", line: 1, column: 20))
  }
}
