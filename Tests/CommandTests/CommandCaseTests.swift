import Foundation
import Testing

@Suite struct CommandCaseTests {
  /// `RECORD=1 swift test --filter CommandCaseTests` makes what comes out what is expected; read the difference before
  /// it is committed.
  static let records = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test("A command says what its case expects", arguments: CommandCase.all)
  func runs(_ commandCase: CommandCase) throws {
    let outcome = try commandCase.run()
    if Self.records {
      try commandCase.record(outcome)
      return
    }
    let expected = try commandCase.expected()
    if outcome != expected {
      Issue.record("\(commandCase.name)\n\(LineDifference(from: expected.text, to: outcome.text))")
    }
  }

  @Test func `There are cases`() { #expect(CommandCase.all.count >= 5) }
}

/// Two texts, line by line: `-` is missing, `+` is too much.
struct LineDifference: CustomStringConvertible {
  let description: String

  init(from old: String, to new: String) {
    let (old, new) = (
      old.split(separator: "\n", omittingEmptySubsequences: false),
      new.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [String] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        lines.append("- \(old[left])")
        left += 1
      } else if inserted.contains(right) {
        lines.append("+ \(new[right])")
        right += 1
      } else {
        lines.append("  \(new[right])")
        left += 1
        right += 1
      }
    }
    description = lines.joined(separator: "\n")
  }
}
