import Importers
import InterviewModel
import Storage

/// Puts what an importer gives into a ledger, and says what there is to say.
struct LedgerSink: ImportSink, ~Copyable {
  private let target: OpenLedger
  private var log: IssueLog
  private var progress: ProgressBar
  private var rows = 0
  /// Rows of all files that were set aside because they are no records: feet of sheets, jobs that were only saved.
  private(set) var passedOver = 0
  /// By file, where they are to be written out: rows that were set aside and should be records.
  private(set) var rejects: [(name: String, rejects: RejectsFile)] = []
  private let keepsRejects: Bool
  /// Whether the ledger keeps the rows that are set aside; it counts them otherwise.
  private let isKept: Bool
  /// Where each record that is new or changes is said; nil where none is.
  private let changes: OutputChannel?
  /// Bytes of the files before this one.
  private var bytesBefore = 0
  /// Bytes read of this one.
  private var bytes = 0
  private var isStrict = false
  private var file = ""
  /// Conversions that reports have to name.
  private var notes: [String] = []

  /// How many rows go by between two looks at the progress bar.
  private static let rowsPerUpdate = 1024

  init(
    target: OpenLedger, log: consuming IssueLog, progress: consuming ProgressBar, isKept: Bool,
    keepsRejects: Bool = false, changes: OutputChannel? = nil
  ) {
    self.isKept = isKept
    self.keepsRejects = keepsRejects
    self.changes = changes
    self.target = target
    self.log = log
    self.progress = progress
  }

  mutating func begin(
    file: String, _ plan: ImportPlan, isStrict: Bool
  ) throws(LedgerFailure) {
    self.isStrict = isStrict
    self.file = file
    notes = []
    if keepsRejects { rejects.append((file, RejectsFile(plan))) }
    try target.ledger.beginFile(
      path: file, kind: plan.kind.name, sourceSystem: plan.sourceSystem, isSnapshot: plan.isSnapshot,
      isStrict: isStrict)
  }

  /// Ends the file, which was read to its end.
  mutating func end(_ counter: ByteCounter) throws(LedgerFailure) -> FileSummary {
    bytesBefore += counter.bytes
    bytes = 0
    for note in notes { try target.ledger.note(note) }
    let summary = try target.ledger.endFile(hash: counter.fingerprint)
    for issue in summary.issues { say(issue, line: nil) }
    finish()
    return summary
  }

  /// Takes the progress bar away and says what was left unsaid.
  mutating func finish() {
    progress.clear()
    log.flush()
  }

  /// Says how many bytes of the file have been read by now.
  mutating func show(bytes: Int) { self.bytes = bytes }

  mutating func row(_ row: inout RowRecords, raw: ArraySlice<UInt8>) throws(LedgerFailure) {
    let outcome = try target.ledger.merge(row)
    for warning in outcome.warnings {
      progress.clear()
      log.add(.warning, warning.id, of: file) { warning.issue(in: file) }
    }
    if !outcome.changes.isEmpty, let changes {
      progress.clear()
      changes.writeIfPossible(RecordChangeText.lines(outcome.changes, of: row, in: file))
    }
    if outcome.result == .rejected {
      for reason in outcome.reasons {
        say(ImportIssue("row-refused", .error, at: SourceLocation(file: file, line: row.line), reason), line: row.line)
      }
      try setAside(line: row.line, raw, outcome.reasons, isRecord: true)
    }
    countRow()
  }

  mutating func rejected(line: Int, raw: ArraySlice<UInt8>, issues: [ImportIssue]) throws(LedgerFailure) {
    for issue in issues { say(issue, line: line) }
    let errors = issues.filter { $0.severity == .error }
    if errors.isEmpty { passedOver += 1 }
    try setAside(line: line, raw, (errors.isEmpty ? issues : errors).map(\.message), isRecord: !errors.isEmpty)
    countRow()
  }

  mutating func issue(_ issue: ImportIssue) throws(LedgerFailure) {
    say(issue, line: nil)
    if [
      "scale-converted", "several-days", "day-repaired", "unknown-status", "day-order", "question-types-from-text",
      "year-of-neighbours",
    ].contains(issue.id) {
      notes.append("\(file): \(issue.message).")
    }
  }

  /// - Parameter isRecord: whether the row should be one, and is to be mended.
  private mutating func setAside(
    line: Int, _ raw: ArraySlice<UInt8>, _ reasons: [String], isRecord: Bool
  ) throws(LedgerFailure) {
    if keepsRejects, isRecord {
      rejects[rejects.count - 1].rejects.add(raw: String(decoding: raw, as: UTF8.self), reasons: reasons)
    }
    if isKept {
      try target.ledger.reject(line: line, raw: String(decoding: raw, as: UTF8.self), reasons: reasons)
    } else {
      try target.ledger.countReject()
    }
  }

  private mutating func say(_ issue: ImportIssue, line: Int?) {
    var issue = issue
    if issue.location.file.isEmpty { issue.location = SourceLocation(file: file, line: line) }
    progress.clear()
    log.add(issue)
  }

  private mutating func countRow() {
    rows += 1
    if rows % Self.rowsPerUpdate == 0 { progress.update(rows: rows, bytes: bytesBefore + bytes) }
  }
}
