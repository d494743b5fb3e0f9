import InterviewModel

// Finds out in which order a file writes day and month.
extension ImportPlanner {
  enum DayOrderFinding {
    case settled(DayOrder?, note: ImportIssue?)
    case open(ImportIssue)
  }

  /// The order of day and month, found out from all days of the file. A file whose first rows hold only ISO days is
  /// not read twice.
  func surveyedDayOrder(
    mapping: ColumnMapping, layout: CSVLayout, _ stated: DayOrder?
  ) throws(ReadFailure) -> DayOrderFinding {
    if let order = options.dayOrder ?? stated { return .settled(order, note: nil) }
    let columns = mapping.columns.indices.filter { position in
      mapping.columns[position].target.takesDays
    }
    if columns.isEmpty { return .settled(nil, note: nil) }
    var survey = DayOrderSurvey()
    var scanner = CSVScanner(try open(), delimiter: layout.delimiter)
    var row = CSVRow()
    var rows = 0
    while try scanner.next(into: &row) {
      if row.firstLine <= layout.headerLine { continue }
      rows += 1
      for column in columns where column < row.count && !row.isEmpty(column) {
        survey.add(row.text(column), row: row.firstLine)
      }
      if rows == 1000, survey.sawNothingToDecide { return .settled(nil, note: nil) }
    }
    return try finding(survey, header: mapping.columns.map(\.name)) { evidence throws(ReadFailure) in
      var scanner = CSVScanner(try open(), delimiter: layout.delimiter)
      while try scanner.next(into: &row), row.firstLine <= evidence.row {
        guard row.firstLine == evidence.row else { continue }
        let column = columns.first { $0 < row.count && row.text($0) == evidence.text }
        if let column { return SourceLocation(file: file, row.position(column)) }
      }
      return SourceLocation(file: file, line: evidence.row)
    }
  }

  func finding(
    _ survey: DayOrderSurvey, header: [String], place: (DayOrderSurvey.Evidence) throws(ReadFailure) -> SourceLocation
  ) throws(ReadFailure) -> DayOrderFinding {
    switch survey.verdict {
    case .open(ambiguous: nil): return .settled(nil, note: nil)
    case .dayFirst(let evidence): return .settled(.dayFirst, note: note(evidence, "day first", at: try place(evidence)))
    case .monthFirst(let evidence):
      return .settled(.monthFirst, note: note(evidence, "month first", at: try place(evidence)))
    case .open(let evidence?) where HeaderVocabulary.isOfDayFirstLanguage(header):
      return .settled(
        .dayFirst,
        note: ImportIssue(
          "day-order", .note, at: try place(evidence),
          "days were read day first, as is usual in the language of the header (the first that may be either: "
            + "\(CellProblem.quoted(evidence.text))); if they are month first, say --date-order mdy"))
    case .open(let evidence?):
      return .open(
        .ambiguousDay(evidence.text, at: try place(evidence)))
    case .contradictory(let dayFirst, let monthFirst):
      return .open(
        ImportIssue(
          "contradictory-day-order", .error, at: try place(monthFirst),
          "\(CellProblem.quoted(monthFirst.text)) can only be month first, but \(CellProblem.quoted(dayFirst.text)) in "
            + "line \(dayFirst.row) only day first; mend one, or say --date-order dmy or --date-order mdy"))
    }
  }

  private func note(
    _ evidence: DayOrderSurvey.Evidence, _ order: String, at location: SourceLocation
  ) -> ImportIssue {
    ImportIssue(
      "day-order", .note, at: location,
      "days were read \(order), as \(CellProblem.quoted(evidence.text)) can only be read")
  }
}
