import InterviewModel
import Statistics

/// How employers answered. Unit: application sent in the period.
///
/// Both rates are of the applications *resolved or replied*: those with an answer, and those ghosted without one.
/// Left out are the ones still waiting for a first answer, and those that ended without one by the candidate or
/// because the role was withdrawn. The rule on ghosted attempts does not change them: without the unanswered ones
/// every rate of answers would be 1.
package struct ResponseRates: Sendable {
  package let sent: Int
  /// Any answer, a rejection included.
  package let reply: Rate
  /// Any conversation reached: a screen by phone, an interview.
  package let interview: Rate
}

extension Evaluation {
  package func responseRates() -> ResponseRates {
    var (sent, replied, conversed, counted) = (0, 0, 0, 0)
    for application in 0..<applications.count where selection.applications[application] {
      sent += 1
      let hasReply = applications.hasReply[application]
      guard hasReply || applications.outcome[application] == .ghosted else { continue }
      counted += 1
      if hasReply { replied += 1 }
      if applications.hasConversation[application] { conversed += 1 }
    }
    return ResponseRates(
      sent: sent, reply: Rate(successes: replied, of: counted), interview: Rate(successes: conversed, of: counted))
  }
}
