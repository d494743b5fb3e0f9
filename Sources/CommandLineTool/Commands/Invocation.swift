/// What a command is given to run with.
package struct Invocation: Sendable {
  package let arguments: ParsedArguments
  package let environment: Environment
  /// The list the command was found in.
  package let commands: [CommandSpec]

  package init(arguments: ParsedArguments, environment: Environment, commands: [CommandSpec] = CommandSpec.all) {
    self.arguments = arguments
    self.environment = environment
    self.commands = commands
  }

  /// Where reports go, as `--color` has it.
  package var output: Terminal {
    Terminal(environment.standardOutput, environment, color: arguments.value(of: Options.color))
  }

  package var isQuiet: Bool { arguments.has(Options.quiet) }

  /// The ledger that the command line and the environment name. Throws status 2 where they name none.
  package var ledgerPath: String {
    get throws(CommandFailure) { try LedgerPath.resolve(arguments.value(of: Options.ledger), environment) }
  }

  /// Writes a whole output to a file, or to standard output where there is no path or it is `-`.
  package func write(_ bytes: [UInt8], to path: String?) throws(CommandFailure) {
    if let path, path != "-" {
      try OutputFile.write(bytes, to: path)
    } else {
      try environment.standardOutput.write(bytes)
    }
  }

  package func print(_ text: String) throws(CommandFailure) { try environment.standardOutput.write(text) }

  /// What a command did, on standard output; nothing where `--quiet` is given.
  package func confirm(_ text: String) throws(CommandFailure) { if !isQuiet { try print(text) } }

  /// A message for the person rather than the next program: standard error, and nothing where `--quiet` is given.
  package func note(_ text: String) { if !isQuiet { environment.standardError.writeIfPossible(text + "\n") } }
}
