import InterviewModel
import Testing

@testable import Aggregation

@Suite("Dimensions")
struct DimensionTests {
  @Test("Names, keys and titles are those of the documentation")
  func names() {
    #expect(Dimension.preparationItem.name == "preparation-item")
    #expect(Dimension.preparationItem.key == "preparation_item")
    #expect(Dimension.workMode.title == "Work mode")
    #expect(Dimension(rawValue: "interviewer-role") == .interviewerRole)
    #expect(Set(Dimension.allCases.map(\.key)).count == 21)
  }

  /// `groups` of each interview, joined.
  static func groups(_ history: History, _ dimension: Dimension) -> [String] {
    let grouping = history.seen(on: "2026-03-01").grouping(dimension)
    return (0..<history.interviews.count).map { row in
      var names: [String] = []
      grouping.forEachGroup(of: row) { names.append(grouping.names[$0]) }
      return names.joined(separator: "+")
    }
  }

  @Test("An interview is once in each type and purpose of its questions, and unknown only where no question has one")
  func types() {
    var history = History()
    let application = history.apply()
    history.interview(application, asked: [.coding, .behavioral, .behavioral, nil])
    history.interview(application, asked: [nil])
    history.interview(application, asked: [.other])
    history.interview(application)
    #expect(Self.groups(history, .questionType) == ["behavioral+coding", "unknown", "other", "unknown"])
    #expect(Self.groups(history, .purpose) == ["qualifications+communication", "unknown", "unknown", "unknown"])
  }

  @Test("Preparation is inferred, a checklist gives its items, an empty one none")
  func preparation() {
    var history = History()
    let application = history.apply()
    history.interview(application, preparation: .light)
    history.interview(application, items: [.calm, .stories])
    history.interview(application, items: [])
    history.interview(application)
    #expect(Self.groups(history, .preparation) == ["light", "light", "none", "unknown"])
    #expect(Self.groups(history, .preparationItem) == ["unknown", "stories+calm", "", "unknown"])
  }

  @Test("Thanks count within 24 hours, to the minute where both times are known")
  func thanked() {
    var history = History()
    let application = history.apply()
    for (held, thanked) in [
      ("2026-01-12T10:00", "2026-01-13T10:00"), ("2026-01-12T10:00", "2026-01-13T10:01"),
      ("2026-01-12", "2026-01-13"), ("2026-01-12", "2026-01-14"), ("2026-01-12", nil), (nil, "2026-01-14"),
      ("2026-01-12", "2026-01-11"), ("2026-01-12T23:00-08:00", "2026-01-14T07:00Z"),
    ] as [(String?, String?)] {
      history.interview(application, .phoneInterview, held, thanked: thanked)
    }
    #expect(Self.groups(history, .thanked) == ["yes", "no", "yes", "no", "no", "unknown", "no", "yes"])
    var untracked = History()
    untracked.interview(untracked.apply())
    #expect(Self.groups(untracked, .thanked) == ["unknown"])
  }

  @Test("Month, weekday, confidence, habits and stories have groups of their own")
  func others() {
    var history = History()
    let application = history.apply()
    let first = history.interview(application, .phoneInterview, "2026-02-02", confidence: 3.5)
    history.question(first, .behavioral, star: true)
    history.question(first, .behavioral, star: false)
    history.note(first, weak: [.rambling], strong: [.composed])
    history.note(first, weak: [.nervous])
    let second = history.interview(application, .phoneInterview, "2025-12-28", confidence: 1)
    history.note(second)
    history.interview(application, .phoneInterview, nil)
    #expect(Self.groups(history, .month) == ["2026-02", "2025-12", "unknown"])
    #expect(Self.groups(history, .weekday) == ["Monday", "Sunday", "unknown"])
    #expect(Self.groups(history, .confidence) == ["4", "1", "unknown"])
    #expect(Self.groups(history, .star) == ["yes+no", "unknown", "unknown"])
    #expect(Self.groups(history, .habit) == ["rambling+nervous+composed", "", "unknown"])
  }

  @Test("What belongs to the application holds of its interviews")
  func applications() {
    var history = History()
    history.interview(history.apply("Acme Inc.", role: "analyst", level: "senior", source: nil))
    history.interview(history.apply("Zen", role: nil, level: "senior", source: "board"))
    #expect(Self.groups(history, .company) == ["Acme Inc.", "Zen"])
    #expect(Self.groups(history, .role) == ["analyst", "unknown"])
    #expect(Self.groups(history, .level) == ["senior", "senior"])
    #expect(Self.groups(history, .source) == ["unknown", "board"])
  }

  @Test("A filter's value names a group by any spelling, a synonym, or unknown")
  func filterValues() {
    var history = History()
    let application = history.apply("Acme Inc.")
    history.interview(application, .technicalInterview, "2026-01-10", asked: [.coding])
    history.interview(application, .phoneInterview, "2026-01-12", asked: [.behavioral])
    func selected(_ filters: Filter...) -> [Bool] { history.seen(where: filters).selection.interviews }
    #expect(selected(Filter(.questionType, "Leetcode")) == [true, false])
    #expect(selected(Filter(.questionType, "behavioural"), Filter(.questionType, "coding")) == [true, true])
    #expect(selected(Filter(.questionType, "coding"), Filter(.stage, "phone screen")) == [false, false])
    #expect(selected(Filter(.company, "acme")) == [true, true])
    #expect(selected(Filter(.signal, "unknown")) == [true, true])
    #expect(selected(Filter(.company, "nobody")) == [false, false])
  }

  @Test("A filter on interviews keeps the attempts and applications that have such an interview")
  func filterReach() {
    var history = History()
    let one = history.apply("A")
    history.interview(one, .phoneInterview, "2026-01-10", asked: [.coding])
    history.interview(one, .finalInterview, "2026-01-12", asked: [.behavioral])
    history.apply("B")
    let selection = history.seen(where: [Filter(.questionType, "coding")]).selection
    #expect(selection.applications == [true, false])
    #expect(selection.attempts == [false, true, false, false])
  }
}
