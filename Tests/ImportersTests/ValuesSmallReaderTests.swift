@testable import Importers
import TestSupport
import Testing

@Suite("Readers of numbers, flags, ratings, durations and missing values")
struct ValuesSmallReaderTests {
  @Test(
    "Missing is what people write for it, and nothing else",
    arguments: [
      "", " ", "\t\u{A0}", "N/A", "n/a", "NA", "n.a.", "-", "–", "—", "--", "?", "??", "...", "…", "null", "NULL",
      "None",
      "none", "nan", "NaN", "unknown", "(unknown)", "TBD", "#N/A", "keine", "k.A.", "Keine Angabe", "aucun", "néant",
      "desconocido", "não informado", "okänd", "ukendt", "not specified", "\"\"", "<null>", "\\N",
    ])
  func missing(text: String) { #expect(MissingValue.isMissing(text)) }

  @Test(
    "A value is not missing",
    arguments: [
      "0", "no", "No", "x", "n", "NC", "SD", "SO", "☐", "★", ":(", "naval", "nothing to add", "-1", "1-2", "+",
    ])
  func present(text: String) { #expect(!MissingValue.isMissing(text)) }

  static let numbers = [
    ("7", "7"), ("007", "7"), ("-2", "-2"), ("+2", "2"), ("−2", "-2"), ("1.5", "1.5"), ("1,5", "1.5"),
    (" 1.50 ", "1.5"),
    ("1,234", "1234"), ("1.234", "1.234"), ("1,234.5", "1234.5"), ("1.234,5", "1234.5"), ("1'234", "1234"),
    ("1 234 567", "1234567"), ("1\u{202F}234,5", "1234.5"), ("12,34,567", "1234567"), ("0.925", "0.925"),
    ("0,925", "0.925"), ("1234,567", "1234.567"), (".5", "0.5"), ("1.234.567", "1234567"), ("0.000001", "0.000001"),
    ("999999999999999999", "999999999999999999"),
  ]

  @Test("Numbers are read exactly", arguments: numbers)
  func number(text: String, expected: String) {
    guard case .number(let number) = NumberReader.read(text) else {
      Issue.record("\(text) is refused")
      return
    }
    #expect(number.description == expected)
  }

  @Test("A hint says what a lone separator before three digits is")
  func decimalMark() {
    #expect(NumberReader.read("1.234", decimalMark: .comma) == .number(DecimalNumber(1234)))
    #expect(
      NumberReader.read("1,234", decimalMark: .comma) == DecimalNumber(mantissa: 1234, scale: 3).map { .number($0) })
    #expect(NumberReader.read("1,234", decimalMark: .point) == .number(DecimalNumber(1234)))
  }

  @Test(
    "What is not a number is refused",
    arguments: [
      "abc", "1,2,3", "1.2.3", "12 3", "1,23,4", "12%", "1e5", "1-2", "3.", "99999999999999999999", "--1", "1..2",
    ])
  func notANumber(text: String) {
    guard case .refused(let refusal) = NumberReader.read(text) else {
      Issue.record("\(text) is read")
      return
    }
    #expect(!refusal.reason.isEmpty && !refusal.remedy.isEmpty)
  }

  @Test("A decimal number gives its units, rounded half away from zero")
  func units() {
    #expect(DecimalNumber(mantissa: 12_345, scale: 3)?.units(decimals: 2) == 1235)
    #expect(DecimalNumber(mantissa: -12_345, scale: 3)?.units(decimals: 2) == -1235)
    #expect(DecimalNumber(mantissa: 12_344, scale: 3)?.units(decimals: 2) == 1234)
    #expect(DecimalNumber(50).units(decimals: 2) == 5000)
    #expect(DecimalNumber(mantissa: .max)?.units(decimals: 2) == nil)
    #expect(DecimalNumber(mantissa: 15, scale: -4) == DecimalNumber(150_000))
    #expect(DecimalNumber(mantissa: .max, scale: -1) == nil)
    #expect(DecimalNumber(mantissa: 1, scale: 19) == nil)
    #expect(DecimalNumber(mantissa: 1250, scale: 2)?.description == "12.5")
    #expect(DecimalNumber(mantissa: -5, scale: 2)?.description == "-0.05")
    #expect(DecimalNumber(mantissa: 15, scale: 1).map { $0 < DecimalNumber(2) && $0 > DecimalNumber(1) } == true)
  }

  @Test("Yes and no are read in many spellings")
  func flags() {
    for yes in [
      "yes", "Yes ", "Y", "true", "TRUE", "1", "x", "X", "✓", "✔️", "✅", "ja", "Oui", "sí", "Sim", "kyllä", "yes!",
    ] {
      #expect(FlagReader.read(yes) == .flag(true), "\(yes)")
    }
    for no in ["no", "No ", "n", "N", "false", "False", "0", "✗", "❌", "nein", "Non", "não", "nej", "ei", "no."] {
      #expect(FlagReader.read(no) == .flag(false), "\(no)")
    }
    for missing in ["", "n/a", "-", "unknown"] { #expect(FlagReader.read(missing) == .missing, "\(missing)") }
    for text in ["maybe", "2", "yes and no", "10"] {
      guard case .refused = FlagReader.read(text) else {
        Issue.record("\(text) is read")
        continue
      }
    }
  }

  static let scores: [(String, Double, ScoreScale)] = [
    ("1", 1, .oneToFive), ("5", 5, .oneToFive), ("3.5", 3.5, .oneToFive), ("3,5", 3.5, .oneToFive),
    ("4/5", 4, .oneToFive),
    ("4 of 5", 4, .oneToFive), ("4 out of 5", 4, .oneToFive), ("3.5 / 5", 3.5, .oneToFive), ("1/10", 1, .outOf(10)),
    ("10/10", 5, .outOf(10)), ("5.5/10", 3, .outOf(10)), ("7/10", 1 + 4 * 6.0 / 9, .outOf(10)), ("0/10", 1, .outOf(10)),
    ("2/3", 3, .outOf(3)), ("80%", 4.2, .percent), ("80 %", 4.2, .percent), ("0%", 1, .percent),
    ("70/100", 3.8, .percent),
    ("★★★☆☆", 3, .oneToFive), ("⭐⭐⭐⭐", 4, .oneToFive), ("★★★½", 3.5, .oneToFive), ("***", 3, .oneToFive),
    ("4 stars", 4, .oneToFive), ("4★", 4, .oneToFive), ("★★☆", 3, .outOf(3)), ("☆☆☆☆☆", 1, .oneToFive),
    ("strong", 5, .words), ("Solid", 3, .words), ("gap", 1, .words), ("good", 5, .words), ("Fair", 3, .words),
    ("Needs improvement", 1, .words), ("excellent", 5, .words), ("poor", 1, .words), ("gut", 5, .words),
    ("moyen", 3, .words),
  ]

  @Test("Ratings become 1 to 5 and say from which scale", arguments: scores)
  func score(text: String, value: Double, scale: ScoreScale) {
    guard case .score(let read, let readScale) = ScoreReader.read(text) else {
      Issue.record("\(text) is not read")
      return
    }
    #expect(abs(read - value) < 1e-12)
    #expect(readScale == scale)
  }

  @Test(
    "What is no rating, or outside its scale, is refused",
    arguments: ["0", "6", "11/10", "120%", "A", "B+", "-1", "hello", "3/0", "3/1", "1/1000", "★★★★★★", "4 of", "5-4"])
  func notAScore(text: String) {
    guard case .refused = ScoreReader.read(text) else {
      Issue.record("\(text) is read")
      return
    }
  }

  @Test("A column with bare numbers above five is on ten points, or on a hundred")
  func scoreSurvey() {
    func points(_ texts: [String]) -> Int {
      var survey = ScoreSurvey()
      for (row, text) in texts.enumerated() { survey.add(text, row: row) }
      return survey.points
    }
    #expect(points(["1", "5", "7/10", "80%", ""]) == 5)
    #expect(points(["1", "6", "3"]) == 10)
    #expect(points(["1", "6.5", "85"]) == 100)
    #expect(points(["3", "400"]) == 5)
    #expect(ScoreReader.read("7", points: 10) == ScoreReader.read("7/10"))
    #expect(ScoreReader.read("3", points: 10) == ScoreReader.read("3/10"))
    #expect(ScoreReader.read("4/5", points: 10) == .score(4, .oneToFive))
  }

  static let minuteCases: [(String, Int64)] = [
    ("45", 45), ("45 min", 45), ("45min.", 45), ("45 minutes", 45), ("90m", 90), ("1h", 60), ("1 h 30", 90),
    ("1h30", 90),
    ("1h30m", 90), ("1:30", 90), ("0:45", 45), ("1:30:00", 90), ("1.5h", 90), ("1,5 Std", 90),
    ("1 hour 30 minutes", 90),
    ("1 hour and 30 minutes", 90), ("2 hrs", 120), ("30'", 30), ("PT45M", 45), ("PT1H30M", 90), ("~45 min", 45),
    ("ca. 45 min", 45), ("90 s", 2), ("1 timme", 60), ("0", 0),
  ]
  static let secondCases: [(String, Int64)] = [
    ("120", 120), ("2 min", 120), ("1:45", 105), ("1m30s", 90), ("1 min 30", 90), ("90s", 90), ("90 sec", 90),
    ("1.5 min", 90),
    ("1h", 3600), ("0:01:45", 105), ("2'30\"", 150),
  ]

  @Test("Minutes are read from figures, units and clocks", arguments: minuteCases)
  func minutes(text: String, expected: Int64) { #expect(DurationReader.minutes(text) == .whole(expected)) }

  @Test("Seconds are read from figures, units and clocks", arguments: secondCases)
  func seconds(text: String, expected: Int64) { #expect(DurationReader.seconds(text) == .whole(expected)) }

  @Test(
    "What is no length of time is refused",
    arguments: [
      "long", "45-60 min", "-5", "1:75", "h", "1 h 2 h", "30 min 1 h", "5 apples", "1:2:3:4", "999999999999999999",
    ])
  func notADuration(text: String) {
    guard case .refused = DurationReader.minutes(text) else {
      Issue.record("\(text) is read")
      return
    }
  }

  @Test("No text makes a reader fail")
  func total() {
    for text in randomTexts(seed: 21, count: 20_000) {
      _ = NumberReader.read(text, decimalMark: .comma)
      _ = FlagReader.read(text)
      if case .score(let score, _) = ScoreReader.read(text) { #expect((1...5).contains(score), "\(text)") }
      if case .whole(let minutes) = DurationReader.minutes(text) { #expect(minutes >= 0, "\(text)") }
    }
  }
}
