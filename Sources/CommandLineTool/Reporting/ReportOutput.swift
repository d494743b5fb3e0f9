import Renderers
import ReportModel

/// Where a report goes and in which format, as the options say.
struct ReportOutput {
  private let invocation: Invocation
  private let path: String?
  private let format: ReportFormat
  private let table: String?

  /// Throws where the options contradict each other, before any work is done.
  init(_ invocation: Invocation) throws(CommandFailure) {
    let arguments = invocation.arguments
    self.invocation = invocation
    path = arguments.value(of: Options.outputPath)
    table = arguments.value(of: Options.table)
    let isFolder = path?.hasSuffix("/") == true
    format =
      arguments.value(of: Options.format) ?? path.flatMap { ReportFormat(path: $0) }
      ?? (isFolder || table != nil ? .csv : .text)
    if table != nil, format != .csv {
      throw CommandFailure(.usage, "--table chooses the table of a CSV file", hint: "Add --format csv.")
    }
  }

  func write(_ report: Report) throws(CommandFailure) {
    guard let path, path.hasSuffix("/") else { return try invocation.write(bytes(of: report), to: path) }
    try OutputFolder.create(path)
    if format == .csv, table == nil {
      for file in CSVRenderer.files(for: report) { try OutputFile.write(file.bytes, to: path + file.name) }
    } else {
      try OutputFile.write(bytes(of: report), to: "\(path)\(report.name).\(format.fileExtension)")
    }
  }

  private func bytes(of report: Report) throws(CommandFailure) -> [UInt8] {
    do { return try renderer.render(report) } catch {
      switch error {
      case .unknownTable(let key, let tables):
        throw CommandFailure(.usage, "\(error)\(Suggestion.phrase(for: key, in: tables))")
      case .tableNeeded:
        throw CommandFailure(
          .usage, "\(error)", hint: "Say --table KEY, or --output DIR/ for a file a table.")
      case .noTables: throw CommandFailure(.usage, "\(error)", hint: "Choose another format.")
      }
    }
  }

  private var renderer: any Renderer {
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
    case .html: return HTMLRenderer()
    }
  }
}
