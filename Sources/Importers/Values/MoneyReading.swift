import InterviewModel

/// What a cell of pay says.
package enum MoneyReading: Sendable, Hashable {
  /// Nothing, or that the amount is not stated: `negotiable`.
  case missing
  case pay(WrittenPay)
  case refused(ValueRefusal)
}

/// An amount of pay, or a range of it, as it is written: in the units and for the period of the text.
package struct WrittenPay: Sendable, Hashable {
  /// Nil where only an upper bound is written; otherwise at most `high`. A single amount is both.
  package var low: DecimalNumber?
  /// Nil where only a lower bound is written.
  package var high: DecimalNumber?
  /// Nil where none is written, or where the sign is that of several (`kr`, `¥`). `$` alone is the US dollar.
  package var currency: Currency?
  /// Nil where none is written.
  package var period: PayPeriod?
}

extension ValueRefusal {
  private static let writePay = "write an amount or a range, as 120000 or 90k-110k"

  static let negativePay = ValueRefusal("is below zero", remedy: "write the amount without a minus sign")
  static let noAmount = ValueRefusal("names no amount", remedy: "\(writePay), or leave it empty")
  static let notPay = ValueRefusal("is not pay", remedy: writePay)
  static let severalAmounts = ValueRefusal("holds amounts that make no range", remedy: writePay)
  static let twoCurrencies = ValueRefusal("mixes two currencies", remedy: "write both bounds in one currency")
}
