import InterviewModel
import Storage

/// What became of the rows of each file, as a small table whose sums can be checked.
enum ImportSummaryText {
  static func text(_ outcome: ImportRun.Outcome) -> String {
    var lines: [[String]] = [["file", "kind", "rows", "new", "changed", "unchanged", "set aside"]]
    for file in outcome.files {
      lines.append([file.path.withControlsShown, file.kind] + counts(file.rows))
    }
    if outcome.files.count > 1 { lines.append(["all", ""] + counts(outcome.rows)) }
    return aligned(lines) + noRecords(outcome) + records(outcome)
  }

  private static func noRecords(_ outcome: ImportRun.Outcome) -> String {
    switch outcome.noRecords {
    case 0: ""
    case 1: "1 of the rows set aside is no record: a job that was only saved, or the foot of a sheet.\n"
    case let count: "\(count) of the rows set aside are no records: jobs that were only saved, or feet of sheets.\n"
    }
  }

  private static func counts(_ rows: RowCounts) -> [String] {
    [rows.read, rows.inserted, rows.updated, rows.unchanged, rows.rejected].map(String.init)
  }

  /// Words to the left, numbers to the right.
  private static func aligned(_ lines: [[String]]) -> String {
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { cells in
      let padded = cells.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - cells[column].count)
        return column < 2 ? cells[column] + blanks : blanks + cells[column]
      }
      return padded.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// "Records: 83 applications, 113 interviews new; 2 offers changed."
  private static func records(_ outcome: ImportRun.Outcome) -> String {
    var inserted: [EntityKind: Int] = [:]
    var updated: [EntityKind: Int] = [:]
    for records in outcome.files.flatMap(\.records) {
      inserted[records.kind, default: 0] += records.inserted
      updated[records.kind, default: 0] += records.updated
    }
    let parts = [("new", inserted), ("changed", updated)].compactMap { word, counts -> String? in
      let list = EntityKind.allCases.compactMap { kind -> String? in
        guard let count = counts[kind], count > 0 else { return nil }
        return "\(count) \(count == 1 ? kind.nouns.one : kind.nouns.many)"
      }
      return list.isEmpty ? nil : "\(list.joined(separator: ", ")) \(word)"
    }
    return parts.isEmpty ? "" : "Records: \(parts.joined(separator: "; ")).\n"
  }
}
