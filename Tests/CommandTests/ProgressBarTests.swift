import Foundation
import Testing

@testable import CommandLineTool

@Suite struct ProgressBarTests {
  private static let half = ProgressBar.State(
    rows: 12_345, bytes: 50, totalBytes: 100, elapsed: 2_000_000_000)

  @Test(
    "The line holds what the width has room for",
    arguments: [
      (
        100,
        "[" + String(repeating: "#", count: 20) + String(repeating: "-", count: 20)
          + "]  50 %  12,345 rows  6,172 rows/s  0:02 left"
      ),
      (60, "[#######-------]  50 %  12,345 rows  6,172 rows/s  0:02 left"),
      (45, "50 %  12,345 rows  6,172 rows/s  0:02 left"),
      (41, "[####-----]  50 %  12,345 rows  0:02 left"),
      (20, "50 %  0:02 left"), (4, "50 %"), (3, ""),
    ])
  func widths(_ width: Int, _ expected: String) {
    let line = ProgressBar.line(Self.half, width: width)
    #expect(line == expected)
    #expect(line.count <= width)
  }

  @Test(
    "Beginnings, ends and unknown sizes",
    arguments: [
      (ProgressBar.State(rows: 0, bytes: 0, totalBytes: 100, elapsed: 0), "0 %  0 rows"),
      (ProgressBar.State(rows: 7, bytes: 100, totalBytes: 100, elapsed: 1_000_000_000), "100 %  7 rows  7 rows/s"),
      (ProgressBar.State(rows: 999, bytes: 10, elapsed: 500_000_000), "999 rows  1,998 rows/s"),
      (ProgressBar.State(rows: 0, bytes: 0, totalBytes: 0, elapsed: 0), "100 %  0 rows"),
      (
        ProgressBar.State(rows: 1_000_000, bytes: 1, totalBytes: 5000, elapsed: 1_000_000_000),
        "0 %  1,000,000 rows  1,000,000 rows/s  1:23:19 left"
      ),
    ])
  func edges(_ state: ProgressBar.State, _ expected: String) {
    let line = ProgressBar.line(state, width: 62)
    #expect(line.drop { "[]#-".contains($0) }.drop { $0 == " " } == expected)
  }

  /// A clock that a test sets.
  private final class Clock: @unchecked Sendable { var now: UInt64 = 1_000_000_000 }

  private func drawings(isTerminal: Bool, arguments: [String] = [], term: String = "xterm") throws -> String {
    let clock = Clock()
    let error = Captured()
    var environment = Environment.bare(["help"] + arguments, [.terminalType: term])
    environment.standardError = error.channel(isTerminal: isTerminal, columns: 60)
    environment.clock = { clock.now }
    guard case .run(_, let parsed) = try ArgumentParser(commands: CommandSpec.all).parse(environment.arguments) else {
      throw CommandFailure(.internalFault, "nothing to run")
    }
    var bar = ProgressBar(Invocation(arguments: parsed, environment: environment), totalBytes: 1000)
    for step in 1...1000 {
      clock.now += 1_000_000
      bar.update(rows: step, bytes: step)
    }
    bar.clear()
    bar.clear()
    return error.text
  }

  @Test func `It is drawn ten times a second at most, not at once, and cleared in the end`() throws {
    let text = try drawings(isTerminal: true)
    // One second: first after a quarter, then each tenth.
    #expect(text.components(separatedBy: "\r").count - 1 == 8 + 1)
    #expect(text.hasSuffix("\r\u{1B}[K"))
    #expect(!text.contains("\n"))
  }

  @Test func `It is not drawn for a file, for a terminal that cannot, or when nothing is to be said`() throws {
    #expect(try drawings(isTerminal: false).isEmpty)
    #expect(try drawings(isTerminal: true, term: "dumb").isEmpty)
    #expect(try drawings(isTerminal: true, arguments: ["--quiet"]).isEmpty)
  }
}
