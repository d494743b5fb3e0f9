/// The whole program as a function of its surroundings.
package enum CommandLineTool {
  /// By Semantic Versioning; stands here and nowhere else.
  package static let version = "0.1.0"

  /// Runs the command that the arguments name and gives the exit status. Messages go to standard error.
  package static func main(_ environment: Environment, commands: [CommandSpec] = CommandSpec.all) -> ExitStatus {
    do throws(CommandFailure) {
      switch try ArgumentParser(commands: commands).parse(environment.arguments) {
      case .version:
        try environment.standardOutput.write("debrief \(version)\n")
        return .done
      case .help(let command):
        let help = HelpText(width: Terminal(environment.standardOutput, environment).width)
        try environment.standardOutput.write(command.map(help.command) ?? help.program(commands))
        return .done
      case .run(let command, let arguments):
        return try command.run(Invocation(arguments: arguments, environment: environment, commands: commands))
      }
    } catch {
      environment.standardError.writeIfPossible(error.text)
      return error.status
    }
  }
}
