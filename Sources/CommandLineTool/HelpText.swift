/// The help of the program and of its commands, laid out for a width.
package struct HelpText: Sendable {
  package let width: Int

  /// - Parameter width: columns; beyond 100 lines are harder to read, so that is the most.
  package init(width: Int) { self.width = min(width, 100) }

  /// A line that says what the program is for.
  package static let purpose = "turns your job-search history into what happened, what works and what to practise"

  /// Three lines for someone who has just installed it.
  package static let firstSteps = [
    Example("debrief review SampleData", "a report on files, nothing is stored"),
    Example("debrief import MyLogs", "read your own logs into the ledger"),
    Example("debrief rates --by question-type", "where interviews are won and lost"),
  ]

  // MARK: The program

  package func program(_ commands: [CommandSpec]) -> String {
    var sections = [
      TextLayout.wrap("debrief \(Self.purpose).", width: width),
      TextLayout.wrap("Usage: debrief COMMAND [options] [arguments]", width: width, hanging: 9),
    ]
    for group in CommandGroup.allCases {
      let rows = commands.filter { $0.group == group }.map { ($0.usage, $0.summary) }
      if !rows.isEmpty { sections.append(section(group.rawValue, rows)) }
    }
    let options = Options.common.map(\.spec) + [Options.version.spec]
    sections.append(section(OptionGroup.common.heading, options.map(row)))
    sections.append(["A first look:"] + lines(of: Self.firstSteps))
    sections.append(
      TextLayout.wrap("'debrief help COMMAND' explains a command. Nothing leaves this computer.", width: width))
    return text(sections)
  }

  // MARK: A command

  package func command(_ command: CommandSpec) -> String {
    var sections = [
      TextLayout.wrap("debrief \(command.name): \(command.summary)", width: width),
      TextLayout.wrap("Usage: \(usage(of: command))", width: width, hanging: 9),
    ]
    sections += TextLayout.paragraphs(command.discussion, width: width)
    if !command.examples.isEmpty {
      sections.append(["Examples:"] + lines(of: command.examples))
    }
    if !command.arguments.isEmpty {
      sections.append(
        section("Arguments", command.arguments.map { ($0.name, $0.help + values($0.shape, fallback: nil)) }))
    }
    let first = TextLayout.firstColumn(of: command.options.map(row), width: width)
    for group in OptionGroup.allCases {
      let options = command.options.filter { $0.group == group }
      if !options.isEmpty { sections.append(section(group.heading, options.map(row), first: first)) }
    }
    return text(sections + lists(of: command))
  }

  private func usage(of command: CommandSpec) -> String {
    let required = command.options.filter(\.isRequired).map(\.usage)
    let words = ["debrief", command.name] + required + ["[options]"] + command.arguments.map(\.usage)
    return words.joined(separator: " ")
  }

  /// A section for each list of names that is too long for a line, once however many options choose from it.
  private func lists(of command: CommandSpec) -> [[String]] {
    var nouns: Set<String> = []
    let shapes = command.arguments.map(\.shape) + command.options.compactMap { $0.value?.shape }
    return shapes.compactMap(\.names).filter { $0.needsSection && nouns.insert($0.noun).inserted }.map { names in
      let heading = names.plural.prefix(1).uppercased() + names.plural.dropFirst()
      let entries = names.entries()
      if entries.contains(where: { !$0.summary.isEmpty }) {
        return section(heading, entries.map { ($0.name, $0.summary) })
      }
      let list = entries.map(\.name).joined(separator: ", ")
      return [heading + ":"] + TextLayout.wrap(list, width: width - 2).map { "  " + $0 }
    }
  }

  // MARK: Parts

  private func row(_ option: OptionSpec) -> (String, String) {
    let short = option.short.map { "-\($0), " } ?? "    "
    let choice = option.value.map { values($0.shape, fallback: $0.fallback) } ?? ""
    let repeatable = option.isRepeatable && option.value != nil ? "; may be given more than once" : ""
    return (short + option.usage, option.help + choice + repeatable)
  }

  /// What may be written for a value, where the name of the value does not say it.
  private func values(_ shape: ValueShape, fallback: String?) -> String {
    let choice =
      switch shape {
      case .integer(let range) where range.upperBound != .max: ", \(range.lowerBound) to \(range.upperBound)"
      case .list, .pair, .named: shape.names.map(choice) ?? ""
      case .text, .file, .folder, .integer, .day, .month: ""
      }
    return choice + (fallback.map { " (\($0) unless given)" } ?? "")
  }

  private func choice(_ names: NamedValues) -> String {
    names.needsSection ? ", one of the \(names.plural) below" : ": \(names.sentence)"
  }

  /// Side by side where the lines are short, else each purpose below its line.
  private func lines(of examples: [Example]) -> [String] {
    if examples.allSatisfy({ $0.line.count <= width / 2 }) {
      return TextLayout.columns(examples.map { ($0.line, $0.purpose) }, indent: 2, width: width)
    }
    return examples.flatMap { example in
      ["  " + example.line] + TextLayout.wrap(example.purpose, width: width - 6).map { "      " + $0 }
    }
  }

  private func section(_ heading: String, _ rows: [(String, String)], first: Int? = nil) -> [String] {
    [heading + ":"] + TextLayout.columns(rows, indent: 2, width: width, first: first)
  }

  private func text(_ sections: [[String]]) -> String {
    sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}
