/// When two spellings are one label: letter case, blanks and punctuation do not tell them apart.
package enum LabelKey {
  /// Lower case; every run of characters that are neither letter nor digit is one blank; none at the ends.
  /// `+` and `#` stay (C++, C#). Complexity: O(length), without Unicode tables for ASCII text.
  package static func fold(_ text: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var pendingBlank = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
        UInt8(ascii: "#"):
        if pendingBlank, !key.isEmpty { key.append(32) }
        pendingBlank = false
        key.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if pendingBlank, !key.isEmpty { key.append(32) }
        pendingBlank = false
        key.append(byte | 0x20)
      case 0..<128: pendingBlank = true
      default: return foldUnicode(text)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  package static func fold(_ text: some StringProtocol) -> String { fold(String(text)) }

  private static func foldUnicode(_ text: String) -> String {
    var key = ""
    var pendingBlank = false
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "+" || character == "#" {
        if pendingBlank, !key.isEmpty { key.append(" ") }
        pendingBlank = false
        key.append(character)
      } else if character != "\u{200B}", character != "\u{FEFF}" {
        pendingBlank = true
      }
    }
    return key
  }
}

/// When two spellings are one company: as labels, and legal forms at the end do not count.
package enum CompanyKey {
  /// Legal forms, folded; dots are dropped before, so that `S.A.` is `sa`.
  package static let legalForms: Set<String> = [
    "inc", "incorporated", "llc", "llp", "lp", "ltd", "limited", "plc", "corp", "corporation", "co", "company",
    "gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "se", "sa", "sas", "sarl", "srl", "spa", "sl", "slu", "bv", "nv",
    "ab", "as", "asa", "aps", "oy", "oyj", "kk", "pty", "pte", "pvt", "sro", "zrt", "kft", "doo", "ltda",
  ]

  /// The folded name without dots, apostrophes and legal forms at its end. A name that is nothing but legal forms
  /// keeps its first word; one without letter or digit is its own key.
  package static func fold(_ name: some StringProtocol) -> String {
    let folded = LabelKey.fold(withoutMarks(String(name)))
    if folded.isEmpty { return String(name).lowercased() }
    var words = folded.split(separator: " ")
    while words.count > 1, let last = words.last, legalForms.contains(String(last)) { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// Complexity: O(length), without Unicode tables for ASCII text.
  private static func withoutMarks(_ name: String) -> String {
    if name.utf8.contains(where: { $0 >= 0x80 }) { return name.filter { !".'’´`".contains($0) } }
    return String(decoding: name.utf8.filter { !".'`".utf8.contains($0) }, as: UTF8.self)
  }
}
