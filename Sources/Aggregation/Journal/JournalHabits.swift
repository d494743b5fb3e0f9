import InterviewModel

/// The habits of every journal entry: what was tagged, and what the text says.
package struct JournalHabits: Sendable {
  /// A habit that the text of an entry says, with the phrase that decided it.
  package struct Finding: Sendable, Hashable {
    /// Position in the journal.
    package let entry: Int
    package let habit: Habit
    /// Of the entry.
    fileprivate let text: String
    fileprivate let phraseRange: Range<String.Index>
    fileprivate let sentenceRange: Range<String.Index>

    /// As written.
    package var phrase: String { String(text[phraseRange]) }
    /// The sentence it stands in, as written.
    package var sentence: String { String(text[sentenceRange]) }
  }

  /// By entry: the habits of its columns `strong` and `weak`.
  package let tagged: [TermSet<Habit>]
  /// By entry: the habits read from its text.
  package let recognised: [TermSet<Habit>]
  /// In the order of the entries, then of their texts; the first phrase of each habit of an entry.
  package let findings: [Finding]

  /// Complexity: O(length of the texts).
  package init(_ history: History) {
    let journal = history.journal
    let reader = HabitReader.standard
    var words = JournalWords()
    var tagged: [TermSet<Habit>] = []
    var recognised: [TermSet<Habit>] = []
    var findings: [Finding] = []
    for entry in 0..<journal.count {
      tagged.append(TermSet(bits: journal.strong[entry].bits | journal.weak[entry].bits))
      var found = TermSet<Habit>()
      let text = journal.text[entry]
      words.read(text)
      for match in reader.matches(in: text, of: words) where !found.contains(match.habit) {
        found.bits |= 1 << UInt64(match.habit.rawValue)
        findings.append(
          Finding(
            entry: entry, habit: match.habit, text: text, phraseRange: match.range, sentenceRange: match.sentence))
      }
      recognised.append(found)
    }
    self.tagged = tagged
    self.recognised = recognised
    self.findings = findings
  }

  /// By entry: tagged or read.
  package var entries: [TermSet<Habit>] {
    tagged.indices.map { TermSet(bits: tagged[$0].bits | recognised[$0].bits) }
  }

  /// By interview: the habits of all its entries as bits; nil where it has no entry.
  package func ofInterviews(_ history: History) -> [UInt64?] {
    var bits = [UInt64?](repeating: nil, count: history.interviews.count)
    for (entry, habits) in entries.enumerated() {
      guard let interview = history.journal.interview[entry] else { continue }
      bits[Int(interview)] = (bits[Int(interview)] ?? 0) | habits.bits
    }
    return bits
  }
}
