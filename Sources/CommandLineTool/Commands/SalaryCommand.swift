import Reports

/// `debrief salary`
enum SalaryCommand {
  static let spec = CommandSpec(
    "salary", .reports, "what research says of the market, by role, level and location",
    discussion: """
      Each research figure is spread evenly over its range, and a market is the mixture of its figures: its quantiles \
      are exact. Sources stand beside it with their age, and where they disagree it is said. Base and total pay are \
      never mixed; currencies only by imported exchange rates.
      """,
    examples: [
      Example("debrief salary", "every market researched"),
      Example("debrief salary --where location=Berlin --component base", "base pay in one place"),
      Example("debrief salary --currency EUR --format csv", "everything in one currency, for a spreadsheet"),
    ],
    arguments: [Arguments.logs], options: SalaryOptions.all + Options.report, run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let settings = SalaryOptions.settings(invocation.arguments)
    return try ReportRun(invocation: invocation).run { evaluation in SalaryReport.make(evaluation, settings) }
  }
}
