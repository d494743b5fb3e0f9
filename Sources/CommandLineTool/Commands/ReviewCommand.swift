import Reports

/// `debrief review [FILE|DIR...]`
enum ReviewCommand {
  static let spec = CommandSpec(
    "review", .reports, "the monthly job-search review",
    discussion: """
      One page for the month: what changed, what works, what to practise, what is due; then the figures it rests on. \
      Without --month, the last month in which anything happened.

      Given files or folders it needs nothing else: they are read for this report only, and the ledger is left alone.
      """,
    examples: [
      Example("debrief review SampleData", "the sample search, nothing stored"),
      Example("debrief review --month 2026-10", "a month from the ledger"),
      Example("debrief review --output review.md --redact", "a page to show to a coach"),
    ],
    arguments: [Arguments.logs], options: Options.report, run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let month = invocation.arguments.value(of: Options.month)
    return try ReportRun(invocation: invocation, monthIsPeriod: false).run { evaluation in
      ReviewReport.make(evaluation, month: month)
    }
  }
}
