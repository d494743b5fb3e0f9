import Foundation
import TestSupport
import Testing

/// One folder of `Cases`: a command as a user types it, and what it must say.
///
/// `command` is run by `/bin/sh` in a folder that holds only `SampleData`, with the built `debrief` first on the path. `stdout`, `stderr` and
/// `status` are what it must print and return; a missing file stands for nothing printed, or status 0. In what is
/// printed the paths of this run are written `$WORK`, `$HOME` and `$ROOT`.
///
/// Environment: `ROOT` (the repository), `DEBRIEF_LEDGER` and `HOME` (temporary), `TMPDIR`, `TZ=UTC`, `LC_ALL=C`.
struct CommandCase: Sendable, CustomTestStringConvertible {
  let folder: URL

  var name: String { folder.lastPathComponent }
  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  /// Sorted by name.
  static let all: [CommandCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { CommandCase(folder: folder.appending(path: $0)) }
  }()

  /// What a run printed and returned.
  struct Outcome: Equatable, Sendable {
    var output: String
    var error: String
    var status: Int32

    /// As lines that can be compared.
    var text: String {
      "status \(status)\n--- stdout\n\(output)\(output.isEmpty || output.hasSuffix("\n") ? "" : "⏎ missing\n")"
        + "--- stderr\n\(error)"
    }
  }

  func expected() throws -> Outcome {
    let status = text(of: "status").trimmingCharacters(in: .whitespacesAndNewlines)
    return Outcome(output: text(of: "stdout"), error: text(of: "stderr"), status: Int32(status) ?? 0)
  }

  private func text(of file: String) -> String {
    (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
  }

  /// Makes what came out what is expected.
  func record(_ outcome: Outcome) throws {
    let files = [
      "stdout": outcome.output, "stderr": outcome.error, "status": outcome.status == 0 ? "" : "\(outcome.status)\n",
    ]
    for (name, text) in files {
      let file = folder.appending(path: name)
      if text.isEmpty {
        try? FileManager.default.removeItem(at: file)
      } else {
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
    }
  }

  func run() throws -> Outcome {
    let script = try String(contentsOf: folder.appending(path: "command"), encoding: .utf8)
    return try CommandRun(script: script).outcome()
  }
}
