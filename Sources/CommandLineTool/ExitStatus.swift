/// What the program tells the shell when it ends. The numbers from 65 on are those of BSD's `sysexits.h`.
package enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0
  /// The work was done, but some rows were set aside.
  case rowsRejected = 1
  /// The command line makes no sense: unknown command, option or value.
  case usage = 2
  /// The input was read but is not usable (`EX_DATAERR`).
  case unusableInput = 65
  /// An input does not exist or cannot be opened (`EX_NOINPUT`).
  case noInput = 66
  /// A fault of the program itself (`EX_SOFTWARE`).
  case internalFault = 70
  /// An output cannot be written (`EX_CANTCREAT`).
  case cannotWrite = 73
  /// Another process holds the ledger; trying again later may work (`EX_TEMPFAIL`).
  case ledgerBusy = 75

  /// One line for help and documentation.
  package var meaning: String {
    switch self {
    case .done: "done"
    case .rowsRejected: "done, some rows rejected"
    case .usage: "the command line makes no sense"
    case .unusableInput: "input not usable"
    case .noInput: "no such input"
    case .internalFault: "a fault of the program"
    case .cannotWrite: "cannot write"
    case .ledgerBusy: "ledger busy, try again"
    }
  }
}
