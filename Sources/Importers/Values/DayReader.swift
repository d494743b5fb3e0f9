import InterviewModel

/// Reads a day, with its time where there is one, in the ways that people and their tools write days.
package enum DayReader {
  /// - Parameters:
  ///   - order: Which comes first in `3/4/26`; nil where the column does not say, and such a text is ambiguous. With
  ///     points between the figures the day comes first unless the order says otherwise.
  ///   - serials: The column holds day numbers of a spreadsheet (the 1900 system of Excel).
  ///
  /// Years of two digits: 70–99 are 19xx, the others 20xx. In any spelling but `YYYY-MM-DD` a year is 1900...2199.
  package static func read(_ text: Span<UInt8>, order: DayOrder? = nil, serials: Bool = false) -> DayReading {
    if let reading = ISODay.read(text) { return reading }
    if let moment = UnixTime.moment(text) { return .moment(moment) }
    if let figures = PlainFigures.parse(text) { return reading(figures, order: order) ?? .refused(.notADay) }
    if MissingValue.isMissing(text) { return .missing }
    let folded = foldLines(text)
    if serials, let moment = SpreadsheetSerial.moment(folded) { return .moment(moment) }
    let tokens = PlainToken.split(folded)
    if let reading = reading(WrittenDay.parse(tokens[...], in: folded), order: order) { return reading }
    return WrittenDays.reading(WrittenDays.split(tokens, in: folded), order: order) ?? .refused(.notADay)
  }

  /// Nil where there is more than one day.
  private static func reading(_ parse: WrittenDayParse, order: DayOrder?) -> DayReading? {
    switch parse {
    case .day(let day), .partial(let day): day.reading(order: order)
    case .refused(let refusal): .refused(refusal)
    case .more: nil
    }
  }

  package static func read(_ text: some StringProtocol, order: DayOrder? = nil, serials: Bool = false) -> DayReading {
    read(Array(text.utf8).span, order: order, serials: serials)
  }

  /// What a text says about the order of day and month: an order, `.some(nil)` where it can be read both ways, nil
  /// where it says nothing.
  static func order(of text: Span<UInt8>) -> DayOrder?? {
    if let figures = PlainFigures.parse(text) {
      if case .day(let day) = figures { return day.order }
      return .none
    }
    let folded = foldLines(text)
    let tokens = PlainToken.split(folded)
    switch WrittenDay.parse(tokens[...], in: folded) {
    case .day(let day), .partial(let day): return day.order
    case .refused: return .none
    case .more: return WrittenDays.order(WrittenDays.split(tokens, in: folded))
    }
  }

  /// Folded, with `;` for the end of a line.
  private static func foldLines(_ text: Span<UInt8>) -> [UInt8] {
    PlainText.fold(text).map { $0 == ASCII.lineFeed ? ASCII.semicolon : $0 }
  }
}

/// Several days in one cell: `8/5/2019 & 8/14/2019`, `Oct 3 - Oct 5, 2020`.
enum WrittenDays {
  /// The days between separators of one kind, where every piece is a day; empty where there is no such kind.
  static func split(_ tokens: [PlainToken], in folded: [UInt8]) -> [WrittenDay] {
    for isSeparator in separators {
      let cuts = tokens.indices.filter { isSeparator(tokens, $0, folded) }
      guard !cuts.isEmpty else { continue }
      var days: [WrittenDay] = []
      var isWhole = true
      for (start, end) in zip([0] + cuts.map { $0 + 1 }, cuts + [tokens.count]) where start < end {
        switch WrittenDay.parse(tokens[start..<end], in: folded) {
        case .day(let day), .partial(let day): days.append(day)
        case .refused, .more: isWhole = false
        }
      }
      if isWhole, days.count > 1 { return days }
    }
    return []
  }

  private static let separators: [@Sendable ([PlainToken], Int, [UInt8]) -> Bool] = [
    { tokens, index, folded in
      ["&", ";", "|", "+"].contains { tokens[index].isMark($0, in: folded) }
    },
    { tokens, index, folded in
      tokens[index].kind == .word && DayWords.between.contains(tokens[index].text(in: folded))
    },
    { tokens, index, folded in
      guard index + 1 < tokens.count, tokens[index].followsBlank, tokens[index + 1].followsBlank else { return false }
      return ["-", "/"].contains { tokens[index].isMark($0, in: folded) }
    },
    { tokens, index, folded in tokens[index].isMark(",", in: folded) },
  ]

  /// Nil where the days are fewer than two, or the first lacks a year that no later one gives. A day that can be read
  /// both ways goes with the others of the cell.
  static func reading(_ days: [WrittenDay], order: DayOrder?) -> DayReading? {
    guard days.count > 1 else { return nil }
    let order = order ?? Self.order(days) ?? nil
    if order == nil, let unclear = days.first(where: { $0.order == .some(nil) }) { return unclear.reading(order: nil) }
    var moments: [Moment] = []
    var year: Int?
    for day in days.reversed() {
      switch (day.isPartial ? year.map { day.with(year: $0) } ?? day : day).reading(order: order) {
      case .moment(let moment), .repaired(let moment, _):
        moments.append(moment)
        year = moment.day.parts.year
      case .refused(let refusal): return .refused(refusal)
      case .missing, .ambiguous, .withoutYear, .several: return nil
      }
    }
    return .several(moments.reversed())
  }

  static func order(_ days: [WrittenDay]) -> DayOrder?? {
    let orders = days.map(\.order)
    return orders.first { $0 == .some(.dayFirst) || $0 == .some(.monthFirst) } ?? orders.first { $0 != nil } ?? .none
  }
}

/// Seconds, or thousandths of them, since 1970 began in UTC, as programs write instants.
enum UnixTime {
  /// The instant of 10 digits, which a fraction may follow, or of 13, that begin with 1: from September 2001 to May
  /// 2033. Nil for anything else.
  static func moment(_ text: Span<UInt8>) -> Moment? {
    guard text.count >= 10, text[0] == UInt8(ascii: "1") else { return nil }
    let hasFraction = text.count > 11 && text[10] == UInt8(ascii: ".")
    guard hasFraction ? text.count <= 24 : text.count == 10 || text.count == 13 else { return nil }
    var number = 0
    for index in text.indices where !hasFraction || index != 10 {
      guard text[index] >= 48, text[index] <= 57 else { return nil }
      if !hasFraction || index < 10 { number = number * 10 + Int(text[index] - 48) }
    }
    let seconds = text.count == 13 && !hasFraction ? number / 1000 : number
    let rest = seconds % 86_400
    return Moment(
      day: CalendarDay(ordinal: Int32(seconds / 86_400)), hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60,
      offsetMinutes: 0)
  }
}

/// Day numbers of spreadsheets.
enum SpreadsheetSerial {
  /// The day that Excel's 1900 system shows for a number, with the time of its fraction, to the second. Nil for
  /// anything but 1 to 2,958,465 (the end of 9999), and for 60, the 29 February 1900 that never was.
  static func moment(_ folded: [UInt8]) -> Moment? {
    guard folded.allSatisfy({ $0 >= 48 && $0 <= 57 || $0 == UInt8(ascii: ".") || $0 == ASCII.comma }),
      let number = Numeral.read(folded[...], hint: .point, lone: .pointIsDecimal),
      number >= DecimalNumber(1), number < DecimalNumber(2_958_466),
      let seconds = secondsOfDay(number)
    else { return nil }
    let serial = Int32(clamping: number.double.isFinite ? Int(number.double) : 0)
    guard serial != 60 else { return nil }
    // Serial 61 is 1 March 1900; 25,569 is 1 January 1970.
    let day = CalendarDay(ordinal: serial - 25_569 + (serial < 60 ? 1 : 0))
    if number.scale == 0 { return Moment(day: day) }
    return Moment(
      day: day, hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60, offsetMinutes: nil)
  }

  private static func secondsOfDay(_ number: DecimalNumber) -> Int? {
    let fraction = number.double - number.double.rounded(.down)
    return min(Int((fraction * 86_400).rounded()), 86_399)
  }
}
