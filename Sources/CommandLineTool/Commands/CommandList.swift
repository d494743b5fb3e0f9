extension CommandSpec {
  /// Every command, in the order in which help lists them within their groups.
  package static let all: [CommandSpec] = [
    ImportCommand.spec,
    ReviewCommand.spec, FunnelCommand.spec, RatesCommand.spec,
    HelpCommand.spec, CompletionsCommand.spec,
  ]
}
