import InterviewModel

@testable import CommandLineTool

/// A command with an option of every kind, for the tests of parsing, help and completions.
enum Specimen {
  static let by = Option(
    "by", short: "b", "DIM[,DIM]", .list(of: .term(Stage.self), atMost: 2), required: true,
    help: "what to break down by")
  static let output = Option("output", short: "o", "PATH", .file, group: .output, help: "where to write")
  static let width = Option("width", "N", .integer(in: 20...500), group: .output, help: "columns to fill")
  static let asOf = Option("as-of", "DAY", .day, group: .selection, help: "the day it stands on")
  static let month = Option("month", "YYYY-MM", .month, group: .selection, help: "one month")
  static let filter = Option(
    "where", "STAGE=VALUE", .pair(.term(Stage.self)), repeatable: true, group: .selection, help: "keep only these")
  static let shell = Option("shell", "SHELL", .cases(Shell.self, "shell"), help: "one of a few")
    .defaulting(to: .zsh, written: "zsh")
  static let ascii = Flag("ascii", short: "a", group: .output, help: "plain characters")
  static let inputs = Argument("FILE|DIR", .file, count: 0...Int.max, help: "what to read")
  static let source = Argument("FROM", .file, count: 1...Int.max, help: "what to copy")
  static let target = Argument("TO", .folder, help: "where to")

  static let rates = CommandSpec(
    "rates", .reports, "it's a specimen", discussion: "Nothing.", arguments: [inputs],
    options: [by, output, width, asOf, month, filter, shell, ascii], run: { _ in .done })
  static let copy = CommandSpec(
    "copy", .bringIn, "another one", discussion: "Nothing.", arguments: [source, target], run: { _ in .done })

  static let commands = [rates, copy] + [HelpCommand.spec, CompletionsCommand.spec]

  /// What the words say, when they say that `rates` or `copy` is to be run.
  static func parse(_ words: String...) throws -> ParsedArguments {
    guard case .run(_, let arguments) = try ArgumentParser(commands: commands).parse(words) else {
      throw CommandFailure(.internalFault, "nothing to run")
    }
    return arguments
  }

  /// What is wrong with the words.
  static func failure(_ words: String...) -> CommandFailure? {
    do throws(CommandFailure) { _ = try ArgumentParser(commands: commands).parse(words) } catch { return error }
    return nil
  }
}
