import Importers
import InterviewModel

/// What an importer gave for some rows of a file, in order, kept to be handed to another sink later. One value is
/// filled and emptied again and again; its buffers are kept.
struct RowBatch: Sendable {
  private enum Event {
    /// The records up to this number, and the raw text up to this byte, are a row that begins on the line.
    case row(line: Int, records: Int, raw: Int)
    case rejected(line: Int, raw: [UInt8], issues: [ImportIssue])
    case issue(ImportIssue)
  }

  private struct Head {
    let kind: EntityKind
    let part: Record.Part
    let extras: Int
  }

  private var events: [Event] = []
  private var records: [Head] = []
  private var values: [Value] = []
  private var extras: [Record.Extra] = []
  private var raw: [UInt8] = []
  /// Bytes of the file that were read by the time the batch was full.
  var bytesRead = 0

  var count: Int { events.count }

  mutating func removeAll() {
    events.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    extras.removeAll(keepingCapacity: true)
    raw.removeAll(keepingCapacity: true)
  }

  mutating func add(_ row: RowRecords, raw bytes: ArraySlice<UInt8>) {
    for record in row.records {
      records.append(Head(kind: record.kind, part: record.part, extras: record.extras.count))
      values.append(contentsOf: record.values)
      if !record.extras.isEmpty { extras.append(contentsOf: record.extras) }
    }
    raw.append(contentsOf: bytes)
    events.append(.row(line: row.line, records: records.count, raw: raw.count))
  }

  mutating func addRejected(line: Int, raw: ArraySlice<UInt8>, issues: [ImportIssue]) {
    events.append(.rejected(line: line, raw: Array(raw), issues: issues))
  }

  mutating func add(_ issue: ImportIssue) { events.append(.issue(issue)) }

  /// Hands everything on.
  /// - Parameter row: room for one row, used again from batch to batch.
  func give<Sink: ImportSink & ~Copyable>(to sink: inout Sink, by row: inout RowRecords) throws(Sink.Failure) {
    var (record, value, extra, byte) = (0, 0, 0, 0)
    for event in events {
      switch event {
      case .issue(let issue): try sink.issue(issue)
      case .rejected(let line, let raw, let issues): try sink.rejected(line: line, raw: raw[...], issues: issues)
      case .row(let line, let lastRecord, let lastByte):
        row.line = line
        row.records.removeLast(max(0, row.records.count - (lastRecord - record)))
        for position in 0..<lastRecord - record {
          let head = records[record + position]
          if position == row.records.count {
            row.records.append(Record(head.kind))
          } else if row.records[position].kind != head.kind {
            row.records[position] = Record(head.kind)
          }
          row.records[position].part = head.part
          for index in row.records[position].values.indices {
            row.records[position].values[index] = values[value + index]
          }
          value += row.records[position].values.count
          row.records[position].extras.removeAll()
          if head.extras > 0 { row.records[position].extras.append(contentsOf: extras[extra..<extra + head.extras]) }
          extra += head.extras
        }
        record = lastRecord
        try sink.row(row, raw: raw[byte..<lastByte])
        byte = lastByte
      }
    }
  }
}
