import Foundation
import Importers
import InterviewModel
import TestSupport

/// Keeps all that an importer gives.
struct RecordingSink: ImportSink {
  var rows: [RowRecords] = []
  var raws: [String] = []
  var rejects: [(line: Int, raw: String, issues: [ImportIssue])] = []
  var issues: [ImportIssue] = []

  mutating func row(_ row: inout RowRecords, raw: ArraySlice<UInt8>) throws(Never) {
    rows.append(row)
    raws.append(String(decoding: raw, as: UTF8.self))
  }

  mutating func rejected(line: Int, raw: ArraySlice<UInt8>, issues: [ImportIssue]) throws(Never) {
    rejects.append((line, String(decoding: raw, as: UTF8.self), issues))
  }

  mutating func issue(_ issue: ImportIssue) throws(Never) { issues.append(issue) }

  /// Everything said, in the order of the file.
  var messages: [String] {
    (issues + rejects.flatMap(\.issues)).sorted { $0.location < $1.location }.map(\.description)
  }
}

/// What came of a file.
enum ReadResult {
  case read(kind: EntityKind, RecordingSink)
  case refused(ImportIssue)

  var sink: RecordingSink? { if case .read(_, let sink) = self { sink } else { nil } }
  var kind: EntityKind? { if case .read(let kind, _) = self { kind } else { nil } }
  var refusal: ImportIssue? { if case .refused(let issue) = self { issue } else { nil } }
}

/// Reads a file from its bytes, by the road a command takes.
func read(_ bytes: [UInt8], file: String = "log.csv", options: ImportOptions = ImportOptions(), chunk: Int = 1 << 16)
  throws -> ReadResult
{
  let planner = ImportPlanner(file: file, options: options) { () throws(ReadFailure) in
    ByteSource(bytes, chunkSize: chunk)
  }
  switch try planner.plan() {
  case .unusable(let issue): return .refused(issue)
  case .plan(let plan):
    var sink = RecordingSink()
    sink.issues = plan.issues
    do {
      try plan.importer.read(ByteSource(bytes, chunkSize: chunk), into: &sink)
    } catch {
      if case .unusable(let issue) = error { return .refused(issue) }
      throw error
    }
    return .read(kind: plan.kind, sink)
  }
}

func read(_ text: String, file: String = "log.csv", options: ImportOptions = ImportOptions()) throws -> ReadResult {
  try read(Array(text.utf8), file: file, options: options)
}
