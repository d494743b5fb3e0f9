/// How well an interview was prepared.
package enum PreparationLevel: UInt8, Vocabulary, Comparable {
  case none = 0
  case light = 1
  case moderate = 2
  case thorough = 3

  package static let title = "preparation level"

  package var name: String {
    switch self {
    case .none: "none"
    case .light: "light"
    case .moderate: "moderate"
    case .thorough: "thorough"
    }
  }

  /// The scores are 1 none, 2 light, 3 moderate, 4 and 5 thorough.
  package var synonyms: [String] {
    switch self {
    case .none: ["1", "nothing", "unprepared", "no", "zero", "not prepared"]
    case .light: ["2", "low", "little", "some", "minimal", "a bit", "lightly", "quick"]
    case .moderate: ["3", "medium", "average", "ok", "partial", "normal", "moderately"]
    case .thorough: ["4", "5", "high", "full", "good", "a lot", "well", "well prepared", "heavy", "deep", "thoroughly"]
    }
  }

  package static func < (left: PreparationLevel, right: PreparationLevel) -> Bool { left.rawValue < right.rawValue }

  /// The first rule that applies: the level as logged, the checklist, the hours; nil where nothing is known.
  package static func inferred(
    logged: PreparationLevel?, items: TermSet<PreparationItem>?, hours: Double?
  ) -> PreparationLevel? {
    if let logged { return logged }
    if let items {
      switch items.count {
      case 0: return PreparationLevel.none
      case 1...3: return .light
      case 4...7: return .moderate
      default: return .thorough
      }
    }
    if let hours {
      if hours <= 0 { return PreparationLevel.none }
      return hours < 1 ? .light : hours < 3 ? .moderate : .thorough
    }
    return nil
  }
}

/// Things done, or not, before an interview.
package enum PreparationItem: UInt8, Vocabulary {
  case companyResearch = 0
  case technologyStack = 1
  case productUse = 2
  case interviewerResearch = 3
  /// Own skills against the job description.
  case roleMapping = 4
  /// Three to four technical stories, told as Situation, Task, Action, Result.
  case stories = 5
  case questionsForThem = 6
  /// Role play, or answers practised aloud or recorded.
  case mockInterview = 7
  case salaryResearch = 8
  /// Quiet room, headset, reception, battery, a backup device.
  case environment = 9
  /// Resume, job description, research.
  case notesAtHand = 10
  /// Breathing, relaxation, visualisation.
  case calm = 11

  package static let title = "preparation item"

  package var name: String {
    switch self {
    case .companyResearch: "company-research"
    case .technologyStack: "technology-stack"
    case .productUse: "product-use"
    case .interviewerResearch: "interviewer-research"
    case .roleMapping: "role-mapping"
    case .stories: "stories"
    case .questionsForThem: "questions-for-them"
    case .mockInterview: "mock-interview"
    case .salaryResearch: "salary-research"
    case .environment: "environment"
    case .notesAtHand: "notes-at-hand"
    case .calm: "calm"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .companyResearch: ["company", "researched company"]
    case .technologyStack: ["tech stack", "stack"]
    case .productUse: ["product", "used product", "tried product"]
    case .interviewerResearch: ["interviewer", "researched interviewer"]
    case .roleMapping: ["role", "job description", "jd"]
    case .stories: ["star stories", "star"]
    case .questionsForThem: ["questions", "questions to ask"]
    case .mockInterview: ["mock", "role play", "practised aloud", "practiced aloud"]
    case .salaryResearch: ["salary"]
    case .environment: ["room", "set up", "setup"]
    case .notesAtHand: ["notes"]
    case .calm: ["breathing", "relaxation"]
    }
  }
}
