extension CommandSpec {
  /// Every command, in the order in which help lists them within their groups.
  package static let all: [CommandSpec] = [
    ImportCommand.spec, TemplateCommand.spec,
    ReviewCommand.spec, FunnelCommand.spec, RatesCommand.spec,
    EffectCommand.spec, PracticeCommand.spec, JournalCommand.spec, SalaryCommand.spec, OffersCommand.spec,
    TimingCommand.spec, FollowUpsCommand.spec,
    CheckCommand.spec, ImportsCommand.spec, UndoCommand.spec, AliasCommand.spec, ExportCommand.spec,
    HelpCommand.spec, CompletionsCommand.spec,
  ]
}
