import InterviewModel
import Statistics

/// What became of those who entered one stage. Unit: stage attempt.
package struct FunnelRow: Sendable {
  /// Nil for interviews whose stage is not known.
  package let stage: Stage?
  /// Entered is their total.
  package let counts: ResultCounts
  /// How many of the advanced are not logged, but follow from a higher stage (basis `implied`).
  package let implied: Int
  /// Pass-through.
  package let rate: Rate
  /// Wilson's; nil without anything resolved.
  package let interval: Interval?
}

extension Evaluation {
  /// A row for each stage of the ladder, lowest first, entered or not; then one of unknown stage where there is any.
  ///
  /// With basis `implied`, an application that reached a stage has also passed each lower one of which it has no
  /// attempt. Such an attempt counts where the next higher attempt that is logged does.
  package func funnel() -> [FunnelRow] {
    var counts = [ResultCounts](repeating: ResultCounts(), count: Stage.allCases.count)
    var unknown = ResultCounts()
    let isImpliedCounted = settings.basis == .implied
    for attempt in 0..<attempts.count
    where selection.attempts[attempt] && (isImpliedCounted || !attempts.isImplied[attempt]) {
      if let stage = attempts.stage[attempt] {
        counts[Int(stage.rawValue)].add(attempts.result[attempt])
      } else {
        unknown.add(attempts.result[attempt])
      }
    }
    var implied = [Int](repeating: 0, count: Stage.allCases.count)
    if isImpliedCounted { implied = impliedAttempts() }
    for (stage, passed) in implied.enumerated() { counts[stage].advanced += passed }
    var rows = Stage.allCases.sorted().map { stage in
      row(stage, counts[Int(stage.rawValue)], implied: implied[Int(stage.rawValue)])
    }
    if unknown.total > 0 { rows.append(row(nil, unknown, implied: 0)) }
    return rows
  }

  /// By stage: how many applications must have passed it on the way to a higher one, and have no attempt of it.
  private func impliedAttempts() -> [Int] {
    var implied = [Int](repeating: 0, count: Stage.allCases.count)
    for application in 0..<applications.count {
      var attemptOfStage = [Int?](repeating: nil, count: Stage.allCases.count)
      for attempt in attempts.path(of: application) {
        if let stage = attempts.stage[attempt] { attemptOfStage[Int(stage.rawValue)] = attempt }
      }
      var above: Int?
      for stage in attemptOfStage.indices.reversed() {
        if let attempt = attemptOfStage[stage] {
          above = attempt
        } else if let above, selection.attempts[above] {
          implied[stage] += 1
        }
      }
    }
    return implied
  }

  private func row(_ stage: Stage?, _ counts: ResultCounts, implied: Int) -> FunnelRow {
    let rate = counts.rate(settings.ghosted)
    return FunnelRow(stage: stage, counts: counts, implied: implied, rate: rate, interval: rate.wilson)
  }
}
