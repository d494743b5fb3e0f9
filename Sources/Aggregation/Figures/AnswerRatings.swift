import InterviewModel
import Statistics

/// How the candidate rated the answers to one type of question. Unit: question.
package struct AnswerRating: Sendable {
  /// Nil for questions whose type is not known.
  package let type: QuestionType?
  /// Questions asked, rated or not.
  package let asked: Int
  /// Of the ratings, each in `1...5`.
  package let sum: Double
  /// Rated 4 or 5 of those rated (3.5 is neither).
  package let good: Rate
  /// Wilson's; nil without ratings.
  package let interval: Interval?

  /// Mean of the ratings, in `1...5`; nil without any.
  package var mean: Double? { good.trials == 0 ? nil : sum / Double(good.trials) }
}

extension Evaluation {
  /// A row for each type asked in the selected interviews, in the order of the vocabulary, unknown last.
  /// Complexity: O(questions).
  package func answerRatings() -> [AnswerRating] {
    let types = QuestionType.allCases.count
    var asked = [Int](repeating: 0, count: types + 1)
    var rated = asked
    var good = asked
    // A Float in 1...5 is a whole number of 2^-23, so that Doubles add them up exactly, in any order.
    var sum = [Double](repeating: 0, count: types + 1)
    let questions = history.questions
    for row in 0..<questions.count where selection.interviews[Int(questions.interview[row])] {
      let type = questions.type[row].map { Int($0.rawValue) } ?? types
      asked[type] += 1
      guard let rating = questions.rating[row] else { continue }
      rated[type] += 1
      sum[type] += Double(rating)
      if rating >= 4 { good[type] += 1 }
    }
    return (0...types).filter { asked[$0] > 0 }.map { type in
      let rate = Rate(successes: good[type], of: rated[type])
      return AnswerRating(
        type: QuestionType(rawValue: UInt8(type)), asked: asked[type], sum: sum[type], good: rate,
        interval: rate.wilson)
    }
  }
}
