/// Why the ledger could not do what it was asked: the machine's fault or another program's, never a bad value in a
/// file.
package enum LedgerFailure: Error, Sendable, Hashable {
  /// Another process is writing, and went on for longer than the ledger waits (five seconds).
  case busy
  /// There is no file at the path.
  case missing(path: String)
  /// The file is there and is something else.
  case notALedger(path: String, why: String)
  /// A later version of the program wrote it.
  case newer(path: String, found: Int, known: Int)
  case cannotOpen(path: String, why: String)
  /// The file was a ledger and is damaged.
  case corrupt(why: String)
  /// No room left on the disk.
  case full
  case inputOutput(why: String)
  /// SQLite has no memory left: the machine's want of it, or a damaged file that asks for more than there is.
  case outOfMemory
  /// The file, or its folder, cannot be written.
  case readOnly
  /// A mistake in this program.
  case internalFault(String)

  /// What is wrong.
  package var message: String {
    switch self {
    case .busy: "the ledger is busy: another import is running"
    case .missing(let path): "there is no ledger at '\(path)'"
    case .notALedger(let path, let why): "'\(path)' is not a ledger: \(why)"
    case .newer(let path, let found, let known):
      "'\(path)' was made by a newer debrief (ledger version \(found); this one knows up to \(known))"
    case .cannotOpen(let path, let why): "cannot open the ledger '\(path)': \(why)"
    case .corrupt(let why): "the ledger is damaged: \(why)"
    case .full: "the disk is full; nothing was changed"
    case .inputOutput(let why): "the ledger cannot be read or written: \(why)"
    case .outOfMemory: "there is not enough memory for the ledger, or it is damaged and asks for too much"
    case .readOnly: "the ledger cannot be written"
    case .internalFault(let what): "internal fault in the ledger: \(what)"
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .busy: "try again when it is done"
    case .missing: "import a file first, or name another ledger with --ledger"
    case .notALedger: "name another path with --ledger; the file was not touched"
    case .newer: "update debrief, or name another ledger with --ledger"
    case .cannotOpen: "check the path and its permissions, or name another ledger with --ledger"
    case .corrupt: "restore it from a backup, or import the files again into a new ledger"
    case .full: "make room and try again"
    case .inputOutput: "check the disk and try again"
    case .outOfMemory: "end other programs and try again; where that does not help, restore it from a backup"
    case .readOnly: "make the file and its folder writable, or name another ledger with --ledger"
    case .internalFault: "please report it, with the command that led to it"
    }
  }
}
