import Foundation
import InterviewModel
import Renderers
import SpreadsheetRenderer
import TestSupport

@testable import CommandLineTool

/// Runs a report command in this process and gives what it writes: files in every format, the workbook as its plan in
/// text. Needs no library.
enum PlannedWorkbook {
  struct Refused: Error {
    let text: String
  }

  static let writer = WorkbookWriter(isAvailable: true) { (plan, path) throws(SpreadsheetFailure) in
    do { try Data(plan.text.utf8).write(to: URL(filePath: path)) } catch { throw .cannotWrite("\(error)") }
  }

  /// - Parameter arguments: a command and its options, without those of output.
  /// - Returns: by name, the files that `--output DIR/` makes.
  static func files(of arguments: [String], formats: [String] = []) throws -> [String: String] {
    let folder = try TemporaryFolder()
    for format in formats.isEmpty ? [nil] : formats.map(Optional.some) {
      let error = Captured()
      var environment = Environment.bare(
        arguments + (format.map { ["--format", $0] } ?? []) + ["--output", folder["out/"]], error: error)
      environment.workbooks = writer
      let status = CommandLineTool.main(environment)
      if status != .done && status != .rowsRejected { throw Refused(text: error.text) }
    }
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder["out"]) {
      files[name] = folder.text(of: "out/\(name)") ?? ""
    }
    return files
  }

  static let sampleData = Corpora.root.appending(path: "SampleData").path
}
