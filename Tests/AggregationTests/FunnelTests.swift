import InterviewModel
import Statistics
import TestSupport
import Testing

@testable import Aggregation

@Suite("Funnel and flow")
struct FunnelTests {
  /// Five applications: one accepted, one rejected after a technical interview, one ghosted after the first call, one
  /// withdrawn, one just sent.
  static let history: History = {
    var history = History()
    let accepted = history.apply("A", "2026-01-02", source: "referral", outcome: .accepted, closed: "2026-02-20")
    history.enter(accepted, .recruiterScreen, "2026-01-10")
    history.enter(accepted, .technicalInterview, "2026-01-20")
    history.offer(accepted, "2026-02-10", decision: .accepted)
    let rejected = history.apply("B", "2026-01-02", source: "board", outcome: .rejected, closed: "2026-02-05")
    history.enter(rejected, .recruiterScreen, "2026-01-12")
    history.enter(rejected, .technicalInterview, "2026-01-22")
    let ghosted = history.apply("C", "2026-01-02", source: "board")
    history.enter(ghosted, .recruiterScreen, "2026-01-12")
    let withdrew = history.apply("D", "2026-01-02", source: "referral", outcome: .withdrew, closed: "2026-01-20")
    history.enter(withdrew, .recruiterScreen, "2026-01-12")
    history.apply("E", "2026-02-20", source: "board")
    return history
  }()

  static func line(_ row: FunnelRow) -> String {
    let counts = row.counts
    return [
      counts.total, counts.advanced, counts.rejected, counts.ghosted, counts.withdrew, counts.pending,
      row.rate.successes, row.rate.trials,
    ].map(String.init).joined(separator: " ")
  }

  @Test("Each stage counts who entered and what became of them")
  func worked() {
    let rows = Self.history.seen(on: "2026-03-01").funnel()
    #expect(rows.map(\.stage) == Stage.allCases)
    #expect(
      rows.map(Self.line) == [
        "5 4 0 0 0 1 4 4", "4 2 0 1 1 0 2 3", "0 0 0 0 0 0 0 0", "0 0 0 0 0 0 0 0", "2 1 1 0 0 0 1 2",
        "0 0 0 0 0 0 0 0", "0 0 0 0 0 0 0 0", "1 1 0 0 0 0 1 1",
      ])
    #expect(rows[1].interval == Rate(successes: 2, of: 3).wilson)
    #expect(rows[2].interval == nil)
  }

  @Test("Ghosted leaves the denominator on request")
  func ghostedExcluded() {
    let rows = Self.history.seen(on: "2026-03-01", ghosted: .exclude).funnel()
    #expect(rows[1].counts.ghosted == 1)
    #expect(rows[1].rate == Rate(successes: 2, of: 2))
  }

  @Test("Implied stages count as passed, up to the highest that was reached")
  func implied() {
    let rows = Self.history.seen(on: "2026-03-01", basis: .implied).funnel()
    #expect(rows.map(\.implied) == [0, 0, 2, 2, 0, 1, 1, 0])
    #expect(Self.line(rows[2]) == "2 2 0 0 0 0 2 2")
    #expect(Self.line(rows[1]) == "4 2 0 1 1 0 2 3")
  }

  @Test("A period takes the attempts entered in it; filters take those of the applications they hold of")
  func selected() {
    let january = Self.history.seen(on: "2026-03-01", period: Period(from: day("2026-01-01"), to: day("2026-01-31")))
    #expect(january.funnel().map(\.counts.total) == [4, 4, 0, 0, 2, 0, 0, 0])
    let board = Self.history.seen(on: "2026-03-01", where: [Filter(.source, "Board")])
    #expect(board.funnel().map(\.counts.total) == [3, 2, 0, 0, 1, 0, 0, 0])
    let both = Self.history.seen(
      on: "2026-03-01",
      where: [Filter(.source, "board"), Filter(.source, "referral"), Filter(.company, "C inc."), Filter(.company, "a")])
    #expect(both.funnel().map(\.counts.total) == [2, 2, 0, 0, 1, 0, 0, 1])
    let stage = Self.history.seen(on: "2026-03-01", where: [Filter(.stage, "HR screen")])
    #expect(stage.funnel().map(\.counts.total) == [0, 4, 0, 0, 0, 0, 0, 0])
    #expect(stage.selection.applications == [true, true, true, true, false])
  }

  @Test("Each application walks one path to its outcome, ghosted or open")
  func flow() {
    let links = Self.history.seen(on: "2026-03-01").flow()
    #expect(
      links.map { "\($0.from.name) \($0.to.name) \($0.applications)" } == [
        "applied recruiter-screen 4", "applied open 1",
        "recruiter-screen technical-interview 2", "recruiter-screen withdrew 1", "recruiter-screen ghosted 1",
        "technical-interview offer 1", "technical-interview rejected 1", "offer accepted 1",
      ])
  }

  @Test("What enters a stage leaves it, and every application ends once", arguments: 0..<20 as Range<UInt64>)
  func conserved(seed: UInt64) {
    let history = History.random(seed: seed)
    let evaluation = history.seen(on: "2026-03-15")
    var inward: [String: Int] = [:]
    var outward: [String: Int] = [:]
    var ends = 0
    for link in evaluation.flow() {
      outward[link.from.name, default: 0] += link.applications
      switch link.to {
      case .stage, .unknownStage: inward[link.to.name, default: 0] += link.applications
      case .ended, .open: ends += link.applications
      }
    }
    #expect(ends == evaluation.applications.count)
    inward["applied"] = evaluation.applications.count
    #expect(inward == outward)
    let entered = evaluation.funnel().filter { $0.counts.total > 0 }.map {
      ($0.stage?.name ?? "unknown", $0.counts.total)
    }
    #expect(Dictionary(uniqueKeysWithValues: entered) == outward)
  }

  @Test("The order of the rows changes no figure", arguments: 0..<20 as Range<UInt64>)
  func anyOrder(seed: UInt64) {
    let history = History.random(seed: seed)
    for basis in Basis.allCases {
      let settings = Settings(asOf: day("2026-03-01"), basis: basis)
      let evaluation = Evaluation(history, settings)
      let shuffled = Evaluation(history.shuffled(seed: seed + 1), settings)
      #expect(evaluation.funnel().map(Self.line) == shuffled.funnel().map(Self.line))
      #expect(evaluation.flow() == shuffled.flow())
      #expect(evaluation.leftOut == shuffled.leftOut)
    }
  }
}
