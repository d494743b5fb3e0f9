import InterviewModel

/// The figures of a day and the month's name among them, without the time and the words that do not matter.
struct DayFigures {
  struct Figure {
    let value: Int
    let digits: Int
    /// `'24`.
    let hasApostrophe: Bool
    /// The mark between this figure and the one before it (or the month's name).
    let separator: Separator
  }

  enum Separator: Equatable {
    /// A blank, or nothing.
    case none
    /// `/`, `-` or `.`
    case mark(UInt8)
    /// Several marks, or one that days are not written with.
    case odd
  }

  private var figures: [Figure] = []
  private var month: Int?
  /// How many figures stand before the month's name.
  private var figuresBeforeMonth = 0

  /// Nil where there is a word or a mark that does not belong to one day.
  init?(_ tokens: [PlainToken], in folded: [UInt8]) {
    var separator = Separator.none
    var hasApostrophe = false
    for token in tokens {
      switch token.kind {
      case .number:
        guard let value = token.value(in: folded) else { return nil }
        figures.append(
          Figure(value: value, digits: token.range.count, hasApostrophe: hasApostrophe, separator: separator))
        (separator, hasApostrophe) = (.none, false)
      case .word:
        let word = token.text(in: folded)
        if month == nil, let named = DayWords.months[word] {
          month = named
          figuresBeforeMonth = figures.count
        } else if !DayWords.ignorable.contains(word) {
          return nil
        }
        (separator, hasApostrophe) = (.none, false)
      case .mark:
        let mark = folded[token.range.lowerBound]
        switch mark {
        case UInt8(ascii: "'"): hasApostrophe = true
        case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
          separator = separator == .none ? .mark(mark) : .odd
        case ASCII.comma, ASCII.quote, UInt8(ascii: "_"), UInt8(ascii: "\\"): separator = .odd
        default: return nil
        }
      }
    }
  }

  func parse() -> WrittenDayParse {
    if let month { return parse(month: month) }
    switch figures.count {
    case 3: return three(figures[0], figures[1], figures[2])
    case 2: return two(figures[0], figures[1])
    case 1: return one(figures[0])
    default: return .more
    }
  }

  // MARK: With the month's name

  private func parse(month: Int) -> WrittenDayParse {
    switch figures.count {
    case 0: return .refused(.monthOnly)
    case 1:
      let figure = figures[0]
      if (5...6).contains(figure.digits) {
        return certain(year: figure.value % 10_000, month: month, day: figure.value / 10_000, slip: .missingSeparator)
      }
      if figure.digits > 2 || figure.value > 31 || figure.hasApostrophe { return .refused(.monthOnly) }
      let parts = WrittenDay.Parts(year: nil, month: month, day: figure.value)
      guard parts.isPossible else { return .refused(.noSuchDay) }
      return .partial(WrittenDay(dayFirst: parts, monthFirst: parts))
    case 2:
      let (first, second) = (figures[0], figures[1])
      let yearIsFirst =
        first.digits > 2 || second.digits <= 2 && (first.hasApostrophe || first.value > 31 && figuresBeforeMonth == 1)
      let (year, day) = yearIsFirst ? (first, second) : (second, first)
      guard day.digits <= 2, year.digits == 4 || year.digits == 2 else { return .more }
      return certain(year: fullYear(year), month: month, day: day.value, slip: nil)
    default: return .more
    }
  }

  private func certain(year: Int, month: Int, day: Int, slip: DaySlip?) -> WrittenDayParse {
    guard Self.plausibleYears.contains(year) else { return .refused(.implausibleYear) }
    let parts = WrittenDay.Parts(year: year, month: month, day: day)
    guard parts.isPossible else { return .refused(.noSuchDay) }
    return .day(WrittenDay(dayFirst: parts, monthFirst: parts, slip: slip))
  }

  // MARK: In figures only

  private func three(_ first: Figure, _ second: Figure, _ third: Figure) -> WrittenDayParse {
    guard second.digits <= 2, !first.hasApostrophe, !second.hasApostrophe else { return .more }
    let isOdd = second.separator != third.separator || second.separator == .odd
    let slip: DaySlip? = isOdd ? .oddSeparators : nil
    if first.digits == 4 || first.digits == 2 && first.value > 31 {
      guard third.digits <= 2 else { return .more }
      let year = fullYear(first)
      if second.value > 12 {
        return certain(year: year, month: third.value, day: second.value, slip: .swappedDayAndMonth)
      }
      return certain(year: year, month: second.value, day: third.value, slip: slip)
    }
    guard first.digits <= 2, third.digits == 4 || third.digits == 2 && third.separator != .none else { return .more }
    return Self.either(
      first.value, second.value, year: fullYear(third), hasPoints: !isOdd && second.separator == Self.point, slip: slip)
  }

  private func two(_ first: Figure, _ second: Figure) -> WrittenDayParse {
    guard second.separator != .none, !first.hasApostrophe else { return .more }
    switch (first.digits, second.digits) {
    case (1...2, 1...2) where second.separator != .odd:
      if second.hasApostrophe { return .refused(.monthOnly) }
      return Self.either(first.value, second.value, year: nil, hasPoints: second.separator == Self.point, slip: nil)
    case (1...2, 5...6):
      return Self.either(
        first.value, second.value / 10_000, year: second.value % 10_000, hasPoints: false, slip: .missingSeparator)
    case (3, 4):
      // 812/2019 is 8/12 or 81/2.
      let readings = [10, 100].map { base in
        Self.either(
          first.value / base, first.value % base, year: second.value, hasPoints: false, slip: .missingSeparator)
      }
      let days = readings.filter { if case .day = $0 { true } else { false } }
      return days.count == 1 ? days[0] : .refused(days.isEmpty ? .notADay : .unclearDay)
    case (4, 4) where !Self.plausibleYears.contains(second.value):
      return certain(
        year: first.value, month: second.value / 100, day: second.value % 100, slip: .missingSeparator)
    case (4, 1...2) where (1...12).contains(second.value), (1...2, 4) where (1...12).contains(first.value):
      return .refused(.monthOnly)
    default: return .more
    }
  }

  private func one(_ figure: Figure) -> WrittenDayParse {
    if figure.digits == 8, Self.plausibleYears.contains(figure.value / 10_000) {
      return certain(
        year: figure.value / 10_000, month: figure.value / 100 % 100, day: figure.value % 100, slip: nil)
    }
    let isYear = figure.digits == 4 && Self.plausibleYears.contains(figure.value)
    return .refused(isYear ? .yearOnly : .bareNumber)
  }

  private static let point = Separator.mark(UInt8(ascii: "."))

  /// Two figures that are day and month or month and day; without a year the day is partial.
  static func either(_ first: Int, _ second: Int, year: Int?, hasPoints: Bool, slip: DaySlip?) -> WrittenDayParse {
    if let year, !plausibleYears.contains(year) { return .refused(.implausibleYear) }
    let dayFirst = WrittenDay.Parts(year: year, month: second, day: first)
    let monthFirst = WrittenDay.Parts(year: year, month: first, day: second)
    let day = WrittenDay(
      dayFirst: dayFirst.isPossible ? dayFirst : nil, monthFirst: monthFirst.isPossible ? monthFirst : nil,
      hasPoints: hasPoints, slip: slip)
    if day.dayFirst == nil, day.monthFirst == nil { return .refused(.noSuchDay) }
    return year == nil ? .partial(day) : .day(day)
  }

  static let plausibleYears = 1900...2199

  private func fullYear(_ figure: Figure) -> Int {
    figure.digits == 4 ? figure.value : Self.century(of: figure.value)
  }

  /// The year that two digits stand for: 70–99 are 19xx, the others 20xx.
  static func century(of year: Int) -> Int { year + (year >= 70 ? 1900 : 2000) }
}
