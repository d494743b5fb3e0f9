import InterviewModel

/// What became of one stage attempt, from all that bears on it. The first rule that applies wins.
///
/// An offer: accepted has advanced; declined, expired, withdrawn from or cancelled is `withdrew`, by the offer's
/// decision, else by the application's outcome. Silence does not ghost an offer: the answer is the candidate's.
///
/// Any stage:
/// 1. the stage's own logged result, if `advanced`, `rejected` or `withdrew` (it stands even where it contradicts the
///    rest; `check` lists such);
/// 2. a later stage of the path was entered: advanced. Logged `pending` and `ghosted`, and what its interviews say,
///    are then overtaken;
/// 3. the logged results of its interviews, if they say advanced, rejected or withdrew;
/// 4. the application's outcome: accepted has advanced, rejected is rejected, declined, withdrew and cancelled are
///    `withdrew` (a role that was withdrawn is no failure to pass, and stands outside the denominator);
/// 5. a logged `ghosted`, of the stage, its interviews or the application;
/// 6. silence: ghosted, by inference;
/// 7. pending.
struct AttemptRules {
  var stage: Stage?
  /// Logged by stage rows.
  var logged: StageResult?
  /// Logged by its interviews.
  var interviews: StageResult?
  /// No stage of the application comes later.
  var isLast: Bool
  var outcome: Outcome?
  var decision: OfferDecision?
  /// The application has been silent for too long.
  var isSilent: Bool

  var result: (result: StageResult, isInferred: Bool) {
    if case .offer? = stage, let settled = settledOffer { return (settled, false) }
    switch logged {
    case .advanced, .rejected, .withdrew: return (logged ?? .pending, false)
    case nil, .ghosted, .pending: break
    }
    guard isLast else { return (.advanced, false) }
    switch interviews {
    case .advanced, .rejected, .withdrew: return (interviews ?? .pending, false)
    case nil, .ghosted, .pending: break
    }
    switch outcome {
    case .accepted: return (.advanced, false)
    case .rejected: return (.rejected, false)
    case .declined, .withdrew, .cancelled: return (.withdrew, false)
    case nil, .ghosted: break
    }
    if logged == .ghosted || interviews == .ghosted || outcome == .ghosted { return (.ghosted, false) }
    return isSilent && stage != .offer ? (.ghosted, true) : (.pending, false)
  }

  private var settledOffer: StageResult? {
    switch decision {
    case .accepted: return .advanced
    case .declined, .expired: return .withdrew
    case nil, .pending: break
    }
    switch outcome {
    case .accepted: return .advanced
    case .rejected: return .rejected
    case .declined, .withdrew, .cancelled: return .withdrew
    case nil, .ghosted: return nil
    }
  }
}

/// How an application stands, where its outcome is not logged: by what became of the last stage of its path. A stage
/// passed without a next one is waiting as a pending one is; an accepted offer is accepted, an expired one cancelled.
/// - Returns: nil where it is open; inferred where only silence says so.
func inferredOutcome(
  stage: Stage?, result: StageResult, isInferred: Bool, decision: OfferDecision?, isSilent: Bool
) -> (outcome: Outcome?, isInferred: Bool) {
  if stage == .offer {
    switch (decision, result) {
    case (.accepted, _), (_, .advanced): return (.accepted, false)
    case (.declined, _): return (.declined, false)
    case (.expired, _): return (.cancelled, false)
    default: break
    }
  }
  switch result {
  case .rejected: return (.rejected, false)
  case .withdrew: return (.withdrew, false)
  case .ghosted: return (.ghosted, isInferred)
  case .advanced, .pending: return isSilent && stage != .offer ? (.ghosted, true) : (nil, false)
  }
}
