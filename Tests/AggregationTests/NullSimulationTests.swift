import InterviewModel
import TestSupport
import Testing

@testable import Aggregation

/// What is called clear must be rare where there is nothing to be found.
@Suite struct NullSimulationTests {
  /// 120 interviews, each won with the same chance; groups, types and preparation have nothing to do with it.
  private func nothing(_ random: inout SeededGenerator) -> History {
    var history = History()
    let types: [QuestionType] = [.coding, .behavioral, .technical, .motivation, .systemDesign, .project]
    for number in 0..<120 {
      let application = history.apply(
        "C\(Int.random(in: 0..<12, using: &random))", nil, role: "r\(number)",
        source: "s\(Int.random(in: 0..<4, using: &random))")
      history.interview(
        application, .phoneInterview, "2026-01-12",
        Double.random(in: 0..<1, using: &random) < 0.45 ? .advanced : .rejected,
        preparation: PreparationLevel(rawValue: UInt8.random(in: 0...3, using: &random)),
        asked: types.filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
    }
    return history
  }

  @Test func `Breakdowns call something clear in at most a tenth of the tables without any effect`() {
    var random = SeededGenerator(seed: 2026)
    let dimensions: [Dimension] = [.source, .company, .preparation, .questionType]
    let dataSets = 200
    var alarms = [Int](repeating: 0, count: dimensions.count)
    for _ in 0..<dataSets {
      let evaluation = nothing(&random).seen()
      for (place, dimension) in dimensions.enumerated()
      where evaluation.breakdown(by: [dimension]).rows.contains(where: { $0.verdict == .clear }) {
        alarms[place] += 1
      }
    }
    // 10 % of 200 is 20; three standard errors of a share of 10 % are 13 more.
    for (dimension, count) in zip(dimensions, alarms) {
      #expect(count <= 33, "\(dimension.name): \(count) of \(dataSets)")
    }
    // Over all tables together: 10 % of 800 is 80, three standard errors are 26.
    #expect(alarms.reduce(0, +) <= 106, "\(alarms)")
  }

  @Test func `Effects are called clear in about one case of twenty without any effect`() throws {
    var random = SeededGenerator(seed: 2027)
    let questions: [(Dimension, Dimension?)] = [
      (.preparation, nil), (.preparation, .source), (.source, .preparation), (.questionType, nil),
    ]
    let dataSets = 200
    var alarms = [Int](repeating: 0, count: questions.count)
    for _ in 0..<dataSets {
      let evaluation = nothing(&random).seen()
      for (place, (factor, adjustment)) in questions.enumerated() {
        let effect = evaluation.effect(of: factor, adjustedFor: adjustment)
        if case .success(let answer) = effect.adjusted ?? effect.crude, answer.verdict == .clear { alarms[place] += 1 }
      }
    }
    // 5 % of 200 is 10; three standard errors are 9 more.
    for (question, count) in zip(questions, alarms) { #expect(count <= 19, "\(question): \(count) of \(dataSets)") }
    // A test that never finds anything would pass the above: together 5 % of 800 is 40.
    #expect(alarms.reduce(0, +) >= 15, "\(alarms)")
  }
}
