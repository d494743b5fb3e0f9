import InterviewModel
import Testing

@testable import Aggregation

@Suite("What was known on a day")
struct KnownHistoryTests {
  @Test("Records dated later are left out and counted, with everything below them")
  func leftOut() {
    var history = History()
    let early = history.apply("A", "2026-01-01")
    let late = history.apply("B", "2026-03-01")
    history.enter(early, .phoneInterview, "2026-01-10")
    history.enter(early, .finalInterview, "2026-03-10")
    history.enter(late, .phoneInterview)
    let kept = history.interview(early, .phoneInterview, "2026-01-10", asked: [.coding])
    history.interview(early, .finalInterview, "2026-03-10", asked: [.behavioral, .technical])
    history.note(1, "2026-01-02")
    history.note(kept, "2026-01-11")
    history.offer(early, "2026-04-01")
    let known = KnownHistory(history, on: day("2026-02-01"))
    #expect(known.history.companies == ["A", "B"])
    #expect(known.history.applications.count == 1)
    #expect(known.history.stages.stage == [.phoneInterview])
    #expect(known.history.questions.type == [.coding])
    #expect(known.history.questions.interview == [0])
    #expect(known.history.journal.interview == [0])
    #expect(known.appointment == [day("2026-03-10")])
    #expect(known.leftOut.applications == 1)
    #expect(known.leftOut.stages == 2)
    #expect(known.leftOut.interviews == 1)
    #expect(known.leftOut.journal == 1)
    #expect(known.leftOut.offers == 1)
    #expect(known.leftOut.total == 6)
  }

  @Test("Positions of parents are those of the records that stay")
  func positions() {
    var history = History()
    history.apply("Later", "2026-03-01")
    let early = history.apply("Early", "2026-01-01")
    history.interview(0, .phoneInterview, "2026-03-03", asked: [.coding])
    let interview = history.interview(early, .phoneInterview, "2026-01-10", asked: [.technical])
    history.note(interview, "2026-01-11")
    let known = KnownHistory(history, on: day("2026-02-01")).history
    #expect(known.interviews.application == [0])
    #expect(known.questions.interview == [0])
    #expect(known.journal.interview == [0])
    #expect(known.company(known.applications.company[0]) == "Early")
  }

  @Test("Later results, replies, decisions and outcomes are not known yet")
  func laterFields() {
    var history = History()
    let application = history.apply("A", "2026-01-01", reply: "2026-02-05", outcome: .rejected, closed: "2026-02-09")
    history.enter(application, .phoneInterview, "2026-01-20", .rejected, on: "2026-02-09")
    history.interview(application, .phoneInterview, "2026-01-20", .rejected, on: "2026-02-09", thanked: "2026-02-02")
    history.offer(application, "2026-01-25", decision: .declined, decided: "2026-02-08")
    let known = KnownHistory(history, on: day("2026-02-01")).history
    #expect(known.applications.firstReplyOn == [nil])
    #expect(known.applications.outcome == [nil])
    #expect(known.stages.result == [nil])
    #expect(known.interviews.result == [nil])
    #expect(known.interviews.thankedOn == [nil])
    #expect(known.offers.decision == [nil])
  }

  @Test("An outcome without a day is not known yet where the application went on")
  func undatedOutcome() {
    var history = History()
    let application = history.apply("A", "2026-01-01", outcome: .rejected)
    history.apply("B", "2026-01-01", outcome: .rejected)
    history.enter(application, .phoneInterview, "2026-02-20")
    #expect(KnownHistory(history, on: day("2026-02-01")).history.applications.outcome == [nil, .rejected])
    #expect(KnownHistory(history, on: day("2026-03-01")).history.applications.outcome == [.rejected, .rejected])
  }

  @Test("An application of no day is there from the first thing known of it")
  func undatedApplication() {
    var history = History()
    history.apply("Never dated", nil)
    history.enter(history.apply("Later", nil), .phoneInterview, "2026-02-20")
    history.enter(history.apply("Earlier", nil), .phoneInterview, "2026-01-20")
    let evaluation = history.seen(on: "2026-02-01")
    #expect(evaluation.leftOut.applications == 1)
    #expect(evaluation.applications.sentOn == [nil, day("2026-01-20")])
  }

  @Test("Taking rows takes them of every column")
  func everyColumn() {
    var history = History()
    let application = history.apply()
    for _ in 0..<2 {
      history.apply()
      history.enter(application, .phoneInterview)
      let interview = history.interview(application, asked: [.coding])
      history.note(interview)
      history.offer(application)
      history.practice.practisedOn.append(nil)
      history.practice.type.append(nil)
      history.practice.method.append(nil)
      history.practice.minutes.append(nil)
      history.practice.rating.append(nil)
    }
    func lengths(_ columns: some Any) -> Set<Int> {
      Set(Mirror(reflecting: columns).children.map { Mirror(reflecting: $0.value).children.count })
    }
    history.applications.take([1])
    history.stages.take([1])
    history.interviews.take([1])
    history.questions.take([1])
    history.journal.take([1])
    history.offers.take([1])
    history.practice.take([1])
    #expect(lengths(history.applications) == [1])
    #expect(lengths(history.stages) == [1])
    #expect(lengths(history.interviews) == [1])
    #expect(lengths(history.questions) == [1])
    #expect(lengths(history.journal) == [1])
    #expect(lengths(history.offers) == [1])
    #expect(lengths(history.practice) == [1])
  }
}
