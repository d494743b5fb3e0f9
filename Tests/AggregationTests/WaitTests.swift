import InterviewModel
import Statistics
import Testing

@testable import Aggregation

@Suite struct WaitTests {
  /// Weeks in remission under 6-mercaptopurine (Freireich et al., Blood 21 (1963) 699–716), as days to a reply.
  private static let remission: [(Int, Bool)] = [
    (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false),
    (13, true), (16, true), (17, false), (19, false), (20, false), (22, true), (23, true), (25, false), (32, false),
    (32, false), (34, false), (35, false),
  ]

  private static let asOf = day("2026-10-31")

  private static func history(_ waits: [(Int, Bool)], source: String? = nil, into history: inout History) {
    for (days, isReply) in waits {
      let sent = isReply ? day("2026-03-01") : asOf.advanced(by: -days)
      history.apply(
        "C\(history.companies.count)", sent.description, source: source,
        reply: isReply ? sent.advanced(by: days).description : nil)
    }
  }

  private static func freireich() -> ReplyCurve {
    var history = History()
    Self.history(remission, into: &history)
    return history.seen(on: "2026-10-31").replyCurve()
  }

  /// `survfit(Surv(time, status) ~ 1, conf.type = "log-log")` of R's survival.
  @Test func `The curve of replies is R's`() throws {
    let days = Self.freireich().days
    #expect(days.map(\.day) == [6, 7, 9, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 34, 35])
    #expect(days.map(\.atRisk) == [21, 17, 16, 15, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 2, 1])
    #expect(days.map(\.events) == [3, 1, 0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0])
    #expect(days.map(\.censored) == [1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 2, 1, 1])
    let first = try #require(days.first)
    #expect(abs(first.survival - 0.857) < 5e-4)
    #expect(abs((first.standardError ?? 0) - 0.0764) < 5e-5)
    #expect(abs((first.interval?.low ?? 0) - 0.620) < 5e-4)
    #expect(abs((first.interval?.high ?? 0) - 0.952) < 5e-4)
    let last = days[11]
    #expect(abs(last.survival - 0.448) < 5e-4)
    #expect(abs((last.standardError ?? 0) - 0.1346) < 5e-5)
    #expect(abs((last.interval?.low ?? 0) - 0.188) < 5e-4)
    #expect(abs((last.interval?.high ?? 0) - 0.680) < 5e-4)
  }

  @Test func `The chance of an answer is the curve's, up to the last day with five waiting`() throws {
    let curve = Self.freireich()
    #expect(curve.horizon == 25)
    let chance = try #require(curve.chance(after: 14))
    #expect(chance.waiting == 11)
    #expect(chance.answered == 3)
    #expect(abs(chance.chance - (1 - curve.curve.survival(at: 25) / curve.curve.survival(at: 14))) < 1e-12)
    #expect(chance.interval?.contains(chance.chance) == true)
    #expect(curve.chance(after: 25) == nil)
    #expect(curve.ghostedAfter?.day == 23)
  }

  @Test func `Silence means no from the first day after which fewer than one in twenty hear`() throws {
    var history = History()
    Self.history((1...30).map { ($0, true) } + [(40, true)] + (0..<25).map { (100 + $0, false) }, into: &history)
    let curve = history.seen(on: "2026-10-31").replyCurve()
    let fit = try #require(curve.ghostedAfter)
    #expect(fit.day == 30)
    #expect(fit.waiting == 26)
    #expect(fit.chance < 0.05)
    #expect(try #require(curve.chance(after: 29)).chance >= 0.05)
  }

  @Test func `Nothing is said of chances before the first answer`() {
    var history = History()
    Self.history((1...9).map { ($0, false) }, into: &history)
    let curve = history.seen(on: "2026-10-31").replyCurve()
    #expect(curve.chance(after: 1) == nil)
    #expect(curve.ghostedAfter == nil)
    #expect(History().seen().replyCurve().days.isEmpty)
  }

  @Test func `A wait is cut off where it ended without an answer, and never for silence alone`() {
    var history = History()
    history.apply("Ghost", "2026-01-01", outcome: .ghosted, closed: "2026-02-15")
    history.apply("Silent", "2026-01-01")
    history.apply("Withdrew", "2026-01-01", outcome: .withdrew, closed: "2026-01-11")
    history.apply("Cancelled", "2026-01-01", outcome: .cancelled)
    history.apply("Rejected", "2026-01-01", outcome: .rejected, closed: "2026-01-21")
    let waits = history.seen(on: "2026-04-11").waitsForReply()
    #expect(waits.observations.map(\.time) == [100, 100, 10, 0, 20])
    #expect(waits.observations.map(\.isEvent) == [false, false, false, false, true])
  }

  @Test func `Applications without days or with an answer before they were sent are left out and counted`() {
    var history = History()
    history.apply("Early", "2026-01-10", reply: "2026-01-05")
    history.apply("Undated", nil, reply: "2026-01-05")
    history.apply("Rejected on some day", "2026-01-01", outcome: .rejected)
    history.apply("Fine", "2026-01-01", reply: "2026-01-05")
    let waits = history.seen().waitsForReply()
    #expect(waits.observations.count == 1)
    #expect(waits.negative == 1)
    #expect(waits.undated == 2)
  }

  @Test func `A stage lasts until the next one, its result or the end`() {
    var history = History()
    let first = history.apply("A", "2026-01-01", outcome: .rejected, closed: "2026-01-30")
    history.enter(first, .recruiterScreen, "2026-01-05", .advanced, on: "2026-01-06")
    history.enter(first, .phoneInterview, "2026-01-12", .rejected, on: "2026-01-15")
    let second = history.apply("B", "2026-01-02", outcome: .withdrew, closed: "2026-01-12")
    history.enter(second, .recruiterScreen, "2026-01-09")
    history.apply("C", "2026-01-10")
    let stages = history.seen(on: "2026-01-20").waitsInStages()
    #expect(stages.map(\.stage) == [.applied, .recruiterScreen, .phoneInterview])
    #expect(stages[0].waits.observations.map(\.time) == [4, 7, 10])
    #expect(stages[0].waits.observations.map(\.isEvent) == [true, true, false])
    #expect(stages[1].waits.observations.map(\.time) == [7, 3])
    #expect(stages[1].waits.observations.map(\.isEvent) == [true, false])
    #expect(stages[2].waits.observations.map(\.time) == [3])
  }

  @Test func `Two groups are compared by the log-rank test`() throws {
    // The control group of the same trial: R's survdiff gives chi-square 16.8 on 1 degree of freedom.
    let control = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map { ($0, true) }
    var history = History()
    Self.history(Self.remission, source: "6-MP", into: &history)
    Self.history(control, source: "placebo", into: &history)
    let groups = history.seen(on: "2026-10-31").replyGroups(by: .source)
    #expect(groups.map(\.name) == ["6-MP", "placebo"])
    let test = try #require(LogRankTest(Self.freireich().waits.observations, control.map(TimeToEvent.init)))
    #expect(abs(test.test.statistic - 16.793) < 1e-3)
    #expect(groups[0].pValue == test.test.pValue)
    #expect(abs((groups[0].expected ?? 0) - 19.25) < 5e-3)
    #expect(groups.allSatisfy { $0.verdict == .clear })
  }
}
