import Importers
import InterviewModel

/// What an importer gave for some rows of a file, in order, kept to be handed to another sink later. One value is
/// filled and emptied again and again; its buffers are kept.
struct RowBatch: Sendable {
  private enum Event {
    /// The next of `rows`; its text as it stands in the file ends with this byte of `raw`.
    case row(rawEnd: Int)
    case rejected(line: Int, rawEnd: Int, issues: [ImportIssue])
    case issue(ImportIssue)
  }

  private var events: [Event] = []
  /// Room for rows; the first `rowCount` are filled.
  private var rows: [RowRecords] = []
  private var rowCount = 0
  private var raw: [UInt8] = []
  /// Bytes of the file that were read by the time the batch was full.
  var bytesRead = 0

  /// Rows and issues that fill a batch, and bytes of rows that do: more than as many rows of a usual log have.
  private static let (fullCount, fullBytes) = (512, 1 << 19)

  var isFull: Bool { events.count >= Self.fullCount || raw.count >= Self.fullBytes }

  /// Long rows give up their room.
  mutating func removeAll() {
    if raw.count >= Self.fullBytes { self = RowBatch() }
    events.removeAll(keepingCapacity: true)
    raw.removeAll(keepingCapacity: true)
    rowCount = 0
  }

  /// Takes the records of a row, and leaves the room of another's.
  mutating func add(_ row: inout RowRecords, raw bytes: ArraySlice<UInt8>) {
    if rowCount == rows.count { rows.append(RowRecords(records: [], line: 0)) }
    swap(&rows[rowCount], &row)
    rowCount += 1
    raw.append(contentsOf: bytes)
    events.append(.row(rawEnd: raw.count))
  }

  mutating func addRejected(line: Int, raw: ArraySlice<UInt8>, issues: [ImportIssue]) {
    self.raw.append(contentsOf: raw)
    events.append(.rejected(line: line, rawEnd: self.raw.count, issues: issues))
  }

  mutating func add(_ issue: ImportIssue) { events.append(.issue(issue)) }

  /// Hands everything on.
  mutating func give<Sink: ImportSink & ~Copyable>(to sink: inout Sink) throws(Sink.Failure) {
    var (row, start) = (0, 0)
    for event in events {
      switch event {
      case .issue(let issue): try sink.issue(issue)
      case .rejected(let line, let end, let issues):
        try sink.rejected(line: line, raw: raw[start..<end], issues: issues)
        start = end
      case .row(let end):
        try sink.row(&rows[row], raw: raw[start..<end])
        row += 1
        start = end
      }
    }
  }
}
