import InterviewModel
import Testing

@testable import Aggregation

@Suite("What is due after the call")
struct DueItemTests {
  @Test("Offers, thanks, promised answers and silence stand by urgency") func urgency() {
    var history = History()
    history.interview(
      history.apply("Promise"), .phoneInterview, "2026-01-08", next: "2026-01-15", thanked: "2026-01-08")
    history.interview(history.apply("Silence"), .phoneInterview, "2026-01-09", thanked: "2026-01-10")
    history.interview(history.apply("Fresh"), .phoneInterview, "2026-01-18")
    let near = history.apply("Near")
    history.offer(near, "2026-01-15", deadline: "2026-01-24")
    let far = history.apply("Far")
    history.offer(far, "2026-01-15", deadline: "2026-02-10")
    let due = history.seen(on: "2026-01-20").dueItems()
    #expect(
      due.map { "\($0.company) \($0.kind) \($0.urgency) \($0.daysLeft)" } == [
        "Near offer now 4", "Fresh thanks now -1", "Promise promise now -5", "Silence answer soon -3",
        "Far offer later 21",
      ])
  }

  @Test("Who was asked within the week is not asked again; offers past their day or decided are not listed")
  func patience() {
    var history = History()
    history.interview(
      history.apply("Asked", "2025-12-20"), .phoneInterview, "2026-01-02", next: "2026-01-06", thanked: "2026-01-02")
    history.interviews.followedUpOn[0] = day("2026-01-15")
    history.offer(history.apply("Past"), "2026-01-02", deadline: "2026-01-19")
    history.offer(history.apply("Declined"), "2026-01-02", deadline: "2026-01-25", decision: .declined)
    #expect(history.seen(on: "2026-01-20").dueItems().isEmpty)
    #expect(history.seen(on: "2026-01-22").dueItems().map(\.company) == ["Asked"])
  }
}
