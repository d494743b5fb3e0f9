import InterviewModel

/// Logged pay that is a hundred times more or less than the rest of its column: most often a thousand slipped in or
/// out (85 for 85,000). It is kept; this says where it stands.
package struct OddAmount: Sendable {
  /// `.salary`, `.applications` (the posted range), `.offers` (the base) or `.expectations`.
  package let kind: EntityKind
  /// Position in the history's columns of that kind.
  package let row: Int
  package let logged: MoneyRange
  /// The median of the others of the column in the same currency, made yearly, in minor units.
  package let median: Double
  /// How many times the median it is.
  package let ratio: Double

  /// From here on, or from one over it, an amount is odd: far beyond what roles and places explain, and well within what
  /// a slip of a thousand makes of it.
  package static let leastRatio = 100.0
  /// With fewer others of the same currency nothing is said.
  package static let fewestOthers = 4
}

extension History {
  /// By kind, then row.
  /// - Parameter kind: the only kind looked at; nil for every one.
  package func oddAmounts(_ workYear: WorkYear = WorkYear(), of kind: EntityKind? = nil) -> [OddAmount] {
    let kinds: [EntityKind] = kind.map { [$0] } ?? [.applications, .salary, .offers, .expectations]
    return kinds.flatMap { Self.oddAmounts($0, pay(of: $0), workYear) }
  }

  /// The logged pay of one kind; none of a kind that has none.
  private func pay(of kind: EntityKind) -> [MoneyRange] {
    switch kind {
    case .applications: applications.posted
    case .salary: salary.range
    case .expectations: expectations.range
    case .offers:
      (0..<offers.count).map { row in
        MoneyRange(
          low: offers.base[row], high: offers.base[row], currency: offers.currency[row], period: offers.period[row])
      }
    default: []
    }
  }

  private static func oddAmounts(_ kind: EntityKind, _ column: [MoneyRange], _ workYear: WorkYear) -> [OddAmount] {
    var byCurrency: [(currency: Currency, amounts: [(row: Int, amount: Double)])] = []
    for (row, logged) in column.enumerated() {
      guard let pay = try? workYear.yearly(logged), let amount = pay.middle ?? pay.low ?? pay.high, amount > 0 else {
        continue
      }
      if let place = byCurrency.firstIndex(where: { $0.currency.code == pay.currency.code }) {
        byCurrency[place].amounts.append((row, amount))
      } else {
        byCurrency.append((pay.currency, [(row, amount)]))
      }
    }
    var odd: [OddAmount] = []
    for (_, amounts) in byCurrency where amounts.count > OddAmount.fewestOthers {
      let sorted = amounts.sorted { $0.amount < $1.amount }
      let values = sorted.map(\.amount)
      for (place, (row, amount)) in sorted.enumerated() {
        let median = medianWithout(place, values)
        guard max(amount / median, median / amount) >= OddAmount.leastRatio else { continue }
        odd.append(OddAmount(kind: kind, row: row, logged: column[row], median: median, ratio: amount / median))
      }
    }
    return odd.sorted { $0.row < $1.row }
  }

  /// The median of sorted amounts without the one at a place.
  private static func medianWithout(_ place: Int, _ sorted: [Double]) -> Double {
    func other(_ index: Int) -> Double { sorted[index < place ? index : index + 1] }
    let count = sorted.count - 1
    return (other((count - 1) / 2) + other(count / 2)) / 2
  }
}
