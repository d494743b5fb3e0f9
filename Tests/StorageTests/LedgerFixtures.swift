import Foundation
import InterviewModel

@testable import Storage

/// A record of a kind with some fields by name; texts as they are, whole numbers as integers, others as reals.
func record(
  _ kind: EntityKind, _ fields: KeyValuePairs<String, Value> = [:], part: Record.Part = .own,
  extras: KeyValuePairs<String, String> = [:]
) -> Record {
  var record = Record(kind, part: part)
  for (name, value) in fields {
    precondition(kind.index(of: name) != nil, "\(kind.name) has no \(name)")
    record[name] = value
  }
  record.extras = extras.map { Record.Extra(name: $0.key, text: $0.value) }
  return record
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .real(value) }
}

/// One file of an import.
struct TestFile {
  var rows: [[Record]]
  var system = ""
  var isSnapshot = false
  var isStrict = false

  init(_ rows: [[Record]], system: String = "", isSnapshot: Bool = false, isStrict: Bool = false) {
    self.rows = rows
    self.system = system
    self.isSnapshot = isSnapshot
    self.isStrict = isStrict
  }
}

extension Ledger {
  /// Imports files and gives what became of each row.
  @discardableResult
  mutating func take(_ files: [TestFile]) throws -> [MergeOutcome] {
    // Else few tests would have enough records.
    if gathersAfter == PendingRows.worthwhile { gathersAfter = 1 }
    try beginImport(at: "2026-03-01T10:00Z")
    var outcomes: [MergeOutcome] = []
    for (number, file) in files.enumerated() {
      try beginFile(
        path: "file\(number).csv", kind: "test", sourceSystem: file.system, isSnapshot: file.isSnapshot,
        isStrict: file.isStrict)
      for (line, records) in file.rows.enumerated() {
        let outcome = try merge(RowRecords(records: records, line: line + 2))
        if outcome.result == .rejected { try reject(line: line + 2, raw: "raw", reasons: outcome.reasons) }
        outcomes.append(outcome)
      }
      _ = try endFile()
    }
    _ = try commit()
    return outcomes
  }

  /// Imports one file and gives what became of each row.
  @discardableResult
  mutating func take(
    _ rows: [[Record]], system: String = "", isSnapshot: Bool = false, isStrict: Bool = false
  ) throws -> [RowResult] {
    try take([TestFile(rows, system: system, isSnapshot: isSnapshot, isStrict: isStrict)]).map(\.result)
  }

  /// Every row of every table, as text.
  func dump() throws -> [String] {
    var lines: [String] = []
    for table in try connection.texts("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
      let row = try connection.prepare("SELECT * FROM \(table) ORDER BY 1, 2")
      let width = try Int(connection.integer("SELECT count(*) FROM pragma_table_info('\(table)')"))
      while try row.step() {
        lines.append("\(table): " + (0..<width).map { "\(row.value($0))" }.joined(separator: " "))
      }
    }
    return lines
  }

  func count(_ kind: EntityKind) throws -> Int {
    try Int(connection.integer("SELECT count(*) FROM \(KindPlan.all[Int(kind.rawValue)].table)"))
  }

  /// The values of one column, in the order of the rows.
  func column(_ name: String, of kind: EntityKind) throws -> [Value] {
    let row = try connection.prepare("SELECT \(name) FROM \(KindPlan.all[Int(kind.rawValue)].table) ORDER BY id")
    var values: [Value] = []
    while try row.step() { values.append(row.value(0)) }
    return values
  }
}

/// A path for a ledger in a folder of its own, removed when the value goes.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "debrief-storage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var ledger: String { url.appending(path: "ledger.sqlite").path }
}
