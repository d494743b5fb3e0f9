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
    var minutes: [QuestionType: Int] = [:]
    for row in 0..<history.practice.count {
      guard let type = history.practice.type[row], let day = history.practice.practisedOn[row], from <= day, day <= last
      else { continue }
      minutes[type, default: 0] += Int(history.practice.minutes[row] ?? 0)
    }
    let practised = minutes.filter { $0.value >= 60 }.sorted {
      $0.value == $1.value ? $0.key.rawValue < $1.key.rawValue : $0.value > $1.value
    }
    return practised.map { type, minutes in movement(of: type, minutes, first: first, last: last) }
  }

  private func movement(
    of type: QuestionType, _ minutes: Int, first: CalendarDay, last: CalendarDay
  ) -> PracticeMovement {
    var results = [ResultCounts(), ResultCounts()]
    var ratings: [[Double]] = [[], []]
    var asked = [Bool](repeating: false, count: history.interviews.count)
    func side(_ row: Int) -> Int? {
      guard selection.interviewsOfAnyDay[row], let held = history.interviews.heldOn[row]?.day, held <= last else {
        return nil
      }
      return held < first ? 0 : 1
    }
    for row in 0..<history.questions.count where history.questions.type[row]?.rawValue == type.rawValue {
      let interview = Int(history.questions.interview[row])
      asked[interview] = true
      if let side = side(interview), let rating = history.questions.rating[row] {
        ratings[side].append(Double(rating))
      }
    }
    for row in asked.indices where asked[row] {
      if let side = side(row) { results[side].add(interviewResults[row]) }
    }
    let rates = results.map { $0.rate(settings.ghosted) }
    let means = ratings.map { $0.isEmpty ? nil : $0.reduce(0, +) / Double($0.count) }
    let good = ratings.map { ratings in Rate(successes: ratings.count { $0 >= 4 }, of: ratings.count) }
    return PracticeMovement(
      type: type, hours: Double(minutes) / 60, before: rates[0], after: rates[1],
      difference: RateDifference(rates[1], minus: rates[0]), ratingBefore: means[0], ratingAfter: means[1],
      goodBefore: good[0], goodAfter: good[1], goodDifference: RateDifference(good[1], minus: good[0]))
  }
}
