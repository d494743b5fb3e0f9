import InterviewModel

/// Which fields the columns of a file fill. A native file is the simplest mapping; a person's own sheet is another.
package struct ColumnMapping: Sendable {
  /// The kind of record that a row is about: the finest one the columns name.
  package var kind: EntityKind
  package var columns: [Column]
  /// A row is one change of an application, not an application: the same one comes again with its next status.
  package var isHistory = false
  /// By column: what folded texts stand for.
  package var translations: [Int: [String: String]] = [:]
  /// What holds of every row whose own cells do not say it: columns that are not in the file, each with its text.
  package var constants: [Constant] = []
  /// The year of days that are written without one, where no other day tells.
  package var year: Int?
  /// The first day of the file that is written with its year: what days without one in the rows before it are near.
  var firstDay: CalendarDay?
  package var decimalMark: DecimalMark?
  /// Columns that hold day numbers of a spreadsheet.
  package var serialColumns: Set<Int> = []
  /// Columns whose `Oct-20` is October 2020, not a 20 October: see `FileSample.monthColumns`.
  var monthColumns: Set<Int> = []
  /// Rows to leave out: by their line, by how their first filled cell begins (folded), by the folded text of a column.
  package var skippedLines: Set<Int> = []
  package var skippedBeginnings: [String] = []
  package var skipped: [Int: Set<String>] = [:]

  package struct Constant: Sendable, Hashable {
    package var target: Target
    package var text: String
  }

  package struct Column: Sendable {
    /// As in the file, without blanks at its ends; `column 5` where the header cell is empty.
    package var name: String
    package var target: Target

    package init(name: String, target: Target) {
      self.name = name
      self.target = target
    }
  }

  /// Where the cells of a column go.
  package enum Target: Sendable, Hashable {
    case fields([FieldReference])
    /// A free-text status of the application: a stage, an outcome or both. `step` orders those of numbered columns;
    /// where there is one, it is 0.
    case status(step: Int)
    /// The day of the status of that step.
    case statusDay(step: Int)
    /// The status that the application had before this row's, in a list of changes.
    case statusBefore
    /// The day on which the stage was reached, or any mark that it was.
    case stage(Stage)
    /// The day on which it ended so, or any mark that it did.
    case outcome(Outcome)
    /// Whether it was sent at all.
    case isApplied
    /// The changes that it went through, all in one cell.
    case changes
    /// A pay range in one cell.
    case range(low: FieldReference, high: FieldReference)
    /// Kept as a note on the row's own record, under the column's name.
    case kept
    /// Left out on purpose; the reason, for the note.
    case ignored(reason: String)
  }

  package init(kind: EntityKind, columns: [Column]) {
    self.kind = kind
    self.columns = columns
  }

  /// The kinds that its columns fill, parents first, the row's own among them.
  var kinds: [EntityKind] {
    var kinds: Set<EntityKind> = [kind]
    for target in targets {
      switch target {
      case .fields(let references): for reference in references { kinds.insert(reference.kind) }
      case .range(let low, _): kinds.insert(low.kind)
      case .status, .statusDay, .statusBefore, .stage, .outcome, .isApplied, .changes: kinds.insert(.applications)
      case .kept, .ignored: break
      }
    }
    return kinds.sorted()
  }

  /// Where the cells of the file go, then where the constants go.
  var targets: [Target] { columns.map(\.target) + constants.map(\.target) }

  /// What a row says of the record of a kind that is not its own.
  func part(of kind: EntityKind) -> Record.Part {
    // Rows that come again with the next change complete one record.
    if kind == self.kind { return isHistory ? .contribution : .own }
    let namesOnly = targets.allSatisfy { target in
      switch target {
      case .fields(let references):
        references.allSatisfy { $0.kind != kind || $0.field.isIdentity || $0.index == kind.identifierIndex }
      case .range(let low, _): low.kind != kind
      case .status, .statusDay, .statusBefore, .stage, .outcome, .isApplied, .changes: kind != .applications
      case .kept, .ignored: true
      }
    }
    return namesOnly ? .reference : .contribution
  }

  /// Whether some cell may say that its row is left out.
  var leavesRowsOut: Bool { !skippedBeginnings.isEmpty || !skipped.isEmpty }

  /// What a column, or the place of a constant behind the columns, is called.
  func name(of column: Int) -> String { column < columns.count ? columns[column].name : "constants" }

  func maps(_ kind: EntityKind, _ fieldName: String) -> Bool {
    guard let wanted = FieldReference(kind, fieldName) else { return false }
    return targets.contains { target in
      switch target {
      case .fields(let references): references.contains(wanted)
      case .range(let low, let high): low == wanted || high == wanted
      case .status, .statusDay, .statusBefore, .stage, .outcome, .isApplied, .changes, .kept, .ignored: false
      }
    }
  }
}
