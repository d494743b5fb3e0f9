import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

/// The README's table of commands stands between two comments and is made from the commands themselves.
@Suite struct ReadmeTests {
  static let file = Corpora.root.appending(path: "README.md")
  static let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  static let (start, end) = ("<!-- commands -->\n", "<!-- /commands -->")

  static let table = CommandSpec.all.reduce(into: "| command | what it does |\n|---|---|\n") { table, command in
    let usage = command.usage.replacingOccurrences(of: "|", with: "\\|")
    table += "| `debrief \(usage)` | \(command.summary) |\n"
  }

  @Test(
    "The table of commands is up to date (RECORD=1 writes it)",
    .enabled(if: text.contains(start) && text.contains(end), "the README has no place for the table"))
  func commands() throws {
    let from = try #require(Self.text.range(of: Self.start)).upperBound
    let to = try #require(Self.text.range(of: Self.end)).lowerBound
    if CommandCaseTests.records {
      let text = Self.text.replacingCharacters(in: from..<to, with: Self.table)
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
    } else {
      #expect(Self.text[from..<to] == Self.table)
    }
  }
}
