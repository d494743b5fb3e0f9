/// What people note about themselves after an interview.
package enum Habit: UInt8, Vocabulary {
  case unprepared = 0
  case overExplaining = 1
  case underExplaining = 2
  /// An answer wants one to two minutes.
  case rambling = 3
  case tooFast = 4
  case fillerWords = 5
  /// Left no room for questions.
  case noPauses = 6
  /// Did not confirm understanding.
  case noCheckIn = 7
  case interrupting = 8
  case defensive = 9
  /// Pretended to know.
  case bluffing = 10
  /// No tools, figures or examples named.
  case noSpecifics = 11
  case lowEnthusiasm = 12
  case negativeAboutEmployer = 13
  case noQuestionsAsked = 14
  case technicalGap = 15
  case nervous = 16
  case poorAudio = 17
  case wellPrepared = 18
  case clear = 19
  /// Told as Situation, Task, Action, Result.
  case structured = 20
  case concreteExamples = 21
  case thinkingAloud = 22
  case clarifyingQuestions = 23
  case tradeOffs = 24
  case activeListening = 25
  case rapport = 26
  case enthusiasm = 27
  case companyKnowledge = 28
  case goodQuestions = 29
  case honestAboutGaps = 30
  case composed = 31

  package static let title = "habit"

  /// Strong habits help; the others are weak.
  package var isStrong: Bool { rawValue >= Habit.wellPrepared.rawValue }

  package var name: String {
    switch self {
    case .unprepared: "unprepared"
    case .overExplaining: "over-explaining"
    case .underExplaining: "under-explaining"
    case .rambling: "rambling"
    case .tooFast: "too-fast"
    case .fillerWords: "filler-words"
    case .noPauses: "no-pauses"
    case .noCheckIn: "no-check-in"
    case .interrupting: "interrupting"
    case .defensive: "defensive"
    case .bluffing: "bluffing"
    case .noSpecifics: "no-specifics"
    case .lowEnthusiasm: "low-enthusiasm"
    case .negativeAboutEmployer: "negative-about-employer"
    case .noQuestionsAsked: "no-questions-asked"
    case .technicalGap: "technical-gap"
    case .nervous: "nervous"
    case .poorAudio: "poor-audio"
    case .wellPrepared: "well-prepared"
    case .clear: "clear"
    case .structured: "structured"
    case .concreteExamples: "concrete-examples"
    case .thinkingAloud: "thinking-aloud"
    case .clarifyingQuestions: "clarifying-questions"
    case .tradeOffs: "trade-offs"
    case .activeListening: "active-listening"
    case .rapport: "rapport"
    case .enthusiasm: "enthusiasm"
    case .companyKnowledge: "company-knowledge"
    case .goodQuestions: "good-questions"
    case .honestAboutGaps: "honest-about-gaps"
    case .composed: "composed"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .rambling: ["rambled", "too long"]
    case .fillerWords: ["um", "fillers"]
    case .tooFast: ["spoke too fast", "rushed"]
    case .noSpecifics: ["vague", "not specific"]
    case .nervous: ["nerves", "anxious"]
    case .structured: ["star", "structure"]
    case .clear: ["clarity"]
    case .tradeOffs: ["tradeoffs"]
    case .composed: ["calm"]
    default: []
    }
  }
}
