/// A field of one kind: what a column of a file is mapped to.
package struct FieldReference: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let kind: EntityKind
  /// Position in `kind.fields`.
  package let index: Int

  package init(_ kind: EntityKind, at index: Int) {
    self.kind = kind
    self.index = index
  }

  /// Nil where the kind has no such field.
  package init?(_ kind: EntityKind, _ name: String) {
    guard let index = kind.index(of: name) else { return nil }
    self.init(kind, at: index)
  }

  package var field: Field { kind.fields[index] }

  /// `interviews.held_on`.
  package var description: String { "\(kind.name).\(field.name)" }

  package static func < (left: FieldReference, right: FieldReference) -> Bool {
    (left.kind, left.index) < (right.kind, right.index)
  }
}

/// A column of a native file, and the fields that its cell fills.
package struct NativeColumn: Sendable {
  package let name: String
  /// The record's own field, or a field that names its parent; an offer's role is both.
  package let targets: [FieldReference]
}

extension EntityKind {
  /// The columns of a native file of this kind, in the order in which files are written.
  package var nativeColumns: [NativeColumn] { Self.nativeColumnLists[Int(rawValue)] }

  private static let nativeColumnLists: [[NativeColumn]] = allCases.map { kind in
    let own = kind.fields.indices.map {
      NativeColumn(name: kind.fields[$0].name, targets: [FieldReference(kind, at: $0)])
    }
    func parent(_ name: String, _ parent: EntityKind, also ownName: String? = nil) -> NativeColumn {
      let fields = [FieldReference(parent, name), ownName.flatMap { FieldReference(kind, $0) }]
      return NativeColumn(name: name, targets: fields.compactMap(\.self))
    }
    switch kind {
    case .stages:
      return [
        parent("application_id", .applications), parent("company", .applications), parent("role", .applications),
      ] + own
    case .interviews:
      return [own[0]] + [
        parent("application_id", .applications), parent("company", .applications), parent("role", .applications),
      ] + own.dropFirst()
    case .offers:
      return [own[0]] + [
        parent("application_id", .applications), parent("company", .applications),
        parent("role", .applications, also: "role"),
      ] + own.dropFirst(2)
    case .questions: return [own[0], parent("interview_id", .interviews)] + own.dropFirst()
    case .journal: return own.prefix(2) + [parent("interview_id", .interviews)] + own.dropFirst(2)
    case .applications, .practice, .salary, .expectations, .exchangeRates: return own
    }
  }
}
