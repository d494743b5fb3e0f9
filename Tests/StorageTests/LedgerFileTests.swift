import Foundation
import InterviewModel
import Testing

@testable import Storage

private let acme = [record(.applications, ["application_id": "a1", "company": "Acme"])]

/// What opening fails with; nil where it does not.
private func failure(_ open: () throws(LedgerFailure) -> Void) -> LedgerFailure? {
  do {
    try open()
    return nil
  } catch {
    return error
  }
}

@Suite("The ledger's file")
struct LedgerFileTests {
  @Test("Only its owner can read the file and what SQLite puts beside it")
  func mode() throws {
    let folder = try TemporaryFolder()
    var ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
    try ledger.take([acme])
    try ledger.beginImport(at: "now")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.url.appending(path: name).path)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
    #expect(FileManager.default.fileExists(atPath: folder.ledger + "-wal"))
    try ledger.rollback()
  }

  @Test("What was imported is there when the file is opened again")
  func reopened() throws {
    let folder = try TemporaryFolder()
    do {
      var ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
      try ledger.take([acme])
    }
    let ledger = try Ledger.openReadOnly(path: folder.ledger)
    #expect(try ledger.history().companies == ["Acme"])
    #expect(try ledger.integrityProblems() == [])
    var again = try Ledger.open(path: folder.ledger, createIfMissing: false)
    #expect(try again.take([acme]) == [.unchanged])
  }

  @Test("An import that is let go leaves nothing")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    do {
      var ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
      try ledger.beginImport(at: "now")
      try ledger.beginFile(path: "a", kind: "applications")
      _ = try ledger.merge(RowRecords(records: acme, line: 2))
    }
    let ledger = try Ledger.openReadOnly(path: folder.ledger)
    #expect(try ledger.imports().isEmpty)
    #expect(try ledger.history().applications.count == 0)
  }

  @Test("A path without a file is missing")
  func missing() throws {
    let folder = try TemporaryFolder()
    let path = folder.ledger
    #expect(failure { () throws(LedgerFailure) in _ = try Ledger.openReadOnly(path: path) } == .missing(path: path))
    #expect(
      failure { () throws(LedgerFailure) in _ = try Ledger.open(path: path, createIfMissing: false) }
        == .missing(path: path))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(
    "A file that is something else is refused and left as it is",
    arguments: ["company,role\nAcme,Engineer\n" + String(repeating: "x", count: 2000), "short"])
  func foreign(text: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.ledger
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let refused = failure { () throws(LedgerFailure) in _ = try Ledger.open(path: path, createIfMissing: true) }
    guard case .notALedger(path, _) = refused else {
      Issue.record("not refused: \(String(describing: refused))")
      return
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test("A folder is refused")
  func folder() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path
    #expect(
      failure { () throws(LedgerFailure) in _ = try Ledger.open(path: path, createIfMissing: true) }
        == .notALedger(path: path, why: "it is a folder"))
  }

  @Test("Databases of other programs and of newer versions are refused", arguments: [true, false])
  func otherDatabase(isNewer: Bool) throws {
    let folder = try TemporaryFolder()
    let path = folder.ledger
    do {
      let other = try Connection(path: path, create: true)
      try other.execute("CREATE TABLE t (a)")
      try other.execute("PRAGMA application_id = \(isNewer ? Schema.applicationID : 77); PRAGMA user_version = 99")
    }
    let refused = failure { () throws(LedgerFailure) in _ = try Ledger.open(path: path, createIfMissing: true) }
    if isNewer {
      #expect(refused == .newer(path: path, found: 99, known: Schema.version))
      #expect(refused?.message.contains("newer debrief") == true)
    } else {
      #expect(refused == .notALedger(path: path, why: "it is a database of another program"))
    }
  }

  @Test("A ledger that was cut short is said to be damaged")
  func truncated() throws {
    let folder = try TemporaryFolder()
    let path = folder.ledger
    do {
      var ledger = try Ledger.open(path: path, createIfMissing: true)
      try ledger.take((0..<2000).map { [record(.practice, ["notes": .text("entry number \($0)")])] })
    }
    let bytes = try Data(contentsOf: URL(filePath: path))
    try bytes.prefix(bytes.count * 2 / 3).write(to: URL(filePath: path))
    let refused = failure { () throws(LedgerFailure) in
      let ledger = try Ledger.openReadOnly(path: path)
      _ = try ledger.history()
    }
    guard case .corrupt = refused else {
      Issue.record("read: \(String(describing: refused))")
      return
    }
  }

  @Test("While one imports another can read, and a second import is told that the ledger is busy")
  func twoConnections() throws {
    let folder = try TemporaryFolder()
    var first = try Ledger.open(path: folder.ledger, createIfMissing: true)
    try first.take([acme])
    var second = try Ledger.open(path: folder.ledger, createIfMissing: false)
    try second.connection.execute("PRAGMA busy_timeout = 20")
    try first.beginImport(at: "now")
    try first.beginFile(path: "b", kind: "applications")
    _ = try first.merge(RowRecords(records: [record(.applications, ["company": "Beta"])], line: 2))
    #expect(try Ledger.openReadOnly(path: folder.ledger).history().companies == ["Acme"])
    do {
      try second.beginImport(at: "now")
      Issue.record("two imports at once")
    } catch {
      #expect(error == .busy)
    }
    _ = try first.endFile()
    #expect(try first.commit() == 2)
    #expect(try second.history().companies == ["Acme", "Beta"])
    try second.take([acme])
  }

  @Test("A ledger opened to be read cannot be written")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    var ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
    try ledger.take([acme])
    var reader = try Ledger.openReadOnly(path: folder.ledger)
    do {
      try reader.beginImport(at: "now")
      Issue.record("an import into a ledger opened to be read")
    } catch {
      #expect(error == .readOnly)
    }
  }
}
