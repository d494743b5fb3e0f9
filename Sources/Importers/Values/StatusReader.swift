import InterviewModel

/// What a status of an application says.
package struct WrittenStatus: Sendable, Hashable {
  /// The highest stage that it says was reached (or entered: an interview that is scheduled); nil where it names none.
  package var stage: Stage?
  /// Nil where it says that the application is open, or nothing of that.
  package var outcome: Outcome?
  /// How many conversations it counts: `2 Interviews + Denied`, `interview2`, `second round`.
  package var conversations: Int?
  /// Saved, bookmarked, a draft: not applied for yet.
  package var isDraft = false
}

/// What a cell of a status column says.
package enum StatusReading: Sendable, Hashable {
  case missing
  case status(WrittenStatus)
  /// Nothing in it is known, or it could mean several things; it is never guessed.
  case unknown
}

/// Reads what people write as the status of an application.
///
/// - A refusal is the employer's (`Denied`, `Declined`), unless the candidate is named (`I denied`, `declined by
///   me`) or it stands beside an offer (`Offer declined`).
/// - What the candidate gave up is `declined` where an offer is named, and `withdrew` otherwise.
/// - `Accepted` is an accepted offer; `Selected` is an offer where nothing says for what. `Interview` of no kind, numbered or not, is a phone interview.
/// - `No reply` is ghosted; `No reply yet` is open.
/// - A stage behind `no`, `without`, `before` or `waiting for` was not reached.
package enum StatusReader {
  /// In bytes; what is longer is a story and no status.
  private static let longest = 500

  package static func read(_ text: some StringProtocol) -> StatusReading {
    if MissingValue.isMissing(text) { return .missing }
    if text.utf8.count > longest { return .unknown }
    var words = StatusWords.split(text)
    if words == ["no"] { return .status(WrittenStatus(outcome: .rejected)) }
    for index in words.indices where !StatusVocabulary.words.contains(words[index]) {
      words[index] = mended(words[index])
    }
    let isSignedByMe = ["(me)", "- me", ": me", "/me"].contains { text.lowercased().hasSuffix($0) }
    var sentence = StatusSentence(words: words, isSignedByMe: isSignedByMe)
    return sentence.reading()
  }
}

extension StatusReader {
  /// The word of the vocabulary that this is a slip of, if it can only be one, or several that say the same.
  private static func mended(_ word: String) -> String {
    let near = StatusWords.near(word, in: StatusVocabulary.words)
    guard let first = near.first else { return word }
    let meanings = near.map { StatusVocabulary.meanings[$0] }
    return near.count == 1 || meanings[0] != nil && meanings.allSatisfy { $0 == meanings[0] } ? first : word
  }
}

/// A status, cut into phrases of known meaning.
private struct StatusSentence {
  private typealias Meaning = StatusVocabulary.Meaning

  private var phrases: [(meaning: Meaning, text: String)] = []
  private var unknownWords = 0
  private var isQuestion = false
  private let isSignedByMe: Bool
  private let conversations: Int?

  private var status = WrittenStatus()
  /// Outcomes that were named, the weightiest so far: what became of it outweighs that no answer came.
  private var outcomeWeight = 0
  private var isOpen = false
  private var isUncertain = false
  private var hasHope = false

  init(words: [String], isSignedByMe: Bool) {
    self.isSignedByMe = isSignedByMe
    conversations = Self.count(words)
    var index = 0
    while index < words.count {
      if let (meaning, length) = Self.longestPhrase(in: words[index...]) {
        phrases.append((meaning, words[index..<index + length].joined(separator: " ")))
        index += length
        continue
      }
      if words[index] == "?" {
        isQuestion = true
      } else if words[index].utf8.first.map({ $0 < 48 || $0 > 57 }) ?? false {
        unknownWords += 1
      }
      index += 1
    }
  }

  private static func longestPhrase(in words: ArraySlice<String>) -> (Meaning, Int)? {
    for length in (1...max(1, min(words.count, StatusVocabulary.longestPhrase))).reversed() {
      if let meaning = StatusVocabulary.meanings[words.prefix(length).joined(separator: " ")] {
        return (meaning, length)
      }
    }
    return nil
  }

  /// The highest number beside `interview`, `round` or `call`.
  private static func count(_ words: [String]) -> Int? {
    let counted: Set<String> = [
      "interview", "round", "call", "stage", "entrevista", "entretien", "gesprach", "intervju",
    ]
    var highest: Int?
    for (word, next) in zip(words, words.dropFirst()) {
      let number = counted.contains(next) ? Int(word) : counted.contains(word) ? Int(next) : nil
      if let number, (1...20).contains(number) { highest = max(highest ?? 0, number) }
    }
    return highest
  }

  mutating func reading() -> StatusReading {
    for index in phrases.indices { take(index) }
    if isUncertain { return .unknown }
    let saysNothing = status.stage == nil && status.outcome == nil
    if saysNothing, unknownWords > 0 || !(isOpen || status.isDraft) { return .unknown }
    if unknownWords > 4, status.outcome == nil { return .unknown }
    // That no answer will come is always a guess; other outcomes are known or not.
    let isGuessed = isQuestion || hasHope
    if isGuessed, status.stage == .offer || status.outcome != nil && status.outcome != .ghosted { return .unknown }
    if status.outcome == .withdrew, status.stage == .offer { status.outcome = .declined }
    if status.outcome == .accepted { status.stage = .offer }
    if status.stage.map({ $0 > .applied }) ?? false { status.conversations = conversations }
    if !saysNothing { status.isDraft = false }
    return .status(status)
  }

  private mutating func take(_ index: Int) {
    switch phrases[index].meaning {
    case .stage(let stage):
      if isNegated(index) || isOnlyExpected(index) {
        // What was not sent is no application yet.
        if stage == .applied, isNegated(index) { status.isDraft = true }
        isOpen = isOpen || isOnlyExpected(index)
      } else {
        status.stage = max(status.stage ?? stage, stage)
      }
    case .round:
      if conversations != nil, !isNegated(index) {
        status.stage = max(status.stage ?? .phoneInterview, .phoneInterview)
      }
    case .outcome(let outcome): name(outcome, at: index)
    case .refusal: name(refusal(index), at: index)
    case .withdrawal: name(isByThem(index) ? .cancelled : .withdrew, at: index)
    case .acceptance:
      if let stage = stageBeside(index), stage < .offer { isOpen = true } else { name(.accepted, at: index) }
    case .selection:
      if before(index) == nil, behind(index) == nil { status.stage = .offer } else { isOpen = true }
    case .draft: status.isDraft = true
    case .open: isOpen = true
    case .negation:
      // A negation that nothing follows to be negated.
      let rest = phrases[(index + 1)...].map(\.meaning).filter { $0 != .filler }
      switch rest.first {
      case .stage, .round: isOpen = true
      default: isUncertain = true
      }
    case .hope: hasHope = true
    case .expectation: isOpen = true
    case .byMe, .byThem, .divider, .filler: break
    }
  }

  private mutating func name(_ outcome: Outcome, at index: Int) {
    if isNegated(index) {
      isUncertain = true
      return
    }
    let weight =
      switch outcome {
      case .accepted, .declined, .withdrew, .rejected: 3
      case .cancelled: 2
      case .ghosted: 1
      }
    if weight >= outcomeWeight { (status.outcome, outcomeWeight) = (outcome, weight) }
    // What was turned down or signed is an offer, where the phrase says so.
    let words = phrases[index].text.split(separator: " ")
    if words.contains("offer"), outcome != .withdrew, words.first != "no", words.first != "not" {
      status.stage = .offer
    }
  }

  private func refusal(_ index: Int) -> Outcome {
    if isByMe(index) { return .withdrew }
    if !isByThem(index), stageBeside(index) == .offer { return .declined }
    return .rejected
  }

  private func isByMe(_ index: Int) -> Bool {
    if before(index)?.meaning == .byMe { return true }
    if let next = behind(index), next.meaning == .byMe, next.text != "i", next.text != "we" { return true }
    return isSignedByMe && behind(index) == nil
  }

  private func isByThem(_ index: Int) -> Bool { before(index)?.meaning == .byThem || behind(index)?.meaning == .byThem }

  private func isNegated(_ index: Int) -> Bool { before(index)?.meaning == .negation }

  /// `Waiting for offer`; but `waiting for onsite results` is behind the onsite.
  private func isOnlyExpected(_ index: Int) -> Bool {
    guard before(index)?.meaning == .expectation else { return false }
    let results: Set<String> = ["result", "results", "feedback", "decision", "outcome", "response", "reply"]
    return !(phrases.indices.contains(index + 1) && results.contains(phrases[index + 1].text))
  }

  private func stageBeside(_ index: Int) -> Stage? {
    for neighbour in [before(index), behind(index)] {
      if case .stage(let stage) = neighbour?.meaning { return stage }
    }
    return nil
  }

  private func before(_ index: Int) -> (meaning: Meaning, text: String)? {
    phrases[..<index].last { $0.meaning != .filler }
  }

  private func behind(_ index: Int) -> (meaning: Meaning, text: String)? {
    phrases[(index + 1)...].first { $0.meaning != .filler }
  }
}
