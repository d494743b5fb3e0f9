import InterviewModel

/// Which fields the columns of a file fill. A native file is the simplest mapping; a person's own sheet is another.
package struct ColumnMapping: Sendable {
  /// The kind of record that a row is about: the finest one the columns name.
  package var kind: EntityKind
  package var columns: [Column]

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
    /// A free-text status of the application: a stage, an outcome or both.
    case status
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
    for column in columns {
      switch column.target {
      case .fields(let references): for reference in references { kinds.insert(reference.kind) }
      case .range(let low, _): kinds.insert(low.kind)
      case .status: kinds.insert(.applications)
      case .kept, .ignored: break
      }
    }
    return kinds.sorted()
  }

  /// What a row says of the record of a kind that is not its own.
  func part(of kind: EntityKind) -> Record.Part {
    if kind == self.kind { return .own }
    let namesOnly = columns.allSatisfy { column in
      switch column.target {
      case .fields(let references):
        references.allSatisfy { $0.kind != kind || $0.field.isIdentity || $0.index == kind.identifierIndex }
      case .range(let low, _): low.kind != kind
      case .status: kind != .applications
      case .kept, .ignored: true
      }
    }
    return namesOnly ? .reference : .contribution
  }

  func maps(_ kind: EntityKind, _ fieldName: String) -> Bool {
    guard let wanted = FieldReference(kind, fieldName) else { return false }
    return columns.contains { column in
      switch column.target {
      case .fields(let references): references.contains(wanted)
      case .range(let low, let high): low == wanted || high == wanted
      case .status, .kept, .ignored: false
      }
    }
  }
}
