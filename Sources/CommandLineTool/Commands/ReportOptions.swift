import Aggregation
import Importers
import InterviewModel
import Renderers

/// What every report command accepts: which part of the history, and how to write it.
extension Options {
  static let report: [any OptionKey] = selection + output + reading

  static let selection: [any OptionKey] = [asOf, month, from, to, condition, ghostedAfter, ghosted]
  static let output: [any OptionKey] = [format, outputPath, table, width, ascii, redact]
  /// For reports made from files.
  static let reading: [any OptionKey] = [kind, mapping, dateOrder]

  static let asOf = Option(
    "as-of", "DAY", .day, group: .selection, help: "the day that counts as today; nothing later is counted")
  static let month = Option("month", "YYYY-MM", .month, group: .selection, help: "only what happened in that month")
  static let from = Option("from", "DAY", .day, group: .selection, help: "only what happened on that day or later")
  static let to = Option("to", "DAY", .day, group: .selection, help: "only what happened on that day or earlier")
  static let condition = Option(
    "where", "DIM=VALUE", .pair(.cases(Dimension.self, "dimension")), repeatable: true, group: .selection,
    help: "only what belongs to that group; the same dimension again means or, another one means and")
  static let ghostedAfter = Option(
    "ghosted-after", "DAYS", .integer(in: 0...3650), group: .selection,
    help: "days of silence after which no answer counts as ghosted"
  ).defaulting(to: 30, written: "30")
  static let ghosted = Option(
    "ghosted", "RULE", .cases(GhostedRule.self, "ghosted rule"), group: .selection,
    help: "whether ghosted counts as not passed, or is left out of rates"
  ).defaulting(to: .count, written: GhostedRule.count.rawValue)
  static let basis = Option(
    "basis", "BASIS", .cases(Basis.self, "basis"), group: .selection,
    help: "count the stages that were logged, or also those below them"
  ).defaulting(to: .observed, written: Basis.observed.rawValue)

  static let format = Option(
    "format", short: "f", "FORMAT", .cases(ReportFormat.self, "format", summary: \.summary), group: .output,
    help: "how to write it, else by the ending of --output, else text")
  static let outputPath = Option(
    "output", short: "o", "PATH", .file, group: .output,
    help: "write to a file; with a '/' at the end, to a folder: every table and every format")
  static let table = Option("table", "KEY", .text, group: .output, help: "for CSV: which table, by its key")
  static let width = Option(
    "width", short: "w", "N", .integer(in: 40...400), group: .output, help: "columns of text, else the terminal's")
  static let ascii = Flag("ascii", group: .output, help: "plain characters only")
  static let redact = Flag(
    "redact", group: .output, help: "stand-ins for companies, places and words, bands for money: to show to a coach")

  static let kind = Option(
    "as", "KIND", .named("kind") { EntityKind.allCases.map { (NamedValue($0.name), $0) } },
    help: "what the files hold, where their header leaves it open")
  static let mapping = Option(
    "mapping", "FILE", .file,
    help: "what the columns of the files mean, in JSON, or a preset's name; --explain writes one to begin with")
  static let dateOrder = Option(
    "date-order", "ORDER",
    .named("date order") { [(NamedValue("dmy"), DayOrder.dayFirst), (NamedValue("mdy"), DayOrder.monthFirst)] },
    help: "whether 3/4/2026 is the 3rd of April (dmy) or March 4 (mdy), where no day of the file tells")
}

enum Arguments {
  static let logs = Argument(
    "FILE|DIR", .file, count: 0...Int.max, help: "logs to report on instead of the ledger, which is left alone")
}
