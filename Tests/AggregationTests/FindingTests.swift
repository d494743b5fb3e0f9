import InterviewModel
import Testing

@testable import Aggregation

@Suite("Checks of a history")
struct FindingTests {
  static func found(_ check: Check, in history: History, on asOf: String = "2026-01-20") -> Finding? {
    history.findings(Settings(asOf: day(asOf))).first { $0.check == check }
  }

  static func line(_ finding: Finding?) -> String {
    finding.map { "\($0.count) of \($0.total): \($0.examples.joined(separator: "; "))" } ?? "none"
  }

  @Test("A history without fault has no findings")
  func clean() {
    var history = History()
    let application = history.apply("Acme", "2026-01-05", outcome: .rejected, closed: "2026-01-15")
    history.enter(application, .phoneInterview, "2026-01-10", .rejected)
    history.interview(application, .phoneInterview, "2026-01-10", preparation: .light, asked: [.coding])
    #expect(history.findings(Settings(asOf: day("2026-01-20"))) == [])
  }

  @Test("Days in an order that cannot be are found")
  func days() {
    var history = History()
    let application = history.apply("Acme", "2026-01-10", reply: "2026-01-09")
    history.enter(application, .phoneInterview, "2026-01-08")
    history.enter(application, .finalInterview)
    history.interview(application, .phoneInterview, "2026-01-07")
    history.interview(application, .finalInterview, nil)
    history.apply("Zen", nil)
    history.apply("Later", "2026-02-01")
    #expect(Self.line(Self.found(.replyBeforeApplication, in: history)) == "1 of 1: Acme, engineer (2026-01-09)")
    #expect(Self.line(Self.found(.stageBeforeApplication, in: history)) == "1 of 1: Acme, engineer (2026-01-08)")
    #expect(Self.line(Self.found(.interviewBeforeApplication, in: history)) == "1 of 1: Acme, engineer (2026-01-07)")
    #expect(Self.line(Self.found(.stageWithoutDay, in: history)) == "1 of 2: Acme, engineer (2026-01-10)")
    #expect(Self.line(Self.found(.interviewWithoutDay, in: history)) == "1 of 2: Acme, engineer")
    #expect(Self.line(Self.found(.applicationWithoutDay, in: history)) == "1 of 3: Zen, engineer")
    #expect(Self.line(Self.found(.laterThanAsOf, in: history)) == "1 of 7: Later, engineer (2026-02-01)")
  }

  @Test("Outcomes, results and interviews that lack their other half are found")
  func halves() {
    var history = History()
    let rejected = history.apply("A", "2026-01-05", outcome: .rejected)
    history.enter(rejected, .phoneInterview, "2026-01-06", .rejected)
    history.enter(rejected, .finalInterview, "2026-01-08")
    history.apply("B", "2026-01-05", closed: "2026-01-10")
    history.interview(history.apply("C", "2026-01-05"), .finalInterview, "2026-01-08")
    history.apply("D", "2025-11-05")
    #expect(Self.line(Self.found(.outcomeWithoutDay, in: history)) == "1 of 1: A, engineer (2026-01-05)")
    #expect(Self.line(Self.found(.closedWithoutOutcome, in: history)) == "1 of 1: B, engineer (2026-01-10)")
    #expect(Self.line(Self.found(.resultWithoutInterview, in: history)) == "1 of 1: A, engineer (2026-01-06)")
    #expect(Self.line(Self.found(.rejectedYetWentOn, in: history)) == "1 of 7: A, engineer (2026-01-06)")
    #expect(Self.line(Self.found(.interviewWithoutQuestions, in: history)) == "1 of 1: C, engineer (2026-01-08)")
    #expect(Self.line(Self.found(.unknownPreparation, in: history)) == "1 of 1: C, engineer (2026-01-08)")
    #expect(Self.line(Self.found(.silentApplication, in: history)) == "1 of 4: D, engineer (2025-11-05)")
  }

  @Test("What went on after it closed is found")
  func wentOn() {
    var history = History()
    let application = history.apply("A", "2026-01-05", outcome: .rejected, closed: "2026-01-07")
    history.enter(application, .phoneInterview, "2026-01-08")
    let other = history.apply("B", "2026-01-05", outcome: .rejected, closed: "2026-01-08")
    history.enter(other, .phoneInterview, "2026-01-08")
    #expect(Self.line(Self.found(.closedYetWentOn, in: history)) == "1 of 2: A, engineer (2026-01-07)")
  }

  @Test("Ranges turned round and offers without a currency are found")
  func money() {
    var history = History()
    let application = history.apply("A", "2026-01-05", posted: MoneyRange(low: 2, high: 1))
    history.apply("B", "2026-01-05", posted: MoneyRange(low: 1, high: 1))
    history.offer(application, "2026-01-10", currency: nil)
    #expect(Self.line(Self.found(.reversedRange, in: history)) == "1 of 2: A, engineer (2026-01-05)")
    #expect(Self.line(Self.found(.offerWithoutCurrency, in: history)) == "1 of 1: A, engineer (2026-01-10)")
  }

  @Test("The same company and role within 7 days is a duplicate; after 8, or for another role, it is not")
  func duplicates() {
    var history = History()
    history.apply("A", "2026-01-12")
    history.apply("A", "2026-01-05")
    history.apply("A", "2026-01-20")
    history.apply("A", "2026-01-05", role: "analyst")
    #expect(Self.line(Self.found(.duplicateApplication, in: history)) == "1 of 4: A, engineer (2026-01-12)")
  }

  @Test("Examples are the five latest, and contradictions come first")
  func examples() {
    var history = History()
    for index in 10..<19 { history.apply("A", "2026-01-\(index)", role: "r\(index)", reply: "2026-01-01") }
    history.apply("B", nil)
    let findings = history.findings(Settings(asOf: day("2026-01-20")))
    #expect(findings.map(\.check) == [.replyBeforeApplication, .applicationWithoutDay])
    #expect(findings[0].count == 9)
    #expect(findings[0].examples == (10..<15).map { "A, r\($0) (2026-01-01)" })
  }

  @Test("Every check says what it found and what to do")
  func words() {
    #expect(Set(Check.allCases.map(\.meaning)).count == Check.allCases.count)
    #expect(Check.allCases.allSatisfy { !$0.remedy.isEmpty })
  }
}
