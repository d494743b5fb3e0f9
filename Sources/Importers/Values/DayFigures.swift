import InterviewModel

/// The figures of a day and the month's name among them, without the time and the words that do not matter.
struct DayFigures {
  struct Figure {
    let value: Int
    let digits: Int
    /// `'24`.
    let hasApostrophe: Bool
    /// The marks between this figure and the one before it (or the month's name).
    let separator: String
  }

  private var figures: [Figure] = []
  private var month: Int?
  /// How many figures stand before the month's name.
  private var figuresBeforeMonth = 0

  /// Nil where there is a word or a mark that does not belong to one day.
  init?(_ tokens: [PlainToken], in folded: [UInt8]) {
    var separator = ""
    for token in tokens {
      switch token.kind {
      case .number:
        guard let value = token.value(in: folded) else { return nil }
        figures.append(
          Figure(
            value: value, digits: token.range.count, hasApostrophe: separator.hasSuffix("'"),
            separator: separator.filter { $0 != "'" }))
        separator = ""
      case .word:
        let word = token.text(in: folded)
        if month == nil, let named = DayWords.months[word] {
          month = named
          figuresBeforeMonth = figures.count
        } else if !DayWords.ignorable.contains(word) {
          return nil
        }
        separator = ""
      case .mark:
        let mark = token.text(in: folded)
        guard ",./-'\\_\"".contains(mark) else { return nil }
        separator += mark
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
    let separators = [second.separator, third.separator]
    let isOdd = separators[0] != separators[1] || !["/", "-", ".", ""].contains(separators[0])
    let slip: DaySlip? = isOdd ? .oddSeparators : nil
    if first.digits == 4 || first.digits == 2 && first.value > 31 {
      guard third.digits <= 2 else { return .more }
      let year = fullYear(first)
      if second.value > 12 {
        return certain(year: year, month: third.value, day: second.value, slip: .swappedDayAndMonth)
      }
      return certain(year: year, month: second.value, day: third.value, slip: slip)
    }
    guard first.digits <= 2, third.digits == 4 || third.digits == 2 && separators != ["", ""] else { return .more }
    return either(
      first.value, second.value, year: fullYear(third), hasPoints: separators == [".", "."], slip: slip)
  }

  private func two(_ first: Figure, _ second: Figure) -> WrittenDayParse {
    guard !second.separator.isEmpty, !first.hasApostrophe else { return .more }
    switch (first.digits, second.digits) {
    case (1...2, 1...2) where second.separator.count == 1 && second.separator != ",":
      if second.hasApostrophe { return .refused(.monthOnly) }
      return either(first.value, second.value, year: nil, hasPoints: second.separator == ".", slip: nil)
    case (1...2, 5...6):
      return either(
        first.value, second.value / 10_000, year: second.value % 10_000, hasPoints: false, slip: .missingSeparator)
    case (3, 4):
      // 812/2019 is 8/12 or 81/2.
      let readings = [10, 100].map { base in
        either(
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

  private func either(_ first: Int, _ second: Int, year: Int?, hasPoints: Bool, slip: DaySlip?) -> WrittenDayParse {
    if let year, !Self.plausibleYears.contains(year) { return .refused(.implausibleYear) }
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
    figure.digits == 4 ? figure.value : figure.value + (figure.value >= 70 ? 1900 : 2000)
  }
}
