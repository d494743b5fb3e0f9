import InterviewModel

/// A rate that was imported, as it is used.
package struct ExchangeRate: Sendable, Hashable {
  package let from: Currency
  package let to: Currency
  /// As imported: how much of `to` one of `from` buys; of the other way round where `isInverse`.
  package let rate: Double
  package let asOf: CalendarDay?
  /// Only the rate from `to` to `from` is known: amounts are divided by it.
  package let isInverse: Bool

  /// Minor units of `to` for minor units of `from`, not rounded.
  func convert(_ amount: Double) -> Double {
    let converted = isInverse ? amount / rate : amount * rate
    let shift = to.decimals - from.decimals
    return (0..<abs(shift)).reduce(converted) { value, _ in shift > 0 ? value * 10 : value / 10 }
  }
}

/// The exchange rates known on a day.
///
/// Of several the latest holds; one without a day only where no other is. The inverse of a rate holds where none of the
/// wanted direction is known. Rates are never chained through a third currency.
struct ExchangeTable: Sendable {
  private struct Known {
    var rate: Double
    var asOf: CalendarDay?
  }

  private var latest: [Known] = []
  /// Where the rate of two currencies stands, by their codes behind one another.
  private var places: [String: Int] = [:]

  init(_ rates: History.ExchangeRates, on day: CalendarDay) {
    for row in 0..<rates.count where rates.rate[row] > 0 && rates.rate[row].isFinite {
      let asOf = rates.asOf[row]
      if let asOf, asOf > day { continue }
      let key = Self.key(rates.from[row], rates.to[row])
      let offered = Known(rate: rates.rate[row], asOf: asOf)
      if let place = places[key] {
        let known = latest[place]
        let (old, new) = (known.asOf?.ordinal ?? .min, asOf?.ordinal ?? .min)
        if (old, known.rate) < (new, offered.rate) { latest[place] = offered }
      } else {
        places[key] = latest.count
        latest.append(offered)
      }
    }
  }

  private static func key(_ from: Currency, _ to: Currency) -> String { from.code + to.code }

  /// Nil where none is known.
  func rate(from: Currency, to: Currency) -> ExchangeRate? {
    if let place = places[Self.key(from, to)] {
      return ExchangeRate(from: from, to: to, rate: latest[place].rate, asOf: latest[place].asOf, isInverse: false)
    }
    guard let place = places[Self.key(to, from)] else { return nil }
    return ExchangeRate(from: from, to: to, rate: latest[place].rate, asOf: latest[place].asOf, isInverse: true)
  }
}

/// What was done to an amount before it was compared.
package enum PayConversion: Sendable, Hashable {
  /// Made yearly.
  case period(PayPeriod)
  /// Taken as yearly by its size, as nothing says its period.
  case supposedYear(Currency)
  case currency(ExchangeRate)

  /// Without those that come twice, periods first, in a fixed order.
  package static func distinct(_ conversions: [PayConversion]) -> [PayConversion] {
    var seen = Set<PayConversion>()
    return conversions.filter { seen.insert($0).inserted }.sorted { $0.order < $1.order }
  }

  private var order: (Int, String) {
    switch self {
    case .period(let period): (Int(period.rawValue), "")
    case .supposedYear(let currency): (PayPeriod.allCases.count, currency.code)
    case .currency(let rate): (PayPeriod.allCases.count + 1, rate.from.code + rate.to.code)
    }
  }
}

extension YearlyPay {
  /// In another currency, with what was done to it. Throws where no rate leads there.
  func converted(
    to target: Currency, _ exchange: ExchangeTable
  ) throws(UnusablePay) -> (pay: YearlyPay, conversions: [PayConversion]) {
    var conversions = self.conversions
    if target == currency { return (self, conversions) }
    guard let rate = exchange.rate(from: currency, to: target) else { throw .noRate(from: currency, to: target) }
    conversions.append(.currency(rate))
    return (
      YearlyPay(
        low: low.map(rate.convert), high: high.map(rate.convert), currency: target, period: period,
        isPeriodSupposed: isPeriodSupposed),
      conversions
    )
  }
}
