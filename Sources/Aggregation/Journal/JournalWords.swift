/// A journal text as folded words with their clauses, sentences and quotes. Places in the text are counted in bytes of
/// its UTF-8.
struct JournalWords {
  struct Word {
    /// Small letters without apostrophes: "Didn’t" is `didnt`.
    let text: FoldedWord
    let range: Range<Int>
    let clause: Int
    let sentence: Int
    /// Between quotation marks: somebody's words, or a title.
    let isQuoted: Bool
    let roles: WordRoles
    /// Of the lexicon; nil for a word that it does not list.
    let entry: Int?

    /// It may stand between the words of a phrase.
    var isIntensifier: Bool { !roles.isDisjoint(with: [.intensifier, .adverb]) }
    /// Neither a subject nor what a phrase is about.
    var isLight: Bool { !roles.isDisjoint(with: [.intensifier, .adverb, .connector]) }
  }

  struct Sentence {
    /// Without blanks at the ends.
    let range: Range<Int>
    /// It ends in a question mark.
    let isQuestion: Bool
  }

  private(set) var list: [Word] = []
  private(set) var sentences: [Sentence] = []

  private var glyphs = Glyphs()
  private let lexicon = LexiconTable.standard
  private var clause = 0
  private var isQuoted = false
  /// The word that is being read, and where it begins.
  private var word = FoldedWord()
  private var wordStart = 0
  /// Of the sentence that is being read; nil before its first word.
  private var sentenceStart: Int?
  /// Where the last word ends.
  private var lastEnd = 0

  /// Of no text yet: one after the other may be read into it.
  init() {}

  /// Complexity: O(length).
  init(_ text: String) {
    read(text)
  }

  /// In the place of what was read before. Complexity: O(length).
  mutating func read(_ text: String) {
    list.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    glyphs.begin(text)
    clause = 0
    isQuoted = false
    lastEnd = 0
    var previous = Glyphs.Kind.blank
    var current = glyphs.next()
    while current.start < glyphs.length {
      let (kind, start) = (current.kind, current.start)
      if kind == .letter || kind == .number {
        if word.isEmpty { wordStart = start }
        if sentenceStart == nil { sentenceStart = start }
        previous = glyphs.fold(current, into: &word)
        current = glyphs.next()
        continue
      }
      let next = glyphs.next()
      let following = next.kind
      defer {
        previous = kind
        current = next
      }
      // Inside a word: folded away.
      if kind == .apostrophe || kind == .closingApostrophe, !word.isEmpty, following == .letter { continue }
      finishWord(at: start)
      switch kind {
      case .quote: isQuoted.toggle()
      case .openingQuote: isQuoted = true
      case .closingQuote, .closingApostrophe: isQuoted = false
      case .apostrophe, .openingApostrophe: isQuoted = previous != .letter && following == .letter
      case .stop, .exclamation, .questionMark, .lineEnd:
        let isInNumber = kind == .stop && previous == .number && following == .number
        if !isInNumber, kind != .stop || following != .letter {
          finishSentence(at: kind == .lineEnd ? lastEnd : next.start, asks: kind == .questionMark)
          if kind == .lineEnd { isQuoted = false }
        }
      case .pause: clause += 1
      case .hyphen: if previous == .blank || following == .blank || following == .hyphen { clause += 1 }
      case .letter, .number, .blank, .other: break
      }
    }
    finishWord(at: glyphs.length)
    finishSentence(at: lastEnd, asks: false)
  }

  private mutating func finishWord(at end: Int) {
    guard !word.isEmpty else { return }
    let entry = lexicon.entry(of: word)
    var roles = entry.map { lexicon.entries[$0].roles } ?? []
    if word.isAdverb, !roles.contains(.negation) { roles.insert(.adverb) }
    if let last = list.last, last.clause == clause {
      // "… and I rambled": what follows is a clause of its own.
      let isOfWriter = roles.contains(.writer) && last.roles.contains(.joining) && word == Self.writer
      if isOfWriter || roles.contains(.parting) { clause += 1 }
    }
    list.append(
      Word(
        text: word, range: wordStart..<end, clause: clause, sentence: sentences.count, isQuoted: isQuoted,
        roles: roles, entry: entry))
    word = FoldedWord()
    lastEnd = end
  }

  private mutating func finishSentence(at end: Int, asks: Bool) {
    guard let start = sentenceStart else { return }
    sentences.append(Sentence(range: start..<end, isQuestion: asks))
    sentenceStart = nil
    clause += 1
  }

  private static let writer: FoldedWord = "i"

  func startOfClause(_ position: Int) -> Int {
    var start = position
    while start > 0, list[start - 1].clause == list[position].clause { start -= 1 }
    return start
  }

  /// Whether it is the last word of its clause: "never interviewed before".
  func endsClause(_ position: Int) -> Bool {
    position + 1 == list.count || list[position + 1].clause != list[position].clause
  }

  func startOfSentence(_ position: Int) -> Int {
    var start = position
    while start > 0, list[start - 1].sentence == list[position].sentence { start -= 1 }
    return start
  }

  /// The position after the last word of the sentence.
  func endOfSentence(_ position: Int) -> Int {
    var end = position + 1
    while end < list.count, list[end].sentence == list[position].sentence { end += 1 }
    return end
  }

  /// Whether the clause before ends in a denial that this one carries on ("I didn't, for once, ramble"), or is a
  /// condition or a time in general that this one belongs to ("If they push, I got defensive").
  func clauseBeforeIsOpen(_ position: Int) -> Bool {
    let start = startOfClause(position)
    guard start > 0, list[start - 1].sentence == list[start].sentence, !list[start].roles.contains(.parting) else {
      return false
    }
    if list[start - 1].text != Self.no, list[start - 1].roles.contains(.negation) { return true }
    return list[startOfClause(start - 1)].roles.contains(.condition)
  }

  private static let no: FoldedWord = "no"
}
