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
    guard Self.decimals(ofCode: code) != nil else { return nil }
    self.code = code
  }

  /// Digits behind the decimal mark: 2 for most, 0 for yen, 3 for dinars.
  package var decimals: Int { Self.decimals(ofCode: code) ?? Self.usualDecimals }

  /// What amounts whose currency is not known are counted with.
  package static let usualDecimals = 2

  /// The decimals of the currency with a code in capital letters; nil where ISO 4217 lists no such code.
  package static func decimals(ofCode code: String) -> Int? {
    guard code.utf8.count == 3 else { return nil }
    var place = 0
    for letter in code.utf8 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { return nil }
      place = 26 * place + Int(letter - UInt8(ascii: "A"))
    }
    return table[place] < 0 ? nil : Int(table[place])
  }

  /// Every code in use (ISO 4217:2015 with amendments up to 2025).
  package static var codes: [Substring] { byDecimals.flatMap { $0.codes.split(separator: " ") } }

  private static var byDecimals: [(decimals: Int8, codes: String)] {
    [
      (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
      (3, "BHD IQD JOD KWD LYD OMR TND"),
      (
        2,
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY \
        COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS \
        INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR \
        MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD \
        SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW ZWG
        """
      ),
    ]
  }

  /// The decimals of every code at its place, -1 where there is no such code: three letters are a number of base 26, so
  /// that nothing needs to be hashed.
  private static let table: [Int8] = {
    var table = [Int8](repeating: -1, count: 26 * 26 * 26)
    for (decimals, codes) in byDecimals {
      var place = 0
      for letter in codes.utf8 {
        if letter == UInt8(ascii: " ") {
          table[place] = decimals
          place = 0
        } else {
          place = 26 * place + Int(letter - UInt8(ascii: "A"))
        }
      }
      table[place] = decimals
    }
    return table
  }()
}
