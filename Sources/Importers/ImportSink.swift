import InterviewModel

/// Takes what an importer reads, row by row. One row of the file is one call of `row` or of `rejected`, so that
/// nothing is lost on the way: rows read = rows given + rows rejected.
package protocol ImportSink: ~Copyable {
  associatedtype Failure: Error

  /// A good row. The sink may keep the records and leave others in their room. `raw` is the row as it stands in the
  /// file, for the case that the ledger sets it aside.
  mutating func row(_ row: inout RowRecords, raw: ArraySlice<UInt8>) throws(Failure)

  /// A row with at least one error among its issues; or one that is no record at all (the foot of a sheet, a job that
  /// was only saved), which its one issue, a note, says.
  mutating func rejected(line: Int, raw: ArraySlice<UInt8>, issues: [ImportIssue]) throws(Failure)

  /// Something to say that rejects no row.
  mutating func issue(_ issue: ImportIssue) throws(Failure)
}

/// Why an import of a file ended early.
package enum ImportFailure<Sink: Error>: Error {
  /// The file is broken in a way that puts the rest of it in doubt: nothing of it should go in.
  case unusable(ImportIssue)
  /// The machine could not read the file on.
  case read(ReadFailure)
  /// The sink could not take what was read.
  case sink(Sink)
}

/// Reads one shape of file, and emits records and issues.
package protocol Importer: Sendable {
  /// Reads all of a file. Bad input is given to the sink as issues; only the machine throws.
  func read<Sink: ImportSink & ~Copyable>(
    _ source: ByteSource, into sink: inout Sink
  ) throws(ImportFailure<Sink.Failure>)
}
