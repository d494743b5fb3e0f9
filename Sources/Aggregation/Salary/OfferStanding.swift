import InterviewModel

/// What an offer pays in a year, part by part, in minor units of one currency; a part that is nil was not logged.
package struct OfferPay: Sendable, Equatable {
  package var base: Double
  package var bonus: Double?
  package var equity: Double?
  package var benefits: Double?
  package var retirementMatch: Double?
  package var signOn: Double?

  /// Everything that comes every year; what was not logged counts as nothing.
  package var yearlyTotal: Double {
    base + (bonus ?? 0) + (equity ?? 0) + (benefits ?? 0) + (retirementMatch ?? 0)
  }

  package var firstYear: Double { yearlyTotal + (signOn ?? 0) }

  package func amount(_ component: SalaryComponent) -> Double { component == .base ? base : yearlyTotal }

  fileprivate func map(_ change: (Double) -> Double) -> OfferPay {
    OfferPay(
      base: change(base), bonus: bonus.map(change), equity: equity.map(change), benefits: benefits.map(change),
      retirementMatch: retirementMatch.map(change), signOn: signOn.map(change))
  }
}

/// Base against a market of base, or yearly total against a market of total.
package struct MarketComparison: Sendable {
  package let component: SalaryComponent
  /// The offer's, in minor units.
  package let amount: Double
  package let matched: MatchedMarket
  /// The share of the market below the offer, half of what is paid exactly so included.
  package let percentile: Double
  package let p50: Double
  package let p75: Double
  /// What one can ask for: the smaller of p75 and (for base) the posted top, and never less than is offered.
  package let ask: Double
}

/// Where pay lies in a posted range.
package enum PostedPlace: String, Sendable {
  case below
  case atLow = "at the low end"
  case lowerHalf = "lower half"
  case upperHalf = "upper half"
  case atTop = "at the top"
  case above
  /// Not beyond the one end that was posted.
  case within

  init?(_ amount: Double, in range: YearlyPay?) {
    guard let range, range.low != nil || range.high != nil else { return nil }
    if let low = range.low, amount < low {
      self = .below
    } else if let high = range.high, amount > high {
      self = .above
    } else if amount == range.high {
      self = .atTop
    } else if amount == range.low {
      self = .atLow
    } else if let middle = range.middle {
      self = amount < middle ? .lowerHalf : .upperHalf
    } else {
      self = .within
    }
  }
}

/// One offer and where it stands.
package struct OfferStanding: Sendable {
  /// Position in the history's offers.
  package let row: Int
  package let application: Int
  package let place: SalaryPlace
  /// That of all amounts here; the offer's own where no rate leads to the wanted one.
  package let currency: Currency?
  /// Nil where `problem` says why.
  package let pay: OfferPay?
  package let problem: UnusablePay?
  /// The currency asked for could not be had: no rate leads there.
  package let missingRate: Bool
  package let base: MarketComparison?
  package let total: MarketComparison?
  package let posted: YearlyPay?
  package let postedPlace: PostedPlace?
  /// Logged pay that is there and could not be compared.
  package let postedProblem: UnusablePay?
  package let expectation: Expectation?
  /// Why what is expected could not be compared, where something is.
  package let expectationProblem: UnusablePay?
  /// Everything done to the amounts above.
  package let conversions: [PayConversion]
  package let decision: OfferDecision
  package let deadline: CalendarDay?

  package func comparison(_ component: SalaryComponent) -> MarketComparison? { component == .base ? base : total }
}

extension SalaryAnalysis {
  /// The offers asked about: those to be answered first, by deadline, then the others, the latest first.
  package func offers() -> [OfferStanding] {
    let expectations = self.expectations
    let rows = history.offers
    let asked = (0..<rows.count).filter { row in
      evaluation.selection.applicationsOfAnyDay[Int(rows.application[row])]
        && evaluation.settings.period.contains(rows.offeredOn[row])
    }
    func key(_ row: Int) -> (Int, Int32, String) {
      let company = history.company(history.applications.company[Int(rows.application[row])])
      if (rows.decision[row] ?? .pending) == .pending { return (0, rows.deadline[row]?.ordinal ?? .max, company) }
      return (1, -(rows.offeredOn[row]?.ordinal ?? 0), company)
    }
    return asked.sorted { key($0) < key($1) }.map { standing($0, expectations) }
  }

  private func standing(_ row: Int, _ expectations: [Expectation]) -> OfferStanding {
    let rows = history.offers
    let application = Int(rows.application[row])
    let applications = history.applications
    let place = SalaryPlace(
      role: rows.role[row] ?? applications.role[application],
      level: rows.level[row] ?? applications.level[application],
      location: rows.location[row] ?? applications.location[application])
    var currency = rows.currency[row]
    var (pay, problem): (OfferPay?, UnusablePay?) = (nil, nil)
    var conversions: [PayConversion] = []
    do throws(UnusablePay) { (pay, conversions) = try yearlyPay(row) } catch { problem = error }
    var missingRate = false
    if let own = currency, let wanted = settings.currency, own != wanted {
      if let rate = exchange.rate(from: own, to: wanted) {
        pay = pay?.map(rate.convert)
        conversions.append(.currency(rate))
        currency = wanted
      } else {
        missingRate = true
      }
    }

    var posted: (pay: YearlyPay, conversions: [PayConversion])?
    var postedProblem: UnusablePay?
    do throws(UnusablePay) {
      let logged = try settings.workYear.yearly(applications.posted[application])
      if let currency { posted = try logged.converted(to: currency, exchange) }
    } catch {
      if error != .noAmount { postedProblem = error }
    }
    var expectation: Expectation?
    var expectationProblem: UnusablePay?
    do throws(UnusablePay) {
      if let currency { expectation = try self.expectation(for: place, in: currency, from: expectations) }
    } catch { expectationProblem = error }
    let base = compare(pay, .base, place, currency, postedTop: posted?.pay.high)
    let total = compare(pay, .total, place, currency, postedTop: nil)
    conversions += (posted?.conversions ?? []) + (expectation?.conversions ?? [])
    conversions += [base, total].compactMap { $0 }.flatMap(\.matched.market.conversions)
    return OfferStanding(
      row: row, application: application, place: place, currency: currency, pay: pay, problem: problem,
      missingRate: missingRate, base: base, total: total, posted: posted?.pay,
      postedPlace: pay.flatMap { PostedPlace($0.base, in: posted?.pay) }, postedProblem: postedProblem,
      expectation: expectation, expectationProblem: expectationProblem,
      conversions: PayConversion.distinct(conversions),
      decision: rows.decision[row] ?? .pending, deadline: rows.deadline[row])
  }

  /// What an offer pays in its own currency, and what was done to its base. A bonus in money goes before one in per
  /// cent.
  private func yearlyPay(_ row: Int) throws(UnusablePay) -> (OfferPay, [PayConversion]) {
    let rows = history.offers
    let logged = MoneyRange(
      low: rows.base[row], high: rows.base[row], currency: rows.currency[row], period: rows.period[row])
    let yearly = try settings.workYear.yearly(logged)
    guard let base = yearly.low else { throw .noAmount }
    let bonus = rows.bonus[row].map(Double.init) ?? rows.bonusPercent[row].map { (base * $0 / 100).rounded() }
    let pay = OfferPay(
      base: base, bonus: bonus, equity: rows.equityPerYear[row].map(Double.init),
      benefits: rows.benefitsPerYear[row].map(Double.init),
      retirementMatch: rows.retirementMatch[row].map(Double.init), signOn: rows.signOn[row].map(Double.init))
    return (pay, yearly.conversions)
  }

  private func compare(
    _ pay: OfferPay?, _ component: SalaryComponent, _ place: SalaryPlace, _ currency: Currency?, postedTop: Double?
  ) -> MarketComparison? {
    guard let amount = pay?.amount(component), let currency,
      let matched = market(for: place, in: currency, component),
      let percentile = matched.market.percentile(of: amount), let p50 = matched.market.quantile(0.5),
      let p75 = matched.market.quantile(0.75)
    else { return nil }
    return MarketComparison(
      component: component, amount: amount, matched: matched, percentile: percentile, p50: p50, p75: p75,
      ask: max(amount, min(p75, postedTop ?? .infinity)))
  }
}
