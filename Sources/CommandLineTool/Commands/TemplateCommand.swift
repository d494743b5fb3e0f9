import Importers
import InterviewModel

/// `debrief template KIND`
enum TemplateCommand {
  static let kind = Argument(
    "KIND", .named("kind") { EntityKind.allCases.map { (NamedValue($0.name, $0.nouns.many), $0) } },
    help: "what to log")
  static let format = Option(
    "format", short: "f", "FORMAT", .cases(NativeWriter.Format.self, "format"), help: "how to write it"
  ).defaulting(to: .csv, written: NativeWriter.Format.csv.rawValue)

  static let spec = CommandSpec(
    "template", .bringIn, "an empty log with its header, to fill in",
    discussion: """
      Only the columns that tell records apart are needed; leave out the others, or leave them blank. Days are written \
      YYYY-MM-DD; ratings, scores and confidence 1 to 5; several items in one cell with ';' between. Words that are \
      understood:

      """
        + [
          line(Stage.self), line(Outcome.self), line(StageResult.self), line(QuestionType.self),
          line(PreparationLevel.self), line(PreparationItem.self), line(InterviewerSignal.self), line(Habit.self),
          line(PayPeriod.self), line(SalaryComponent.self), line(OfferDecision.self),
        ].joined(separator: "\n\n"),
    examples: [Example("debrief template interviews > interviews.csv", "a log of interviews to fill in")],
    arguments: [kind], options: [format, Options.outputPath], run: run)

  private static func line<Term: Vocabulary>(_: Term.Type) -> String {
    "\(Term.title): \(Term.names.joined(separator: ", "))"
  }

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let kind = try invocation.arguments.required(kind)
    let writer = NativeWriter(kind, as: invocation.arguments.value(of: format))
    let bytes: [UInt8] =
      switch invocation.arguments.value(of: format) {
      case .csv: writer.head
      case .json:
        writer.head + writer.record(kind.nativeColumns.map { _ in .text("") }, extras: [], isFirst: true)
          + writer.tail(isEmpty: false)
      }
    try invocation.write(bytes, to: invocation.arguments.value(of: Options.outputPath))
    return .done
  }
}
