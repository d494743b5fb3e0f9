import Foundation
import ReportModel
import TestSupport
import Testing

@Suite("Figures for people")
struct FigureFormatTests {
  @Test("Shares are whole percent, and only none and all are 0 % and 100 %")
  func shares() {
    let worked: [(Double, String)] = [
      (0, "0 %"), (0.0001, "<1 %"), (0.00499, "<1 %"), (0.005, "1 %"), (0.38, "38 %"), (0.385, "39 %"),
      (0.285, "29 %"), (0.994, "99 %"), (0.995, ">99 %"), (0.9999, ">99 %"), (1, "100 %"), (.nan, ""), (.infinity, ""),
    ]
    for (value, text) in worked { #expect(FigureFormat.share(value) == text) }
  }

  @Test("Differences carry their sign in points")
  func differences() {
    let worked: [(Double, String)] = [
      (0.12, "+12 pts"), (-0.08, "−8 pts"), (0.01, "+1 pt"), (-0.01, "−1 pt"), (0, "0 pts"), (-0.0, "0 pts"),
      (-0.001, "0 pts"), (1, "+100 pts"), (-.infinity, ""),
    ]
    for (value, text) in worked { #expect(FigureFormat.difference(value) == text) }
  }

  @Test("Probabilities have two decimals, three when small, and never 0 or a false 1")
  func probabilities() {
    let worked: [(Double, String)] = [
      (0, "<0.001"), (0.0009, "<0.001"), (0.001, "0.001"), (0.0042, "0.004"), (0.03, "0.03"), (0.125, "0.13"),
      (0.99, "0.99"), (0.991, ">0.99"), (1, "1.00"), (.nan, ""),
    ]
    for (value, text) in worked { #expect(FigureFormat.probability(value) == text) }
  }

  @Test("Days name their unit")
  func days() {
    let worked: [(Double, String)] = [
      (12, "12 days"), (1, "1 day"), (0, "0 days"), (4.5, "4.5 days"), (9.96, "10 days"), (12.4, "12 days"),
      (1.04, "1 day"), (1234, "1,234 days"), (.nan, ""),
    ]
    for (value, text) in worked { #expect(FigureFormat.days(value) == text) }
  }

  @Test(
    "Money shows a symbol that is one currency's own, else the code, and cents only below 1,000 where there are any")
  func money() {
    let worked: [(Int64, Int, String, String)] = [
      (8_500_000, 2, "EUR", "€85,000"), (12_000_000, 2, "USD", "USD 120,000"), (-1250, 2, "GBP", "−£12.50"),
      (5_000_000, 0, "JPY", "JPY 5,000,000"), (-700, 2, "CHF", "CHF −7"), (99, 2, "", "0.99"),
      (5, 3, "KWD", "KWD 0.005"),
      (99_999, 2, "EUR", "€999.99"), (100_050, 2, "EUR", "€1,001"), (8_433_333_333_333, 8, "EUR", "€84,333"),
      (999_999_99, 8, "EUR", "€1"), (1_333_333_333, 8, "EUR", "€13.333"), (.min, 2, "EUR", "−€92,233,720,368,547,758"),
    ]
    for (amount, decimals, currency, text) in worked {
      #expect(FigureFormat.money(minorUnits: amount, decimals: decimals, currency: currency) == text)
    }
  }

  @Test("Intervals stand beside a figure without its unit, and alone with it")
  func intervals() {
    #expect(FigureFormat.bounds(.real(0.14), .real(0.69), .share) == "14–69")
    #expect(FigureFormat.interval(.real(0.14), .real(0.69), .share) == "14–69 %")
    #expect(FigureFormat.interval(.real(-0.03), .real(0.27), .difference) == "−3 to +27 pts")
    #expect(FigureFormat.interval(.real(8), .real(20.4), .days) == "8–20 days")
    #expect(FigureFormat.bounds(.real(-1.5), .real(2), .number(decimals: 1)) == "−1.5 to 2.0")
    #expect(FigureFormat.bounds(.empty, .real(0.69), .share) == "")
    #expect(FigureFormat.bounds(.real(.nan), .real(0.69), .share) == "")
  }

  @Test("Counts have thousands separators up to the ends of the integers")
  func counts() {
    #expect(FigureFormat.count(0) == "0")
    #expect(FigureFormat.count(999) == "999")
    #expect(FigureFormat.count(-1204) == "−1,204")
    #expect(FigureFormat.count(.min) == "−9,223,372,036,854,775,808")
  }

  @Test("Rounding is exact in decimal, halves away from zero")
  func rounding() {
    let worked: [(Double, Int, String)] = [
      (2.675, 2, "2.68"), (1.005, 2, "1.01"), (0.5, 0, "1"), (1.5, 0, "2"), (-2.5, 0, "−3"), (-0.04, 1, "0.0"),
      (0.045, 1, "0.0"), (1e14, 0, "100,000,000,000,000"), (-1e300, 2, "−1e+300"), (.leastNonzeroMagnitude, 3, "0.000"),
      (0.00001, 5, "0.00001"),
      (999.95, 1, "1,000.0"), (123_456_789.125, 2, "123,456,789.13"),
    ]
    for (value, decimals, text) in worked { #expect(NumberText.rounded(value, decimals: decimals) == text) }
  }

  @Test("Rounding agrees with Foundation's decimal arithmetic")
  func roundingAgainstDecimal() throws {
    var generator = SeededGenerator(seed: 3)
    let scales: [Double] = [1e-4, 1e-2, 1, 1e3, 1e7]
    for _ in 0..<3000 {
      let value = Double.random(in: -1...1, using: &generator) * scales[Int.random(in: 0..<5, using: &generator)]
      let short = Bool.random(using: &generator) ? (value * 1000).rounded() / 1000 : value
      let decimals = Int.random(in: 0...6, using: &generator)
      var exact = try #require(Decimal(string: short.description))
      var wanted = Decimal()
      NSDecimalRound(&wanted, &exact, decimals, .plain)
      let shown = try #require(NumberText.rounded(short, decimals: decimals))
      let plain = shown.replacingOccurrences(of: ",", with: "").replacingOccurrences(of: "−", with: "-")
      #expect(Decimal(string: plain) == wanted, "\(short) to \(decimals)")
      #expect(decimals == 0 || plain.split(separator: ".")[1].count == decimals)
    }
  }

  @Test("Figures for machines read back as the same double and are never NaN or infinite")
  func plain() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let value = Double(bitPattern: generator.next())
      if value.isFinite {
        #expect(try Double(#require(NumberText.plain(value))) == value)
      } else {
        #expect(NumberText.plain(value) == nil)
      }
    }
    #expect(NumberText.plain(-0.0) == "0.0")
    #expect(NumberText.plainAmount(-5, decimals: 2) == "-0.05")
    #expect(NumberText.plainAmount(.min, decimals: 0) == "-9223372036854775808")
  }

  @Test("No cell of any kind prints NaN or infinity")
  func neverNotFinite() {
    for kind in RandomReport.kinds {
      for value in [Double.nan, .infinity, -.infinity, .signalingNaN] {
        #expect(FigureFormat.text(.real(value), kind) == "")
        #expect(FigureFormat.bounds(.real(value), .real(1), kind) == "")
      }
    }
  }
}
