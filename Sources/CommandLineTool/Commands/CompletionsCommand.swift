/// `debrief completions SHELL`
package enum CompletionsCommand {
  static let shell = Argument("SHELL", .cases(Shell.self, "shell", summary: \.summary), help: "the shell to write for")

  package static let spec = CommandSpec(
    "completions", .help, "a script that completes commands, options and values in your shell",
    discussion: """
      Prints a completion script. Put it where your shell looks for one and start a new shell:

      """ + Shell.allCases.map { "  \($0.rawValue)\t\($0.place)" }.joined(separator: "\n"),
    examples: [
      Example("eval \"$(debrief completions bash)\"", "try it in this shell only"),
      Example("debrief completions fish > ~/.config/fish/completions/debrief.fish", "keep it"),
    ], arguments: [shell], run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let shell = try invocation.arguments.required(shell)
    try invocation.print(shell.script(for: invocation.commands))
    return .done
  }
}

/// A shell that completions are written for.
package enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  var summary: String {
    switch self {
    case .bash: "Bash 3.2 and later"
    case .zsh: "Z shell"
    case .fish: "fish 3 and later"
    }
  }

  /// Where a script is found by the shell itself.
  var place: String {
    switch self {
    case .bash: "~/.local/share/bash-completion/completions/debrief"
    case .zsh: "_debrief in any folder of $fpath"
    case .fish: "~/.config/fish/completions/debrief.fish"
    }
  }

  package func script(for commands: [CommandSpec]) -> String {
    switch self {
    case .bash: BashCompletion(commands: commands).script
    case .zsh: ZshCompletion(commands: commands).script
    case .fish: FishCompletion(commands: commands).script
    }
  }
}
