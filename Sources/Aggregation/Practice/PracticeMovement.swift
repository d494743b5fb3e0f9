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
    var results = [ResultCounts(), ResultCounts()]
    let bit = UInt64(1) << UInt64(type.rawValue)
    for (row, side) in answers.sides.enumerated() where typesAsked[row] & bit != 0 {
      if let side { results[side].add(interviewResults[row]) }
    }
    let rates = results.map { $0.rate(settings.ghosted) }
    let ratings = answers.ratings.map { $0[Int(type.rawValue)] }
    let means = ratings.map { $0.count == 0 ? nil : $0.sum / Double($0.count) }
    let good = ratings.map { Rate(successes: $0.good, of: $0.count) }
    return PracticeMovement(
      type: type, hours: Double(minutes) / 60, before: rates[0], after: rates[1],
      difference: RateDifference(rates[1], minus: rates[0]), ratingBefore: means[0], ratingAfter: means[1],
      goodBefore: good[0], goodAfter: good[1], goodDifference: RateDifference(good[1], minus: good[0]))
  }
}

/// The answers of selected interviews before a period, side 0, and in it, side 1.
private struct AnswersByType {
  /// By interview; nil for one that is on neither side.
  let sides: [Int?]
  /// By side and type.
  private(set) var ratings: [[Ratings]]

  struct Ratings {
    var count = 0
    var sum = 0.0
    /// Those of 4 or 5.
    var good = 0

    mutating func add(_ rating: Float) {
      count += 1
      sum += Double(rating)
      if rating >= 4 { good += 1 }
    }
  }

  init(_ evaluation: Evaluation, first: CalendarDay, last: CalendarDay) {
    let interviews = evaluation.history.interviews
    sides = (0..<interviews.count).map { row in
      guard evaluation.selection.interviewsOfAnyDay[row], let held = interviews.heldOn[row]?.day, held <= last else {
        return nil
      }
      return held < first ? 0 : 1
    }
    let none = [Ratings](repeating: Ratings(), count: QuestionType.allCases.count)
    ratings = [none, none]
    let questions = evaluation.history.questions
    for row in 0..<questions.count {
      guard let type = questions.type[row], let rating = questions.rating[row],
        let side = sides[Int(questions.interview[row])]
      else { continue }
      ratings[side][Int(type.rawValue)].add(rating)
    }
  }
}
