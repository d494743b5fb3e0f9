import InterviewModel

/// The type that a question seems to be of, and the cue that speaks for it most.
package struct QuestionGuess: Sendable, Hashable {
  package let type: QuestionType
  fileprivate let cueNumber: Int16

  /// A phrase of `QuestionCues`; `^` stands for the question's beginning. Nil where no cue speaks, which is `other`.
  package var cue: String? { cueNumber < 0 ? nil : CueTable.shared.phrase(Int(cueNumber)) }
}

/// Tells the type of a question from the words and short phrases that such questions are made of: every cue that
/// occurs adds its weight to its type, and the heaviest type wins.
package enum QuestionClassifier {
  /// Complexity: O(length); one pass over the bytes, some table look-ups a word.
  package static func classify(_ text: Span<UInt8>) -> QuestionGuess {
    let table = CueTable.shared
    var scores = SIMD16<Int32>(repeating: 0)
    /// Of every type the cue that weighs most, and in the upper half its weight.
    var heaviest = SIMD16<Int32>(repeating: .min)
    func count(_ slot: CueTable.Slot) {
      guard slot.cue >= 0 else { return }
      let type = Int(slot.type)
      scores[type] += Int32(slot.weight)
      if heaviest[type] >> 16 < slot.weight { heaviest[type] = Int32(slot.weight) << 16 | Int32(slot.cue) }
    }
    let words = table.words(text)
    for start in words.indices {
      var phrase = words[start]
      var slot = table.slot(phrase)
      count(slot)
      var next = start + 1
      while slot.continues, next < words.count {
        phrase = CueTable.join(phrase, words[next])
        slot = table.slot(phrase)
        count(slot)
        next += 1
      }
    }
    var best = 0
    for type in 1..<16 where scores[type] > scores[best] { best = type }
    guard scores[best] > 0, let type = QuestionType(rawValue: UInt8(best)) else {
      return QuestionGuess(type: .other, cueNumber: -1)
    }
    return QuestionGuess(type: type, cueNumber: Int16(truncatingIfNeeded: heaviest[best]))
  }

  package static func classify(_ text: some StringProtocol) -> QuestionGuess { classify(Array(text.utf8).span) }
}
