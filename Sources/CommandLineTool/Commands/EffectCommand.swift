import Aggregation
import Reports

/// `debrief effect --of DIM [--adjust-for DIM]`
enum EffectCommand {
  static let of = Option(
    "of", "DIM", .cases(Dimension.self, "dimension"), required: true, help: "the dimension that may matter")
  static let adjustFor = Option(
    "adjust-for", "DIM", .cases(Dimension.self, "dimension"), help: "compare only what is alike in that dimension")

  static let spec = CommandSpec(
    "effect", .reports, "does it matter? trend or odds ratio, other things held equal",
    discussion: """
      Whether pass-through depends on a dimension, or chance alone could make what the rates show. Scales \
      (preparation, confidence, signal, stage, month) are tested for a trend, two groups by their odds ratio, more \
      groups for any difference.

      What looks like an effect is often something else: interviews prepared well may be the later ones, which fewer \
      people pass. With --adjust-for only interviews that are alike in the second dimension are compared, and both \
      answers stand side by side.
      """,
    examples: [
      Example("debrief effect --of preparation", "does preparing help?"),
      Example("debrief effect --of preparation --adjust-for stage", "also at the same stage?"),
      Example("debrief effect --of thanked --format csv", "one row for a spreadsheet"),
    ],
    arguments: [Arguments.logs], options: [of, adjustFor] + Options.report, run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let factor = try invocation.arguments.required(of)
    let adjustment = invocation.arguments.value(of: adjustFor)
    if factor == adjustment {
      throw CommandFailure(
        .usage, "--of and --adjust-for both name '\(factor.name)'", hint: "Adjust for another dimension.")
    }
    return try ReportRun(invocation: invocation).run { evaluation in
      EffectReport.make(evaluation, of: factor, adjustedFor: adjustment)
    }
  }
}
