import Aggregation
import Reports

/// `debrief practice`
enum PracticeCommand {
  static let hours = Option(
    "hours", "N", .integer(in: 1...80), help: "hours of practice to plan for the next two weeks"
  ).defaulting(to: PracticePlan.usualHours, written: "\(PracticePlan.usualHours)")

  static let spec = CommandSpec(
    "practice", .reports, "weak areas, ranked, and what to practise",
    discussion: """
      Ranks question types, habits and missing preparation by what they cost: interviews per ten that would be won at \
      your own average. Then shares the hours you have among them and says why, and shows what preparation goes with.
      """,
    examples: [
      Example("debrief practice", "a plan for six hours"),
      Example("debrief practice --hours 10", "a plan for ten"),
      Example("debrief practice --table weak_areas --format csv", "the whole ranking as CSV"),
    ],
    arguments: [Arguments.logs], options: [hours] + Options.report, run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let hours = invocation.arguments.value(of: hours)
    return try ReportRun(invocation: invocation).run { evaluation in PracticeReport.make(evaluation, hours: hours) }
  }
}
