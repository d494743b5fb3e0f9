import Aggregation
import InterviewModel

/// What the reports on pay accept besides the options of every report.
enum SalaryOptions {
  static let all: [any OptionKey] = [component, currency, weight, hours, days, weeks, months]

  static let component = Option(
    "component", "WHAT", .term(SalaryComponent.self), help: "compare base pay, or the total of a year")
  static let currency = Option(
    "currency", "CODE",
    ValueKind<Currency>(.text) { text throws(ValueProblem) in
      guard let currency = Currency(code: text) else {
        throw ValueProblem("'\(text)' is not a currency; write its ISO 4217 code, as EUR")
      }
      return currency
    },
    help: "convert everything to it that an imported exchange rate leads there")
  static let weight = Option(
    "weight", "RULE", .cases(ResearchWeight.self, "weight"),
    help: "whether every research figure counts the same, or by its sample size"
  ).defaulting(to: .equal, written: ResearchWeight.equal.rawValue)
  static let hours = factor("hours-per-year", 2080, most: 8784, "hours")
  static let days = factor("days-per-year", 260, most: 366, "days")
  static let weeks = factor("weeks-per-year", 52, most: 53, "weeks")
  static let months = factor("months-per-year", 12, most: 24, "monthly salaries")

  private static func factor(_ name: String, _ usual: Int, most: Int, _ unit: String) -> DefaultedOption<Int> {
    Option(name, "N", .integer(in: 1...most), help: "paid \(unit) that make a year")
      .defaulting(to: usual, written: "\(usual)")
  }

  static func settings(_ arguments: ParsedArguments) -> SalarySettings {
    SalarySettings(
      workYear: WorkYear(
        hours: arguments.value(of: hours), days: arguments.value(of: days), weeks: arguments.value(of: weeks),
        months: arguments.value(of: months)),
      currency: arguments.value(of: currency), component: arguments.value(of: component),
      weight: arguments.value(of: weight))
  }
}
