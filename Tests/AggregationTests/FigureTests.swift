import InterviewModel
import Statistics
import TestSupport
import Testing

@testable import Aggregation

@Suite("Ratings, months, weeks and follow-ups")
struct FigureTests {
  @Test("Answer ratings count questions: asked, mean, and rated 4 or 5")
  func ratings() {
    var history = History()
    let interview = history.interview(history.apply())
    for rating in [5, 4, 3.5, 1, nil] as [Float?] { history.question(interview, .coding, rating: rating) }
    history.question(interview, .closing)
    history.question(interview, nil, rating: 2)
    let rows = history.seen().answerRatings()
    #expect(rows.map(\.type) == [.coding, .closing, nil])
    #expect(rows.map(\.asked) == [5, 1, 1])
    #expect(rows.map(\.mean) == [3.375, nil, 2])
    #expect(rows.map(\.good) == [Rate(successes: 2, of: 4), Rate(successes: 0, of: 0), Rate(successes: 0, of: 1)])
    #expect(rows[0].interval == Rate(successes: 2, of: 4).wilson)
  }

  @Test("A reply is any answer, an interview any conversation, of the resolved or replied")
  func responses() {
    var history = History()
    history.enter(history.apply("talked", "2026-01-01"), .recruiterScreen, "2026-01-10")
    history.enter(history.apply("tested", "2026-01-01"), .assessment, "2026-01-10")
    history.apply("refused", "2026-01-01", outcome: .rejected)
    history.apply("ghosted", "2025-11-01")
    history.apply("waiting", "2026-01-10")
    history.apply("withdrawn", "2026-01-10", outcome: .withdrew)
    let rates = history.seen().responseRates()
    #expect(rates.sent == 6)
    #expect(rates.reply == Rate(successes: 3, of: 4))
    #expect(rates.interview == Rate(successes: 1, of: 4))
    let november = history.seen(period: Period(CalendarMonth(index: day("2025-11-01").month.index))).responseRates()
    #expect(november.reply == Rate(successes: 0, of: 1))
  }

  /// December: three sent. January: one sent; one of December's rejected, one talks. February: an offer.
  static let months: History = {
    var history = History()
    history.apply("A", "2025-12-05", outcome: .rejected, closed: "2026-01-08")
    let talks = history.apply("B", "2025-12-10", reply: "2026-01-03")
    history.interview(talks, .phoneInterview, "2026-01-10", .advanced)
    history.interview(talks, .finalInterview, "2026-02-01", .advanced)
    history.offer(talks, "2026-02-10")
    history.apply("C", "2025-12-12")
    history.apply("D", "2026-01-20")
    return history
  }()

  @Test("A month's figures are of that month, and what was open is by what was known at its end")
  func month() throws {
    let evaluation = Self.months.seen(on: "2026-02-15")
    let january = try #require(CalendarMonth(iso: "2026-01"))
    let figures = evaluation.figures(of: january)
    #expect(
      figures
        == MonthFigures(
          month: january, applicationsSent: 1, repliesReceived: 2, interviewsHeld: 1, offersReceived: 0,
          rejections: 1, openAtEnd: 2, passThrough: Rate(successes: 1, of: 1)))
    let december = evaluation.figures(of: january.advanced(by: -1))
    #expect(december.applicationsSent == 3)
    #expect(december.openAtEnd == 3)
    let february = evaluation.figures(of: january.advanced(by: 1))
    #expect(february.offersReceived == 1)
    #expect(february.openAtEnd == 2)
  }

  /// Every way in which days, results and promises can stand to an earlier day, contradictions included.
  @Test("What was open on any earlier day is what an evaluation on that day counts", arguments: UInt64(0)..<24)
  func openThen(seed: UInt64) {
    let history = History.random(seed: seed, applications: 60)
    let asOf = day("2026-03-25")
    let settings = Settings(asOf: asOf, ghostedAfter: [30, 7, 45, 14][Int(seed % 4)])
    let evaluation = Evaluation(history, settings)
    let days = (0..<140).map { asOf.advanced(by: 5 - $0) }
    let expected = days.map { day in
      var earlier = settings
      earlier.asOf = day
      let then = day < asOf ? Evaluation(evaluation.history, earlier) : evaluation
      return then.applications.outcome.indices.count {
        then.selection.applicationsOfAnyDay[$0] && then.applications.outcome[$0] == nil
      }
    }
    #expect(Set(expected).count > 10)
    #expect(OpenApplications(evaluation).counts(on: days) == expected)
  }

  @Test("A month stands beside the one before and the mean of up to three, of the search")
  func comparison() throws {
    let evaluation = Self.months.seen(on: "2026-02-15")
    let february = evaluation.monthComparison(try #require(CalendarMonth(iso: "2026-02")))
    #expect(february.previous?.month.description == "2026-01")
    let trailing = try #require(february.trailing)
    #expect(trailing.months == 2)
    #expect(trailing.applicationsSent == 2)
    #expect(trailing.openAtEnd == 2.5)
    #expect(trailing.passThrough == Rate(successes: 1, of: 1))
    let december = evaluation.monthComparison(try #require(CalendarMonth(iso: "2025-12")))
    #expect(december.previous == nil)
    #expect(december.trailing == nil)
  }

  @Test("Weeks run from Monday without a gap to the as-of day")
  func weeks() {
    let weeks = Self.months.seen(on: "2026-02-15").weeks()
    #expect(weeks.count == 11)
    #expect(weeks.first?.monday == day("2025-12-01"))
    #expect(weeks.last?.monday == day("2026-02-09"))
    #expect(weeks.map(\.applications) == [1, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0])
    #expect(weeks.map(\.interviews) == [0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0])
    #expect(weeks.map(\.offers) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  }

  @Test("One slip of a century does not make a series of a century")
  func slip() {
    var history = Self.months
    history.apply("Slip", "1026-01-20")
    #expect(history.seen(on: "2026-02-15").weeks().count == 520)
  }

  @Test("An offer without a day, of an application logged as silent, is one of no week and no month")
  func silentOffer() throws {
    var history = Self.months
    let silent = history.apply("Silent", "2026-02-10", outcome: .ghosted)
    history.enter(silent, .offer)
    let before = Self.months.seen(on: "2026-02-15")
    let evaluation = history.seen(on: "2026-02-15")
    #expect(evaluation.offerDays().count { $0 == nil } == before.offerDays().count { $0 == nil } + 1)
    #expect(evaluation.weeks().map(\.offers) == before.weeks().map(\.offers))
  }

  @Test("Waiting applications stand by silence, with their stage")
  func waiting() {
    var history = History()
    history.apply("Quiet", "2026-01-01")
    let talks = history.apply("Talks", "2026-01-02")
    history.interview(talks, .phoneInterview, "2026-01-18")
    history.apply("Closed", "2026-01-01", outcome: .rejected)
    history.apply("Also quiet", "2026-01-01")
    let rows = history.seen().waitingApplications()
    #expect(rows.map(\.company) == ["Also quiet", "Quiet", "Talks"])
    #expect(rows.map(\.stage) == [.applied, .applied, .phoneInterview])
    #expect(rows.map(\.daysSilent) == [19, 19, 2])
  }

  @Test("A company ghosts that left two applications or more unanswered, and answered none")
  func silentCompanies() {
    var history = History()
    for (name, count) in [("Two", 2), ("One", 1), ("Three", 3), ("Answers", 2)] {
      for _ in 0..<count { history.apply(name, "2025-11-01") }
    }
    history.apply("Two", "2026-01-15")
    history.apply("Answers", "2025-10-01", outcome: .rejected)
    let companies = history.seen().silentCompanies()
    #expect(
      companies == [
        SilentCompany(company: "Three", applications: 3, ghosted: 3),
        SilentCompany(company: "Two", applications: 3, ghosted: 2),
      ])
  }

  @Test("Thanks are due a day later, answers when promised, else a week after the last word")
  func followUps() {
    func due(_ add: (inout History, Int32) -> Void) -> [String] {
      var history = History()
      let application = history.apply("A", "2026-01-01")
      add(&history, application)
      return history.seen(on: "2026-01-20").followUps().map { "\($0.kind.rawValue) \($0.dueOn) \($0.daysOverdue)" }
    }
    #expect(due { $0.interview($1, .phoneInterview, "2026-01-19") } == ["thank-you 2026-01-20 0"])
    #expect(due { $0.interview($1, .phoneInterview, "2026-01-20") } == [])
    #expect(due { $0.interview($1, .phoneInterview, "2026-01-19", thanked: "2026-01-19") } == [])
    #expect(
      due { $0.interview($1, .phoneInterview, "2026-01-10", next: "2026-01-15", thanked: "2026-01-10") }
        == ["answer promised 2026-01-15 5"])
    #expect(due { $0.interview($1, .phoneInterview, "2026-01-10", next: "2026-01-20", thanked: "2026-01-10") } == [])
    #expect(
      due { $0.interview($1, .phoneInterview, "2026-01-10", thanked: "2026-01-12") } == ["answer due 2026-01-19 1"])
    #expect(due { $0.interview($1, .phoneInterview, "2026-01-10", .rejected, thanked: "2026-01-12") } == [])
    #expect(
      due {
        $0.interview($1, .phoneInterview, "2026-01-10", thanked: "2026-01-12")
        $0.enter($1, .finalInterview, "2026-01-19")
      } == [])
  }

  @Test("The order of the rows changes no figure", arguments: 0..<10 as Range<UInt64>)
  func anyOrder(seed: UInt64) throws {
    let history = History.random(seed: seed)
    let one = history.seen(on: "2026-03-10")
    let other = history.shuffled(seed: seed + 7).seen(on: "2026-03-10")
    let month = try #require(CalendarMonth(iso: "2026-02"))
    #expect(one.monthComparison(month) == other.monthComparison(month))
    #expect(one.weeks() == other.weeks())
    #expect(one.answerRatings().map(\.mean) == other.answerRatings().map(\.mean))
    #expect(one.responseRates().reply == other.responseRates().reply)
    #expect(one.silentCompanies() == other.silentCompanies())
    func plain(_ waiting: WaitingApplication) -> String {
      "\(waiting.company) \(waiting.role) \(String(describing: waiting.stage)) \(waiting.daysSilent ?? -1)"
    }
    #expect(one.waitingApplications().map(plain) == other.waitingApplications().map(plain))
    func plain(_ due: FollowUp) -> String {
      "\(due.kind) \(due.company) \(due.role) \(String(describing: due.stage)) \(due.heldOn) \(due.dueOn)"
    }
    #expect(one.followUps().map(plain) == other.followUps().map(plain))
    #expect(history.findings(one.settings) == history.shuffled(seed: seed + 8).findings(one.settings))
  }

  @Test(
    "A report made again for an earlier day counts what a report of that day would have",
    arguments: 0..<10 as Range<UInt64>)
  func madeAgain(seed: UInt64) {
    let history = History.random(seed: seed)
    let now = history.seen(on: "2026-03-25")
    let then = history.seen(on: "2026-02-28")
    #expect(now.openApplications(on: day("2026-02-28")) == then.applications.outcome.count { $0 == nil })
  }

  @Test(
    "What was open on an earlier day is what a report of that day counts from what is known by now",
    arguments: 0..<30 as Range<UInt64>, ["2026-03-25", "2026-07-31"])
  func openBefore(seed: UInt64, today: String) {
    let now = History.random(seed: seed).seen(on: today)
    for earlier in ["2026-01-31", "2026-02-28", "2026-03-20"] {
      let then = now.history.seen(on: earlier)
      #expect(now.openApplications(on: day(earlier)) == then.applications.outcome.count { $0 == nil }, "\(earlier)")
    }
  }
}
