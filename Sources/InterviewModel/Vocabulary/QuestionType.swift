/// What kind of question was asked.
package enum QuestionType: UInt8, Vocabulary {
  case introduction = 0
  case motivation = 1
  case behavioral = 2
  case situational = 3
  case project = 4
  case technical = 5
  case coding = 6
  case systemDesign = 7
  case debugging = 8
  case strengthsWeaknesses = 9
  case careerHistory = 10
  case compensation = 11
  case cultureFit = 12
  case logistics = 13
  case closing = 14
  case other = 15

  package static let title = "question type"

  package var name: String {
    switch self {
    case .introduction: "introduction"
    case .motivation: "motivation"
    case .behavioral: "behavioral"
    case .situational: "situational"
    case .project: "project"
    case .technical: "technical"
    case .coding: "coding"
    case .systemDesign: "system-design"
    case .debugging: "debugging"
    case .strengthsWeaknesses: "strengths-weaknesses"
    case .careerHistory: "career-history"
    case .compensation: "compensation"
    case .cultureFit: "culture-fit"
    case .logistics: "logistics"
    case .closing: "closing"
    case .other: "other"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .introduction: ["intro", "tell me about yourself", "self introduction", "warm up"]
    case .motivation: ["why us", "why this role", "interest"]
    case .behavioral: ["behavioural", "behaviour", "behavior", "star", "soft skills"]
    case .situational: ["hypothetical", "scenario"]
    case .project: ["projects", "past project", "project deep dive", "deep dive"]
    case .technical: ["tech", "technical knowledge", "knowledge", "conceptual", "theory", "domain"]
    case .coding:
      ["code", "algorithm", "algorithms", "data structures", "dsa", "leetcode", "live coding", "programming"]
    case .systemDesign: ["design", "architecture", "systems design", "high level design", "hld"]
    case .debugging: ["debug", "troubleshooting", "incident"]
    case .strengthsWeaknesses: ["strengths", "weaknesses", "strength", "weakness", "strengths and weaknesses"]
    case .careerHistory: ["career", "resume", "cv", "background", "experience", "work history"]
    case .compensation: ["salary", "pay", "money", "salary expectations"]
    case .cultureFit: ["culture", "fit", "values", "team fit", "team"]
    case .logistics: ["schedule", "availability", "notice period", "visa", "relocation", "start date"]
    case .closing: ["questions for us", "candidate questions", "q and a", "your questions"]
    case .other: ["misc", "miscellaneous", "general"]
    }
  }

  /// What the employer screens for with it; none for `other`.
  package var purpose: ScreeningPurpose? {
    switch self {
    case .introduction, .behavioral, .situational: .communication
    case .motivation, .logistics, .closing: .interest
    case .project, .technical, .coding, .systemDesign, .debugging: .qualifications
    case .strengthsWeaknesses, .cultureFit: .fit
    case .careerHistory: .details
    case .compensation: .affordability
    case .other: nil
    }
  }
}

/// What employers screen for by phone. Always derived from the question type.
package enum ScreeningPurpose: UInt8, Vocabulary {
  /// Fill gaps in the resume.
  case details = 0
  case qualifications = 1
  case interest = 2
  case communication = 3
  /// Can they pay what the candidate expects.
  case affordability = 4
  /// Company and team.
  case fit = 5

  package static let title = "purpose"

  package var name: String {
    switch self {
    case .details: "details"
    case .qualifications: "qualifications"
    case .interest: "interest"
    case .communication: "communication"
    case .affordability: "affordability"
    case .fit: "fit"
    }
  }
}
