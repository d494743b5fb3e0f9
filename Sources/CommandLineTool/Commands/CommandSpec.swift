/// A command as a value. Parsing, `--help`, completions, the README's table and the tests all read it, so nothing
/// about a command is said twice.
///
/// To add a command:
///
/// 1. Write `Commands/RatesCommand.swift` with its own options as constants and the spec:
///    ```swift
///    enum RatesCommand {
///      static let by = Option(
///        "by", short: "b", "DIM[,DIM]", .list(of: .cases(Dimension.self, "dimension", summary: \.summary), atMost: 2),
///        required: true, help: "the dimension to break down by, or two to cross")
///
///      static let spec = CommandSpec(
///        "rates", .reports, "pass-through broken down by one or two dimensions",
///        discussion: "One or more paragraphs, a blank line between. Lines that begin with a blank stay as they are.",
///        examples: [Example("debrief rates --by question-type", "where interviews are won and lost")],
///        arguments: [Arguments.files], options: [by, Options.asOf], run: run)
///
///      static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
///        let dimensions = try invocation.arguments.required(by)
///        …
///        return .done
///      }
///    }
///    ```
///    Options that several commands share stand in `Options`.
/// 2. Put `RatesCommand.spec` into `CommandSpec.all`.
/// 3. Add a folder to `Tests/CommandTests/Cases`.
///
/// Every command accepts `Options.common` besides its own options.
package struct CommandSpec: Sendable {
  package let name: String
  package let group: CommandGroup
  /// One line, small first letter, no full stop.
  package let summary: String
  private let discuss: @Sendable () -> String
  private let giveExamples: @Sendable () -> [Example]
  private let listArguments: @Sendable () -> [any ArgumentKey]
  private let listOptions: @Sendable () -> [any OptionKey]
  package let run: @Sendable (Invocation) throws(CommandFailure) -> ExitStatus

  package init(
    _ name: String, _ group: CommandGroup, _ summary: String, discussion: @autoclosure @escaping @Sendable () -> String,
    examples: @autoclosure @escaping @Sendable () -> [Example] = [],
    arguments: @autoclosure @escaping @Sendable () -> [any ArgumentKey] = [],
    options: @autoclosure @escaping @Sendable () -> [any OptionKey] = [],
    run: @escaping @Sendable (Invocation) throws(CommandFailure) -> ExitStatus
  ) {
    self.name = name
    self.group = group
    self.summary = summary
    discuss = discussion
    giveExamples = examples
    listArguments = arguments
    listOptions = options
    self.run = run
  }

  // A run needs the name of every command, but the rest of one alone: it is put together when it is asked for.

  /// Paragraphs with a blank line between. A line that begins with a blank is shown as it is.
  package var discussion: String { discuss() }

  package var examples: [Example] { giveExamples() }

  package var arguments: [ArgumentSpec] { listArguments().map(\.spec) }

  /// In the order of the help; the common ones come last.
  package var options: [OptionSpec] { listOptions().map(\.spec) + Options.common.map(\.spec) }

  /// `import FILE|DIR...`: the name with its required options and its arguments.
  package var usage: String {
    ([name] + options.filter(\.isRequired).map(\.usage) + arguments.map(\.usage)).joined(separator: " ")
  }
}

/// What one wants to do, the headings of the list of commands.
package enum CommandGroup: String, CaseIterable, Sendable {
  case bringIn = "Bring data in"
  case reports = "Reports"
  case care = "Care for the ledger"
  case help = "Help"
}

/// A line to type, and what it is good for.
package struct Example: Equatable, Sendable {
  package let line: String
  package let purpose: String

  package init(_ line: String, _ purpose: String) {
    self.line = line
    self.purpose = purpose
  }
}
