import InterviewModel
import Testing

@testable import Aggregation

func day(_ iso: String) -> CalendarDay {
  guard let day = CalendarDay(iso: iso) else { preconditionFailure("'\(iso)' is not a day") }
  return day
}

func moment(_ iso: String) -> Moment {
  guard let moment = Moment(iso: iso) else { preconditionFailure("'\(iso)' is not a moment") }
  return moment
}

extension History {
  mutating func label(_ word: String?) -> LabelIndex? {
    guard let word else { return nil }
    if let known = labels.firstIndex(of: word) { return LabelIndex(Int32(known)) }
    labels.append(word)
    return LabelIndex(Int32(labels.count - 1))
  }

  mutating func company(named name: String) -> LabelIndex {
    if let known = companies.firstIndex(of: name) { return LabelIndex(Int32(known)) }
    companies.append(name)
    return LabelIndex(Int32(companies.count - 1))
  }

  /// Adds an application and returns its position.
  @discardableResult
  mutating func apply(
    _ companyName: String = "Acme", _ applied: String? = "2026-01-05", role: String? = "engineer",
    level: String? = nil, location: String? = nil, source: String? = nil, reply: String? = nil,
    outcome: Outcome? = nil, closed: String? = nil, posted: MoneyRange = MoneyRange()
  ) -> Int32 {
    applications.company.append(company(named: companyName))
    applications.role.append(label(role))
    applications.level.append(label(level))
    applications.location.append(label(location))
    applications.workMode.append(nil)
    applications.source.append(label(source))
    applications.resume.append(nil)
    applications.appliedOn.append(applied.map { day($0) })
    applications.firstReplyOn.append(reply.map { day($0) })
    applications.outcome.append(outcome)
    applications.closedOn.append(closed.map { day($0) })
    applications.posted.append(posted)
    return Int32(applications.count - 1)
  }

  mutating func enter(
    _ application: Int32, _ stage: Stage, _ entered: String? = nil, _ result: StageResult? = nil,
    on resultOn: String? = nil
  ) {
    stages.application.append(application)
    stages.stage.append(stage)
    stages.enteredOn.append(entered.map { day($0) })
    stages.result.append(result)
    stages.resultOn.append(resultOn.map { day($0) })
  }

  /// Adds an interview with the types of its questions and returns its position.
  @discardableResult
  mutating func interview(
    _ application: Int32, _ stage: Stage? = .phoneInterview, _ held: String? = "2026-01-12",
    _ result: StageResult? = nil, on resultOn: String? = nil, preparation: PreparationLevel? = nil,
    items: [PreparationItem]? = nil, confidence: Double? = nil, next: String? = nil, thanked: String? = nil,
    asked: [QuestionType?] = []
  ) -> Int32 {
    interviews.application.append(application)
    interviews.stage.append(stage)
    interviews.heldOn.append(held.map { moment($0) })
    interviews.medium.append(nil)
    interviews.interviewerRole.append(nil)
    interviews.preparation.append(preparation)
    interviews.preparationHours.append(nil)
    interviews.preparationItems.append(items.map { TermSet($0) })
    interviews.result.append(result)
    interviews.resultOn.append(resultOn.map { day($0) })
    interviews.signal.append(nil)
    interviews.confidence.append(confidence)
    interviews.nextStepBy.append(next.map { day($0) })
    interviews.thankedOn.append(thanked.map { moment($0) })
    interviews.followedUpOn.append(nil)
    let row = Int32(interviews.count - 1)
    for type in asked { question(row, type) }
    return row
  }

  mutating func question(_ interview: Int32, _ type: QuestionType?, rating: Float? = nil, star: Bool? = nil) {
    questions.interview.append(interview)
    questions.type.append(type)
    questions.rating.append(rating)
    questions.usedStar.append(star)
  }

  mutating func note(_ interview: Int32?, _ written: String? = nil, weak: [Habit] = [], strong: [Habit] = []) {
    journal.interview.append(interview)
    journal.company.append(nil)
    journal.writtenOn.append(written.map { day($0) })
    journal.text.append("what I thought")
    journal.strong.append(TermSet(strong))
    journal.weak.append(TermSet(weak))
    journal.clarity.append(nil)
    journal.articulation.append(nil)
    journal.engagement.append(nil)
    journal.mood.append(nil)
  }

  mutating func offer(
    _ application: Int32, _ offered: String? = nil, base: Int64? = 100_000_00, currency: String? = "USD",
    deadline: String? = nil, decision: OfferDecision? = nil, decided: String? = nil
  ) {
    offers.application.append(application)
    offers.role.append(nil)
    offers.level.append(nil)
    offers.location.append(nil)
    offers.offeredOn.append(offered.map { day($0) })
    offers.base.append(base)
    offers.bonus.append(nil)
    offers.bonusPercent.append(nil)
    offers.equityPerYear.append(nil)
    offers.signOn.append(nil)
    offers.benefitsPerYear.append(nil)
    offers.retirementMatch.append(nil)
    offers.paidDaysOff.append(nil)
    offers.currency.append(currency.flatMap { Currency(code: $0) })
    offers.period.append(.year)
    offers.deadline.append(deadline.map { day($0) })
    offers.decision.append(decision)
    offers.decidedOn.append(decided.map { day($0) })
  }

  func seen(
    on asOf: String = "2026-01-20", period: Period = .all, ghosted: GhostedRule = .count,
    basis: Basis = .observed, where filters: [Filter] = []
  ) -> Evaluation {
    Evaluation(
      self, Settings(asOf: day(asOf), period: period, ghosted: ghosted, basis: basis, filters: filters))
  }
}

extension Evaluation {
  /// The path of an application as `stage result`, for comparison in one line.
  func path(_ application: Int32) -> [String] {
    attempts.path(of: Int(application)).map {
      "\(attempts.stage[$0]?.name ?? "unknown") \(attempts.result[$0].name)"
    }
  }
}
