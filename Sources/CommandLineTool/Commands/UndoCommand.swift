import Storage

/// `debrief undo [N]`
enum UndoCommand {
  static let number = Argument(
    "N", .integer(in: 1...Int.max), count: 0...1, help: "the import to take back, else the last one")

  static let spec = CommandSpec(
    "undo", .care, "take an import back",
    discussion: """
      Removes what the import brought in, puts back what it changed, and forgets it: the ledger is what it was before. \
      An import that later ones build on can only be taken back after them.
      """,
    examples: [
      Example("debrief undo", "the last import"), Example("debrief undo 3", "import 3, as 'debrief imports' lists it"),
    ],
    arguments: [number], run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let path = try invocation.ledgerPath
    let wanted = invocation.arguments.value(of: number)
    let outcome = try asked { () throws(LedgerFailure) in
      var ledger = try Ledger.open(path: path, createIfMissing: false)
      return try ledger.undo(wanted)
    }
    switch outcome {
    case .undone(let summary):
      try invocation.confirm(
        "Import \(summary.number) was taken back: \(records(summary.removed)) removed, "
          + "\(records(summary.restored)) put back as before.\n")
      return .done
    case .noSuchImport:
      throw CommandFailure(
        .usage, wanted.map { "there is no import \($0)" } ?? "nothing was imported yet",
        hint: "'debrief imports' lists them.")
    case .neededBy(let later):
      throw CommandFailure(
        .usage, "import \(wanted.map(String.init) ?? "") cannot be taken back: import \(later) builds on it",
        hint: "Take back import \(later) first: 'debrief undo \(later)'.")
    }
  }

  private static func records(_ count: Int) -> String { count == 1 ? "1 record" : "\(count) records" }
}
