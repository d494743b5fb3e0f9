import Aggregation
import InterviewModel
import ReportModel

extension OffersReport {
  /// Fewer figures than this are called a hint.
  private static let fewestFigures = 3

  /// Where an offer stands, against how many sources, what speaks for asking and how much, by when to answer.
  package static func paragraph(_ offer: OfferStanding, _ analysis: SalaryAnalysis) -> String {
    ([opening(offer, analysis)] + findings(offer, analysis) + answer(offer, analysis)).joined(separator: " ")
  }

  /// The same for a page that is skimmed: what it is and by when to answer, then a sentence a line.
  static func blocks(_ offer: OfferStanding, _ analysis: SalaryAnalysis) -> [Block] {
    [
      .paragraph(([opening(offer, analysis)] + answer(offer, analysis)).joined(separator: " ")),
      .statements(findings(offer, analysis).map { Statement($0) }),
    ]
  }

  private static func findings(_ offer: OfferStanding, _ analysis: SalaryAnalysis) -> [String] {
    guard let pay = offer.pay else {
      let problem = offer.problem ?? .noAmount
      return ["It is not compared with anything: \(problem.phrase); \(problem.remedy)."]
    }
    let place = (posted(offer, pay) + expectation(offer, pay)).joined(separator: " ")
    return hours(offer, pay, analysis) + market(offer, analysis) + (place.isEmpty ? [] : [place])
      + (offer.decision == .pending ? asking(offer, pay, analysis) : [])
  }

  private static func opening(_ offer: OfferStanding, _ analysis: SalaryAnalysis) -> String {
    let history = analysis.history
    let company = history.company(history.applications.company[offer.application])
    let start = "\(company), \(PayText.place(offer.place, history)):"
    guard let pay = offer.pay else { return "\(start) an offer whose base is not known in full." }
    let currency = offer.currency
    let parts = [
      (pay.bonus, "bonus"), (pay.equity, "equity"), (pay.benefits, "benefits"),
      (pay.retirementMatch, "retirement match"),
    ].filter { $0.0 != nil }.map(\.1)
    var words = "\(PayText.amount(pay.base, currency)) base"
    if let period = history.offers.period[offer.row], period != .year, let base = history.offers.base[offer.row] {
      let own = PayText.amount(Double(base), history.offers.currency[offer.row])
      let times = FigureFormat.count(analysis.settings.workYear.periods(period))
      words =
        "\(own) \(PayText.each(period)), which is \(PayText.amount(pay.base, currency)) with \(times) paid \(period.name)s a year"
    }
    if !parts.isEmpty {
      words += ", \(PayText.amount(pay.yearlyTotal, currency)) a year with \(listed(parts))"
    }
    if pay.signOn != nil { words += ", \(PayText.amount(pay.firstYear, currency)) in the first year with the sign-on" }
    return "\(start) \(words)."
  }

  /// Pay by the hour or day without paid days off is less than it looks.
  private static func hours(_ offer: OfferStanding, _ pay: OfferPay, _ analysis: SalaryAnalysis) -> [String] {
    let rows = analysis.history.offers
    guard let period = rows.period[offer.row], period == .hour || period == .day,
      (rows.paidDaysOff[offer.row] ?? 0) == 0
    else { return [] }
    let day = pay.base / Double(analysis.settings.workYear.days)
    return ["No paid days off are logged: each day off costs \(PayText.amount(day, offer.currency)) of that."]
  }

  private static func market(_ offer: OfferStanding, _ analysis: SalaryAnalysis) -> [String] {
    let shown: [SalaryComponent] = analysis.settings.component.map { [$0] } ?? [.base, .total]
    let compared = shown.compactMap { offer.comparison($0) }
    if compared.isEmpty {
      let what = analysis.settings.component.map { PayText.component($0) + " of this role" } ?? "this role"
      return ["No usable research covers \(what), so where it stands in the market is not known."]
    }
    return compared.map { compared in
      let market = compared.matched.market
      let count = market.entries.count
      func amount(_ share: Double) -> String {
        market.quantile(share).map { PayText.amount($0, market.currency) } ?? ""
      }
      let spread =
        count == 1 && amount(0) == amount(1)
        ? amount(0.5) : "p25 \(amount(0.25)), p50 \(amount(0.5)), p75 \(amount(0.75))"
      let stale =
        market.stale == 0
        ? "" : "; \(market.stale) of them older than \(ResearchFigure.staleAfterMonths) months"
      let apart =
        market.disagreement.map { found in
          found.isApart || found.spread >= SalaryReport.notableSpread
            ? "; their middles lie up to \(FigureFormat.share(found.spread)) of p50 apart" : ""
        } ?? ""
      let of = compared.component == .base ? "The base is" : "The yearly total is"
      return """
        \(of) \(PayText.standing(compared.percentile)) the market for \(PayText.component(compared.component)), by \
        \(count.of("research figure")) \(PayText.nearness(compared.matched.step)) (\(spread)\(stale)\(apart))\
        \(count < fewestFigures ? ": a hint, not more" : "").
        """
    }
  }

  private static func posted(_ offer: OfferStanding, _ pay: OfferPay) -> [String] {
    guard let range = offer.posted, let place = offer.postedPlace else { return [] }
    let shown = "the posted range (\(PayText.range(range)))"
    func amount(_ amount: Double) -> String { PayText.amount(amount, offer.currency) }
    switch place {
    case .above: return ["The base is \(amount(pay.base - (range.high ?? 0))) above \(shown)."]
    case .below: return ["The base is \(amount((range.low ?? 0) - pay.base)) below \(shown): ask why."]
    case .lowerHalf, .upperHalf: return ["The base lies in the \(place.rawValue) of \(shown)."]
    case .atLow, .atTop: return ["The base lies \(place.rawValue) of \(shown)."]
    case .within: return ["The base lies within \(shown)."]
    }
  }

  private static func expectation(_ offer: OfferStanding, _ pay: OfferPay) -> [String] {
    func against(_ wanted: Double?, _ name: String) -> String? {
      guard let wanted else { return nil }
      let (own, gap) = (PayText.amount(wanted, offer.currency), PayText.amount(abs(wanted - pay.base), offer.currency))
      if pay.base == wanted { return "exactly your \(name) (\(own))" }
      return "\(gap) \(pay.base < wanted ? "below" : "above") your \(name) (\(own))"
    }
    let found = [against(offer.expectation?.pay.low, "floor"), against(offer.expectation?.pay.high, "target")]
    let words = found.compactMap { $0 }
    return words.isEmpty ? [] : ["The base is \(listed(words))."]
  }

  /// What speaks for asking, and how much.
  private static func asking(_ offer: OfferStanding, _ pay: OfferPay, _ analysis: SalaryAnalysis) -> [String] {
    let component = analysis.settings.component ?? .base
    guard let compared = offer.comparison(component) else {
      let place = PayText.place(offer.place, analysis.history)
      var words = "Without a market no sum can be named to ask for; even two or three figures for \(place) would help"
      if let target = offer.expectation?.pay.high, pay.base < target {
        words += ", and your own target stands"
      } else if let top = offer.posted?.high, pay.base < top {
        words += ", and the posted range leaves room for \(PayText.amount(top - pay.base, offer.currency)) more"
      }
      return [words + "."]
    }
    let market = compared.matched.market
    let more = compared.ask - compared.amount
    func amount(_ amount: Double) -> String { PayText.amount(amount, offer.currency) }
    guard more > 0 else {
      let reason =
        compared.amount >= compared.p75
        ? "it is at or above p75 of that market" : "it is already at the top of what was posted"
      return [
        """
        On these figures nothing speaks for asking for more \(component == .base ? "base" : "in all"): \(reason). What \
        is left to talk about is the rest of the package: sign-on, days off, the start.
        """
      ]
    }
    let isTop = component == .base && compared.ask < compared.p75
    let share = FigureFormat.share(more / compared.amount)
    var reasons: [String] = []
    if compared.amount < compared.p50 { reasons.append("it is \(amount(compared.p50 - compared.amount)) below p50") }
    if let target = offer.expectation?.pay.high, pay.base < target { reasons.append("it is below your target") }
    if offer.postedPlace == .below || offer.postedPlace == .lowerHalf || offer.postedPlace == .atLow {
      reasons.append("the posted range leaves room")
    }
    let why = reasons.isEmpty ? "" : "; what speaks for it: \(listed(reasons))"
    let hint = market.entries.count < fewestFigures ? ", with the caution so few figures deserve" : ""
    return [
      """
      You can ask for \(amount(compared.ask)), \(isTop ? "the top of the posted range" : "p75 of that market"): \
      \(amount(more)) or \(share) more than offered\(hint)\(why).
      """
    ]
  }

  /// By when to answer, or what was answered.
  private static func answer(_ offer: OfferStanding, _ analysis: SalaryAnalysis) -> [String] {
    if offer.decision != .pending {
      let day = analysis.history.offers.decidedOn[offer.row].map { " on \($0)" } ?? ""
      return ["\(offer.decision.name.prefix(1).uppercased())\(offer.decision.name.dropFirst())\(day)."]
    }
    guard let deadline = offer.deadline else { return ["No day to answer by is logged: ask for one."] }
    switch analysis.asOf.distance(to: deadline) {
    case ..<0: return ["The day to answer by, \(deadline), has passed: ask whether it still stands."]
    case 0: return ["They want your answer today."]
    case 1: return ["They want your answer tomorrow, \(Wording.day(deadline))."]
    case let days: return ["They want your answer by \(Wording.day(deadline)), in \(days) days."]
    }
  }

  /// "a", "a and b", "a, b and c".
  private static func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
