import InterviewModel
import TestSupport

/// Rows over few companies, roles, days and ids, so that they meet often.
struct RandomRows {
  var generator: SeededGenerator
  /// Rows with one id agree in what identifies the record, and no row is rejected.
  let isConsistent: Bool

  init(seed: UInt64, isConsistent: Bool = false) {
    generator = SeededGenerator(seed: seed)
    self.isConsistent = isConsistent
  }

  mutating func files() -> [TestFile] {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      TestFile(
        (0..<Int.random(in: 0...8, using: &generator)).map { _ in row() },
        system: pick(["", "", "teal"]), isSnapshot: chance(4), isStrict: !isConsistent && chance(5))
    }
  }

  private mutating func row() -> [Record] {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0, 1: return [application(.own)]
    case 2: return [application(parent()), stage()]
    case 3, 4: return [application(parent()), interview(.own)]
    case 5: return [application(parent()), interview(.contribution), question()]
    case 6:
      return [
        record(.interviews, ["interview_id": .text(pick(["i1", "i2", "i9"]))], part: .reference), question(),
      ]
    default: return [journal()]
    }
  }

  private mutating func parent() -> Record.Part { pick([.reference, .contribution]) }

  private mutating func application(_ part: Record.Part) -> Record {
    var application = Record(.applications, part: part)
    if chance(3) { application["application_id"] = .text(pick(["a1", "a2", "a3", "teal:a1"])) }
    application["company"] = .text(pick(["Acme", "ACME Inc.", "Beta GmbH", "Gamma"]))
    if !chance(4) { application["role"] = .text(pick(["Engineer", "engineer", "Analyst"])) }
    // Native files name applications without their day.
    if !(isConsistent && part == .reference), chance(2) { application["applied_on"] = day() }
    if isConsistent, application["application_id"].isKnown {
      application["company"] = "Named"
      application["role"] = application["application_id"]
      application["applied_on"] = "2026-01-01"
    }
    if part != .reference {
      if chance(2) { application["source"] = .text(pick(["LinkedIn", "linkedin ", "Referral", "–"])) }
      if chance(3) { application["outcome"] = .integer(Int64.random(in: 0...5, using: &generator)) }
      if chance(3) { application["posted_low"] = .integer(Int64.random(in: 1...3, using: &generator)) }
      if chance(3) { application.extras = [.init(name: pick(["Mood", "Owner \"x\""]), text: pick(["a", "b\n"]))] }
      if !isConsistent, chance(9) { application["closed_on"] = "soon" }
    }
    return application
  }

  private mutating func stage() -> Record {
    var stage = record(.stages, ["stage": .integer(Int64.random(in: 0...3, using: &generator))])
    if chance(2) { stage["entered_on"] = day() }
    if chance(2) { stage["result"] = .integer(Int64.random(in: 0...4, using: &generator)) }
    return stage
  }

  private mutating func interview(_ part: Record.Part) -> Record {
    var interview = Record(.interviews, part: part)
    if chance(3) { interview["interview_id"] = .text(pick(["i1", "i2", "i3"])) }
    interview["stage"] = .integer(Int64.random(in: 1...2, using: &generator))
    if !chance(3) { interview["held_on"] = chance(3) ? .text("2026-02-0\(pick([1, 2]))T1\(pick([0, 4])):30") : day() }
    if isConsistent, case .text(let id) = interview["interview_id"] {
      interview["stage"] = id == "i1" ? 4 : id == "i2" ? 5 : 6
      interview["held_on"] = "2026-02-07"
    }
    if chance(2) { interview["preparation_hours"] = .real(Double.random(in: 0...9, using: &generator)) }
    return interview
  }

  private mutating func question() -> Record {
    var question = Record(.questions)
    if chance(2) { question["question_id"] = .text(pick(["q1", "q2", "q3", "q4"])) }
    question["question"] = .text(pick(["Why us?", "why us", "Tell me about yourself"]))
    if isConsistent, question["question_id"].isKnown { question["question"] = question["question_id"] }
    if chance(2) { question["rating"] = .real(pick([1, 2.5, 4])) }
    return question
  }

  private mutating func journal() -> Record {
    var entry = record(.journal, ["text": .text(pick(["Went well.", "Too fast"]))])
    if chance(2) { entry["written_on"] = day() }
    if chance(2) { entry["strong"] = .integer(Int64.random(in: 0...9, using: &generator)) }
    return entry
  }

  private mutating func day() -> Value { .text("2026-0\(pick([1, 2]))-0\(pick([1, 2]))") }

  mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &generator)]
  }
}
