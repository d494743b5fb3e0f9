import InterviewModel

extension RowAssembler {
  /// A row has to say enough of the record that it is about, and of the one that it belongs to.
  mutating func checkIdentity(of kind: EntityKind) {
    var line: SourceLocation { SourceLocation(file: file, line: row.line) }
    if !rules.hold(of: records.span[places[Int(kind.rawValue)]]) {
      return add(.missing(rules.words(for: kind), of: kind, at: line))
    }
    guard kind.needsParent, let parent = kind.parent, !parents.contains(where: { $0.kind == parent }) else { return }
    let place = places[Int(parent.rawValue)]
    let isNamed =
      place >= 0
      && (parent == .applications
        ? rules.hold(of: records.span[place]) : !records.span[place].isEmpty)
    if !isNamed {
      add(.missing(parent == .applications ? "its company or application_id" : "its interview_id", of: kind, at: line))
    }
  }
}
