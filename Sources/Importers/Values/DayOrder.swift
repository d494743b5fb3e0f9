/// Whether the day or the month comes first where a day is written in figures and its year last.
package enum DayOrder: Sendable, Hashable {
  /// 31/12/2026.
  case dayFirst
  /// 12/31/2026.
  case monthFirst
}

/// Finds the order of day and month of a column from all of its texts: a number above 12 decides.
package struct DayOrderSurvey: Sendable {
  package struct Evidence: Sendable, Hashable {
    /// The cell, as written.
    package let text: String
    /// The row as the caller numbers them.
    package let row: Int
  }

  package enum Verdict: Sendable, Hashable {
    /// Decided by this value, the first of its kind.
    case dayFirst(Evidence)
    case monthFirst(Evidence)
    /// No value decides. `ambiguous` is the first that could be either day; where it is nil, the order does not
    /// matter.
    case open(ambiguous: Evidence?)
    /// One value can only be day first and another only month first.
    case contradictory(dayFirst: Evidence, monthFirst: Evidence)
  }

  private var dayFirst: Evidence?
  private var monthFirst: Evidence?
  private var ambiguous: Evidence?
  /// Values that decide for each order, and values that could be either day.
  package private(set) var counts = (dayFirst: 0, monthFirst: 0, ambiguous: 0)

  package init() {}

  package mutating func add(_ text: Span<UInt8>, row: Int) {
    if ISODay.looksLikeOne(text) { return }
    switch DayReader.order(of: text) {
    case .none: break
    case .some(nil):
      counts.ambiguous += 1
      ambiguous = ambiguous ?? evidence(text, row)
    case .some(.dayFirst):
      counts.dayFirst += 1
      dayFirst = dayFirst ?? evidence(text, row)
    case .some(.monthFirst):
      counts.monthFirst += 1
      monthFirst = monthFirst ?? evidence(text, row)
    }
  }

  package mutating func add(_ text: some StringProtocol, row: Int) { add(Array(text.utf8).span, row: row) }

  private func evidence(_ text: Span<UInt8>, _ row: Int) -> Evidence {
    var bytes: [UInt8] = []
    for index in text.indices { bytes.append(text[index]) }
    return Evidence(text: String(decoding: bytes, as: UTF8.self), row: row)
  }

  package var verdict: Verdict {
    switch (dayFirst, monthFirst) {
    case (nil, nil): .open(ambiguous: ambiguous)
    case (let day?, nil): .dayFirst(day)
    case (nil, let month?): .monthFirst(month)
    case (let day?, let month?): .contradictory(dayFirst: day, monthFirst: month)
    }
  }

  /// The order to read the column with; nil where it is open or contradictory.
  package var order: DayOrder? {
    switch verdict {
    case .dayFirst: .dayFirst
    case .monthFirst: .monthFirst
    case .open, .contradictory: nil
    }
  }
}
