import InterviewModel
import Testing

@testable import Aggregation

@Suite("Offers against salary research")
struct OfferStandingTests {
  /// One offer of 100,000 euro a year for a senior engineer in Berlin.
  private func history(posted: MoneyRange = MoneyRange(), base: Int64 = 100_000) -> History {
    var history = History()
    let application = history.apply(level: "senior", location: "Berlin", posted: posted)
    history.offer(application, "2026-01-15", base: base * 100, currency: "EUR")
    return history
  }

  private func only(_ history: History, _ settings: SalarySettings = SalarySettings()) throws -> OfferStanding {
    try #require(history.salary(settings).offers().first)
  }

  @Test("The yearly total is base, bonus, equity, benefits and match; the first year adds the sign-on")
  func parts() throws {
    var history = history()
    history.offers.bonusPercent[0] = 10
    history.offers.equityPerYear[0] = 4_000_00
    history.offers.benefitsPerYear[0] = 3_000_00
    history.offers.retirementMatch[0] = 2_000_00
    history.offers.signOn[0] = 7_000_00
    let offer = try only(history)
    #expect(offer.pay?.yearlyTotal == 119_000_00 && offer.pay?.firstYear == 126_000_00)
    history.offers.bonus[0] = 5_000_00
    #expect(try only(history).pay?.yearlyTotal == 114_000_00)
  }

  @Test("Base meets base and total meets total")
  func components() throws {
    var history = history()
    history.offers.bonus[0] = 50_000_00
    history.research(pay(80_000, 120_000))
    history.research(pay(100_000, 300_000), component: .total)
    let offer = try only(history)
    #expect(offer.base?.amount == 100_000_00 && offer.base?.percentile == 0.5)
    #expect(offer.total?.amount == 150_000_00 && offer.total?.percentile == 0.25)
    #expect(offer.total?.ask == 250_000_00)
  }

  @Test("What to ask for is the smaller of p75 and the posted top, never below the offer, nothing without a market")
  func ask() throws {
    func ask(posted: MoneyRange = MoneyRange(), base: Int64 = 100_000) throws -> Double? {
      var history = history(posted: posted, base: base)
      history.research(pay(80_000, 120_000))
      return try only(history).base?.ask
    }
    #expect(try ask() == 110_000_00)
    #expect(try ask(posted: pay(90_000, 105_000)) == 105_000_00)
    #expect(try ask(posted: pay(90_000, nil)) == 110_000_00)
    #expect(try ask(posted: pay(90_000, 95_000)) == 100_000_00)
    #expect(try ask(base: 115_000) == 115_000_00)
    #expect(try only(history(posted: pay(90_000, 105_000))).base == nil)
  }

  @Test(
    "The place in the posted range",
    arguments: [
      (pay(110_000, 120_000), PostedPlace.below), (pay(100_000, 120_000), .atLow), (pay(90_000, 120_000), .lowerHalf),
      (pay(80_000, 120_000), .upperHalf), (pay(80_000, 100_000), .atTop), (pay(80_000, 90_000), .above),
      (pay(80_000, nil), .within), (pay(nil, 90_000), .above), (pay(9000, 10_000, by: .month), .below),
      (pay(8000, 9000, by: .month), .lowerHalf),
    ])
  func postedPlace(posted: MoneyRange, place: PostedPlace) throws {
    #expect(try only(history(posted: posted)).postedPlace == place)
  }

  @Test("A posted range in another currency waits for a rate, and says so")
  func postedCurrency() throws {
    var history = history(posted: pay(90_000, 130_000, "USD"))
    let before = try only(history)
    #expect(before.posted == nil && before.postedPlace == nil)
    #expect(before.postedProblem == .noRate(from: currency("USD"), to: currency("EUR")))
    history.exchange("USD", "EUR", 0.8)
    let after = try only(history)
    #expect(after.posted?.high == 104_000_00 && after.postedPlace == .upperHalf && after.conversions.count == 1)
  }

  @Test("An offer without currency, period or base is kept and not compared")
  func incomplete() throws {
    var noPeriod = history()
    noPeriod.offers.period[0] = nil
    noPeriod.research(pay(80_000, 120_000))
    let supposed = try only(noPeriod)
    #expect(supposed.problem == nil && supposed.conversions.contains(.supposedYear(currency("EUR"))))
    noPeriod.offers.base[0] = 5_000_00
    #expect(try only(noPeriod).problem == .noPeriod)
    #expect(try only(noPeriod).base == nil)
    var noCurrency = history()
    noCurrency.offers.currency[0] = nil
    #expect(try only(noCurrency).problem == .noCurrency)
    var noBase = history()
    noBase.offers.base[0] = nil
    #expect(try only(noBase).problem == .noAmount)
  }

  @Test("An offer by the hour is made yearly, and what was done is told")
  func hourly() throws {
    var history = history(base: 38)
    history.offers.period[0] = .hour
    history.research(pay(40, 50, by: .day))
    let offer = try only(history)
    #expect(offer.pay?.base == 79_040_00)
    #expect(offer.conversions == [.period(.hour), .period(.day)])
  }

  @Test("The expectation that says most and contradicts nothing holds, the latest of its kind")
  func expectations() throws {
    var history = history()
    history.expect(pay(10, 20), role: nil)
    history.expect(pay(30, 40), level: "mid")
    #expect(try only(history).expectation?.pay.low == 10_00)
    history.expect(pay(50, 60), level: "senior", on: "2026-01-10")
    history.expect(pay(70, 80), level: "senior", on: "2026-01-05")
    history.expect(pay(90, 95), level: "senior", on: "2026-01-21")
    #expect(try only(history).expectation?.pay.low == 50_00)
    history.expect(pay(11, 12, "USD"), level: "senior", location: "Berlin")
    #expect(try only(history).expectation == nil)
  }

  @Test("Targets above p90 and floors above p75 are found, at the bound they are not")
  func outsideMarket() {
    var history = History()
    history.research(pay(100, 200))
    history.expect(pay(175, 190), level: "senior", location: "Berlin")
    #expect(history.salary().expectationsOutsideMarket().isEmpty)
    history.expect(pay(176, 191), level: "senior", location: "Lisbon")
    let found = history.salary().expectationsOutsideMarket()
    #expect(found.map(\.kind) == [.target, .floor])
    #expect(found.map(\.bound) == [190_00, 175_00])
    #expect(found.map(\.matched.step) == [.roleLevel, .roleLevel])
  }

  @Test("Posted ranges that end below the floor are found, in any period and currency a rate leads to")
  func belowFloor() {
    var history = History()
    history.expect(pay(80_000, nil))
    history.exchange("EUR", "USD", 1.25)
    history.apply("A", posted: pay(60_000, 79_999))
    history.apply("B", posted: pay(60_000, 80_000))
    history.apply("C", posted: pay(60_000, nil))
    history.apply("D", posted: pay(30, 38, by: .hour))
    history.apply("E", posted: pay(90_000, 99_000, "USD"))
    history.apply("F", posted: pay(1, 2, "GBP"))
    history.apply("G", role: "chef", posted: pay(1, 2))
    #expect(history.salary().postedBelowFloor().below.map(\.application) == [0, 3, 4])
    #expect(history.salary().postedBelowFloor().below[2].floor == 100_000_00)
    let notCompared = history.salary().postedBelowFloor().notCompared
    #expect(notCompared == [.noRate(from: currency("EUR"), to: currency("GBP"))])
  }

  @Test("Offers to be answered come first, by deadline; the filters and the period hold")
  func order() {
    var history = History()
    for (company, offered, deadline, decision) in [
      ("A", "2026-01-10", nil, OfferDecision.pending), ("B", "2026-01-08", "2026-01-30", .pending),
      ("C", "2026-01-09", "2026-01-25", .pending), ("D", "2026-01-02", nil, .declined),
      ("E", "2026-01-07", nil, .expired),
    ] as [(String, String, String?, OfferDecision)] {
      let application = history.apply(company, "2026-01-01")
      history.offer(application, offered, deadline: deadline, decision: decision)
    }
    func companies(_ evaluation: Evaluation) -> [String] {
      SalaryAnalysis(evaluation).offers().map { history.company(history.applications.company[$0.application]) }
    }
    #expect(companies(history.seen()) == ["C", "B", "A", "E", "D"])
    #expect(companies(history.seen(where: [Filter(.company, "b")])) == ["B"])
    #expect(companies(history.seen(period: Period(from: day("2026-01-08"), to: day("2026-01-09")))) == ["C", "B"])
  }

  @Test("An offer in a currency that cannot be had stays in its own, and says so")
  func wantedCurrency() throws {
    var history = history()
    history.research(pay(80_000, 120_000))
    let settings = SalarySettings(currency: currency("USD"))
    let before = try only(history, settings)
    #expect(before.missingRate && before.currency == currency("EUR") && before.base?.percentile == 0.5)
    history.exchange("EUR", "USD", 1.2)
    let after = try only(history, settings)
    #expect(!after.missingRate && after.pay?.base == 120_000_00 && after.base?.percentile == 0.5)
  }
}
