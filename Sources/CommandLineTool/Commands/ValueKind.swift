import InterviewModel

/// How the text of an option or an argument is read, and what help and completions say about it.
package struct ValueKind<Value: Sendable>: Sendable {
  package let shape: ValueShape
  /// The value, or what is wrong with the text.
  package let read: @Sendable (String) throws(ValueProblem) -> Value

  package init(_ shape: ValueShape, read: @escaping @Sendable (String) throws(ValueProblem) -> Value) {
    self.shape = shape
    self.read = read
  }
}

/// What is wrong with a text and what to write instead: `'31/02/26' is not a calendar day; write YYYY-MM-DD`.
package struct ValueProblem: Error, Equatable, Sendable {
  package let message: String
  /// The valid values are too many for the message; help lists them.
  package let helpListsValues: Bool

  package init(_ message: String, helpListsValues: Bool = false) {
    self.message = message
    self.helpListsValues = helpListsValues
  }
}

/// What may stand for a value, as far as help and completions need to know.
package indirect enum ValueShape: Sendable {
  case text
  case file
  case folder
  case integer(ClosedRange<Int>)
  case day
  case month
  case named(NamedValues)
  /// Up to so many of the inner shape, separated by commas.
  case list(of: ValueShape, atMost: Int)
  /// `NAME=TEXT`, the name being of the inner shape.
  case pair(ValueShape)

  /// The names to choose from, where there are any.
  package var names: NamedValues? {
    switch self {
    case .named(let names): names
    case .list(let inner, _), .pair(let inner): inner.names
    case .text, .file, .folder, .integer, .day, .month: nil
    }
  }
}

/// A closed list of names a value is chosen from, read from the one place that holds it.
package struct NamedValues: Sendable {
  /// What one of them is called: `dimension`.
  package let noun: String
  package let plural: String
  package let entries: @Sendable () -> [NamedValue]

  package init(noun: String, plural: String? = nil, entries: @escaping @Sendable () -> [NamedValue]) {
    self.noun = noun
    self.plural = plural ?? noun + "s"
    self.entries = entries
  }

  /// Whether help gives the names a section of their own.
  package var needsSection: Bool {
    !isShort || entries().contains { !$0.summary.isEmpty }
  }

  /// Whether a message or a line of help spells the names out.
  private var isShort: Bool { sentence.count <= 60 }

  /// `text, csv or json`.
  package var sentence: String {
    let names = entries().map(\.name)
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  /// What to say of a text that is none of the names.
  func problem(with text: String) -> ValueProblem {
    let names = entries().map(\.name)
    let article = "aeiou".contains(noun.prefix(1)) ? "an" : "a"
    let start = "'\(text)' is not \(article) \(noun)"
    if let nearest = Suggestion.nearest(to: text, in: names) {
      return ValueProblem("\(start); did you mean '\(nearest)'?", helpListsValues: true)
    }
    return isShort ? ValueProblem("\(start); write \(sentence)") : ValueProblem(start, helpListsValues: true)
  }
}

/// One name of a list, with a few words for help and completions.
package struct NamedValue: Equatable, Sendable {
  package let name: String
  package let summary: String

  package init(_ name: String, _ summary: String = "") {
    self.name = name
    self.summary = summary
  }
}

extension ValueKind<String> {
  package static var text: Self { Self(.text) { text throws(ValueProblem) in text } }

  /// A path of a file; `-` is standard input or output.
  package static var file: Self { Self(.file) { text throws(ValueProblem) in try notEmpty(text) } }

  package static var folder: Self { Self(.folder) { text throws(ValueProblem) in try notEmpty(text) } }

  private static func notEmpty(_ path: String) throws(ValueProblem) -> String {
    if path.isEmpty { throw ValueProblem("an empty text is not a path") }
    return path
  }
}

extension ValueKind<Int> {
  package static func integer(in range: ClosedRange<Int>) -> Self {
    Self(.integer(range)) { text throws(ValueProblem) in
      guard let number = Int(text), range.contains(number) else {
        let limit =
          range.upperBound == .max ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
        throw ValueProblem("'\(text)' is not a whole number in range; write \(limit)")
      }
      return number
    }
  }
}

extension ValueKind<CalendarDay> {
  package static var day: Self {
    Self(.day) { text throws(ValueProblem) in
      guard let day = CalendarDay(iso: text) else {
        throw ValueProblem("'\(text)' is not a calendar day; write YYYY-MM-DD")
      }
      return day
    }
  }
}

extension ValueKind<CalendarMonth> {
  package static var month: Self {
    Self(.month) { text throws(ValueProblem) in
      guard let month = CalendarMonth(iso: text) else { throw ValueProblem("'\(text)' is not a month; write YYYY-MM") }
      return month
    }
  }
}

extension ValueKind {
  /// One of a list of named values; the list is asked for when it is needed.
  package static func named(
    _ noun: String, plural: String? = nil, _ entries: @escaping @Sendable () -> [(name: NamedValue, value: Value)]
  ) -> Self {
    let names = NamedValues(noun: noun, plural: plural) { entries().map(\.name) }
    return Self(.named(names)) { text throws(ValueProblem) in
      guard let entry = entries().first(where: { $0.name.name == text }) else { throw names.problem(with: text) }
      return entry.value
    }
  }

  /// Several values with commas between, as `--by stage,month`.
  package static func list<Element>(of kind: ValueKind<Element>, atMost most: Int) -> Self where Value == [Element] {
    Self(.list(of: kind.shape, atMost: most)) { text throws(ValueProblem) in
      var values: [Element] = []
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        values.append(try kind.read(String(part)))
      }
      if values.count > most { throw ValueProblem("'\(text)' is a list of \(values.count); write \(most) at most") }
      return values
    }
  }

  /// `NAME=TEXT`, as `--where company=Initech`.
  package static func pair<Name>(_ kind: ValueKind<Name>) -> Self where Value == NamedText<Name> {
    Self(.pair(kind.shape)) { text throws(ValueProblem) in
      guard let equals = text.firstIndex(of: "=") else {
        throw ValueProblem("'\(text)' has no '='; write \(kind.shape.names?.noun.uppercased() ?? "NAME")=VALUE")
      }
      return NamedText(
        name: try kind.read(String(text[..<equals])), text: String(text[text.index(after: equals)...]))
    }
  }
}

extension ValueKind where Value: CaseIterable & RawRepresentable<String> {
  /// The cases of an enumeration, each with a few words for help.
  package static func cases(
    _ type: Value.Type, _ noun: String, plural: String? = nil,
    summary: @escaping @Sendable (Value) -> String = { _ in "" }
  ) -> Self {
    named(noun, plural: plural) { Value.allCases.map { (NamedValue($0.rawValue, summary($0)), $0) } }
  }
}

extension ValueKind where Value: Vocabulary {
  /// A term of a vocabulary, by its name or a synonym; help lists the names.
  package static func term(_ type: Value.Type, plural: String? = nil) -> Self {
    let names = NamedValues(noun: Value.title, plural: plural) { Value.allCases.map { NamedValue($0.name) } }
    return Self(.named(names)) { text throws(ValueProblem) in
      guard let code = TermList(Value.self).code(of: text), let term = Value(rawValue: code) else {
        throw names.problem(with: text)
      }
      return term
    }
  }
}

/// What `NAME=TEXT` says.
package struct NamedText<Name: Sendable>: Sendable {
  package let name: Name
  package let text: String
}
