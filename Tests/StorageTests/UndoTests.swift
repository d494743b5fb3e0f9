import InterviewModel
import Testing

@testable import Storage

@Suite("Taking imports back")
struct UndoTests {
  @Test("Undoing the newest import restores the ledger exactly", arguments: 0..<60)
  func newest(seed: UInt64) throws {
    var rows = RandomRows(seed: seed)
    var ledger = try Ledger.inMemory()
    var dumps = [try ledger.dump()]
    for _ in 0..<4 {
      try ledger.take(rows.files())
      dumps.append(try ledger.dump())
    }
    #expect(try ledger.integrityProblems() == [])
    for number in [4, 3, 2, 1] {
      let outcome = try ledger.undo()
      guard case .undone(let summary) = outcome else {
        Issue.record("not undone: \(outcome)")
        return
      }
      #expect(summary.number == number)
      #expect(try ledger.dump() == dumps[number - 1])
    }
    #expect(try ledger.undo() == .noSuchImport)
  }

  @Test(
    "Imports taken back in any order that is allowed leave nothing, and never a dangling reference", arguments: 0..<60)
  func anyOrder(seed: UInt64) throws {
    var rows = RandomRows(seed: seed)
    var ledger = try Ledger.inMemory()
    let empty = try ledger.dump()
    for _ in 0..<4 { try ledger.take(rows.files()) }
    while let last = try ledger.imports().last?.number {
      let number = Int.random(in: 1...last, using: &rows.generator)
      switch try ledger.undo(number) {
      case .undone, .noSuchImport: break
      case .neededBy(let later): #expect(later > number && later <= last)
      }
      #expect(try ledger.integrityProblems() == [])
    }
    #expect(try ledger.dump() == empty)
  }

  @Test("An import whose records a later one refers to is not taken back, and the later one is named")
  func needed() throws {
    var ledger = try Ledger.inMemory()
    let own = record(.applications, ["application_id": "a1", "company": "Acme"])
    let of = record(.applications, ["application_id": "a1"], part: .reference)
    try ledger.take([[own]])
    try ledger.take([[of, record(.stages, ["stage": 1])]])
    try ledger.take([[record(.applications, ["application_id": "a2", "company": "Beta"])]])
    #expect(try ledger.undo(1) == .neededBy(2))
    #expect(try ledger.undo(2) == .undone(UndoSummary(number: 2, removed: 1, restored: 0)))
    #expect(try ledger.undo(1) == .undone(UndoSummary(number: 1, removed: 1, restored: 0)))
    #expect(try ledger.undo(7) == .noSuchImport)
    #expect(try ledger.history().companies == ["Beta"])
  }

  @Test("An import that a later one corrected is not taken back")
  func corrected() throws {
    var ledger = try Ledger.inMemory()
    try ledger.take([[record(.applications, ["application_id": "a1", "company": "Acme"])]])
    try ledger.take([[record(.applications, ["application_id": "a1", "outcome": 2])]])
    #expect(try ledger.undo(1) == .neededBy(2))
    #expect(try ledger.undo() == .undone(UndoSummary(number: 2, removed: 0, restored: 1)))
    #expect(try ledger.column("outcome", of: .applications) == [.none])
  }

  @Test("A dry run leaves nothing")
  func dryRun() throws {
    var ledger = try Ledger.inMemory()
    let before = try ledger.dump()
    try ledger.beginImport(at: "now")
    try ledger.beginFile(path: "a.csv", kind: "applications")
    let row = RowRecords(records: [record(.applications, ["company": "Acme"])], line: 2)
    #expect(try ledger.merge(row).result == .inserted)
    try ledger.note("a note")
    #expect(try ledger.endFile().rows.inserted == 1)
    try ledger.rollback()
    #expect(try ledger.dump() == before)
  }

  @Test("The list of imports says what came in from where")
  func list() throws {
    var ledger = try Ledger.inMemory()
    try ledger.beginImport(at: "2026-03-01T10:00Z")
    try ledger.beginFile(path: "a.csv", kind: "applications", sourceSystem: "teal", isSnapshot: true)
    _ = try ledger.merge(RowRecords(records: [record(.applications, ["company": "Acme"])], line: 2))
    try ledger.reject(line: 3, raw: "x,y", reasons: ["'x' is not a day", "second"])
    try ledger.note("Ratings were read as x of 10.")
    let ended = try ledger.endFile(hash: "abc")
    #expect(try ledger.commit() == 1)
    let imports = try ledger.imports()
    #expect(imports == [ImportSummary(number: 1, at: "2026-03-01T10:00Z", files: [ended])])
    #expect(ended.rows.read == 2)
    #expect(ended.records == [RecordCounts(kind: .applications, inserted: 1)])
    #expect(
      try ledger.rejectedRows(ofImport: 1) == [
        RejectedRow(path: "a.csv", line: 3, raw: "x,y", reasons: ["'x' is not a day", "second"])
      ])
    #expect(try ledger.history().notes == ["Ratings were read as x of 10."])
  }
}

@Suite("Importing again")
struct RepetitionTests {
  @Test("Random files imported again change nothing", arguments: 0..<400)
  func idempotent(seed: UInt64) throws {
    var rows = RandomRows(seed: seed, isConsistent: true)
    var ledger = try Ledger.inMemory()
    let files = rows.files()
    try ledger.take(files)
    // What the files say of one record may differ from row to row; after the second time nothing is created any more.
    let counts = try EntityKind.allCases.map { try ledger.count($0) }
    let outcomes = try ledger.take(files)
    #expect(try EntityKind.allCases.map { try ledger.count($0) } == counts)
    #expect(!outcomes.contains { $0.result == .inserted })
  }

  @Test("An alias makes two companies one, also for what is there already")
  func alias() throws {
    var ledger = try Ledger.inMemory()
    func row(_ company: Value) -> [[Record]] {
      [[record(.applications, ["company": company, "role": "Engineer", "applied_on": "2026-01-01"])]]
    }
    try ledger.take(row("Alphabet"))
    try ledger.take(row("Google"))
    try ledger.addAlias("Google", of: "Alphabet")
    #expect(try ledger.history().companies == ["Alphabet"])
    #expect(try ledger.take(row("google LLC")) == [.unchanged])
    #expect(try ledger.take(row("Alphabet Inc.")) == [.unchanged])
    #expect(try ledger.undo(2) == .undone(UndoSummary(number: 2, removed: 1, restored: 0)))
    #expect(try ledger.integrityProblems() == [])
  }
}
