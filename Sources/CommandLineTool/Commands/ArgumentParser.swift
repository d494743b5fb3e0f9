/// What a command line asks for.
package enum Request: Sendable {
  case run(CommandSpec, ParsedArguments)
  /// Help on a command, or on the program.
  case help(CommandSpec?)
  case version
}

/// Reads the words after the program's name by the specs of the commands.
///
/// `--option value`, `--option=value`, `-o value`, `-ovalue`, flags in one cluster (`-qh`), options before or after the
/// arguments, `--` before words that are arguments whatever they look like, `-` as an argument. Common options may
/// stand before the command's name.
package struct ArgumentParser {
  let commands: [CommandSpec]

  package init(commands: [CommandSpec]) { self.commands = commands }

  package func parse(_ words: [String]) throws(CommandFailure) -> Request {
    let asksForHelp = words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
    var line = CommandLineWords(words: words, commands: commands)
    var parsed = ParsedArguments()
    let name: String?
    do { name = try line.readCommonOptions(into: &parsed) } catch {
      if asksForHelp { return .help(nil) }
      throw error
    }
    guard let name else { return parsed.has(Options.version) && !asksForHelp ? .version : .help(nil) }
    let command = try command(named: name)
    if asksForHelp { return .help(command) }
    try line.readRest(of: command, into: &parsed)
    return parsed.has(Options.help) ? .help(command) : .run(command, parsed)
  }

  private func command(named name: String) throws(CommandFailure) -> CommandSpec {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let candidates = commands.map(\.name) + ["--\(Options.version.spec.long)"]
    throw CommandFailure(
      .usage, "'\(name)' is not a command\(Suggestion.phrase(for: name, in: candidates))",
      hint: "Run 'debrief help' for the list of commands.")
  }
}

/// The words of a command line while they are being read.
private struct CommandLineWords {
  let commands: [CommandSpec]
  private var rest: ArraySlice<String>
  /// The command, once its name is read.
  private var command: CommandSpec?
  /// What the command understands; before its name, what every command does.
  private var options: [OptionSpec]

  init(words: [String], commands: [CommandSpec]) {
    rest = words[...]
    self.commands = commands
    options = Options.common.map(\.spec) + [Options.version.spec]
  }

  /// Reads up to the name of the command, and gives it; nil where there is none.
  mutating func readCommonOptions(into parsed: inout ParsedArguments) throws(CommandFailure) -> String? {
    while let word = rest.popFirst() {
      if word == "--" { return rest.popFirst() }
      guard Self.isOption(word) else { return word }
      try readOption(word, into: &parsed)
    }
    return nil
  }

  mutating func readRest(of command: CommandSpec, into parsed: inout ParsedArguments) throws(CommandFailure) {
    self.command = command
    options = command.options
    var words: [String] = []
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        break
      }
      if Self.isOption(word) { try readOption(word, into: &parsed) } else { words.append(word) }
    }
    if let missing = options.first(where: { $0.isRequired && !parsed.isGiven($0) }) {
      throw failure("'debrief \(command.name)' needs \(missing.usage)", listsValues: missing.value?.shape.names != nil)
    }
    try assign(words, of: command, into: &parsed)
  }

  private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }

  // MARK: Options

  private mutating func readOption(_ word: String, into parsed: inout ParsedArguments) throws(CommandFailure) {
    if word.hasPrefix("--") {
      let body = word.dropFirst(2)
      let equals = body.firstIndex(of: "=")
      let name = String(body[..<(equals ?? body.endIndex)])
      guard let option = options.first(where: { $0.long == name }) else { throw unknown(name) }
      let attached = equals.map { String(body[body.index(after: $0)...]) }
      if option.value == nil, attached != nil { throw failure("--\(name) takes no value") }
      try read(option, as: "--\(name)", attached: attached, into: &parsed)
    } else {
      try readCluster(word.dropFirst(), into: &parsed)
    }
  }

  /// `qo` and `opath` of `-qo` and `-opath`.
  private mutating func readCluster(
    _ letters: Substring, into parsed: inout ParsedArguments
  ) throws(CommandFailure) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        throw failure("'-\(letter)' is not an option\(ofCommand)")
      }
      var attached: String?
      if option.value != nil, !letters.isEmpty {
        attached = String(letters.first == "=" ? letters.dropFirst() : letters)
        letters = ""
      }
      try read(option, as: "-\(letter)", attached: attached, into: &parsed)
    }
  }

  private mutating func read(
    _ option: OptionSpec, as name: String, attached: String?, into parsed: inout ParsedArguments
  ) throws(CommandFailure) {
    guard let value = option.value else { return parsed.add("", to: option) }
    let text: String
    if let attached {
      text = attached
    } else if let next = rest.first, !isKnownOption(next) {
      text = next
      rest.removeFirst()
    } else {
      throw failure("\(name) needs a value: \(option.usage)", listsValues: value.shape.names != nil)
    }
    do { try value.check(text) } catch {
      throw failure("\(name): \(error.message)", listsValues: error.helpListsValues)
    }
    parsed.add(text, to: option)
  }

  /// A word that stands where a value should, but is an option.
  private func isKnownOption(_ word: String) -> Bool {
    if word == "--" { return true }
    if word.hasPrefix("--") {
      let name = word.dropFirst(2).prefix { $0 != "=" }
      return options.contains { $0.long == name }
    }
    return word.count == 2 && word.hasPrefix("-") && options.contains { $0.short == word.last }
  }

  // MARK: Arguments

  private func assign(
    _ words: [String], of command: CommandSpec, into parsed: inout ParsedArguments
  ) throws(CommandFailure) {
    var words = words[...]
    let arguments = command.arguments
    for (place, argument) in arguments.enumerated() {
      let wantedLater = arguments[(place + 1)...].reduce(0) { $0 + $1.count.lowerBound }
      let taken = words.prefix(min(argument.count.upperBound, max(0, words.count - wantedLater)))
      words.removeFirst(taken.count)
      if taken.count < argument.count.lowerBound {
        throw failure(
          "'debrief \(command.name)' needs \(argument.name)", listsValues: argument.shape.names != nil)
      }
      for word in taken {
        do { try argument.check(word) } catch { throw failure(error.message, listsValues: error.helpListsValues) }
        parsed.add(word, of: argument)
      }
    }
    if let extra = words.first { throw failure("'\(extra)' is one argument too many for 'debrief \(command.name)'") }
  }

  // MARK: Failures

  private var ofCommand: String { command.map { " of 'debrief \($0.name)'" } ?? "" }

  private func failure(_ message: String, listsValues: Bool = false) -> CommandFailure {
    let line = (["debrief", "help"] + (command.map { [$0.name] } ?? [])).joined(separator: " ")
    return CommandFailure(.usage, message, hint: "Run '\(line)' \(listsValues ? "for the list." : "for its options.")")
  }

  private func unknown(_ name: String) -> CommandFailure {
    let start = "'--\(name)' is not an option\(ofCommand)"
    if let nearest = Suggestion.nearest(to: name, in: options.map(\.long)) {
      return failure("\(start); did you mean '--\(nearest)'?")
    }
    let owners = commands.filter { $0.options.contains { $0.long == name } }.map(\.name)
    if owners.isEmpty { return failure(start) }
    if command == nil { return failure("'--\(name)' belongs to a command and stands after its name") }
    let names = owners.prefix(3).joined(separator: ", ") + (owners.count > 3 ? ", …" : "")
    return failure("\(start), but of \(names)")
  }
}
