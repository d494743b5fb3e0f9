import InterviewModel

/// What a question is about, as one flag a row.
///
/// - An interview counts if it was held in the period and every filter holds of it.
/// - A stage attempt counts if it was entered in the period, the filters on its application hold, those on `stage`,
///   `month` and `weekday` hold of itself, and one of its interviews satisfies the others, if there are any.
/// - An application counts if it was sent in the period, the filters on it hold, those on `month` and `weekday` hold
///   of the day it was sent, it was in the `stage`, and one of its interviews satisfies the others.
package struct Selection: Sendable {
  package private(set) var interviews: [Bool] = []
  package private(set) var attempts: [Bool] = []
  package private(set) var applications: [Bool] = []
  /// As `interviews`, `attempts` and `applications`, but of any day: for figures that have a period of their own.
  package private(set) var interviewsOfAnyDay: [Bool] = []
  package private(set) var attemptsOfAnyDay: [Bool] = []
  package private(set) var applicationsOfAnyDay: [Bool] = []

  init() {}

  init(_ evaluation: Evaluation) {
    let history = evaluation.history
    interviewsOfAnyDay = [Bool](repeating: true, count: history.interviews.count)
    applicationsOfAnyDay = [Bool](repeating: true, count: history.applications.count)
    attemptsOfAnyDay = [Bool](repeating: true, count: evaluation.attempts.count)
    apply(evaluation.settings.filters, evaluation)

    let period = evaluation.settings.period
    interviews = interviewsOfAnyDay
    attempts = attemptsOfAnyDay
    applications = applicationsOfAnyDay
    guard !period.isAll else { return }
    for row in interviews.indices where interviews[row] {
      interviews[row] = period.contains(history.interviews.heldOn[row]?.day)
    }
    for row in attempts.indices where attempts[row] {
      attempts[row] = period.contains(evaluation.attempts.enteredOn[row])
    }
    for row in applications.indices where applications[row] {
      applications[row] = period.contains(evaluation.applications.sentOn[row])
    }
  }

  private mutating func apply(_ filters: [Filter], _ evaluation: Evaluation) {
    let attempts = evaluation.attempts
    /// Interviews that satisfy the filters which neither an application nor an attempt answers for itself.
    var satisfied = interviewsOfAnyDay
    var needsInterview = false
    for dimension in Dimension.allCases {
      let values = filters.filter { $0.dimension == dimension }.map(\.value)
      guard !values.isEmpty else { continue }
      let grouping = evaluation.grouping(dimension)
      let ofInterview = grouping.contains(anyOf: values.flatMap(grouping.groups))
      interviewsOfAnyDay.intersect(ofInterview)
      if dimension.isOfApplication {
        let grouping = evaluation.applicationGrouping(dimension)
        let ofApplication = grouping.contains(anyOf: values.flatMap(grouping.groups))
        applicationsOfAnyDay.intersect(ofApplication)
        attemptsOfAnyDay.intersect(attempts.application.map { ofApplication[Int($0)] })
        continue
      }
      switch dimension {
      case .stage:
        let ofAttempt = Grouping.terms(.stage, attempts.stage).contains(values)
        attemptsOfAnyDay.intersect(ofAttempt)
        applicationsOfAnyDay.intersect(
          applicationsOfAnyDay.indices.map { attempts.path(of: $0).contains { ofAttempt[$0] } })
      case .month, .weekday:
        attemptsOfAnyDay.intersect(Grouping.calendar(dimension, attempts.enteredOn).contains(values))
        applicationsOfAnyDay.intersect(
          Grouping.calendar(dimension, evaluation.applications.sentOn).contains(values))
      default:
        satisfied.intersect(ofInterview)
        needsInterview = true
      }
    }
    guard needsInterview else { return }
    var attemptHasOne = [Bool](repeating: false, count: attempts.count)
    var applicationHasOne = [Bool](repeating: false, count: applicationsOfAnyDay.count)
    for row in satisfied.indices where satisfied[row] {
      attemptHasOne[Int(evaluation.attemptOfInterview[row])] = true
      applicationHasOne[Int(evaluation.history.interviews.application[row])] = true
    }
    attemptsOfAnyDay.intersect(attemptHasOne)
    applicationsOfAnyDay.intersect(applicationHasOne)
  }
}

extension Grouping {
  fileprivate func contains(_ values: [String]) -> [Bool] { contains(anyOf: values.flatMap(groups)) }
}

extension [Bool] {
  fileprivate mutating func intersect(_ other: [Bool]) {
    for row in indices where !other[row] { self[row] = false }
  }
}
