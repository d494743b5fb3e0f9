import Foundation
import InterviewModel
import TestSupport
import Testing

@testable import CommandLineTool

/// No two currencies or periods are compared without a conversion that the report names: every amount of random
/// research, offers, posted ranges and expectations is computed again here from what was logged.
@Suite struct ConversionTests {
  private static let asOf = "2026-10-31"
  private static let currencies = ["EUR", "USD", "GBP", "JPY"]
  private static let factors = ["hour": 2080.0, "day": 260, "week": 52, "month": 12, "year": 1]

  private struct Pay {
    var low: Int
    var high: Int
    var currency: String
    var period: String

    init(using random: inout SeededGenerator) {
      currency = ConversionTests.currencies.randomElement(using: &random) ?? ""
      period = ["hour", "day", "week", "month", "year", ""].randomElement(using: &random) ?? ""
      let sizes: [Double] = [1, 2080]
      let size = ConversionTests.factors[period] ?? sizes.randomElement(using: &random) ?? 1
      low = Int(Double(Int.random(in: 40_000...90_000, using: &random)) / size) * (currency == "JPY" ? 150 : 1)
      high = low + Int.random(in: 0...low / 2, using: &random)
    }

    /// What makes a year of it; nil where nothing says.
    var factor: Double? {
      if let factor = ConversionTests.factors[period] { return factor }
      return high >= (currency == "JPY" ? 2_000_000 : 20_000) ? 1 : nil
    }

    /// The note that has to stand in the report where it is made yearly.
    var note: String? {
      if period == "year" { return nil }
      return period.isEmpty ? "Pay in \(currency) without a pay period is taken" : "Pay by the \(period) is made yearly"
    }

    var csv: String { "\(low),\(high),\(currency),\(period)" }
  }

  private struct Rate {
    var from: String
    var to: String
    var rate: Double
    var day: String

    func note(_ isInverse: Bool) -> String {
      isInverse
        ? "\(to) is converted to \(from) by the inverse of the rate from \(from) to \(to), \(rate) of \(day)."
        : "\(from) is converted to \(to) at \(rate), the rate of \(day)."
    }
  }

  private struct Search {
    var research: [Pay] = []
    var offers: [(base: Pay, posted: Pay)] = []
    var expected: Pay
    var rates: [Rate] = []

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      expected = Pay(using: &random)
      if expected.factor == nil { expected.period = "hour" }
      research = (0..<12).map { _ in Pay(using: &random) }
      offers = (0..<4).map { _ in (Pay(using: &random), Pay(using: &random)) }
      for month in 1...12 {
        let pair = ConversionTests.currencies.shuffled(using: &random)
        let rate = Double(Int.random(in: 5_000...19_999, using: &random)) / 10_000
        rates.append(Rate(from: pair[0], to: pair[1], rate: rate, day: String(format: "2026-%02d-15", month)))
      }
    }

    /// The factor from one currency to another, and the note it owes; nil where no rate leads there.
    func factor(_ from: String, _ to: String) -> (factor: Double, note: String?)? {
      if from == to { return (1, nil) }
      func latest(_ from: String, _ to: String) -> Rate? {
        rates.last { $0.from == from && $0.to == to && $0.day <= ConversionTests.asOf }
      }
      if let rate = latest(from, to) { return (rate.rate, rate.note(false)) }
      return latest(to, from).map { (1 / $0.rate, $0.note(true)) }
    }

    func write(to folder: TemporaryFolder) throws {
      let research = research.enumerated().map { "S\($0),Engineer,\($1.csv),2026-05-01" }
      try folder.write(
        "source,role,low,high,currency,pay_period,as_of\n" + research.joined(separator: "\n"), to: "salary.csv")
      let offers = offers.enumerated().map {
        "C\($0),Engineer,2026-10-01,\($1.base.low),\($1.base.currency),\($1.base.period)"
      }
      try folder.write(
        "company,role,offered_on,base,currency,pay_period\n" + offers.joined(separator: "\n"), to: "offers.csv")
      let posted = self.offers.enumerated().map { "C\($0),Engineer,2026-09-01,\($1.posted.csv)" }
      try folder.write(
        "company,role,applied_on,posted_low,posted_high,currency,pay_period\n" + posted.joined(separator: "\n"),
        to: "applications.csv")
      try folder.write(
        "role,floor,target,currency,pay_period,as_of\nEngineer,\(expected.csv),2026-01-01\n", to: "expectations.csv")
      let rates = rates.map { "\($0.from),\($0.to),\($0.rate),\($0.day)" }
      try folder.write("from,to,rate,as_of\n" + rates.joined(separator: "\n"), to: "exchange-rates.csv")
    }
  }

  private struct Outcome {
    let tables: [String: [[String: Any]]]
    let notes: [String]

    init(_ command: String, _ folder: TemporaryFolder, _ currency: String?) throws {
      let output = Captured()
      let arguments = [command, folder.path, "--as-of", ConversionTests.asOf, "--format", "json"]
      _ = CommandLineTool.main(
        .bare(arguments + (currency.map { ["--currency", $0] } ?? []), output: output))
      let json = try #require(try JSONSerialization.jsonObject(with: Data(output.text.utf8)) as? [String: Any])
      notes = try #require(json["notes"] as? [String])
      var tables: [String: [[String: Any]]] = [:]
      for case let table as [String: Any] in json["tables"] as? [Any] ?? [] {
        tables[table["key"] as? String ?? ""] = table["rows"] as? [[String: Any]]
      }
      self.tables = tables
    }

    static func amount(_ row: [String: Any], _ column: String) -> Double? {
      ((row[column] as? [String: Any])?["amount"] as? String).flatMap(Double.init)
    }

    func owes(_ note: String?) {
      if let note { #expect(notes.contains { $0.hasPrefix(note) }, "\(note)") }
    }
  }

  private func isClose(_ found: Double?, _ expected: Double, _ what: String) {
    guard let found else {
      Issue.record("\(what): nothing, not \(expected)")
      return
    }
    #expect(abs(found - expected) <= max(0.011, 1e-9 * abs(expected)), "\(what): \(found), not \(expected)")
  }

  @Test("Research is converted as its notes say, or not at all", arguments: UInt64(1)...20)
  func research(seed: UInt64) throws {
    let search = Search(seed: seed)
    let folder = try TemporaryFolder()
    try search.write(to: folder)
    for wanted in [nil, "EUR", "JPY"] {
      let outcome = try Outcome("salary", folder, wanted)
      let rows = try #require(outcome.tables["research"])
      #expect(rows.count == search.research.count)
      for row in rows {
        let source = try #require(row["source"] as? String)
        let pay = search.research[try #require(Int(source.dropFirst()))]
        let isUsed = (row["used"] as? String)?.hasPrefix("yes") == true
        #expect(isUsed == (pay.factor != nil), "\(source)")
        guard isUsed, let year = pay.factor else { continue }
        let rate = search.factor(pay.currency, wanted ?? pay.currency)
        #expect(row["currency"] as? String == (rate == nil ? pay.currency : wanted ?? pay.currency))
        isClose(Outcome.amount(row, "low"), Double(pay.low) * year * (rate?.factor ?? 1), "low of \(source)")
        isClose(Outcome.amount(row, "high"), Double(pay.high) * year * (rate?.factor ?? 1), "high of \(source)")
        outcome.owes(pay.note)
        outcome.owes(rate?.note)
      }
    }
  }

  @Test("Offers, what was posted and what is expected are converted as the notes say", arguments: UInt64(21)...40)
  func offers(seed: UInt64) throws {
    let search = Search(seed: seed)
    let folder = try TemporaryFolder()
    try search.write(to: folder)
    for wanted in [nil, "USD"] {
      let outcome = try Outcome("offers", folder, wanted)
      let rows = try #require(outcome.tables["offers"])
      #expect(rows.count == search.offers.count)
      for row in rows {
        let company = try #require(row["company"] as? String)
        let (base, posted) = search.offers[try #require(Int(company.dropFirst()))]
        var single = base
        single.high = base.low
        guard let year = single.factor else {
          #expect(Outcome.amount(row, "base") == nil)
          #expect(outcome.notes.contains { $0.hasPrefix("\(company) is not compared: no pay period") })
          continue
        }
        let rate = search.factor(base.currency, wanted ?? base.currency)
        let currency = rate == nil ? base.currency : wanted ?? base.currency
        #expect(row["currency"] as? String == currency)
        let amount = Double(base.low) * year * (rate?.factor ?? 1)
        isClose(Outcome.amount(row, "base"), amount, "base of \(company)")
        outcome.owes(single.note)
        outcome.owes(rate?.note)

        let postedRate = search.factor(posted.currency, currency)
        if let year = posted.factor, let postedRate {
          isClose(Outcome.amount(row, "posted_high"), Double(posted.high) * year * postedRate.factor, "posted")
          outcome.owes(posted.note)
          outcome.owes(postedRate.note)
        } else {
          #expect(Outcome.amount(row, "posted_high") == nil)
          outcome.owes("The posted range of \(company) is not compared:")
        }
        if let year = search.expected.factor, let expectedRate = search.factor(search.expected.currency, currency) {
          let floor = Double(search.expected.low) * year * expectedRate.factor
          isClose(Outcome.amount(row, "to_floor"), floor - amount, "floor for \(company)")
          outcome.owes(search.expected.note)
          outcome.owes(expectedRate.note)
        } else {
          #expect(Outcome.amount(row, "to_floor") == nil)
          outcome.owes("\(company) is not held against your floor and target:")
        }
        let usable = search.research.filter { $0.factor != nil && search.factor($0.currency, currency) != nil }
        #expect(row["market_rows"] as? Int ?? 0 == usable.count, "\(company)")
        for pay in usable {
          outcome.owes(pay.note)
          outcome.owes(search.factor(pay.currency, currency)?.note)
        }
      }
    }
  }
}
