@testable import Importers
import InterviewModel
import TestSupport
import Testing

/// What a reading of pay says, in a line: `60000–80000 EUR a year`.
func summary(_ reading: MoneyReading) -> String {
  switch reading {
  case .missing: return "missing"
  case .refused(let refusal): return "refused: \(refusal.reason)"
  case .pay(let pay):
    let low = pay.low?.description ?? ""
    let high = pay.high?.description ?? ""
    let amount = low == high ? low : "\(low)–\(high)"
    return ([amount] + [pay.currency?.code, pay.period.map { "a \($0.name)" }].compactMap { $0 }).joined(separator: " ")
  }
}

@Suite("Money reader")
struct ValuesMoneyTests {
  static let cases = [
    // Plain numbers
    ("120000", "120000"), ("120,000", "120000"), ("120.000", "120000"), ("36.749", "36749"), ("70 000", "70000"),
    ("160’000", "160000"), ("160'000", "160000"), ("70\u{A0}000", "70000"), ("70\u{202F}000", "70000"),
    ("2018", "2018"),
    ("120000.0", "120000"), ("1,234.56", "1234.56"), ("1.234,56", "1234.56"), ("9,50", "9.5"), ("12,34,567", "1234567"),
    ("0", "0"), ("55.5", "55.5"),
    // Currencies
    ("85.000 €", "85000 EUR"), ("€85k", "85000 EUR"), ("€ 85.000,00", "85000 EUR"), ("85k€", "85000 EUR"),
    ("85 T€", "85000 EUR"),
    ("75 TEUR", "75000 EUR"), ("120kUSD", "120000 USD"), ("$120k CAD", "120000 CAD"), ("CAD $120k", "120000 CAD"),
    ("C$85,000", "85000 CAD"), ("CA$85K", "85000 CAD"), ("A$120k", "120000 AUD"), ("AU$120,000", "120000 AUD"),
    ("NZ$90k", "90000 NZD"), ("S$8,000 per month", "8000 SGD a month"), ("US$150K", "150000 USD"),
    ("R$ 5.000,00", "5000 BRL"), ("R$5.000/mês", "5000 BRL a month"), ("kr 650.000", "650000"),
    ("650 000 kr", "650000"),
    ("NOK 650 000", "650000 NOK"), ("SEK 45 000 / month", "45000 SEK a month"), ("45 000 SEK/mån", "45000 SEK a month"),
    ("Lønn: kr 650.000", "650000 NOK"), ("¥6,000,000", "6000000"), ("600万円", "6000000 JPY"), ("JPY 6M", "6000000 JPY"),
    ("50.000 Kč", "50000 CZK"), ("15 000 zł", "15000 PLN"), ("PLN 15 000 - 20 000", "15000–20000 PLN"),
    ("CHF 120'000.-", "120000 CHF"), ("Rs. 12,000/- per month", "12000 INR a month"),
    ("₦400,000 monthly", "400000 NGN a month"),
    ("R25,000 pm", "25000 ZAR a month"), ("50 pounds an hour", "50 GBP a hour"), ("60000 euros", "60000 EUR"),
    ("100 thousand dollars", "100000 USD"), ("120k US dollars", "120000 USD"), ("₪25,000", "25000 ILS"),
    ("AED 20,000 / month", "20000 AED a month"), ("35.000,- NOK", "35000 NOK"), ("55000 GBP", "55000 GBP"),
    // Scales
    ("120k", "120000"), ("120K", "120000"), ("120 k", "120000"), ("120.5k", "120500"), ("120,5k €", "120500 EUR"),
    ("36.749k", "36749"), ("1.2M", "1200000"), ("$1.2M", "1200000 USD"), ("12 LPA", "1200000 INR a year"),
    ("12.5 LPA", "1250000 INR a year"), ("3-4 LPA", "300000–400000 INR a year"), ("₹3L - ₹4L", "300000–400000 INR"),
    ("₹3L\u{A0}-\u{A0}₹4L", "300000–400000 INR"), ("Rs 5 lakhs per annum", "500000 INR a year"),
    ("₹1.5 crore", "15000000 INR"),
    ("₹30,00,000", "3000000 INR"), ("8 lakh", "800000"), ("1.2 Cr", "12000000"),
    ("INR 8-10 lacs", "800000–1000000 INR"),
    ("8 mil reais", "8000 BRL"), ("R$ 1,5 mil", "1500 BRL"),
    // Ranges
    ("£35-40,000", "35000–40000 GBP"), ("$90-100,000", "90000–100000 USD"),
    ("$7k-9k SGD/month", "7000–9000 SGD a month"),
    ("$50 - $2,000", "50–2000 USD"), ("80k (CAD)", "80000 CAD"), ("$80k (CAD)", "80000 CAD"),
    ("$120k–$150k", "120000–150000 USD"), ("$120k — $150k", "120000–150000 USD"), ("120-150k USD", "120000–150000 USD"),
    ("45-80k", "45000–80000"), ("$80k-90", "80000–90000 USD"), ("500-1k", "500–1000"), ("900k-1.2M", "900000–1200000"),
    ("$65-$100K+", "65000–100000 USD"), ("60.000 bis 80.000 €", "60000–80000 EUR"),
    ("60 000 à 70 000 €", "60000–70000 EUR"),
    ("50k~60k", "50000–60000"), ("from 50k to 60k", "50000–60000"), ("zwischen 50k und 60k", "50000–60000"),
    ("between $70,000 and $90,000 annually", "70000–90000 USD a year"), ("50k up to 60k", "50000–60000"),
    ("entre 30.000 y 40.000 €", "30000–40000 EUR"), ("£60,000 - £40,000", "40000–60000 GBP"),
    ("USD 120,000 - 150,000 / year", "120000–150000 USD a year"), ("$50/hr - $60/hr", "50–60 USD a hour"),
    ("€50-65k", "50000–65000 EUR"), ("120000 - 150000", "120000–150000"),
    ("$120,000.00 to $150,000.00", "120000–150000 USD"),
    ("35 000 € - 45 000 €", "35000–45000 EUR"), ("$60K/yr - $80K/yr", "60000–80000 USD a year"),
    // One-sided
    ("120k+", "120000–"), ("$130k+", "130000– USD"), ("$120,000+ per year", "120000– USD a year"),
    ("from 90k", "90000–"),
    ("ab 60.000 €", "60000– EUR"), ("at least 90k", "90000–"), (">100k", "100000–"), ("min. 50k", "50000–"),
    ("100k and up", "100000–"),
    ("£50,000 and over", "50000– GBP"), ("up to 100k", "–100000"), ("Up to £60,000", "–60000 GBP"),
    ("max 80k", "–80000"),
    ("bis zu 80.000 €", "–80000 EUR"), ("< 100k", "–100000"), ("jusqu'à 50 k€", "–50000 EUR"), ("100k max", "–100000"),
    ("HK$25,000 up", "25000– HKD"), ("desde 30.000 €", "30000– EUR"), ("starting at $90k", "90000– USD"),
    ("not less than 55k", "55000–"), ("55k or more", "55000–"), ("55k minimum", "55000–"),
    ("Upto 20 LPA", "–2000000 INR a year"),
    // Periods
    ("GBP 450 per diem", "450 GBP a day"), ("DKK 45.000 pr. måned", "45000 DKK a month"), ("$60 p/h", "60 USD a hour"),
    ("$65/hr", "65 USD a hour"), ("9,50/h", "9.5 a hour"), ("$65 per hour", "65 USD a hour"),
    ("$50 an hour", "50 USD a hour"),
    ("$65 hourly", "65 USD a hour"), ("£500 per day", "500 GBP a day"), ("£500/day", "500 GBP a day"),
    ("£500 pd", "500 GBP a day"),
    ("€5000/month", "5000 EUR a month"), ("€5.000 im Monat", "5000 EUR a month"), ("$1,500 weekly", "1500 USD a week"),
    ("120k per annum", "120000 a year"), ("45k p.a.", "45000 a year"), ("60.000 € brutto/Jahr", "60000 EUR a year"),
    ("$21-$34 Per Hour(Glassdoor est.)", "21–34 USD a hour"), ("2000 € par mois", "2000 EUR a month"),
    ("16875 - 17891 GBP Year", "16875–17891 GBP a year"), ("1800 euros al mes", "1800 EUR a month"),
    ("30k€ par an", "30000 EUR a year"),
    ("60k / yr", "60000 a year"), ("Annual salary of 120k", "120000 a year"),
    // Around the amount
    ("Employer Provided Salary:$150K-$160K", "150000–160000 USD"),
    ("$211.4K – $290.6K • Offers Equity", "211400–290600 USD"),
    ("~85k", "85000"), ("ca. 60k €", "60000 EUR"), ("$120k + bonus", "120000 USD"), ("€60k + 10% bonus", "60000 EUR"),
    ("$120k base, $20k bonus", "120000 USD"), ("$20k bonus, $120k base", "120000 USD"), ("base 120k", "120000"),
    ("$120,000 - $150,000 plus 401k", "120000–150000 USD"), ("Frontend Engineer in Berlin. €50-65k", "50000–65000 EUR"),
    ("$50/hr ($104,000/yr)", "50 USD a hour"), ("Salary in EUR: 60,000 - 80,000", "60000–80000 EUR"), ("unpaid", "0"),
    ("150k TC", "150000"), ("$170k total comp", "170000 USD"),
    // Not stated, not pay
    ("", "missing"), ("N/A", "missing"), ("-", "missing"), ("Negotiable", "missing"), ("competitive", "missing"),
    ("DOE", "missing"),
    ("USD - negotiable", "missing"), ("Not specified", "missing"), ("nach Vereinbarung", "missing"),
    ("Founded in 2018", "refused: is not pay"), ("Founded in 1972 with 240 employees", "refused: is not pay"),
    ("651-555-0100", "refused: is not pay"), ("+1 651 555 0100", "refused: is not pay"),
    ("2024-11-20", "refused: is not pay"),
    ("11/20/2024", "refused: is not pay"), ("9:00 - 17:00", "refused: is not pay"), ("15%", "refused: is not pay"),
    ("Stipend for 6 months duration", "refused: is not pay"), ("annual bonus target of $10,000", "refused: is not pay"),
    ("3300+ strong, €350/£300m revenue business", "refused: is not pay"),
    ("raised $30M in funding", "refused: is not pay"),
    ("401k", "refused: is not pay"), ("great team", "refused: names no amount"),
    ("5 years of experience", "refused: is not pay"),
    ("40 hours a week", "refused: is not pay"), ("1st", "refused: is not pay"),
    ("€50k - $60k", "refused: mixes two currencies"),
    ("100 200 3", "refused: holds amounts that make no range"), ("1e5", "refused: holds amounts that make no range"),
  ]

  @Test("Pay is read as written, and what is not pay is refused", arguments: cases)
  func reading(text: String, expected: String) {
    #expect(summary(MoneyReader.read(text)) == expected)
  }

  @Test("A hint says what a lone separator before three digits is")
  func decimalMark() {
    #expect(summary(MoneyReader.read("36.749", decimalMark: .point)) == "36.749")
    #expect(summary(MoneyReader.read("36.749", decimalMark: .comma)) == "36749")
    #expect(summary(MoneyReader.read("€36,749", decimalMark: .comma)) == "36.749 EUR")
  }

  @Test("An amount is read back from every spelling of it")
  func roundTrip() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<3000 {
      let amount = Int64.random(in: 1000...9_999_999, using: &generator)
      let digits = String(amount)
      func grouped(_ separator: String) -> String {
        var groups: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
          groups.insert(rest.suffix(3), at: 0)
          rest = rest.dropLast(3)
        }
        return ([rest] + groups).joined(separator: separator)
      }
      for separator in ["", ",", ".", "'", "’", " ", "\u{A0}", "\u{2009}", "\u{202F}"] {
        let text = grouped(separator)
        #expect(summary(MoneyReader.read(text)) == digits, "\(text)")
        #expect(summary(MoneyReader.read("\(text) €")) == "\(digits) EUR", "\(text)")
        #expect(summary(MoneyReader.read("USD \(text) per year")) == "\(digits) USD a year", "\(text)")
      }
      #expect(summary(MoneyReader.read("$\(grouped(",")).50")) == "\(digits).5 USD")
      #expect(summary(MoneyReader.read("\(grouped(".")),25 EUR")) == "\(digits).25 EUR")
    }
  }

  @Test("No text makes the reader fail, and the low bound is never above the high one")
  func total() {
    for text in randomTexts(seed: 32, count: 30_000) {
      if case .pay(let pay) = MoneyReader.read(text, decimalMark: text.count % 3 == 0 ? .comma : nil) {
        #expect(pay.low != nil || pay.high != nil, "\(text)")
        if let low = pay.low, let high = pay.high { #expect(low <= high, "\(text)") }
      }
    }
  }
}

@Suite("Money reader on published pay")
struct ValuesMoneyCorpusTests {
  @Test("At least 95 of 100 texts about pay are read as a person reads them", .enabled(if: Corpora.arePresent))
  func salaryStrings() throws {
    var wrong: [String] = []
    let rows = try scanCSV(ByteSource(Corpora.bytes("salary/salary_strings.csv"))).dropFirst().map(\.fields)
    for row in rows where row.count >= 6 {
      var expected = WrittenPay(
        low: number(row[1]), high: number(row[2]), currency: Currency(code: row[3]),
        period: TermList.payPeriod.code(of: row[4]).flatMap(PayPeriod.init(rawValue:)))
      let reading = MoneyReader.read(row[0])
      guard case .pay(var pay) = reading else {
        if expected.low != nil || expected.high != nil { wrong.append("\(row[0]): \(summary(reading))") }
        continue
      }
      if row[5] == "1" {
        let factor: Int64 = pay.period == .hour ? 2080 : pay.period == .month ? 12 : 1
        pay.low = pay.low.flatMap { DecimalNumber(mantissa: $0.mantissa * factor, scale: $0.scale) }
        pay.high = pay.high.flatMap { DecimalNumber(mantissa: $0.mantissa * factor, scale: $0.scale) }
        pay.period = expected.period
      }
      // Where a text names no period, the file supposes a year; the reader supposes nothing.
      if pay.period == nil { expected.period = nil }
      if pay != expected { wrong.append("\(row[0]): \(summary(.pay(pay)))") }
    }
    #expect(rows.count > 60)
    #expect(wrong.count * 20 <= rows.count, "\(wrong)")
  }

  private func number(_ text: String) -> DecimalNumber? {
    if case .number(let number) = NumberReader.read(text) { number } else { nil }
  }

  @Test("Advertised ranges in thousands are read as another author read them", .enabled(if: Corpora.arePresent))
  func glassdoor() throws {
    let rows = try scanCSV(ByteSource(Corpora.bytes("salary/glassdoor_salary_key_first300.csv"))).dropFirst().map(
      \.fields)
    var checked = 0
    for row in rows where row.count == 9 {
      guard let low = number(row[6]), let high = number(row[7]) else { continue }
      checked += 1
      let isHourly = row[4] == "1"
      let expected = WrittenPay(
        low: low.timesTen(toThe: isHourly ? 0 : 3), high: high.timesTen(toThe: isHourly ? 0 : 3),
        currency: Currency(code: "USD"), period: isHourly ? .hour : nil)
      #expect(MoneyReader.read(row[1]) == .pay(expected), "\(row[1])")
    }
    #expect(checked > 140)
  }
}
