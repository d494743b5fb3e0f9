import Importers
import InterviewModel
import Testing

@testable import CommandLineTool

@Suite("Reading on one thread and storing on another")
struct PipelineTests {
  private struct Full: Error {}

  /// Writes down everything it is given, in order; refuses the row behind the last one it has room for.
  private struct ScriptSink: ImportSink {
    var lines: [String] = []
    var room = Int.max

    mutating func row(_ row: inout RowRecords, raw: ArraySlice<UInt8>) throws(Full) {
      if lines.count >= room { throw Full() }
      let values = row.records.map { "\($0.kind) \($0.part) \($0.values) \($0.extras)" }
      lines.append("\(row.line) \(values) \(String(decoding: raw, as: UTF8.self))")
    }

    mutating func rejected(line: Int, raw: ArraySlice<UInt8>, issues: [ImportIssue]) throws(Full) {
      lines.append("\(line) set aside \(String(decoding: raw, as: UTF8.self)) \(issues.map(\.id))")
    }

    mutating func issue(_ issue: ImportIssue) throws(Full) { lines.append(issue.description) }
  }

  /// 5,000 rows: more batches than are under way at a time. Some are set aside, some say less, some have a note.
  private static let bytes: [UInt8] = {
    var text = "question_id,interview_id,question,question_type,rating,mine\n"
    for number in 0..<5000 {
      let rating = number % 97 == 0 ? "nine" : number % 3 == 0 ? "" : "\(number % 5 + 1)"
      let note = number % 7 == 0 ? "x" : ""
      // A row that ends early is taken with a warning.
      let end = number % 50 == 1 ? "" : ",coding,\(rating),\(note)"
      text += "Q\(number),I\(number / 5),\"What, in detail, is \(number)?\"\(end)\n"
    }
    return Array(text.utf8)
  }()

  private func importer() throws -> any Importer {
    let planner = ImportPlanner(file: "q.csv", options: ImportOptions()) { () throws(ReadFailure) in
      ByteSource(Self.bytes)
    }
    guard case .plan(let plan) = try planner.plan() else { throw Full() }
    return plan.importer
  }

  @Test("Rows, rejects and issues arrive as they do without it, and in the same order")
  func sameOrder() throws {
    var direct = ScriptSink()
    try importer().read(ByteSource(Self.bytes), into: &direct)
    var piped = ScriptSink()
    try Pipeline.read(
      importer(), { () throws(ReadFailure) in ByteSource(Self.bytes) }, counting: ByteCounter(), into: &piped
    ) { _, _ in }
    #expect(direct.lines.count > 5000 && direct.lines.contains { $0.contains(" set aside ") })
    #expect(piped.lines == direct.lines)
  }

  @Test("Where storing fails, reading ends too, and the failure is said")
  func givesUp() throws {
    var sink = ScriptSink(room: 700)
    #expect(throws: ImportFailure<Full>.self) {
      try Pipeline.read(
        importer(), { () throws(ReadFailure) in ByteSource(Self.bytes) }, counting: ByteCounter(), into: &sink
      ) { _, _ in }
    }
    #expect(sink.lines.count == 700)
  }

  @Test("Where reading fails, nothing more is stored, and the failure is said")
  func cannotRead() throws {
    var sink = ScriptSink()
    #expect(throws: ImportFailure<Full>.self) {
      try Pipeline.read(
        importer(), { () throws(ReadFailure) in throw ReadFailure(message: "gone") }, counting: ByteCounter(),
        into: &sink
      ) { _, _ in }
    }
    #expect(sink.lines.isEmpty)
  }
}
