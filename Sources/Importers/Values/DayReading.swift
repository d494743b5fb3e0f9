import InterviewModel

/// What a cell of a day column says.
package enum DayReading: Sendable, Hashable {
  case missing
  /// One day, with its time and offset where they are written.
  case moment(Moment)
  /// Figures that are one day or the other, and no order of day and month was given. The days differ.
  case ambiguous(dayFirst: Moment, monthFirst: Moment)
  /// A day of a year that is not written; month 1...12, day 1...31 (29 February is possible).
  case withoutYear(month: Int, day: Int)
  /// Two days or more in one cell, in the order written.
  case several([Moment])
  /// One day in spite of a slip, as there is no other way to read it.
  case repaired(Moment, DaySlip)
  case refused(ValueRefusal)
}

/// What was mended to read a day.
package enum DaySlip: Sendable, Hashable {
  /// `8/82019`: a separator is missing.
  case missingSeparator
  /// `8//8/2019`: separators are doubled or differ.
  case oddSeparators
  /// `2024-20-11`, or `20/11/2024` in a column of months first: day and month can only be the other way round.
  case swappedDayAndMonth
  /// `2025-03-19:00:00Z`: what follows the day is not a time of day; it is left out.
  case unreadableTime

  /// What was wrong, to end a sentence: "a separator is missing".
  package var explanation: String {
    switch self {
    case .missingSeparator: "a separator is missing"
    case .oddSeparators: "its separators are doubled or differ"
    case .swappedDayAndMonth: "day and month can only be the other way round"
    case .unreadableTime: "what follows the day is not a time and is left out"
    }
  }
}

extension ValueRefusal {
  private static let writeISO = "write the day as YYYY-MM-DD"

  static let notADay = ValueRefusal("is not a day", remedy: writeISO)
  static let noSuchDay = ValueRefusal("is not a day of the calendar", remedy: writeISO)
  static let noSuchTime = ValueRefusal("has a time that is not one", remedy: "write the time as hh:mm, 00:00 to 23:59")
  static let implausibleYear = ValueRefusal("has a year that cannot be meant", remedy: "write the year in four digits")
  static let monthOnly = ValueRefusal("names a month and no day", remedy: writeISO)
  static let yearOnly = ValueRefusal("names a year and no day", remedy: writeISO)
  static let unclearDay = ValueRefusal("can be read as more than one day", remedy: writeISO)
  static let relativeDay = ValueRefusal("is a day only on the day it was written", remedy: writeISO)
  static let bareNumber = ValueRefusal(
    "is a number, not a day",
    remedy: "write the day as YYYY-MM-DD, or say in the mapping that the column holds spreadsheet serial numbers")
}
