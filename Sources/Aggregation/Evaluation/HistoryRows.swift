import InterviewModel

// Choosing rows of columns. Every column of a kind is listed here once; a test holds the lists to the declarations.

extension Array {
  /// The rows at the positions, in their order; a position may come twice.
  mutating func take(_ positions: [Int]) { self = positions.map { self[$0] } }
}

extension History.Applications {
  mutating func take(_ positions: [Int]) {
    company.take(positions)
    role.take(positions)
    level.take(positions)
    location.take(positions)
    workMode.take(positions)
    source.take(positions)
    resume.take(positions)
    appliedOn.take(positions)
    firstReplyOn.take(positions)
    outcome.take(positions)
    closedOn.take(positions)
    posted.take(positions)
  }
}

extension History.Stages {
  mutating func take(_ positions: [Int]) {
    application.take(positions)
    stage.take(positions)
    enteredOn.take(positions)
    result.take(positions)
    resultOn.take(positions)
  }
}

extension History.Interviews {
  mutating func take(_ positions: [Int]) {
    application.take(positions)
    stage.take(positions)
    heldOn.take(positions)
    medium.take(positions)
    interviewerRole.take(positions)
    preparation.take(positions)
    preparationHours.take(positions)
    preparationItems.take(positions)
    result.take(positions)
    resultOn.take(positions)
    signal.take(positions)
    confidence.take(positions)
    nextStepBy.take(positions)
    thankedOn.take(positions)
    followedUpOn.take(positions)
  }
}

extension History.Questions {
  mutating func take(_ positions: [Int]) {
    interview.take(positions)
    type.take(positions)
    rating.take(positions)
    usedStar.take(positions)
  }
}

extension History.Journal {
  mutating func take(_ positions: [Int]) {
    interview.take(positions)
    company.take(positions)
    writtenOn.take(positions)
    text.take(positions)
    strong.take(positions)
    weak.take(positions)
    clarity.take(positions)
    articulation.take(positions)
    engagement.take(positions)
    mood.take(positions)
  }
}

extension History.Practice {
  mutating func take(_ positions: [Int]) {
    practisedOn.take(positions)
    type.take(positions)
    method.take(positions)
    minutes.take(positions)
    rating.take(positions)
  }
}

extension History.Offers {
  mutating func take(_ positions: [Int]) {
    application.take(positions)
    role.take(positions)
    level.take(positions)
    location.take(positions)
    offeredOn.take(positions)
    base.take(positions)
    bonus.take(positions)
    bonusPercent.take(positions)
    equityPerYear.take(positions)
    signOn.take(positions)
    benefitsPerYear.take(positions)
    retirementMatch.take(positions)
    paidDaysOff.take(positions)
    currency.take(positions)
    period.take(positions)
    deadline.take(positions)
    decision.take(positions)
    decidedOn.take(positions)
  }
}
