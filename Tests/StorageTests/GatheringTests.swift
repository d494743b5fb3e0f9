import InterviewModel
import TestSupport
import Testing

@testable import Storage

@Suite("New records are gathered")
struct GatheringTests {
  /// Questions and their interviews, some rows out of order, some of known ids, some without an id, some with an id of
  /// another system or with a handle.
  private func rows(_ generator: inout SeededGenerator) -> [[Record]] {
    (0..<60).map { number in
      let isOdd = Int.random(in: 0..<8, using: &generator) == 0
      let interview = isOdd ? Int.random(in: 0..<30, using: &generator) : number / 3
      let own = isOdd ? Int.random(in: 0..<70, using: &generator) : number
      let isHandle = Int.random(in: 0..<30, using: &generator) == 0
      let name = isHandle ? "~9999\(100 + interview)" : "i\(100 + interview)"
      let parent = record(.interviews, ["interview_id": .text(name)], part: .reference)
      var question = record(
        .questions,
        [
          "question": .text("What is \(Int.random(in: 0..<9, using: &generator))?"),
          "rating": .real(Double(Int.random(in: 1...5, using: &generator))),
        ])
      let system = own % 7 == 3 ? "teal:" : ""
      if Int.random(in: 0..<25, using: &generator) != 0 { question["question_id"] = .text("\(system)q\(100 + own)") }
      return [parent, question]
    }
  }

  @Test("However early, the ledger becomes the same, and the same is said of each row", arguments: 1...20)
  func sameLedger(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let files = [TestFile(rows(&generator)), TestFile(rows(&generator))]
    func taken(_ gathersAfter: Int) throws -> (outcomes: [MergeOutcome], dump: [String]) {
      var ledger = try Ledger.inMemory()
      ledger.gathersAfter = gathersAfter
      let outcomes = try ledger.take(files)
      return (outcomes, try ledger.dump())
    }
    let expected = try taken(.max)
    #expect(expected.outcomes.contains { $0.result == .updated } && expected.outcomes.contains { !$0.warnings.isEmpty })
    for gathersAfter in [0, 1, 7] {
      let (outcomes, dump) = try taken(gathersAfter)
      #expect(outcomes == expected.outcomes, "after \(gathersAfter)")
      #expect(dump == expected.dump, "after \(gathersAfter)")
    }
  }
}
