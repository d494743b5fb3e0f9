import InterviewModel
import TestSupport
import Testing

@testable import Storage

@Suite("Two connections read one ledger")
struct TwinTests {
  /// What two connections make of it together.
  private func halves(_ first: borrowing Ledger, _ second: borrowing Ledger) throws -> String {
    "\(History(courses: try first.courses(), details: try second.details()))"
  }

  private let offer = [
    record(.applications, ["company": "Acme", "role": "Engineer"], part: .reference),
    record(.offers, ["base": 9_000_000, "currency": "EUR", "offered_on": "2026-03-02"]),
  ]

  @Test("They make the same history as one", arguments: UInt64(1)...12)
  func sameHistory(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
    var rows = RandomRows(seed: seed)
    // An alias, and an interview that is only referred to, are positions that not every row has.
    try ledger.take((0..<8).flatMap { _ in rows.files() } + [TestFile([offer])])
    let whole = try ledger.history()
    #expect(whole.questions.count > 0 && whole.journal.count > 0 && whole.offers.count == 1)
    let first = try Ledger.openReadOnly(path: folder.ledger)
    guard let second = try first.twin(from: 0) else {
      Issue.record("no second connection")
      return
    }
    #expect(try halves(first, second) == "\(whole)")
  }

  @Test("They see one moment, whatever is committed meanwhile")
  func oneMoment() throws {
    let folder = try TemporaryFolder()
    var writer = try Ledger.open(path: folder.ledger, createIfMissing: true)
    try writer.take([offer])
    let before = "\(try writer.history())"
    let first = try Ledger.openReadOnly(path: folder.ledger)
    guard let second = try first.twin(from: 0) else {
      Issue.record("no second connection")
      return
    }
    let other = [
      record(.applications, ["company": "Beta"], part: .contribution), record(.journal, ["text": "It went well."]),
    ]
    try writer.take([other])
    #expect(try halves(first, second) == before)
    #expect("\(try writer.history())" != before)
  }

  @Test("There is no second where one reads as fast, or where nobody else can open the ledger")
  func noTwin() throws {
    let folder = try TemporaryFolder()
    var ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
    try ledger.take([offer])
    #expect(try isAlone(try Ledger.openReadOnly(path: folder.ledger), from: 1 << 20))
    #expect(try isAlone(try Ledger.inMemory(), from: 0))
    let fixed = Ledger(connection: try Connection(path: folder.ledger, isFixed: true), session: nil)
    #expect(try isAlone(fixed, from: 0))
  }

  private func isAlone(_ ledger: borrowing Ledger, from bytes: Int64) throws -> Bool {
    switch try ledger.twin(from: bytes) {
    case .none: true
    case .some: false
    }
  }
}
