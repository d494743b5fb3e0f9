/// A day of the proleptic Gregorian calendar, without a time or a time zone. Range: years 1 to 9999.
package struct CalendarDay: Sendable, Hashable, Comparable, Strideable {
  /// Days since 1970-01-01; negative before it.
  package let ordinal: Int32

  package init(ordinal: Int32) { self.ordinal = ordinal }

  /// The ordinals of the years 1 to 9999.
  package static let ordinals: ClosedRange<Int64> = -719_162...2_932_896

  /// Nil where the ordinal is that of no day.
  package init?(exactly ordinal: Int64) {
    guard Self.ordinals.contains(ordinal) else { return nil }
    self.ordinal = Int32(ordinal)
  }

  /// Nil where there is no such day (31 April, 29 February of a common year, a year outside 1...9999).
  package init?(year: Int, month: Int, day: Int) {
    // Every month has 28 days.
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...28).contains(day) || (29...31).contains(day) && day <= Self.days(inMonth: month, of: year)
    else { return nil }
    // Days from civil, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": March starts the year.
    let years = UInt32(month <= 2 ? year - 1 : year)
    let months = UInt32(month <= 2 ? month + 9 : month - 3)
    let centuries = years / 100
    let days = years * 365 + years / 4 - centuries + centuries / 4 + (months * 153 + 2) / 5 + UInt32(day) - 1
    ordinal = Int32(days) - 719_468
  }

  /// Reads exactly `YYYY-MM-DD`; anything else is nil. Other ways to write a day are the importers' business.
  package init?(iso text: String) { self.init(isoBytes: text.utf8) }

  package init?(iso text: Substring) { self.init(isoBytes: text.utf8) }

  /// The same, of the bytes of the text.
  package init?(iso bytes: ArraySlice<UInt8>) { self.init(isoBytes: bytes) }

  @inline(__always)
  private init?(isoBytes bytes: some Sequence<UInt8>) {
    var digits = 0
    var count = 0
    for byte in bytes {
      if count == 4 || count == 7 {
        guard byte == 0x2D else { return nil }
      } else {
        guard count < 10, byte >= 0x30, byte <= 0x39 else { return nil }
        digits = digits * 10 + Int(byte) - 0x30
      }
      count += 1
    }
    guard count == 10 else { return nil }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// Year, month 1...12 and day 1...31.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(ordinal) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var month: CalendarMonth {
    let (year, month, _) = parts
    return CalendarMonth(index: Int32(year * 12 + month - 1))
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let fromMonday = (Int(ordinal) + 3) % 7
    return Weekday.allCases[fromMonday < 0 ? fromMonday + 7 : fromMonday]
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  @inlinable
  package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.ordinal < right.ordinal }

  /// Days from this one to the other; negative when the other is earlier.
  package func distance(to other: CalendarDay) -> Int { Int(other.ordinal) - Int(ordinal) }

  package func advanced(by days: Int) -> CalendarDay {
    CalendarDay(ordinal: Int32(clamping: Int(ordinal) + days))
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else {
      return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
    func digit(_ number: Int) -> UInt8 { UInt8(0x30 + number % 10) }
    let bytes = [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), 0x2D, digit(month / 10), digit(month), 0x2D,
      digit(day / 10), digit(day),
    ]
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A non-negative number with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

package enum Weekday: UInt8, Sendable, CaseIterable, Comparable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// English, capitalised.
  package var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
