import InterviewModel

/// What the candidate wants to earn, made yearly: low is the floor, high the target.
package struct Expectation: Sendable {
  package let place: SalaryPlace
  package let pay: YearlyPay
  package let conversions: [PayConversion]
  package let asOf: CalendarDay?
}

/// An expectation that the market does not pay for.
package struct ExpectationOutsideMarket: Sendable {
  package enum Kind: Sendable {
    /// A target above p90.
    case target
    /// A floor above p75.
    case floor
  }

  package let kind: Kind
  package let expectation: Expectation
  /// The target or the floor, in minor units.
  package let amount: Double
  /// p90 for a target, p75 for a floor.
  package let bound: Double
  package let matched: MatchedMarket
}

/// An application whose posted range ends below the candidate's floor.
package struct PostedBelowFloor: Sendable {
  /// Position in the history's applications.
  package let application: Int
  package let posted: YearlyPay
  /// In the currency of the posted range.
  package let floor: Double
  package let conversions: [PayConversion]
  /// Nothing has closed it.
  package let isOpen: Bool
}

extension SalaryAnalysis {
  /// The latest expectation of each place that is known on the as-of day and usable, in the history's order.
  package var expectations: [Expectation] {
    let rows = history.expectations
    var latest: [(place: SalaryPlace, row: Int)] = []
    for row in 0..<rows.count {
      if let day = rows.asOf[row], day > asOf { continue }
      let place = SalaryPlace(role: rows.role[row], level: rows.level[row], location: rows.location[row])
      guard let known = latest.firstIndex(where: { $0.place == place }) else {
        latest.append((place, row))
        continue
      }
      if (rows.asOf[latest[known].row]?.ordinal ?? .min) > (rows.asOf[row]?.ordinal ?? .min) { continue }
      latest[known].row = row
    }
    return latest.sorted { $0.row < $1.row }.compactMap { place, row in
      (try? settings.workYear.yearly(rows.range[row])).map {
        Expectation(
          place: place, pay: $0, conversions: $0.conversions, asOf: rows.asOf[row])
      }
    }
  }

  /// What holds for a place, in a currency: the expectation that says most of it and contradicts none of it. Nil where
  /// there is none. Throws where no rate leads it to the currency.
  func expectation(
    for place: SalaryPlace, in currency: Currency, from expectations: [Expectation]
  ) throws(UnusablePay) -> Expectation? {
    func fits(_ wanted: LabelIndex?, _ known: LabelIndex?) -> Bool {
      guard let wanted else { return true }
      return wanted.number == known?.number
    }
    var best: (position: Int, said: Int)?
    for position in expectations.indices {
      let own = expectations[position].place
      guard fits(own.role, place.role), fits(own.level, place.level), fits(own.location, place.location) else {
        continue
      }
      let said = (own.role == nil ? 0 : 4) + (own.level == nil ? 0 : 2) + (own.location == nil ? 0 : 1)
      if let best, best.said >= said { continue }
      best = (position, said)
    }
    guard let best else { return nil }
    let expectation = expectations[best.position]
    let converted = try expectation.pay.converted(to: currency, exchange)
    return Expectation(
      place: expectation.place, pay: converted.pay, conversions: converted.conversions, asOf: expectation.asOf)
  }

  /// Targets above p90 and floors above p75 of the market for base pay, nearest step first found; in the wanted
  /// currency where a rate leads there, else in their own.
  package func expectationsOutsideMarket() -> [ExpectationOutsideMarket] {
    expectations.flatMap { expectation -> [ExpectationOutsideMarket] in
      let wanted = settings.currency.flatMap { try? expectation.pay.converted(to: $0, exchange) }
      let own = wanted?.pay ?? expectation.pay
      guard let matched = market(for: expectation.place, in: own.currency, .base) else { return [] }
      let expectation = Expectation(
        place: expectation.place, pay: own, conversions: wanted?.conversions ?? expectation.conversions,
        asOf: expectation.asOf)
      func outside(
        _ kind: ExpectationOutsideMarket.Kind, _ amount: Double?, above share: Double
      ) -> ExpectationOutsideMarket? {
        guard let amount, let bound = matched.market.quantile(share), amount > bound else { return nil }
        return ExpectationOutsideMarket(
          kind: kind, expectation: expectation, amount: amount, bound: bound, matched: matched)
      }
      return [outside(.target, own.high, above: 0.9), outside(.floor, own.low, above: 0.75)].compactMap { $0 }
    }
  }

  /// Of the applications asked about, those whose posted range ends below the floor, in the history's order; and why
  /// others could not be held against it.
  package func postedBelowFloor() -> (below: [PostedBelowFloor], notCompared: [UnusablePay]) {
    let expectations = self.expectations
    var below: [PostedBelowFloor] = []
    var notCompared: [UnusablePay] = []
    if expectations.isEmpty { return (below, notCompared) }
    let posted = history.applications.posted
    for row in posted.indices where evaluation.selection.applications[row] {
      if posted[row].low == nil, posted[row].high == nil { continue }
      do throws(UnusablePay) {
        if let found = try postedBelowFloor(row, expectations) { below.append(found) }
      } catch { notCompared.append(error) }
    }
    return (below, notCompared)
  }

  private func postedBelowFloor(
    _ row: Int, _ expectations: [Expectation]
  ) throws(UnusablePay) -> PostedBelowFloor? {
    let rows = evaluation.history.applications
    let posted = try settings.workYear.yearly(rows.posted[row])
    let place = SalaryPlace(role: rows.role[row], level: rows.level[row], location: rows.location[row])
    guard let top = posted.high,
      let expectation = try expectation(for: place, in: posted.currency, from: expectations),
      let floor = expectation.pay.low, top < floor
    else { return nil }
    return PostedBelowFloor(
      application: row, posted: posted, floor: floor,
      conversions: PayConversion.distinct(expectation.conversions + posted.conversions),
      isOpen: evaluation.applications.outcome[row] == nil)
  }
}
