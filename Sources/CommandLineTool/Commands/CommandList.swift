extension CommandSpec {
  /// Every command, in the order in which help lists them within their groups.
  package static let all: [CommandSpec] = [
    HelpCommand.spec, CompletionsCommand.spec,
  ]
}
