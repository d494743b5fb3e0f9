import Statistics
import Testing

/// Lung cancer (228 waits), leukaemia (23), lung cancer of veterans (137), ovarian cancer (26) and deaths after colon
/// cancer (929), from R's package survival.
@Suite struct `Waiting times agree with R` {
  private let sets: [(all: [TimeToEvent], groups: [[TimeToEvent]])]

  init() throws {
    sets = try Answers.sets("waits-data.txt").map { rows in
      func waits(_ rows: [[Double]]) -> [TimeToEvent] {
        rows.map { TimeToEvent(time: Int($0[0]), isEvent: $0[1] == 1) }
      }
      return (waits(rows), [0, 1].map { group in waits(rows.filter { $0[2] == group }) })
    }
    #expect(sets.map(\.all.count) == [228, 23, 137, 26, 929])
  }

  @Test func `the curve, its standard error and its log-log interval`() throws {
    var worst = WorstDifference()
    for (set, rows) in zip(sets, try Answers.sets("waits-curve.txt")) {
      let steps = KaplanMeier(set.all).steps
      for row in rows {
        let step = try #require(steps.first { Double($0.time) == row[0] })
        #expect(Double(step.atRisk) == row[1] && Double(step.events) == row[2])
        worst.add(step.survival, row[3])
        guard let variance = step.variance, let interval = step.interval else {
          #expect(row[4].isNaN && row[5].isNaN)
          continue
        }
        worst.add(variance.squareRoot(), row[4])
        worst.add(interval.low, row[5])
        worst.add(interval.high, row[6])
      }
    }
    #expect(worst.count > 800 && worst.relative <= 1e-9, "\(worst)")
  }

  @Test func `the days by which a tenth to nine tenths have ended, with their intervals`() throws {
    func number(_ time: Int?) -> Double? { time.map { Double($0) } }
    var compared = 0
    for (set, rows) in zip(sets, try Answers.sets("waits-quantile.txt")) {
      for row in rows {
        let found = KaplanMeier(set.groups[Int(row[0])]).quantile(row[1])
        for (time, expected) in zip([found.time, found.low, found.high], row[2...]) {
          compared += 1
          #expect(number(time) == (expected.isNaN ? nil : expected), "\(row)")
        }
      }
    }
    #expect(compared == 150)
  }

  @Test func `the log-rank test`() throws {
    var worst = WorstDifference()
    for (set, answer) in zip(sets, try Answers.rows("waits-test.txt")) {
      let found = try #require(LogRankTest(set.groups[0], set.groups[1]))
      #expect(Double(found.observed) == answer[1])
      worst.add(found.expected, answer[2])
      worst.add(found.test.statistic, answer[3])
    }
    #expect(worst.count == 10 && worst.relative <= 1e-9, "\(worst)")
  }
}
