import InterviewModel

/// One figure of salary research, made yearly.
package struct ResearchFigure: Sendable, Equatable {
  /// Position in the history's `salary`.
  package let row: Int
  package let place: SalaryPlace
  package let company: LabelIndex?
  package let source: LabelIndex?
  package let logged: MoneyRange
  package let component: SalaryComponent
  /// Nothing says what the figure is of; it is taken for base.
  package let isComponentAssumed: Bool
  package let asOf: CalendarDay?
  package let sampleSize: Int64?
  /// Older than `staleAfterMonths` on the as-of day.
  package let isStale: Bool
  /// In its own currency; nil where `problem` says why not.
  package let yearly: YearlyPay?
  /// Why it is no part of a market; a one-sided figure has yearly pay nevertheless.
  package let problem: UnusablePay?

  package static let staleAfterMonths: Int32 = 18
}

/// What pay depends on.
package struct SalaryPlace: Sendable, Hashable {
  package var role: LabelIndex?
  package var level: LabelIndex?
  package var location: LabelIndex?

  package init(role: LabelIndex?, level: LabelIndex?, location: LabelIndex?) {
    self.role = role
    self.level = level
    self.location = location
  }
}

/// How near research is to what it is compared with, nearest first. The first step with a usable figure is taken.
package enum MarketStep: String, Sendable, CaseIterable {
  case roleLevelLocation = "role+level+location"
  case roleLevel = "role+level"
  case roleLocation = "role+location"
  case role

  /// Whether research of one place stands for another. What is not known matches nothing.
  func matches(_ research: SalaryPlace, _ wanted: SalaryPlace) -> Bool {
    func same(_ left: LabelIndex?, _ right: LabelIndex?) -> Bool {
      guard let left, let right else { return false }
      return left.number == right.number
    }
    guard same(research.role, wanted.role) else { return false }
    switch self {
    case .roleLevelLocation: return same(research.level, wanted.level) && same(research.location, wanted.location)
    case .roleLevel: return same(research.level, wanted.level)
    case .roleLocation: return same(research.location, wanted.location)
    case .role: return true
    }
  }
}

extension History {
  /// All salary research as it is known on a day, made yearly.
  func research(on asOf: CalendarDay, _ workYear: WorkYear) -> [ResearchFigure] {
    let month = CalendarMonth(index: asOf.month.index - ResearchFigure.staleAfterMonths)
    let fresh = month.firstDay.advanced(by: min(asOf.parts.day, month.firstDay.distance(to: month.lastDay) + 1) - 1)
    return (0..<salary.count).map { row in
      var yearly: YearlyPay?
      var problem: UnusablePay?
      do throws(UnusablePay) {
        let pay = try workYear.yearly(salary.range[row])
        yearly = pay
        if pay.low == nil || pay.high == nil { problem = .oneSided }
      } catch { problem = error }
      if let day = salary.asOf[row], day > asOf { problem = .later }
      return ResearchFigure(
        row: row,
        place: SalaryPlace(role: salary.role[row], level: salary.level[row], location: salary.location[row]),
        company: salary.company[row], source: salary.source[row], logged: salary.range[row],
        component: salary.component[row] ?? .base, isComponentAssumed: salary.component[row] == nil,
        asOf: salary.asOf[row], sampleSize: salary.sampleSize[row],
        isStale: salary.asOf[row].map { $0 < fresh } ?? false, yearly: yearly, problem: problem)
    }
  }
}
