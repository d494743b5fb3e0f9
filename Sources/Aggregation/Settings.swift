import InterviewModel

/// What is asked of a history: the day it is looked at, the days that count, the definitions, the filters.
package struct Settings: Sendable, Hashable {
  /// The day that counts as today. Nothing dated later is counted.
  package var asOf: CalendarDay
  package var period: Period
  /// Days of silence, 0 or more, after which a pending application counts as ghosted: on day 31 with 30.
  package var ghostedAfter: Int
  package var ghosted: GhostedRule
  package var basis: Basis
  /// Filters of one dimension are alternatives, those of different dimensions all have to hold.
  package var filters: [Filter]

  package init(
    asOf: CalendarDay, period: Period = .all, ghostedAfter: Int = 30, ghosted: GhostedRule = .count,
    basis: Basis = .observed, filters: [Filter] = []
  ) {
    self.asOf = asOf
    self.period = period
    self.ghostedAfter = ghostedAfter
    self.ghosted = ghosted
    self.basis = basis
    self.filters = filters
  }
}

/// The days a report is about, both ends included; an end that is nil is open.
///
/// A stage attempt belongs to the period in which it was entered, an interview to that in which it was held, an
/// application to that in which it was sent. What has no known day belongs to no period but the one open at both ends.
package struct Period: Sendable, Hashable {
  package let first: CalendarDay?
  package let last: CalendarDay?

  package static let all = Period(from: nil, to: nil)

  package init(from first: CalendarDay?, to last: CalendarDay?) {
    self.first = first
    self.last = last
  }

  package init(_ month: CalendarMonth) { self.init(from: month.firstDay, to: month.lastDay) }

  package var isAll: Bool { first == nil && last == nil }

  package func contains(_ day: CalendarDay?) -> Bool {
    guard let day else { return isAll }
    if let first, day < first { return false }
    if let last, day > last { return false }
    return true
  }
}

/// Whether silence counts as a failure to advance.
package enum GhostedRule: String, Sendable, CaseIterable {
  /// Ghosted is in the denominator of pass-through.
  case count
  /// Ghosted is outside of it, as pending is.
  case exclude
}

/// Which stage attempts a funnel counts.
package enum Basis: String, Sendable, CaseIterable {
  /// Those that were logged.
  case observed
  /// And every earlier stage on the ladder, as passed.
  case implied
}

/// `--where DIMENSION=VALUE`: only what belongs to a group.
package struct Filter: Sendable, Hashable {
  package let dimension: Dimension
  /// A group's name; letter case, blanks and punctuation do not matter, and a synonym of a listed term will do.
  /// `unknown` is the group of what carries no value.
  package let value: String

  package init(_ dimension: Dimension, _ value: String) {
    self.dimension = dimension
    self.value = value
  }
}
