import Foundation
import Testing

@testable import CommandLineTool

@Suite struct CompletionsTests {
  static func isInstalled(_ shell: Shell) -> Bool {
    ["/bin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + shell.rawValue)
    }
  }

  /// Runs lines of a shell, to which `$FOLDER/script` is the completion script of the specimen commands.
  private func run(_ shell: Shell, _ lines: String) throws -> CommandCase.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(shell.script(for: Specimen.commands), to: "script")
    try folder.write(lines, to: "lines")
    return try CommandRun(script: "\(shell.rawValue) \"$FOLDER/lines\"", variables: ["FOLDER": folder.path]).outcome()
  }

  @Test("The shell itself reads the script without a word", arguments: Shell.allCases.filter(isInstalled))
  func syntax(_ shell: Shell) throws {
    let outcome = try run(shell, "\(shell.rawValue) -n \"$FOLDER/script\"\n")
    #expect(outcome == CommandCase.Outcome(output: "", error: "", status: 0))
  }

  @Test(
    "Bash completes", .enabled(if: isInstalled(.bash), "Bash is not installed"),
    arguments: [
      (["debrief", ""], "rates copy help completions"), (["debrief", "c"], "copy completions"),
      (["debrief", "--v"], "--version"), (["debrief", "--ledger", "x", "h"], "help"),
      (["debrief", "--color", "=", "never", "h"], "help"), (["debrief", "completions", ""], "bash zsh fish"),
      (["debrief", "rates", "--wi"], "--width"), (["debrief", "rates", "--wh"], "--where"),
      (["debrief", "rates", "--shell", "z"], "zsh"), (["debrief", "rates", "--shell", "="], "bash zsh fish"),
      (["debrief", "rates", "--shell", "=", "f"], "fish"), (["debrief", "rates", "--by", "of"], "offer"),
      (["debrief", "rates", "-b", "offer,ap"], "offer,applied"), (["debrief", "rates", "--where", "of"], "offer="),
      (["debrief", "rates", "--where", "offer", "=", "x"], ""), (["debrief", "rates", "--color", "al"], "always"),
      (["debrief", "rates", "--width", ""], ""), (["debrief", "rates", ""], ""),
      (["debrief", "copy", "--shell", ""], ""),
    ])
  func bash(_ words: [String], _ expected: String) throws {
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try run(
      .bash,
      "source \"$FOLDER/script\"; COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1); _debrief; echo \"${COMPREPLY[*]}\"\n"
    )
    #expect(outcome == CommandCase.Outcome(output: expected + "\n", error: "", status: 0))
  }

  @Test(
    "fish completes", .enabled(if: isInstalled(.fish), "fish is not installed"),
    arguments: [
      ("debrief c", "completions copy"), ("debrief completions ", "bash fish zsh"), ("debrief rates --wi", "--width"),
      ("debrief rates --shell z", "zsh"), ("debrief rates --by offer,ap", "offer,applied"),
      ("debrief rates --where of", "offer="), ("debrief copy --shel", ""), ("debrief --color al", "always"),
    ])
  func fish(_ line: String, _ expected: String) throws {
    let outcome = try run(.fish, "source $FOLDER/script; complete -C '\(line)'\n")
    let names = outcome.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
    #expect(names.sorted().joined(separator: " ") == expected, "\(outcome.text)")
  }

  @Test("Every command and option is in every script", arguments: Shell.allCases)
  func complete(_ shell: Shell) {
    let script = shell.script(for: Specimen.commands)
    for command in Specimen.commands {
      #expect(script.contains(command.name))
      for option in command.options {
        #expect(script.contains(shell == .fish ? "-l \(option.long) " : "--\(option.long)"))
      }
    }
  }
}
