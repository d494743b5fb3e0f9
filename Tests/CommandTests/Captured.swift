import Foundation
import InterviewModel

@testable import CommandLineTool

/// Stands in for a stream and keeps what is written to it.
final class Captured: @unchecked Sendable {
  private let lock = NSLock()
  private var bytes: [UInt8] = []

  var text: String { lock.withLock { String(decoding: bytes, as: UTF8.self) } }

  func channel(isTerminal: Bool = false, columns: Int? = nil) -> OutputChannel {
    OutputChannel(isTerminal: isTerminal, columns: columns) { bytes throws(SystemFailure) in
      self.lock.withLock { self.bytes += bytes }
    }
  }
}

extension Environment {
  /// Nothing around the program but its arguments.
  static func bare(
    _ arguments: [String] = [], _ variables: [EnvironmentVariable: String] = [:], output: Captured = Captured(),
    error: Captured = Captured()
  ) -> Environment {
    Environment(
      arguments: arguments, variables: variables, today: CalendarDay(ordinal: 20_000), standardOutput: output.channel(),
      standardError: error.channel(), clock: { 0 })
  }
}

/// A folder for one test, removed with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "debrief-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: self[name])
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(of name: String) -> String? {
    FileManager.default.contents(atPath: self[name]).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Hidden ones too, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}
