/// `debrief help [COMMAND]`
package enum HelpCommand {
  static let command = Argument(
    "COMMAND",
    .named("command") { CommandSpec.all.map { (NamedValue($0.name, $0.summary), $0.name) } },
    count: 0...1, help: "the command to explain")

  package static let spec = CommandSpec(
    "help", .help, "explain a command, or list them all",
    discussion: """
      'debrief help COMMAND' and 'debrief COMMAND --help' print the same.

      When a command ends, its exit status says how it went:

      """ + ExitStatus.allCases.map { "  \($0.rawValue)\t\($0.meaning)" }.joined(separator: "\n"),
    examples: [Example("debrief help help", "this page")], arguments: [command], run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let help = HelpText(width: invocation.output.width)
    let name = invocation.arguments.value(of: command)
    let spec = invocation.commands.first { $0.name == name }
    try invocation.print(spec.map(help.command) ?? help.program(invocation.commands))
    return .done
  }
}
