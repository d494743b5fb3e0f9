/// The options that more than one command has.
package enum Options {
  /// Accepted by every command, before or after its name.
  package static let common: [any OptionKey] = [ledger, color, quiet, help]

  package static let ledger = Option(
    "ledger", "PATH", .file, group: .common,
    help: "the ledger to use, else $DEBRIEF_LEDGER, else the one in your data folder")

  package static let color = Option(
    "color", "WHEN", .cases(ColorChoice.self, "colour choice"), group: .common,
    help: "whether to colour what goes to a terminal"
  ).defaulting(to: ColorChoice.auto, written: ColorChoice.auto.rawValue)

  package static let quiet = Flag("quiet", short: "q", group: .common, help: "say nothing but errors")

  package static let help = Flag("help", short: "h", group: .common, help: "explain the command")

  /// Understood only where no command is named.
  package static let version = Flag("version", group: .common, help: "print the version")
}
