import InterviewModel

/// What happened in one week, Monday to Sunday.
package struct WeekFigures: Sendable, Hashable {
  package let monday: CalendarDay
  package var applications = 0
  package var interviews = 0
  package var offers = 0
}

extension Evaluation {
  /// The weeks of the search without a gap, from the first with an application, interview or offer in it to that of
  /// the as-of day; within the settings' period. At most the last ten years: a slip of a century in one day does not
  /// make a chart of a hundred years.
  package func weeks() -> [WeekFigures] {
    func monday(_ day: CalendarDay) -> CalendarDay { day.advanced(by: -Int(day.weekday.rawValue)) }
    let period = settings.period
    var first = noDay
    /// The day as a number, where it is one of the period and has come.
    func number(_ day: CalendarDay?) -> Int32? {
      guard let day, day <= settings.asOf, period.contains(day) else { return nil }
      first = earlier(first, day.ordinal)
      return day.ordinal
    }
    let sent = (0..<applications.count).compactMap { application in
      selection.applicationsOfAnyDay[application] ? number(applications.sentOn[application]) : nil
    }
    let held = interviewResults.indices.compactMap { row in
      selection.interviewsOfAnyDay[row] ? number(history.interviews.heldOn[row]?.day) : nil
    }
    let offered = offerDays().compactMap(number)
    guard let first = day(first) else { return [] }
    let end = monday(min(period.last ?? settings.asOf, settings.asOf))
    let start = max(monday(first), end.advanced(by: -7 * (Self.mostWeeks - 1)))
    guard start <= end else { return [] }
    var weeks = (0...start.distance(to: end) / 7).map { WeekFigures(monday: start.advanced(by: 7 * $0)) }
    func week(_ day: Int32) -> Int { Int((day - start.ordinal) / 7) }
    for day in sent where day >= start.ordinal { weeks[week(day)].applications += 1 }
    for day in held where day >= start.ordinal { weeks[week(day)].interviews += 1 }
    for day in offered where day >= start.ordinal { weeks[week(day)].offers += 1 }
    return weeks
  }

  private static let mostWeeks = 520
}
