/// The cues of `QuestionCues` by the hash of their words: a table with open addressing.
struct CueTable: Sendable {
  /// Where a phrase stands: the row of `QuestionCues.table`, and the bytes of its `phrases`.
  struct Place {
    let row: Int32
    let start: Int32
    let end: Int32
  }

  struct Slot {
    /// 0 where the slot is free.
    var key: UInt64 = 0
    /// -1 where the words only begin a longer phrase.
    var cue: Int16 = -1
    var weight: Int16 = 0
    var type: UInt8 = 0
    /// Whether a longer phrase begins with these words.
    var continues = false
    /// Whether the word may stand before the question's beginning.
    var isCourtesy = false
  }

  static let shared = CueTable()

  private let places: [Place]
  private let slots: [Slot]

  /// Complexity: O(bytes of all phrases).
  private init() {
    var places: [Place] = []
    var keys: [(key: UInt64, slot: Slot)] = []
    for (number, row) in QuestionCues.table.enumerated() {
      var phrase: UInt64 = 0
      var word: UInt64 = 0
      var bytes = (start: 0, end: 0)
      func endWord() {
        guard word != 0 else { return }
        if phrase != 0 { keys.append((phrase, Slot(continues: true))) }
        phrase = phrase == 0 ? word : Self.join(phrase, word)
        word = 0
      }
      func endPhrase() {
        endWord()
        guard phrase != 0 else { return }
        keys.append((phrase, Slot(cue: Int16(places.count), weight: row.weight, type: row.type.rawValue)))
        places.append(Place(row: Int32(number), start: Int32(bytes.start), end: Int32(bytes.end)))
        phrase = 0
      }
      var position = 0
      for byte in row.phrases.utf8 {
        switch byte {
        case UInt8(ascii: "|"): endPhrase()
        case UInt8(ascii: " "), UInt8(ascii: "\n"): endWord()
        default:
          if phrase == 0, word == 0 { bytes.start = position }
          word = Self.step(word, byte)
          bytes.end = position + 1
        }
        position += 1
      }
      endPhrase()
    }
    keys += Self.courtesies.map { ($0.utf8.reduce(0, Self.step), Slot(isCourtesy: true)) }
    var capacity = 1024
    while capacity < keys.count * 2 { capacity *= 2 }
    var slots = [Slot](repeating: Slot(), count: capacity)
    for (key, slot) in keys {
      var index = Int(truncatingIfNeeded: key) & (capacity - 1)
      while slots[index].key != key, slots[index].key != 0 { index = (index + 1) & (capacity - 1) }
      var merged = slot.cue < 0 ? slots[index] : slot
      merged.key = key
      merged.continues = slot.continues || slots[index].continues
      merged.isCourtesy = slot.isCourtesy || slots[index].isCourtesy
      slots[index] = merged
    }
    self.places = places
    self.slots = slots
  }

  /// The words of a cue, one blank between them.
  func phrase(_ number: Int) -> String {
    let place = places[number]
    let bytes = QuestionCues.table[Int(place.row)].phrases.utf8
    return String(decoding: bytes.dropFirst(Int(place.start)).prefix(Int(place.end - place.start)), as: UTF8.self)
  }

  /// The slot of a word or phrase; a free one where no cue begins with it.
  func slot(_ key: UInt64) -> Slot {
    var index = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[index].key != key, slots[index].key != 0 { index = (index + 1) & (slots.count - 1) }
    return slots[index]
  }

  // MARK: Words

  /// The hash of `^` for the beginning, then those of the words: letters (in lower case), digits, `+` and `#`; an
  /// apostrophe is passed over, everything else parts words. A number before the question is left out, and `^` stands
  /// again behind words of politeness and of report ("they asked me to"). At most 200 words.
  func words(_ text: Span<UInt8>) -> [UInt64] {
    var words = [Self.beginning]
    words.reserveCapacity(40)
    var hash: UInt64 = 0
    var hasLetter = false
    var isPolite = true
    func end() {
      guard hash != 0 else { return }
      if isPolite, !slot(hash).isCourtesy {
        isPolite = false
        if words.count > 1 { words.append(Self.beginning) }
      }
      if hasLetter || words.count > 1 { words.append(hash) } else { isPolite = true }
      (hash, hasLetter) = (0, false)
    }
    var index = 0
    while index < text.count, words.count <= 200 {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "#"):
        hash = Self.step(hash, byte)
        hasLetter = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hash = Self.step(hash, byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        hash = Self.step(hash, byte | 0x20)
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
      case 0xC3 where index + 1 < text.count:
        // À to Þ in lower case.
        hash = Self.step(Self.step(hash, byte), text[index + 1] | 0x20)
        hasLetter = true
        index += 1
      case 0x80...:
        hash = Self.step(hash, byte)
        hasLetter = true
      default: end()
      }
      index += 1
    }
    end()
    return words
  }

  private static let courtesies = [
    "can", "could", "would", "you", "please", "so", "ok", "okay", "now", "well", "next", "q", "question", "and", "i",
    "we",
    "he", "she", "they", "interviewer", "was", "were", "had", "asked", "me", "to", "then", "also", "first", "again",
  ]

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
