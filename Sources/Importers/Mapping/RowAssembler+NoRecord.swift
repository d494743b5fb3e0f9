import InterviewModel

// Rows that are no records, and are said to be none.
extension RowAssembler {
  /// Whether the row is no record, and why.
  mutating func passesOver() -> Bool {
    if isSkipped || mapping.skippedLines.contains(row.line) {
      issues = [.leftOut(at: SourceLocation(file: file, line: row.line))]
      return true
    }
    guard mapping.kind == .applications else { return false }
    let place = places[Int(EntityKind.applications.rawValue)]
    let hasDay = records[place].values[Self.appliedOn.index].isKnown
    if mapping.isHistory {
      guard !isInsideParent, course.before == nil, course.isDraft(hasDay: false) else { return false }
      issues = [.notAppliedFor(at: SourceLocation(file: file, line: row.line))]
      return true
    }
    if course.isDraft(hasDay: hasDay && namesDayOfSending) {
      issues = [.notAppliedFor(at: SourceLocation(file: file, line: row.line))]
      return true
    }
    if let text = FootLine.text(of: records[place]) {
      issues = [.footLine(text, at: SourceLocation(file: file, line: row.line))]
      return true
    }
    if !hasDay, namesDayOfSending, !hasErrors, course.isEmpty, records[place].isOnlyCompany,
      records.count(where: { !$0.isEmpty }) == 1
    {
      issues = [.onlyCompany(at: SourceLocation(file: file, line: row.line))]
      return true
    }
    return false
  }
}
