import InterviewModel
import Statistics

/// What became of a question type that was practised: before, and in the period looked at.
package struct PracticeMovement: Sendable {
  package let type: QuestionType
  /// Practised in the period and the four weeks before it.
  package let hours: Double
  /// Interviews with such a question before the period, and in it.
  package let before: Rate
  package let after: Rate
  /// After minus before; nil where either has nothing resolved.
  package let difference: RateDifference?
  /// Mean ratings of the answers; nil without any.
  package let ratingBefore: Double?
  package let ratingAfter: Double?
  /// Answers rated 4 or 5 of those rated.
  package let goodBefore: Rate
  package let goodAfter: Rate
  package let goodDifference: RateDifference?

  package enum Movement: Sendable {
    case up
    case down
    /// Not enough to say that it moved.
    case unclear
  }

  /// By pass-through, where both sides have 5 resolved interviews and the interval excludes 0.
  package var results: Movement { Self.movement(difference, before, after) }
  /// The same by the share of answers rated 4 or 5.
  package var ratings: Movement { Self.movement(goodDifference, goodBefore, goodAfter) }

  private static func movement(_ difference: RateDifference?, _ before: Rate, _ after: Rate) -> Movement {
    guard let difference, min(before.trials, after.trials) >= Verdict.fewest, !difference.interval.contains(0) else {
      return .unclear
    }
    return difference.value > 0 ? .up : .down
  }
}

extension Evaluation {
  /// The types practised for an hour or more in the period or the four weeks before it, most practised first. The
  /// settings' filters hold, their period is replaced by the one given.
  /// - Parameter period: with a first day; an open one has no before, and no movements.
  package func practiceMovements(in period: Period) -> [PracticeMovement] {
    guard let first = period.first else { return [] }
    let last = period.last ?? settings.asOf
    let from = first.advanced(by: -28)
    var minutes = [Int](repeating: 0, count: QuestionType.allCases.count)
    for row in 0..<history.practice.count {
      guard let type = history.practice.type[row], let day = history.practice.practisedOn[row], from <= day, day <= last
      else { continue }
      minutes[Int(type.rawValue)] += Int(history.practice.minutes[row] ?? 0)
    }
    func practised(_ type: QuestionType) -> Int { minutes[Int(type.rawValue)] }
    let types = QuestionType.allCases.filter { practised($0) >= 60 }.sorted { left, right in
      practised(left) == practised(right) ? left.rawValue < right.rawValue : practised(left) > practised(right)
    }
    let answers = AnswersByType(self, first: first, last: last)
    return types.map { movement(of: $0, practised($0), answers) }
  }

  private func movement(of type: QuestionType, _ minutes: Int, _ answers: AnswersByType) -> PracticeMovement {
    let (before, after) = (answers.before(type), answers.after(type))
    let rates = (before: before.results.rate(settings.ghosted), after: after.results.rate(settings.ghosted))
    return PracticeMovement(
      type: type, hours: Double(minutes) / 60, before: rates.before, after: rates.after,
      difference: RateDifference(rates.after, minus: rates.before), ratingBefore: before.mean, ratingAfter: after.mean,
      goodBefore: before.goodRate, goodAfter: after.goodRate,
      goodDifference: RateDifference(after.goodRate, minus: before.goodRate))
  }
}

/// What the selected interviews before a period, and those in it, say of each type.
private struct AnswersByType {
  private static let types = QuestionType.allCases.count
  /// By type, those before the period first.
  private var answers = [Answers](repeating: Answers(), count: 2 * types)

  func before(_ type: QuestionType) -> Answers { answers[Int(type.rawValue)] }
  func after(_ type: QuestionType) -> Answers { answers[Self.types + Int(type.rawValue)] }

  struct Answers {
    /// Of the interviews with such a question.
    var results = ResultCounts()
    /// How many answers are rated, and what the ratings come to.
    var rated = 0
    var sum = 0.0
    /// Those of 4 or 5.
    var good = 0

    /// Nil without a rating.
    var mean: Double? { rated == 0 ? nil : sum / Double(rated) }
    var goodRate: Rate { Rate(successes: good, of: rated) }

    mutating func add(_ rating: Float) {
      rated += 1
      sum += Double(rating)
      if rating >= 4 { good += 1 }
    }
  }

  init(_ evaluation: Evaluation, first: CalendarDay, last: CalendarDay) {
    let interviews = evaluation.history.interviews
    let types = Self.types
    /// By interview: where the answers of its side begin; nil for one of a later day, or of none, or not selected.
    let starts = (0..<interviews.count).map { row -> Int? in
      guard evaluation.selection.interviewsOfAnyDay[row], let held = interviews.heldOn[row]?.day.ordinal,
        held <= last.ordinal
      else { return nil }
      return held < first.ordinal ? 0 : types
    }
    for (row, start) in starts.enumerated() {
      guard let start else { continue }
      let result = evaluation.interviewResults[row]
      forEachBit(of: evaluation.typesAsked[row]) { answers[start + $0].results.add(result) }
    }
    let questions = evaluation.history.questions
    for row in 0..<questions.count {
      guard let type = questions.type[row], let rating = questions.rating[row],
        let start = starts[Int(questions.interview[row])]
      else { continue }
      answers[start + Int(type.rawValue)].add(rating)
    }
  }
}
