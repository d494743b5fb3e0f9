import Statistics
import TestSupport
import Testing

/// Weeks of remission of Freireich et al., Blood 21 (1963): with 6-mercaptopurine, a minus sign for censored ones.
private let treated = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35].map {
  TimeToEvent(time: abs($0), isEvent: $0 > 0)
}

/// The same, with placebo.
private let placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map {
  TimeToEvent(time: $0, isEvent: true)
}

@Suite("Kaplan–Meier")
struct KaplanMeierTests {
  private func limits(_ quantile: KaplanMeier.Quantile) -> [Int?] { [quantile.time, quantile.low, quantile.high] }

  @Test("agrees with scipy on Freireich's remissions, log-log intervals included")
  func freireich() throws {
    let curve = KaplanMeier(treated)
    let expected: [(Int, Int, Double, Double, Double)] = [
      (6, 21, 0.8571428571428571, 0.6197179552659838, 0.951551747646997),
      (7, 17, 0.8067226890756302, 0.5631465646222333, 0.9228090192028804),
      (10, 15, 0.7529411764705881, 0.5031995107999564, 0.8893618351692655),
      (13, 12, 0.6901960784313724, 0.43161022248618397, 0.8490659633494507),
      (16, 11, 0.6274509803921567, 0.36751085598750205, 0.8049121894718412),
      (22, 7, 0.53781512605042, 0.26777893676713505, 0.7467907176353944),
      (23, 6, 0.4481792717086834, 0.18805200595923235, 0.6801426284952414),
    ]
    #expect(curve.steps.count == expected.count)
    for (step, (time, atRisk, survival, low, high)) in zip(curve.steps, expected) {
      let interval = try #require(step.interval)
      #expect(step.time == time && step.atRisk == atRisk)
      #expect(isClose(step.survival, survival, relative: 1e-12))
      #expect(isClose(interval.low, low, relative: 1e-11) && isClose(interval.high, high, relative: 1e-11))
    }
    #expect(curve.observations == 21 && curve.events == 9)
    let error = try #require(curve.steps[0].variance).squareRoot()
    #expect(abs(error - 0.0764) < 5e-5)
    #expect(curve.survival(at: 5) == 1)
    #expect(curve.survival(at: 9) == curve.survival(at: 7))
    #expect(curve.survival(at: 100) == curve.steps[6].survival)
  }

  @Test("finds the medians 23 and 8 weeks, and the limits at which the bounds come down to a half")
  func medians() {
    #expect(limits(KaplanMeier(treated).median) == [23, 13, nil])
    #expect(limits(KaplanMeier(placebo).median) == [8, 4, 11])
    #expect(KaplanMeier(treated).quantile(0.25).time == 13)
    #expect(limits(KaplanMeier(treated).quantile(0.75)) == [nil, 23, nil])
    #expect(KaplanMeier(placebo).quantile(1).time == 23)
  }

  @Test("takes the first time at which half is left exactly, also where rounding misses the half")
  func exactHalf() {
    let four = [1, 2, 3, 4].map { TimeToEvent(time: $0, isEvent: true) }
    #expect(KaplanMeier(four).median.time == 2)
    for size in stride(from: 2, through: 60, by: 2) {
      let waits = (1...size).map { TimeToEvent(time: $0, isEvent: true) }
      #expect(KaplanMeier(waits).median.time == size / 2)
    }
  }

  @Test("is empty without observations or events, and ends at 0 where the last wait ended")
  func edges() {
    #expect(KaplanMeier([]).steps.isEmpty)
    #expect(limits(KaplanMeier([]).median) == [nil, nil, nil])
    let waiting = KaplanMeier([TimeToEvent(time: 5, isEvent: false), TimeToEvent(time: 9, isEvent: false)])
    #expect(waiting.steps.isEmpty && waiting.survival(at: 20) == 1 && waiting.observations == 2)
    let single = KaplanMeier([TimeToEvent(time: 0, isEvent: true)])
    #expect(single.survival(at: 0) == 0 && single.median.time == 0)
    #expect(single.steps[0].interval == nil && single.steps[0].variance == nil)
  }

  @Test("counts a wait censored at a time as still at risk then")
  func ties() {
    let curve = KaplanMeier([TimeToEvent(time: 3, isEvent: false), TimeToEvent(time: 3, isEvent: true)])
    #expect(curve.steps[0].atRisk == 2 && curve.survival(at: 3) == 0.5)
  }

  @Test("is the plain share without censoring, falls, stays in its interval, and ignores the order")
  func properties() throws {
    var generator = SeededGenerator(seed: 10)
    for _ in 0..<100 {
      let waits = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        TimeToEvent(time: Int.random(in: 0...15, using: &generator), isEvent: Bool.random(using: &generator))
      }
      let curve = KaplanMeier(waits)
      #expect(curve == KaplanMeier(waits.shuffled(using: &generator)))
      for (before, after) in zip(curve.steps, curve.steps.dropFirst()) {
        #expect(after.survival < before.survival && after.time > before.time)
      }
      for step in curve.steps {
        if let interval = step.interval { #expect(interval.contains(step.survival)) }
      }
      let ended = KaplanMeier(waits.map { TimeToEvent(time: $0.time, isEvent: true) })
      for time in 0...15 {
        let share = Double(waits.count { $0.time > time }) / Double(waits.count)
        #expect(isClose(ended.survival(at: time), share, relative: 1e-12))
      }
    }
  }
}

@Suite("Log-rank test")
struct LogRankTests {
  @Test("agrees with R and scipy on Freireich's remissions: 16.793, 9 seen and 19.25 expected")
  func freireich() throws {
    let result = try #require(LogRankTest(treated, placebo))
    #expect(isClose(result.test.statistic, 16.792940989216536, relative: 1e-12))
    #expect(isClose(result.test.pValue, 4.168809109334529e-05, relative: 1e-10))
    #expect(result.observed == 9 && abs(result.expected - 19.25) < 0.005)
  }

  @Test("does not depend on which group comes first, and finds nothing between equal groups")
  func symmetry() throws {
    let result = try #require(LogRankTest(treated, placebo))
    let turned = try #require(LogRankTest(placebo, treated))
    #expect(isClose(turned.test.statistic, result.test.statistic, relative: 1e-12))
    let same = try #require(LogRankTest(placebo, placebo))
    #expect(same.test.statistic < 1e-20 && same.test.pValue > 0.999999)
  }

  @Test("is absent where the groups were never at risk together, or nothing happened")
  func degenerate() {
    #expect(LogRankTest([], placebo) == nil)
    #expect(LogRankTest(placebo, []) == nil)
    let waiting = [TimeToEvent(time: 4, isEvent: false)]
    #expect(LogRankTest(waiting, waiting) == nil)
    #expect(LogRankTest(waiting, [TimeToEvent(time: 9, isEvent: true)]) == nil)
  }

  @Test("finds a difference at the 5 % level in about 5 % of pairs that have none")
  func level() {
    var generator = SeededGenerator(seed: 11)
    func group() -> [TimeToEvent] {
      (0..<30).map { _ in
        TimeToEvent(
          time: Int.random(in: 1...20, using: &generator), isEvent: Int.random(in: 0..<4, using: &generator) > 0)
      }
    }
    let found = (0..<1000).count { _ in (LogRankTest(group(), group())?.test.pValue ?? 1) <= 0.05 }
    #expect(found > 25 && found < 80, "\(found) of 1000")
  }
}
