import InterviewModel

/// One day as it is written, before the order of day and month is known: what each order makes of it.
struct WrittenDay {
  /// A day of the year, with its year where that is written.
  struct Parts: Equatable {
    var year: Int?
    var month: Int
    var day: Int

    /// Any leap year will do where none is written.
    var isPossible: Bool { CalendarDay(year: year ?? 2000, month: month, day: day) != nil }
  }

  /// What it is with the day first, and with the month first; nil where there is no such day. Both are the same where
  /// the order does not matter.
  var dayFirst: Parts?
  var monthFirst: Parts?
  /// Points between the figures: the day comes first unless the column says otherwise.
  var hasPoints = false
  var slip: DaySlip?
  var time: WrittenTime?

  var isPartial: Bool { (dayFirst ?? monthFirst)?.year == nil }

  func with(year: Int) -> WrittenDay {
    var day = self
    day.dayFirst?.year = year
    day.monthFirst?.year = year
    return day
  }

  /// What it says of its column's order; see `DayReader.order(of:)`.
  var order: DayOrder?? {
    switch (dayFirst, monthFirst) {
    case (nil, nil): .none
    case (_, nil): .dayFirst
    case (nil, _): .monthFirst
    case let (day, month): day == month || hasPoints ? .none : .some(nil)
    }
  }

  func reading(order: DayOrder?) -> DayReading {
    let preferred = order ?? (hasPoints ? .dayFirst : nil)
    switch (dayFirst, monthFirst) {
    case (nil, nil): return .refused(.noSuchDay)
    case let (day?, month?) where preferred == nil && day != month:
      guard let first = moment(day), let second = moment(month) else { return .refused(.unclearDay) }
      return .ambiguous(dayFirst: first, monthFirst: second)
    case let (day?, month?): return reading(preferred == .monthFirst ? month : day, slip: slip)
    case let (day?, nil): return reading(day, slip: order == .monthFirst ? slip ?? .swappedDayAndMonth : slip)
    case let (nil, month?): return reading(month, slip: order == .dayFirst ? slip ?? .swappedDayAndMonth : slip)
    }
  }

  private func reading(_ parts: Parts, slip: DaySlip?) -> DayReading {
    guard parts.year != nil else { return .withoutYear(month: parts.month, day: parts.day) }
    guard let moment = moment(parts) else { return .refused(.noSuchTime) }
    return slip.map { .repaired(moment, $0) } ?? .moment(moment)
  }

  /// Nil where the year is not known, or there is no such time.
  private func moment(_ parts: Parts) -> Moment? {
    guard let year = parts.year, let day = CalendarDay(year: year, month: parts.month, day: parts.day) else {
      return nil
    }
    guard let time else { return Moment(day: day) }
    return Moment(
      day: day, hour: time.hour, minute: time.minute, second: time.second, offsetMinutes: time.offsetMinutes)
  }
}

/// What a run of tokens is, read as one day.
enum WrittenDayParse {
  case day(WrittenDay)
  /// The year is not written.
  case partial(WrittenDay)
  case refused(ValueRefusal)
  /// There is more, or something else, than one day.
  case more
}

extension WrittenDay {
  static func parse(_ tokens: ArraySlice<PlainToken>, in folded: [UInt8]) -> WrittenDayParse {
    var tokens = withoutParentheses(tokens, in: folded)
    let time = WrittenTime.take(from: &tokens, in: folded)
    guard let figures = DayFigures(tokens, in: folded) else {
      let isRelative = tokens.contains { $0.kind == .word && DayWords.relative.contains($0.text(in: folded)) }
      return isRelative ? .refused(.relativeDay) : .more
    }
    switch figures.parse() {
    case .day(var day):
      day.time = time
      return .day(day)
    case .partial(var day):
      day.time = time
      return .partial(day)
    case let other: return other
    }
  }

  /// What stands in parentheses comments on the day: `(Central European Time)`.
  private static func withoutParentheses(_ tokens: ArraySlice<PlainToken>, in folded: [UInt8]) -> [PlainToken] {
    var kept: [PlainToken] = []
    var opened: Int?
    for token in tokens {
      if token.isMark("(", in: folded), opened == nil {
        opened = kept.count
      } else if token.isMark(")", in: folded), let start = opened {
        kept.removeSubrange(start...)
        opened = nil
        continue
      }
      kept.append(token)
    }
    return kept
  }
}
