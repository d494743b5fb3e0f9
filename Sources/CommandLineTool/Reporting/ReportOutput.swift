import Renderers
import ReportModel
import SpreadsheetRenderer

/// Where a report goes and in which formats, as the options say.
struct ReportOutput {
  private let invocation: Invocation
  private let path: String?
  /// One; several only where a folder is filled.
  private let formats: [ReportFormat]
  private let table: String?

  /// Throws where the options contradict each other, before any work is done.
  init(_ invocation: Invocation) throws(CommandFailure) {
    let arguments = invocation.arguments
    self.invocation = invocation
    path = arguments.value(of: Options.outputPath)
    table = arguments.value(of: Options.table)
    if let format = arguments.value(of: Options.format) {
      formats = [format]
    } else if table != nil {
      formats = [.csv]
    } else if let path, Self.isFolder(path) {
      formats = ReportFormat.allCases.filter { $0 != .xlsx || invocation.environment.workbooks.isAvailable }
    } else {
      formats = [path.flatMap { ReportFormat(path: $0) } ?? .text]
    }
    if table != nil, formats != [.csv] {
      throw CommandFailure(.usage, "--table chooses the table of a CSV file", hint: "Add --format csv.")
    }
    if formats == [.xlsx] { try checkWorkbook() }
  }

  private static func isFolder(_ path: String) -> Bool { path.hasSuffix("/") }

  func write(_ report: Report) throws(CommandFailure) {
    guard let path, path != "-" else {
      for format in formats { try invocation.write(bytes(of: report, as: format), to: nil) }
      return
    }
    var batch = OutputBatch()
    if Self.isFolder(path) {
      try OutputFolder.create(path)
      for format in formats {
        if format == .csv, table == nil {
          for file in CSVRenderer.files(for: report) { try batch.add(file.bytes, to: path + file.name) }
        } else {
          try write(report, as: format, to: "\(path)\(report.name).\(format.fileExtension)", &batch)
        }
      }
    } else {
      for format in formats { try write(report, as: format, to: path, &batch) }
    }
    try batch.commit()
  }

  private func write(
    _ report: Report, as format: ReportFormat, to path: String, _ batch: inout OutputBatch
  ) throws(CommandFailure) {
    if format == .xlsx {
      try batch.add(workbook(report, at: path))
    } else {
      try batch.add(bytes(of: report, as: format), to: path)
    }
  }

  private func bytes(of report: Report, as format: ReportFormat) throws(CommandFailure) -> [UInt8] {
    do { return try renderer(of: format).render(report) } catch { throw Self.failure(error) }
  }

  private static func failure(_ failure: RenderFailure) -> CommandFailure {
    switch failure {
    case .unknownTable(let key, let tables):
      CommandFailure(.usage, "\(failure)\(Suggestion.phrase(for: key, in: tables))")
    case .tableNeeded:
      CommandFailure(.usage, "\(failure)", hint: "Say --table KEY, or --output DIR/ for a file a table.")
    case .noTables: CommandFailure(.usage, "\(failure)", hint: "Choose another format.")
    }
  }

  private func renderer(of format: ReportFormat) -> any Renderer {
    switch format {
    case .csv: return CSVRenderer(table: table)
    case .html: return HTMLRenderer()
    case .markdown: return MarkdownRenderer()
    case .json: return JSONRenderer()
    // A workbook is written by its library, and only into a file.
    case .text, .xlsx:
      let terminal = invocation.output
      let toTerminal = path == nil || path == "-"
      return TextRenderer(
        width: invocation.arguments.value(of: Options.width) ?? (toTerminal ? terminal.width : 100),
        ascii: invocation.arguments.has(Options.ascii), color: toTerminal && terminal.usesColor)
    }
  }

  // MARK: Workbook

  private func checkWorkbook() throws(CommandFailure) {
    guard invocation.environment.workbooks.isAvailable else {
      throw CommandFailure(.usage, "\(SpreadsheetFailure.unavailable)")
    }
    if path == nil || path == "-" {
      throw CommandFailure(.usage, "a spreadsheet is written into a file", hint: "Say --output PATH.xlsx.")
    }
  }

  private func workbook(_ report: Report, at path: String) throws(CommandFailure) -> OutputFile {
    let file = try OutputFile.create(path)
    do throws(SpreadsheetFailure) {
      try invocation.environment.workbooks.write(WorkbookPlan(report), file.pathToFill)
    } catch {
      throw CommandFailure(.cannotWrite, "cannot write '\(path)': \(error)")
    }
    return file
  }
}
