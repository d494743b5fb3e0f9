import Importers
import InterviewModel

/// Rows that were set aside, in the format of their file and with the reason in a column of its own, which imports
/// leave out: mended, the file imports.
struct RejectsFile {
  private let understanding: Understanding
  private(set) var isEmpty = true
  /// UTF-8; CSV with the file's own delimiter and header, or JSON Lines.
  private(set) var bytes: [UInt8] = []

  init(_ plan: ImportPlan) {
    understanding = plan.understanding
    if let delimiter = understanding.delimiter, let header = understanding.headerText {
      add(header + String(UnicodeScalar(delimiter)) + Understanding.reasonColumn)
    }
  }

  mutating func add(raw: String, reasons: [String]) {
    isEmpty = false
    let reason = reasons.joined(separator: " | ")
    guard let delimiter = understanding.delimiter else { return add(Understanding.object(raw, reason: reason)) }
    let width = understanding.mapping?.columns.count ?? 0
    let row = Understanding.row(raw, toWidth: width, delimiter: delimiter)
    add(row + String(UnicodeScalar(delimiter)) + Understanding.field(reason))
  }

  private mutating func add(_ line: String) { bytes += "\(line)\n".utf8 }

  /// Writes those of all files: into a folder where the path ends with `/`, else into one file, which takes the rows of
  /// one file. Throws status 2 where several files have some and the path names no folder.
  static func write(_ files: [(name: String, rejects: RejectsFile)], to path: String) throws(CommandFailure) {
    let filled = files.filter { !$0.rejects.isEmpty }
    if path.hasSuffix("/") {
      try OutputFolder.create(path)
      var batch = OutputBatch()
      for (name, rejects) in filled { try batch.add(rejects.bytes, to: path + Path.lastPart(of: name)) }
      return try batch.commit()
    }
    if filled.count > 1 {
      throw CommandFailure(
        .usage, "rows of \(filled.count) files were set aside, and '\(path)' takes those of one",
        hint: "End the path with '/' for a folder with a file for each.")
    }
    try OutputFile.write(filled.first?.rejects.bytes ?? [], to: path)
  }
}
