import InterviewModel

/// The course of an application in one cell: a list as programs write it
/// (`[{'status': 'Applied', 'date': '2026-03-01'}]`, `["Applied", "Interview"]`), or changes that people set down one
/// after the other (`2026-03-01 applied; 2026-03-10 phone screen`, `Applied → OA → Rejected`).
enum HistoryCell {
  struct Change: Equatable {
    var status: WrittenStatus
    /// As written.
    var day: String?
  }

  /// Squashed headers of such columns.
  static let headers: Set<String> = JSONHistory.listKeys.union([
    "historial", "historico", "historique", "verlauf", "statusverlauf", "historie", "historik", "historia", "storico",
    "interviewlog", "interviewhistory", "interviewsteps", "interviewstages", "interviewprocess", "interviewrounds",
    "stagelog", "stagesreached", "statuses", "activitylog", "eventlog", "pipeline", "path",
  ])

  /// The changes in a cell, in its order; empty where some part of it is none. Nil days where none is written.
  static func changes(in text: String) -> [Change] {
    let trimmed = text.trimmed
    if trimmed.first == "[" {
      let found = elements(of: trimmed).compactMap(change)
      return found
    }
    let parts = parts(of: trimmed)
    let found = parts.compactMap(change)
    return found.count == parts.count ? found : []
  }

  /// Whether the beginning of a cell, which may be cut off, looks like changes.
  static func begins(_ text: String) -> Bool {
    if text.first == "[" { return elements(of: text).prefix(2).contains { change($0) != nil } }
    let parts = parts(of: text)
    let whole = parts.count > 1 ? parts.dropLast()[...] : parts[...]
    guard let first = whole.first.flatMap(change) else { return false }
    return (first.day != nil || parts.count > 1) && whole.allSatisfy { change($0) != nil }
  }

  // MARK: Changes as people write them

  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    for line in text.split(whereSeparator: { $0.isNewline || ";→➔➡".contains($0) }) {
      for arrow in ["->", "=>", ">"] where line.contains(arrow) {
        parts += line.split(separator: arrow).map { String($0).trimmed }
        break
      }
      if !line.contains(">") { parts.append(String(line).trimmed) }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// A status with a day before or behind it; or a status alone.
  private static func change(_ part: String) -> Change? {
    let words = part.split(whereSeparator: { $0 == " " || $0 == "|" || $0 == "\t" }).map(String.init)
    for count in stride(from: min(4, words.count - 1), through: 1, by: -1) {
      let (head, tail) = (words.prefix(count), words.suffix(count))
      if let day = day(head), let status = status(words.dropFirst(count)) { return Change(status: status, day: day) }
      if let day = day(tail), let status = status(words.dropLast(count)) { return Change(status: status, day: day) }
    }
    return status(words[...]).map { Change(status: $0) }
  }

  private static func day(_ words: ArraySlice<String>) -> String? {
    let text = String(
      words.joined(separator: " ").drop { "([".contains($0) }.reversed().drop { ")]:,-–".contains($0) }
        .reversed())
    switch DayReader.read(text, order: .dayFirst) {
    case .moment, .repaired: return text
    case .missing, .ambiguous, .withoutYear, .several, .refused: return nil
    }
  }

  private static func status(_ words: ArraySlice<String>) -> WrittenStatus? {
    let text = words.joined(separator: " ")
    guard text.utf8.count <= 80, case .status(let status) = StatusReader.read(text) else { return nil }
    return status
  }

  // MARK: Lists as programs write them

  /// The texts of one element of a list, with their keys where it is an object.
  private typealias Element = [(key: String?, text: String)]

  private static func change(_ element: Element) -> Change? {
    var day: String?
    for key in JSONHistory.dayKeys where day == nil {
      day = element.first { $0.key.map(HeaderVocabulary.squash) == key }?.text
    }
    if element.allSatisfy({ $0.key == nil }) { day = element.map(\.text).first { Self.day([$0]) != nil } }
    let keyed = JSONHistory.statusKeys.lazy.compactMap { key in
      element.first { $0.key.map(HeaderVocabulary.squash) == key }?.text
    }
    let bare = element.filter { $0.key == nil }.map(\.text)
    for text in Array(keyed) + bare where text != day {
      if case .status(let status) = StatusReader.read(text) { return Change(status: status, day: day) }
    }
    return nil
  }

  /// The elements of a list, written as JSON or as Python does. What is cut off ends its element.
  private static func elements(of text: String) -> [Element] {
    var elements: [Element] = []
    var element: Element = []
    var key: String?
    var depth = 0
    var rest = Substring(text)
    func isMark(_ character: Character) -> Bool { "[](){},:".contains(character) }
    while let first = rest.first {
      rest.removeFirst()
      switch first {
      case "[", "{", "(":
        depth += 1
      case "]", "}", ")":
        depth -= 1
        if depth <= 1, !element.isEmpty {
          elements.append(element)
          element = []
        }
        key = nil
      case ",":
        if depth == 1, !element.isEmpty {
          elements.append(element)
          element = []
        }
        key = nil
      case _ where first.isWhitespace: break
      default:
        var word = ""
        if first == "'" || first == "\"" {
          while let next = rest.first, next != first {
            rest.removeFirst()
            if next == "\\", let escaped = rest.first {
              rest.removeFirst()
              word.append(escaped)
            } else {
              word.append(next)
            }
          }
          if !rest.isEmpty { rest.removeFirst() }
        } else {
          word.append(first)
          while let next = rest.first, !isMark(next) { word.append(rest.removeFirst()) }
          word = word.trimmed
        }
        if let next = rest.first(where: { !$0.isWhitespace }), next == ":", depth > 1 {
          key = word
          rest = rest.drop { $0.isWhitespace }.dropFirst()
        } else if !["null", "None"].contains(word) {
          element.append((key, word))
          key = nil
        }
      }
    }
    if !element.isEmpty { elements.append(element) }
    return elements
  }
}
