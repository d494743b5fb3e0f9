import InterviewModel
import Statistics
import Testing

@testable import Aggregation

/// What the other suites ask of counts and tables is asked here of effects, waits, habits and weak areas.
@Suite struct `The order of the rows changes nothing` {
  @Test(arguments: 0..<6 as Range<UInt64>)
  func `in effects, plain and adjusted`(seed: UInt64) {
    let history = History.random(seed: seed, applications: 60)
    let (one, other) = (history.seen(on: "2026-03-15"), history.shuffled(seed: seed + 3).seen(on: "2026-03-15"))
    for factor in Dimension.allCases {
      for adjustment in [nil, Dimension.stage, .source] where adjustment != factor {
        let (first, second) = (
          one.effect(of: factor, adjustedFor: adjustment), other.effect(of: factor, adjustedFor: adjustment)
        )
        #expect(first.crude == second.crude)
        #expect(first.adjusted == second.adjusted)
        #expect(first.levels.map(\.name) == second.levels.map(\.name))
        #expect(first.levels.map(\.odds) == second.levels.map(\.odds))
        #expect(first.strata.map(\.name) == second.strata.map(\.name))
      }
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `in waits, habits and weak areas`(seed: UInt64) {
    let history = History.random(seed: seed, applications: 60)
    let (one, other) = (history.seen(on: "2026-03-15"), history.shuffled(seed: seed + 4).seen(on: "2026-03-15"))
    #expect(one.replyCurve().days == other.replyCurve().days)
    for dimension in Dimension.allCases where dimension.isOfApplication {
      let (first, second) = (one.replyGroups(by: dimension), other.replyGroups(by: dimension))
      #expect(first.map(\.name) == second.map(\.name))
      #expect(first.map(\.curve.curve) == second.map(\.curve.curve))
      #expect(first.map(\.qValue) == second.map(\.qValue))
    }
    #expect(
      one.waitsInStages().map { KaplanMeier($0.waits.observations) }
        == other.waitsInStages().map { KaplanMeier($0.waits.observations) })
    let (habits, otherHabits) = (one.journalFigures().figures, other.journalFigures().figures)
    #expect(habits.map(\.habit) == otherHabits.map(\.habit))
    #expect(habits.map(\.byMonth) == otherHabits.map(\.byMonth))
    #expect(habits.map(\.contrast.comparison) == otherHabits.map(\.contrast.comparison))
    let (areas, otherAreas) = (one.weakAreas().areas, other.weakAreas().areas)
    #expect(areas.map(\.subject) == otherAreas.map(\.subject))
    #expect(areas.map(\.priority) == otherAreas.map(\.priority))
    #expect(areas.map(\.verdict) == otherAreas.map(\.verdict))
    #expect(one.confidenceCalibration()?.calibration == other.confidenceCalibration()?.calibration)
  }
}
