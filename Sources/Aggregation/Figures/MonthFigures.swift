import InterviewModel
import Statistics

/// What happened in one month. The settings' filters hold, their period does not.
package struct MonthFigures: Sendable, Equatable {
  package let month: CalendarMonth
  package let applicationsSent: Int
  /// First answers that came, a rejection included.
  package let repliesReceived: Int
  package let interviewsHeld: Int
  /// By the day of the offer; where none is known, of the application's `offer` stage.
  package let offersReceived: Int
  /// Applications that closed as rejected, by a logged outcome or a rejected last stage.
  package let rejections: Int
  /// Applications sent and neither closed nor silent for too long at the end of the month (or on the as-of day, where
  /// the month is not over), by what was known then.
  package let openAtEnd: Int
  /// Pass-through of the interviews held in the month, by what is known on the as-of day.
  package let passThrough: Rate
}

/// A month beside the one before and the mean of the three before.
package struct MonthComparison: Sendable, Equatable {
  package let current: MonthFigures
  /// Nil where nothing was logged before the month.
  package let previous: MonthFigures?
  /// Nil where nothing was logged before the month.
  package let trailing: TrailingMonths?
  /// Offers of the selected applications whose day is not known: no month counts them.
  package let offersWithoutDay: Int
}

/// Means a month over the up to three months before, of those since the first day of anything logged.
package struct TrailingMonths: Sendable, Equatable {
  /// How many, 1 to 3.
  package let months: Int
  package let applicationsSent: Double
  package let repliesReceived: Double
  package let interviewsHeld: Double
  package let offersReceived: Double
  package let rejections: Double
  package let openAtEnd: Double
  /// Of all their interviews together.
  package let passThrough: Rate

  /// Nil where there is no month.
  init?(_ months: [MonthFigures]) {
    guard !months.isEmpty else { return nil }
    func mean(_ figure: (MonthFigures) -> Int) -> Double {
      Double(months.reduce(0) { $0 + figure($1) }) / Double(months.count)
    }
    self.months = months.count
    applicationsSent = mean(\.applicationsSent)
    repliesReceived = mean(\.repliesReceived)
    interviewsHeld = mean(\.interviewsHeld)
    offersReceived = mean(\.offersReceived)
    rejections = mean(\.rejections)
    openAtEnd = mean(\.openAtEnd)
    passThrough = months.reduce(Rate(successes: 0, of: 0)) { $0 + $1.passThrough }
  }
}

extension Evaluation {
  /// Complexity: O(history).
  package func monthComparison(_ month: CalendarMonth) -> MonthComparison {
    let start = firstDay?.month ?? month
    return comparison(figures(of: min(month, max(start, month.advanced(by: -3)))...month))
  }

  /// Of months in a row, one at least: the last of them beside those before it.
  package func comparison(_ months: [MonthFigures]) -> MonthComparison {
    let before = months.dropLast().suffix(3)
    return MonthComparison(
      current: months[months.count - 1], previous: before.last, trailing: TrailingMonths(before.reversed()),
      offersWithoutDay: offerDays().count { $0 == nil })
  }

  /// The first day of anything logged of the selected applications; nil where there is none.
  package var firstDay: CalendarDay? {
    var first = noDay
    for application in 0..<applications.count where selection.applicationsOfAnyDay[application] {
      first = earlier(first, applications.sentOn[application].number)
    }
    return day(first)
  }

  package func figures(of month: CalendarMonth) -> MonthFigures { figures(of: month...month)[0] }

  /// In the order of the months. Complexity: O(history + days of the months + applications × months).
  package func figures(of months: ClosedRange<CalendarMonth>) -> [MonthFigures] {
    let open = OpenApplications(self).counts(on: months.map(\.lastDay))
    var (sent, replies) = ([Int](repeating: 0, count: months.count), [Int](repeating: 0, count: months.count))
    var (offers, rejections) = (sent, sent)
    var held = [ResultCounts](repeating: ResultCounts(), count: months.count)
    let places = MonthPlaces(months)
    for application in 0..<applications.count where selection.applicationsOfAnyDay[application] {
      if let place = places[applications.sentOn[application]] { sent[place] += 1 }
      if let place = places[applications.repliedOn[application]] { replies[place] += 1 }
      guard case .rejected? = applications.outcome[application] else { continue }
      if let place = places[applications.closedOn[application]] { rejections[place] += 1 }
    }
    for row in interviewResults.indices where selection.interviewsOfAnyDay[row] {
      if let place = places[history.interviews.heldOn[row]?.day] { held[place].add(interviewResults[row]) }
    }
    for day in offerDays() {
      if let place = places[day] { offers[place] += 1 }
    }
    return months.enumerated().map { place, month in
      MonthFigures(
        month: month, applicationsSent: sent[place], repliesReceived: replies[place],
        interviewsHeld: held[place].total, offersReceived: offers[place], rejections: rejections[place],
        openAtEnd: open[place], passThrough: held[place].rate(settings.ghosted))
    }
  }

  /// The day of every offer of the selected applications: each offer record's, or that of an `offer` stage without
  /// a record. Nil where it is not known.
  func offerDays() -> [CalendarDay?] {
    var days: [CalendarDay?] = []
    var hasRecord = [Bool](repeating: false, count: applications.count)
    let offers = history.offers
    var stageDay = [CalendarDay?](repeating: nil, count: applications.count)
    for attempt in 0..<attempts.count {
      guard case .offer? = attempts.stage[attempt] else { continue }
      stageDay[Int(attempts.application[attempt])] = attempts.enteredOn[attempt]
    }
    for row in 0..<offers.count {
      let application = Int(offers.application[row])
      hasRecord[application] = true
      if selection.applicationsOfAnyDay[application] { days.append(offers.offeredOn[row] ?? stageDay[application]) }
    }
    for attempt in 0..<attempts.count {
      guard case .offer? = attempts.stage[attempt] else { continue }
      let application = Int(attempts.application[attempt])
      if !hasRecord[application], selection.applicationsOfAnyDay[application] {
        // What ended in silence ended on no day on which anything was offered.
        let isSilent = applications.outcome[application] == .ghosted
        days.append(stageDay[application] ?? (isSilent ? nil : applications.closedOn[application]))
      }
    }
    return days
  }

  /// Applications open at the end of a day, by what was known then; after the as-of day, on the as-of day.
  func openApplications(on day: CalendarDay) -> Int { OpenApplications(self).counts(on: [day])[0] }
}

/// Which of some months in a row a day lies in.
private struct MonthPlaces {
  private let first: Int32
  /// By day from the first: the place of its month.
  private var places: [Int] = []

  init(_ months: ClosedRange<CalendarMonth>) {
    first = months.lowerBound.firstDay.ordinal
    for (place, month) in months.enumerated() {
      places.append(contentsOf: repeatElement(place, count: month.firstDay.distance(to: month.lastDay) + 1))
    }
  }

  /// Nil for a day of another month, or none.
  subscript(day: CalendarDay?) -> Int? {
    guard let day, day.ordinal >= first else { return nil }
    let offset = Int(day.ordinal) - Int(first)
    return offset < places.count ? places[offset] : nil
  }
}
