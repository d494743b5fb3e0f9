import Aggregation
import Reports

/// `debrief rates --by DIM[,DIM]`
enum RatesCommand {
  static let by = Option(
    "by", short: "b", "DIM[,DIM]", .list(of: .cases(Dimension.self, "dimension"), atMost: 2), required: true,
    help: "the dimension to break down by, or two to cross")

  static let spec = CommandSpec(
    "rates", .reports, "pass-through broken down by one or two dimensions",
    discussion: """
      Of the interviews in each group, how many went on: with the number they are of, a 95 % interval, the rate \
      steadied for small groups, the difference from all other interviews, and whether it may be called one. A group \
      with fewer than five resolved interviews is shown and never judged.
      """,
    examples: [
      Example("debrief rates --by question-type", "where interviews are won and lost"),
      Example("debrief rates --by preparation,stage", "two dimensions crossed"),
      Example("debrief rates --by source --where level=Senior --format csv", "a table for a spreadsheet"),
    ],
    arguments: [Arguments.logs], options: [by] + Options.report, run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let dimensions = try invocation.arguments.required(by)
    if dimensions.count == 2, dimensions[0] == dimensions[1] {
      throw CommandFailure(.usage, "--by names '\(dimensions[0].name)' twice", hint: "Name two, or one.")
    }
    return try ReportRun(invocation: invocation).run { evaluation in RatesReport.make(evaluation, by: dimensions) }
  }
}
