/// A journal text as folded words with their clauses, sentences and quotes.
struct JournalWords {
  struct Word {
    /// Small letters without apostrophes: "Didn’t" is `didnt`.
    let text: String
    let range: Range<String.Index>
    let clause: Int
    let sentence: Int
    /// Between quotation marks: somebody's words, or a title.
    let isQuoted: Bool
  }

  private(set) var list: [Word] = []
  /// By sentence: its range without blanks at the ends.
  private(set) var sentences: [Range<String.Index>] = []
  /// By sentence: whether it ends in a question mark.
  private(set) var isQuestion: [Bool] = []

  /// Complexity: O(length).
  init(_ text: String) {
    var clause = 0
    var sentence = 0
    var isQuoted = false
    var word = ""
    var wordStart = text.startIndex
    var sentenceStart: String.Index?
    var lastEnd = text.startIndex
    var previous: Character = " "

    func finishWord(at end: String.Index) {
      guard !word.isEmpty else { return }
      if Self.parting.contains(word), list.last?.clause == clause { clause += 1 }
      // "… and I rambled": what follows is a clause of its own.
      if word == "i", let last = list.last, last.clause == clause, Self.joining.contains(last.text) { clause += 1 }
      list.append(
        Word(text: word, range: wordStart..<end, clause: clause, sentence: sentence, isQuoted: isQuoted))
      word = ""
      lastEnd = end
    }
    func finishSentence(at end: String.Index, asks: Bool) {
      guard let start = sentenceStart else { return }
      sentences.append(start..<end)
      isQuestion.append(asks)
      sentenceStart = nil
      sentence += 1
      clause += 1
    }

    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      let following: Character = next < text.endIndex ? text[next] : " "
      if character.isLetter || character.isNumber {
        if word.isEmpty { wordStart = index }
        if sentenceStart == nil { sentenceStart = index }
        word += character.lowercased()
      } else if character == "'" || character == "\u{2019}", !word.isEmpty, following.isLetter {
        // Inside a word: folded away.
      } else {
        finishWord(at: index)
        switch character {
        case "\"": isQuoted.toggle()
        case "\u{201C}", "\u{201E}", "\u{00AB}": isQuoted = true
        case "\u{201D}", "\u{00BB}": isQuoted = false
        case "'", "\u{2018}": if !previous.isLetter, following.isLetter { isQuoted = true } else { isQuoted = false }
        case "\u{2019}": isQuoted = false
        case ".", "!", "?", "\n", "\r\n":
          let isInNumber = character == "." && previous.isNumber && following.isNumber
          if !isInNumber, character != "." || !following.isLetter {
            finishSentence(at: character.isNewline ? lastEnd : next, asks: character == "?")
            if character.isNewline { isQuoted = false }
          }
        case ",", ";", ":", "\u{2014}", "\u{2013}", "(", ")", "/": clause += 1
        case "-": if previous == " " || following == " " || following == "-" { clause += 1 }
        default: break
        }
      }
      previous = character
      index = next
    }
    finishWord(at: text.endIndex)
    finishSentence(at: lastEnd, asks: false)
  }

  /// Words that begin a clause.
  private static let parting: Set<String> = ["but", "because", "although", "though", "however", "whereas", "until"]
  /// Words after which "I" begins a clause.
  private static let joining: Set<String> = ["and", "so", "then", "or", "while", "as", "since", "when"]

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
    guard start > 0, list[start - 1].sentence == list[start].sentence, !Self.parting.contains(list[start].text) else {
      return false
    }
    if list[start - 1].text != "no", HabitLexicon.negations.contains(list[start - 1].text) { return true }
    let first = list[startOfClause(start - 1)].text
    return first == "if" || first == "whenever" || first == "unless"
  }
}
