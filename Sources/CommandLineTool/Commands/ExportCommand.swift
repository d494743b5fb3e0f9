import Importers
import InterviewModel
import Storage

/// `debrief export DIR`
enum ExportCommand {
  static let folder = Argument("DIR", .folder, help: "the folder to write to; made where it is missing")
  static let format = Option(
    "format", short: "f", "FORMAT", .cases(NativeWriter.Format.self, "format"), help: "how to write it"
  ).defaulting(to: .csv, written: NativeWriter.Format.csv.rawValue)

  static let spec = CommandSpec(
    "export", .care, "the whole ledger as native files",
    discussion: """
      A file for each kind of record, in CSV or JSON: yours to keep, to read elsewhere, and to import again without \
      loss. Columns that debrief does not know are written back under their own names.
      """,
    examples: [
      Example("debrief export backup", "CSV files in 'backup'"),
      Example("debrief export backup --format json", "the same as JSON"),
    ],
    arguments: [folder], options: [format], run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let path = try invocation.ledgerPath
    let target = try invocation.arguments.required(folder)
    let format = invocation.arguments.value(of: format)
    let ledger = try asked { () throws(LedgerFailure) in try Ledger.openReadOnly(path: path) }
    try asked { () throws(LedgerFailure) in try ledger.holdStill() }
    try OutputFolder.create(target)
    var batch = OutputBatch()
    var files: [String] = []
    for kind in EntityKind.allCases {
      let file = Path.joined(target, "\(kind.name).\(format.rawValue)")
      let count = try export(kind, of: ledger, as: format, to: file, &batch)
      if count > 0 { files.append("\(file)  \(count) \(count == 1 ? kind.nouns.one : kind.nouns.many)\n") }
    }
    try batch.commit()
    for file in files { try invocation.confirm(file) }
    return .done
  }

  /// How many records were written; no file where there are none.
  private static func export(
    _ kind: EntityKind, of ledger: borrowing Ledger, as format: NativeWriter.Format, to path: String,
    _ batch: inout OutputBatch
  ) throws(CommandFailure) -> Int {
    var names: [String] = []
    var known: Set<String> = []
    var count = 0
    do throws(LedgerFailure) {
      try ledger.export(kind) { record in
        count += 1
        for extra in record.extras where known.insert(extra.name).inserted { names.append(extra.name) }
        return true
      }
    } catch { throw CommandFailure(error) }
    guard count > 0 else { return 0 }
    let writer = NativeWriter(kind, as: format, extraNames: names)
    let file = try OutputFile.create(path)
    var buffer = writer.head
    var isFirst = true
    var failure: CommandFailure?
    do throws(LedgerFailure) {
      try ledger.export(kind) { record in
        buffer += writer.record(record.values, extras: record.extras, isFirst: isFirst)
        isFirst = false
        guard buffer.count > 1 << 16 else { return true }
        do throws(CommandFailure) {
          try file.append(buffer)
          buffer.removeAll(keepingCapacity: true)
          return true
        } catch {
          failure = error
          return false
        }
      }
    } catch { throw CommandFailure(error) }
    if let failure { throw failure }
    try file.append(buffer + writer.tail(isEmpty: false))
    try batch.add(file)
    return count
  }
}
