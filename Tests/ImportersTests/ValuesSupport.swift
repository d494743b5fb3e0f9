@testable import Importers
import InterviewModel
import TestSupport

/// What a day reading says, in a line: the moment as ISO 8601, or the case with its content.
func summary(_ reading: DayReading) -> String {
  switch reading {
  case .missing: "missing"
  case .moment(let moment): moment.description
  case .ambiguous(let dayFirst, let monthFirst): "\(dayFirst) or \(monthFirst)"
  case .withoutYear(let month, let day): "month \(month) day \(day)"
  case .several(let moments): moments.map(\.description).joined(separator: " & ")
  case .repaired(let moment, let slip): "\(moment) although \(slip.explanation)"
  case .refused(let refusal): "refused: \(refusal.reason)"
  }
}

/// Texts that no reader may stumble over: random characters of those that matter to them.
func randomTexts(seed: UInt64, count: Int) -> [String] {
  var generator = SeededGenerator(seed: seed)
  let pieces = [
    "1", "2", "12", "31", "2024", "0", "99999999999999999999", "-", "/", ".", ",", ":", " ", "\u{A0}", "\u{202F}", "'",
    "’", "k", "K", "M", "%", "$", "€", "₹", "kr", "lakh", "am", "pm", "T", "Z", "+", "(", ")", "&", "–", "Oct", "März",
    "of", "h", "min", "★", "☆", "½", "\n", "\0", "é", "e\u{301}", "日", "😎", "\u{FEFF}", "and", "rejected", "2nd", "\"",
    "up to", "per", "year", "USD", "I", "don't", "interview", "?", "!", "_", "\\", "#", "n/a", "tell me", "\u{FFFD}",
  ]
  return (0..<count).map { _ in
    (0..<Int.random(in: 0...8, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
