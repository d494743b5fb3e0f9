import InterviewModel
import Statistics

/// How many stage attempts or interviews ended in which way.
package struct ResultCounts: Sendable, Hashable {
  package var advanced = 0
  package var rejected = 0
  package var ghosted = 0
  package var withdrew = 0
  package var pending = 0

  package init() {}

  /// All of them, whatever became of them.
  package var total: Int { advanced + rejected + ghosted + withdrew + pending }

  package mutating func add(_ result: StageResult, times: Int = 1) {
    switch result {
    case .advanced: advanced += times
    case .rejected: rejected += times
    case .ghosted: ghosted += times
    case .withdrew: withdrew += times
    case .pending: pending += times
    }
  }

  /// Pass-through: advanced of the resolved. Pending and withdrawn are not resolved, ghosted as the rule says.
  package func rate(_ ghostedRule: GhostedRule) -> Rate {
    Rate(successes: advanced, of: advanced + rejected + (ghostedRule == .count ? ghosted : 0))
  }

  package static func + (left: ResultCounts, right: ResultCounts) -> ResultCounts {
    var sum = left
    sum.advanced += right.advanced
    sum.rejected += right.rejected
    sum.ghosted += right.ghosted
    sum.withdrew += right.withdrew
    sum.pending += right.pending
    return sum
  }

  /// Without some of them.
  static func - (left: ResultCounts, right: ResultCounts) -> ResultCounts {
    var rest = left
    rest.advanced -= right.advanced
    rest.rejected -= right.rejected
    rest.ghosted -= right.ghosted
    rest.withdrew -= right.withdrew
    rest.pending -= right.pending
    return rest
  }

  package subscript(result: StageResult) -> Int {
    switch result {
    case .advanced: advanced
    case .rejected: rejected
    case .ghosted: ghosted
    case .withdrew: withdrew
    case .pending: pending
    }
  }
}
