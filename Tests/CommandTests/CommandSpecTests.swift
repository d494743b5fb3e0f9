import Testing

@testable import CommandLineTool

/// What holds for every command, now and later.
@Suite struct CommandSpecTests {
  @Test func `No two commands have one name`() {
    let names = CommandSpec.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("No two options of a command have one name or letter", arguments: CommandSpec.all.map(\.name))
  func uniqueOptions(_ name: String) throws {
    let command = try #require(CommandSpec.all.first { $0.name == name })
    let names = command.options.map(\.long) + command.options.compactMap(\.short).map(String.init)
    #expect(Set(names).count == names.count)
    #expect(Set(command.arguments.map(\.name)).count == command.arguments.count)
  }

  @Test("What help says is a fragment: small letter, no full stop, one line", arguments: CommandSpec.all.map(\.name))
  func fragments(_ name: String) throws {
    let command = try #require(CommandSpec.all.first { $0.name == name })
    let texts = [command.summary] + command.options.map(\.help) + command.arguments.map(\.help)
    for text in texts + command.examples.map(\.purpose) {
      #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("\n"))
      #expect(text.first?.isLowercase == true || text.dropFirst().first?.isUppercase == true, "\(text)")
    }
    #expect(!command.discussion.isEmpty)
  }

  @Test("A default reads as its option has it", arguments: CommandSpec.all.map(\.name))
  func defaults(_ name: String) throws {
    let command = try #require(CommandSpec.all.first { $0.name == name })
    for value in command.options.compactMap(\.value) {
      if let fallback = value.fallback { #expect(throws: Never.self) { try value.check(fallback) } }
    }
  }

  /// The examples of the commands that there are.
  static let examples = (CommandSpec.all.flatMap(\.examples) + HelpText.firstSteps).map(\.line).filter { line in
    line.hasPrefix("debrief ") && CommandSpec.all.contains { line.split(separator: " ").contains(Substring($0.name)) }
  }

  @Test("An example is a command line that runs", arguments: examples)
  func examplesParse(_ line: String) throws {
    let words = line.split(separator: " ").dropFirst().prefix { !["|", ">", "&&"].contains($0) }
    guard case .run = try ArgumentParser(commands: CommandSpec.all).parse(words.map { $0.filter { $0 != "'" } }) else {
      Issue.record("\(line) runs nothing")
      return
    }
  }
}
