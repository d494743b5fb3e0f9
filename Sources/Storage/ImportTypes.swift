import InterviewModel

/// What became of one row of a file.
package struct MergeOutcome: Sendable, Hashable {
  package var result: RowResult
  /// Why the row was rejected, each with its remedy; empty otherwise. Nothing of a rejected row was stored: the
  /// caller hands it to `Ledger.reject`, which also counts it.
  package var reasons: [String] = []
  /// Records that the row referred to and that were created for it.
  package var warnings: [MergeWarning] = []
  /// The records that the row made or changed, where the ledger was asked to say.
  package var changes: [RecordChange] = []
}

/// Something to say of a row that went in. There can be as many as rows, so it is put into words by who says it.
package enum MergeWarning: Sendable, Hashable {
  /// The row referred to a record that is not there, by its own id, so it was created.
  case implied(EntityKind, String, line: Int)
  /// Two rows of one file have one id and differ.
  case idTwice(EntityKind, String, line: Int)

  /// As `issue(in:)` has it.
  package var id: String {
    switch self {
    case .implied(let kind, _, _): "implied-\(kind.nouns.one)"
    case .idTwice: "duplicate-id"
    }
  }

  /// In words.
  package func issue(in file: String) -> ImportIssue {
    switch self {
    case .implied(let kind, let ownID, let line):
      ImportIssue(
        id, .warning, at: SourceLocation(file: file, line: line),
        """
        no \(kind.nouns.one) has the id '\(ownID)', so one was created with what this row says; \
        import the row of '\(ownID)' in a file of \(kind.name), or mend the id
        """)
    case .idTwice(let kind, let ownID, let line):
      ImportIssue(
        id, .warning, at: SourceLocation(file: file, line: line),
        """
        an earlier row of this file has the id '\(ownID)' too and says something else of the \(kind.nouns.one); \
        this row was taken as a correction of it: if it is another \(kind.nouns.one), give it an id of its own
        """)
    }
  }
}

/// What a row does to one record.
package struct RecordChange: Sendable, Hashable {
  /// Of the record among those of the row.
  package var position: Int
  package var isNew: Bool
  /// Of a changed record: each field with what it was, where that is no company or label, and what it becomes.
  package var fields: [Field] = []

  package struct Field: Sendable, Hashable {
    package var name: String
    package var old: Value
    package var new: Value
  }
}

/// The strongest thing that happened to a record of the row, weakest first.
package enum RowResult: UInt8, Sendable, Comparable {
  case unchanged
  case updated
  case inserted
  case rejected

  package static func < (left: RowResult, right: RowResult) -> Bool { left.rawValue < right.rawValue }
}

/// Rows of one file by what became of them; their sum is the rows read.
package struct RowCounts: Sendable, Hashable {
  package var inserted = 0
  package var updated = 0
  package var unchanged = 0
  package var rejected = 0
  package var read: Int { inserted + updated + unchanged + rejected }

  package init() {}

  package mutating func count(_ result: RowResult) {
    switch result {
    case .inserted: inserted += 1
    case .updated: updated += 1
    case .unchanged: unchanged += 1
    case .rejected: rejected += 1
    }
  }
}

/// Records of one kind that a file created or changed.
package struct RecordCounts: Sendable, Hashable {
  package var kind: EntityKind
  package var inserted = 0
  package var updated = 0
}

/// One imported file.
package struct FileSummary: Sendable, Hashable {
  package var path: String
  package var hash: String
  /// What the file was read as: the name of a kind or of a mapping.
  package var kind: String
  package var sourceSystem: String
  package var isSnapshot: Bool
  package var rows = RowCounts()
  /// In the order of the kinds; kinds of which nothing was created or changed are left out.
  package var records: [RecordCounts] = []
  package var notes: [String] = []
  /// What there is to say of the file as a whole.
  package var issues: [ImportIssue] = []
}

/// One import: what one run of the tool brought in.
package struct ImportSummary: Sendable, Hashable {
  /// Counted from 1; what `undo` takes.
  package var number: Int
  /// The instant that the caller gave.
  package var at: String
  package var files: [FileSummary]
}

/// One row that was set aside.
package struct RejectedRow: Sendable, Hashable {
  package var path: String
  package var line: Int
  package var raw: String
  package var reasons: [String]
}
