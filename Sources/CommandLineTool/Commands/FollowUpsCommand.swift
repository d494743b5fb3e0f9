import Aggregation
import Renderers
import Reports

/// `debrief follow-ups`
enum FollowUpsCommand {
  /// What this command can write: a report, or a calendar file.
  enum Format: Sendable {
    case report(ReportFormat)
    case calendar
  }

  static let format = Option(
    "format", short: "f", "FORMAT",
    .named("format") {
      ReportFormat.allCases.map { (NamedValue($0.rawValue, $0.summary), Format.report($0)) }
        + [(NamedValue("ics", "tasks and deadlines for a calendar"), Format.calendar)]
    }, group: .output, help: "how to write it, else by the ending of --output, else text")

  static let spec = CommandSpec(
    "follow-ups", .reports, "thank-yous, answers and offers that are due",
    discussion: """
      Thanks not yet sent, promised answers that have not come, conversations a week without an answer, and offers to \
      be answered: the most urgent first. As a calendar file, offers are events and the rest are tasks; importing a \
      later file again updates them.
      """,
    examples: [
      Example("debrief follow-ups", "what to write today"),
      Example("debrief follow-ups --format ics --output due.ics", "the same for a calendar"),
    ],
    arguments: [Arguments.logs],
    options: Options.report.map { $0.spec.long == Options.format.spec.long ? format : $0 }, run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let run = ReportRun(invocation: invocation)
    guard writesCalendar(invocation.arguments) else { return try run.run { FollowUpsReport.make($0) } }
    if invocation.arguments.isGiven(Options.table) {
      throw CommandFailure(.usage, "--table chooses the table of a CSV file", hint: "Add --format csv.")
    }
    let (history, settings, status) = try run.load()
    let evaluation = Evaluation(history, settings)
    let bytes = CalendarRenderer.render(
      FollowUpsReport.calendarEntries(evaluation.dueItems()), stamp: settings.asOf.parts)
    try invocation.write(bytes, to: path(invocation.arguments))
    return status
  }

  private static func writesCalendar(_ arguments: ParsedArguments) -> Bool {
    switch arguments.value(of: format) {
    case .calendar: true
    case .report: false
    case nil: arguments.value(of: Options.outputPath)?.lowercased().hasSuffix(".ics") == true
    }
  }

  /// In a folder the file is called after the command.
  private static func path(_ arguments: ParsedArguments) throws(CommandFailure) -> String? {
    guard let path = arguments.value(of: Options.outputPath), path.hasSuffix("/") else {
      return arguments.value(of: Options.outputPath)
    }
    try OutputFolder.create(path)
    return path + "follow-ups.ics"
  }
}
