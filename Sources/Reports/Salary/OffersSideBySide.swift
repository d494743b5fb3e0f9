import Aggregation
import InterviewModel
import ReportModel

extension OffersReport {
  /// Table `side_by_side`: a column an offer, a row an aspect; rows of which no offer knows anything are left out.
  package static func sideBySideTable(_ offers: [OfferStanding], _ analysis: SalaryAnalysis) -> Table {
    let history = analysis.history
    let rows = history.offers
    func pay(_ amount: (OfferPay) -> Double?) -> [Cell] {
      offers.map { offer in .pay(offer.pay.flatMap(amount), offer.currency) }
    }
    func label(_ index: (SalaryPlace) -> LabelIndex?) -> [Cell] {
      offers.map {
        let word = history.label(index($0.place)); return word.isEmpty ? .empty : .text(word)
      }
    }
    func compared(_ component: SalaryComponent, _ value: (MarketComparison) -> Cell) -> [Cell] {
      offers.map { $0.comparison(component).map(value) ?? .empty }
    }
    func median(_ compared: MarketComparison) -> Cell { .pay(compared.p50, compared.matched.market.currency) }
    func figures(_ compared: MarketComparison) -> Cell { .integer(compared.matched.market.entries.count) }
    func share(_ compared: MarketComparison) -> Cell { .text(FigureFormat.share(compared.percentile)) }
    let common = commonTotals(offers, analysis)
    var aspects: [(String, [Cell])] = [
      ("Location", label(\.location)), ("Currency", offers.map { .words($0.currency?.code) }), ("Base", pay(\.base)),
      ("Bonus", pay(\.bonus)),
      ("Equity a year", pay(\.equity)), ("Benefits a year", pay(\.benefits)),
      ("Retirement match", pay(\.retirementMatch)), ("Yearly total", pay(\.yearlyTotal)),
    ]
    if let currency = common.first?.currency {
      aspects.append(("Yearly total in \(currency.code)", common.map { .pay($0.amount, currency) }))
    }
    aspects += [
      ("Sign-on", pay(\.signOn)), ("First year", pay(\.firstYear)),
      ("Paid days off", offers.map { rows.paidDaysOff[$0.row].map(days) ?? .empty }),
      ("Market for base: p50", compared(.base, median)), ("Figures behind it", compared(.base, figures)),
      ("Base is higher than", compared(.base, share)),
      ("Market for total: p50", compared(.total, median)), ("Figures behind it", compared(.total, figures)),
      ("Total is higher than", compared(.total, share)),
      ("Posted from", offers.map { .pay($0.posted?.low, $0.currency) }),
      ("Posted to", offers.map { .pay($0.posted?.high, $0.currency) }),
      ("Base in posted range", offers.map { .words($0.postedPlace?.rawValue) }),
      ("Your floor", offers.map { .pay($0.expectation?.pay.low, $0.currency) }),
      ("Your target", offers.map { .pay($0.expectation?.pay.high, $0.currency) }),
      (
        "Ask for, base",
        offers.map { $0.base.map { .pay($0.ask, $0.matched.market.currency) } ?? .text("no market") }
      ),
      ("Decision", offers.map { .text($0.decision.name) }),
      ("Answer by", offers.map { $0.deadline.map { .day($0.description) } ?? .empty }),
    ]
    return Table(
      key: "side_by_side", title: "Offers side by side", caption: "Amounts of a year.",
      columns: [Column("aspect", "", .text)]
        + offers.enumerated().map { place, offer in
          Column("offer_\(place + 1)", title(offer, among: offers, history), .money)
        },
      rows: aspects.filter { $0.1.contains { $0 != .empty } }.map { Row([.text($0.0)] + $0.1) })
  }

  /// The company, and the role where the company made several offers.
  private static func title(_ offer: OfferStanding, among offers: [OfferStanding], _ history: History) -> String {
    let companies = history.applications.company
    let company = companies[offer.application]
    let role = history.label(offer.place.role)
    let isAlone = offers.count { companies[$0.application] == company } == 1
    return history.company(company) + (isAlone || role.isEmpty ? "" : ", \(role)")
  }

  /// A yearly total in the currency that all offers can be read in.
  struct CommonTotal {
    let currency: Currency
    /// Nil where no rate leads there.
    let amount: Double?
    let conversion: PayConversion?
  }

  /// Empty where the offers have one currency anyway. The common one is that of most offers logged.
  static func commonTotals(_ offers: [OfferStanding], _ analysis: SalaryAnalysis) -> [CommonTotal] {
    let used = Set(offers.compactMap(\.currency))
    guard used.count > 1 else { return [] }
    let logged = analysis.history.offers.currency
    func count(_ currency: Currency) -> Int { logged.count { $0 == currency } }
    let byUse = used.sorted { (count($1), $0.code) < (count($0), $1.code) }
    return offers.map { offer in
      let currency = analysis.settings.currency.flatMap { used.contains($0) ? $0 : nil } ?? byUse[0]
      guard let own = offer.currency, let total = offer.pay?.yearlyTotal else {
        return CommonTotal(currency: currency, amount: nil, conversion: nil)
      }
      if own == currency { return CommonTotal(currency: currency, amount: total, conversion: nil) }
      let converted = analysis.convert(total, from: own, to: currency)
      return CommonTotal(
        currency: currency, amount: converted?.amount, conversion: converted.map { .currency($0.rate) })
    }
  }

  private static func days(_ value: Double) -> Cell {
    Int(exactly: value).map { .integer($0) } ?? .text(FigureFormat.number(value, decimals: 1))
  }
}
