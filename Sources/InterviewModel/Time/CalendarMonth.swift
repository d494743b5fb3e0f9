/// A month of a year of the Gregorian calendar.
package struct CalendarMonth: Sendable, Hashable, Comparable, Strideable {
  /// Months since January of year 0.
  package let index: Int32

  package init(index: Int32) { self.index = index }

  /// Reads exactly `YYYY-MM`; anything else is nil.
  package init?(iso text: some StringProtocol) {
    guard text.utf8.count == 7, let first = CalendarDay(iso: "\(text)-01") else { return nil }
    self = first.month
  }

  package var year: Int { Int(index) / 12 }
  /// 1...12.
  package var number: Int { Int(index) % 12 + 1 }

  package var firstDay: CalendarDay {
    CalendarDay(year: year, month: number, day: 1) ?? CalendarDay(ordinal: 0)
  }

  package var lastDay: CalendarDay {
    firstDay.advanced(by: CalendarDay.days(inMonth: number, of: year) - 1)
  }

  package var days: ClosedRange<CalendarDay> { firstDay...lastDay }

  package static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.index < right.index }

  package func distance(to other: CalendarMonth) -> Int { Int(other.index) - Int(index) }

  package func advanced(by months: Int) -> CalendarMonth {
    CalendarMonth(index: Int32(clamping: Int(index) + months))
  }

  /// English names, January first.
  package static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// "October 2026".
  package var title: String { "\(Self.names[number - 1]) \(year)" }
}

extension CalendarMonth: CustomStringConvertible {
  /// `YYYY-MM`.
  package var description: String { "\(padded(year, to: 4))-\(padded(number, to: 2))" }
}
