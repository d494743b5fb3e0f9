import InterviewModel
import TestSupport
import Testing

@testable import Aggregation

@Suite("Habits read from free text")
struct HabitReaderTests {
  private func habits(_ text: String) -> [String] {
    var seen: [String] = []
    for match in HabitReader.standard.matches(in: text) where !seen.contains(match.habit.name) {
      seen.append(match.habit.name)
    }
    return seen
  }

  @Test(
    "What the writer says of itself is read",
    arguments: [
      ("I rambled on the conflict question.", ["rambling"]),
      ("Rambled again, and had no number to give.", ["rambling", "no-specifics"]),
      ("I was really quite nervous and went blank.", ["nervous"]),
      ("Very nervous, my voice was higher than usual.", ["nervous"]),
      ("I’d hoped for less, but I kept saying “um” and talked over her.", ["filler-words", "interrupting"]),
      ("Structured my stories on a card; asked clarifying questions first.", ["structured", "clarifying-questions"]),
      ("I admitted that I had never sharded anything.", ["honest-about-gaps"]),
      ("He told me that I was rambling.", ["rambling"]),
      ("My answers were too short. I didn't ask any questions.", ["under-explaining", "no-questions-asked"]),
      ("I could not explain why mine would be correct.", ["technical-gap"]),
      ("I had done my homework and stayed calm.", ["well-prepared", "composed"]),
      ("It was a full interview, and I wasn't prepared.", ["unprepared"]),
      ("Even though I wasn't really prepared, I went.", ["unprepared"]),
      ("I was ridiculously nervous.", ["nervous"]),
      ("I was kind of nervous, I had never done one before.", ["nervous"]),
      ("Instead, I rushed through my answers.", ["too-fast"]),
      ("I could have gone more in depth.", ["under-explaining"]),
      ("I wish I had prepared more.", ["unprepared"]),
      ("I didn't ask for clarification.", ["no-check-in"]),
      ("I explained the whole design very clearly.", ["clear"]),
      ("I'd done my research.", ["well-prepared"]),
      ("I got the second question completely wrong.", ["technical-gap"]),
    ])
  func isRead(_ text: String, _ expected: [String]) { #expect(habits(text) == expected) }

  @Test(
    "What is denied, wished, asked, advised, quoted or said of others is not",
    arguments: [
      "I didn't ramble this time.", "Did not ramble this time, just ran out of things to say.",
      "I never got defensive.", "I was less nervous than last week.", "I answered without rambling.",
      "Don't ramble next time.", "I should not have rambled.", "If I rambled, she did not show it.",
      "She rambled about the roadmap for ten minutes.", "He was nervous, it was his first interview.",
      "The interviewer was unprepared and rambled.", "I think the guy was nervous.", "Was I nervous?",
      "My friend was nervous for me.", "I used to get nervous.", "I used to be someone who rambled.",
      "I was worried that I rambled.", "He said \"you rambled\" to somebody else.",
      "I wish I had asked good questions.",
      "Candidates who asked clarifying questions did better.", "Nervous about the call tomorrow.",
      "Before the call I was nervous.", "The screen froze.", "I almost panicked.",
      "The customer was angry and I stayed calm.", "I thought I was well prepared.", "",
      "Any time I present, I talk too fast.", "Whenever they push, I got defensive.",
      "Usually I get stuck there because my anxiety kicks in.", "Next time I was to be calm.",
      "I wasn't nervous driving to the interview.", "That night, in bed, my heart was racing.",
      "I explained my approach poorly.", "She said it is fine to say I didn't have an example.",
      "I could not answer why I wanted this company.", "Ask clarifying questions and structure your answers.",
      "If you panic at any point, take a deep breath.", "Many candidates rambled.",
      "Instead of rambling I stopped.", "\"I panicked\" is what the last one told me.",
    ])
  func isNotRead(_ text: String) { #expect(habits(text).isEmpty, "\(text): \(habits(text))") }

  @Test("A denied weakness may be a strength") func deniedWeakness() {
    #expect(habits("I was not nervous at all.") == ["composed"])
  }

  @Test("The phrase and its sentence are shown as written") func explanation() {
    var history = History()
    history.note(nil, "2026-01-01", weak: [.rambling])
    history.journal.text[0] = "Good start. Then I really, really Rambled!  Never mind."
    let found = JournalHabits(history)
    #expect(found.findings.map(\.phrase) == ["Rambled"] || found.findings.isEmpty)
    history.journal.text[0] = "Good start. Then I Rambled on!  Never mind."
    let second = JournalHabits(history)
    #expect(second.findings.map(\.phrase) == ["Rambled"])
    #expect(second.findings.map(\.sentence) == ["Then I Rambled on!"])
    #expect(second.tagged[0].terms == [.rambling])
    #expect(second.entries[0].terms == [.rambling])
  }

  @Test("Every habit has phrases, every phrase is folded, and each can be read where it stands alone")
  func lexicon() {
    for habit in Habit.allCases { #expect(HabitLexicon.phrases.contains { $0.habit == habit }, "\(habit.name)") }
    for (habit, subject, texts) in HabitLexicon.phrases {
      for text in texts {
        let words = text.split(separator: " ").filter { $0 != "*" }.map { $0.split(separator: "/").map(String.init) }
        #expect(words.joined().allSatisfy { $0 == LabelKey.fold($0) }, "\(text)")
        for place in words.indices {
          for alternative in words[place] {
            let phrase = words.indices.map { $0 == place ? alternative : words[$0][0] }.joined(separator: " ")
            let sentence = subject == .writer ? "I \(phrase)." : "\(phrase)."
            let found = HabitReader.standard.matches(in: sentence).filter { $0.habit == habit }
            #expect(!found.isEmpty, "\(habit.name): \(sentence)")
          }
        }
      }
    }
  }

  @Test("A phrase with a gap takes up to five words, none of them a denial") func gap() {
    #expect(habits("I spent three whole evenings preparing.") == ["well-prepared"])
    #expect(habits("I spent one two three four five six preparing.").isEmpty)
    #expect(habits("I spent an hour not preparing.").isEmpty)
  }

  @Test("No phrase is listed twice of a habit") func noDoubles() {
    for habit in Habit.allCases {
      let texts = HabitLexicon.phrases.filter { $0.habit == habit }.flatMap(\.texts)
      #expect(Set(texts).count == texts.count, "\(habit.name)")
    }
  }

  @Test("Any text is read without a fault, and every range lies in it") func anyText() {
    var random = SeededGeneratorOfText(seed: 7)
    for _ in 0..<300 {
      let text = random.next()
      for match in HabitReader.standard.matches(in: text) {
        #expect(!text[match.range].isEmpty)
        #expect(
          match.sentence.lowerBound <= match.range.lowerBound && match.range.upperBound <= match.sentence.upperBound)
      }
    }
  }
}

/// Sentences of words, marks and oddities at random.
private struct SeededGeneratorOfText {
  private var random: SeededGenerator
  private static let pieces = [
    "I", "rambled", "was", "nervous", ",", ".", "?", "\"", "“", "”", "’", "didn't", "\n", "\r\n", "é", "👩‍💻", "not",
    "- ", "—", "1.5", "…", " ", "'", "my", "mind", "went", "blank", "e\u{301}", "\u{0}", "she",
  ]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func next() -> String {
    (0..<Int.random(in: 0...30, using: &random)).map { _ in
      (Self.pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
    }.joined()
  }
}
