import Foundation
import InterviewModel
import TestSupport
import Testing

@testable import Storage

@Suite("What is packed for reports")
struct PackingTests {
  @Test("It is what the tables hold, whatever was imported and taken back", arguments: UInt64(1)...16)
  func agrees(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
    var search = RandomSearch(seed: seed)
    var (packed, gone) = (0, 0)
    for _ in 0..<7 {
      if try packedRows(ledger) > 0, Bool.random(using: &search.generator) {
        let before = try packedRows(ledger)
        let last = try ledger.imports().last?.number ?? 1
        _ = try ledger.undo(Int.random(in: 1...last, using: &search.generator))
        if try packedRows(ledger) < before { gone += 1 }
      } else {
        try ledger.take(search.file())
      }
      packed = max(packed, try packedRows(ledger))
      #expect(try ledger.integrityProblems() == [])
      #expect("\(try ledger.history())" == "\(try unpacked(ledger))")
    }
    #expect(packed >= 4)
  }

  @Test("A change of one record, by whomever, is seen, and what is packed of others stays")
  func changes() throws {
    let made = try TemporaryFolder()
    do {
      var ledger = try Ledger.open(path: made.ledger, createIfMissing: true)
      var search = RandomSearch(seed: 5)
      try ledger.take(search.file(applications: 140))
    }
    for (packing, change) in zip(
      Packing.all,
      ["closed_on = '2026-05-05'", "result_on = '2026-05-05'", "result_on = '2026-05-05'", "rating = 1.75"])
    {
      for (number, row) in [(1, 0), (64, 0), (65, 1), (128, 1)] as [(Int64, Int64)] {
        for statement in ["UPDATE \(packing.kind.name) SET \(change)", "DELETE FROM \(packing.kind.name)"] {
          let folder = try TemporaryFolder()
          try FileManager.default.copyItem(atPath: made.ledger, toPath: folder.ledger)
          var ledger = try Ledger.open(path: folder.ledger, createIfMissing: false)
          let all = try ledger.connection.texts(packing.selectPacked)
          #expect(all.count >= 2)
          let before = "\(try ledger.history())"
          // As any program does that opens the file.
          let other = try Connection(path: folder.ledger)
          try other.execute("PRAGMA foreign_keys = OFF; \(statement) WHERE id = \(number)")
          let gone = "\(packing.rows.lowerBound + row)"
          #expect(try ledger.connection.texts(packing.selectPacked) == all.filter { $0 != gone })
          #expect("\(try ledger.history())" != before)
          #expect("\(try ledger.history())" == "\(try unpacked(ledger))")
          // The next import packs a record that was changed, and cannot what lacks one that is gone.
          try ledger.take([])
          #expect(
            try ledger.connection.texts(packing.selectPacked)
              == (statement.hasPrefix("UPDATE") ? all : all.filter { $0 != gone }))
        }
      }
    }
  }

  @Test("Any value comes back as the table has it, and one that cannot be packed is read where it is")
  func values() throws {
    let fields: [(kind: EntityKind, name: String, values: [String], canBePacked: Bool)] = [
      (.applications, "posted_low", ["0", "-1", "1", "4611686018427387904", "9223372036854775807"], true),
      (.applications, "posted_low", ["-9223372036854775808"], false),
      (.applications, "currency", ["'EUR'", "'ZZZ'", "NULL", "'USD'"], true),
      (.applications, "applied_on", ["'0001-01-01'", "'9999-12-31'", "'2026-02-28T10:00:00Z'", "NULL"], true),
      (.applications, "outcome", ["0", "5", "NULL"], true),
      (
        .interviews, "held_on",
        [
          "'0001-01-01T00:00:00Z'", "'9999-12-31T23:59:59+23:59'", "'2026-03-01T10:30'", "'2026-03-01T23:59:60-23:59'",
          "'2026-03-01'", "'2026-03-01Tea'", "'2026-02-31'",
        ], true
      ),
      (.interviews, "preparation_hours", ["0", "-0.0", "2.1", "0.1", "10000", "4.9e-324", "NULL"], true),
      (.interviews, "preparation_items", ["0", "4095"], true),
      (.questions, "rating", ["1", "4.3333333333333333", "5", "NULL"], true),
      (.questions, "used_star", ["0", "1", "NULL"], true),
    ]
    for (kind, name, values, canBePacked) in fields {
      let folder = try TemporaryFolder()
      var ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
      var search = RandomSearch(seed: 6)
      try ledger.take(search.file(applications: 70))
      for (index, value) in values.enumerated() {
        try ledger.connection.execute("UPDATE \(kind.name) SET \(name) = \(value) WHERE id = \(index + 3)")
      }
      try ledger.take([])
      let packing = try #require(Packing.all.first { $0.kind == kind })
      let first = try ledger.connection.texts(packing.selectPacked).contains("\(packing.rows.lowerBound)")
      #expect(first == canBePacked, "\(kind.name) \(name)")
      #expect("\(try ledger.history())" == "\(try unpacked(ledger))", "\(kind.name) \(name)")
    }
  }

  @Test("What is damaged or foreign in it is told of, and never more than that")
  func damaged() throws {
    let folder = try TemporaryFolder()
    var ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
    var search = RandomSearch(seed: 7)
    try ledger.take(search.file(applications: 200))
    let whole = "\(try ledger.history())"
    let rows = try packedRows(ledger)
    // What has too few numbers, too many, or one that does not end is passed over.
    for change in ["x''", "x'80'", "zeroblob(100000)", "x'\(String(repeating: "80", count: 2000))'"] {
      try ledger.connection.execute("SAVEPOINT s; UPDATE packed SET records = CAST(\(change) AS BLOB)")
      #expect(try ledger.integrityProblems().count == rows, "\(change)")
      #expect("\(try ledger.history())" == whole, "\(change)")
      try ledger.connection.execute("ROLLBACK TO s; RELEASE s")
    }
    // Rows far away, and of kinds that are not packed, say nothing.
    try ledger.connection.execute(
      "SAVEPOINT s; INSERT INTO packed VALUES (-1, x'00'), (9223372036854775807, x'00'), (\(9 << 40), x'00')")
    #expect("\(try ledger.history())" == whole)
    try ledger.connection.execute("ROLLBACK TO s; RELEASE s")
    // Any bytes at all.
    for _ in 0..<200 {
      try ledger.connection.execute("SAVEPOINT s")
      let change = try ledger.connection.prepare("UPDATE packed SET records = ? WHERE id % 3 = ?")
      let packed = try ledger.connection.prepare("SELECT records FROM packed WHERE id % 3 = ?")
      let third = Int64.random(in: 0..<3, using: &search.generator)
      packed.bind(1, third)
      guard try packed.step() else { continue }
      var bytes = packed.blob(0)
      packed.reset()
      for _ in 0..<Int.random(in: 1...9, using: &search.generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &search.generator)] = .random(
          in: 0...255, using: &search.generator)
      }
      change.bind(blob: 1, bytes)
      change.bind(2, third)
      try change.run()
      #expect(try !ledger.integrityProblems().isEmpty)
      _ = try ledger.history()
      try ledger.connection.execute("ROLLBACK TO s; RELEASE s")
    }
    #expect("\(try ledger.history())" == whole)
  }

  @Test("A row that a damaged file gives out of its place is passed over, and told of")
  func outOfPlace() throws {
    let folder = try TemporaryFolder()
    var search = RandomSearch(seed: 9)
    let whole: String
    let root: Int
    do {
      var ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
      try ledger.take(search.file(applications: 70))
      whole = "\(try ledger.history())"
      try ledger.connection.execute(
        """
        DELETE FROM packed WHERE id > 0; INSERT INTO packed VALUES (\(-(1 << 60)), zeroblob(960));
        PRAGMA journal_mode = DELETE; VACUUM
        """)
      root = try Int(ledger.connection.integer("SELECT rootpage FROM sqlite_schema WHERE name = 'packed'"))
    }
    // Two cells in the wrong order: SQLite looks for the first that is wanted, and then at the end alone.
    var bytes = try [UInt8](Data(contentsOf: URL(filePath: folder.ledger)))
    let cells = (root - 1) * 8192 + 8
    try #require(bytes[cells - 8] == 13 && bytes[cells - 5] == 0 && bytes[cells - 4] == 2)
    bytes.replaceSubrange(
      cells..<cells + 4, with: [bytes[cells + 2], bytes[cells + 3], bytes[cells], bytes[cells + 1]])
    try Data(bytes).write(to: URL(filePath: folder.ledger))
    do {
      let reader = try Ledger.openReadOnly(path: folder.ledger)
      #expect("\(try reader.history())" == whole)
      #expect(try reader.integrityProblems().contains { $0.contains("a place that there is not") })
    }
    var ledger = try Ledger.open(path: folder.ledger, createIfMissing: false)
    _ = try? ledger.take([])
    #expect("\(try ledger.history())" == whole)
  }

  @Test("What is packed of records that are gone gives way to that of new ones")
  func leftOver() throws {
    let folder = try TemporaryFolder()
    var ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
    try ledger.connection.execute("INSERT INTO packed VALUES (0, x'00'), (\(3 << 40), x'00')")
    var search = RandomSearch(seed: 10)
    try ledger.take(search.file(applications: 100))
    #expect(try ledger.integrityProblems() == [])
    #expect("\(try ledger.history())" == "\(try unpacked(ledger))")
  }

  @Test("A ledger of the version before is read as it is, and any import brings it up to date")
  func olderVersion() throws {
    let folder = try TemporaryFolder()
    var search = RandomSearch(seed: 8)
    let file = search.file(applications: 150)
    do {
      let ledger = try Ledger.open(path: folder.ledger, createIfMissing: true)
      for packing in Packing.all {
        try ledger.connection.execute(
          "DROP TRIGGER \(packing.kind.name)_changed; DROP TRIGGER \(packing.kind.name)_removed")
      }
      try ledger.connection.execute("DROP TABLE packed; PRAGMA user_version = 1")
      var older = Ledger(connection: try Connection(path: folder.ledger), session: nil, packs: false, isPacked: false)
      try older.take(file)
    }
    let before: String
    do {
      let reader = try Ledger.openReadOnly(path: folder.ledger)
      #expect(try reader.connection.integer("PRAGMA user_version") == 1)
      before = "\(try reader.history())"
      #expect(try reader.integrityProblems() == [])
    }
    var ledger = try Ledger.open(path: folder.ledger, createIfMissing: false)
    #expect(try ledger.connection.integer("PRAGMA user_version") == Int64(Schema.version))
    #expect(try packedRows(ledger) == 0)
    #expect("\(try ledger.history())" == before)
    try ledger.take([])
    #expect(try packedRows(ledger) >= 8)
    #expect("\(try ledger.history())" == before)
    #expect(try ledger.integrityProblems() == [])
    #expect("\(try Ledger.openReadOnly(path: folder.ledger).history())" == before)
  }

  private func packedRows(_ ledger: borrowing Ledger) throws -> Int {
    try Int(ledger.connection.integer("SELECT count(*) FROM packed"))
  }

  /// The history as the tables have it.
  private func unpacked(_ ledger: borrowing Ledger) throws -> History {
    try HistoryReader(ledger.connection, isPacked: false).read(ledger.connection)
  }
}

/// Logs of a search with more applications than are packed together, of which later files change some.
private struct RandomSearch {
  var generator: SeededGenerator
  private var count = 0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// - Parameter applications: that are new; some interviews and questions come with each.
  mutating func file(applications: Int? = nil) -> [TestFile] {
    let isFirst = count == 0
    let new = applications ?? Int.random(in: 0...100, using: &generator)
    var rows: [[Record]] = []
    for _ in 0..<new {
      count += 1
      rows += self.rows(of: count)
      // One that was new a moment ago is told otherwise.
      if Int.random(in: 0..<25, using: &generator) == 0 {
        rows += self.rows(of: max(1, count - Int.random(in: 0..<5, using: &generator)))
      }
    }
    if !isFirst {
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        rows += self.rows(of: Int.random(in: 1...max(1, count), using: &generator))
      }
    }
    return [TestFile(rows)]
  }

  private mutating func rows(of number: Int) -> [[Record]] {
    var application = record(
      .applications, ["application_id": .text("a\(number)"), "company": .text("Company \(number % 90)")])
    set(&application, "role", .text(pick(["Engineer", "Analyst"])))
    set(&application, "applied_on", day())
    set(&application, "outcome", .integer(Int64.random(in: 0...5, using: &generator)))
    set(&application, "posted_low", .integer(Int64.random(in: 0...9_000_000, using: &generator)))
    if application["posted_low"].isKnown { application["currency"] = .text(pick(["EUR", "USD", "JPY"])) }
    let parent = record(.applications, ["application_id": .text("a\(number)")], part: .reference)
    var stage = record(.stages, ["stage": 2])
    set(&stage, "entered_on", day())
    set(&stage, "result", .integer(Int64.random(in: 0...4, using: &generator)))
    var interview = record(.interviews, ["interview_id": .text("i\(number)"), "stage": 3])
    set(&interview, "held_on", pick([day(), "2026-02-03T09:30", "2026-02-04T23:15+05:30", "2026-02-05T00:00Z"]))
    set(&interview, "preparation_hours", .real(pick([0.5, 2.1, 7.25, 0.1])))
    set(&interview, "preparation_items", .integer(Int64.random(in: 0...4095, using: &generator)))
    set(&interview, "confidence", .real(pick([1, 3.5, 5])))
    set(&interview, "result", .integer(Int64.random(in: 0...4, using: &generator)))
    set(&interview, "thanked_on", day())
    let reference = record(.interviews, ["interview_id": .text("i\(number)")], part: .reference)
    let questions = (0..<Int.random(in: 1...3, using: &generator)).map { place in
      var question = record(
        .questions, ["question_id": .text("q\(number)-\(place)"), "question": .text("Question \(place)")])
      set(&question, "question_type", .integer(Int64.random(in: 0...15, using: &generator)))
      set(&question, "rating", .real(pick([1, 2.5, 4.333333333333333, 5])))
      set(&question, "used_star", .integer(Int64.random(in: 0...1, using: &generator)))
      return [reference, question]
    }
    return [[application], [parent, stage], [parent, interview]] + questions
  }

  private mutating func set(_ record: inout Record, _ name: String, _ value: Value) {
    if Int.random(in: 0..<4, using: &generator) > 0 { record[name] = value }
  }

  private mutating func day() -> Value {
    .text("2026-0\(Int.random(in: 1...9, using: &generator))-1\(Int.random(in: 0...9, using: &generator))")
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }
}
