import InterviewModel
import Testing

@testable import Storage

extension Ledger {
  /// Every record of every kind as it is exported.
  func exported() throws -> [EntityKind: [ExportedRecord]] {
    var all: [EntityKind: [ExportedRecord]] = [:]
    for kind in EntityKind.allCases {
      var records: [ExportedRecord] = []
      try export(kind) {
        records.append($0)
        return true
      }
      all[kind] = records
    }
    return all
  }
}

/// What a native file with these records is read as: each cell goes to the fields of its column.
private func rows(_ records: [ExportedRecord], of kind: EntityKind) -> [[Record]] {
  records.map { exported in
    var own = Record(kind)
    var parents: [EntityKind: Record] = [:]
    for (column, value) in zip(kind.nativeColumns, exported.values) where value.isKnown {
      for target in column.targets {
        if target.kind == kind {
          own.values[target.index] = value
        } else {
          parents[target.kind, default: Record(target.kind, part: .reference)].values[target.index] = value
        }
      }
    }
    own.extras = exported.extras
    return parents.values.sorted { $0.kind < $1.kind } + [own]
  }
}

@Suite("Export")
struct ExportTests {
  @Test("What is exported imports into an empty ledger without loss, and is exported the same", arguments: 0..<120)
  func roundTrip(seed: UInt64) throws {
    var random = RandomRows(seed: seed)
    var ledger = try Ledger.inMemory()
    for _ in 0..<3 { try ledger.take(random.files()) }
    let exported = try ledger.exported()
    var copy = try Ledger.inMemory()
    let outcomes = try copy.take(
      EntityKind.allCases.map { TestFile(rows(exported[$0] ?? [], of: $0)) })
    #expect(!outcomes.contains { $0.result != .inserted })
    #expect(try copy.exported() == exported)
    let (before, after) = (try ledger.history(), try copy.history())
    #expect(after.applications.count == before.applications.count)
    #expect(after.interviews.count == before.interviews.count)
    #expect(after.questions.rating == before.questions.rating)
    #expect(Self.words(of: after) == Self.words(of: before))
    // And in one import after the other, as a person might do it.
    var slow = try Ledger.inMemory()
    for kind in EntityKind.allCases { try slow.take(rows(exported[kind] ?? [], of: kind)) }
    #expect(try slow.exported() == exported)
  }

  /// Company, role and source of each application that is known by more than its id.
  private static func words(of history: History) -> [[String]] {
    let applications = history.applications
    return applications.company.indices.map {
      [
        history.company(applications.company[$0]), history.label(applications.role[$0]),
        history.label(applications.source[$0]),
      ]
    }.filter { $0[0] != "" }
  }

  @Test("Records without an id get a handle where others refer to them")
  func handles() throws {
    var ledger = try Ledger.inMemory()
    let acme = record(.applications, ["company": "Acme", "role": "Engineer"], part: .contribution)
    try ledger.take([
      [acme, record(.interviews, ["stage": 2, "held_on": "2026-02-01"])],
      [record(.applications, ["company": "Beta", "application_id": "b"])],
    ])
    let exported = try ledger.exported()
    #expect(exported[.applications]?.map { $0.values[0] } == ["~1", "b"])
    #expect(exported[.interviews]?.map { Array($0.values[0...3]) } == [[.none, "~1", "Acme", "Engineer"]])
  }

  @Test("Ids of a known system are written with its name, and read back as its ids")
  func systems() throws {
    var ledger = try Ledger.inMemory()
    try ledger.take([[record(.applications, ["company": "Acme", "application_id": "7"])]], system: "teal")
    let exported = try ledger.exported()
    #expect(exported[.applications]?[0].values[0] == "teal:7")
    var copy = try Ledger.inMemory()
    try copy.take(rows(exported[.applications] ?? [], of: .applications))
    #expect(try copy.column("source_system", of: .applications) == ["teal"])
    #expect(
      try copy.take([[record(.applications, ["company": "Acme", "application_id": "7"])]], system: "teal") == [
        .unchanged
      ])
  }
}
