import InterviewModel

/// The lexicon as texts are held against it: every word that it lists is looked up once.
struct LexiconTable {
  struct Phrase {
    let habit: Habit
    let subject: HabitLexicon.Subject
    /// Which of the table's `words`.
    let words: Range<Int>
    /// The marks of all words that may stand second; every mark where that may be any word, or none.
    let second: UInt64
  }

  struct Entry {
    var roles: WordRoles = []
    /// Those that the word begins, in the order of the lexicon.
    var phrases: [Int] = []
  }

  private(set) var phrases: [Phrase] = []
  /// Words of all phrases: which of `alternatives`; none for `*`.
  private(set) var words: [Range<Int>] = []
  private(set) var alternatives: [FoldedWord] = []
  private(set) var entries: [Entry] = []
  /// The entry of each listed word.
  private var places: [FoldedWord: Int] = [:]

  static let standard = LexiconTable()

  private init() {
    // Somewhat more than there are.
    places.reserveCapacity(1300)
    entries.reserveCapacity(1300)
    phrases.reserveCapacity(2000)
    words.reserveCapacity(8000)
    alternatives.reserveCapacity(8000)
    for (role, words) in HabitLexicon.roles {
      for word in words { entries[place(of: word)].roles.formUnion(role) }
    }
    for (habit, subject, texts) in HabitLexicon.phrases {
      for text in texts { add(text, habit, subject) }
    }
  }

  private mutating func place(of word: FoldedWord) -> Int {
    if let place = places[word] { return place }
    places[word] = entries.count
    entries.append(Entry())
    return entries.count - 1
  }

  private mutating func add(_ text: String, _ habit: Habit, _ subject: HabitLexicon.Subject) {
    let firstWord = words.count
    var start = alternatives.count
    var word = FoldedWord()
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "/"):
        alternatives.append(word)
        word = FoldedWord()
      case UInt8(ascii: " "):
        if word != Self.gap { alternatives.append(word) }
        words.append(start..<alternatives.count)
        start = alternatives.count
        word = FoldedWord()
      default: word.append(byte)
      }
    }
    alternatives.append(word)
    words.append(start..<alternatives.count)
    for alternative in words[firstWord] { entries[place(of: alternatives[alternative])].phrases.append(phrases.count) }
    let second = words.count > firstWord + 1 ? alternatives[words[firstWord + 1]] : []
    phrases.append(
      Phrase(
        habit: habit, subject: subject, words: firstWord..<words.count,
        second: second.isEmpty ? .max : second.reduce(0) { $0 | $1.mark }))
  }

  private static let gap: FoldedWord = "*"

  /// Nil for a word that is not listed.
  func entry(of word: FoldedWord) -> Int? { places[word] }
}
