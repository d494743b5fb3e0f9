import Foundation
import InterviewModel
import TestSupport
import Testing

@testable import Storage

/// What reading all of a ledger fails with; nil where it does not.
private func failure(reading path: String) -> LedgerFailure? {
  do throws(LedgerFailure) {
    let ledger = try Ledger.openReadOnly(path: path)
    _ = try ledger.history()
    _ = try ledger.imports()
    _ = try ledger.integrityProblems()
    for kind in EntityKind.allCases { try ledger.export(kind) { _ in true } }
    return nil
  } catch {
    return error
  }
}

/// What importing and taking back fails with.
private func failure(writing path: String) -> LedgerFailure? {
  do {
    var ledger = try Ledger.open(path: path, createIfMissing: true)
    try ledger.take([[record(.applications, ["company": "Beta"])]])
    _ = try ledger.undo()
    return nil
  } catch {
    return error as? LedgerFailure ?? .internalFault("\(error)")
  }
}

/// A ledger with an application, two interviews and questions, in a folder of its own.
private func sample(_ folder: TemporaryFolder) throws {
  var ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
  try ledger.take([
    [record(.applications, ["application_id": "a1", "company": "Acme", "applied_on": "2026-03-01"])],
    [
      record(.applications, ["application_id": "a1"], part: .reference),
      record(.interviews, ["interview_id": "i1", "stage": 2, "confidence": 4.0, "minutes": 60]),
    ],
  ])
  try ledger.take(
    (0..<40).map { number in
      [
        record(.interviews, ["interview_id": "i1"], part: .reference),
        record(.questions, ["question_id": .text("q\(number)"), "question": "Why?", "rating": 3.0]),
      ]
    })
}

/// Changes the file past debrief.
private func tamper(_ folder: TemporaryFolder, _ sql: String) throws {
  let connection = try Connection(path: folder.ledger)
  try connection.execute("PRAGMA journal_mode = DELETE; PRAGMA legacy_alter_table = ON")
  try connection.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
  try connection.execute(sql)
}

@Suite("Hostile ledgers")
struct HostileLedgerTests {
  @Test(
    "A ledger with what debrief did not make in it is refused, and left as it is",
    arguments: [
      "CREATE TRIGGER t AFTER INSERT ON applications BEGIN DELETE FROM interviews; END",
      "CREATE VIEW v AS SELECT 1", "ALTER TABLE salary RENAME TO s; CREATE VIEW salary AS SELECT * FROM s",
      "CREATE TABLE t (a)", "CREATE INDEX i ON company (length(name))", "DROP INDEX applications_own_id",
      "DROP TABLE practice", "ALTER TABLE journal ADD COLUMN g BLOB AS (zeroblob(1000000))", "PRAGMA user_version = -1",
      "PRAGMA user_version = 0", "PRAGMA application_id = 7",
    ])
  func foreign(sql: String) throws {
    let folder = try TemporaryFolder()
    try sample(folder)
    try tamper(folder, sql)
    let before = try Data(contentsOf: URL(filePath: folder.ledger))
    let refused = [
      failure(reading: folder.ledger),
      #expect(throws: LedgerFailure.self) { _ = try Ledger.open(path: folder.ledger, createIfMissing: true) },
    ]
    for failure in refused {
      guard case .notALedger(folder.ledger, let why) = failure else {
        Issue.record("not refused: \(String(describing: failure))")
        continue
      }
      #expect(why.count > 15)
    }
    #expect(try Data(contentsOf: URL(filePath: folder.ledger)) == before)
  }

  @Test("Values that the ledger's rules exclude count as unknown")
  func absurdValues() throws {
    let folder = try TemporaryFolder()
    try sample(folder)
    try tamper(
      folder,
      """
      UPDATE questions SET rating = 9e999 WHERE own_id = 'q1'; UPDATE questions SET rating = -7 WHERE own_id = 'q2';
      UPDATE questions SET answer_seconds = 9223372036854775807, question_type = 77;
      UPDATE interviews SET application_id = 999, minutes = -9223372036854775808, confidence = 1e308, stage = -1,
        preparation_items = -1, held_on = '2026-02-30';
      UPDATE applications SET applied_on = 'abcdefghij', company = 12345, outcome = 9;
      UPDATE import_file SET inserted = 9223372036854775807, updated = 9223372036854775807
      """)
    let ledger = try Ledger.openReadOnly(path: folder.ledger)
    let history = try ledger.history()
    #expect(history.questions.rating.filter { $0 == nil }.count == 2)
    #expect(history.questions.rating.compactMap { $0 }.allSatisfy { $0 == 3 })
    #expect(history.questions.type.allSatisfy { $0 == nil })
    // The interview stands under an application of its own.
    #expect(history.applications.count == 2 && history.interviews.application == [1])
    #expect(history.interviews.confidence == [nil])
    #expect(history.interviews.stage == [nil] && history.interviews.heldOn == [nil])
    #expect(history.applications.appliedOn == [nil, nil] && history.applications.outcome == [nil, nil])
    #expect(try ledger.imports().flatMap(\.files).allSatisfy { $0.rows.read > 0 })
    #expect(try !ledger.integrityProblems().isEmpty)
  }

  @Test("Row numbers far apart take no memory for what lies between")
  func farRows() throws {
    var positions = Positions()
    for row in [1, 1 << 20, 1 << 27, .max, -1, .min, 2] as [Int64] { positions.append(row) }
    #expect([1, 1 << 20, 1 << 27, .max, -1, .min, 2].map { positions[$0] } == [0, 1, 2, 3, 4, 5, 6])
    #expect(positions[3] == nil && positions[1 << 26] == nil && positions[.max - 1] == nil)
    var rows = RowSet()
    let given: [Int64] = [5, 1 << 40, .max, -3, 1 << 23, 6]
    for row in given { rows.insert(row) }
    #expect(given.allSatisfy { rows.contains($0) })
    #expect(!rows.contains(7) && !rows.contains(-4) && !rows.contains(1 << 41))
  }

  @Test("Bytes that were damaged are noticed or harmless: nothing but a ledger's failures comes of them")
  func damaged() throws {
    let folder = try TemporaryFolder()
    try sample(folder)
    try tamper(folder, "VACUUM")
    let sound = try [UInt8](Data(contentsOf: URL(filePath: folder.ledger)))
    var random = SeededGenerator(seed: 8)
    var (noticed, tried) = (0, 0)
    for _ in 0..<120 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        let page = Int.random(in: 0..<bytes.count / 8192, using: &random) * 8192
        let place =
          Bool.random(using: &random)
          ? Int.random(in: 0..<120, using: &random) : Int.random(in: 0..<8192, using: &random)
        if page + place >= 16 { bytes[page + place] = UInt8.random(in: 0...255, using: &random) }
      }
      if Int.random(in: 0..<6, using: &random) == 0 {
        bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
      }
      for side in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: folder.ledger + side) }
      try Data(bytes).write(to: URL(filePath: folder.ledger))
      tried += 1
      for failure in [failure(reading: folder.ledger), failure(writing: folder.ledger)] {
        switch failure {
        case nil: break
        case .corrupt, .notALedger, .newer, .inputOutput, .outOfMemory: noticed += 1
        case let other: Issue.record("damage number \(tried): \(String(describing: other))")
        }
      }
    }
    #expect(noticed > tried / 2 && noticed < 2 * tried)
  }

  @Test("The library is told to distrust the file")
  func settings() throws {
    let ledger = try Ledger.inMemory()
    #expect(try ledger.connection.integer("PRAGMA trusted_schema") == 0)
    #expect(try ledger.connection.integer("PRAGMA cell_size_check") == 1)
    // Defensive: not even a writable schema is one.
    #expect(throws: LedgerFailure.self) {
      try ledger.connection.execute("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema")
    }
    // Neither triggers nor views have a say.
    try ledger.connection.execute("CREATE TABLE t (a); CREATE TRIGGER u AFTER INSERT ON t BEGIN DELETE FROM t; END")
    try ledger.connection.execute("INSERT INTO t VALUES (1)")
    #expect(try ledger.connection.integer("SELECT count(*) FROM t") == 1)
    try ledger.connection.execute("CREATE VIEW v AS SELECT * FROM t")
    #expect(throws: LedgerFailure.self) { try ledger.connection.integer("SELECT count(*) FROM v") }
  }

  @Test("Several that make the ledger at once each get their import in")
  func making() throws {
    for _ in 0..<10 {
      let folder = try TemporaryFolder()
      let path = folder.ledger
      DispatchQueue.concurrentPerform(iterations: 4) { number in
        do {
          var ledger = try Ledger.open(path: path, createIfMissing: true)
          try ledger.take([[record(.applications, ["company": .text("Company \(number)")])]])
        } catch {
          Issue.record("\(error)")
        }
      }
      let ledger = try Ledger.openReadOnly(path: path)
      #expect(try ledger.imports().count == 4 && ledger.history().companies.count == 4)
    }
  }

  @Test("An empty file that becomes a ledger is from then on its owner's alone")
  func emptyFile() throws {
    let folder = try TemporaryFolder()
    #expect(
      FileManager.default.createFile(atPath: folder.ledger, contents: nil, attributes: [.posixPermissions: 0o644]))
    try sample(folder)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.ledger)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("A link beside the ledger, where SQLite writes, is not followed", arguments: ["-wal", "-journal", "-shm"])
  func links(side: String) throws {
    let folder = try TemporaryFolder()
    try sample(folder)
    let victim = folder.url.appending(path: "victim").path
    try "precious".write(toFile: victim, atomically: false, encoding: .utf8)
    try? FileManager.default.removeItem(atPath: folder.ledger + side)
    try FileManager.default.createSymbolicLink(atPath: folder.ledger + side, withDestinationPath: victim)
    do {
      var ledger = try Ledger.open(path: folder.ledger, createIfMissing: false)
      try ledger.take([[record(.applications, ["company": "Beta"])]])
    } catch {
      #expect(error is LedgerFailure)
    }
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "precious")
  }

  @Test("A ledger that is fixed can be read whatever its name", arguments: ["a b.sqlite", "50%25?x=1#y.sqlite"])
  func fixed(name: String) throws {
    let folder = try TemporaryFolder()
    try sample(folder)
    let path = folder.url.appending(path: name).path
    try FileManager.default.copyItem(atPath: folder.ledger, toPath: path)
    let connection = try Connection(path: path, isFixed: true)
    #expect(try connection.integer("SELECT count(*) FROM questions") == 40)
    #expect(throws: LedgerFailure.self) { try connection.execute("DELETE FROM questions") }
    #expect(LedgerFile.standsAlone(path))
    try "x".write(toFile: path + "-wal", atomically: false, encoding: .utf8)
    #expect(!LedgerFile.standsAlone(path))
  }
}
