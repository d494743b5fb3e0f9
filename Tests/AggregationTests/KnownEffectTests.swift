import InterviewModel
import TestSupport
import Testing

@testable import Aggregation

@Suite("Effects that are known, because the data are made with them")
struct KnownEffectTests {
  @Test("A habit that halves the chance is found; a useless checklist item and a mere stage effect are not claimed")
  func knownEffects() {
    var (found, useless, prepared) = (0, 0, 0)
    let searches = 12
    for seed in 0..<UInt64(searches) {
      let evaluation = SimulatedSearch(seed: seed, interviews: 450, hasEffects: true).evaluation
      let journal = evaluation.journalFigures()
      let rambling = journal.figures.first { $0.habit == .rambling }?.contrast
      if let rambling, rambling.isClaimed, (rambling.difference ?? 0) < 0 { found += 1 }
      let preparation = evaluation.preparationFigures()
      if preparation.items.contains(where: { $0.item == .salaryResearch && $0.contrast.isClaimed }) { useless += 1 }
      #expect((preparation.trend?.pValue ?? 1) < 0.05, "the crude trend is there")
      if preparation.trendHolds { prepared += 1 }
      let weak = evaluation.weakAreas()
      #expect(weak.areas.first { $0.subject == .habit(.rambling) }?.isReason == true)
    }
    #expect(found >= searches - 1)
    #expect(useless <= 1)
    #expect(prepared <= 2)
  }

  @Test("Over 200 searches without any effect, a clear verdict stays as rare as promised") func noEffect() {
    var (habits, items, areas, claims) = (0, 0, 0, 0)
    let searches = 200
    for seed in 0..<UInt64(searches) {
      let evaluation = SimulatedSearch(seed: 1000 + seed, interviews: 110, hasEffects: false).evaluation
      let journal = evaluation.journalFigures()
      let preparation = evaluation.preparationFigures()
      if journal.figures.contains(where: { $0.contrast.verdict == .clear }) { habits += 1 }
      if preparation.items.contains(where: { $0.contrast.verdict == .clear }) { items += 1 }
      if evaluation.weakAreas().areas.contains(where: { $0.verdict == .clear }) { areas += 1 }
      let claimed =
        journal.figures.contains(where: \.contrast.isClaimed) || preparation.items.contains(where: \.contrast.isClaimed)
      if claimed { claims += 1 }
    }
    // Without any effect a false alarm in a table has at most the chance 0.10.
    let most = searches / 10
    #expect(habits <= most, "\(habits) of \(searches)")
    #expect(items <= most, "\(items) of \(searches)")
    #expect(areas <= most, "\(areas) of \(searches)")
    #expect(claims <= habits + items)
  }
}

/// A search made at random. With effects: rambling halves the chance to go on, and final interviews, which are harder,
/// happen to be prepared less; preparation itself and the checklist do nothing.
struct SimulatedSearch {
  let evaluation: Evaluation

  init(seed: UInt64, interviews: Int, hasEffects: Bool) {
    var random = SeededGenerator(seed: seed)
    var history = History()
    let stages: [Stage] = [.phoneInterview, .technicalInterview, .finalInterview]
    let first = day("2026-01-05")
    for number in 0..<interviews {
      func happens(_ chance: Double) -> Bool { Double.random(in: 0..<1, using: &random) < chance }
      let stage = stages[Int.random(in: 0..<3, using: &random)]
      let isFinal = stage == .finalInterview
      let weak = [Habit.rambling, .nervous, .noSpecifics, .technicalGap, .fillerWords].filter { _ in happens(0.25) }
      let strong = [Habit.structured, .goodQuestions, .composed, .rapport].filter { _ in happens(0.25) }
      let items = PreparationItem.allCases.filter { _ in happens(0.5) }
      let asked = QuestionType.allCases.filter { _ in happens(0.2) }
      let isWell = happens(hasEffects ? (isFinal ? 0.25 : 0.75) : 0.5)
      var chance = hasEffects ? (isFinal ? 0.3 : 0.8) : 0.5
      if hasEffects, weak.contains(.rambling) { chance /= 2 }
      let held = first.advanced(by: number * 300 / interviews)
      let application = history.apply("Company \(number)", held.advanced(by: -7).description)
      let row = history.interview(
        application, stage, held.description, happens(chance) ? .advanced : .rejected,
        preparation: isWell ? (happens(0.5) ? .thorough : .moderate) : (happens(0.5) ? .light : PreparationLevel.none),
        items: items, asked: asked)
      if happens(0.7) { history.note(row, held.description, weak: weak, strong: strong) }
    }
    evaluation = history.seen(on: "2026-12-31")
  }
}
