import InterviewModel

/// What people write into a cell to say that there is nothing to write.
package enum MissingValue {
  /// Whether a cell says that its value is missing: nothing, blanks, dashes or question marks, or one of `words`.
  ///
  /// A column whose vocabulary has a term of its own for none (a preparation level) looks there first.
  package static func isMissing(_ text: Span<UInt8>) -> Bool {
    var (start, end) = (0, text.count)
    while start < end, text[start] <= ASCII.space { start += 1 }
    while start < end, text[end - 1] <= ASCII.space { end -= 1 }
    if start == end { return true }
    // Nothing in the list is longer, or begins or ends with a digit.
    guard end - start <= longest, !(0x30...0x39).contains(text[end - 1]), mayBegin[Int(text[start])] else {
      return false
    }
    var folded = PlainText.fold(text.extracting(start..<end))[...]
    if folded.allSatisfy({ placeholders.contains($0) }) { return true }
    while let first = folded.first, brackets.contains(first) { folded.removeFirst() }
    while let last = folded.last, brackets.contains(last) || last == UInt8(ascii: ".") { folded.removeLast() }
    return folded.isEmpty || words.contains(String(decoding: folded, as: UTF8.self))
  }

  package static func isMissing(_ text: some StringProtocol) -> Bool { isMissing(Array(text.utf8).span) }

  /// Whether a text says in so many words that something is not known: `Not provided in the email.`,
  /// `(company not in snippet)`, `Confidential`. It says more than an empty cell: there was something to know.
  static func isDisclaimer(_ text: String) -> Bool {
    guard (7...60).contains(text.utf8.count) else { return false }
    let words = LabelKey.fold(String(decoding: PlainText.fold(text), as: UTF8.self))
    if disclaimers.contains(words) || text.lowercased().hasPrefix("unknown (") { return true }
    return denials.contains { denial in
      words.hasPrefix(denial + " ")
        && whereFrom.contains { words.dropFirst(denial.count + 1).hasPrefix($0 + " ") }
    }
  }

  private static let denials = [
    "not provided", "not specified", "not mentioned", "not stated", "not given", "not disclosed", "not named",
    "not listed", "not available", "not known", "not shown", "not found", "company not", "company name not",
    "company unknown", "non precise", "non precisee", "non communique", "nicht angegeben", "no especificado",
    "nao informado",
  ]
  private static let whereFrom = ["in", "by", "on", "from", "at", "within", "dans", "sur", "par", "en", "no", "na"]

  private static let disclaimers: Set<String> = [
    "unknown", "not provided", "not specified", "not mentioned", "not stated", "not given", "not disclosed",
    "not named", "not listed", "not known", "unspecified", "undisclosed", "company not named", "company not specified",
    "company not provided", "company not disclosed", "company unknown", "company confidential", "unknown company",
    "unnamed company", "undisclosed company", "confidential", "confidential company", "company confidential",
    "name withheld", "anonymous", "anonymous company", "stealth", "stealth company", "unbekannt", "nicht genannt",
    "unbekannte firma", "vertraulich", "inconnu", "inconnue", "entreprise inconnue", "entreprise non precisee",
    "entreprise non communiquee", "entreprise confidentielle", "confidentiel", "desconocido", "desconocida",
    "confidencial", "empresa confidencial", "empresa no especificada", "empresa nao informada", "desconhecida",
    "poste non precise", "poste non communique",
  ]

  private static let longest = 32

  /// By byte: whether a word of the list may begin with it. Most cells are told by their first letter.
  private static let mayBegin: [Bool] = {
    var mayBegin = (0..<256).map {
      !(0x30...0x39).contains($0) && !(0x41...0x5A).contains($0) && !(0x61...0x7A).contains($0)
    }
    for word in words {
      guard let first = word.utf8.first, (0x61...0x7A).contains(first) else { continue }
      mayBegin[Int(first)] = true
      mayBegin[Int(first) - 0x20] = true
    }
    return mayBegin
  }()

  private static let placeholders = Array(".-?_/\\~\u{2026} ".utf8)
  private static let brackets = Array("()[]<>{}\"'".utf8)

  /// Folded, without brackets around them and dots behind them.
  static let words: Set<String> = [
    "n/a", "na", "n.a", "n\\a", "#n/a", "#na", "n / a", "null", "\\n", "nil", "none", "nan", "unknown", "undefined",
    "empty", "blank", "missing", "tbd", "tba", "to be determined", "to be announced", "not available",
    "not applicable", "not specified", "not provided", "not disclosed", "not known", "not set", "not given",
    "unspecified", "undisclosed", "no data", "no date", "no answer given", "don't know", "dont know", "idk",
    // German
    "keine", "kein", "keiner", "keine angabe", "keine angaben", "k.a", "k. a", "unbekannt", "nicht bekannt",
    "nicht angegeben", "offen gelassen", "entfallt",
    // French
    "aucun", "aucune", "neant", "inconnu", "inconnue", "non precise", "non renseigne", "non communique", "s/o",
    "non disponible",
    // Spanish and Portuguese
    "ninguno", "ninguna", "desconocido", "desconocida", "sin datos", "no disponible", "no especificado", "s/d",
    "nenhum", "nenhuma", "desconhecido", "desconhecida", "nao informado", "nao disponivel", "n/d", "nd",
    // Nordic languages
    "ingen", "inget", "intet", "ukendt", "okand", "okant", "ukjent", "ej angivet", "ikke oppgitt", "ikke oplyst",
    "ei tietoa", "tuntematon", "ei tiedossa", "ei ole",
  ]
}
