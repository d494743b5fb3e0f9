import Reports

/// `debrief offers`
enum OffersCommand {
  static let spec = CommandSpec(
    "offers", .reports, "offers against the market, the posted range, what you expect, and each other",
    discussion: """
      Each offer with the research for its role, level and location (or the nearest there is: the step is said), where \
      it stands, what speaks for asking for more and how much, and by when to answer. Base is compared with base, the \
      yearly total with total pay.
      """,
    examples: [
      Example("debrief offers", "where each offer stands"),
      Example("debrief offers --component total --currency EUR", "yearly totals, in one currency"),
      Example("debrief offers --hours-per-year 1760", "a contract with six weeks off unpaid"),
    ],
    arguments: [Arguments.logs], options: SalaryOptions.all + Options.report, run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let settings = SalaryOptions.settings(invocation.arguments)
    return try ReportRun(invocation: invocation).run { evaluation in OffersReport.make(evaluation, settings) }
  }
}
