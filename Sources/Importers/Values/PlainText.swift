/// Text as the value readers compare it: spellings that mean the same value are one run of bytes.
enum PlainText {
  /// UTF-8 in lower case, Latin letters without their accents, every kind of blank a space (line ends stay), every
  /// kind of dash a hyphen, every kind of apostrophe `'`, full-width forms as ASCII; what has no width is gone.
  /// Other characters stay (in lower case). No blanks at the ends. Bytes that are not UTF-8 become U+FFFD.
  static func fold(_ text: Span<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x80 else { return foldUnicode(text) }
      append(byte, to: &folded)
    }
    trimEnd(&folded)
    return folded
  }

  static func fold(_ text: some StringProtocol) -> [UInt8] { fold(Array(text.utf8).span) }

  private static func append(_ ascii: UInt8, to folded: inout [UInt8]) {
    switch ascii {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(ascii | 0x20)
    case UInt8(ascii: "`"): folded.append(UInt8(ascii: "'"))
    case ASCII.lineFeed, ASCII.carriageReturn: if !folded.isEmpty { folded.append(ASCII.lineFeed) }
    case 0...0x20, 0x7F: if !folded.isEmpty { folded.append(ASCII.space) }
    default: folded.append(ascii)
    }
  }

  private static func trimEnd(_ folded: inout [UInt8]) {
    while let last = folded.last, last == ASCII.space || last == ASCII.lineFeed { folded.removeLast() }
  }

  private static func foldUnicode(_ text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for index in text.indices { bytes.append(text[index]) }
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0..<0x80: append(UInt8(scalar.value), to: &folded)
      case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: append(ASCII.space, to: &folded)
      case 0x85, 0x2028, 0x2029: append(ASCII.lineFeed, to: &folded)
      // Soft hyphen, combining marks, zero-width characters and marks of direction, emoji selectors, byte order mark.
      case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE0E, 0xFE0F, 0xFEFF: break
      case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: folded.append(UInt8(ascii: "-"))
      case 0xB4, 0x2BB...0x2BC, 0x2018...0x201B, 0x2032: folded.append(UInt8(ascii: "'"))
      case 0xFF01...0xFF5E: append(UInt8(scalar.value - 0xFF01 + 0x21), to: &folded)
      default:
        if let letters = latinLetters[scalar] {
          folded.append(contentsOf: letters)
        } else {
          folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
      }
    }
    trimEnd(&folded)
    return folded
  }

  /// Accented Latin letters and what they are without the accent.
  private static let latinLetters: [Unicode.Scalar: [UInt8]] = {
    var letters: [Unicode.Scalar: [UInt8]] = [:]
    for (plain, accented) in [
      ("a", "áàâäãåāăąÁÀÂÄÃÅĀĂĄª"), ("ae", "æÆ"), ("c", "çćčÇĆČ"), ("d", "ðďđÐĎĐ"), ("e", "éèêëēėęěÉÈÊËĒĖĘĚ"),
      ("g", "ğĞ"), ("i", "íìîïīıÍÌÎÏĪİ"), ("l", "łŁľĽ"), ("n", "ñńňÑŃŇ"), ("o", "óòôöõøōőÓÒÔÖÕØŌŐº"), ("oe", "œŒ"),
      ("r", "řŘ"), ("s", "śšşŚŠŞ"), ("ss", "ßẞ"), ("t", "ťŤ"), ("th", "þÞ"), ("u", "úùûüūůűÚÙÛÜŪŮŰ"), ("y", "ýÿÝŸ"),
      ("z", "źžżŹŽŻ"),
    ] {
      for letter in accented.unicodeScalars { letters[letter] = Array(plain.utf8) }
    }
    return letters
  }()
}

/// A piece of folded text: a run of digits, a run of letters, or one other character.
struct PlainToken: Equatable {
  enum Kind { case number, word, mark }

  let kind: Kind
  /// Where it stands in the folded bytes.
  let range: Range<Int>
  let followsBlank: Bool

  /// The pieces of a text that `PlainText.fold` made. Characters beyond ASCII count as letters.
  static func split(_ folded: [UInt8]) -> [PlainToken] {
    var tokens: [PlainToken] = []
    var index = 0
    var followsBlank = false
    while index < folded.count {
      let start = index
      let kind = kind(of: folded[index])
      index += 1
      guard let kind else {
        followsBlank = true
        continue
      }
      if kind != .mark {
        while index < folded.count, Self.kind(of: folded[index]) == kind { index += 1 }
      }
      tokens.append(PlainToken(kind: kind, range: start..<index, followsBlank: followsBlank))
      followsBlank = false
    }
    return tokens
  }

  /// Nil for a blank.
  private static func kind(of byte: UInt8) -> Kind? {
    switch byte {
    case ASCII.space, ASCII.lineFeed: nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: .word
    default: .mark
    }
  }

  /// The word, or the digits, or the mark.
  func text(in folded: [UInt8]) -> String { String(decoding: folded[range], as: UTF8.self) }

  /// The number's value; nil where it has more than 18 digits or is none.
  func value(in folded: [UInt8]) -> Int? {
    guard kind == .number, range.count <= 18 else { return nil }
    return folded[range].reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  func isMark(_ mark: Unicode.Scalar, in folded: [UInt8]) -> Bool {
    kind == .mark && folded[range.lowerBound] == UInt8(ascii: mark)
  }
}
