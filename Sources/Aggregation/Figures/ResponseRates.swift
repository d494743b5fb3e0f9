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

/// How employers answered by the groups of one dimension of applications. Comparisons are of the interview rate.
package struct ResponseBreakdown: Sendable {
  package struct Row: Sendable {
    package let group: String
    package let rates: ResponseRates
    /// Of the interview rate; nil for unknown, and where no group has any.
    package let steadied: SteadiedRate?
    /// Of the interview rate against that of all other applications; nil where one side has none.
    package let comparison: Comparison?
    package let verdict: Verdict
  }

  package let dimension: Dimension
  /// By applications sent, the most first, then by name; unknown last.
  package let rows: [Row]
  package let all: ResponseRates
}

extension Evaluation {
  package func responseRates() -> ResponseRates { responseRates(groups: 1) { _ in 0 }[0] }

  /// - Parameter dimension: one that is of applications, as `source`.
  package func responseRates(by dimension: Dimension) -> ResponseBreakdown {
    precondition(dimension.isOfApplication, "answers are counted by what applications are")
    let grouping = applicationGrouping(dimension)
    let all = responseRates()
    guard case .single(let groups) = grouping.membership else {
      return ResponseBreakdown(dimension: dimension, rows: [], all: all)
    }
    var ofGroup = responseRates(groups: grouping.names.count) { Int(groups[$0]) }.enumerated().map { group, rates in
      (group: group, rates: rates)
    }
    ofGroup.removeAll { $0.rates.sent == 0 }
    ofGroup.sort { left, right in
      let (leftKnown, rightKnown) = (left.group != grouping.unknown, right.group != grouping.unknown)
      if leftKnown != rightKnown { return leftKnown }
      return left.rates.sent == right.rates.sent
        ? grouping.names[left.group] < grouping.names[right.group] : left.rates.sent > right.rates.sent
    }
    let known = ofGroup.prefix { $0.group != grouping.unknown }.map(\.rates.interview)
    let steadied = steadiedRates(known)
    let comparisons = Comparison.each(of: known, against: all.interview)
    let rows = ofGroup.enumerated().map { place, entry in
      let isKnown = place < known.count
      return ResponseBreakdown.Row(
        group: grouping.names[entry.group], rates: entry.rates, steadied: isKnown ? steadied[place] : nil,
        comparison: isKnown ? comparisons[place] : nil,
        verdict: isKnown
          ? Verdict(
            entry.rates.interview, steadied: steadied[place], all: all.interview, comparison: comparisons[place])
          : .none)
    }
    return ResponseBreakdown(dimension: dimension, rows: rows, all: all)
  }

  /// By group.
  private func responseRates(groups: Int, _ group: (Int) -> Int) -> [ResponseRates] {
    var sent = [Int](repeating: 0, count: groups)
    var (counted, replied, conversed) = (sent, sent, sent)
    for application in 0..<applications.count where selection.applications[application] {
      let group = group(application)
      sent[group] += 1
      if applications.hasReply[application] {
        replied[group] += 1
      } else {
        guard case .ghosted? = applications.outcome[application] else { continue }
      }
      counted[group] += 1
      if applications.hasConversation[application] { conversed[group] += 1 }
    }
    return sent.indices.map { group in
      ResponseRates(
        sent: sent[group], reply: Rate(successes: replied[group], of: counted[group]),
        interview: Rate(successes: conversed[group], of: counted[group]))
    }
  }
}
