import InterviewModel
import Statistics

/// How interviews went by how well they were prepared.
package struct PreparationFigures: Sendable {
  /// Pass-through by level, unknown last.
  package let levels: Breakdown
  /// Cochran–Armitage over the known levels; nil where no trend can be seen.
  package let trend: CochranArmitageTest?
  /// Moderate and thorough beside none and light.
  package let wellPrepared: Contrast
  /// By checklist item: done beside not done, of the interviews with a checklist; by difference, largest first, those
  /// that cannot be compared last.
  package let items: [(item: PreparationItem, contrast: Contrast)]

  /// Whether it may be said that the better prepared go on more often: a trend with p ≤ 0.05 that stays within the
  /// stages.
  package var trendHolds: Bool {
    guard let trend, trend.pValue <= 0.05, let within = wellPrepared.withinStages else { return false }
    return (trend.z > 0) == (within.oddsRatio > 1) && within.association.pValue <= 0.05
  }

  /// A trend at first sight that is gone within the stages.
  package var trendIsStageMix: Bool { (trend?.pValue ?? 1) <= 0.05 && !trendHolds }
}

/// Practice before interviews that asked one type of question.
package struct PracticeBefore: Sendable {
  package let type: QuestionType
  /// Interviews with such a question and a known day.
  package let interviews: Int
  /// Those before which the type was practised at all within four weeks.
  package let practised: Int
  /// Mean hours within four weeks before the interview, over all of them.
  package let meanHours: Double
  /// All hours logged for the type, up to the as-of day.
  package let totalHours: Double
  package let lastPractised: CalendarDay?
}

extension Evaluation {
  package func preparationFigures() -> PreparationFigures {
    let levels = breakdown(by: [.preparation])
    let known = levels.rows.filter { !$0.isUnknown }
    let scores = known.map { row in
      Double(PreparationLevel.allCases.first { $0.name == row.groups[0] }?.rawValue ?? 0)
    }
    let interviews = history.interviews
    let isWell: [UInt64?] = (0..<interviews.count).map { row in
      interviews.preparationLevel(of: row).map { $0 >= .moderate ? 1 : 0 }
    }
    let items = PreparationItem.allCases
    let contrasts = contrasts(items.count, interviews.preparationItems.map { $0?.bits })
    let ranked = items.map { (item: $0, contrast: contrasts[Int($0.rawValue)]) }.sorted { left, right in
      let (first, second) = (left.contrast.difference ?? -2, right.contrast.difference ?? -2)
      return first == second ? left.item.rawValue < right.item.rawValue : first > second
    }
    return PreparationFigures(
      levels: levels, trend: CochranArmitageTest(known.map(\.rate), scores: scores),
      wellPrepared: self.contrasts(1, isWell)[0], items: ranked)
  }

  /// By type, those that were asked or practised, in the order of the vocabulary.
  package func practiceBefore() -> [PracticeBefore] {
    let practice = history.practice
    var sessions: [QuestionType: [(day: CalendarDay, minutes: Int)]] = [:]
    for row in 0..<practice.count {
      guard let type = practice.type[row], let day = practice.practisedOn[row] else { continue }
      sessions[type, default: []].append((day, Int(practice.minutes[row] ?? 0)))
    }
    var asked = [[CalendarDay]](repeating: [], count: QuestionType.allCases.count)
    let grouping = grouping(.questionType)
    for row in interviewResults.indices where selection.interviews[row] {
      guard let held = history.interviews.heldOn[row]?.day else { continue }
      grouping.forEachGroup(of: row) { group in if group < asked.count { asked[group].append(held) } }
    }
    return QuestionType.allCases.compactMap { type in
      let sessions = sessions[type] ?? []
      let days = asked[Int(type.rawValue)]
      guard !sessions.isEmpty || !days.isEmpty else { return nil }
      let minutes = days.map { held in
        sessions.reduce(0) { sum, session in
          (0...28).contains(session.day.distance(to: held)) ? sum + session.minutes : sum
        }
      }
      return PracticeBefore(
        type: type, interviews: days.count, practised: minutes.count { $0 > 0 },
        meanHours: days.isEmpty ? 0 : Double(minutes.reduce(0, +)) / 60 / Double(days.count),
        totalHours: Double(sessions.reduce(0) { $0 + $1.minutes }) / 60,
        lastPractised: sessions.map(\.day).max())
    }
  }
}
