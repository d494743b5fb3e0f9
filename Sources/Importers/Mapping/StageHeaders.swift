import InterviewModel

/// Headers of columns whose cells are the day something was reached, or a tick that it was.
enum StageHeaders {
  enum Meaning: Equatable {
    case stage(Stage)
    case outcome(Outcome)
    case status(step: Int)
    case statusDay(step: Int)
  }

  /// What a header names; nil where it names none of these.
  static func meaning(of header: String) -> Meaning? {
    let words = LabelKey.fold(cut(header)).split(separator: " ").map(String.init).map { ordinals[$0] ?? $0 }
    let isDay = words.contains { dayWords.contains($0) }
    let core = words.filter { !fillers.contains($0) }
    if core.isEmpty { return nil }
    let number = core.compactMap { Int($0) }.first
    let rest = core.filter { Int($0) == nil }
    if let number, (1...20).contains(number), rest.count <= 1 {
      if rest.isEmpty || rest.allSatisfy(statusWords.contains) {
        if rest.isEmpty { return isDay ? .statusDay(step: number) : nil }
        return isDay ? .statusDay(step: number) : .status(step: number)
      }
      if rest.allSatisfy(roundWords.contains) { return .stage(stage(ofRound: number)) }
    }
    if core.allSatisfy(statusWords.contains) { return isDay ? .statusDay(step: 0) : nil }
    if core.allSatisfy(roundWords.contains) { return .stage(.phoneInterview) }
    let phrase = core.joined(separator: " ")
    // With its filler words it may be a term of its own: 'offer received', 'application sent'.
    for text in [phrase, words.joined(separator: " ")] {
      if let code = TermList.stage.code(of: text), let stage = Stage(rawValue: code), stage != .applied {
        return .stage(stage)
      }
      if !notOutcomes.contains(text), let code = TermList.outcome.code(of: text), let outcome = Outcome(rawValue: code)
      {
        return .outcome(outcome)
      }
    }
    guard core.count <= 4, !notOutcomes.contains(phrase), core.allSatisfy({ !otherThings.contains($0) }),
      case .status(let status) = StatusReader.read(phrase), !status.isDraft
    else { return nil }
    switch (status.stage, status.outcome) {
    case (let stage?, nil) where stage != .applied: return .stage(stage)
    case (nil, let outcome?): return .outcome(outcome)
    default: return nil
    }
  }

  /// Whether a header may be of the people that one talked to: words in its cells are names then, not ticks.
  static func namesPerson(_ header: String) -> Bool {
    LabelKey.fold(cut(header)).split(separator: " ").allSatisfy { people.contains(String($0)) }
  }

  private static let people: Set<String> = ["recruiter", "recruiters", "hr", "hiring", "manager", "talent", "panel"]

  /// Rounds of no kind go up the ladder: the first a phone interview, the second a technical one, later ones final.
  static func stage(ofRound number: Int) -> Stage {
    switch number {
    case 1: .phoneInterview
    case 2: .technicalInterview
    default: .finalInterview
    }
  }

  /// `status1Date` in words.
  private static func cut(_ header: String) -> String {
    var text = ""
    var last: Character?
    for character in header {
      if let last,
        last.isLowercase && character.isUppercase
          || last.isLetter != character.isLetter && (last.isNumber || character.isNumber)
            && (last.isLetter || character.isLetter)
      {
        text.append(" ")
      }
      text.append(character)
      last = character
    }
    return text
  }

  private static let ordinals = [
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "1st": "1", "2nd": "2", "3rd": "3",
    "4th": "4", "5th": "5",
  ]
  private static let dayWords: Set<String> = ["date", "day", "on", "at", "when", "datum", "fecha", "data", "dato"]
  private static let fillers: Set<String> = dayWords.union([
    "of", "the", "a", "received", "completed", "done", "reached", "scheduled", "taken", "y", "n", "yes", "or", "got",
    "st", "nd", "rd", "th", "invite", "invitation", "changed", "updated", "last", "update", "was", "had",
  ])
  private static let statusWords: Set<String> = ["status", "state", "stage", "step", "update", "result", "outcome"]
  private static let roundWords: Set<String> = [
    "interview", "interviews", "round", "rounds", "interviewed", "interviewing", "entrevista", "entretien", "gesprach",
    "gespräch", "intervju", "haastattelu", "vorstellungsgespräch",
  ]
  /// Words of headers that speak of something beside the stage.
  private static let otherThings: Set<String> = [
    "decision", "status", "outcome", "result", "results", "feedback", "note", "notes", "comment", "comments",
    "question",
    "questions", "prep", "preparation", "score", "rating", "link", "url", "contact", "name", "email", "number", "type",
    "format", "salary", "amount", "deadline", "letter", "id", "length", "duration", "questionnaire", "time",
    "remote", "hybrid", "mode", "arrangement",
  ]
  /// Words of the outcome list that mean something else as a header.
  private static let notOutcomes: Set<String> = ["no", "closed", "expired", "silent", "failed"]
}
