import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

/// The README's table of commands stands between two comments and is made from the commands themselves.
@Suite(.serialized) struct ReadmeTests {
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

  @Test("The excerpt is from the review in Reports/ (RECORD=1 writes it)") func excerpt() throws {
    let review = try String(
      contentsOf: Corpora.root.appending(path: "Reports/review/review.txt"), encoding: .utf8)
    let first = try #require(review.range(of: "── In short")).lowerBound
    let last = try #require(review.range(of: "── What is due")).lowerBound
    let excerpt = "```text\n\(review[first..<last].trimmingCharacters(in: .newlines))\n```\n"
    // Read anew: the other test may have written the table.
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let from = try #require(text.range(of: "<!-- excerpt -->\n")).upperBound
    let to = try #require(text.range(of: "<!-- /excerpt -->")).lowerBound
    if CommandCaseTests.records {
      try text.replacingCharacters(in: from..<to, with: excerpt).write(to: Self.file, atomically: true, encoding: .utf8)
    } else {
      #expect(text[from..<to] == excerpt)
    }
  }
}
