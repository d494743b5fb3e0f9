/// The canonical ladder of an application, lowest first.
package enum Stage: UInt8, Vocabulary, Comparable {
  case applied = 0
  case recruiterScreen = 1
  case phoneInterview = 2
  case assessment = 3
  case technicalInterview = 4
  case finalInterview = 5
  case referenceCheck = 6
  case offer = 7

  package static let title = "stage"

  package var name: String {
    switch self {
    case .applied: "applied"
    case .recruiterScreen: "recruiter-screen"
    case .phoneInterview: "phone-interview"
    case .assessment: "assessment"
    case .technicalInterview: "technical-interview"
    case .finalInterview: "final-interview"
    case .referenceCheck: "reference-check"
    case .offer: "offer"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .applied: ["submitted", "sent", "application", "apply", "application sent", "application submitted"]
    case .recruiterScreen:
      [
        "recruiter call", "recruiter", "hr screen", "hr call", "hr interview", "hr", "screening", "screen",
        "screening call", "recruiter interview", "recruiter phone screen", "phone screen (recruiter)", "intro call",
        "initial screen", "initial call",
      ]
    case .phoneInterview:
      [
        "phone screen", "phone", "phone call", "tech screen", "technical phone screen", "technical screen",
        "hiring manager screen", "hiring manager", "hiring manager interview", "video call", "video interview",
        "phone interviews", "first interview", "hr hiring manager interview", "virtual interview",
      ]
    case .assessment:
      [
        "take home", "takehome", "take home assignment", "online assessment", "oa", "hackerrank", "codesignal",
        "codility", "coding challenge", "code challenge", "coding test", "assignment", "test", "technical assessment",
        "case study",
      ]
    case .technicalInterview:
      [
        "technical", "tech interview", "technical interviews", "coding round", "coding interview",
        "system design round", "system design interview", "live coding", "technical round", "pair programming",
        "on campus", "on campus interview", "campus interview",
      ]
    case .finalInterview:
      [
        "onsite", "on site", "onsite interview", "final", "final round", "final interviews", "panel",
        "panel interview", "loop", "virtual onsite", "team match", "superday",
      ]
    case .referenceCheck: ["references", "reference checks", "background check"]
    case .offer: ["offer made", "offered", "negotiating", "negotiation", "offer received", "offers"]
    }
  }

  package static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }

  /// Stages in which two sides talk; the others are paper or a test.
  package var isConversation: Bool {
    switch self {
    case .recruiterScreen, .phoneInterview, .technicalInterview, .finalInterview: true
    case .applied, .assessment, .referenceCheck, .offer: false
    }
  }
}

/// How an application closed. None means that it is open.
package enum Outcome: UInt8, Vocabulary {
  case accepted = 0
  /// By the candidate, with an offer in hand.
  case declined = 1
  /// By the employer.
  case rejected = 2
  /// By the candidate, before an offer.
  case withdrew = 3
  /// No answer came.
  case ghosted = 4
  /// The role was withdrawn, or hiring frozen.
  case cancelled = 5

  package static let title = "outcome"

  package var name: String {
    switch self {
    case .accepted: "accepted"
    case .declined: "declined"
    case .rejected: "rejected"
    case .withdrew: "withdrew"
    case .ghosted: "ghosted"
    case .cancelled: "cancelled"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .accepted: ["hired", "accepted offer", "offer accepted", "signed"]
    case .declined: ["declined offer", "offer declined", "turned down", "i declined", "i denied"]
    case .rejected:
      ["rejection", "denied", "failed", "auto rejected", "not selected", "unsuccessful", "no", "rejected by company"]
    case .withdrew: ["withdrawn", "i withdrew", "withdraw", "dropped out"]
    case .ghosted: ["no response", "no answer", "no reply", "not responded", "ignored", "silent"]
    case .cancelled: ["canceled", "role cancelled", "hiring freeze", "position closed", "on hold", "closed", "expired"]
    }
  }
}

/// What became of one stage or one interview.
package enum StageResult: UInt8, Vocabulary {
  case advanced = 0
  case rejected = 1
  case withdrew = 2
  case ghosted = 3
  case pending = 4

  package static let title = "result"

  package var name: String {
    switch self {
    case .advanced: "advanced"
    case .rejected: "rejected"
    case .withdrew: "withdrew"
    case .ghosted: "ghosted"
    case .pending: "pending"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .advanced:
      [
        "advance", "pass", "passed", "moved on", "moved forward", "next round", "next", "success", "successful",
        "yes", "admitted", "accepted", "proceed", "proceeded", "through", "ok", "offer", "selected", "positive",
      ]
    case .rejected:
      [
        "reject", "rejection", "fail", "failed", "denied", "no", "not selected", "unsuccessful", "declined",
        "negative",
      ]
    case .withdrew: ["withdrawn", "withdraw", "i withdrew", "i declined", "i denied"]
    case .ghosted: ["no response", "no answer", "no reply", "not responded", "ignored"]
    case .pending: ["waiting", "in progress", "ongoing", "open", "awaiting", "tbd", "scheduled"]
    }
  }
}

/// How the other side seemed.
package enum InterviewerSignal: UInt8, Vocabulary {
  /// Follow-up questions, going deeper.
  case engaged = 0
  case neutral = 1
  /// Short replies, long pauses, quick changes of topic.
  case disengaged = 2

  package static let title = "interviewer signal"

  package var name: String {
    switch self {
    case .engaged: "engaged"
    case .neutral: "neutral"
    case .disengaged: "disengaged"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .engaged: ["interested", "warm", "positive", "good"]
    case .neutral: ["mixed", "ok"]
    case .disengaged: ["bored", "cold", "distracted", "negative", "bad"]
    }
  }
}
