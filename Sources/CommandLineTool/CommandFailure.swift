/// Why a command ended early: the exit status, what went wrong, and what to do about it.
package struct CommandFailure: Error, Equatable, Sendable {
  package let status: ExitStatus
  /// What is wrong with which value, on one line without the program's name; nil ends the program quietly.
  package let message: String?
  /// What to do instead, on one line.
  package let hint: String?

  package init(_ status: ExitStatus, _ message: String, hint: String? = nil) {
    self.status = status
    self.message = message
    self.hint = hint
  }

  private init(quietly status: ExitStatus) {
    self.status = status
    self.message = nil
    self.hint = nil
  }

  /// The reader of standard output has gone (`debrief review | head`): nothing is wrong and nothing more is wanted.
  package static let readerGone = CommandFailure(quietly: .done)

  /// The text for standard error: one line, or two with a hint.
  package var text: String {
    guard let message else { return "" }
    return "debrief: \(message.withControlsShown)\n" + (hint.map { "\($0.withControlsShown)\n" } ?? "")
  }
}

extension CommandFailure {
  /// An output that cannot be written, with the system's reason.
  package static func cannotWrite(_ path: String, _ failure: SystemFailure) -> CommandFailure {
    CommandFailure(.cannotWrite, "cannot write '\(path)': \(failure.reason)")
  }

  /// An input that cannot be read, with the system's reason.
  package static func cannotRead(_ path: String, _ failure: SystemFailure) -> CommandFailure {
    CommandFailure(.noInput, "cannot read '\(path)': \(failure.reason)")
  }
}
