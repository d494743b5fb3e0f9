/// Where the ledger stands.
package enum LedgerPath {
  /// The path given with `--ledger`, else `DEBRIEF_LEDGER`, else `debrief/ledger.sqlite` in the platform's folder for
  /// the data of programs (XDG Base Directory Specification, or `Application Support` of macOS). Throws status 2 where
  /// no folder is known.
  package static func resolve(_ option: String?, _ environment: Environment) throws(CommandFailure) -> String {
    if let path = option ?? environment[.ledger] { return path }
    if let folder = dataFolder(environment) { return Path.joined(folder, "debrief/ledger.sqlite") }
    throw CommandFailure(
      .usage, "there is no place for the ledger, because HOME is not set", hint: "Name one with --ledger PATH.")
  }

  private static func dataFolder(_ environment: Environment) -> String? {
    #if os(macOS)
      return environment[.home].map { Path.joined($0, "Library/Application Support") }
    #else
      // The specification has a relative path ignored.
      if let folder = environment[.dataHome], folder.hasPrefix("/") { return folder }
      return environment[.home].map { Path.joined($0, ".local/share") }
    #endif
  }
}
