import InterviewModel

/// The type that a question seems to be of, and the cue that speaks for it most.
package struct QuestionGuess: Sendable, Hashable {
  package let type: QuestionType
  /// A phrase of `QuestionCues`; `^` stands for the question's beginning. Nil where no cue speaks, which is `other`.
  package let cue: String?
}

/// Tells the type of a question from the words and short phrases that such questions are made of: every cue that
/// occurs adds its weight to its type, and the heaviest type wins.
package enum QuestionClassifier {
  /// Complexity: O(length); one pass over the bytes, some table look-ups a word.
  package static func classify(_ text: Span<UInt8>) -> QuestionGuess {
    let table = CueTable.shared
    var scores = SIMD16<Int16>(repeating: 0)
    var heaviest = SIMD16<Int16>(repeating: -1)
    let words = CueTable.words(text)
    for start in words.indices {
      guard let first = table.slot(words[start]) else { continue }
      table.count(first.cue, &scores, &heaviest)
      var phrase = words[start]
      for next in words[(start + 1)...].prefix(first.longestPhrase - 1) {
        phrase = CueTable.join(phrase, next)
        if let slot = table.slot(phrase) { table.count(slot.cue, &scores, &heaviest) }
      }
    }
    var best = 0
    for type in 1..<16 where scores[type] > scores[best] { best = type }
    guard scores[best] > 0, let type = QuestionType(rawValue: UInt8(best)) else {
      return QuestionGuess(type: .other, cue: nil)
    }
    return QuestionGuess(type: type, cue: table.cues[Int(heaviest[best])].phrase)
  }

  package static func classify(_ text: some StringProtocol) -> QuestionGuess { classify(Array(text.utf8).span) }
}

/// The cues by the hash of their words: a table with open addressing.
private struct CueTable: Sendable {
  struct Cue {
    let phrase: String
    let type: UInt8
    let weight: Int16
  }

  struct Slot {
    var key: UInt64 = 0
    /// -1 where the words only begin a longer phrase.
    var cue: Int16 = -1
    /// Words of the longest phrase that begins with this word.
    var longestPhrase: Int16 = 1
  }

  static let shared = CueTable()

  let cues: [Cue]
  private let slots: [Slot]

  private init() {
    var cues: [Cue] = []
    for (type, weight, phrases) in QuestionCues.table {
      for phrase in phrases.split(separator: "|") {
        let words = phrase.split(whereSeparator: \.isWhitespace)
        cues.append(Cue(phrase: words.joined(separator: " "), type: type.rawValue, weight: weight))
      }
    }
    self.cues = cues
    var capacity = 1024
    while capacity < cues.count * 4 { capacity *= 2 }
    var slots = [Slot](repeating: Slot(), count: capacity)
    func slot(_ key: UInt64) -> Int {
      var index = Int(truncatingIfNeeded: key) & (capacity - 1)
      while slots[index].key != 0, slots[index].key != key { index = (index + 1) & (capacity - 1) }
      slots[index].key = key
      return index
    }
    for (number, cue) in cues.enumerated() {
      let words = Self.phraseWords(cue.phrase)
      guard let first = words.first else { continue }
      let start = slot(first)
      slots[start].longestPhrase = max(slots[start].longestPhrase, Int16(words.count))
      slots[slot(words.dropFirst().reduce(first, Self.join))].cue = Int16(number)
    }
    self.slots = slots
  }

  func slot(_ key: UInt64) -> (cue: Int16, longestPhrase: Int)? {
    var index = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[index].key != key {
      if slots[index].key == 0 { return nil }
      index = (index + 1) & (slots.count - 1)
    }
    return (slots[index].cue, Int(slots[index].longestPhrase))
  }

  func count(_ number: Int16, _ scores: inout SIMD16<Int16>, _ heaviest: inout SIMD16<Int16>) {
    guard number >= 0 else { return }
    let cue = cues[Int(number)]
    let type = Int(cue.type)
    scores[type] = min(scores[type], 30_000) + cue.weight
    if heaviest[type] < 0 || cues[Int(heaviest[type])].weight < cue.weight { heaviest[type] = number }
  }

  // MARK: Words

  /// The hash of `^` for the beginning, then those of the words: letters (in lower case), digits, `+` and `#`; an
  /// apostrophe is passed over, everything else parts words. A number before the question is left out, and `^` stands
  /// again behind words of politeness. At most 200 words.
  static func words(_ text: Span<UInt8>) -> [UInt64] {
    var words = [beginning]
    words.reserveCapacity(40)
    var hash: UInt64 = 0
    var hasLetter = false
    var isPolite = true
    func end() {
      guard hash != 0 else { return }
      if isPolite, !courtesies.contains(hash) {
        isPolite = false
        if words.count > 1 { words.append(beginning) }
      }
      if hasLetter || words.count > 1 { words.append(hash) } else { isPolite = true }
      (hash, hasLetter) = (0, false)
    }
    var index = 0
    while index < text.count, words.count <= 200 {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "#"):
        hash = step(hash, byte)
        hasLetter = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hash = step(hash, byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        hash = step(hash, byte | 0x20)
        hasLetter = true
      case UInt8(ascii: "'"): break
      case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
        // The typographic apostrophe is passed over; dashes and quotation marks part words.
        if text[index + 2] != 0x99 { end() }
        index += 2
      case 0xC2:
        // No-break blanks, « and ».
        end()
        index += 1
      case 0x80...:
        hash = step(hash, byte)
        hasLetter = true
      default: end()
      }
      index += 1
    }
    end()
    return words
  }

  private static let courtesies: Set<UInt64> = Set(
    ["can", "could", "would", "you", "please", "so", "ok", "okay", "now", "well", "next", "q", "question", "and"].map {
      $0.utf8.reduce(0, step)
    })

  private static func phraseWords(_ phrase: String) -> [UInt64] {
    let startsAtBeginning = phrase.hasPrefix("^")
    return Array(words(Array(phrase.utf8).span).dropFirst(startsAtBeginning ? 0 : 1))
  }

  private static let beginning: UInt64 = step(0, UInt8(ascii: "^"))

  /// FNV-1a (Fowler, Noll, Vo), 64 bits; 0 stands for no letters yet.
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let start: UInt64 = hash == 0 ? 0xCBF2_9CE4_8422_2325 : hash
    return (start ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  static func join(_ phrase: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (phrase ^ (word &+ 0x9E37_79B9_7F4A_7C15 &+ (phrase << 6) &+ (phrase >> 2))) &* 0x0000_0100_0000_01B3
    return mixed == 0 ? 1 : mixed
  }
}
