import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// The review in four lines: what changed, what works, what to practise first, what this week wants. The sections after
/// it give the evidence.
enum ReviewSummary {
  static func statements(
    _ comparison: MonthComparison, works: [String], plan: PracticePlan?, due: [DueItem]
  ) -> [Statement] {
    var statements = [changed(comparison)]
    if !works.isEmpty { statements.append(Statement("What works: \(Wording.list(works)).", tone: .good)) }
    if let plan, let first = plan.partsByCertainty.first { statements.append(practise(first.area)) }
    if let statement = thisWeek(due) { statements.append(statement) }
    return statements
  }

  private static func changed(_ comparison: MonthComparison) -> Statement {
    let current = comparison.current
    let name = CalendarMonth.names[current.month.number - 1]
    var text = "\(name): \(current.interviewsHeld.of("interview")) and \(current.offersReceived.of("offer"))"
    let undated = comparison.offersWithoutDay
    let rest =
      undated == 0
      ? ""
      : " \(undated.of("offer")) \(undated == 1 ? "has" : "have") no day, so no month counts \(undated == 1 ? "it" : "them")."
    guard let before = comparison.previous else { return Statement(text + ", the first month of the log." + rest) }
    text += ", after \(before.interviewsHeld) and \(before.offersReceived) the month before"
    let change = RateChange(current.passThrough, since: before.passThrough)
    switch (change.verdict, change.difference?.value ?? 0) {
    case (.clear, 0...): text += "; clearly more of them went on"
    case (.clear, _): text += "; clearly fewer of them went on"
    case (.none, _): text += "; how many went on has not clearly changed"
    case (.tooFew, _): break
    }
    return Statement(text + "." + rest)
  }

  private static func practise(_ area: WeakArea) -> Statement {
    var text = "Practise first: \(Wording.work(on: area.subject))"
    if area.isByRating, let rating = area.meanRating {
      text += " (you rate it \(FigureFormat.number(rating, decimals: 1)) of 5)"
    } else {
      text += ". Of such calls, \(Wording.wentOn(area.rate))"
      if let others = area.others.value {
        text += ", of all others \(area.others.successes) of \(area.others.trials) (\(FigureFormat.share(others)))"
      }
      if area.verdict != .clear { text += "; not yet sure" }
    }
    return Statement(text + ".", tone: area.verdict == .clear ? .attention : .plain)
  }

  /// "This week: answer Harrowmint (by Fri 6 Nov); write 4 thank-yous." Nil where nothing is due.
  private static func thisWeek(_ due: [DueItem]) -> Statement? {
    var parts: [String] = []
    let offers = due.filter { $0.kind == .offer && $0.urgency != .fading }
    if !offers.isEmpty {
      parts.append("answer \(Wording.list(offers.map { "\($0.company) (by \(Wording.day($0.dueOn)))" }))")
    }
    let going = due.filter { $0.urgency != .fading }
    let thanks = going.count { $0.kind == .thanks }
    if thanks > 0 { parts.append("write \(thanks.of("thank-you"))") }
    let asked = going.filter { $0.kind == .promise || $0.kind == .answer }.map(\.company)
    var companies: [String] = []
    for company in asked where !companies.contains(company) { companies.append(company) }
    if !companies.isEmpty {
      let names = companies.count <= 3 ? Wording.list(companies) : companies.count.of("company")
      parts.append("ask \(names) where things stand")
    }
    guard !parts.isEmpty else { return nil }
    return Statement(
      "This week: \(parts.joined(separator: "; ")).",
      tone: going.contains { $0.urgency == .now } ? .attention : .plain)
  }
}
