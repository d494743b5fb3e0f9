import InterviewModel
import Testing

@testable import Aggregation

@Suite("Stage attempts")
struct AttemptTests {
  @Test("An application that was only sent is one pending attempt")
  func onlySent() {
    var history = History()
    let application = history.apply()
    let evaluation = history.seen()
    #expect(evaluation.path(application) == ["applied pending"])
    #expect(evaluation.applications.outcome == [nil])
  }

  @Test("A stage without a result has advanced when a later stage was entered")
  func laterStage() {
    var history = History()
    let application = history.apply()
    history.enter(application, .recruiterScreen, "2026-01-10", .pending)
    history.enter(application, .technicalInterview, "2026-01-15")
    #expect(
      history.seen().path(application) == [
        "applied advanced", "recruiter-screen advanced", "technical-interview pending",
      ])
  }

  @Test("Stages, interviews and offers make attempts, one for each stage of an application")
  func sourcesOfAttempts() {
    var history = History()
    let application = history.apply()
    history.enter(application, .phoneInterview, "2026-01-08")
    history.interview(application, .phoneInterview, "2026-01-09")
    history.interview(application, .finalInterview, "2026-01-12")
    history.interview(application, .finalInterview, "2026-01-13")
    history.offer(application, "2026-01-19")
    #expect(
      history.seen().path(application) == [
        "applied advanced", "phone-interview advanced", "final-interview advanced", "offer pending",
      ])
  }

  @Test("Days decide what is later, and the ladder where a day is missing or the same")
  func order() {
    var history = History()
    let byDay = history.apply("A")
    history.enter(byDay, .assessment, "2026-01-08")
    history.enter(byDay, .recruiterScreen, "2026-01-12")
    let undated = history.apply("B")
    history.enter(undated, .technicalInterview)
    history.enter(undated, .assessment, "2026-01-08")
    history.enter(undated, .recruiterScreen, "2026-01-12")
    let sameDay = history.apply("C")
    history.enter(sameDay, .finalInterview, "2026-01-12")
    history.enter(sameDay, .technicalInterview, "2026-01-12")
    let evaluation = history.seen()
    #expect(evaluation.path(byDay) == ["applied advanced", "assessment advanced", "recruiter-screen pending"])
    #expect(
      evaluation.path(undated) == [
        "applied advanced", "assessment advanced", "recruiter-screen advanced", "technical-interview pending",
      ])
    #expect(
      evaluation.path(sameDay) == ["applied advanced", "technical-interview advanced", "final-interview pending"])
  }

  @Test("Applied is first and offer last, whatever the days say")
  func endsOfThePath() {
    var history = History()
    let application = history.apply("A", "2026-01-10")
    history.enter(application, .phoneInterview, "2026-01-02")
    history.enter(application, .referenceCheck, "2026-01-18")
    history.offer(application, "2026-01-15")
    #expect(
      history.seen().path(application) == [
        "applied advanced", "phone-interview advanced", "reference-check advanced", "offer pending",
      ])
  }

  @Test(
    "The outcome closes the last attempt",
    arguments: [
      (Outcome.rejected, "rejected"), (.ghosted, "ghosted"), (.withdrew, "withdrew"), (.declined, "withdrew"),
      (.cancelled, "withdrew"),
    ])
  func outcomeCloses(outcome: Outcome, result: String) {
    for logged in [nil, StageResult.pending] {
      var history = History()
      let application = history.apply(outcome: outcome)
      history.enter(application, .recruiterScreen, "2026-01-10", logged)
      history.enter(application, .finalInterview, "2026-01-12", logged)
      #expect(
        history.seen().path(application) == [
          "applied advanced", "recruiter-screen advanced", "final-interview \(result)",
        ])
      #expect(history.seen().applications.outcome == [outcome])
    }
  }

  @Test("Accepting says that there was an offer, and that it has advanced")
  func accepted() {
    var history = History()
    let application = history.apply(outcome: .accepted)
    history.enter(application, .finalInterview, "2026-01-12")
    #expect(history.seen().path(application) == ["applied advanced", "final-interview advanced", "offer advanced"])
  }

  @Test(
    "An offer's decision is its result, and how the application stands",
    arguments: [
      (OfferDecision.accepted, "offer advanced", Outcome.accepted),
      (.declined, "offer withdrew", .declined), (.expired, "offer withdrew", .cancelled),
    ])
  func offerDecisions(decision: OfferDecision, attempt: String, outcome: Outcome) {
    var history = History()
    let application = history.apply()
    history.offer(application, "2026-01-12", decision: decision)
    let evaluation = history.seen()
    #expect(evaluation.path(application).last == attempt)
    #expect(evaluation.applications.outcome == [outcome])
  }

  @Test("An open offer waits for the candidate, however long")
  func openOffer() {
    var history = History()
    let application = history.apply()
    history.offer(application, "2026-01-12", decision: .pending)
    let evaluation = history.seen(on: "2026-06-01")
    #expect(evaluation.path(application).last == "offer pending")
    #expect(evaluation.applications.outcome == [nil])
  }

  @Test("A stage's own logged result stands, also where the outcome differs")
  func ownResult() {
    var history = History()
    let passed = history.apply("A", outcome: .rejected)
    history.enter(passed, .phoneInterview, "2026-01-10", .advanced)
    let contradicted = history.apply("B")
    history.enter(contradicted, .phoneInterview, "2026-01-10", .rejected)
    history.enter(contradicted, .finalInterview, "2026-01-15")
    let evaluation = history.seen()
    #expect(evaluation.path(passed).last == "phone-interview advanced")
    #expect(
      evaluation.path(contradicted) == ["applied advanced", "phone-interview rejected", "final-interview pending"])
  }

  @Test("Without a stage result the interviews decide: rejected, ghosted, withdrew, advanced")
  func interviewResults() {
    func result(_ logged: [(String, StageResult?)], outcome: Outcome? = nil) -> StageResult {
      var history = History()
      let application = history.apply(outcome: outcome)
      for (held, result) in logged { history.interview(application, .technicalInterview, held, result) }
      let evaluation = history.seen()
      return evaluation.attempts.result[evaluation.attempts.count - 1]
    }
    #expect(result([("2026-01-10", .advanced), ("2026-01-10", .rejected)]) == .rejected)
    #expect(result([("2026-01-10", .advanced), ("2026-01-10", .ghosted)]) == .ghosted)
    #expect(result([("2026-01-10", .advanced), ("2026-01-11", .withdrew)]) == .withdrew)
    #expect(result([("2026-01-10", nil), ("2026-01-11", .advanced)]) == .advanced)
    #expect(result([("2026-01-11", nil), ("2026-01-10", .advanced)]) == .pending)
    #expect(result([("2026-01-11", nil), ("2026-01-10", .advanced)], outcome: .rejected) == .rejected)
    #expect(result([("2026-01-11", .ghosted)], outcome: .rejected) == .rejected)
  }

  @Test("A rejection in an interview is overtaken by a later stage")
  func overtaken() {
    var history = History()
    let application = history.apply()
    let rejected = history.interview(application, .phoneInterview, "2026-01-08", .rejected)
    let silent = history.interview(application, .phoneInterview, "2026-01-08")
    history.enter(application, .finalInterview, "2026-01-15")
    let evaluation = history.seen()
    #expect(evaluation.path(application)[1] == "phone-interview advanced")
    #expect(evaluation.interviewResults[Int(rejected)] == .rejected)
    #expect(evaluation.interviewResults[Int(silent)] == .advanced)
  }

  @Test("Silence of more than 30 days is ghosting, of 30 days it is not")
  func silence() {
    var history = History()
    let application = history.apply("A", "2026-01-01")
    let interview = history.interview(application, .phoneInterview, "2026-01-10")
    let before = history.seen(on: "2026-02-09")
    #expect(before.path(application).last == "phone-interview pending")
    #expect(before.applications.outcome == [nil])
    let after = history.seen(on: "2026-02-10")
    #expect(after.path(application) == ["applied advanced", "phone-interview ghosted"])
    #expect(after.attempts.isInferred == [false, true])
    #expect(after.interviewResults[Int(interview)] == .ghosted)
    #expect(after.applications.outcome == [.ghosted])
    #expect(after.applications.isInferred == [true])
    #expect(after.applications.closedOn == [day("2026-02-10")])
  }

  @Test("Any sign of life, a promise or an appointment keeps an application from being ghosted")
  func signsOfLife() {
    func isPending(_ add: (inout History, Int32) -> Void) -> Bool {
      var history = History()
      let application = history.apply("A", "2026-01-01")
      add(&history, application)
      return history.seen(on: "2026-03-01").applications.outcome == [nil]
    }
    #expect(!isPending { _, _ in })
    #expect(isPending { history, _ in history.applications.firstReplyOn[0] = day("2026-02-20") })
    #expect(isPending { $0.enter($1, .phoneInterview, "2026-01-10", .advanced, on: "2026-02-01") })
    #expect(isPending { $0.interview($1, .phoneInterview, "2026-01-10", .advanced, on: "2026-02-01") })
    #expect(isPending { $0.interview($1, .phoneInterview, "2026-01-10", next: "2026-03-01") })
    #expect(!isPending { $0.interview($1, .phoneInterview, "2026-01-10", next: "2026-02-28") })
    #expect(isPending { $0.interview($1, .phoneInterview, "2026-03-20") })
    #expect(!isPending { $0.interview($1, .phoneInterview, "2026-04-20") })
  }

  @Test("A stage passed without a next one is ghosted as an application, not as an attempt")
  func silentAfterPassing() {
    var history = History()
    let application = history.apply("A", "2026-01-01")
    history.enter(application, .phoneInterview, "2026-01-10", .advanced)
    let evaluation = history.seen(on: "2026-04-01")
    #expect(evaluation.path(application).last == "phone-interview advanced")
    #expect(evaluation.applications.outcome == [.ghosted])
  }

  @Test("An interview of no stage belongs to the conversation last entered by its day, else to none")
  func unknownStage() {
    var history = History()
    let application = history.apply("A", "2026-01-01")
    history.enter(application, .recruiterScreen, "2026-01-05")
    history.enter(application, .assessment, "2026-01-08")
    history.enter(application, .technicalInterview, "2026-01-15", .rejected)
    history.interview(application, nil, "2026-01-09")
    history.interview(application, nil, "2026-01-15")
    let other = history.apply("B", "2026-01-01", outcome: .rejected)
    history.interview(other, nil, "2026-01-09")
    let evaluation = history.seen()
    #expect((0..<3).map { evaluation.stage(ofInterview: $0) } == [.recruiterScreen, .technicalInterview, nil])
    #expect(evaluation.interviewResults == [.advanced, .rejected, .rejected])
    #expect(evaluation.path(other) == ["applied advanced", "unknown rejected"])
  }

  @Test("A late answer reopens what was logged as ghosted")
  func reopened() {
    var history = History()
    let application = history.apply("A", "2025-11-01", outcome: .ghosted, closed: "2025-12-15")
    #expect(history.seen().path(application) == ["applied ghosted"])
    #expect(history.seen().applications.closedOn == [day("2025-12-15")])
    history.enter(application, .phoneInterview, "2026-01-10")
    #expect(history.seen().path(application) == ["applied advanced", "phone-interview pending"])
    #expect(history.seen().applications.outcome == [nil])
    #expect(history.seen(on: "2026-03-01").applications.closedOn == [day("2026-02-10")])
  }

  @Test("Only the last attempt of a path waits or is ghosted by silence", arguments: 0..<5 as Range<UInt64>)
  func onlyTheLast(seed: UInt64) {
    let evaluation = History.random(seed: seed, applications: 200).seen(on: "2026-03-10")
    let attempts = evaluation.attempts
    var inferred = 0
    for application in 0..<evaluation.applications.count {
      let path = attempts.path(of: application)
      #expect(attempts.stage[path.lowerBound] == .applied)
      for attempt in path {
        if attempt < path.upperBound - 1, attempts.stage[attempt] != .offer {
          #expect(attempts.result[attempt] != .pending && attempts.result[attempt] != .ghosted)
        }
        if attempts.isInferred[attempt] {
          inferred += 1
          #expect(attempt == path.upperBound - 1 && attempts.result[attempt] == .ghosted)
          #expect(evaluation.applications.isInferred[application])
        }
      }
      #expect(Set(path.map { attempts.stage[$0] }).count == path.count)
    }
    #expect(inferred > 0)
  }

  @Test("Patience only turns ghosted into pending", arguments: 0..<5 as Range<UInt64>)
  func patience(seed: UInt64) {
    let history = History.random(seed: seed, applications: 200)
    var settings = Settings(asOf: day("2026-03-10"), ghostedAfter: 14)
    let hasty = Evaluation(history, settings)
    settings.ghostedAfter = 60
    let patient = Evaluation(history, settings)
    var changed = 0
    for attempt in 0..<hasty.attempts.count where hasty.attempts.result[attempt] != patient.attempts.result[attempt] {
      changed += 1
      #expect(hasty.attempts.result[attempt] == .ghosted && patient.attempts.result[attempt] == .pending)
    }
    #expect(changed > 0)
  }
}
