import InterviewModel

/// Something to do after a conversation or about an offer, by a day.
package struct DueItem: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case offer = "answer the offer"
    case thanks = "send thanks"
    case promise = "ask for the promised answer"
    case answer = "ask where things stand"
  }

  /// How soon it wants doing, most urgent first.
  package enum Urgency: UInt8, Sendable, CaseIterable, Comparable {
    /// An offer to be answered within a week, thanks for a conversation of the last three days, a promised answer
    /// that has not come.
    case now = 0
    /// The rest of what is due.
    case soon = 1
    /// An offer with more than a week left.
    case later = 2
    /// An application that has been silent for so long that it counts as ghosted: one last message, or none.
    case fading = 3

    package static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }

    package var name: String {
      switch self {
      case .now: "now"
      case .soon: "soon"
      case .later: "later"
      case .fading: "fading"
      }
    }
  }

  package let kind: Kind
  package let urgency: Urgency
  package let company: String
  package let role: String
  /// Of the conversation; nil for an offer, or where it is not known.
  package let stage: Stage?
  /// The day of the conversation or of the offer; nil where it is not known.
  package let since: CalendarDay?
  package let dueOn: CalendarDay
  /// Days from the as-of day; negative where it is overdue.
  package let daysLeft: Int
  /// When the candidate last asked; nil where not.
  package let askedOn: CalendarDay?

  package static let daysOfNow = 7
  package static let daysOfThanks = 3
  /// Days after a question to the employer in which it is not asked again.
  package static let patience = 7
}

extension Evaluation {
  /// Thanks, overdue answers and offers to be answered, most urgent first; within that by kind, day, company and role.
  /// What was asked in the last week is left out. Filters hold, the period does not.
  package func dueItems() -> [DueItem] {
    let items = followUps().compactMap { dueItem($0) } + offersToAnswer()
    return items.sorted { left, right in
      if left.urgency != right.urgency { return left.urgency < right.urgency }
      if left.kind.rank != right.kind.rank { return left.kind.rank < right.kind.rank }
      if left.dueOn != right.dueOn { return left.dueOn < right.dueOn }
      return (left.company, left.role, left.stage?.rawValue ?? 0) < (
        right.company, right.role, right.stage?.rawValue ?? 0
      )
    }
  }

  private func dueItem(_ followUp: FollowUp) -> DueItem? {
    let asked = followUp.followedUpOn
    if let asked, followUp.kind != .thanks, asked.distance(to: settings.asOf) < DueItem.patience { return nil }
    let application = Int(history.interviews.application[followUp.interview])
    let isGhosted = applications.outcome[application] == .ghosted
    let urgency: DueItem.Urgency
    let kind: DueItem.Kind
    switch followUp.kind {
    case .thanks:
      kind = .thanks
      urgency = followUp.heldOn.distance(to: settings.asOf) <= DueItem.daysOfThanks ? .now : .soon
    case .promise: (kind, urgency) = (.promise, .now)
    case .answer: (kind, urgency) = (.answer, .soon)
    }
    return DueItem(
      kind: kind, urgency: isGhosted ? .fading : urgency, company: followUp.company, role: followUp.role,
      stage: followUp.stage, since: followUp.heldOn, dueOn: followUp.dueOn, daysLeft: -followUp.daysOverdue,
      askedOn: asked)
  }

  /// Offers without a decision whose deadline is on the as-of day or later.
  private func offersToAnswer() -> [DueItem] {
    let offers = history.offers
    return (0..<offers.count).compactMap { row in
      let application = Int(offers.application[row])
      guard (offers.decision[row] ?? .pending) == .pending, selection.applicationsOfAnyDay[application],
        applications.outcome[application] == nil, let deadline = offers.deadline[row], deadline >= settings.asOf
      else { return nil }
      let left = settings.asOf.distance(to: deadline)
      return DueItem(
        kind: .offer, urgency: left <= DueItem.daysOfNow ? .now : .later,
        company: history.company(history.applications.company[application]),
        role: history.label(offers.role[row] ?? history.applications.role[application]), stage: nil,
        since: offers.offeredOn[row], dueOn: deadline, daysLeft: left, askedOn: nil)
    }
  }
}

extension DueItem.Kind {
  /// Offers first, then thanks, promised answers and other answers: the order of the cases.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
