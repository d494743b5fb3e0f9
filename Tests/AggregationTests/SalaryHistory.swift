import InterviewModel

@testable import Aggregation

/// A currency of a test, by its code.
func currency(_ code: String) -> Currency {
  guard let currency = Currency(code: code) else { preconditionFailure("'\(code)' is not a currency") }
  return currency
}

/// Pay in whole units of a currency with two decimals.
func pay(_ low: Int64?, _ high: Int64?, _ code: String? = "EUR", by period: PayPeriod? = .year) -> MoneyRange {
  MoneyRange(
    low: low.map { $0 * 100 }, high: high.map { $0 * 100 }, currency: code.map { currency($0) }, period: period)
}

extension History {
  mutating func research(
    _ range: MoneyRange, role: String? = "engineer", level: String? = "senior", location: String? = "Berlin",
    component: SalaryComponent? = .base, on asOf: String? = "2026-01-01", people: Int64? = nil,
    source: String? = "survey"
  ) {
    salary.company.append(nil)
    salary.role.append(label(role))
    salary.level.append(label(level))
    salary.location.append(label(location))
    salary.source.append(label(source))
    salary.range.append(range)
    salary.component.append(component)
    salary.asOf.append(asOf.map { day($0) })
    salary.sampleSize.append(people)
  }

  mutating func expect(
    _ range: MoneyRange, role: String? = "engineer", level: String? = nil, location: String? = nil,
    on asOf: String? = "2026-01-01"
  ) {
    expectations.role.append(label(role))
    expectations.level.append(label(level))
    expectations.location.append(label(location))
    expectations.range.append(range)
    expectations.asOf.append(asOf.map { day($0) })
  }

  mutating func exchange(_ from: String, _ to: String, _ rate: Double, on asOf: String? = "2026-01-01") {
    exchangeRates.from.append(currency(from))
    exchangeRates.to.append(currency(to))
    exchangeRates.rate.append(rate)
    exchangeRates.asOf.append(asOf.map { day($0) })
  }

  func salary(_ settings: SalarySettings = SalarySettings(), on asOf: String = "2026-01-20") -> SalaryAnalysis {
    SalaryAnalysis(seen(on: asOf), settings)
  }
}
