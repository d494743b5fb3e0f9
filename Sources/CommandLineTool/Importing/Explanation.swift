import Importers
import InterviewModel

/// How one file was understood, for a person: what it is, where each column goes, what of it nobody understands, and
/// the mapping that reads it so.
struct Explanation {
  let file: String
  let plan: ImportPlan
  let findings: ExplainSink

  var text: String {
    let understanding = plan.understanding
    var lines = ["\(file)"]
    let isHistory = understanding.mapping?.isHistory == true
    lines.append("  kind        \(plan.kind.name)\(isHistory ? ", a row for each change of an application" : "")")
    lines.append("  format      \(understanding.format)")
    lines.append("  encoding    \(understanding.encoding)")
    if let line = understanding.headerLine {
      lines.append("  header      \(line == 0 ? "none: columns go by their position" : "line \(line)")")
    }
    if let preset = understanding.preset { lines.append("  mapping     \(preset)") }
    if plan.isSnapshot { lines.append("  snapshot    how things stand, not how they went: never moves anything back") }
    lines.append("  days        \(dayOrder)")
    lines.append(
      "  rows        \(findings.rows) read, \(findings.faulty) to be mended, \(findings.noRecords) no records")
    lines += columns + rows + statuses + cues
    if let mapping = understanding.mappingText {
      lines += ["", "As a mapping, to save and edit, and to use with --mapping:", mapping]
    }
    return lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
      .map { String($0).withControlsShown }.joined(separator: "\n") + "\n"
  }

  private var dayOrder: String {
    if let reason = plan.understanding.dayOrderReason { return reason }
    switch plan.understanding.dayOrder {
    case .dayFirst?: return "day first, as was said"
    case .monthFirst?: return "month first, as was said"
    case nil: return "no day needs an order of day and month"
    }
  }

  private var columns: [String] {
    let columns = plan.understanding.columns
    if columns.isEmpty { return [] }
    let width = min(columns.map(\.name.count).max() ?? 0, 28)
    return ["", "Columns"]
      + columns.map { column in
        let name = column.name + String(repeating: " ", count: max(0, width - column.name.count))
        let examples = column.examples.map { Self.shown($0) }.joined(separator: ", ")
        return "  \(name)  \(column.target)\(examples.isEmpty ? "" : "  (\(examples))")"
      }
  }

  private var rows: [String] {
    let rows = plan.understanding.rows(3)
    if rows.isEmpty { return [] }
    return ["", "First rows"] + rows.map { "  " + $0.map { Self.shown($0) }.joined(separator: " · ") }
  }

  private var statuses: [String] {
    let issues = findings.issues.filter { $0.id == "unknown-status" }
    return issues.isEmpty ? [] : ["", "Not understood"] + issues.map { "  \($0.message)" }
  }

  private var cues: [String] {
    findings.issues.filter { $0.id == "question-types-from-text" }.flatMap {
      ["", "Question types", "  \($0.message)"]
    }
  }

  private static func shown(_ text: String) -> String {
    let line = text.map { $0.isNewline ? " " : String($0) }.joined()
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}

/// Counts what an importer gives and keeps what it says, but not the rows.
struct ExplainSink: ImportSink {
  private(set) var rows = 0
  /// Set aside, and to be mended.
  private(set) var faulty = 0
  /// Set aside as no records.
  private(set) var noRecords = 0
  private(set) var issues: [ImportIssue] = []

  private static let limit = 1000

  mutating func row(_ row: inout RowRecords, raw: ArraySlice<UInt8>) throws(Never) { rows += 1 }

  mutating func rejected(line: Int, raw: ArraySlice<UInt8>, issues: [ImportIssue]) throws(Never) {
    rows += 1
    if issues.contains(where: { $0.severity == .error }) { faulty += 1 } else { noRecords += 1 }
    for issue in issues { keep(issue) }
  }

  mutating func issue(_ issue: ImportIssue) throws(Never) { keep(issue) }

  private mutating func keep(_ issue: ImportIssue) {
    if issues.count < Self.limit { issues.append(issue) }
  }
}
