/// An amount of money: whole minor units of one currency. Amounts of different currencies never meet without a rate.
package struct Money: Sendable, Hashable {
  /// Cents, pence, yen: the currency's smallest unit.
  package let minorUnits: Int64
  package let currency: Currency

  package init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }
}

/// An ISO 4217 currency.
package struct Currency: Sendable, Hashable {
  /// Three capital letters.
  package let code: String

  /// Nil where ISO 4217 lists no such code (letter case does not matter).
  package init?(code: some StringProtocol) {
    let code = code.uppercased()
    guard Self.decimals[code] != nil else { return nil }
    self.code = code
  }

  /// Digits behind the decimal mark: 2 for most, 0 for yen, 3 for dinars.
  package var decimals: Int { Self.decimals[code] ?? Self.usualDecimals }

  /// What amounts whose currency is not known are counted with.
  package static let usualDecimals = 2

  /// Every code in use and the number of its decimals (ISO 4217:2015 with amendments up to 2025).
  package static let decimals: [String: Int] = {
    var decimals: [String: Int] = [:]
    decimals.reserveCapacity(180)
    for code in [
      "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
      "XPF",
    ] {
      decimals[code] = 0
    }
    for code in ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"] { decimals[code] = 3 }
    for code in [
      "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BMD", "BND",
      "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CNY", "COP", "CRC", "CUP", "CVE", "CZK",
      "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GTQ", "GYD",
      "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IRR", "JMD", "KES", "KGS", "KHR", "KPW", "KYD", "KZT", "LAK",
      "LBP", "LKR", "LRD", "LSL", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN",
      "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "QAR", "RON",
      "RSD", "RUB", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP",
      "SZL", "THB", "TJS", "TMT", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "USD", "UYU", "UZS", "VES", "WST", "XCD",
      "YER", "ZAR", "ZMW", "ZWG",
    ] {
      decimals[code] = 2
    }
    return decimals
  }()
}
