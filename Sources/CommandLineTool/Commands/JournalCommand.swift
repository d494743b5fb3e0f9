import Reports

/// `debrief journal`
enum JournalCommand {
  static let explain = Flag("explain", short: "e", help: "list the phrase from which each habit was read")

  static let spec = CommandSpec(
    "journal", .reports, "what the reflections say: habits, scores, confidence",
    discussion: """
      Habits come from the tags of the entries and from their texts, by a fixed list of phrases. Each stands with how \
      often it is noted, whether it comes up more or less, what becomes of interviews with and without it, and your \
      own words. Confidence is held against what came of it.
      """,
    examples: [
      Example("debrief journal", "everything, from the ledger"),
      Example("debrief journal --explain", "which words made it read a habit"),
      Example("debrief journal SampleData --table habits --format csv", "the habits as CSV"),
    ],
    arguments: [Arguments.logs], options: [explain] + Options.report, run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let explains = invocation.arguments.has(explain)
    return try ReportRun(invocation: invocation).run { evaluation in
      JournalReport.make(evaluation, explains: explains)
    }
  }
}
