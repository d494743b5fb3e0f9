import Reports

/// `debrief funnel`
enum FunnelCommand {
  static let spec = CommandSpec(
    "funnel", .reports, "stage by stage: how many came so far, and how many went on",
    discussion: """
      The unit is one application in one stage. Table 'flow' counts the ways from stage to stage, up to the outcome: \
      what a Sankey diagram draws.
      """,
    examples: [
      Example("debrief funnel", "from the ledger"),
      Example("debrief funnel log.csv --format csv", "from a file, as CSV"),
      Example("debrief funnel --table flow --format csv", "the ways between the stages"),
    ],
    arguments: [Arguments.logs], options: [Options.basis] + Options.report, run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    try ReportRun(invocation: invocation).run { evaluation in FunnelReport.make(evaluation) }
  }
}
