import InterviewModel

/// What a name of the vocabulary means, for who reads it the first time. Source: the guides that the vocabulary comes
/// from.
enum Glosses {
  /// Nil where the name says it.
  static func gloss(_ habit: Habit) -> String? {
    switch habit {
    case .overExplaining: "more than was asked"
    case .underExplaining: "less than was asked"
    case .noPauses: "no room left for questions"
    case .noCheckIn: "not asking whether it is understood"
    case .bluffing: "pretending to know"
    case .noSpecifics: "no tool, figure or example named"
    case .technicalGap: "not knowing something asked for"
    case .structured: "situation, task, action, result"
    default: nil
    }
  }

  /// What is done where the item is ticked.
  static func gloss(_ item: PreparationItem) -> String {
    switch item {
    case .companyResearch: "reading up on the company"
    case .technologyStack: "looking up their technology"
    case .productUse: "trying their product"
    case .interviewerResearch: "looking up who will call"
    case .roleMapping: "your skills beside the job description"
    case .stories: "three to four stories ready"
    case .questionsForThem: "questions for them ready"
    case .mockInterview: "a rehearsal aloud"
    case .salaryResearch: "looking up the pay"
    case .environment: "a quiet room and a tested line"
    case .notesAtHand: "resume and notes laid out"
    case .calm: "breathing or relaxation"
    }
  }

  /// "'no-specifics' (no tool, figure or example named)".
  static func named(_ habit: Habit) -> String {
    "'\(habit.name)'" + (gloss(habit).map { " (\($0))" } ?? "")
  }

  /// "'calm' (breathing or relaxation)".
  static func named(_ item: PreparationItem) -> String { "'\(item.name)' (\(gloss(item)))" }
}
