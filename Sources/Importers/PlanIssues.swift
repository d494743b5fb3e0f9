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

  static func noKeys(_ keys: [String], at location: SourceLocation) -> ImportIssue {
    ImportIssue(
      "not-a-log", .error, at: location,
      "the objects have no keys that debrief knows (they have: \(CellProblem.quoted(keys.joined(separator: ", ")))); "
        + "name them as 'debrief template KIND --format json' does, or say --as KIND")
  }

  static func noRows(at location: SourceLocation) -> ImportIssue {
    ImportIssue(
      "no-rows", .warning, at: location,
      "no row follows the header; if the file has some, look at how its lines end, and save it as CSV again")
  }

  static func headerAgain(at location: SourceLocation) -> ImportIssue {
    ImportIssue("header-again", .note, at: location, "the header once more, no record")
  }

  static func outsideTable(at location: SourceLocation) -> ImportIssue {
    ImportIssue("outside-table", .note, at: location, "no row of the table, so no record")
  }

  /// A column of days that holds numbers.
  static func spreadsheetDays(_ name: String, at location: SourceLocation) -> ImportIssue {
    ImportIssue(
      "spreadsheet-days", .warning, at: location,
      "column '\(name)' holds numbers where days belong, so they are kept as notes; if they are the day numbers of a "
        + "spreadsheet, put into a file for --mapping: {\"serial-days\": [\(JSONText.quoted(name))], \"columns\": "
        + "{\(JSONText.quoted(name)): \"applied_on\"}}")
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
      switch DayReader.read(text, order: order) {
      case .moment(let moment), .repaired(let moment, _): moment.description
      case .several(let moments): moments.map(\.description).joined(separator: " and ")
      case .withoutYear(let month, let day): "day \(day) of month \(month)"
      case .missing, .ambiguous, .refused: "another day"
      }
    }
    return ImportIssue(
      "ambiguous-day-order", .error, at: location,
      "\(CellProblem.quoted(text)) may be \(reading(.dayFirst)) or \(reading(.monthFirst)), and no day of the file "
        + "tells; say --date-order dmy for the first or --date-order mdy for the second")
  }
}

extension ColumnMapping {
  /// The column before this one that has its very name and fills fields that take one value; nil where there is none.
  /// - Parameter names: of all columns, squashed.
  func rival(of position: Int, names: [String]) -> Int? {
    let name = names[position]
    guard !name.isEmpty, case .kept = columns[position].target else { return nil }
    return columns[..<position].indices.first { earlier in
      guard case .fields(let references) = columns[earlier].target, names[earlier] == name else { return false }
      return references.contains { if case .text = $0.field.type { false } else { true } }
    }
  }
}

extension ColumnMapping.Column {
  /// What there is to say of the column; nil where it fills fields.
  func issue(at location: SourceLocation) -> ImportIssue? {
    switch target {
    case .fields(let references)
    where references.contains { $0.field.name == "applied_on" }
      && HeaderVocabulary.entryDayHeaders.contains(HeaderVocabulary.squash(name)):
      ImportIssue(
        "entry-day", .note, at: location,
        "no column says when applications were sent, so the day in '\(name)' is taken for it")
    case .fields, .status, .statusDay, .statusBefore, .stage, .outcome, .isApplied, .changes, .range: nil
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
    case .status, .statusBefore, .changes, .range, .kept, .ignored: false
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
