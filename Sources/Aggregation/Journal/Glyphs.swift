/// The characters of a text one after the other, by what they are to its words and sentences.
struct Glyphs {
  enum Kind: UInt8 {
    case letter
    case number
    case blank
    /// `"`: opens and closes.
    case quote
    case openingQuote
    case closingQuote
    /// `'`
    case apostrophe
    /// `‘`
    case openingApostrophe
    /// `’`
    case closingApostrophe
    case stop
    case exclamation
    case questionMark
    case lineEnd
    /// What parts clauses.
    case pause
    case hyphen
    case other
  }

  /// A character, by where it begins, in bytes of the text's UTF-8.
  struct Glyph {
    let kind: Kind
    let start: Int
  }

  /// In bytes.
  var length: Int { bytes.count }

  private var text = ""
  private var bytes: [UInt8] = []
  /// Where the next begins.
  private var place = 0

  mutating func begin(_ text: String) {
    self.text = text
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text.utf8)
    place = 0
  }

  /// Without Unicode tables where there is nothing but ASCII; blanks behind the last one.
  @inline(__always)
  mutating func next() -> Glyph {
    let start = place
    guard start < bytes.count else { return Glyph(kind: .blank, start: start) }
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    guard bytes[start] < 0x80, next < 0x80 else {
      let character = text[text.utf8.index(text.startIndex, offsetBy: start)]
      place += character.utf8.count
      return Glyph(kind: Self.kind(character), start: start)
    }
    // Nothing joins with ASCII before it, but a line feed with its carriage return.
    let isPair = bytes[start] == 13 && next == 10
    place += isPair ? 2 : 1
    return Glyph(kind: isPair ? .lineEnd : Self.kind(ofASCII: bytes[start]), start: start)
  }

  /// Adds a letter or digit, the last that was taken, in small letters, and takes those plain ones that follow it.
  /// - Returns: what the last of them is.
  mutating func fold(_ glyph: Glyph, into word: inout FoldedWord) -> Kind {
    var start = glyph.start
    if place - start > 1 {
      for byte in text[text.range(ofBytes: start..<place)].lowercased().utf8 { word.append(byte) }
      start = place
    }
    let end = endOfPlain(from: place)
    let last = end == place ? glyph.kind : Self.isDigit(bytes[end - 1]) ? .number : .letter
    word.append(bytes.span, start..<end)
    place = end
    return last
  }

  /// Behind the letters and digits of ASCII that stand from a place on.
  @inline(__always)
  private func endOfPlain(from start: Int) -> Int {
    let bytes = bytes.span
    var end = start
    while end < bytes.count, Self.isLetter(bytes[end]) || Self.isDigit(bytes[end]) { end &+= 1 }
    // What stands before another character may be a part of it.
    return end > start && end < bytes.count && bytes[end] >= 0x80 ? end - 1 : end
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func kind(_ character: Character) -> Kind {
    if let byte = character.asciiValue { return kind(ofASCII: byte) }
    switch character.unicodeScalars.first?.value {
    case 0x201C, 0x201E, 0xAB: return .openingQuote
    case 0x201D, 0xBB: return .closingQuote
    case 0x2018: return .openingApostrophe
    case 0x2019: return .closingApostrophe
    case 0x2013, 0x2014: return .pause
    default: return character.isLetter ? .letter : character.isNumber ? .number : .other
    }
  }

  @inline(__always)
  private static func kind(ofASCII byte: UInt8) -> Kind {
    isLetter(byte) ? .letter : byte == UInt8(ascii: " ") ? .blank : kind(ofRareASCII: byte)
  }

  /// Of what is neither a letter nor a blank.
  private static func kind(ofRareASCII byte: UInt8) -> Kind {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "?"): .questionMark
    case UInt8(ascii: "\n"): .lineEnd
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "/"):
      .pause
    case UInt8(ascii: "-"): .hyphen
    default: .other
    }
  }
}
