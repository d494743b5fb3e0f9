import Storage

extension CommandFailure {
  /// What the ledger could not do, with the exit status that says whose fault it is.
  init(_ failure: LedgerFailure) {
    let status: ExitStatus =
      switch failure {
      case .busy: .ledgerBusy
      case .missing: .noInput
      case .notALedger, .newer, .corrupt, .outOfMemory: .unusableInput
      case .cannotOpen, .full, .inputOutput, .readOnly: .cannotWrite
      case .internalFault: .internalFault
      }
    let remedy = failure.remedy
    self.init(status, failure.message, hint: remedy.prefix(1).uppercased() + remedy.dropFirst() + ".")
  }
}

/// Runs what the ledger may refuse, and says a refusal as a command does.
func asked<Answer>(
  _ body: () throws(LedgerFailure) -> Answer
) throws(CommandFailure) -> Answer where Answer: ~Copyable {
  do { return try body() } catch { throw CommandFailure(error) }
}
