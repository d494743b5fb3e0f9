import InterviewModel

/// What was found over all rows of a file and is said once, with its count.
struct ImportNotes {
  enum Conversion: Hashable {
    /// Scores on another scale; its description.
    case scale(String)
    /// A day with a slip; what was wrong with it.
    case repairedDay(String)
    case firstOfSeveralDays
    case yearOfNeighbours
  }

  private var conversions: [Entry: Int] = [:]
  private var unknownStatuses: [String: (text: String, count: Int, first: SourceLocation)] = [:]
  private var statusColumn = ""

  private struct Entry: Hashable {
    var conversion: Conversion
    var column: String
  }

  mutating func add(_ conversion: Conversion, column: String) {
    conversions[Entry(conversion: conversion, column: column), default: 0] += 1
  }

  mutating func addUnknownStatus(_ text: String, column: String, at location: SourceLocation) {
    statusColumn = column
    unknownStatuses[LabelKey.fold(text), default: (text, 0, location)].count += 1
  }

  /// The notes and warnings of a file.
  func issues(file: String) -> [ImportIssue] {
    let place = SourceLocation(file: file)
    var issues: [ImportIssue] = conversions.map { entry, count in
      let rows = count == 1 ? "1 value" : "\(count) values"
      switch entry.conversion {
      case .scale(let scale):
        return ImportIssue(
          "scale-converted", .note, at: place,
          "\(rows) of '\(entry.column)' written as \(scale) read on the scale 1 to 5")
      case .repairedDay(let slip):
        return ImportIssue(
          "day-repaired", .warning, at: place,
          "\(rows) of '\(entry.column)' could be read as days all the same: \(slip)")
      case .yearOfNeighbours:
        return ImportIssue(
          "year-of-neighbours", .note, at: place,
          "\(rows) of '\(entry.column)' \(count == 1 ? "has" : "have") no year; it was taken from the days nearest to "
            + "\(count == 1 ? "it" : "them")")
      case .firstOfSeveralDays:
        return ImportIssue(
          "several-days", .warning, at: place, "\(rows) of '\(entry.column)' hold two days; the first was taken")
      }
    }
    issues.sort { $0.message < $1.message }
    if !unknownStatuses.isEmpty {
      let list = unknownStatuses.values.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
      let words = list.map { "\(CellProblem.quoted($0.text)) (\($0.count))" }.joined(separator: ", ")
      let first = list.map(\.first).min() ?? place
      issues.append(
        ImportIssue(
          "unknown-status", .warning, at: first,
          "\(list.count == 1 ? "a status" : "\(list.count) statuses") of '\(statusColumn)' debrief does not know: "
            + "\(words); kept as a note, and counted as open"))
    }
    return issues
  }
}
