import CommandLineTool
import Foundation
import Importers
import InterviewModel
import Storage

/// What must hold of any bytes at all, by the part of the program that they are given to. The fuzzer makes inputs up
/// and holds them to this (`Benchmarks/fuzz`); the tests do the same with those that it kept (`Corpus`).
enum InputCheck: String, CaseIterable, Sendable {
  /// A file of that format goes into a ledger, by the road a command takes.
  case csv, json
  /// Days, one a line.
  case days
  /// Pay, numbers, durations, scores, statuses and questions, one a line.
  case values
  /// A mapping file, and after a NUL a file that is read with it.
  case mapping
  /// A file that claims to be a ledger, for every command that looks at one.
  case ledger
  /// A byte that says which report, and a log for it.
  case report

  /// What does not hold of the input; empty where all does.
  func faults(_ bytes: [UInt8]) -> [String] {
    var findings = Findings(bytes)
    switch self {
    case .csv, .json: findings.checkFile()
    case .days: findings.checkDays()
    case .values: findings.checkValues()
    case .mapping: findings.checkMapping()
    case .ledger: findings.checkLedger()
    case .report: findings.checkReport()
    }
    return findings.faults
  }
}

/// What was found of one input.
private struct Findings {
  let bytes: [UInt8]
  var faults: [String] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { faults.append("does not hold: \(what())") }
  }

  // MARK: Files

  mutating func checkFile() {
    do { try checkFile(bytes) } catch { expect(false, "\(error)") }
  }

  /// Nothing is lost on the way, every message points into the file, it does not matter how the file is cut into
  /// pieces, the same file again adds nothing, and the ledger is sound.
  private mutating func checkFile(_ bytes: [UInt8], options: ImportOptions = ImportOptions()) throws {
    // Small pieces, so that rows lie across their borders.
    guard let (plan, read) = try self.read(bytes, options: options, pieces: 61) else { return }
    let whole = try self.read(bytes, options: options, pieces: 1 << 16)
    expect(whole?.read.isSame(as: read) == true, "pieces of a file do not matter")
    let count = read.rows.count + read.rejects.count
    if let rows = try Self.rowCounts(bytes, plan) { expect(rows.contains(count), "\(count) of \(rows) rows are given") }
    var ledger = try Ledger.inMemory()
    for isAgain in [false, true] {
      let counts = try Self.take(read, plan, into: &ledger)
      expect(counts.read == count, "every row is accounted for: \(counts)")
      expect(counts.rejected >= read.rejects.count, "what is set aside stays so: \(counts)")
      expect(!isAgain || counts.inserted == 0, "the same file again adds nothing: \(counts)")
    }
    _ = try ledger.history()
    let problems = try ledger.integrityProblems()
    expect(problems.isEmpty, "the ledger is sound: \(problems)")
  }

  /// What a file is understood as, and what it gives; nil where it is refused.
  private mutating func read(
    _ bytes: [UInt8], options: ImportOptions, pieces: Int
  ) throws -> (plan: ImportPlan, read: RowList)? {
    let planner = ImportPlanner(file: "f", options: options) { () throws(ReadFailure) in
      ByteSource(bytes, chunkSize: pieces)
    }
    var rows = RowList()
    switch try planner.plan() {
    case .unusable(let issue):
      check(issue)
      return nil
    case .plan(let plan):
      rows.issues = plan.issues
      do {
        try plan.importer.read(ByteSource(bytes, chunkSize: pieces), into: &rows)
      } catch {
        guard case .unusable(let issue) = error else { throw error }
        check(issue)
        return nil
      }
      for issue in rows.issues { check(issue) }
      for reject in rows.rejects {
        expect(!reject.issues.isEmpty, "a row is set aside for a reason")
        for issue in reject.issues { check(issue) }
      }
      return (plan, rows)
    }
  }

  /// How many rows lie under a header: those with a letter or a figure, and all that are not blank. Nil for a format
  /// without rows.
  private static func rowCounts(_ bytes: [UInt8], _ plan: ImportPlan) throws -> ClosedRange<Int>? {
    guard let importer = plan.importer as? CSVImporter else { return nil }
    var scanner = CSVScanner(ByteSource(bytes), delimiter: importer.layout.delimiter)
    var row = CSVRow()
    var (written, all) = (0, 0)
    while try scanner.next(into: &row) {
      guard row.firstLine > importer.layout.headerLine, !row.isBlank else { continue }
      all += 1
      if row.raw.contains(where: { ($0 | 32) >= 97 && ($0 | 32) <= 122 || $0 >= 48 && $0 <= 57 }) { written += 1 }
    }
    return written...all
  }

  private static func take(
    _ read: RowList, _ plan: ImportPlan, into ledger: inout Ledger
  ) throws -> RowCounts {
    try ledger.beginImport(at: "2026-10-31")
    try ledger.beginFile(
      path: "f", kind: plan.kind.name, sourceSystem: plan.sourceSystem, isSnapshot: plan.isSnapshot)
    for row in read.rows {
      let outcome = try ledger.merge(row)
      if outcome.result == .rejected { try ledger.reject(line: row.line, raw: "", reasons: outcome.reasons) }
    }
    for reject in read.rejects {
      try ledger.reject(line: reject.line, raw: "", reasons: reject.issues.map(\.message))
    }
    let counts = try ledger.endFile().rows
    _ = try ledger.commit()
    return counts
  }

  private mutating func check(_ issue: ImportIssue) {
    expect(!issue.message.isEmpty, "a message says something: \(issue.id)")
    guard let line = issue.location.line else { return }
    // Line feeds, returns and what a file in UTF-16 has of them.
    let lines = bytes.reduce(1) { $0 + ($1 == 10 || $1 == 13 ? 1 : 0) }
    expect(line >= 0 && line <= lines, "a message points into its file: \(issue) of \(lines) lines")
  }

  // MARK: Values

  /// What is read of a day is written, and read again as it was.
  mutating func checkDays() {
    var order = DayOrderSurvey()
    for (row, part) in bytes.split(separator: 10).enumerated() {
      let text = Array(part)
      order.add(text.span, row: row)
      for given in [nil, DayOrder.dayFirst, .monthFirst] {
        for serials in [false, true] {
          guard case .moment(let moment) = DayReader.read(text.span, order: given, serials: serials) else { continue }
          guard case .moment(let again) = DayReader.read(moment.description) else {
            expect(false, "\(moment) is read again")
            continue
          }
          expect(again == moment, "\(moment) is read as \(again)")
        }
      }
    }
    _ = order.verdict
  }

  mutating func checkValues() {
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

  mutating func checkMapping() {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts.count > 1 ? Array(parts[1]) : Array("Firma,Rolle,Status,am\nA,B,Absage,3.4.2026\n".utf8)
    do {
      var options = ImportOptions()
      options.mapping = try MappingFileReader.read(Array(parts[0]), name: "m")
      // Its messages may point into the mapping or into the file.
      var findings = Findings(file + Array("\n".utf8) + bytes)
      try findings.checkFile(file, options: options)
      faults += findings.faults
    } catch let problem as MappingProblem {
      check(problem.issue)
    } catch { expect(false, "\(error)") }
  }

  // MARK: Whole ledgers and the whole program

  mutating func checkLedger() {
    do {
      let folder = try Folder()
      let path = try folder.write(bytes, to: "ledger")
      for words in [["review"], ["check"], ["imports"], ["export", folder.path + "/out"], ["undo"]] {
        run(words + ["--ledger", path])
      }
      let log = try folder.write(Array("Company,Role,Date applied\nA,B,2026-03-01\n".utf8), to: "log.csv")
      run(["import", "--ledger", path, log])
    } catch { expect(false, "\(error)") }
  }

  mutating func checkReport() {
    guard let first = bytes.first else { return }
    let reports: [[String]] = [
      ["review"], ["check"], ["rates", "--by", "stage"], ["rates", "--by", "question-type,preparation"], ["funnel"],
      ["effect", "--of", "preparation", "--adjust-for", "stage"], ["practice"], ["journal"], ["salary"], ["offers"],
      ["timing"], ["follow-ups"], ["review", "--redact"],
    ]
    let formats = ["text", "html", "markdown", "json"]
    let report = reports[Int(first) % reports.count]
    do {
      let folder = try Folder()
      let path = try folder.write(Array(bytes.dropFirst()), to: "log")
      run(report + [path, "--as-of", "2026-10-31", "--format", formats[Int(first) / reports.count % formats.count]])
    } catch { expect(false, "\(error)") }
  }

  private mutating func run(_ words: [String]) {
    let quiet = OutputChannel { (_) throws(SystemFailure) in }
    let status = CommandLineTool.main(
      Environment(
        arguments: words, today: CalendarDay(ordinal: 20_757), standardOutput: quiet, standardError: quiet,
        clock: { 0 }))
    expect(status != .internalFault, "\(words) is no fault of the program's")
  }
}

/// Keeps all that an importer gives.
private struct RowList: ImportSink {
  var rows: [RowRecords] = []
  var rejects: [(line: Int, issues: [ImportIssue])] = []
  var issues: [ImportIssue] = []
  /// Where each row lies, as it stands in the file.
  private var texts: [[UInt8]] = []

  mutating func row(_ row: inout RowRecords, raw: ArraySlice<UInt8>) throws(Never) {
    rows.append(row)
    texts.append(Array(raw))
  }

  mutating func rejected(line: Int, raw: ArraySlice<UInt8>, issues: [ImportIssue]) throws(Never) {
    rejects.append((line, issues))
    texts.append(Array(raw))
  }

  mutating func issue(_ issue: ImportIssue) throws(Never) { issues.append(issue) }

  func isSame(as other: RowList) -> Bool {
    texts == other.texts && issues == other.issues
      && rows.elementsEqual(other.rows) { $0.line == $1.line && $0.records == $1.records }
      && rejects.elementsEqual(other.rejects) { $0 == $1 }
  }
}

/// A folder of one input's own, in memory where the system has a place for that.
private final class Folder {
  let path: String

  init() throws {
    let memory = "/dev/shm"
    let files = FileManager.default
    let place = files.isWritableFile(atPath: memory) ? memory : files.temporaryDirectory.path
    path = "\(place)/debrief-\(UUID().uuidString)"
    try files.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }
}
