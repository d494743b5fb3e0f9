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
      formats = ReportFormat.allCases.filter { $0 != .xlsx || SpreadsheetRenderer.isAvailable }
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
    guard let path, Self.isFolder(path) else {
      for format in formats { try write(report, as: format, to: path) }
      return
    }
    try OutputFolder.create(path)
    for format in formats {
      if format == .csv, table == nil {
        for file in CSVRenderer.files(for: report) { try OutputFile.write(file.bytes, to: path + file.name) }
      } else {
        try write(report, as: format, to: "\(path)\(report.name).\(format.fileExtension)")
      }
    }
  }

  private func write(_ report: Report, as format: ReportFormat, to path: String?) throws(CommandFailure) {
    guard let renderer = renderer(of: format) else { return try writeWorkbook(report, to: path ?? "") }
    let bytes: [UInt8]
    do { bytes = try renderer.render(report) } catch { throw Self.failure(error) }
    try invocation.write(bytes, to: path)
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

  /// Nil for the workbook, which is written by its library and not by way of bytes.
  private func renderer(of format: ReportFormat) -> (any Renderer)? {
    switch format {
    case .text:
      let terminal = invocation.output
      let toTerminal = path == nil || path == "-"
      return TextRenderer(
        width: invocation.arguments.value(of: Options.width) ?? (toTerminal ? terminal.width : 100),
        ascii: invocation.arguments.has(Options.ascii), color: toTerminal && terminal.usesColor)
    case .csv: return CSVRenderer(table: table)
    case .html: return HTMLRenderer()
    case .markdown: return MarkdownRenderer()
    case .json: return JSONRenderer()
    case .xlsx: return nil
    }
  }

  // MARK: Workbook

  private func checkWorkbook() throws(CommandFailure) {
    guard SpreadsheetRenderer.isAvailable else {
      throw CommandFailure(.usage, "\(SpreadsheetFailure.unavailable)")
    }
    if path == nil || path == "-" {
      throw CommandFailure(.usage, "a spreadsheet is written into a file", hint: "Say --output PATH.xlsx.")
    }
  }

  private func writeWorkbook(_ report: Report, to path: String) throws(CommandFailure) {
    try OutputFile.create(path).commit { temporary throws(CommandFailure) in
      do { try SpreadsheetRenderer.write(report, toPath: temporary, temporaryFolder: Path.parent(of: temporary)) } catch
      { throw CommandFailure(.cannotWrite, "cannot write '\(path)': \(error)") }
    }
  }
}
