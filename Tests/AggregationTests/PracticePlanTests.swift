import InterviewModel
import TestSupport
import Testing

@testable import Aggregation

@Suite("The practice plan")
struct PracticePlanTests {
  @Test("Blocks add up, each area has one, and more weight is never less time", arguments: 0..<60 as Range<UInt64>)
  func shares(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let weights = (0..<Int.random(in: 1...5, using: &random)).map { _ in Double.random(in: 0...2, using: &random) }
      .sorted(by: >)
    let blocks = Int.random(in: weights.count...40, using: &random)
    let shares = PracticePlan.shares(of: blocks, by: weights)
    #expect(shares.reduce(0, +) == blocks)
    #expect(shares.allSatisfy { $0 >= 1 })
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test("A plan spends exactly the hours asked for, within two weeks, on five areas at most", arguments: [1, 2, 6, 17])
  func hours(_ hours: Int) {
    let evaluation = SimulatedSearch(seed: 3, interviews: 300, hasEffects: true).evaluation
    let plan = PracticePlan(
      evaluation.weakAreas(), evaluation.preparationFigures(), hours: hours, asOf: evaluation.settings.asOf)
    #expect(plan.parts.reduce(0) { $0 + $1.minutes } == hours * 60)
    #expect(plan.parts.count <= min(PracticePlan.mostAreas, hours * 2))
    for part in plan.parts {
      #expect(part.sessions.reduce(0) { $0 + $1.minutes } == part.minutes)
      #expect(part.sessions.allSatisfy { plan.days.contains($0.day) })
      #expect(part.area.isReason && part.area.subject.isPractisable)
    }
  }

  @Test("Without results there is no plan; with few, poor ratings stand in") func fewResults() {
    var history = History()
    for number in 0..<4 {
      let row = history.interview(history.apply("Company \(number)"), .phoneInterview, "2026-01-1\(number)", .advanced)
      history.question(row, .systemDesign, rating: 2)
      history.question(row, .behavioral, rating: 5)
    }
    let evaluation = history.seen()
    let weak = evaluation.weakAreas()
    let design = weak.areas.first { $0.subject == .questionType(.systemDesign) }
    #expect(design?.isByRating == true)
    #expect(design?.priority == nil)
    #expect(design?.ratingGap == 3)
    let plan = PracticePlan(weak, evaluation.preparationFigures(), hours: 2, asOf: day("2026-01-20"))
    #expect(plan.parts.map(\.area.subject) == [.questionType(.systemDesign)])
    #expect(plan.parts.map(\.minutes) == [120])
    let empty = History().seen()
    #expect(
      PracticePlan(empty.weakAreas(), empty.preparationFigures(), hours: 6, asOf: day("2026-01-20")).parts.isEmpty)
  }

  @Test("Movement is said only where the interval excludes none") func movement() {
    var history = History()
    func ask(_ held: String, _ result: StageResult, rating: Float) {
      let row = history.interview(
        history.apply("Company \(history.applications.count)"), .technicalInterview, held, result)
      history.question(row, .coding, rating: rating)
    }
    for number in 0..<8 { ask("2026-01-1\(number)", .rejected, rating: 2) }
    for number in 0..<8 { ask("2026-02-1\(number)", .advanced, rating: 2) }
    history.practice.practisedOn = [day("2026-01-25")]
    history.practice.type = [.coding]
    history.practice.method = [nil]
    history.practice.minutes = [90]
    history.practice.rating = [nil]
    let month = Period(from: day("2026-02-01"), to: day("2026-02-28"))
    let moved = history.seen(on: "2026-02-28").practiceMovements(in: month)
    #expect(moved.map(\.type) == [.coding])
    #expect(moved.map(\.hours) == [1.5])
    #expect(moved.first?.results == .up)
    #expect(moved.first?.ratings == .unclear)
  }
}
