/// Cuts a status into words that can be looked up: `applicationIgnored`, `interview1`, `Virtual Int.`, `reeejected`.
enum StatusWords {
  /// Words in lower case without accents, in the one form that `forms` gives them; figures are words of their own,
  /// and so are `+`, `?` and pictures.
  static func split(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    for piece in pieces(String(text)) {
      let folded = String(decoding: PlainText.fold(piece), as: UTF8.self)
      // 2nd is 2.
      if ordinalEndings.contains(folded), let last = words.last, Int(last) != nil { continue }
      words.append(forms[folded] ?? folded)
    }
    return words
  }

  private static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]

  /// Runs of letters (cut before a capital behind a small letter), runs of digits, single signs that matter.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var current = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    func end() {
      if !current.isEmpty { pieces.append(String(current)) }
      current = String.UnicodeScalarView()
      last = nil
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        if let last, !("0"..."9").contains(last) { end() }
      case "'", "’", "`", "´":
        // didn't is didnt.
        continue
      case "+", "?", "❌", "✗", "✘", "👻":
        end()
        pieces.append(String(scalar))
        continue
      default:
        let properties = scalar.properties
        guard properties.isAlphabetic || (0x300...0x36F).contains(scalar.value) else {
          end()
          continue
        }
        if let last, ("0"..."9").contains(last) || properties.isUppercase && last.properties.isLowercase { end() }
      }
      current.append(scalar)
      last = scalar
    }
    end()
    return pieces
  }

  /// The words of the vocabulary that a word may be a slip of, sorted: letters typed too often, or one slip (a letter
  /// missing, too many, wrong, or two swapped) in a word of six letters or more.
  static func near(_ word: String, in vocabulary: Set<String>) -> [String] {
    for kept in [2, 1] {
      let single = collapsed(word, to: kept)
      let form = forms[single] ?? single
      if single != word, vocabulary.contains(form) { return [form] }
    }
    guard word.utf8.count >= 6 else { return [] }
    let bytes = Array(word.utf8)
    return vocabulary.filter {
      $0.utf8.count >= 6 && $0.utf8.first == bytes.first && isOneSlip(bytes, Array($0.utf8))
    }.sorted()
  }

  /// Runs of three equal letters and more become `count` letters.
  private static func collapsed(_ word: String, to count: Int) -> String {
    var result = ""
    var run: [Character] = []
    func flush() { result += run.count >= 3 ? String(run.prefix(count)) : String(run) }
    for letter in word {
      if letter != run.last {
        flush()
        run = []
      }
      run.append(letter)
    }
    flush()
    return result
  }

  /// Whether two words differ by one insertion, deletion, substitution, or swap of neighbours.
  static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= 1, left != right else { return false }
    let shared = min(left.count, right.count)
    let start = (0..<shared).first { left[$0] != right[$0] } ?? shared
    let (a, b) = (left[start...], right[start...])
    if a.dropFirst().elementsEqual(b.dropFirst()) || a.dropFirst().elementsEqual(b) || a.elementsEqual(b.dropFirst()) {
      return true
    }
    return a.count > 1 && b.count > 1 && a[start] == b[start + 1] && a[start + 1] == b[start]
      && a.dropFirst(2).elementsEqual(b.dropFirst(2))
  }

  /// Abbreviations and inflections, and the form that the vocabulary uses.
  private static let forms: [String: String] = {
    var forms: [String: String] = [:]
    for (form, words) in [
      ("interview", "int inter interv intv intw itw iv interviews interviewing interviewed interviewer intrvw"),
      ("rejected", "rej rejec reject rejects rejection rejections rejecting rejekt rjct autorejected"),
      ("declined", "decline declines declining"), ("denied", "deny denial denies"),
      ("withdrew", "withdraw withdrawn withdrawal withdrawing"), ("ghosted", "ghost ghosting ghosts"),
      ("technical", "tech techinal"), ("assessment", "assess assessments asessment assesment"),
      ("application", "app appl apps applications"),
      ("applied", "applies"), ("response", "responses resp reponse respose"), ("responded", "respond responds"),
      ("reply", "replies"), ("offer", "offers offered offering"), ("round", "rounds r rd rnd"),
      ("candidate", "candidates"), ("accepted", "accept accepts"),
      ("scheduled", "schedule scheduling sched"), ("screen", "screening screens screened"), ("call", "calls"),
      ("onsite", "onsites"), ("test", "tests"), ("challenge", "challenges"),
      ("cancelled", "canceled cancel cancellation"),
      ("position", "pos positions"), ("waiting", "wait waited awaiting awaits await"), ("recruiter", "recruiters rec"),
      ("company", "co"), ("im", "i"), ("manager", "mgr"), ("me", "myself"), ("resume", "cv resumes cvs"),
      ("2", "two second"),
      ("1", "one first"), ("3", "three third"), ("4", "four fourth"), ("5", "five fifth"), ("filled", "fill"),
      ("passed", "pass passing"), ("not", "dont didnt doesnt wasnt isnt havent hasnt wont cant couldnt"),
    ] {
      for word in words.split(separator: " ") { forms[String(word)] = form }
    }
    return forms
  }()
}
