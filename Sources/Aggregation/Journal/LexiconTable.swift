import InterviewModel

/// The lexicon as texts are held against it: every word that it lists is looked up once.
struct LexiconTable {
  struct Phrase {
    let habit: Habit
    let subject: HabitLexicon.Subject
    /// As it is listed.
    let text: String
    /// Where its words after the first begin, in bytes of the text's UTF-8.
    let rest: Int
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
    let firstLink = links.count
    let bytes = text.utf8.span
    var place = 0
    var first = bytes.takeWord(from: &place)
    while !first.isEmpty {
      let word = FoldedWord(bytes, bytes.takeAlternative(from: &first))
      link(phrases.count, to: self.place(of: word))
    }
    phrases.append(Phrase(habit: habit, subject: subject, text: text, rest: place))
    var next = bytes.takeWord(from: &place)
    if next.isEmpty || bytes.isGap(next) { return }
    var second: UInt64 = 0
    while !next.isEmpty { second |= FoldedWord(bytes, bytes.takeAlternative(from: &next)).mark }
    for link in firstLink..<links.count { links[link].second = second }
  }

  /// Nil for a word that is not listed.
  func entry(of word: FoldedWord) -> Int? {
    let entry = slots[slot(of: word)]
    return entry < 0 ? nil : Int(entry)
  }
}

/// The bytes of a listed phrase.
extension Span<UInt8> {
  /// Takes the word that begins at a place; empty at the end.
  func takeWord(from place: inout Int) -> Range<Int> {
    let start = place
    while place < count, self[place] != UInt8(ascii: " ") { place += 1 }
    defer { if place < count { place += 1 } }
    return start..<place
  }

  func isGap(_ word: Range<Int>) -> Bool { word.count == 1 && self[word.lowerBound] == UInt8(ascii: "*") }

  /// Whether a word of the phrase stands for this one.
  func isOne(of word: Range<Int>, _ written: FoldedWord) -> Bool {
    var alternatives = word
    while !alternatives.isEmpty {
      let alternative = takeAlternative(from: &alternatives)
      if written.mayBegin(with: self[alternative.lowerBound]), FoldedWord(self, alternative) == written { return true }
    }
    return false
  }

  fileprivate func takeAlternative(from alternatives: inout Range<Int>) -> Range<Int> {
    let (start, end) = (alternatives.lowerBound, alternatives.upperBound)
    var place = start
    while place < end, self[place] != UInt8(ascii: "/") { place += 1 }
    alternatives = Swift.min(place + 1, end)..<end
    return start..<place
  }
}
