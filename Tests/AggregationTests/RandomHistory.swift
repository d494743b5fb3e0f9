import InterviewModel
import TestSupport

@testable import Aggregation

extension History {
  /// A history that nobody would have: every combination of what can be logged, contradictions included.
  static func random(seed: UInt64, applications: Int = 40) -> History {
    var generator = SeededGenerator(seed: seed)
    var history = History()
    let start = day("2025-12-01")
    func maybe<T>(_ chance: Double, _ value: @autoclosure () -> T?) -> T? {
      Double.random(in: 0..<1, using: &generator) < chance ? value() : nil
    }
    func someDay() -> String { start.advanced(by: Int.random(in: 0..<120, using: &generator)).description }
    func one<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &generator)] }
    for _ in 0..<applications {
      let application = history.apply(
        "Company \(Int.random(in: 0..<12, using: &generator))", maybe(0.9, someDay()),
        role: maybe(0.8, one(["engineer", "analyst", "designer"])), level: maybe(0.5, one(["senior", "junior"])),
        location: maybe(0.6, one(["Berlin", "Remote", "Paris"])),
        source: maybe(0.7, one(["referral", "board", "agency"])),
        reply: maybe(0.3, someDay()), outcome: maybe(0.4, one(Outcome.allCases)), closed: maybe(0.3, someDay()))
      for _ in 0..<Int.random(in: 0..<4, using: &generator) {
        history.enter(
          application, one(Stage.allCases), maybe(0.8, someDay()), maybe(0.5, one(StageResult.allCases)),
          on: maybe(0.3, someDay()))
      }
      for _ in 0..<Int.random(in: 0..<4, using: &generator) {
        let interview = history.interview(
          application, maybe(0.8, one(Stage.allCases)), maybe(0.9, someDay()),
          maybe(0.5, one(StageResult.allCases)), on: maybe(0.2, someDay()),
          preparation: maybe(0.6, one(PreparationLevel.allCases)),
          items: maybe(0.5, (0..<2).map { _ in one(PreparationItem.allCases) }),
          confidence: maybe(0.5, Double.random(in: 1...5, using: &generator)), next: maybe(0.2, someDay()),
          thanked: maybe(0.3, someDay()))
        for _ in 0..<Int.random(in: 0..<5, using: &generator) {
          history.question(
            interview, maybe(0.9, one(QuestionType.allCases)),
            rating: maybe(0.7, Float.random(in: 1...5, using: &generator)), star: maybe(0.4, one([true, false])))
        }
        if Bool.random(using: &generator) {
          history.note(interview, maybe(0.7, someDay()), weak: [one(Habit.allCases)], strong: [one(Habit.allCases)])
        }
      }
      for _ in 0..<(Int.random(in: 0..<8, using: &generator) == 0 ? 2 : 0) {
        history.offer(
          application, maybe(0.8, someDay()), deadline: maybe(0.3, someDay()),
          decision: maybe(0.6, one(OfferDecision.allCases)), decided: maybe(0.4, someDay()))
      }
    }
    return history
  }

  /// The same history with its rows and its lists of words in another order.
  func shuffled(seed: UInt64) -> History {
    var generator = SeededGenerator(seed: seed)
    var other = self
    func order(_ count: Int) -> (take: [Int], new: [Int32]) {
      let take = Array(0..<count).shuffled(using: &generator)
      var new = [Int32](repeating: 0, count: count)
      for (position, old) in take.enumerated() { new[old] = Int32(position) }
      return (take, new)
    }
    let words = order(labels.count)
    func renamed(_ label: LabelIndex?) -> LabelIndex? { label.map { LabelIndex(words.new[Int($0.number)]) } }
    other.labels.take(words.take)
    other.applications.role = applications.role.map(renamed)
    other.applications.level = applications.level.map(renamed)
    other.applications.location = applications.location.map(renamed)
    other.applications.source = applications.source.map(renamed)
    let names = order(companies.count)
    other.companies.take(names.take)
    other.applications.company = applications.company.map { LabelIndex(names.new[Int($0.number)]) }

    let newApplication = order(applications.count)
    other.applications.take(newApplication.take)
    other.stages.application = stages.application.map { newApplication.new[Int($0)] }
    other.offers.application = offers.application.map { newApplication.new[Int($0)] }
    other.interviews.application = interviews.application.map { newApplication.new[Int($0)] }
    let newInterview = order(interviews.count)
    other.interviews.take(newInterview.take)
    other.questions.interview = questions.interview.map { newInterview.new[Int($0)] }
    other.journal.interview = journal.interview.map { $0.map { newInterview.new[Int($0)] } }
    other.stages.take(order(stages.count).take)
    other.questions.take(order(questions.count).take)
    other.journal.take(order(journal.count).take)
    other.offers.take(order(offers.count).take)
    return other
  }
}
