import Aggregation
import Importers
import InterviewModel
import ReportModel
import Storage

/// Makes one report: takes the history from the ledger or from files, evaluates it, and writes what `make` makes.
struct ReportRun {
  let invocation: Invocation
  /// Whether `--month` leaves out what happened in other months; the review wants them beside it.
  var monthIsPeriod = true

  private var arguments: ParsedArguments { invocation.arguments }

  /// A report on the history as it was known on the as-of day.
  func run(_ make: (Evaluation) -> Report) throws(CommandFailure) -> ExitStatus {
    try run { history, settings in make(Evaluation(history, settings)) }
  }

  /// A report on all that is logged.
  func run(_ make: (History, Settings) -> Report) throws(CommandFailure) -> ExitStatus {
    let output = try ReportOutput(invocation)
    let (history, settings, status) = try load()
    var report = make(history, settings)
    report.settings = stated(settings.filters) + report.settings
    try output.write(report)
    return status
  }

  /// What is to be reported on, redacted where that was asked for, and what is asked of it.
  func load() throws(CommandFailure) -> (history: History, settings: Settings, status: ExitStatus) {
    var settings = try settings()
    let paths = arguments.values(of: Arguments.logs)
    var (history, status) = paths.isEmpty ? (try storedHistory(), .done) : try read(paths)
    let isRedacted = arguments.has(Options.redact)
    if !settings.filters.isEmpty {
      let check = FilterCheck(Evaluation(history, settings))
      for filter in settings.filters { if let text = check.complaint(about: filter) { invocation.note(text) } }
      if isRedacted { settings.filters = try check.redacted(settings.filters, in: history.redacted()) }
    }
    if isRedacted { history = history.redacted() }
    return (history, settings, status)
  }

  private func storedHistory() throws(CommandFailure) -> History {
    let path = try invocation.ledgerPath
    do throws(LedgerFailure) {
      let ledger = try Ledger.openReadOnly(path: path)
      return try ledger.history()
    } catch { throw failure(error, path) }
  }

  /// What is wrong with the file of the stored ledger; nil where files are reported on.
  func integrityProblems() throws(CommandFailure) -> [String]? {
    guard arguments.values(of: Arguments.logs).isEmpty else { return nil }
    let path = try invocation.ledgerPath
    do throws(LedgerFailure) {
      let ledger = try Ledger.openReadOnly(path: path)
      return try ledger.integrityProblems()
    } catch { throw failure(error, path) }
  }

  private func failure(_ failure: LedgerFailure, _ path: String) -> CommandFailure {
    guard case .missing = failure else { return CommandFailure(failure) }
    return CommandFailure(
      .noInput, "there is no ledger yet at '\(path)'",
      hint: "Import your logs with 'debrief import', or name files to report on: 'debrief review my-logs/'.")
  }

  /// Files go into a ledger in memory, by the same road as into the stored one.
  private func read(_ paths: [String]) throws(CommandFailure) -> (History, ExitStatus) {
    let target = OpenLedger(try asked { () throws(LedgerFailure) in try Ledger.inMemory() })
    let today = invocation.environment.today.description
    try asked { () throws(LedgerFailure) in try target.ledger.beginImport(at: today) }
    let options = try ImportOptions(invocation)
    let run = ImportRun(invocation: invocation, options: options, isStrict: false, least: .warning, isKept: false)
    let outcome = try run.read(paths, into: target)
    let history = try asked { () throws(LedgerFailure) in
      _ = try target.ledger.commit()
      return try target.ledger.history()
    }
    return (history, outcome.faultyRows > 0 ? .rowsRejected : .done)
  }

  private func settings() throws(CommandFailure) -> Settings {
    let month = arguments.value(of: Options.month)
    let from = arguments.value(of: Options.from)
    let to = arguments.value(of: Options.to)
    if month != nil, from != nil || to != nil {
      throw CommandFailure(.usage, "--month and --from or --to name two periods", hint: "Give one of them.")
    }
    if let from, let to, from > to {
      throw CommandFailure(.usage, "--from \(from) is after --to \(to)", hint: "Swap the two.")
    }
    return Settings(
      asOf: arguments.value(of: Options.asOf) ?? invocation.environment.today,
      period: month.flatMap { monthIsPeriod ? Period($0) : nil } ?? Period(from: from, to: to),
      ghostedAfter: arguments.value(of: Options.ghostedAfter), ghosted: arguments.value(of: Options.ghosted),
      basis: arguments.value(of: Options.basis),
      filters: arguments.values(of: Options.condition).map { Filter($0.name, $0.text) })
  }

  /// The options given that shaped the report.
  private func stated(_ filters: [Filter]) -> [Report.Setting] {
    var settings: [Report.Setting] = []
    func add(_ option: any OptionKey, _ value: String?) {
      if let value { settings.append(Report.Setting(name: option.spec.long, value: value)) }
    }
    add(Options.asOf, (arguments.value(of: Options.asOf) ?? invocation.environment.today).description)
    add(Options.month, arguments.value(of: Options.month)?.description)
    add(Options.from, arguments.value(of: Options.from)?.description)
    add(Options.to, arguments.value(of: Options.to)?.description)
    for filter in filters { add(Options.condition, "\(filter.dimension.rawValue)=\(filter.value)") }
    add(Options.ghostedAfter, "\(arguments.value(of: Options.ghostedAfter))")
    add(Options.ghosted, arguments.value(of: Options.ghosted).rawValue)
    if arguments.isGiven(Options.basis) { add(Options.basis, arguments.value(of: Options.basis).rawValue) }
    if arguments.has(Options.redact) { add(Options.redact, "yes") }
    return settings
  }
}
