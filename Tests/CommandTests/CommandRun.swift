import Foundation
import TestSupport

/// Runs a shell script in an empty folder of its own, with the built `debrief` on its path.
struct CommandRun {
  let script: String
  /// Set on top of the environment that every case has.
  var variables: [String: String] = [:]
  /// Seconds until a script that hangs is ended; ten times as many under a sanitizer.
  var patience = 60

  /// What a build with a sanitizer is told by, as `Benchmarks/sanitizers` does.
  static let watching = ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"]
  static let isWatched = watching.contains { ProcessInfo.processInfo.environment[$0] != nil }

  struct TookTooLong: Error {}

  func outcome() throws -> CommandCase.Outcome {
    let files = FileManager.default
    let place = files.temporaryDirectory.appending(path: "debrief-\(UUID().uuidString)").resolvingSymlinksInPath()
    let (work, home) = (place.appending(path: "work"), place.appending(path: "home"))
    for folder in [work, home] { try files.createDirectory(at: folder, withIntermediateDirectories: true) }
    defer { try? files.removeItem(at: place) }
    // A short path of its own, so that what is printed does not depend on where the checkout is.
    try files.createSymbolicLink(
      at: work.appending(path: "SampleData"), withDestinationURL: Corpora.root.appending(path: "SampleData"))

    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = work
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": "\(try BuiltProgram.folder().path):\(path)", "ROOT": Corpora.root.path, "HOME": home.path,
      "DEBRIEF_LEDGER": place.appending(path: "ledger.sqlite").path, "TMPDIR": place.path, "TZ": "UTC", "LC_ALL": "C",
    ].merging(variables) { $1 }
    for name in Self.watching { process.environment?[name] = ProcessInfo.processInfo.environment[name] }
    // Files rather than pipes: a pipe's end can be inherited by another test's process and then never closes.
    let (output, error) = (place.appending(path: "stdout"), place.appending(path: "stderr"))
    for file in [output, error] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)

    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + .seconds(patience * (Self.isWatched ? 10 : 1))) == .timedOut {
      process.terminate()
      throw TookTooLong()
    }
    func text(_ file: URL) throws -> String {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      return [(work.path, "$WORK"), (home.path, "$HOME"), (place.path, "$PLACE"), (Corpora.root.path, "$ROOT")]
        .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
    return CommandCase.Outcome(output: try text(output), error: try text(error), status: process.terminationStatus)
  }
}

/// The program that was built with the tests.
enum BuiltProgram {
  struct Missing: Error {}

  /// The folder that holds `debrief`: beside the test bundle, else where `swift build` puts it.
  static func folder() throws -> URL {
    let bundle = CommandLine.arguments.map { URL(filePath: $0) }.filter { $0.path.contains(".xctest") }
    let starts = bundle + [Bundle.main.bundleURL, Corpora.root.appending(path: ".build/debug/x")]
    for start in starts {
      var folder = start.resolvingSymlinksInPath()
      for _ in 0..<4 {
        folder.deleteLastPathComponent()
        let program = folder.appending(path: "debrief").path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: program, isDirectory: &isFolder), !isFolder.boolValue,
          FileManager.default.isExecutableFile(atPath: program)
        {
          return folder
        }
      }
    }
    throw Missing()
  }
}
