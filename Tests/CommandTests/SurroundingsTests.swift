import Foundation
import InterviewModel
import Testing

@testable import CommandLineTool

/// The terminal, the ledger's place, and the program as a function of its surroundings.
@Suite struct SurroundingsTests {
  @Test(
    "Colour is for terminals, unless somebody says otherwise",
    arguments: [
      (true, .auto, [:], true), (false, .auto, [:], false), (true, .auto, [.noColor: "1"], false),
      (true, .auto, [.noColor: ""], true), (true, .auto, [.terminalType: "dumb"], false),
      (false, .always, [.noColor: "1"], true), (true, .never, [:], false),
    ] as [(Bool, ColorChoice, [EnvironmentVariable: String], Bool)])
  func color(_ isTerminal: Bool, _ choice: ColorChoice, _ variables: [EnvironmentVariable: String], _ expected: Bool) {
    let channel = Captured().channel(isTerminal: isTerminal)
    #expect(Terminal(channel, .bare([], variables), color: choice).usesColor == expected)
  }

  @Test(
    "The width is the one asked for, the window's, that of COLUMNS, or 80",
    arguments: [
      (132, 100, "90", 132), (nil, 100, "90", 100), (nil, nil, "90", 90), (nil, nil, "wide", 80), (nil, nil, nil, 80),
      (5, nil, nil, 20),
    ] as [(Int?, Int?, String?, Int)])
  func width(_ asked: Int?, _ window: Int?, _ columns: String?, _ expected: Int) {
    let channel = Captured().channel(isTerminal: true, columns: window)
    let environment = Environment.bare([], columns.map { [.columns: $0] } ?? [:])
    #expect(Terminal(channel, environment, width: asked).width == expected)
  }

  @Test func `The ledger is the one named, else the environment's, else in the data folder`() throws {
    let variables: [EnvironmentVariable: String] = [.ledger: "/e.sqlite", .home: "/home/me", .dataHome: "/data"]
    #expect(try LedgerPath.resolve("o.sqlite", .bare([], variables)) == "o.sqlite")
    #expect(try LedgerPath.resolve(nil, .bare([], variables)) == "/e.sqlite")
    #expect(throws: CommandFailure.self) { try LedgerPath.resolve(nil, .bare()) }
    #if os(macOS)
      let expected = "/home/me/Library/Application Support/debrief/ledger.sqlite"
      #expect(try LedgerPath.resolve(nil, .bare([], [.home: "/home/me"])) == expected)
    #else
      #expect(
        try LedgerPath.resolve(nil, .bare([], [.home: "/home/me"])) == "/home/me/.local/share/debrief/ledger.sqlite")
      #expect(
        try LedgerPath.resolve(nil, .bare([], [.home: "/home/me", .dataHome: "/data"])) == "/data/debrief/ledger.sqlite"
      )
      #expect(
        try LedgerPath.resolve(nil, .bare([], [.home: "/home/me", .dataHome: "rel"]))
          == "/home/me/.local/share/debrief/ledger.sqlite")
    #endif
  }

  @Test func `A command's failure becomes a message and a status`() {
    let (output, error) = (Captured(), Captured())
    let failing = CommandSpec("fail", .care, "fails", discussion: "Fails.") { invocation throws(CommandFailure) in
      try invocation.print("before\n")
      invocation.note("noted")
      throw CommandFailure(.ledgerBusy, "another import is\u{7}running", hint: "Try again.")
    }
    let environment = Environment.bare(["fail"], output: output, error: error)
    #expect(CommandLineTool.main(environment, commands: [failing]) == .ledgerBusy)
    #expect(output.text == "before\n")
    #expect(error.text == "noted\ndebrief: another import is\\u{07}running\nTry again.\n")
    let quiet = Captured()
    _ = CommandLineTool.main(.bare(["fail", "-q"], error: quiet), commands: [failing])
    #expect(quiet.text.hasPrefix("debrief: another"))
  }

  @Test func `Output that nobody reads ends the program quietly, output that cannot be written does not`() {
    let error = Captured()
    for (code, status) in [(EPIPE, ExitStatus.done), (ENOSPC, .cannotWrite)] {
      var environment = Environment.bare(["--version"], error: error)
      environment.standardOutput = OutputChannel { _ throws(SystemFailure) in throw SystemFailure(code: code) }
      #expect(CommandLineTool.main(environment) == status)
    }
    #expect(error.text == "debrief: cannot write standard output: No space left on device\n")
  }

  @Test func `The status numbers are those of the manual`() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 65, 66, 70, 73, 75])
  }

  @Test func `Text that a terminal would obey is shown`() {
    #expect("a\u{1B}[1m\n\u{202E}é漢".withControlsShown == "a\\u{1B}[1m\\n\\u{202E}é漢")
    #expect("plain é".withControlsShown == "plain é")
  }
}
