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
    var sent: [CalendarDay] = []
    for application in 0..<applications.count where selection.applicationsOfAnyDay[application] {
      if let day = applications.sentOn[application] { sent.append(day) }
    }
    var held: [CalendarDay] = []
    for row in interviewResults.indices where selection.interviewsOfAnyDay[row] {
      if let day = history.interviews.heldOn[row]?.day { held.append(day) }
    }
    let offered = offerDays().compactMap(\.self)
    let period = settings.period
    let days = [sent, held, offered].map { $0.filter(period.contains) }
    guard let first = days.compactMap({ $0.min() }).min() else { return [] }
    let end = monday(min(period.last ?? settings.asOf, settings.asOf))
    let start = max(monday(first), end.advanced(by: -7 * (Self.mostWeeks - 1)))
    guard start <= end else { return [] }
    var weeks = (0...start.distance(to: end) / 7).map { WeekFigures(monday: start.advanced(by: 7 * $0)) }
    func place(_ day: CalendarDay) -> Int? { day.ordinal >= start.ordinal ? start.distance(to: day) / 7 : nil }
    for case let week? in days[0].lazy.map(place) { weeks[week].applications += 1 }
    for case let week? in days[1].lazy.map(place) { weeks[week].interviews += 1 }
    for case let week? in days[2].lazy.map(place) { weeks[week].offers += 1 }
    return weeks
  }

  private static let mostWeeks = 520
}
