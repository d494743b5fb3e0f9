/// What stretch of work an amount pays for.
package enum PayPeriod: UInt8, Vocabulary {
  case hour = 0
  case day = 1
  case week = 2
  case month = 3
  case year = 4

  package static let title = "pay period"

  package var name: String {
    switch self {
    case .hour: "hour"
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .hour: ["hourly", "per hour", "an hour", "hr", "h", "/hr", "/h", "stunde", "heure", "hora"]
    case .day: ["daily", "per day", "a day", "d", "/day", "tag", "jour", "día"]
    case .week: ["weekly", "per week", "a week", "wk", "/week", "woche", "semaine", "semana"]
    case .month: ["monthly", "per month", "a month", "mo", "/month", "pcm", "monat", "mois", "mes", "mês"]
    case .year:
      [
        "yearly", "annual", "annually", "annum", "per year", "per annum", "a year", "pa", "p.a.", "yr", "y", "/yr",
        "/year", "jahr", "an", "año", "ano",
      ]
    }
  }
}

extension PayPeriod {
  /// The amount, in whole units of a currency, from which pay is that of a year where nothing says its period: hardly
  /// anybody earns so much in a month. Nil for currencies in which pay by the month reaches that of a year elsewhere.
  package static func yearlySize(in currency: Currency) -> Int64? {
    switch currency.code {
    case "AUD", "CAD", "CHF", "EUR", "GBP", "NZD", "USD": 20_000
    case "DKK", "NOK", "SEK": 200_000
    case "INR": 500_000
    case "JPY": 2_000_000
    default: nil
    }
  }

  /// The period that an amount in minor units speaks for by its size, where nothing says it: a year, or nil.
  package static func supposed(of amount: Int64, in currency: Currency) -> PayPeriod? {
    guard var least = yearlySize(in: currency) else { return nil }
    for _ in 0..<currency.decimals { least *= 10 }
    return amount >= least ? .year : nil
  }
}

/// What part of the package a researched figure speaks of.
package enum SalaryComponent: UInt8, Vocabulary {
  case base = 0
  /// Base, bonus, equity and the rest of a year.
  case total = 1

  package static let title = "salary component"

  package var name: String {
    switch self {
    case .base: "base"
    case .total: "total"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .base: ["base salary", "salary"]
    case .total: ["total compensation", "total comp", "tc", "package"]
    }
  }
}

/// What the candidate answered to an offer.
package enum OfferDecision: UInt8, Vocabulary {
  case pending = 0
  case accepted = 1
  case declined = 2
  /// The deadline passed, or the employer took it back.
  case expired = 3

  package static let title = "offer decision"

  package var name: String {
    switch self {
    case .pending: "pending"
    case .accepted: "accepted"
    case .declined: "declined"
    case .expired: "expired"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .pending: ["open", "considering", "negotiating"]
    case .accepted: ["yes", "signed"]
    case .declined: ["no", "turned down", "rejected"]
    case .expired: ["lapsed", "rescinded", "withdrawn"]
    }
  }
}
