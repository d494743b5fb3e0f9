@testable import Importers
import InterviewModel
import Testing

/// Pay as postings, surveys and exports of many countries write it, each with what a person reads in it; the answers
/// were written down before the reader was tried on them.
@Suite("Pay as it is posted")
struct ValuesPostedPayTests {
  /// Where a person reads no amount.
  static let none = "none"

  static let indeed = [
    ("$55 - $65 an hour", "55–65 USD a hour"), ("From $75,000 a year", "75000– USD a year"),
    ("Up to $40 an hour", "–40 USD a hour"), ("$70,000 - $90,000 a year - Full-time", "70000–90000 USD a year"),
    ("Estimated $95.2K - $121K a year", "95200–121000 USD a year"), ("$17.50 an hour", "17.5 USD a hour"),
    ("£28,000 - £32,000 a year", "28000–32000 GBP a year"), ("Pay: From $22.00 per hour", "22– USD a hour"),
    ("Pay: $120,000.00 - $150,000.00 per year", "120000–150000 USD a year"),
    ("$1,200 - $1,500 a week", "1200–1500 USD a week"), ("₹25,000 - ₹40,000 a month", "25000–40000 INR a month"),
    ("₹6,00,000 - ₹12,00,000 a year", "600000–1200000 INR a year"),
    ("$18/hr, 40 hrs/week", "18 USD a hour"),
  ]

  static let linkedIn = [
    ("$120K/yr - $150K/yr", "120000–150000 USD a year"),
    ("$120,000.00/yr - $150,000.00/yr", "120000–150000 USD a year"), ("$65/hr - $75/hr", "65–75 USD a hour"),
    ("A$120K/yr - A$140K/yr", "120000–140000 AUD a year"), ("CA$90K/yr - CA$110K/yr", "90000–110000 CAD a year"),
    ("€50K/yr - €65K/yr", "50000–65000 EUR a year"), ("£45K/yr - £55K/yr", "45000–55000 GBP a year"),
    ("CHF 110K/yr - CHF 130K/yr", "110000–130000 CHF a year"), ("₹1.5M/yr - ₹2M/yr", "1500000–2000000 INR a year"),
    ("$150K/yr - $180K/yr + Bonus, Stock, 401(k)", "150000–180000 USD a year"),
    ("SGD 7K/month - SGD 9K/month", "7000–9000 SGD a month"),
  ]

  static let german = [
    ("45.000 € brutto/Jahr", "45000 EUR a year"), ("55.000–70.000 €/Jahr", "55000–70000 EUR a year"),
    ("50.000 € - 65.000 € pro Jahr", "50000–65000 EUR a year"),
    ("48.000 bis 62.000 EUR brutto im Jahr", "48000–62000 EUR a year"),
    ("ab 4.200 € brutto/Monat", "4200– EUR a month"), ("3.500 € bis 4.200 € pro Monat", "3500–4200 EUR a month"),
    ("Jahresgehalt: 60.000 €", "60000 EUR a year"), ("Stundenlohn 18,50 €", "18.5 EUR a hour"),
    ("bis zu 85.000 Euro p. a.", "–85000 EUR a year"), ("TV-L E13", none), ("VB 65k", "65000"),
    ("65 T€ fix + 10 % Bonus", "65000 EUR"), ("80k€ all-in", "80000 EUR"), ("Tagessatz 650 €", "650 EUR a day"),
    ("85 €/Std.", "85 EUR a hour"), ("95 EUR/h netto", "95 EUR a hour"), ("CHF 110'000", "110000 CHF"),
    ("CHF 100’000 – 120’000 p.a.", "100000–120000 CHF a year"), ("110-130k CHF", "110000–130000 CHF"),
    ("Mindestgehalt EUR 3.200,- brutto pro Monat", "3200– EUR a month"),
    ("Gehalt nach Vereinbarung", none), ("70k Fixgehalt", "70000"), ("55.000 € + 13. Gehalt", "55000 EUR"),
  ]

  static let australian = [
    ("$120,000 – $140,000 per year + super", "120000–140000 USD a year"), ("AU$120K + super", "120000 AUD"),
    ("$110k - $130k p.a. + Super", "110000–130000 USD a year"), ("$850 - $950 per day", "850–950 USD a day"),
    ("$900/day inc super", "900 USD a day"), ("$45.50 per hour + 25% casual loading", "45.5 USD a hour"),
    ("NZ$95,000–NZ$115,000 p.a.", "95000–115000 NZD a year"), ("$100k package", "100000 USD"),
  ]

  static let british = [
    ("£45k pa", "45000 GBP a year"), ("£45k p.a. + benefits", "45000 GBP a year"),
    ("£45,000 to £55,000 per annum", "45000–55000 GBP a year"),
    ("£500 - £550 per day, outside IR35", "500–550 GBP a day"), ("£350 p/d", "350 GBP a day"),
    ("£60k DOE", "60000 GBP"), ("circa £70k", "70000 GBP"), ("£Competitive", none),
    ("£50-60K OTE £90K", "50000–60000 GBP"), ("£14.50ph", "14.5 GBP a hour"), ("£32,000 pro rata", "32000 GBP"),
    ("£40,000 basic + commission", "40000 GBP"), ("Up to £95k + 15% bonus", "–95000 GBP"),
    ("£70,000 - £80,000/annum", "70000–80000 GBP a year"), ("GBP 55K base", "55000 GBP"),
  ]

  static let romance = [
    ("45 k€ - 55 k€", "45000–55000 EUR"), ("45-55K€ brut annuel", "45000–55000 EUR a year"),
    ("Salaire : 38 000 à 42 000 € par an", "38000–42000 EUR a year"), ("TJM 550 €", "550 EUR a day"),
    ("550 €/jour", "550 EUR a day"), ("2 300 € brut/mois", "2300 EUR a month"),
    ("Entre 40 000 € et 48 000 € brut par an", "40000–48000 EUR a year"), ("650 €/day", "650 EUR a day"),
    ("30.000 € - 36.000 € brutos/año", "30000–36000 EUR a year"), ("R$ 8.000/mês", "8000 BRL a month"),
    ("R$ 8.000 a R$ 10.000 por mês", "8000–10000 BRL a month"), ("RAL 35.000 - 40.000 €", "35000–40000 EUR a year"),
    ("35k RAL", "35000 a year"), ("1.500 € al mese", "1500 EUR a month"),
    ("MXN 45,000 mensuales", "45000 MXN a month"), ("$45,000 MXN al mes", "45000 MXN a month"),
    ("CLP 2.500.000 líquidos", "2500000 CLP"), ("A combinar", none), ("Selon expérience", none),
  ]

  static let northernAndEastern = [
    ("SEK 45 000/month", "45000 SEK a month"), ("45 000 kr/mån", "45000 SEK a month"),
    ("650.000 NOK per år", "650000 NOK a year"), ("DKK 55,000 per month", "55000 DKK a month"),
    ("5 500 €/kk", "5500 EUR a month"), ("18 000–24 000 PLN netto (B2B)", "18000–24000 PLN"),
    ("20 000 - 25 000 zł/mies.", "20000–25000 PLN a month"), ("150-180 PLN/h", "150–180 PLN a hour"),
    ("80 000 Kč měsíčně", "80000 CZK a month"), ("€4,500 gross per month", "4500 EUR a month"),
    ("3.000.000 Ft/hó", "3000000 HUF a month"), ("250 000 ₽/мес", "250000 RUB a month"),
  ]

  static let asianAndAfrican = [
    ("₹12-15 LPA", "1200000–1500000 INR a year"), ("12-15 lakhs", "1200000–1500000"),
    ("25 LPA + ESOPs", "2500000 INR a year"), ("18 LPA fixed + 2 LPA variable", "1800000 INR a year"),
    ("₹ 8,00,000 - 10,00,000 P.A.", "800000–1000000 INR a year"), ("3.5 Lacs PA", "350000 a year"),
    ("1.2 Cr CTC", "12000000"), ("INR 45L", "4500000 INR"), ("¥8M", "8000000"),
    ("¥6,000,000 ~ ¥9,000,000 / year", "6000000–9000000 a year"), ("600万円〜800万円", "6000000–8000000 JPY"),
    ("月給30万円", "300000 JPY a month"), ("年収600万円", "6000000 JPY a year"),
    ("RM 6,000 - RM 8,000 per month", "6000–8000 MYR a month"), ("S$6,000 - S$9,000 a month", "6000–9000 SGD a month"),
    ("HK$35K - 45K / month", "35000–45000 HKD a month"), ("15K-25K CNY per month", "15000–25000 CNY a month"),
    ("PHP 60,000 - 80,000 monthly", "60000–80000 PHP a month"), ("IDR 15.000.000/bulan", "15000000 IDR a month"),
    ("₩60,000,000", "60000000 KRW"), ("AED 25K-30K per month", "25000–30000 AED a month"),
    ("R45 000 per month", "45000 ZAR a month"), ("KES 150,000 p.m.", "150000 KES a month"),
    ("₦1.2m per annum", "1200000 NGN a year"), ("Not disclosed", none),
  ]

  static let american = [
    ("up to $120k", "–120000 USD"), ("120-140K + equity", "120000–140000"), ("DOE", none), ("competitive", none),
    ("Competitive salary + benefits", none), ("$130-150k base + 10% bonus", "130000–150000 USD"),
    ("$180,000 + 0.5% equity", "180000 USD"), ("140k OTE (70/70)", "140000"), ("95k/yr", "95000 a year"),
    ("$62.50/hr W2", "62.5 USD a hour"), ("$75/hr C2C", "75 USD a hour"), ("$100-120/hr", "100–120 USD a hour"),
    ("six figures", none), ("$90k-$110k DOE", "90000–110000 USD"), ("$85,000 (negotiable)", "85000 USD"),
    ("USD 4k/mo", "4000 USD a month"), ("$5k per month contractor", "5000 USD a month"),
    ("120k USD gross", "120000 USD"), ("~$100k", "100000 USD"), (">$200k", "200000– USD"), ("$200K+", "200000– USD"),
    ("$110,000/year + $10,000 sign-on", "110000 USD a year"), ("Base: $130,000; Bonus: $20,000", "130000 USD"),
    ("$250k TC ($180k base, $70k stock)", "250000 USD"),
    (
      "The base salary range for this full-time position is $136,000-$200,000 + bonus + equity + benefits.",
      "136000–200000 USD"
    ),
    ("Compensation: $160,000—$220,000 USD", "160000–220000 USD"), ("$160,000—$220,000 CAD", "160000–220000 CAD"),
    ("Zone A: $150,000 - $180,000; Zone B: $135,000 - $160,000", "150000–180000 USD"),
    ("Annual Salary Range: $101,000.00-$139,000.00", "101000–139000 USD a year"), ("$2,500 biweekly", "2500 USD"),
    ("$3,000 semi-monthly", "3000 USD"), ("$2,500 every two weeks", "2500 USD"), ("$4,000 twice a month", "4000 USD"),
    ("TBD", none), ("equity only", none), ("$0.00", "0 USD"), ("Unpaid", "0"),
  ]

  static let surveys = [
    ("55,000", "55000"), ("62000", "62000"), ("$48,000", "48000 USD"), ("33500 + 10% bonus", "33500"),
    ("45,000 (part time)", "45000"), ("85k-ish", "85000"), ("about 60,000", "60000"), ("54,600.00", "54600"),
    ("£34,500", "34500 GBP"), ("70000 CAD", "70000 CAD"), ("$15/hour", "15 USD a hour"),
    ("62,000.00 plus 5k bonus", "62000"), ("39 000", "39000"), ("72K base", "72000"), ("65000.0", "65000"),
    ("182K", "182000"), ("$182,000 | 140K | 30K | 12K", "182000 USD"), ("100.000 EUR", "100000 EUR"),
    ("USD\t120000", "120000 USD"), ("120000 (USD)", "120000 USD"), ("prefer not to say", none),
    ("none of your business", none),
  ]

  /// Written after the reader had been mended for the lists above, to see what it does with others.
  static let heldOut = [
    ("$72.12 - $84.13 per hour", "72.12–84.13 USD a hour"), ("US$ 85.000 anuales", "85000 USD a year"),
    ("$95k–$115k + benefits + 4% 401k match", "95000–115000 USD"), ("USD100-130k", "100000–130000 USD"),
    ("100K - 120K EUR gross/year", "100000–120000 EUR a year"), ("Gross salary: €3,800/month x 14", "3800 EUR a month"),
    ("€ 3.500 - € 4.500 bruto per maand", "3500–4500 EUR a month"), ("Salaris: €60.000 - €75.000", "60000–75000 EUR"),
    ("£27,500 rising to £30,000", "27500–30000 GBP"), ("£55,000 (FTE)", "55000 GBP"),
    ("Grade 7: £52,000-£58,000", "52000–58000 GBP"), ("£11.44/hour", "11.44 GBP a hour"),
    ("£650/day (inside IR35)", "650 GBP a day"), ("€400-500/Tag", "400–500 EUR a day"),
    ("60.000€ Jahresbrutto", "60000 EUR a year"), ("4.500 € mtl.", "4500 EUR a month"),
    ("55k – 65k EUR p.a. je nach Erfahrung", "55000–65000 EUR a year"), ("CHF 8500 monatlich x 13", "8500 CHF a month"),
    ("Fr. 95'000.-", "95000 CHF"), ("42-48K€", "42000–48000 EUR"), ("de 35K€ à 45K€", "35000–45000 EUR"),
    ("À partir de 30 000 € annuels", "30000– EUR a year"), ("Jusqu'à 60 k€", "–60000 EUR"),
    ("500-600€ HT/jour", "500–600 EUR a day"), ("desde 24.000€ brutos anuales", "24000– EUR a year"),
    ("2.000€ - 2.500€ Bruto/mes", "2000–2500 EUR a month"), ("R$ 5.500,00 mensais", "5500 BRL a month"),
    ("1.800.000 COP", "1800000 COP"), ("ARS 1.500.000 mensuales", "1500000 ARS a month"),
    ("₹50,000/month", "50000 INR a month"), ("Rs 15-20 Lakh/Yr", "1500000–2000000 INR a year"),
    ("8 LPA - 12 LPA", "800000–1200000 INR a year"), ("₹20L+ esops", "2000000– INR"),
    ("INR 90k per month", "90000 INR a month"),
    ("SGD5,000-7,000/mth", "5000–7000 SGD a month"), ("¥5.5M - ¥8M", "5500000–8000000"),
    ("$150,000/yr to $175,000/yr", "150000–175000 USD a year"), ("$45/hour DOE", "45 USD a hour"),
    ("$28/h", "28 USD a hour"), ("between 90 and 110k", "90000–110000"), ("90-ish k", none), ("100k$", "100000 USD"),
    ("75,000USD/year", "75000 USD a year"), ("$1000/week", "1000 USD a week"),
    ("CAD 85k-100k + RRSP", "85000–100000 CAD"),
    ("$115,000 AUD package incl. super", "115000 AUD"),
    ("Salary: 450,000 - 550,000 SEK/year", "450000–550000 SEK a year"),
    ("kr 55.000 pr. måned", "55000 a month"), ("From 48 000 SEK", "48000– SEK"),
    ("EUR 70,000.- p.a.", "70000 EUR a year"),
    ("minimum 45000 EUR", "45000– EUR"), ("45000 EUR minimum", "45000– EUR"), ("60k max", "–60000"),
    ("No more than $100k", "–100000 USD"), ("$120k - negotiable", "120000 USD"), ("Negotiable ($120k)", "120000 USD"),
    ("$85k plus commission", "85000 USD"), ("To be discussed", none), ("See description", none),
    ("401k, dental, vision", none), ("4 day week", none), ("£30k-£35k per year pro rata", "30000–35000 GBP a year"),
  ]

  static let cases =
    indeed + linkedIn + german + australian + british + romance + northernAndEastern + asianAndAfrican + american
    + surveys + heldOut

  @Test("Pay is read as a person reads it", arguments: cases)
  func reading(text: String, expected: String) {
    let reading = MoneyReader.read(text)
    if expected == Self.none, case .pay = reading {
      Issue.record("\(summary(reading))")
    } else if expected != Self.none {
      #expect(summary(reading) == expected)
    }
  }
}
