import InterviewModel

/// One record as a native file holds it.
package struct ExportedRecord: Sendable, Hashable {
  /// In the order of `kind.nativeColumns`, in the forms of `FieldType`; companies and labels as text.
  package var values: [Value]
  /// Columns of the files it came from that nothing maps to.
  package var extras: [Record.Extra]
}

extension Ledger {
  /// Visits each record of a kind, in the order in which they came in. Importing what is visited, parents first, into
  /// an empty ledger gives the same history, and exporting that gives the same records.
  ///
  /// Ids: a record's own id; `system:id` where a known system gave it; where it has none and others refer to it, the
  /// handle `~12` (12 is its row in the ledger), with `+` behind it as often as it takes to be alone. A record of
  /// which only the id is known is left out: those that refer to it create it again.
  ///
  /// Stops when `visit` returns false.
  package func export(_ kind: EntityKind, _ visit: (ExportedRecord) -> Bool) throws(LedgerFailure) {
    let plan = KindPlan.all[Int(kind.rawValue)]
    let text = ExportText(plan)
    let handles = try HandleMaker(connection)
    let row = try connection.prepare(text.select)
    while try row.step() {
      let isNamed = !row.isNull(ExportText.Column.isReferredTo) && row.integer(ExportText.Column.isReferredTo) != 0
      var record = ExportedRecord(values: [], extras: JSONText.extras(row.text(KindPlan.Column.extra) ?? "{}") ?? [])
      var isKnown = !record.extras.isEmpty || !row.isNull(KindPlan.Column.parent)
      for column in text.columns {
        switch column {
        case .ownID:
          record.values.append(
            try handles.id(
              of: kind, row.integer(KindPlan.Column.id), row.text(text.ownIDColumn),
              row.text(KindPlan.Column.sourceSystem), isNeeded: isNamed))
        case .field(let index):
          let value = row.value(ExportText.Column.fields + index)
          if value.isKnown { isKnown = true }
          record.values.append(value)
        case .parentID(let parent):
          if !row.isNull(KindPlan.Column.parent) {
            record.values.append(
              try handles.id(
                of: parent, row.integer(KindPlan.Column.parent), row.text(ExportText.Column.parentID),
                row.text(ExportText.Column.parentSystem), isNeeded: true))
          } else if kind.needsParent {
            record.values.append(.text("~of-\(row.integer(KindPlan.Column.id))"))
          } else {
            record.values.append(.none)
          }
        case .parentCompany: record.values.append(row.value(ExportText.Column.parentCompany))
        case .parentRole: record.values.append(row.value(ExportText.Column.parentRole))
        }
      }
      if !isKnown, isNamed { continue }
      if !visit(record) { return }
    }
  }
}

/// The statement that reads a kind for export, and what its native columns are made of.
private struct ExportText {
  let columns: [Source]
  let select: String
  let ownIDColumn: Int

  enum Source {
    case ownID
    case field(Int)
    case parentID(EntityKind)
    case parentCompany
    case parentRole
  }

  /// Places in a row of the statement: up to `extra` as in `KindPlan.Column`.
  enum Column {
    static let isReferredTo = 4
    static let parentID = 5
    static let parentSystem = 6
    static let parentCompany = 7
    static let parentRole = 8
    static let fields = 9
  }

  init(_ plan: KindPlan) {
    let kind = plan.kind
    ownIDColumn = Column.fields + (plan.identifier ?? 0)
    columns = kind.nativeColumns.map { column in
      if let own = column.targets.first(where: { $0.kind == kind }) {
        return own.index == plan.identifier ? .ownID : .field(own.index)
      }
      switch column.name {
      case "company": return .parentCompany
      case "role": return .parentRole
      default: return .parentID(kind.parent ?? kind)
      }
    }
    var joins = ""
    let fields = plan.fields.indices.map { index in
      let column = "t.\(plan.column(index))"
      switch plan.fields[index].form {
      case .company:
        joins += " LEFT JOIN company w\(index) ON w\(index).id = \(Self.canonical(column))"
        return "w\(index).name"
      case .label:
        joins += " LEFT JOIN label w\(index) ON w\(index).id = \(column)"
        return "w\(index).name"
      default: return column
      }
    }
    var parent = ["NULL", "NULL", "NULL", "NULL"]
    if let parentKind = kind.parent, let column = plan.parentColumn {
      joins += " LEFT JOIN \(parentKind.name) p ON p.id = t.\(column)"
      parent[0] = "p.own_id"
      parent[1] = "p.source_system"
      if parentKind == .applications {
        joins += " LEFT JOIN company pc ON pc.id = \(Self.canonical("p.company")) LEFT JOIN label pr ON pr.id = p.role"
        parent[2] = "pc.name"
        parent[3] = "pr.name"
      }
    }
    let children = KindPlan.all.filter { $0.kind.parent == kind }.map { child in
      "t.id IN (SELECT \(child.parentColumn ?? "") FROM \(child.table))"
    }
    select = """
      SELECT t.id, \(plan.parentColumn.map { "t.\($0)" } ?? "NULL"), \
      \(plan.identifier == nil ? "NULL" : "t.source_system"), t.extra, \
      \(children.isEmpty ? "0" : children.joined(separator: " OR ")), \(parent.joined(separator: ", ")), \
      \(fields.joined(separator: ", ")) FROM \(plan.table) t\(joins) ORDER BY t.id
      """
  }

  /// The company that a company is an alias of, or itself.
  private static func canonical(_ column: String) -> String {
    """
    coalesce((SELECT a.company_id FROM company_alias a JOIN company c ON c.key = a.key WHERE c.id = \(column)), \
    \(column))
    """
  }
}

/// Ids for records without one.
private struct HandleMaker: ~Copyable {
  private let ofApplication: Statement
  private let ofInterview: Statement

  init(_ connection: borrowing Connection) throws(LedgerFailure) {
    let ofApplication = try connection.prepare("SELECT 1 FROM applications WHERE own_id = ?1 AND source_system = ''")
    let ofInterview = try connection.prepare("SELECT 1 FROM interviews WHERE own_id = ?1 AND source_system = ''")
    self.ofApplication = ofApplication
    self.ofInterview = ofInterview
  }

  func id(
    of kind: EntityKind, _ number: Int64, _ ownID: String?, _ system: String?, isNeeded: Bool
  ) throws(LedgerFailure) -> Value {
    if let ownID { return .text(OwnID.written(ownID, of: system ?? "")) }
    guard isNeeded else { return .none }
    var handle = "~\(number)"
    while try isTaken(handle, kind) { handle += "+" }
    return .text(handle)
  }

  private func isTaken(_ handle: String, _ kind: EntityKind) throws(LedgerFailure) -> Bool {
    if kind == .applications {
      ofApplication.bind(1, handle)
      return try ofApplication.firstInteger() != nil
    }
    ofInterview.bind(1, handle)
    return try ofInterview.firstInteger() != nil
  }
}
