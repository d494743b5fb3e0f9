import InterviewModel
import Testing

@testable import Aggregation

@Suite("Salary market")
struct SalaryMarketTests {
  @Test("Pay of any period is made yearly exactly, by factors that can be chosen")
  func yearly() throws {
    let year = WorkYear()
    #expect(try year.yearly(pay(42, 68, by: .hour)).low == 42 * 2080 * 100)
    #expect(try year.yearly(pay(42, 68, by: .hour)).high == 68 * 2080 * 100)
    #expect(try year.yearly(pay(480, 480, by: .day)).low == 480 * 260 * 100)
    #expect(try year.yearly(pay(1500, nil, by: .week)).low == 1500 * 52 * 100)
    #expect(try year.yearly(pay(nil, 5000, by: .month)).high == 5000 * 12 * 100)
    #expect(try WorkYear(hours: 1760, months: 13).yearly(pay(5000, 5000, by: .month)).low == 65_000_00)
  }

  @Test(
    "What cannot be compared says why",
    arguments: [
      (pay(nil, nil), UnusablePay.noAmount), (pay(1, 2, nil), .noCurrency), (pay(1, 2, by: nil), .noPeriod),
      (pay(-5, 2), .notPositive), (pay(0, 0), .notPositive), (pay(9, 2), .reversed),
      (MoneyRange(low: .max, high: .max, currency: currency("EUR"), period: .hour), .tooLarge),
      (MoneyRange(low: 1 << 53, high: 1 << 53, currency: currency("EUR"), period: .hour), .tooLarge),
    ])
  func unusable(logged: MoneyRange, problem: UnusablePay) {
    #expect(throws: problem) { try WorkYear().yearly(logged) }
    var history = History()
    history.research(logged)
    let markets = history.salary().markets()
    #expect(markets.map { $0.leftOut.map(\.problem) } == [[problem]])
    #expect(markets.map { $0.quantile(0.5) } == [nil])
  }

  @Test("Figures of one place, currency and component are one market; others are apart")
  func groups() {
    var history = History()
    history.research(pay(100, 200))
    history.research(pay(100, 100))
    history.research(pay(100, 300), component: .total)
    history.research(pay(100, 400, "USD"))
    history.research(pay(100, 500), location: "Lisbon")
    let markets = history.salary().markets()
    #expect(markets.map { $0.currency?.code } == ["EUR", "EUR", "EUR", "USD"])
    #expect(markets.map(\.component) == [.base, .total, .base, .base])
    #expect(markets.map(\.entries.count) == [2, 1, 1, 1])
    #expect(markets[0].quantile(0.5) == 100_00)
    #expect(markets[0].quantile(0.75) == 150_00)
    #expect(markets[0].percentile(of: 100_00) == 0.25)
  }

  @Test("A figure without a component counts as base; one-sided and later ones are shown and left out")
  func leftOut() {
    var history = History()
    history.research(pay(100, 200), component: nil)
    history.research(pay(150, nil))
    history.research(pay(nil, 150))
    history.research(pay(900, 900), on: "2026-01-21")
    history.research(pay(300, 300), on: nil)
    let market = history.salary().markets()[0]
    #expect(market.entries.map(\.figure.row) == [0, 4])
    #expect(market.entries[0].figure.isComponentAssumed)
    #expect(market.leftOut.map(\.problem) == [.oneSided, .oneSided, .later])
  }

  @Test("Research is stale on the day after it is 18 months old")
  func stale() {
    var history = History()
    history.research(pay(1, 2), on: "2025-04-29")
    history.research(pay(1, 2), on: "2025-04-30")
    history.research(pay(1, 2), on: nil)
    #expect(history.salary(on: "2026-10-31").research.map(\.isStale) == [true, false, false])
    #expect(history.salary(on: "2026-10-29").research.map(\.isStale) == [false, false, false])
  }

  @Test("Weights are equal, or the sample size, with one for a figure that has none")
  func weights() {
    var history = History()
    history.research(pay(100, 100), people: 98)
    history.research(pay(200, 200))
    history.research(pay(300, 300), people: 0)
    #expect(history.salary().markets()[0].percentile(of: 150_00) == 1.0 / 3)
    let weighted = history.salary(SalarySettings(weight: .sampleSize)).markets()[0]
    #expect(weighted.percentile(of: 150_00) == 0.98)
  }

  @Test("Currencies convert by the latest known rate, by an inverse only where there is no other, never by a chain")
  func currencies() {
    var history = History()
    history.exchange("EUR", "USD", 1.1, on: "2025-01-01")
    history.exchange("EUR", "USD", 1.25, on: "2026-01-10")
    history.exchange("EUR", "USD", 1.5, on: "2026-02-01")
    history.exchange("EUR", "USD", 2, on: nil)
    history.exchange("USD", "JPY", 150)
    history.research(pay(100_000, 100_000))
    func currencies(_ code: String) -> (String?, Double?, [PayConversion]) {
      let market = history.salary(SalarySettings(currency: currency(code))).markets()[0]
      return (market.currency?.code, market.quantile(0.5), market.conversions)
    }
    let dollars = currencies("USD")
    #expect(dollars.0 == "USD" && dollars.1 == 125_000_00)
    #expect(
      dollars.2 == [
        .currency(
          ExchangeRate(
            from: currency("EUR"), to: currency("USD"), rate: 1.25, asOf: day("2026-01-10"), isInverse: false))
      ])
    let yen = currencies("JPY")
    #expect(yen.0 == "EUR" && yen.1 == 100_000_00 && yen.2.isEmpty)

    var other = History()
    other.exchange("EUR", "USD", 1.25)
    other.research(pay(125_000, 125_000, "USD"))
    #expect(other.salary(SalarySettings(currency: currency("EUR"))).markets()[0].quantile(0.5) == 100_000_00)
    other.exchange("USD", "EUR", 0.5, on: "2020-01-01")
    #expect(other.salary(SalarySettings(currency: currency("EUR"))).markets()[0].quantile(0.5) == 62_500_00)

    var minor = History()
    minor.exchange("EUR", "JPY", 160)
    minor.research(pay(100, 100))
    #expect(minor.salary(SalarySettings(currency: currency("JPY"))).markets()[0].quantile(0.5) == 16_000)
  }

  @Test("Matching widens from role, level and location to the role, and stops at the first usable figure")
  func steps() throws {
    var history = History()
    history.research(pay(1, 1), level: "mid", location: "Lisbon")
    func step() -> MarketStep? {
      let place = SalaryPlace(
        role: history.label("engineer"), level: history.label("senior"), location: history.label("Berlin"))
      return history.salary().market(for: place, in: currency("EUR"), .base)?.step
    }
    #expect(step() == .role)
    history.research(pay(2, 2), level: "mid", location: "Berlin")
    #expect(step() == .roleLocation)
    history.research(pay(3, 3), level: "senior", location: "Lisbon")
    #expect(step() == .roleLevel)
    history.research(pay(4, nil))
    history.research(pay(4, 4, "USD"))
    history.research(pay(4, 4), component: .total)
    #expect(step() == .roleLevel)
    history.research(pay(4, 4))
    #expect(step() == .roleLevelLocation)
    let unknown = SalaryPlace(role: nil, level: nil, location: nil)
    history.research(pay(5, 5), role: nil, level: nil, location: nil)
    #expect(history.salary().market(for: unknown, in: currency("EUR"), .base) == nil)
  }

  @Test("Disagreement is the span of the middles over the median, and whether two ranges share nothing")
  func disagreement() throws {
    var history = History()
    history.research(pay(100, 200))
    #expect(history.salary().markets()[0].disagreement == nil)
    history.research(pay(150, 250))
    let near = try #require(history.salary().markets()[0].disagreement)
    #expect(near.spread == 50.0 / 175 && !near.isApart)
    history.research(pay(260, 260))
    let apart = try #require(history.salary().markets()[0].disagreement)
    #expect(apart.isApart && apart.highest.figure.row == 2 && apart.lowest.figure.row == 0)
  }

  @Test("Filters on role, level, location, company and source choose research")
  func filters() {
    var history = History()
    history.research(pay(1, 1), level: "Senior", source: "Glassdoor")
    history.research(pay(1, 1), level: "Staff", source: "friend")
    history.research(pay(1, 1), level: nil, source: "friend")
    func rows(_ filters: [Filter]) -> [Int] {
      SalaryAnalysis(history.seen(where: filters)).markets().flatMap(\.entries).map(\.figure.row).sorted()
    }
    #expect(rows([Filter(.level, "senior")]) == [0])
    #expect(rows([Filter(.level, "unknown")]) == [2])
    #expect(rows([Filter(.level, "senior"), Filter(.level, "STAFF")]) == [0, 1])
    #expect(rows([Filter(.source, "friend"), Filter(.level, "staff")]) == [1])
    #expect(rows([Filter(.stage, "offer")]) == [0, 1, 2])
  }

  @Test("An amount a hundred times off the rest of its column is found, whatever its period")
  func odd() {
    var history = History()
    for low in [60_000, 72_000, 80_000, 95_000] as [Int64] { history.research(pay(low, low + 10_000)) }
    history.research(pay(45, 60, by: .hour))
    #expect(history.oddAmounts().isEmpty)
    history.research(pay(85, 95))
    history.research(pay(78_000_000, nil))
    history.research(pay(85, 95, "USD"))
    #expect(history.oddAmounts().map(\.row) == [5, 6])
    #expect(history.oddAmounts().map(\.kind) == [.salary, .salary])
    #expect(history.oddAmounts()[0].ratio < 0.01 && history.oddAmounts()[1].ratio > 100)
  }
}
