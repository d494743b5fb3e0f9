import InterviewModel
import Statistics
import TestSupport
import Testing

@testable import Aggregation

@Suite("Breakdowns")
struct BreakdownTests {
  /// 20 interviews thoroughly prepared, 16 of them passed; 20 not prepared, 4 passed; 3 of unknown preparation.
  static let history: History = {
    var history = History()
    for index in 0..<43 {
      let application = history.apply("C\(index)")
      let level: PreparationLevel? = index < 20 ? .thorough : index < 40 ? PreparationLevel.none : nil
      history.interview(
        application, .phoneInterview, "2026-01-12", index < 16 || (20..<24).contains(index) ? .advanced : .rejected,
        preparation: level)
    }
    return history
  }()

  @Test("A row has counts, rate, intervals, the comparison with all others and a verdict")
  func worked() throws {
    let table = Self.history.seen().breakdown(by: [.preparation])
    #expect(table.rows.map(\.groups) == [["none"], ["thorough"], ["unknown"]])
    #expect(table.all.total == 43)
    #expect(table.rate == Rate(successes: 20, of: 43))
    #expect(!table.isOverlapping)
    let thorough = table.rows[1]
    #expect(thorough.counts.advanced == 16 && thorough.counts.rejected == 4)
    #expect(thorough.interval == Rate(successes: 16, of: 20).wilson)
    let comparison = try #require(thorough.comparison)
    let others = Rate(successes: 4, of: 23)
    #expect(comparison.difference == RateDifference(Rate(successes: 16, of: 20), minus: others))
    let pValues = [
      TwoByTwoTable(Rate(successes: 4, of: 20), Rate(successes: 16, of: 23)).fisherPValue,
      TwoByTwoTable(Rate(successes: 16, of: 20), others).fisherPValue,
    ]
    #expect(comparison.pValue == pValues[1])
    #expect(comparison.qValue == benjaminiHochberg(pValues)[1])
    #expect(thorough.steadied == steadiedRates([Rate(successes: 4, of: 20), Rate(successes: 16, of: 20)])[1])
    #expect(thorough.verdict == .clear)
    #expect(table.rows[0].verdict == .clear)
  }

  @Test("Unknown shows counts, rate and interval, and nothing else")
  func unknown() {
    let row = Self.history.seen().breakdown(by: [.preparation]).rows[2]
    #expect(row.isUnknown)
    #expect(row.rate == Rate(successes: 0, of: 3))
    #expect(row.interval != nil)
    #expect(row.steadied == nil && row.comparison == nil)
    #expect(row.verdict == .none)
  }

  @Test("Fewer than five resolved are too few to say, whatever their rate")
  func tooFew() {
    var history = History()
    for index in 0..<64 {
      let application = history.apply("C\(index)", source: index < 4 ? "referral" : "board")
      history.interview(application, .phoneInterview, "2026-01-12", index < 4 ? .advanced : .rejected)
    }
    let rows = history.seen().breakdown(by: [.source]).rows
    #expect(rows.map(\.groups) == [["board"], ["referral"]])
    #expect(rows.map(\.verdict) == [.clear, .tooFew])
    #expect((rows[1].comparison?.qValue ?? 1) < 0.01)
  }

  @Test(
    "A verdict needs q and interval for clear, a gap of five points for suggestive",
    arguments: [
      (0.10, 0.1, 0.5, Verdict.clear), (0.11, 0.1, 0.55, .suggestive), (0.05, -0.1, 0.55, .suggestive),
      (0.11, 0.1, 0.549, .none), (0.11, 0.1, 0.45, .suggestive),
    ])
  func verdicts(qValue: Double, low: Double, steadied: Double, expected: Verdict) throws {
    // A difference whose interval lies above 0 or holds it, made from rates.
    let difference = try #require(
      low > 0
        ? RateDifference(Rate(successes: 19, of: 20), minus: Rate(successes: 1, of: 20))
        : RateDifference(Rate(successes: 10, of: 20), minus: Rate(successes: 10, of: 20)))
    let comparison = Comparison(difference: difference, pValue: 0.01, qValue: qValue)
    let prior = try #require(EmpiricalBayesPrior([Rate(successes: Int(steadied * 1000), of: 1000)]))
    let verdict = Verdict(
      Rate(successes: 3, of: 5), steadied: prior.steadied(Rate(successes: 3, of: 5)),
      all: Rate(successes: 50, of: 100), comparison: comparison)
    #expect(verdict == expected)
  }

  @Test("Labels stand by count, then by name; ordered dimensions in their order; unknown last")
  func order() {
    var history = History()
    for (name, count) in [("b", 1), ("a", 1), ("z", 3)] {
      for _ in 0..<count { history.interview(history.apply(name, source: name), .finalInterview) }
    }
    history.interview(history.apply("a", source: nil), .phoneInterview)
    history.interview(history.apply("a", source: nil), .phoneInterview)
    let evaluation = history.seen()
    #expect(evaluation.breakdown(by: [.source]).rows.map(\.groups) == [["z"], ["a"], ["b"], ["unknown"]])
    #expect(evaluation.breakdown(by: [.stage]).rows.map(\.groups) == [["phone-interview"], ["final-interview"]])
    #expect(
      evaluation.breakdown(by: [.company, .stage]).rows.map(\.groups) == [
        ["a", "phone-interview"], ["a", "final-interview"], ["z", "final-interview"], ["b", "final-interview"],
      ])
  }

  /// Counting as a person would: for each interview the names of its groups, in sets.
  static func plain(_ evaluation: Evaluation, _ dimensions: [Dimension]) -> [[String]: ResultCounts] {
    let groupings = dimensions.map(evaluation.grouping)
    var counts: [[String]: ResultCounts] = [:]
    for row in evaluation.interviewResults.indices where evaluation.selection.interviews[row] {
      var cells: Set<[String]> = [[]]
      for grouping in groupings {
        var names: [String] = []
        grouping.forEachGroup(of: row) { names.append(grouping.names[$0]) }
        cells = Set(cells.flatMap { cell in names.map { cell + [$0] } })
      }
      for cell in cells { counts[cell, default: ResultCounts()].add(evaluation.interviewResults[row]) }
    }
    return counts
  }

  @Test("Every dimension, and every pair, counts as plain counting does", arguments: 0..<3 as Range<UInt64>)
  func againstPlainCounting(seed: UInt64) {
    let history = History.random(seed: seed)
    let evaluation = history.seen(on: "2026-03-15", where: [Filter(.role, "engineer"), Filter(.role, "unknown")])
    for first in Dimension.allCases {
      for second in [nil] + Dimension.allCases.map(Optional.some) {
        let dimensions = [first] + (second.map { [$0] } ?? [])
        let rows = evaluation.breakdown(by: dimensions).rows
        let found = Dictionary(uniqueKeysWithValues: rows.map { ($0.groups, $0.counts) })
        #expect(found == Self.plain(evaluation, dimensions))
      }
    }
  }

  @Test("The order of the rows changes nothing in a table", arguments: 0..<6 as Range<UInt64>)
  func anyOrder(seed: UInt64) {
    let history = History.random(seed: seed, applications: 60)
    let shuffled = history.shuffled(seed: seed + 99)
    for ghosted in GhostedRule.allCases {
      for dimension in Dimension.allCases {
        let one = history.seen(on: "2026-03-15", ghosted: ghosted).breakdown(by: [dimension])
        let other = shuffled.seen(on: "2026-03-15", ghosted: ghosted).breakdown(by: [dimension])
        #expect(one.all == other.all)
        #expect(one.rows.map(\.groups) == other.rows.map(\.groups))
        #expect(one.rows.map(\.counts) == other.rows.map(\.counts))
        #expect(one.rows.map(\.steadied) == other.rows.map(\.steadied))
        #expect(one.rows.map(\.comparison) == other.rows.map(\.comparison))
        #expect(one.rows.map(\.verdict) == other.rows.map(\.verdict))
      }
    }
  }
}
