import InterviewModel
import Statistics
import Testing

@testable import Aggregation

@Suite struct EffectTests {
  /// Admissions to Berkeley in 1973: department, men and women admitted and rejected (Bickel, Hammel and O'Connell,
  /// Science 187 (1975) 398–404; R's `UCBAdmissions`). The department stands as company, the gender as source.
  private static let berkeley: [(String, men: (Int, Int), women: (Int, Int))] = [
    ("A", (512, 313), (89, 19)), ("B", (353, 207), (17, 8)), ("C", (120, 205), (202, 391)),
    ("D", (138, 279), (131, 244)), ("E", (53, 138), (94, 299)), ("F", (22, 351), (24, 317)),
  ]

  private static let admissions: History = {
    var history = History()
    for (department, men, women) in berkeley {
      for (gender, (admitted, rejected)) in [("Male", men), ("Female", women)] {
        for number in 0..<(admitted + rejected) {
          let application = history.apply(department, nil, role: nil, source: gender)
          history.interview(application, .finalInterview, "1973-10-01", number < admitted ? .advanced : .rejected)
        }
      }
    }
    return history
  }()

  @Test func `Held equal, the admissions to Berkeley reverse, as R's mantelhaen.test has it`() throws {
    let effect = Self.admissions.seen().effect(of: .source, adjustedFor: .company)
    #expect(effect.pair?.level == "Male")
    #expect(effect.pair?.reference == "Female")
    let crude = try effect.crude.get()
    #expect(crude.method == .oddsRatio)
    #expect(abs((crude.oddsRatio ?? 0) - 1.84108) < 1e-5)
    #expect(crude.verdict == .clear)
    let adjusted = try #require(try effect.adjusted?.get())
    #expect(adjusted.n == 4526)
    #expect(adjusted.strata == 6)
    #expect(abs((adjusted.oddsRatio ?? 0) - 0.904697) < 1e-6)
    #expect(abs((adjusted.interval?.low ?? 0) - 0.771907) < 1e-6)
    #expect(abs((adjusted.interval?.high ?? 0) - 1.060330) < 1e-6)
    #expect(abs((adjusted.statistic ?? 0) - 1.52461) < 1e-5)
    #expect(abs((adjusted.homogeneity?.statistic ?? 0) - 18.8255) < 1e-4)
    #expect(adjusted.verdict == .none)
    #expect(effect.agreement == .reversed(isClear: false))
    #expect(effect.strata.map(\.name) == ["A", "B", "C", "D", "E", "F"])
  }

  @Test func `A factor with many levels is tested for any difference within strata`() throws {
    let effect = Self.admissions.seen().effect(of: .company, adjustedFor: .source)
    #expect(try effect.crude.get().method == .chiSquare)
    let adjusted = try #require(try effect.adjusted?.get())
    #expect(adjusted.method == .generalAssociation)
    #expect(adjusted.oddsRatio == nil)
    #expect(effect.agreement == .holds)
  }

  @Test func `Levels beyond a hundred are not held equal, and the reason is given`() {
    var history = History()
    for number in 0..<101 {
      for place in 0..<10 {
        history.interview(
          history.apply("C\(number)", nil, source: "s"), .phoneInterview, "2026-01-01",
          place < 5 ? .advanced : .rejected)
      }
    }
    let effect = history.seen().effect(of: .company, adjustedFor: .source)
    #expect(effect.adjusted == .failure(.tooManyLevels(101)))
  }

  /// Preparation helps neither at an easy nor at a hard stage; but the hard ones were prepared.
  private func preparationByStage() -> History {
    var history = History()
    func add(_ stage: Stage, _ level: PreparationLevel?, _ passed: Int, of count: Int) {
      for number in 0..<count {
        history.interview(
          history.apply("C\(history.companies.count)"), stage, "2026-01-02", number < passed ? .advanced : .rejected,
          preparation: level)
      }
    }
    add(.recruiterScreen, PreparationLevel.none, 24, of: 30)
    add(.recruiterScreen, .thorough, 8, of: 10)
    add(.finalInterview, PreparationLevel.none, 2, of: 10)
    add(.finalInterview, .thorough, 6, of: 30)
    add(.finalInterview, nil, 1, of: 3)
    return history
  }

  @Test func `A trend that the stage explains vanishes with the stage held equal`() throws {
    let effect = preparationByStage().seen().effect(of: .preparation, adjustedFor: .stage)
    let crude = try effect.crude.get()
    #expect(crude.method == .trend)
    #expect(crude.verdict == .clear)
    #expect(crude.direction == -1)
    let adjusted = try #require(try effect.adjusted?.get())
    #expect(adjusted.method == .stratifiedTrend)
    #expect(abs(adjusted.statistic ?? 1) < 1e-9)
    #expect(effect.agreement == .vanishes)
    #expect(effect.unknownLevel == 3)
    #expect(effect.rate.trials == 80)
  }

  @Test func `The crude trend is Cochran and Armitage's over the levels' scores`() throws {
    let effect = preparationByStage().seen().effect(of: .preparation)
    let plain = CochranArmitageTest([Rate(successes: 26, of: 40), Rate(successes: 14, of: 40)], scores: [0, 3])
    #expect(try effect.crude.get().statistic == plain?.z)
    #expect(effect.adjusted == nil)
    #expect(effect.strata.isEmpty)
  }

  @Test func `Levels that part success from failure have no greatest odds, and can be clear`() throws {
    var history = History()
    for number in 0..<16 {
      history.interview(
        history.apply("X\(number)"), .phoneInterview, "2026-01-12", number < 8 ? .rejected : .advanced,
        preparation: number < 8 ? .light : .thorough)
    }
    let answer = try history.seen().effect(of: .preparation).crude.get()
    #expect(answer.oddsRatio == .infinity && answer.interval?.high == .infinity)
    #expect(try #require(answer.interval).low > 1)
    #expect(answer.verdict == .clear && answer.direction == 1)
  }

  @Test func `Interviews of unknown stratum are in neither answer`() throws {
    var history = preparationByStage()
    let unknown = history.apply("Nobody", nil, source: "ad")
    history.interview(unknown, .phoneInterview, "2026-01-03", .advanced, preparation: .light)
    let effect = history.seen().effect(of: .preparation, adjustedFor: .source)
    #expect(effect.unknownStratum == 80)
    #expect(effect.rate.trials == 1)
  }

  @Test func `Small counts are tested exactly`() throws {
    var history = History()
    for (source, results) in [("a", "+++-"), ("b", "+---"), ("c", "----")] {
      for result in results {
        let application = history.apply("X\(history.companies.count)", source: source)
        history.interview(application, .phoneInterview, "2026-01-12", result == "+" ? .advanced : .rejected)
      }
    }
    let three = try history.seen().effect(of: .source).crude.get()
    #expect(three.method == .monteCarlo)
    // Of the 495 ways to place four that went on, 3 have all in one group and 96 have three and one: p is 0.2.
    #expect(abs(three.pValue - 0.2) < 0.015)
    #expect(three.verdict == .tooFew)
    let two = try history.seen(where: [Filter(.source, "a"), Filter(.source, "b")]).effect(of: .source).crude.get()
    #expect(two.method == .exactOddsRatio)
    #expect(abs(two.pValue - 0.4857142857) < 1e-9)
  }

  @Test func `Levels that overlap are each compared with the interviews without them`() throws {
    var history = History()
    for number in 0..<40 {
      let application = history.apply("X\(number)")
      let types: [QuestionType] = number % 2 == 0 ? [.coding, .behavioral] : [.behavioral]
      history.interview(
        application, .phoneInterview, "2026-01-12", number % 2 == 0 ? .rejected : .advanced, asked: types)
    }
    let effect = history.seen().effect(of: .questionType)
    let answer = try effect.crude.get()
    #expect(answer.method == .eachLevel)
    #expect(answer.verdict == .clear)
    // Behavioral is in all of them: it cannot be compared, and the one p-value is that of coding.
    #expect(effect.levels.first { $0.name == "behavioral" }?.odds == nil)
    #expect(answer.pValue == effect.levels.first { $0.name == "coding" }?.odds?.pValue)
    #expect(effect.levels.first { $0.name == "coding" }?.odds?.value == 0)
  }

  @Test func `Strata of a dimension that overlaps are the sets of its groups`() {
    var history = History()
    for (number, types) in [[QuestionType.coding], [.coding, .behavioral], [.behavioral], []].enumerated() {
      history.interview(
        history.apply("X\(number)", source: "s\(number)"), .phoneInterview, "2026-01-12", .advanced, asked: types)
    }
    let effect = history.seen().effect(of: .source, adjustedFor: .questionType)
    #expect(effect.strata.map(\.name) == ["behavioral", "coding", "behavioral + coding"])
    #expect(effect.unknownStratum == 1)
    #expect(effect.crude == .failure(.oneResult))
  }

  @Test func `Yes is compared with no`() {
    var history = History()
    for number in 0..<20 {
      let application = history.apply("X\(number)")
      history.interview(
        application, .phoneInterview, "2026-01-12", number % 3 == 0 ? .advanced : .rejected,
        thanked: number % 2 == 0 ? "2026-01-12" : nil)
    }
    #expect(history.seen().effect(of: .thanked).pair?.level == "yes")
  }

  @Test func `One level, one result or nothing at all is said rather than tested`() {
    #expect(History().seen().effect(of: .source).crude == .failure(.oneLevel))
    var history = History()
    history.interview(history.apply("X", source: "ad"), .phoneInterview, "2026-01-12", .advanced)
    #expect(history.seen().effect(of: .source).crude == .failure(.oneLevel))
    history.interview(history.apply("Y", source: "fair"), .phoneInterview, "2026-01-12", .advanced)
    #expect(history.seen().effect(of: .source).crude == .failure(.oneResult))
  }
}
