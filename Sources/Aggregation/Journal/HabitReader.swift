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

  private let lexicon: LexiconTable

  static let standard = HabitReader(lexicon: .standard)

  func matches(in text: String) -> [Match] { matches(in: text, of: JournalWords(text)) }

  /// The matches in the order of the text, by its words. Complexity: O(words × phrases with the same first word).
  func matches(in text: String, of words: borrowing JournalWords) -> [Match] {
    var found: [Match] = []
    let links = lexicon.links.span
    for start in words.list.indices {
      guard let entry = words.list[start].entry, lexicon.entries[entry].beginsPhrases else { continue }
      let following = marks(after: start, in: words)
      var next = lexicon.entries[entry].firstLink
      while next >= 0 {
        let link = links[Int(next)]
        next = link.next
        guard link.second & following != 0 else { continue }
        let phrase = lexicon.phrases[Int(link.phrase)]
        guard let end = end(of: phrase, from: start, in: words),
          says(phrase.habit, phrase.subject, start, end, in: words)
        else { continue }
        found.append(
          Match(
            habit: phrase.habit,
            range: text.range(ofBytes: words.list[start].range.lowerBound..<words.list[end].range.upperBound),
            sentence: text.range(ofBytes: words.sentences[words.list[start].sentence].range)))
      }
    }
    return found
  }

  /// The marks of the words of which one is the second of a phrase that begins here: up to the first that may not be
  /// passed over.
  private func marks(after start: Int, in text: JournalWords) -> UInt64 {
    // Of a phrase of one word nothing is asked.
    var marks: UInt64 = 1 << 63
    for word in text.list[(start + 1)...] {
      marks |= word.text.mark
      if !word.isIntensifier { break }
    }
    return marks
  }

  /// The last word of the phrase where it stands from that word on, within one clause.
  private func end(of phrase: LexiconTable.Phrase, from start: Int, in text: JournalWords) -> Int? {
    var place = start
    var spare = 0
    let bytes = phrase.text.utf8.span
    var rest = phrase.rest
    while rest < bytes.count {
      let wanted = bytes.takeWord(from: &rest)
      if bytes.isGap(wanted) {
        spare = Self.longestGap
        continue
      }
      place += 1
      while place < text.list.count, !bytes.isOne(of: wanted, text.list[place].text) {
        if !text.list[place].isIntensifier {
          if spare == 0 || text.list[place].roles.contains(.negation) { return nil }
          spare -= 1
        }
        place += 1
      }
      spare = 0
      guard place < text.list.count, text.list[place].clause == text.list[start].clause else { return nil }
    }
    return place
  }

  /// How many words `*` stands for at most.
  private static let longestGap = 5

  /// Whether the phrase says its habit of the writer, as a fact: not denied, not wished or feared, not asked, not in
  /// somebody else's words.
  private func says(
    _ habit: Habit, _ subject: HabitLexicon.Subject, _ start: Int, _ end: Int, in words: JournalWords
  ) -> Bool {
    let first = words.list[start]
    if first.isQuoted || words.sentences[first.sentence].isQuestion { return false }
    let before = words.list[words.startOfClause(start)..<start]
    if before.contains(where: { !$0.roles.isDisjoint(with: [.negation, .unreal]) }) { return false }
    if hasPair(before, of: HabitLexicon.otherTime) || words.clauseBeforeIsOpen(start) { return false }
    let sentence = words.list[words.startOfSentence(start)..<words.endOfSentence(end)]
    if hasPair(sentence, of: HabitLexicon.anyTime) || isInGeneral(sentence, upTo: start) { return false }
    if habit.isStrong, isTakenBack(after: end, in: words) { return false }
    let isOfNerves = habit == .nervous || habit == .composed
    for place in sentence.indices where !(start...end).contains(place) {
      let word = words.list[place]
      if !word.roles.isDisjoint(with: [.unrealSentence, .fromWork]) { return false }
      if habit == .technicalGap, word.roles.contains(.notTechnical) { return false }
      if isOfNerves, word.roles.contains(.beforehand), word.text != Self.before || !words.endsClause(place) {
        return false
      }
    }
    switch subject {
    case .named: return before.last.map { !$0.roles.contains(.auxiliary) } ?? true
    case .writer: return isOfWriter(before, start, in: words)
    case .opening: return opens(before, start, end, in: words)
    }
  }

  /// "I used to ramble", "next time".
  private func hasPair(_ words: ArraySlice<JournalWords.Word>, of pairs: [(FoldedWord, FoldedWord)]) -> Bool {
    words.indices.dropLast().contains { place in
      pairs.contains { $0.0 == words[place].text && $0.1 == words[place + 1].text }
    }
  }

  /// "Usually I get stuck there because my anxiety kicks in".
  private func isInGeneral(_ sentence: ArraySlice<JournalWords.Word>, upTo start: Int) -> Bool {
    guard let first = sentence.first, first.roles.contains(.general) else { return false }
    return !sentence.prefix(upTo: start).contains { $0.roles.contains(.contrast) }
  }

  /// "Explained my approach poorly".
  private func isTakenBack(after end: Int, in words: JournalWords) -> Bool {
    words.list.suffix(from: end + 1).prefix(3).contains {
      $0.clause == words.list[end].clause && $0.roles.contains(.badly)
    }
  }

  /// By the nearest subject before the phrase, in its clause, else in the clauses before it.
  private func isOfWriter(_ before: ArraySlice<JournalWords.Word>, _ start: Int, in words: JournalWords) -> Bool {
    var position = start - 1
    var passed = 0
    while position >= before.startIndex {
      let roles = words.list[position].roles
      if roles.contains(.writer), !isPossessiveAside(position, start, in: words) {
        return passed <= 7 && !hasOtherSubject(between: position, and: start, in: words)
      }
      if roles.contains(.other) { return false }
      if !roles.contains(.intensifier) { passed += 1 }
      position -= 1
    }
    guard before.allSatisfy(\.isLight) else { return false }
    // No subject in the clause: that of the sentence so far holds, and none at all is the writer of a diary.
    position = before.startIndex - 1
    let sentence = words.list[start].sentence
    while position >= 0, words.list[position].sentence == sentence {
      let roles = words.list[position].roles
      if roles.contains(.writer) { return true }
      if roles.contains(.other) { return false }
      position -= 1
    }
    return !words.list[words.startOfSentence(start)].roles.contains(.determiner)
  }

  /// "I had done my homework and stayed calm": `my` is no subject there.
  private func isPossessiveAside(_ position: Int, _ start: Int, in words: JournalWords) -> Bool {
    guard words.list[position].text == Self.my, position + 1 < start else { return false }
    return !words.list[position + 1].roles.contains(.partOfWriter)
      && words.list[(position + 1)..<start].contains { $0.roles.contains(.junction) }
  }

  /// Whether a clause of its own begins between the writer and the phrase: "I think the guy was nervous".
  private func hasOtherSubject(between writer: Int, and start: Int, in words: JournalWords) -> Bool {
    let between = words.list[(writer + 1)..<start]
    for place in between.indices.dropFirst() where between[place].roles.contains(.linking) {
      if !between[place - 1].isLight { return true }
    }
    // "my friend was", "my screen froze": what follows `my` is the subject.
    if words.list[writer].text == Self.my, let first = between.first, !first.roles.contains(.partOfWriter) {
      return true
    }
    return between.contains { $0.text == Self.article }
  }

  private static let my: FoldedWord = "my"
  private static let article: FoldedWord = "the"
  private static let before: FoldedWord = "before"

  /// At the start of a sentence, with nothing but intensifiers before, and no noun to go with behind it.
  private func opens(
    _ before: ArraySlice<JournalWords.Word>, _ start: Int, _ end: Int, in words: JournalWords
  ) -> Bool {
    guard words.startOfSentence(start) == before.startIndex, before.allSatisfy(\.isLight) else {
      return false
    }
    guard end + 1 < words.list.count, words.list[end + 1].clause == words.list[end].clause else { return true }
    return words.list[end + 1].roles.contains(.mayFollow)
  }
}

extension String {
  /// Complexity: O(1) in native strings.
  func range(ofBytes range: Range<Int>) -> Range<Index> {
    utf8.index(startIndex, offsetBy: range.lowerBound)..<utf8.index(startIndex, offsetBy: range.upperBound)
  }
}
