import Importers
import InterviewModel

/// Rows that were set aside, in the format of their file and with the reason in a column of its own, which imports
/// leave out: mended, the file imports.
struct RejectsFile {
  let plan: ImportPlan
  private(set) var rows: [(raw: String, reasons: [String])] = []

  init(_ plan: ImportPlan) { self.plan = plan }

  mutating func add(raw: String, reasons: [String]) { rows.append((raw, reasons)) }

  /// UTF-8; CSV with the file's own delimiter and header, or JSON Lines.
  var bytes: [UInt8] {
    let understanding = plan.understanding
    var text = ""
    if let delimiter = understanding.delimiter {
      if let header = understanding.headerText {
        text += header + String(UnicodeScalar(delimiter)) + Understanding.reasonColumn + "\n"
      }
      for row in rows {
        text += Understanding.row(row.raw, toWidth: understanding.mapping?.columns.count ?? 0, delimiter: delimiter)
        text += String(UnicodeScalar(delimiter)) + Understanding.field(row.reasons.joined(separator: " | ")) + "\n"
      }
    } else {
      for row in rows { text += Understanding.object(row.raw, reason: row.reasons.joined(separator: " | ")) + "\n" }
    }
    return Array(text.utf8)
  }

  /// Writes those of all files: into a folder where the path ends with `/`, else into one file, which takes the rows of
  /// one file. Throws status 2 where several files have some and the path names no folder.
  static func write(_ files: [(name: String, rejects: RejectsFile)], to path: String) throws(CommandFailure) {
    let filled = files.filter { !$0.rejects.rows.isEmpty }
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
