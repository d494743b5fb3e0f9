import Reports

/// `debrief check`
enum CheckCommand {
  static let spec = CommandSpec(
    "check", .care, "what is missing, odd or contradictory in the log, and whether the ledger's file is sound",
    discussion: """
      Contradictions (a reply before its application), oddities (the same role applied to twice within a week) and \
      what is missing and would make figures say more. Each with its number, examples, and what to do. Nothing is \
      changed.
      """,
    examples: [
      Example("debrief check", "the ledger"), Example("debrief check my-logs/", "files, before importing them"),
    ],
    arguments: [Arguments.logs], options: Options.report, run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let run = ReportRun(invocation: invocation)
    let integrity = try run.integrityProblems()
    return try run.run { history, settings in CheckReport.make(history, settings, integrity: integrity) }
  }
}
