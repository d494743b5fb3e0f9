import Importers
import InterviewModel
import Storage

/// `debrief import FILE|DIR...`
enum ImportCommand {
  static let files = Argument(
    "FILE|DIR", .file, count: 1...Int.max, help: "logs in CSV, JSON or JSON Lines; '-' is standard input")
  static let strict = Flag("strict", help: "import nothing unless every row is good and every reference is there")
  static let explain = Flag("explain", help: "say how the files are understood, and the mapping that reads them so")
  static let rejects = Option(
    "rejects", "PATH", .file, help: "write the rows that were set aside there, with the reason, to mend and import")
  static let dryRun = Flag("dry-run", short: "n", help: "say what would change, and change nothing")

  static let spec = CommandSpec(
    "import", .bringIn, "read logs into the ledger",
    discussion: """
      Takes applications, stages, interviews, questions, journals, practice, salary research, offers, expectations and \
      exchange rates; what a file holds is seen from its header or its keys. Columns may be missing, in any order, and \
      go by the names people give them ('Date Applied', 'Job Title'). A column that nothing maps to is kept as a note.

      One import is one step: all of it goes in, or nothing. A row that cannot be read is set aside and said, with \
      file, line, column and what to write instead; the others go in. Importing the same file again changes nothing, \
      so a sheet that grows can be imported every month. 'debrief undo' takes an import back.
      """,
    examples: [
      Example("debrief import ~/job-search", "every log in a folder"),
      Example("debrief import --dry-run applications.csv", "what would change"),
      Example("debrief import --as interviews log.csv", "where the header leaves it open"),
      Example("debrief import --explain my-sheet.csv", "how a sheet of your own is understood"),
    ],
    arguments: [files], options: [Options.kind, Options.mapping, Options.dateOrder, explain, dryRun, rejects, strict],
    run: run)

  private static func explained(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let run = ImportRun(
      invocation: invocation, options: try ImportOptions(invocation), isStrict: false, least: .error, isKept: false)
    try invocation.print(try run.explain(invocation.arguments.values(of: files)))
    return .done
  }

  /// The ledger, made where it is missing; a dry run makes none.
  private static func open(_ path: String, isDryRun: Bool) throws(CommandFailure) -> OpenLedger {
    if !isDryRun { try OutputFolder.create(Path.parent(of: path)) }
    do throws(LedgerFailure) {
      do throws(LedgerFailure) {
        return OpenLedger(try Ledger.open(path: path, createIfMissing: !isDryRun))
      } catch {
        guard case .missing = error else { throw error }
        return OpenLedger(try Ledger.inMemory())
      }
    } catch { throw CommandFailure(error) }
  }

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let arguments = invocation.arguments
    if arguments.has(explain) { return try explained(invocation) }
    let path = try invocation.ledgerPath
    let isDryRun = arguments.has(dryRun)
    let target = try open(path, isDryRun: isDryRun)
    try asked { () throws(LedgerFailure) in try target.ledger.beginImport(at: invocation.environment.today.description)
    }
    if isDryRun { target.ledger.listChanges() }
    let run = ImportRun(
      invocation: invocation,
      options: try ImportOptions(invocation),
      isStrict: arguments.has(strict), least: .note, isKept: !isDryRun,
      keepsRejects: arguments.isGiven(rejects), listsChanges: isDryRun)
    let outcome = try run.read(arguments.values(of: files), into: target)
    if let path = arguments.value(of: rejects) { try RejectsFile.write(outcome.rejects, to: path) }
    let refused = arguments.has(strict) && outcome.faultyRows > 0
    if isDryRun || refused {
      try asked { () throws(LedgerFailure) in try target.ledger.rollback() }
      try invocation.confirm(ImportSummaryText.text(outcome))
      if refused {
        throw CommandFailure(
          .unusableInput, "\(outcome.faultyRows) of \(outcome.rows.read) rows are not good, so nothing was imported",
          hint: "Mend them, or leave out --strict to import the others.")
      }
      try invocation.confirm("Nothing was changed: this was a dry run.\n")
      return outcome.faultyRows > 0 ? .rowsRejected : .done
    }
    let number = try asked { () throws(LedgerFailure) in try target.ledger.commit() }
    try invocation.confirm(ImportSummaryText.text(outcome))
    try invocation.confirm(
      "Import \(number) is in \(path). 'debrief undo' takes it back; 'debrief review' looks at it.\n")
    return outcome.faultyRows > 0 ? .rowsRejected : .done
  }
}
