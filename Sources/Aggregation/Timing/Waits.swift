import InterviewModel
import Statistics

/// How long something took, for every case of which it can be told.
package struct Waits: Sendable {
  package internal(set) var observations: [TimeToEvent] = []
  /// What each is of: the position of the application or of the attempt.
  package internal(set) var subjects: [Int] = []
  /// Cases without a day to count from, or whose end has no day.
  package internal(set) var undated = 0
  /// Cases that end before they begin.
  package internal(set) var negative = 0

  mutating func add(_ subject: Int, from start: CalendarDay?, to end: CalendarDay?, isEvent: Bool) {
    guard let start, let end else {
      undated += 1
      return
    }
    let time = start.distance(to: end)
    guard time >= 0 else {
      negative += 1
      return
    }
    observations.append(TimeToEvent(time: time, isEvent: isEvent))
    subjects.append(subject)
  }
}

extension Evaluation {
  /// Days from application to the employer's first answer. Unit: application sent in the period.
  ///
  /// Without an answer the wait is cut off (censored): at the day it closed where the candidate withdrew or the role
  /// did, at its last sign of life where that day is not known; at the as-of day where it is open or ghosted, for a
  /// late answer can still come.
  package func waitsForReply() -> Waits {
    var waits = Waits()
    for row in 0..<applications.count where selection.applications[row] {
      let sent = history.applications.appliedOn[row]
      if applications.hasReply[row] {
        waits.add(row, from: sent, to: applications.repliedOn[row], isEvent: true)
        continue
      }
      switch applications.outcome[row] {
      case nil, .ghosted: waits.add(row, from: sent, to: settings.asOf, isEvent: false)
      case .accepted, .declined, .rejected, .withdrew, .cancelled:
        waits.add(row, from: sent, to: applications.closedOn[row] ?? applications.lastSign[row], isEvent: false)
      }
    }
    return waits
  }

  /// Days in each stage, lowest first, those that any attempt was in; interviews of no known stage are not counted.
  /// Unit: stage attempt entered in the period.
  ///
  /// A stage is left when the next stage of the path is entered; the last one when its result is logged, else when
  /// the application closes. Advanced and rejected are events. Withdrawing cuts the wait off at that day; pending and
  /// ghosted attempts are cut off at the as-of day.
  package func waitsInStages() -> [(stage: Stage, waits: Waits)] {
    let decidedOn = decisionDays()
    var waits = [Waits](repeating: Waits(), count: Stage.allCases.count)
    var isEntered = [Bool](repeating: false, count: waits.count)
    for application in 0..<applications.count {
      let path = attempts.path(of: application)
      for attempt in path {
        guard selection.attempts[attempt], let stage = attempts.stage[attempt] else { continue }
        let place = Int(stage.rawValue)
        isEntered[place] = true
        let result = attempts.result[attempt]
        let next = attempt + 1 < path.upperBound ? attempts.enteredOn[attempt + 1] : nil
        let left =
          next ?? decidedOn[attempt] ?? (attempt + 1 < path.upperBound ? nil : applications.closedOn[application])
        let isCutOff = result == .pending || result == .ghosted
        waits[place].add(
          attempt, from: attempts.enteredOn[attempt], to: isCutOff ? settings.asOf : left,
          isEvent: result == .advanced || result == .rejected)
      }
    }
    return Stage.allCases.sorted().filter { isEntered[Int($0.rawValue)] }.map { ($0, waits[Int($0.rawValue)]) }
  }

  /// By attempt: the last day on which a result of it, or of one of its interviews, was logged.
  private func decisionDays() -> [CalendarDay?] {
    var days = [CalendarDay?](repeating: nil, count: attempts.count)
    func note(_ attempt: Int, _ day: CalendarDay?) {
      if let day { days[attempt] = max(days[attempt] ?? day, day) }
    }
    for row in 0..<history.stages.count {
      let path = attempts.path(of: Int(history.stages.application[row]))
      if let attempt = path.first(where: { attempts.stage[$0] == history.stages.stage[row] }) {
        note(attempt, history.stages.resultOn[row])
      }
    }
    for row in 0..<history.interviews.count { note(Int(attemptOfInterview[row]), history.interviews.resultOn[row]) }
    for row in 0..<history.offers.count {
      let path = attempts.path(of: Int(history.offers.application[row]))
      if let attempt = path.last, attempts.stage[attempt] == .offer { note(attempt, history.offers.decidedOn[row]) }
    }
    return days
  }
}
