import InterviewModel
import Testing

@testable import Storage

private let acme = record(.applications, ["application_id": "a1", "company": "Acme, Inc.", "role": "Engineer"])

private func interview(_ day: Value, _ fields: KeyValuePairs<String, Value> = [:]) -> Record {
  var interview = record(.interviews, fields)
  interview["stage"] = 2
  interview["held_on"] = day
  return interview
}

private func application(
  _ company: Value, _ role: Value, _ day: Value = .none, part: Record.Part = .own
) -> Record {
  record(.applications, ["company": company, "role": role, "applied_on": day], part: part)
}

@Suite("Merging rows")
struct MergeTests {
  @Test("A file that is imported twice changes nothing")
  func twice() throws {
    var ledger = try Ledger.inMemory()
    let rows: [[Record]] = [
      [application("Acme", "Engineer", "2026-01-02")],
      [application("Acme", "Engineer", "2026-01-02", part: .reference), interview("2026-02-01", ["confidence": 3.5])],
      [record(.practice, ["practised_on": "2026-01-05", "minutes": 30])],
      [record(.practice, ["practised_on": "2026-01-05", "minutes": 30])],
    ]
    #expect(try ledger.take(rows) == [.inserted, .inserted, .inserted, .inserted])
    let before = try ledger.history()
    #expect(try ledger.take(rows) == [.unchanged, .unchanged, .unchanged, .unchanged])
    #expect(try ledger.count(.applications) == 1)
    #expect(try ledger.count(.practice) == 2)
    #expect(try ledger.column("line", of: .practice) == [4, 5])
    #expect(try ledger.history().interviews.confidence == before.interviews.confidence)
  }

  @Test("A record with a known own id is updated, and what was known is not erased")
  func update() throws {
    var ledger = try Ledger.inMemory()
    var first = acme
    first["notes"] = "met at a fair"
    try ledger.take([[first]])
    var second = record(.applications, ["application_id": "a1", "role": "Staff Engineer"])
    #expect(try ledger.take([[second]]) == [.updated])
    #expect(try ledger.take([[second]]) == [.unchanged])
    let history = try ledger.history()
    #expect(history.label(history.applications.role[0]) == "Staff Engineer")
    #expect(history.company(history.applications.company[0]) == "Acme, Inc.")
    #expect(try ledger.column("notes", of: .applications) == ["met at a fair"])
    second["outcome"] = 2
    #expect(try ledger.take([[second]]) == [.updated])
  }

  @Test("The old values of an update are kept once an import")
  func oldValues() throws {
    var ledger = try Ledger.inMemory()
    try ledger.take([[acme]])
    try ledger.take([
      [record(.applications, ["application_id": "a1", "role": "Lead"])],
      [record(.applications, ["application_id": "a1", "role": "Chief"])],
    ])
    #expect(try ledger.connection.integer("SELECT count(*) FROM change") == 1)
    #expect(try ledger.connection.texts("SELECT json_extract(old, '$[3]') FROM change") == ["a1"])
  }

  @Test("Spellings of one company or label are one, shown as first written")
  func spellings() throws {
    var ledger = try Ledger.inMemory()
    try ledger.take([[application("Acme, Inc.", "Software Engineer", "2026-01-02")]])
    #expect(try ledger.take([[application("ACME", "software  engineer ", "2026-01-02")]]) == [.unchanged])
    #expect(try ledger.history().companies == ["Acme, Inc."])
    #expect(try ledger.history().labels == ["Software Engineer"])
  }

  @Test("Ids of different systems are different records")
  func systems() throws {
    var ledger = try Ledger.inMemory()
    try ledger.take([[record(.applications, ["application_id": "1", "company": "A"])]], system: "teal")
    try ledger.take([[record(.applications, ["application_id": "1", "company": "B"])]], system: "huntr")
    #expect(try ledger.count(.applications) == 2)
    let native = record(.applications, ["application_id": "teal:1", "role": "Engineer"])
    #expect(try ledger.take([[native]]) == [.updated])
    #expect(try ledger.count(.applications) == 2)
  }

  @Test("A new own id belongs to the record with the same identity that has none")
  func adoption() throws {
    var ledger = try Ledger.inMemory()
    try ledger.take([[application("Acme", "Engineer", "2026-01-02")], [application("Acme", "Engineer", "2026-01-02")]])
    var named = application("Acme", "Engineer", "2026-01-02")
    var results: [RowResult] = []
    for id in ["x1", "x2", "x3"] {
      named["application_id"] = .text(id)
      results += try ledger.take([[named]])
    }
    #expect(results == [.updated, .updated, .inserted])
    #expect(try ledger.column("own_id", of: .applications) == ["x1", "x2", "x3"])
  }

  @Test("Equal rows of one file are as many records, and stay so")
  func ordinals() throws {
    var ledger = try Ledger.inMemory()
    let question = record(.questions, ["question": "Why us?"])
    let of = record(.interviews, ["interview_id": "i1"], part: .reference)
    let parent = application("Acme", "Engineer")
    try ledger.take([[parent, interview("2026-02-01", ["interview_id": "i1"])]])
    #expect(try ledger.take([[of, question], [of, question]]) == [.inserted, .inserted])
    #expect(
      try ledger.take([[of, question], [of, question], [of, question]]) == [.unchanged, .unchanged, .inserted])
    #expect(try ledger.count(.questions) == 3)
  }

  @Test("Two interviews on one day stay two, told apart by the hour")
  func hours() throws {
    var ledger = try Ledger.inMemory()
    let parent = application("Acme", "Engineer", part: .contribution)
    try ledger.take([[parent, interview("2026-02-01T10:00")], [parent, interview("2026-02-01T14:00")]])
    #expect(try ledger.take([[parent, interview("2026-02-01T14:00", ["result": 0])]]) == [.updated])
    #expect(try ledger.column("result", of: .interviews) == [.none, 0])
    #expect(try ledger.take([[parent, interview("2026-02-01")]]) == [.unchanged])
    #expect(try ledger.column("held_on", of: .interviews) == ["2026-02-01T10:00", "2026-02-01T14:00"])
  }

  @Test("A reference to an id that is not there creates the record with a warning")
  func implied() throws {
    var ledger = try Ledger.inMemory()
    let stage = record(.stages, ["stage": 1, "entered_on": "2026-02-01"])
    let of = record(.applications, ["application_id": "a9"], part: .reference)
    let outcomes = try ledger.take([TestFile([[of, stage], [of, record(.stages, ["stage": 2])]])])
    #expect(outcomes.map(\.result) == [.inserted, .inserted])
    #expect(outcomes.flatMap(\.warnings).map(\.id) == ["implied-application"])
    let issue = outcomes[0].warnings[0].issue(in: "file0.csv")
    #expect(issue.message.contains("'a9'"))
    #expect(issue.location == SourceLocation(file: "file0.csv", line: 2))
    let own = record(.applications, ["application_id": "a9", "company": "Acme", "applied_on": "2026-01-01"])
    #expect(try ledger.take([[own]]) == [.updated])
    #expect(try ledger.count(.applications) == 1)
  }

  @Test("In a strict file a reference to an id that is not there rejects the row, of which nothing stays")
  func strictReference() throws {
    var ledger = try Ledger.inMemory()
    let rows: [[Record]] = [
      [
        application("New Company", "New Role", part: .contribution),
        record(.interviews, ["interview_id": "i7"], part: .reference), record(.questions, ["question": "Why?"]),
      ]
    ]
    let before = try ledger.dump()
    let outcomes = try ledger.take([TestFile(rows, isStrict: true)])
    #expect(outcomes[0].result == .rejected)
    #expect(outcomes[0].reasons[0].contains("'i7'"))
    let after = try ledger.dump().filter { !$0.hasPrefix("import") }
    #expect(after == before)
  }

  @Test("An interview that is only referred to stands under an application of its own")
  func impliedInterview() throws {
    var ledger = try Ledger.inMemory()
    let of = record(.interviews, ["interview_id": "i1"], part: .reference)
    try ledger.take([[of, record(.questions, ["question": "Why?"])]])
    let history = try ledger.history()
    #expect(history.applications.count == 1)
    #expect(history.company(history.applications.company[0]) == "")
    #expect(history.interviews.application == [0])
    #expect(history.questions.interview == [0])
    try ledger.take([[application("Acme", "Engineer"), interview("2026-02-01", ["interview_id": "i1"])]])
    let completed = try ledger.history()
    #expect(completed.applications.count == 1)
    #expect(completed.companies == ["Acme"])
  }

  @Test("A reference never changes what is there")
  func referenceOnlyLooks() throws {
    var ledger = try Ledger.inMemory()
    try ledger.take([[acme]])
    let of = record(.applications, ["application_id": "a1", "company": "Other", "role": "Other"], part: .reference)
    try ledger.take([[of, record(.stages, ["stage": 1])]])
    #expect(try ledger.history().companies == ["Acme, Inc."])
    #expect(try ledger.count(.applications) == 1)
  }

  @Test("A row that names company and role belongs to the latest application that is not after it")
  func latestApplication() throws {
    var ledger = try Ledger.inMemory()
    let days: [Value] = ["2026-01-01", "2026-03-01", "2026-05-01"]
    try ledger.take(days.map { [application("Acme", "Engineer", $0)] })
    let of = application("Acme", "Engineer", part: .reference)
    try ledger.take([
      [of, interview("2026-04-01")], [of, interview("2025-04-01")],
      [of, record(.stages, ["stage": 1])],
    ])
    #expect(try ledger.column("application_id", of: .interviews) == [2, 3])
    #expect(try ledger.column("application_id", of: .stages) == [3])
    #expect(try ledger.take([[application("Acme", "Engineer", "2026-06-01")]]) == [.inserted])
    #expect(try ledger.take([[of, record(.stages, ["stage": 1])]]) == [.unchanged])
  }

  @Test("An application that was known without a day gets its day")
  func dayBecomesKnown() throws {
    var ledger = try Ledger.inMemory()
    try ledger.take([[application("Acme", "Engineer", part: .reference), interview("2026-02-01")]])
    #expect(try ledger.take([[application("Acme", "Engineer", "2026-01-01")]]) == [.updated])
    #expect(try ledger.count(.applications) == 1)
  }

  @Test("A snapshot does not put 'pending' in the place of a result")
  func snapshot() throws {
    var ledger = try Ledger.inMemory()
    let parent = application("Acme", "Engineer")
    try ledger.take([[parent, record(.stages, ["stage": 2, "result": 0])]])
    let pending = [parent, record(.stages, ["stage": 2, "result": 4])]
    #expect(try ledger.take([pending], isSnapshot: true) == [.unchanged])
    #expect(try ledger.take([pending]) == [.updated])
  }

  @Test("Columns that nothing maps to are kept by name, in order")
  func extras() throws {
    var ledger = try Ledger.inMemory()
    func row(_ extras: KeyValuePairs<String, String>) -> [[Record]] {
      [[record(.applications, ["application_id": "a1", "company": "Acme"], extras: extras)]]
    }
    try ledger.take(row(["Mood \"1\"": "a\nb", "Owner": "me"]))
    #expect(try ledger.take(row(["Owner": "me"])) == [.unchanged])
    #expect(try ledger.take(row(["Owner": "you", "New": "ü"])) == [.updated])
    let stored = try ledger.connection.texts("SELECT extra FROM applications")
    #expect(JSONText.extras(stored[0])?.map(\.name) == ["Mood \"1\"", "Owner", "New"])
    #expect(JSONText.extras(stored[0])?.map(\.text) == ["a\nb", "you", "ü"])
  }

  @Test(
    "A row that cannot be stored is rejected with a reason, and leaves nothing",
    arguments: [
      [record(.interviews, ["stage": 2])],
      [record(.applications, ["role": "Engineer"])],
      [application("Acme", "Engineer", "31/02/26")],
      [application("Acme", "Engineer"), record(.interviews, ["confidence": 6.0])],
      [application("Acme", "Engineer"), record(.stages, ["result": 0])],
      [application("Acme", "Engineer"), record(.interviews, ["minutes": "ten"])],
      [record(.exchangeRates, ["from": "EUR", "to": "XXX", "rate": 1.1])],
      [record(.practice)], [application("", "Engineer")], [],
    ])
  func rejected(row: [Record]) throws {
    var ledger = try Ledger.inMemory()
    let before = try ledger.dump()
    let outcomes = try ledger.take([TestFile([row])])
    #expect(outcomes[0].result == .rejected)
    #expect(!outcomes[0].reasons.isEmpty)
    #expect(try ledger.dump().filter { !$0.hasPrefix("import") } == before)
  }

  @Test("Questions that differ by case and punctuation only are one")
  func normalisedText() throws {
    var ledger = try Ledger.inMemory()
    let parents = [application("Acme", "Engineer"), interview("2026-02-01")]
    func row(_ text: Value) -> [Record] { parents + [record(.questions, ["question": text])] }
    try ledger.take([row("Tell me about yourself.")])
    #expect(try ledger.take([row("tell me about  yourself")]) == [.unchanged])
    #expect(try ledger.take([row("Tell me about yourself – über alles")]) == [.inserted])
    #expect(try ledger.take([row("tell me about yourself: Über alles!")]) == [.unchanged])
  }
}
