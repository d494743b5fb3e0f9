// What the fuzzer runs, once for each input it makes up; `Benchmarks/fuzz` builds it. `FUZZ_TARGET` says which part.
// A trap ends the process, which libFuzzer reports with the input that led to it; so does `expect`.
import CommandLineTool
import Glibc
import Importers
import InterviewModel
import Storage

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  target(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let target: ([UInt8]) -> Void = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  switch name {
  case "csv", "json": return readFile
  case "days": return readDays
  case "values": return readValues
  case "mapping": return readMapping
  case "ledger": return openLedger
  case "report": return runTool
  default:
    fputs("FUZZ_TARGET is one of csv, json, days, values, mapping, ledger, report\n", stderr)
    exit(2)
  }
}()

private func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
  if !holds {
    fputs("DOES NOT HOLD: \(what())\n", stderr)
    abort()
  }
}

// MARK: Files

/// A file goes into a ledger in memory by the road a command takes: nothing is lost on the way, every message points
/// into the file, the same file again changes nothing, and the ledger is sound.
private func readFile(_ bytes: [UInt8]) {
  do {
    var ledger = try Ledger.inMemory()
    guard try take(bytes, into: &ledger) != nil else { return }
    _ = try ledger.history()
    expect(try ledger.integrityProblems().isEmpty, "the ledger is sound")
  } catch { expect(false, "\(error)") }
}

/// What became of the rows; nil where the file is refused.
private func take(
  _ bytes: [UInt8], into ledger: inout Ledger, options: ImportOptions = ImportOptions()
) throws -> RowCounts? {
  // Small pieces, so that rows lie across their borders.
  let planner = ImportPlanner(file: "f", options: options) { () throws(ReadFailure) in
    ByteSource(bytes, chunkSize: 61)
  }
  let plan: ImportPlan
  switch try planner.plan() {
  case .unusable(let issue):
    check(issue, bytes)
    return nil
  case .plan(let found): plan = found
  }
  for issue in plan.issues { check(issue, bytes) }
  try ledger.beginImport(at: "2026-10-31")
  try ledger.beginFile(
    path: "f", kind: plan.kind.name, sourceSystem: plan.sourceSystem, isSnapshot: plan.isSnapshot)
  var sink = RowList()
  do {
    try plan.importer.read(ByteSource(bytes, chunkSize: 61), into: &sink)
  } catch {
    guard case .unusable(let issue) = error else { throw error }
    check(issue, bytes)
    try ledger.rollback()
    return nil
  }
  for issue in sink.issues { check(issue, bytes) }
  for row in sink.rows {
    let outcome = try ledger.merge(row)
    if outcome.result == .rejected { try ledger.reject(line: row.line, raw: "", reasons: outcome.reasons) }
  }
  let summary = try ledger.endFile()
  _ = try ledger.commit()
  expect(summary.rows.read == sink.rows.count, "every row is accounted for: \(summary.rows) of \(sink.rows.count)")
  return summary.rows
}

private func check(_ issue: ImportIssue, _ bytes: [UInt8]) {
  expect(!issue.message.isEmpty, "a message says something: \(issue.id)")
  guard let line = issue.location.line else { return }
  // Line feeds, returns and what a file in UTF-16 has of them.
  let lines = bytes.reduce(1) { $0 + ($1 == 10 || $1 == 13 ? 1 : 0) }
  expect(line >= 0 && line <= lines, "a message points into its file: \(issue) of \(lines) lines")
}

private struct RowList: ImportSink {
  var rows: [RowRecords] = []
  var issues: [ImportIssue] = []

  mutating func row(_ row: RowRecords, raw: ArraySlice<UInt8>) throws(Never) {
    rows.append(row)
  }

  mutating func rejected(line: Int, raw: ArraySlice<UInt8>, issues: [ImportIssue]) throws(Never) {
    expect(!issues.isEmpty, "a row is set aside for a reason")
    self.issues += issues
  }

  mutating func issue(_ issue: ImportIssue) throws(Never) { issues.append(issue) }
}

// MARK: Values

private func readDays(_ bytes: [UInt8]) {
  var order = DayOrderSurvey()
  for (row, part) in bytes.split(separator: 10).enumerated() {
    let text = Array(part)
    order.add(text.span, row: row)
    for given in [nil, DayOrder.dayFirst, .monthFirst] {
      for serials in [false, true] {
        if case .moment(let moment) = DayReader.read(text.span, order: given, serials: serials) { check(moment) }
      }
    }
  }
  _ = order.verdict
}

/// What was read can be written and read again.
private func check(_ moment: Moment) {
  let written = moment.description
  guard case .moment(let again) = DayReader.read(written) else {
    return expect(false, "\(written) is read again")
  }
  expect(again == moment, "\(written) is read as \(again)")
}

private func readValues(_ bytes: [UInt8]) {
  for part in bytes.split(separator: 10) {
    let text = Array(part)
    let span = text.span
    if case .pay(let pay) = MoneyReader.read(span), let low = pay.low, let high = pay.high {
      expect(low <= high, "\(low) is at most \(high)")
      _ = (low.units(decimals: 2), high.units(decimals: 0))
    }
    _ = MoneyReader.read(span, decimalMark: .comma)
    _ = NumberReader.read(span)
    _ = NumberReader.read(span, decimalMark: .comma)
    _ = DurationReader.minutes(span)
    _ = DurationReader.seconds(span)
    _ = ScoreReader.read(span)
    _ = ScoreReader.read(span, points: 10)
    _ = FlagReader.read(span)
    _ = MissingValue.isMissing(span)
    _ = QuestionClassifier.classify(span)
    _ = StatusReader.read(String(decoding: text, as: UTF8.self))
  }
}

// MARK: Mapping files

/// Up to the first NUL the mapping, after it a file that is read with it.
private func readMapping(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let text = Array(parts[0])
  let file = parts.count > 1 ? Array(parts[1]) : Array("Firma,Rolle,Status,am\nA,B,Absage,3.4.2026\n".utf8)
  let mapping: MappingFile
  do { mapping = try MappingFileReader.read(text, name: "m") } catch { return check(error.issue, text) }
  do {
    var ledger = try Ledger.inMemory()
    var options = ImportOptions()
    options.mapping = mapping
    // Its messages may point into the mapping or into the file.
    _ = try take(file + text, into: &ledger, options: options)
  } catch { expect(false, "\(error)") }
}

// MARK: Whole ledgers and the whole tool

private let folder: String = {
  let path = "/dev/shm/debrief-fuzz-\(getpid())"
  mkdir(path, 0o700)
  return path
}()

private func write(_ bytes: [UInt8], to name: String) -> String {
  let path = "\(folder)/\(name)"
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  expect(file >= 0, "\(path) can be written")
  _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
  close(file)
  return path
}

/// A file that claims to be a ledger is read or refused, by every command that looks at one.
private func openLedger(_ bytes: [UInt8]) {
  for side in ["-wal", "-shm", "-journal"] { unlink("\(folder)/ledger\(side)") }
  let path = write(bytes, to: "ledger")
  for words in [["review"], ["check"], ["imports"], ["export", "\(folder)/out"], ["undo"]] {
    run(words + ["--ledger", path])
  }
  run(["import", "--ledger", path, write(Array("Company,Role,Date applied\nA,B,2026-03-01\n".utf8), to: "log.csv")])
  for side in ["-wal", "-shm", "-journal"] { unlink("\(folder)/ledger\(side)") }
}

/// A log becomes a report; the first byte says which and in which format.
private func runTool(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let reports: [[String]] = [
    ["review"], ["check"], ["rates", "--by", "stage"], ["rates", "--by", "question-type,preparation"], ["funnel"],
    ["effect", "--of", "preparation", "--adjust-for", "stage"], ["practice"], ["journal"], ["salary"], ["offers"],
    ["timing"], ["follow-ups"], ["review", "--redact"],
  ]
  let formats = ["text", "html", "markdown", "json"]
  let report = reports[Int(first) % reports.count]
  let path = write(Array(bytes.dropFirst()), to: "log")
  run(report + [path, "--as-of", "2026-10-31", "--format", formats[Int(first) / reports.count % formats.count]])
}

private func run(_ words: [String]) {
  let quiet = OutputChannel { (_) throws(SystemFailure) in }
  let status = CommandLineTool.main(
    Environment(
      arguments: words, today: CalendarDay(ordinal: 20_757), standardOutput: quiet, standardError: quiet,
      clock: { 0 }))
  expect(status != .internalFault, "\(words) is no fault of the program's")
}
