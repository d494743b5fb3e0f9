import Importers
import InterviewModel
import Storage

/// A ledger that several steps of a command share.
final class OpenLedger {
  var ledger: Ledger

  init(_ ledger: consuming Ledger) { self.ledger = ledger }
}

/// Reads files into a ledger: finds out what each is, takes parents before children, and says what was found.
struct ImportRun {
  let invocation: Invocation
  let options: ImportOptions
  /// Whether anything less than clean refuses the file.
  let isStrict: Bool
  /// Whether notes and warnings are said, or only errors.
  let least: ImportIssue.Severity
  /// Whether the ledger is: then it is told the fingerprint of each file and the rows that are set aside, which are only
  /// counted else.
  let isKept: Bool
  /// Whether rows that are set aside are gathered, to be written out.
  var keepsRejects = false
  /// Whether each record that is new or changes is said.
  var listsChanges = false

  /// What came of the files.
  struct Outcome {
    var files: [FileSummary] = []
    /// How each file was read, in the order of `files`.
    var descriptions: [String] = []
    /// Files of a folder that are no log.
    var passedOver: [String] = []
    /// Rows among those set aside that are no records: feet of sheets, jobs that were only saved.
    var noRecords = 0
    /// By file; empty where they were not to be kept.
    var rejects: [(name: String, rejects: RejectsFile)] = []

    var rows: RowCounts {
      files.reduce(into: RowCounts()) { sum, file in
        sum.inserted += file.rows.inserted
        sum.updated += file.rows.updated
        sum.unchanged += file.rows.unchanged
        sum.rejected += file.rows.rejected
      }
    }

    /// Rows that were set aside although they should be records.
    var faultyRows: Int { rows.rejected - noRecords }
  }

  /// The names of files that a folder is searched for.
  static func isLog(_ name: String) -> Bool {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return name.contains(".") && ["csv", "tsv", "json", "jsonl", "ndjson"].contains(ending)
  }

  /// Reads the files that the paths name. The caller has begun the import, and commits it or not.
  func read(_ paths: [String], into target: OpenLedger) throws(CommandFailure) -> Outcome {
    let files = try InputSearch(invocation.environment, accepting: Self.isLog).files(at: paths)
    var log = IssueLog(invocation.environment.standardError, least: invocation.isQuiet ? .error : least)
    var outcome = Outcome()
    var planned: [(file: InputFile, plan: ImportPlan)] = []
    for file in files {
      switch try plan(file) {
      case .plan(let plan): planned.append((file, plan))
      case .unusable(let issue):
        if paths.contains(file.name) || paths.contains("-") {
          log.add(issue)
          throw CommandFailure(.unusableInput, "'\(file.name)' cannot be used as it is; nothing was imported")
        }
        outcome.passedOver.append(file.name)
        log.add(ImportIssue(issue.id, .warning, at: issue.location, "passed over: \(issue.message)"))
      }
    }
    if planned.isEmpty {
      throw CommandFailure(
        .unusableInput, "none of the files is a log that debrief knows",
        hint: "Run 'debrief template applications' to see what one looks like.")
    }
    planned.sort { ($0.plan.kind, $0.file.name) < ($1.plan.kind, $1.file.name) }
    let progress = ProgressBar(invocation, totalBytes: planned.reduce(0) { $0 + $1.file.size })
    var sink = LedgerSink(
      target: target, log: log, progress: progress, isKept: isKept, keepsRejects: keepsRejects,
      changes: listsChanges && !invocation.isQuiet ? invocation.environment.standardOutput : nil)
    for (file, plan) in planned {
      outcome.files.append(try read(file, plan, &sink))
      outcome.descriptions.append(plan.description)
    }
    sink.finish()
    outcome.noRecords = sink.passedOver
    outcome.rejects = sink.rejects
    return outcome
  }

  /// How each of the files is understood.
  func explain(_ paths: [String]) throws(CommandFailure) -> String {
    let files = try InputSearch(invocation.environment, accepting: Self.isLog).files(at: paths)
    var texts: [String] = []
    for file in files {
      switch try plan(file) {
      case .unusable(let issue): texts.append(issue.description.withControlsShown + "\n")
      case .plan(let plan):
        var sink = ExplainSink()
        do throws(ImportFailure<Never>) {
          let source: ByteSource
          do throws(ReadFailure) { source = try Self.source(of: file, ByteCounter()) } catch { throw .read(error) }
          try plan.importer.read(source, into: &sink)
        } catch {
          switch error {
          case .read(let failure): throw Self.cannotRead(file, failure)
          case .unusable(let issue):
            texts.append(issue.description.withControlsShown + "\n")
            continue
          }
        }
        texts.append(Explanation(file: file.name, plan: plan, findings: sink).text)
      }
    }
    return texts.joined(separator: "\n")
  }

  private func plan(_ file: InputFile) throws(CommandFailure) -> ImportPlanner.Outcome {
    let planner = ImportPlanner(file: file.name, options: options) { () throws(ReadFailure) in
      try Self.source(of: file, ByteCounter())
    }
    do { return try planner.plan() } catch { throw Self.cannotRead(file, error) }
  }

  private func read(
    _ file: InputFile, _ plan: ImportPlan, _ sink: inout LedgerSink
  ) throws(CommandFailure) -> FileSummary {
    let counter = ByteCounter(fingerprints: isKept)
    do throws(ImportFailure<LedgerFailure>) {
      do throws(LedgerFailure) {
        try sink.begin(file: file.name, plan, isStrict: isStrict)
        for issue in plan.issues { try sink.issue(issue) }
      } catch { throw .sink(error) }
      if file.size < Pipeline.worthwhile {
        let source: ByteSource
        do throws(ReadFailure) { source = try Self.source(of: file, counter) } catch { throw .read(error) }
        try plan.importer.read(source, into: &sink)
      } else {
        try Pipeline.read(
          plan.importer, { () throws(ReadFailure) in try Self.source(of: file, counter) }, counting: counter,
          into: &sink
        ) { sink, bytes in sink.show(bytes: bytes) }
      }
      do throws(LedgerFailure) { return try sink.end(counter) } catch { throw .sink(error) }
    } catch {
      sink.finish()
      switch error {
      case .read(let failure): throw Self.cannotRead(file, failure)
      case .sink(let failure): throw CommandFailure(failure)
      case .unusable(let issue):
        throw CommandFailure(.unusableInput, issue.description, hint: "Nothing was imported.")
      }
    }
  }

  private static func cannotRead(_ file: InputFile, _ failure: ReadFailure) -> CommandFailure {
    CommandFailure(.noInput, "cannot read '\(file.name)': \(failure.message)")
  }

  private static func source(of file: InputFile, _ counter: ByteCounter) throws(ReadFailure) -> ByteSource {
    let reader: OpenReader
    do { reader = OpenReader(try file.open()) } catch { throw ReadFailure(message: error.message ?? "") }
    return ByteSource { () throws(ReadFailure) in
      do throws(CommandFailure) {
        let chunk = try reader.reader.nextChunk()
        counter.count(chunk)
        return chunk
      } catch { throw ReadFailure(message: error.message ?? "") }
    }
  }
}

private final class OpenReader {
  var reader: InputReader

  init(_ reader: consuming InputReader) { self.reader = reader }
}

/// How far a file has been read, by the one thread that reads it.
final class ByteCounter: @unchecked Sendable {
  private(set) var bytes = 0
  private var hash: Fingerprint?

  init(fingerprints: Bool = false) { hash = fingerprints ? Fingerprint() : nil }

  func count(_ chunk: [UInt8]) {
    bytes += chunk.count
    hash?.add(chunk)
  }

  /// Tells later which file was imported; empty where nobody will ask.
  var fingerprint: String {
    guard let hash else { return "" }
    let digits = String(hash.value, radix: 16)
    return "xxh64:" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
