import Aggregation
import Reports

/// `debrief timing [--by DIM]`
enum TimingCommand {
  static let by = Option(
    "by", short: "b", "DIM",
    .named("dimension of applications", plural: "dimensions of applications") {
      Dimension.allCases.filter(\.isOfApplication).map { (NamedValue($0.name), $0) }
    },
    help: "also compare the groups of that dimension")

  static let spec = CommandSpec(
    "timing", .reports, "days to reply, days in stage",
    discussion: """
      How long an answer takes, those still waiting allowed for; what may be hoped for after days of silence; and how \
      long each stage takes.
      """,
    examples: [
      Example("debrief timing", "from the ledger"),
      Example("debrief timing --by source", "does a referral answer sooner?"),
      Example("debrief timing --format csv", "the curve, a row a day"),
    ],
    arguments: [Arguments.logs], options: [by] + Options.report, run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let dimension = invocation.arguments.value(of: by)
    return try ReportRun(invocation: invocation).run { evaluation in TimingReport.make(evaluation, by: dimension) }
  }
}
