/// The value of one field, in one of the forms that SQLite stores; which one, `FieldType` says.
package enum Value: Sendable, Hashable {
  /// Not known.
  case none
  case integer(Int64)
  case real(Double)
  case text(String)

  package var isKnown: Bool { if case .none = self { false } else { true } }
}

/// One record of a kind, as read from one row of a file. Reused from row to row by the importers.
package struct Record: Sendable, Equatable {
  package let kind: EntityKind
  /// One value a field, in the order of `kind.fields`.
  package var values: [Value]
  /// Columns that nothing maps to, kept under their own names, in the order of the file.
  package var extras: [Extra]
  package var part: Part

  package struct Extra: Sendable, Hashable {
    package var name: String
    package var text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// What the row says of this record.
  package enum Part: Sendable, Equatable {
    /// The row is about this record: the finest one it names. Equal rows of one file are different records.
    case own
    /// The row also tells something of this record: it is created or completed.
    case contribution
    /// The row only names this record, as the one that its own belongs to: it is looked up, and created with a
    /// warning where it is not there.
    case reference
  }

  package init(_ kind: EntityKind, part: Part = .own) {
    self.kind = kind
    self.part = part
    values = Array(repeating: .none, count: kind.fields.count)
    extras = []
  }

  package subscript(_ fieldName: String) -> Value {
    get { kind.index(of: fieldName).map { values[$0] } ?? .none }
    set { if let index = kind.index(of: fieldName) { values[index] = newValue } }
  }

  /// Whether the row said anything of it.
  package var isEmpty: Bool {
    for value in values where value.isKnown { return false }
    return extras.isEmpty
  }
}

/// The records that one row of a file gives, parents before children; a child's parent is the nearest record of its
/// parent kind before it. At least one.
package struct RowRecords: Sendable {
  package var records: [Record]
  /// 1-based line of the file on which the row begins.
  package var line: Int
  /// Whether the ledger has found that every value may stand where it stands.
  package var isSound = false

  package init(records: [Record], line: Int) {
    self.records = records
    self.line = line
  }
}
