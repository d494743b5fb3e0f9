import InterviewModel

/// The lexicon as texts are held against it: every word that it lists is looked up once.
struct LexiconTable {
  struct Phrase {
    let habit: Habit
    let subject: HabitLexicon.Subject
    /// Its words after the first, in the table's bytes.
    let rest: Range<Int32>
  }

  struct Entry {
    var roles: WordRoles = []
    /// Those that the word begins, in the order of the lexicon: the first and the last of a chain of `links`; -1 where
    /// there is none.
    fileprivate(set) var firstLink: Int32 = -1
    fileprivate var lastLink: Int32 = -1

    var beginsPhrases: Bool { firstLink >= 0 }
  }

  /// One phrase of an entry, and the link of the next.
  struct Link {
    let phrase: Int32
    fileprivate(set) var next: Int32 = -1
    /// The marks of all words that may stand second; every mark where that may be any word, or none.
    fileprivate(set) var second: UInt64 = .max
  }

  private(set) var phrases: [Phrase] = []
  private(set) var entries: [Entry] = []
  private(set) var links: [Link] = []
  /// All phrases as they are listed, one behind the other.
  private var bytes: [UInt8] = []
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
    phrases.reserveCapacity(1600)
    links.reserveCapacity(1700)
    bytes.reserveCapacity(36_000)
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
    let link = Int32(links.count)
    if entries[entry].firstLink < 0 {
      entries[entry].firstLink = link
    } else {
      links[Int(entries[entry].lastLink)].next = link
    }
    entries[entry].lastLink = link
    links.append(Link(phrase: Int32(phrase)))
  }

  private mutating func add(_ text: String, _ habit: Habit, _ subject: HabitLexicon.Subject) {
    let start = bytes.count
    let firstLink = links.count
    bytes.append(contentsOf: text.utf8)
    var rest = start..<bytes.count
    var first = takeWord(from: &rest)
    while !first.isEmpty { link(phrases.count, to: place(of: takeAlternative(from: &first))) }
    phrases.append(
      Phrase(habit: habit, subject: subject, rest: Int32(rest.lowerBound)..<Int32(rest.upperBound)))
    var next = takeWord(from: &rest)
    if next.isEmpty || isGap(next) { return }
    var second: UInt64 = 0
    while !next.isEmpty { second |= takeAlternative(from: &next).mark }
    for link in firstLink..<links.count { links[link].second = second }
  }

  /// Takes the first word off those of a phrase; empty where there is none left.
  func takeWord(from words: inout Range<Int>) -> Range<Int> {
    let end = bytes[words].firstIndex(of: UInt8(ascii: " ")) ?? words.upperBound
    defer { words = min(end + 1, words.upperBound)..<words.upperBound }
    return words.lowerBound..<end
  }

  func isGap(_ word: Range<Int>) -> Bool { word.count == 1 && bytes[word.lowerBound] == UInt8(ascii: "*") }

  /// Whether a word of a phrase stands for this one.
  func isOne(of word: Range<Int>, _ written: FoldedWord) -> Bool {
    var alternatives = word
    while !alternatives.isEmpty {
      if takeAlternative(from: &alternatives) == written { return true }
    }
    return false
  }

  private func takeAlternative(from alternatives: inout Range<Int>) -> FoldedWord {
    var word = FoldedWord()
    var place = alternatives.lowerBound
    while place < alternatives.upperBound, bytes[place] != UInt8(ascii: "/") {
      word.append(bytes[place])
      place += 1
    }
    alternatives = min(place + 1, alternatives.upperBound)..<alternatives.upperBound
    return word
  }

  /// Nil for a word that is not listed.
  func entry(of word: FoldedWord) -> Int? {
    let entry = slots[slot(of: word)]
    return entry < 0 ? nil : Int(entry)
  }
}
