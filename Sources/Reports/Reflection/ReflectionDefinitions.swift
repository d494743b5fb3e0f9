import Aggregation
import ReportModel

extension Definitions {
  static let habit = Report.Definition(
    term: "Habit",
    meaning: """
      Noted in a journal entry by a tag, or by its text: a phrase of a fixed list that says it of the writer, not \
      denied and not wished for. '--explain' shows the phrase. 'With' are interviews whose entry has it, 'without' \
      those whose entry has it not; interviews without an entry are on neither side.
      """)

  static let withinStages = Report.Definition(
    term: "Stages explain it",
    meaning: """
      The difference is clear over all interviews and gone when each stage is compared with itself: it came from \
      where in the ladder the interviews were.
      """,
    source: "Cochran–Mantel–Haenszel; Mantel & Haenszel 1959")

  static let trend = Report.Definition(
    term: "Trend", meaning: "Rising or falling over the months with q ≤ 0.10, else nothing is said.",
    source: "Armitage 1955; Benjamini & Hochberg 1995")

  static let calibration = Report.Definition(
    term: "Brier score",
    meaning: """
      Mean squared distance between the chance you gave and what came of it: 0 is perfect. Confidence 1 to 5 is read \
      as 10, 30, 50, 70 and 90 %. That your feeling tells you something is said only where the results also rise with \
      it, p ≤ \(EffectVerdict.greatestPValue) (Cochran–Armitage).
      """,
    source: "Brier 1950; Armitage 1955")

  static let priority = Report.Definition(
    term: "Priority",
    meaning: """
      Interviews per ten that would be won at your own average: the share of recent interviews (last \
      \(WeakAreas.recentDays) days, else all) in which the area occurs × how far its steadied rate lies below that of \
      all × 10. Areas overlap, so priorities do not add up. q is over all areas of this table together.
      """)

  static let byRating = Report.Definition(
    term: "By rating",
    meaning: """
      Where fewer than \(Verdict.fewest) interviews are resolved, your own answer ratings stand in: three or more, \
      half a point or more below those of the other types.
      """)

  static let due = Report.Definition(
    term: "Due",
    meaning: """
      Thanks within 24 hours of a conversation. Without an answer: ask when the promised day has passed; where none \
      was promised, one week after the thanks, or else the conversation. Not again within a week.
      """)

  static let preparationTrend = Report.Definition(
    term: "Preparation",
    meaning: """
      The level as logged, else by the checklist (0, 1–3, 4–7, 8 or more items), else by the hours (0, under 1, under \
      3, more). The trend is tested over none, light, moderate, thorough as 0 to 3, and said only if it stays within \
      the stages.
      """,
    source: "Armitage 1955; Mantel & Haenszel 1959")
}
