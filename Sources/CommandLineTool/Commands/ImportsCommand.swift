import InterviewModel
import ReportModel
import Storage

/// `debrief imports`
enum ImportsCommand {
  static let spec = CommandSpec(
    "imports", .care, "what was imported",
    discussion: """
      Each import with its files, and what became of their rows: rows = new + changed + unchanged + set aside. \
      'debrief undo' takes the last one back.
      """,
    examples: [Example("debrief imports", "the list")], options: Options.output, run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let output = try ReportOutput(invocation)
    let path = try invocation.ledgerPath
    let imports = try asked { () throws(LedgerFailure) in
      let ledger = try Ledger.openReadOnly(path: path)
      return try ledger.imports()
    }
    try output.write(report(imports))
    return .done
  }

  private static func report(_ imports: [ImportSummary]) -> Report {
    let rows = imports.flatMap { summary in
      summary.files.map { file in
        Row([
          .integer(summary.number), .day(String(summary.at.prefix(10))), .text(file.path), .text(file.kind),
          .integer(file.rows.read), .integer(file.rows.inserted), .integer(file.rows.updated),
          .integer(file.rows.unchanged), .integer(file.rows.rejected), .text(file.hash),
        ])
      }
    }
    let table = Table(
      key: "imports", title: "Imports", caption: "One row is a file. Rows = new + changed + unchanged + set aside.",
      columns: [
        Column("import", "Import", .count), Column("day", "Day", .day), Column("file", "File", .text),
        Column("kind", "Kind", .text, isDetail: true), Column("rows", "Rows", .count), Column("new", "New", .count),
        Column("changed", "Changed", .count), Column("unchanged", "Unchanged", .count),
        Column("set_aside", "Set aside", .count), Column("hash", "Hash", .text, for: .data),
      ], rows: rows, emptyMessage: "Nothing was imported yet.")
    return Report(
      name: "imports", title: "Imports", subtitle: "",
      sections: [Section(key: "imports", title: "", blocks: [.table(table)])], mainTable: "imports")
  }
}
