import InterviewModel

/// How pay is made comparable.
package struct SalarySettings: Sendable, Hashable {
  package var workYear: WorkYear
  /// What everything is converted to where a rate allows; nil leaves each amount in its own currency.
  package var currency: Currency?
  /// What is compared; nil for base and total, each for itself.
  package var component: SalaryComponent?
  package var weight: ResearchWeight

  package init(
    workYear: WorkYear = WorkYear(), currency: Currency? = nil, component: SalaryComponent? = nil,
    weight: ResearchWeight = .equal
  ) {
    self.workYear = workYear
    self.currency = currency
    self.component = component
    self.weight = weight
  }
}

/// How much each figure of salary research counts in a market.
package enum ResearchWeight: String, Sendable, CaseIterable {
  /// All the same.
  case equal
  /// By the number of people it was made of; one where that is not known.
  case sampleSize = "sample-size"
}

/// How many hours, days, weeks and months are paid in a year; each above 0.
package struct WorkYear: Sendable, Hashable {
  package var hours: Int
  package var days: Int
  package var weeks: Int
  package var months: Int

  package init(hours: Int = 2080, days: Int = 260, weeks: Int = 52, months: Int = 12) {
    self.hours = hours
    self.days = days
    self.weeks = weeks
    self.months = months
  }

  /// How often the period is paid in a year.
  package func periods(_ period: PayPeriod) -> Int {
    switch period {
    case .hour: hours
    case .day: days
    case .week: weeks
    case .month: months
    case .year: 1
    }
  }

  /// What logged pay comes to in a year, exactly, in minor units of its currency.
  func yearly(_ pay: MoneyRange) throws(UnusablePay) -> YearlyPay {
    guard pay.low != nil || pay.high != nil else { throw .noAmount }
    guard let currency = pay.currency else { throw .noCurrency }
    let supposed = pay.period == nil ? (pay.high ?? pay.low).flatMap { PayPeriod.supposed(of: $0, in: currency) } : nil
    if let low = pay.low, low < 0 { throw .notPositive }
    if let high = pay.high ?? pay.low, high <= 0 { throw .notPositive }
    if let low = pay.low, let high = pay.high, low > high { throw .reversed }
    guard let period = pay.period ?? supposed else { throw .noPeriod }
    return YearlyPay(
      low: try yearly(pay.low, period), high: try yearly(pay.high, period), currency: currency, period: period,
      isPeriodSupposed: supposed != nil)
  }

  private func yearly(_ amount: Int64?, _ period: PayPeriod) throws(UnusablePay) -> Double? {
    guard let amount else { return nil }
    let (product, isTooLarge) = amount.multipliedReportingOverflow(by: Int64(periods(period)))
    // Whole numbers up to here are exact as real ones.
    guard !isTooLarge, product <= 1 << 53 else { throw .tooLarge }
    return Double(product)
  }
}

/// Pay of a year, in minor units of its currency; an end that is nil is not known.
package struct YearlyPay: Sendable, Equatable {
  package var low: Double?
  package var high: Double?
  package let currency: Currency
  /// What the amounts were logged for, before they were made yearly.
  package let period: PayPeriod
  /// Nothing says the period: the size of the amount speaks for it.
  package var isPeriodSupposed = false

  /// What was done to the logged amounts to make them those of a year.
  package var conversions: [PayConversion] {
    isPeriodSupposed ? [.supposedYear(currency)] : period == .year ? [] : [.period(period)]
  }

  /// Half way between the ends; nil where one is missing.
  package var middle: Double? {
    guard let low, let high else { return nil }
    return low + (high - low) / 2
  }
}

/// Why logged pay cannot be compared.
package enum UnusablePay: Error, Sendable, Hashable {
  case noAmount
  case noCurrency
  case noPeriod
  /// Zero or less.
  case notPositive
  case reversed
  /// Beyond what is counted exactly.
  case tooLarge
  /// One end only: at least, or at most, but not how much.
  case oneSided
  /// Dated after the as-of day.
  case later
  /// No exchange rate leads to the wanted currency.
  case noRate(from: Currency, to: Currency)
}
