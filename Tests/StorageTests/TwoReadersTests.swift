import InterviewModel
import TestSupport
import Testing

@testable import Storage

@Suite("Two connections read one ledger")
struct TwoReadersTests {
  private let offer = [
    record(.applications, ["company": "Acme", "role": "Engineer"], part: .reference),
    record(.offers, ["base": 9_000_000, "currency": "EUR", "offered_on": "2026-03-02"]),
  ]

  private let other = [
    record(.applications, ["company": "Beta"], part: .contribution), record(.journal, ["text": "It went well."]),
  ]

  @Test("Their halves are the same history as that of one", arguments: UInt64(1)...12)
  func sameHistory(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
    var rows = RandomRows(seed: seed)
    try ledger.take((0..<8).flatMap { _ in rows.files() } + [TestFile([offer])])
    let whole = try ledger.history()
    #expect(whole.questions.count > 0 && whole.journal.count > 0 && whole.offers.count == 1)
    let first = try Ledger.openReadOnly(path: folder.ledger)
    let second = try Ledger.openReadOnly(path: folder.ledger)
    let version = try first.holdStill()
    try second.holdStill()
    let halves = History(courses: try first.courses(), details: try second.details())
    #expect("\(halves)" == "\(whole)")
    #expect(try first.letGo() == version)
  }

  @Test("The first knows whether anybody wrote before the second held still")
  func versions() throws {
    let folder = try TemporaryFolder()
    var writer = try Ledger.open(path: folder.ledger, createIfMissing: true)
    try writer.take([offer])
    let first = try Ledger.openReadOnly(path: folder.ledger)
    let version = try first.holdStill()
    let before = "\(try first.history())"
    try writer.take([other])
    #expect("\(try first.history())" == before)
    #expect(try first.letGo() != version)
    #expect("\(try first.history())" == "\(try writer.history())")
    #expect("\(try first.history())" != before)
  }
}
