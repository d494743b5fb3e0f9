import InterviewModel

/// Reads the writer's habits from free text by the lexicon.
struct HabitReader {
  /// A phrase that says a habit, as it stands in the text.
  struct Match {
    let habit: Habit
    let range: Range<String.Index>
    /// The sentence it stands in.
    let sentence: Range<String.Index>
  }

  private struct Phrase {
    let habit: Habit
    let subject: HabitLexicon.Subject
    /// Which of the reader's words.
    let words: Range<Int>
  }

  private var phrases: [Phrase] = []
  /// Words of all phrases: which of `alternatives`; none for `*`.
  private var words: [Range<Int>] = []
  private var alternatives: [FoldedWord] = []
  /// Phrases by each of their first words.
  private var byFirstWord: [FoldedWord: [Int]] = [:]

  static let standard = HabitReader()

  init() {
    for (habit, subject, texts) in HabitLexicon.phrases {
      for text in texts { add(text, habit, subject) }
    }
  }

  private mutating func add(_ text: String, _ habit: Habit, _ subject: HabitLexicon.Subject) {
    let firstWord = words.count
    var start = alternatives.count
    var word: [UInt8] = []
    func finish(_ alternatives: inout [FoldedWord]) {
      if word.count != 1 || word[0] != UInt8(ascii: "*") { alternatives.append(FoldedWord(word)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "/"): finish(&alternatives)
      case UInt8(ascii: " "):
        finish(&alternatives)
        words.append(start..<alternatives.count)
        start = alternatives.count
      default: word.append(byte)
      }
    }
    finish(&alternatives)
    words.append(start..<alternatives.count)
    for first in alternatives[words[firstWord]] { byFirstWord[first, default: []].append(phrases.count) }
    phrases.append(Phrase(habit: habit, subject: subject, words: firstWord..<words.count))
  }

  /// The matches in the order of the text. Complexity: O(words × phrases with the same first word).
  func matches(in text: String) -> [Match] {
    guard !text.isEmpty else { return [] }
    let words = JournalWords(text)
    var found: [Match] = []
    for start in words.list.indices {
      guard let candidates = byFirstWord[words.list[start].text] else { continue }
      for candidate in candidates {
        let phrase = phrases[candidate]
        guard let end = end(of: phrase, from: start, in: words),
          says(phrase.habit, phrase.subject, start, end, in: words)
        else {
          continue
        }
        found.append(
          Match(
            habit: phrase.habit,
            range: text.range(ofBytes: words.list[start].range.lowerBound..<words.list[end].range.upperBound),
            sentence: text.range(ofBytes: words.sentences[words.list[start].sentence])))
      }
    }
    return found
  }

  /// The last word of the phrase where it stands from that word on, within one clause.
  private func end(of phrase: Phrase, from start: Int, in text: JournalWords) -> Int? {
    var place = start
    var spare = 0
    for word in phrase.words.dropFirst() {
      let wanted = words[word]
      if wanted.isEmpty {
        spare = Self.longestGap
        continue
      }
      place += 1
      while place < text.list.count, !isOne(of: wanted, text.list[place].text) {
        if !text.list[place].isIntensifier {
          if spare == 0 || HabitLexicon.negations.contains(text.list[place].text) { return nil }
          spare -= 1
        }
        place += 1
      }
      spare = 0
      guard place < text.list.count, text.list[place].clause == text.list[start].clause else { return nil }
    }
    return place
  }

  private func isOne(of wanted: Range<Int>, _ word: FoldedWord) -> Bool {
    for place in wanted where alternatives[place] == word { return true }
    return false
  }

  /// How many words `*` stands for at most.
  private static let longestGap = 5

  /// Whether the phrase says its habit of the writer, as a fact: not denied, not wished or feared, not asked, not in
  /// somebody else's words.
  private func says(
    _ habit: Habit, _ subject: HabitLexicon.Subject, _ start: Int, _ end: Int, in words: JournalWords
  ) -> Bool {
    let first = words.list[start]
    if first.isQuoted || words.isQuestion[first.sentence] { return false }
    let before = words.list[words.startOfClause(start)..<start]
    if before.contains(where: { HabitLexicon.negations.contains($0.text) || HabitLexicon.unreal.contains($0.text) }) {
      return false
    }
    if hasPair(before, of: HabitLexicon.otherTime) || words.clauseBeforeIsOpen(start) { return false }
    let sentence = words.list[words.startOfSentence(start)..<words.endOfSentence(end)]
    if hasPair(sentence, of: HabitLexicon.anyTime) || isInGeneral(sentence, upTo: start) { return false }
    if habit.isStrong, isTakenBack(after: end, in: words) { return false }
    let isOfNerves = habit == .nervous || habit == .composed
    for (place, word) in zip(sentence.indices, sentence) where !(start...end).contains(place) {
      if HabitLexicon.unrealSentence.contains(word.text) || HabitLexicon.fromWork.contains(word.text) { return false }
      if habit == .technicalGap, HabitLexicon.notTechnical.contains(word.text) { return false }
      if isOfNerves, HabitLexicon.beforehand.contains(word.text), word.text != Self.before || !words.endsClause(place) {
        return false
      }
    }
    switch subject {
    case .named: return before.last.map { !Self.auxiliaries.contains($0.text) } ?? true
    case .writer: return isOfWriter(before, start, in: words)
    case .opening: return opens(before, start, end, in: words)
    }
  }

  /// "I used to ramble", "next time".
  private func hasPair(_ words: ArraySlice<JournalWords.Word>, of pairs: Set<[FoldedWord]>) -> Bool {
    zip(words, words.dropFirst()).contains { pairs.contains([$0.text, $1.text]) }
  }

  /// "Usually I get stuck there because my anxiety kicks in".
  private func isInGeneral(_ sentence: ArraySlice<JournalWords.Word>, upTo start: Int) -> Bool {
    guard let first = sentence.first, HabitLexicon.general.contains(first.text) else { return false }
    return !sentence.prefix(upTo: start).contains { HabitLexicon.contrasts.contains($0.text) }
  }

  /// "Explained my approach poorly".
  private func isTakenBack(after end: Int, in words: JournalWords) -> Bool {
    words.list.suffix(from: end + 1).prefix(3).contains {
      $0.clause == words.list[end].clause && HabitLexicon.badly.contains($0.text)
    }
  }

  /// By the nearest subject before the phrase, in its clause, else in the clauses before it.
  private func isOfWriter(_ before: ArraySlice<JournalWords.Word>, _ start: Int, in words: JournalWords) -> Bool {
    var position = start - 1
    var passed = 0
    while position >= before.startIndex {
      let word = words.list[position].text
      if HabitLexicon.writer.contains(word), !isPossessiveAside(position, start, in: words) {
        return passed <= 7 && !hasOtherSubject(between: position, and: start, in: words)
      }
      if HabitLexicon.others.contains(word) { return false }
      if !HabitLexicon.intensifiers.contains(word) { passed += 1 }
      position -= 1
    }
    guard before.allSatisfy({ isLight($0.text) }) else { return false }
    // No subject in the clause: that of the sentence so far holds, and none at all is the writer of a diary.
    position = before.startIndex - 1
    let sentence = words.list[start].sentence
    while position >= 0, words.list[position].sentence == sentence {
      let word = words.list[position].text
      if HabitLexicon.writer.contains(word) { return true }
      if HabitLexicon.others.contains(word) { return false }
      position -= 1
    }
    return !Self.determiners.contains(words.list[words.startOfSentence(start)].text)
  }

  /// Words that begin a sentence about something else: "The line broke, was gone".
  private static let determiners: Set<FoldedWord> = ["the", "a", "an", "this", "that", "these", "those", "there", "my"]

  /// "I had done my homework and stayed calm": `my` is no subject there.
  private func isPossessiveAside(_ position: Int, _ start: Int, in words: JournalWords) -> Bool {
    guard words.list[position].text == Self.my, position + 1 < start else { return false }
    return !Self.partsOfWriter.contains(words.list[position + 1].text)
      && words.list[(position + 1)..<start].contains { Self.junctions.contains($0.text) }
  }

  /// Whether a clause of its own begins between the writer and the phrase: "I think the guy was nervous".
  private func hasOtherSubject(between writer: Int, and start: Int, in words: JournalWords) -> Bool {
    let between = words.list[(writer + 1)..<start].map(\.text)
    for (place, word) in between.enumerated() where Self.linking.contains(word) {
      guard place > 0 else { continue }
      if !isLight(between[place - 1]) { return true }
    }
    // "my friend was", "my screen froze": what follows `my` is the subject.
    if words.list[writer].text == Self.my, let first = between.first, !Self.partsOfWriter.contains(first) {
      return true
    }
    return between.contains(Self.article)
  }

  private static let my: FoldedWord = "my"
  private static let article: FoldedWord = "the"
  private static let before: FoldedWord = "before"
  private static let auxiliaries: Set<FoldedWord> = ["has", "have"]
  private static let junctions: Set<FoldedWord> = ["and", "or"]
  private static let linking: Set<FoldedWord> = ["was", "were", "is", "are", "got", "felt"]
  private static let partsOfWriter: Set<FoldedWord> = [
    "answer", "answers", "voice", "hands", "mind", "brain", "pitch", "introduction", "intro", "explanation", "response",
  ]

  /// At the start of a sentence, with nothing but intensifiers before, and no noun to go with behind it.
  private func opens(
    _ before: ArraySlice<JournalWords.Word>, _ start: Int, _ end: Int, in words: JournalWords
  ) -> Bool {
    guard words.startOfSentence(start) == before.startIndex, before.allSatisfy({ isLight($0.text) }) else {
      return false
    }
    guard end + 1 < words.list.count, words.list[end + 1].clause == words.list[end].clause else { return true }
    return Self.mayFollow.contains(words.list[end + 1].text)
  }

  private static let mayFollow: Set<FoldedWord> = [
    "and", "or", "about", "at", "in", "on", "for", "throughout", "again", "today", "from", "with", "when", "all", "as",
    "during", "this", "to",
  ]

  private func isLight(_ word: FoldedWord) -> Bool {
    HabitLexicon.isIntensifier(word) || Self.connectors.contains(word)
  }

  private static let connectors: Set<FoldedWord> = [
    "and", "but", "so", "then", "or", "plus", "well", "was", "felt", "got", "kept", "started", "ended", "up", "ok",
    "okay", "yes", "later", "still", "now", "today", "this", "time", "because", "as", "since", "until", "where", "when",
  ]
}

extension String {
  /// Complexity: O(1) in native strings.
  func range(ofBytes range: Range<Int>) -> Range<Index> {
    utf8.index(startIndex, offsetBy: range.lowerBound)..<utf8.index(startIndex, offsetBy: range.upperBound)
  }
}
