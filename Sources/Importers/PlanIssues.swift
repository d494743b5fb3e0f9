import InterviewModel

extension ImportIssue {
  static func ambiguousKind(_ kinds: [EntityKind], at location: SourceLocation) -> ImportIssue {
    ImportIssue(
      "ambiguous-kind", .error, at: location,
      "the file may hold \(kinds.map(\.name).joined(separator: " or ")); say "
        + kinds.map { "--as \($0.name)" }.joined(separator: " or "))
  }

  static func noHeader(first: String, at location: SourceLocation) -> ImportIssue {
    ImportIssue(
      "not-a-log", .error, at: location,
      "no header that debrief knows in the first \(ImportPlanner.headerSearchRows) rows (the first: "
        + "\(CellProblem.quoted(first))); name the columns as 'debrief template KIND' does, or say --as KIND")
  }

}

extension ImportIssue {
  static func linesBeforeHeader(_ count: Int, at location: SourceLocation) -> ImportIssue {
    ImportIssue(
      "lines-before-header", .note, at: location,
      "the header is taken to be on this line; \(count == 1 ? "1 line" : "\(count) lines") before it "
        + "\(count == 1 ? "was" : "were") skipped")
  }

  static func columnTwice(
    _ name: String, _ first: Int, _ second: Int, at location: SourceLocation
  ) -> ImportIssue {
    ImportIssue(
      "duplicate-column", .error, at: location,
      "'\(name)' stands twice in the header (columns \(first) and \(second)); rename or remove one of them")
  }

  static func ambiguousDay(_ text: String, at location: SourceLocation) -> ImportIssue {
    func reading(_ order: DayOrder) -> String {
      if case .moment(let moment) = DayReader.read(text, order: order) { moment.description } else { "another day" }
    }
    return ImportIssue(
      "ambiguous-day-order", .error, at: location,
      "\(CellProblem.quoted(text)) may be \(reading(.dayFirst)) or \(reading(.monthFirst)), and no day of the file "
        + "tells; say --date-order dmy for the first or --date-order mdy for the second")
  }
}

extension ColumnMapping {
  /// The column before this one that has its very name and fills fields that take one value; nil where there is none.
  func rival(of position: Int, header: CSVRow) -> Int? {
    let name = HeaderVocabulary.squash(header.text(position))
    guard !name.isEmpty, case .kept = columns[position].target else { return nil }
    return columns[..<position].indices.first { earlier in
      guard case .fields(let references) = columns[earlier].target,
        HeaderVocabulary.squash(header.text(earlier)) == name
      else { return false }
      return references.contains { if case .text = $0.field.type { false } else { true } }
    }
  }
}

extension ColumnMapping.Column {
  /// What there is to say of the column; nil where it fills fields.
  func issue(at location: SourceLocation) -> ImportIssue? {
    switch target {
    case .fields, .status, .statusDay, .statusBefore, .stage, .outcome, .isApplied, .range: nil
    case .kept where KeptNote.isHeader(name): nil
    case .kept:
      ImportIssue(
        "unknown-column", .note, at: location,
        "column '\(name)' is none that debrief knows; it is kept as a note on each record")
    case .ignored(let reason):
      ImportIssue("column-left-out", .note, at: location, "column '\(name)' was left out: \(reason)")
    }
  }
}

extension ColumnMapping.Target {
  /// The fields that its cells fill, where they fill each by itself.
  var references: [FieldReference] { if case .fields(let references) = self { references } else { [] } }

  /// Whether its cells may be days.
  var takesDays: Bool {
    switch self {
    case .fields(let references): references.contains { if case .moment = $0.field.type { true } else { false } }
    case .statusDay, .stage, .outcome, .isApplied: true
    case .status, .statusBefore, .range, .kept, .ignored: false
    }
  }
}

extension KindDetection.Finding {
  var isMapping: Bool { if case .mapping = self { true } else { false } }
}

extension DayOrderSurvey {
  /// No value so far could be more than one day.
  var sawNothingToDecide: Bool { verdict == .open(ambiguous: nil) }
}
