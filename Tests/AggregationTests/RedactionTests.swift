import InterviewModel
import Testing

@testable import Aggregation

@Suite("Redaction")
struct RedactionTests {
  static let history: History = {
    var history = History()
    history.apply("Zebra", "2026-01-05", location: "Berlin", source: "Berlin", posted: MoneyRange(low: 9_876_543))
    let application = history.apply("Acme", "2026-01-02", location: "Paris")
    history.applications.resume[1] = history.label("Jane Doe CV")
    history.offer(application, "2026-01-10", base: 12_345_600)
    history.note(history.interview(application))
    _ = history.company(named: "Researched only")
    history.notes = ["Ratings of acme.csv were read as x of 10."]
    return history
  }()

  @Test("Companies and locations have names by their first application")
  func pseudonyms() {
    let redacted = Self.history.redacted()
    #expect(redacted.applications.company.map { redacted.company($0) } == ["Company B", "Company A"])
    #expect(redacted.companies == ["Company B", "Company A", "Company C"])
    #expect(redacted.applications.location.map { redacted.label($0) } == ["Location 2", "Location 1"])
    #expect(redacted.label(redacted.applications.source[0]) == "Berlin")
    #expect(redacted.label(redacted.applications.role[0]) == "engineer")
  }

  @Test("Nothing that was dropped is left anywhere in the history")
  func dropped() {
    var all = ""
    dump(Self.history.redacted(), to: &all)
    for word in ["Zebra", "Acme", "acme", "Paris", "Jane", "what I thought", "Researched"] {
      #expect(!all.contains(word), "\(word) is left")
    }
  }

  @Test("Money has two significant digits")
  func money() {
    let redacted = Self.history.redacted()
    #expect(redacted.applications.posted[0].low == 9_900_000)
    #expect(redacted.offers.base == [12_000_000])
  }

  @Test("More companies than letters have names of two")
  func manyCompanies() {
    var history = History()
    for index in 0..<703 { history.apply("c\(1000 + index)") }
    let names = history.redacted().companies
    #expect(
      [names[0], names[25], names[26], names[701], names[702]] == [
        "Company A", "Company Z", "Company AA", "Company ZZ", "Company AAA",
      ])
    #expect(Set(names).count == 703)
  }

  @Test("Figures of a redacted history are the figures", arguments: 0..<5 as Range<UInt64>)
  func sameFigures(seed: UInt64) {
    let history = History.random(seed: seed)
    let plain = history.seen(on: "2026-03-10")
    let redacted = history.redacted().seen(on: "2026-03-10")
    #expect(plain.flow() == redacted.flow())
    for dimension in Dimension.allCases where dimension != .company && dimension != .location {
      #expect(
        plain.breakdown(by: [dimension]).rows.map(\.counts) == redacted.breakdown(by: [dimension]).rows.map(\.counts))
    }
    #expect(
      plain.breakdown(by: [.company]).rows.map(\.counts.total)
        == redacted.breakdown(by: [.company]).rows.map(\.counts.total))
  }
}
