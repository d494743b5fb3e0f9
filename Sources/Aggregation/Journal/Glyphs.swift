/// The characters of a text by what they are to its words and sentences. Behind the last one stands a blank.
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

  let kinds: [Kind]
  /// Where each begins, in bytes of the text's UTF-8; the last is the text's length.
  let starts: [Int]
  private let text: String
  private let bytes: [UInt8]

  /// Complexity: O(length), without Unicode tables where there is nothing but ASCII.
  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    var kinds = [Kind](repeating: .blank, count: bytes.count + 1)
    var starts = [Int](repeating: bytes.count, count: bytes.count + 1)
    var count = 0
    var place = 0
    while place < bytes.count {
      starts[count] = place
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      if bytes[place] < 0x80, next < 0x80 {
        // Nothing joins with ASCII before it, but a line feed with its carriage return.
        let isPair = bytes[place] == 13 && next == 10
        kinds[count] = isPair ? .lineEnd : Self.kind(ofASCII: bytes[place])
        place += isPair ? 2 : 1
      } else {
        let character = text[text.utf8.index(text.startIndex, offsetBy: place)]
        kinds[count] = Self.kind(character)
        place += character.utf8.count
      }
      count += 1
    }
    // The blank behind the last.
    kinds[count] = .blank
    starts[count] = bytes.count
    if count < bytes.count {
      kinds.removeLast(bytes.count - count)
      starts.removeLast(bytes.count - count)
    }
    self.kinds = kinds
    self.starts = starts
  }

  /// Adds a character in small letters.
  func fold(_ place: Int, into word: inout FoldedWord) {
    let range = starts[place]..<starts[place + 1]
    if range.count == 1 {
      let byte = bytes[range.lowerBound]
      word.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    } else {
      for byte in text[text.range(ofBytes: range)].lowercased().utf8 { word.append(byte) }
    }
  }

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

  private static func kind(ofASCII byte: UInt8) -> Kind {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    case UInt8(ascii: " "): .blank
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
