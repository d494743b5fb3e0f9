import InterviewModel
import Statistics
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

  /// Waits that have nothing to do with the source; a third of them go on still.
  private func waits(_ random: inout SeededGenerator) -> History {
    var history = History()
    let start = day("2026-01-05")
    for number in 0..<90 {
      let sent = start.advanced(by: Int.random(in: 0..<200, using: &random))
      let hasReply = Int.random(in: 0..<3, using: &random) > 0
      let reply = sent.advanced(by: Int.random(in: 1...30, using: &random))
      history.apply(
        "C\(number)", sent.description, source: "s\(Int.random(in: 0..<4, using: &random))",
        reply: hasReply ? reply.description : nil)
    }
    return history
  }

  @Test func `No source is called sooner or later in more than a tenth of the searches where all answer alike`() {
    var random = SeededGenerator(seed: 2028)
    let alarms = (0..<200).count { _ in
      waits(&random).seen(on: "2026-12-31").replyGroups(by: .source).contains { $0.verdict == .clear }
    }
    // 10 % of 200 is 20; three standard errors are 13 more.
    #expect(alarms <= 33, "\(alarms) of 200")
    #expect(alarms >= 3, "\(alarms) of 200: a test that never finds anything would pass the above")
  }

  /// Confidence and habits that have nothing to do with results or time.
  private func feelings(_ random: inout SeededGenerator) -> History {
    var history = History()
    let start = day("2026-01-05")
    for number in 0..<80 {
      let held = start.advanced(by: number * 4).description
      let interview = history.interview(
        history.apply("C\(number)"), .phoneInterview, held, Bool.random(using: &random) ? .advanced : .rejected,
        confidence: Double(Int.random(in: 3...4, using: &random)))
      history.note(
        interview, held,
        weak: [.rambling, .nervous, .noSpecifics, .technicalGap].filter { _ in
          Int.random(in: 0..<4, using: &random) == 0
        },
        strong: [.structured, .composed].filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
    }
    return history
  }

  @Test func `A feeling is said to tell something, and a habit to come and go, as rarely as promised`() throws {
    var random = SeededGenerator(seed: 2029)
    var (telling, better, trends) = (0, 0, 0)
    for _ in 0..<200 {
      let evaluation = feelings(&random).seen(on: "2026-12-31")
      let calibration = try #require(evaluation.confidenceCalibration())
      if calibration.isTelling { telling += 1 }
      if calibration.calibration.brierScore < calibration.calibration.baseRateScore { better += 1 }
      if evaluation.journalFigures().figures.contains(where: { $0.trend != .none }) { trends += 1 }
    }
    // One side of a test at 5 %: 5 of 200, and three standard errors are 7 more.
    #expect(telling <= 12, "\(telling) of 200")
    // The score alone would say it more often.
    #expect(better > telling, "\(better) of 200")
    // 10 % of 200 is 20; three standard errors are 13 more.
    #expect(trends <= 33, "\(trends) of 200")
  }

  @Test func `A month is called clearly better or worse than the one before in about one of twenty`() {
    var random = SeededGenerator(seed: 2030)
    func month() -> Rate {
      let trials = Int.random(in: 5...30, using: &random)
      return Rate(successes: (0..<trials).count { _ in Int.random(in: 0..<10, using: &random) < 4 }, of: trials)
    }
    let alarms = (0..<1000).count { _ in RateChange(month(), since: month()).verdict == .clear }
    // 5 % of 1000 is 50; three standard errors are 21 more. Fisher's test stays below.
    #expect(alarms <= 71 && alarms > 5, "\(alarms) of 1000")
  }
}
