@testable import Importers
import InterviewModel
import TestSupport
import Testing

@Suite("Day reader")
struct ValuesDayTests {
  static let certain = [
    ("2024-11-20", "2024-11-20"), (" 2024-11-20 ", "2024-11-20"), ("2025-07-28 08:45:19", "2025-07-28T08:45:19"),
    ("2025-03-15T13:00:00.844Z", "2025-03-15T13:00Z"), ("2026-09-08T03:28:49Z", "2026-09-08T03:28:49Z"),
    ("2024-11-20T08:15+02:00", "2024-11-20T08:15+02:00"), ("2024-11-20T08:15:30-0530", "2024-11-20T08:15:30-05:30"),
    ("2024-11-20 08:15:30 +01", "2024-11-20T08:15:30+01:00"), ("2024/11/20", "2024-11-20"),
    ("2024.11.20", "2024-11-20"),
    ("20241120", "2024-11-20"), ("2024-11-20 8:15 PM", "2024-11-20T20:15"),
    ("2024-11-20 Wed 08:15", "2024-11-20T08:15"),
    ("20.11.2024", "2024-11-20"), ("1.2.26", "2026-02-01"), ("3.4.2026", "2026-04-03"), ("11.20.2024", "2024-11-20"),
    ("20.11.2024 14:30 Uhr", "2024-11-20T14:30"), ("11/20/24, 8:15 AM", "2024-11-20T08:15"),
    ("11/23/24, 11:39 PM", "2024-11-23T23:39"), ("11/20/24, 12:14\u{202F}AM", "2024-11-20T00:14"),
    ("12:05 pm 11/20/2024", "2024-11-20T12:05"), ("20/11/2024", "2024-11-20"), ("20-11-2024", "2024-11-20"),
    ("11-20-2024", "2024-11-20"), ("7/7/2017 11:33:27", "2017-07-07T11:33:27"), ("20 11 2024", "2024-11-20"),
    ("12/31/69", "2069-12-31"), ("12/31/70", "1970-12-31"), ("98-11-20", "1998-11-20"), ("1/20/'26", "2026-01-20"),
    ("20 Nov 2024", "2024-11-20"), ("20 nov. 2024", "2024-11-20"), ("20Nov2024", "2024-11-20"),
    ("20-Nov-24", "2024-11-20"), ("20-NOV-2024", "2024-11-20"), ("2024-Nov-20", "2024-11-20"),
    ("Nov 20, 2024", "2024-11-20"), ("Nov. 20 2024", "2024-11-20"), ("November 20, 2024", "2024-11-20"),
    ("November 20th, 2024", "2024-11-20"), ("the 1st of March 2024", "2024-03-01"), ("Nov 20 '24", "2024-11-20"),
    ("Thu, 20 Nov 2024", "2024-11-20"), ("Thu, 20 Nov 2024 08:15:00 GMT", "2024-11-20T08:15Z"),
    ("Wed Nov 20 2024 08:15:00 GMT+0100 (Central European Standard Time)", "2024-11-20T08:15+01:00"),
    ("Wed Nov 20 08:15:09 UTC 2024", "2024-11-20T08:15:09Z"), ("Nov 20, 2024 at 8:15 a.m.", "2024-11-20T08:15"),
    ("Nov 20, 2024, 3 PM", "2024-11-20T15:00"), ("20 Nov 2024 (Wed)", "2024-11-20"),
    ("Wednesday 20 November 2024", "2024-11-20"),
    ("20. November 2024", "2024-11-20"), ("Mi., 20. Nov. 2024", "2024-11-20"), ("3. März 2024", "2024-03-03"),
    ("3. Maerz 2024", "2024-03-03"), ("1er février 2024", "2024-02-01"), ("15 août 2024 à 8h15", "2024-08-15T08:15"),
    ("20 déc. 2024", "2024-12-20"), ("20 de noviembre de 2024", "2024-11-20"), ("5 de ene. de 2024", "2024-01-05"),
    ("20 de novembro de 2024", "2024-11-20"), ("1º de março de 2024", "2024-03-01"), ("9 fev 2024", "2024-02-09"),
    ("20. november 2024", "2024-11-20"), ("17 maj 2024", "2024-05-17"), ("17. mai 2024", "2024-05-17"),
    ("24 desember 2024", "2024-12-24"), ("3. lokakuuta 2024", "2024-10-03"), ("2024年11月20日", "2024-11-20"),
    ("29 Feb 2024", "2024-02-29"), ("２０２４-１１-２０", "2024-11-20"), ("20‑11‑2024", "2024-11-20"),
  ]

  @Test("A day that can be read in one way only is read that way", arguments: certain)
  func certainDays(text: String, day: String) {
    #expect(summary(DayReader.read(text)) == day)
  }

  static let ordered = [
    ("3/4/26", "2026-04-03", "2026-03-04"), ("1/2/26", "2026-02-01", "2026-01-02"),
    ("09-10-2021", "2021-10-09", "2021-09-10"), ("6/7/2017 11:33:27", "2017-07-06T11:33:27", "2017-06-07T11:33:27"),
    ("2/11/25, 12:09 AM", "2025-11-02T00:09", "2025-02-11T00:09"),
  ]

  @Test("Figures that are two days need the column's order", arguments: ordered)
  func orderedDays(text: String, dayFirst: String, monthFirst: String) {
    #expect(summary(DayReader.read(text)) == "\(dayFirst) or \(monthFirst)")
    #expect(summary(DayReader.read(text, order: .dayFirst)) == dayFirst)
    #expect(summary(DayReader.read(text, order: .monthFirst)) == monthFirst)
  }

  @Test("Equal day and month are not ambiguous, and points follow an order that is given")
  func notAmbiguous() {
    #expect(summary(DayReader.read("4/4/26")) == "2026-04-04")
    #expect(summary(DayReader.read("3.4.26", order: .monthFirst)) == "2026-03-04")
  }

  static let others = [
    ("27-Oct", "month 10 day 27"), ("Oct 27", "month 10 day 27"), ("27. Oktober", "month 10 day 27"),
    ("Feb 29", "month 2 day 29"), ("10/27", "month 10 day 27"), ("27/10", "month 10 day 27"),
    ("20.11.", "month 11 day 20"),
    ("8/5/2019 & 8/14/2019", "2019-08-05 & 2019-08-14"), ("8/14/2019 and 8/5/2019", "2019-08-14 & 2019-08-05"),
    ("2024-11-20, 2024-11-22", "2024-11-20 & 2024-11-22"), ("2024-11-20; 2024-11-22", "2024-11-20 & 2024-11-22"),
    ("Oct 3 - Oct 5, 2020", "2020-10-03 & 2020-10-05"), ("20.11.2024\n22.11.2024", "2024-11-20 & 2024-11-22"),
    ("1/20/20 | 1/21/20 | 1/22/20", "2020-01-20 & 2020-01-21 & 2020-01-22"),
    ("8/5/2019 & 8/6/2019", "2019-05-08 or 2019-08-05"),
    ("8/82019", "2019-08-08 although a separator is missing"),
    ("12/312019", "2019-12-31 although a separator is missing"),
    ("8/122019", "2019-12-08 or 2019-08-12"), ("1231/2019", "refused: is not a day"),
    ("831/2019", "2019-08-31 although a separator is missing"),
    ("2024-1120", "2024-11-20 although a separator is missing"),
    ("Nov 202024", "2024-11-20 although a separator is missing"),
    ("20/11//2024", "2024-11-20 although its separators are doubled or differ"),
    ("20/11-2024", "2024-11-20 although its separators are doubled or differ"),
    ("2024-20-11", "2024-11-20 although day and month can only be the other way round"),
    ("2024/20/11", "2024-11-20 although day and month can only be the other way round"),
    ("2025-03-19:00:00Z", "2025-03-19 although what follows the day is not a time and is left out"),
    ("2025-03-19T25:10:00Z", "2025-03-19 although what follows the day is not a time and is left out"),
    ("", "missing"), ("  ", "missing"), ("N/A", "missing"), ("-", "missing"), ("tbd", "missing"),
    ("CodeSignal", "refused: is not a day"), ("Code Challenge", "refused: is not a day"),
    ("ok", "refused: is not a day"),
    ("31/04/2024", "refused: is not a day of the calendar"), ("2024-02-30", "refused: is not a day of the calendar"),
    ("2023-02-29", "refused: is not a day of the calendar"), ("13/13/2024", "refused: is not a day of the calendar"),
    ("0/0/2024", "refused: is not a day of the calendar"), ("Nov 31, 2024", "refused: is not a day of the calendar"),
    ("20 Nov 2024 25:15", "refused: has a time that is not one"), ("Nov 2024", "refused: names a month and no day"),
    ("11/2024", "refused: names a month and no day"), ("2024-11", "refused: names a month and no day"),
    ("2024", "refused: names a year and no day"), ("45000", "refused: is a number, not a day"),
    ("12/11/0024", "refused: has a year that cannot be meant"),
    ("yesterday", "refused: is a day only on the day it was written"),
    ("112/2019", "refused: can be read as more than one day"), ("2019-2020", "refused: is not a day"),
    ("2011/2012", "refused: is not a day"), ("651-555-0100", "refused: is not a day"),
    ("192.168.1.1", "refused: is not a day"),
    ("1.2.3", "refused: is not a day"), ("$120k", "refused: is not a day"),
    ("8/5/2019 & phone", "refused: is not a day"),
    ("3/4", "refused: can be read as more than one day"), ("Q4 2024", "refused: is not a day"),
    ("3 days ago", "refused: is not a day"),
  ]

  @Test("What is not one certain day says what it is", arguments: others)
  func otherReadings(text: String, expected: String) {
    #expect(summary(DayReader.read(text)) == expected)
  }

  @Test("A value that contradicts its column's order is read the only possible way, and said so")
  func contradiction() {
    let swapped = "although day and month can only be the other way round"
    #expect(summary(DayReader.read("20/11/2024", order: .monthFirst)) == "2024-11-20 \(swapped)")
    #expect(summary(DayReader.read("11/20/24", order: .dayFirst)) == "2024-11-20 \(swapped)")
  }

  static let serials = [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("25569", "1970-01-01"), ("45616", "2024-11-20"),
    ("45616.5", "2024-11-20T12:00"), ("45616,75", "2024-11-20T18:00"), ("2958465", "9999-12-31"),
    ("60", "refused: is a number, not a day"), ("2958466", "refused: is a number, not a day"),
    ("2024-11-20", "2024-11-20"),
  ]

  @Test("Spreadsheet serial numbers are days where the column is known to hold them", arguments: serials)
  func serialNumbers(text: String, expected: String) {
    #expect(summary(DayReader.read(text, serials: true)) == expected)
  }

  @Test("Every day of two centuries is read back from every unambiguous spelling")
  func roundTrip() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let day = CalendarDay(ordinal: Int32.random(in: -25_567...84_000, using: &generator))
      let (year, month, date) = day.parts
      let name = CalendarMonth.names[month - 1]
      let expected = DayReading.moment(Moment(day: day))
      for text in [
        day.description, "\(date).\(month).\(year)", "\(date) \(name) \(year)", "\(name.prefix(3)) \(date), \(year)",
        "\(day.weekday.name), \(name.uppercased()) \(date), \(year)", "\(year)/\(month)/\(date)",
      ] {
        #expect(DayReader.read(text) == expected, "\(text)")
      }
      #expect(DayReader.read("\(month)/\(date)/\(year)", order: .monthFirst) == expected)
      #expect(DayReader.read("\(date)-\(month)-\(year)", order: .dayFirst) == expected)
    }
  }

  @Test("Figures are read the same whether the quick way or the thorough way is taken")
  func quickAndThorough() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<5000 {
      let separator = ["/", "-", "."].randomElement(using: &generator) ?? "/"
      let figures = [Int.random(in: 0...32, using: &generator), Int.random(in: 0...32, using: &generator)]
      let year = [24, 99, 2024, 1850, 5].randomElement(using: &generator) ?? 24
      let time = ["", " 8:15", ", 12:14 AM", " 13:05:09 pm", " 25:00", " 8:61", ", 12:14\u{202F}pm"]
        .randomElement(using: &generator)
      let text = "\(figures[0])\(separator)\(figures[1])\(separator)\(year)\(time ?? "")"
      for order in [nil, DayOrder.dayFirst, .monthFirst] {
        // A blank before the text is enough to take the thorough way.
        #expect(DayReader.read(text, order: order) == DayReader.read(" \(text)", order: order), "\(text)")
      }
    }
  }

  @Test("No text makes the reader fail, and what it reads is a day that exists")
  func total() {
    for text in randomTexts(seed: 12, count: 20_000) {
      for order in [nil, DayOrder.dayFirst, .monthFirst] {
        if case .moment(let moment) = DayReader.read(text, order: order, serials: text.count % 2 == 0) {
          #expect(CalendarDay(iso: moment.day.description) == moment.day, "\(text)")
        }
      }
      var survey = DayOrderSurvey()
      survey.add(text, row: 1)
    }
  }
}

@Suite("Survey of the order of day and month")
struct ValuesDayOrderTests {
  func verdict(_ texts: [String]) -> DayOrderSurvey.Verdict {
    var survey = DayOrderSurvey()
    for (row, text) in texts.enumerated() { survey.add(text, row: row + 2) }
    return survey.verdict
  }

  @Test("The first value with a number above twelve decides")
  func decides() {
    #expect(verdict(["", "1/2/26", "1/13/26", "1/14/26"]) == .monthFirst(.init(text: "1/13/26", row: 4)))
    #expect(verdict(["09-10-2021", "13-10-2021"]) == .dayFirst(.init(text: "13-10-2021", row: 3)))
    #expect(verdict(["8/5/2019 & 8/14/2019"]) == .monthFirst(.init(text: "8/5/2019 & 8/14/2019", row: 2)))
    #expect(verdict(["27/10"]) == .dayFirst(.init(text: "27/10", row: 2)))
  }

  @Test("Two values that decide for different orders contradict each other")
  func contradictory() {
    #expect(
      verdict(["13/1/26", "1/13/26"])
        == .contradictory(dayFirst: .init(text: "13/1/26", row: 2), monthFirst: .init(text: "1/13/26", row: 3)))
  }

  @Test("A column stays open where nothing decides, and says whether that matters")
  func open() {
    #expect(verdict(["1/2/26", "3/4/26"]) == .open(ambiguous: .init(text: "1/2/26", row: 2)))
    #expect(verdict(["2024-11-20", "Nov 3, 2024", "4/4/2024", "1.2.2024", "n/a", ""]) == .open(ambiguous: nil))
  }

  @Test("The days of published logs are read in the order that the column shows", .enabled(if: Corpora.arePresent))
  func corpora() throws {
    for (file, column, order, count) in [
      ("jobs/diogo_dd-mm-yyyy.csv", 4, DayOrder.dayFirst, 223), ("jobs/diogo_dd-mm-yyyy.csv", 8, .dayFirst, 133),
      ("jobs/nakura_2021.csv", 2, .monthFirst, 52), ("jobs/linkedin_export_A.csv", 0, .monthFirst, 118),
      ("jobs/kdrew_wide.csv", 8, .monthFirst, 443),
    ] {
      let cells = try scanCSV(ByteSource(Corpora.bytes(file))).dropFirst().compactMap {
        column < $0.fields.count ? $0.fields[column] : nil
      }
      var survey = DayOrderSurvey()
      for (row, cell) in cells.enumerated() { survey.add(cell, row: row + 2) }
      #expect(survey.order == order, "\(file)")
      var read = 0
      for cell in cells {
        switch DayReader.read(cell, order: survey.order) {
        case .moment: read += 1
        case .missing: break
        default: Issue.record("\(file): \(cell): \(summary(DayReader.read(cell, order: survey.order)))")
        }
      }
      #expect(read == count, "\(file) \(column)")
    }
  }
}
