/// What can be missing, odd or contradictory in a history.
package enum Check: String, Sendable, CaseIterable {
  case replyBeforeApplication = "reply-before-application"
  case stageBeforeApplication = "stage-before-application"
  case interviewBeforeApplication = "interview-before-application"
  case rejectedYetWentOn = "rejected-yet-went-on"
  case closedYetWentOn = "closed-yet-went-on"
  case closedWithoutOutcome = "closed-without-outcome"
  case reversedRange = "reversed-range"
  case duplicateApplication = "duplicate-application"
  case absurdAmount = "absurd-amount"
  case similarCompanies = "similar-companies"
  case laterThanAsOf = "later-than-as-of"
  case silentApplication = "silent-application"
  case outcomeWithoutDay = "outcome-without-day"
  case applicationWithoutDay = "application-without-day"
  case stageWithoutDay = "stage-without-day"
  case interviewWithoutDay = "interview-without-day"
  case resultWithoutInterview = "result-without-interview"
  case interviewWithoutQuestions = "interview-without-questions"
  case unknownPreparation = "unknown-preparation"
  case offerWithoutCurrency = "offer-without-currency"

  package enum Severity: String, Sendable, CaseIterable {
    /// Two things that cannot both be so.
    case contradiction
    /// Possible, and worth a look.
    case odd
    /// Figures would say more with it.
    case missing
  }

  package var severity: Severity {
    switch self {
    case .replyBeforeApplication, .stageBeforeApplication, .interviewBeforeApplication, .rejectedYetWentOn,
      .closedYetWentOn, .closedWithoutOutcome, .reversedRange:
      .contradiction
    case .duplicateApplication, .absurdAmount, .similarCompanies, .laterThanAsOf, .silentApplication: .odd
    case .outcomeWithoutDay, .applicationWithoutDay, .stageWithoutDay, .interviewWithoutDay,
      .resultWithoutInterview, .interviewWithoutQuestions, .unknownPreparation, .offerWithoutCurrency:
      .missing
    }
  }

  /// What was found.
  package var meaning: String {
    switch self {
    case .replyBeforeApplication: "a reply dated before the application"
    case .stageBeforeApplication: "a stage entered before the application was sent"
    case .interviewBeforeApplication: "an interview held before the application was sent"
    case .rejectedYetWentOn: "a stage logged as rejected or withdrawn, and a later one entered"
    case .closedYetWentOn: "a stage, interview or offer dated after the application closed"
    case .closedWithoutOutcome: "a closing day without an outcome"
    case .reversedRange: "a pay range whose low end is above its high end"
    case .duplicateApplication: "the same company and role applied to within 7 days"
    case .absurdAmount: "pay a hundred times more or less than the rest of its column"
    case .similarCompanies: "two companies whose names are so alike that they may be one"
    case .laterThanAsOf: "a record dated after the as-of day"
    case .silentApplication: "an open application that has been silent for too long: counted as ghosted"
    case .outcomeWithoutDay: "an outcome without the day it came"
    case .applicationWithoutDay: "an application without the day it was sent"
    case .stageWithoutDay: "a stage without the day it was entered"
    case .interviewWithoutDay: "an interview without its day"
    case .resultWithoutInterview: "a conversation with a result, and no interview logged"
    case .interviewWithoutQuestions: "an interview without its questions"
    case .unknownPreparation: "an interview whose preparation is not known"
    case .offerWithoutCurrency: "an offer whose currency is not known"
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .replyBeforeApplication, .stageBeforeApplication, .interviewBeforeApplication:
      "correct the day that is wrong; where they came to you, write the day of first contact as applied_on"
    case .rejectedYetWentOn: "correct the result, or log what followed as an application of its own"
    case .closedYetWentOn: "correct the day, or empty outcome and closed_on; a ghosted one counts as reopened anyway"
    case .closedWithoutOutcome: "write the outcome: accepted, declined, rejected, withdrew, ghosted or cancelled"
    case .reversedRange: "swap the ends, or correct the one that is wrong"
    case .duplicateApplication: "give both rows the same application_id if they are one; else leave them"
    case .absurdAmount: "look for a thousand that slipped in or out, or a wrong pay_period"
    case .similarCompanies: "if they are one, say so: debrief alias \"NAME\" \"OTHER NAME\"; else leave them"
    case .laterThanAsOf: "nothing, if it is planned; else correct the day, or choose a later --as-of"
    case .silentApplication: "ask once more, then write the outcome"
    case .outcomeWithoutDay: "write closed_on; without it the outcome counts in no month, or in that of the last sign"
    case .applicationWithoutDay: "write applied_on; without it the application counts from the first thing known of it"
    case .stageWithoutDay: "write entered_on; without it the ladder stands in for the order"
    case .interviewWithoutDay: "write held_on; without it the interview counts in no month"
    case .resultWithoutInterview: "log the interview with its questions and preparation"
    case .interviewWithoutQuestions: "log the questions: they tell which types to practise"
    case .unknownPreparation: "log preparation, its hours or its checklist"
    case .offerWithoutCurrency: "write the currency; without it the offer is compared with nothing"
    }
  }
}

/// One check's result over a history.
package struct Finding: Sendable, Hashable {
  package let check: Check
  /// How many records it holds of, 1 or more.
  package let count: Int
  /// Of how many.
  package let total: Int
  /// Up to five of them by name, the latest first.
  package let examples: [String]
}
