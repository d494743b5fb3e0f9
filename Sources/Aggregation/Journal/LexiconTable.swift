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
    /// Those that the word begins, in the order of the lexicon: the first and the last of a chain of `links`; -1 where
    /// there is none.
    fileprivate(set) var firstLink = -1
    fileprivate var lastLink = -1

    var beginsPhrases: Bool { firstLink >= 0 }
  }

  /// One phrase of an entry, and the link of the next.
  struct Link {
    let phrase: Int
    fileprivate(set) var next = -1
  }

  private(set) var phrases: [Phrase] = []
  /// Words of all phrases: which of `alternatives`; none for `*`.
  private(set) var words: [Range<Int>] = []
  private(set) var alternatives: [FoldedWord] = []
  private(set) var entries: [Entry] = []
  private(set) var links: [Link] = []
  /// The word of each entry.
  private var listed: [FoldedWord] = []
  /// The entry of each listed word where its `place` says, or in the next free slot after it; -1 where there is none.
  private var slots = [Int16](repeating: -1, count: slotCount)

  /// A power of two, more than twice the number of words.
  private static let slotCount = 4096

  static let standard = LexiconTable()

  private init() {
    // Somewhat more than there are.
    listed.reserveCapacity(1300)
    entries.reserveCapacity(1300)
    phrases.reserveCapacity(2000)
    links.reserveCapacity(2000)
    words.reserveCapacity(8000)
    alternatives.reserveCapacity(8000)
    for (role, words) in HabitLexicon.roles {
      for word in words { entries[place(of: word)].roles.formUnion(role) }
    }
    for (habit, subject, texts) in HabitLexicon.phrases {
      for text in texts { add(text, habit, subject) }
    }
  }

  /// The slot of a word: where it stands, or would.
  private func slot(of word: FoldedWord) -> Int {
    var slot = word.place & (Self.slotCount - 1)
    while slots[slot] >= 0, listed[Int(slots[slot])] != word { slot = (slot + 1) & (Self.slotCount - 1) }
    return slot
  }

  private mutating func place(of word: FoldedWord) -> Int {
    let slot = slot(of: word)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int16(entries.count)
    listed.append(word)
    entries.append(Entry())
    return entries.count - 1
  }

  private mutating func link(_ phrase: Int, to entry: Int) {
    if entries[entry].firstLink < 0 {
      entries[entry].firstLink = links.count
    } else {
      links[entries[entry].lastLink].next = links.count
    }
    entries[entry].lastLink = links.count
    links.append(Link(phrase: phrase))
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
    for alternative in words[firstWord] { link(phrases.count, to: place(of: alternatives[alternative])) }
    var second: UInt64 = 0
    if words.count > firstWord + 1 {
      for alternative in words[firstWord + 1] { second |= alternatives[alternative].mark }
    }
    phrases.append(
      Phrase(
        habit: habit, subject: subject, words: firstWord..<words.count, second: second == 0 ? .max : second))
  }

  private static let gap: FoldedWord = "*"

  /// Nil for a word that is not listed.
  func entry(of word: FoldedWord) -> Int? {
    let entry = slots[slot(of: word)]
    return entry < 0 ? nil : Int(entry)
  }
}
