import InterviewModel
import Testing

@testable import CommandLineTool

@Suite struct ArgumentParserTests {
  @Test(
    "A value follows its option in four ways",
    arguments: [["--output", "x.csv"], ["--output=x.csv"], ["-o", "x.csv"], ["-ox.csv"], ["-o=x.csv"], ["-aox.csv"]])
  func valueForms(_ words: [String]) throws {
    guard
      case .run(_, let parsed) = try ArgumentParser(commands: Specimen.commands).parse(["rates", "-bapplied"] + words)
    else { throw CommandFailure(.internalFault, "nothing to run") }
    #expect(parsed.value(of: Specimen.output) == "x.csv")
    #expect(parsed.has(Specimen.ascii) == (words == ["-aox.csv"]))
  }

  @Test func `Options stand before, between and after the arguments`() throws {
    let parsed = try Specimen.parse("--ledger", "l", "-q", "rates", "a.csv", "--by", "applied", "b.csv", "--width=80")
    #expect(parsed.values(of: Specimen.inputs) == ["a.csv", "b.csv"])
    #expect(parsed.value(of: Options.ledger) == "l")
    #expect(parsed.value(of: Specimen.width) == 80)
    #expect(parsed.has(Options.quiet))
  }

  @Test func `Values come typed`() throws {
    let parsed = try Specimen.parse(
      "rates", "--by", "offer,applied", "--as-of", "2026-02-28", "--month", "2026-02", "--where", "offer=a=b",
      "--where", "applied=")
    #expect(try parsed.required(Specimen.by) == [.offer, .applied])
    #expect(parsed.value(of: Specimen.asOf) == CalendarDay(year: 2026, month: 2, day: 28))
    #expect(parsed.value(of: Specimen.month)?.year == 2026)
    #expect(parsed.values(of: Specimen.filter).map(\.name) == [.offer, .applied])
    #expect(parsed.values(of: Specimen.filter).map(\.text) == ["a=b", ""])
  }

  @Test func `An option that is not given has its default, or no value`() throws {
    let parsed = try Specimen.parse("rates", "--by", "offer")
    #expect(parsed.value(of: Specimen.shell) == .zsh)
    #expect(parsed.value(of: Specimen.width) == nil)
    #expect(!parsed.isGiven(Specimen.shell))
    #expect(parsed.values(of: Specimen.inputs).isEmpty)
  }

  @Test func `The last of several values holds`() throws {
    #expect(try Specimen.parse("rates", "-bapplied", "--width", "30", "--width", "40").value(of: Specimen.width) == 40)
  }

  @Test func `Words after two hyphens are arguments, and so is one hyphen`() throws {
    let parsed = try Specimen.parse("rates", "--by", "offer", "-", "--", "--by", "-x", "--")
    #expect(parsed.values(of: Specimen.inputs) == ["-", "--by", "-x", "--"])
    #expect(try Specimen.parse("rates", "-b", "offer", "-o", "-").value(of: Specimen.output) == "-")
  }

  @Test func `The last of several arguments leaves the others to the first`() throws {
    let parsed = try Specimen.parse("copy", "a", "b", "c")
    #expect(parsed.values(of: Specimen.source) == ["a", "b"])
    #expect(try parsed.required(Specimen.target) == "c")
    #expect(Specimen.failure("copy", "a")?.message == "'debrief copy' needs FROM")
  }

  @Test(
    "What is wrong is said with the value and the remedy",
    arguments: [
      (["raets"], "'raets' is not a command; did you mean 'rates'?", "for the list of commands"),
      (["rates"], "'debrief rates' needs --by DIM[,DIM]", "help rates' for the list"),
      (["rates", "--by"], "--by needs a value: --by DIM[,DIM]", "help rates' for the list"),
      (["rates", "--by", "--ascii"], "--by needs a value: --by DIM[,DIM]", ""),
      (["rates", "--by", "aplied"], "--by: 'aplied' is not a stage; did you mean 'applied'?", "for the list"),
      (["rates", "--by", "offer,offer,offer"], "--by: 'offer,offer,offer' is a list of 3; write 2 at most", ""),
      (["rates", "-b", "offer,"], "-b: '' is not a stage", ""),
      (["rates", "--as-of", "2026-02-30"], "--as-of: '2026-02-30' is not a calendar day; write YYYY-MM-DD", ""),
      (["rates", "--month", "2026-13"], "--month: '2026-13' is not a month; write YYYY-MM", ""),
      (["rates", "--width", "10"], "--width: '10' is not a whole number in range; write 20 to 500", "for its options"),
      (["rates", "--where", "offer"], "--where: 'offer' has no '='; write STAGE=VALUE", ""),
      (["rates", "--shell", "tcsh"], "--shell: 'tcsh' is not a shell", ""),
      (["rates", "--output="], "--output: an empty text is not a path", ""),
      (["rates", "--ascii=1"], "--ascii takes no value", ""),
      (["rates", "--asci"], "'--asci' is not an option of 'debrief rates'; did you mean '--ascii'?", ""),
      (["rates", "-az"], "'-z' is not an option of 'debrief rates'", ""),
      (["copy", "a", "b", "--by", "offer"], "'--by' is not an option of 'debrief copy', but of rates", ""),
      (["--where", "x", "rates"], "'--where' belongs to a command and stands after its name", ""),
      (["--", "-x"], "'-x' is not a command", ""),
      (["completions", "bash", "x"], "'x' is one argument too many for 'debrief completions'", ""),
      (["completions", "bsh"], "'bsh' is not a shell; did you mean 'bash'?", "help completions' for the list"),
    ])
  func failures(_ words: [String], _ message: String, _ hint: String) {
    #expect { try ArgumentParser(commands: Specimen.commands).parse(words) } throws: { error in
      guard let failure = error as? CommandFailure, let found = failure.message else { return false }
      return failure.status == .usage && found.hasPrefix(message)
        && (hint.isEmpty || failure.hint?.contains(hint) == true)
        && failure.text.split(separator: "\n").count <= 2
    }
  }

  @Test(
    "Help is asked for anywhere before two hyphens, whatever else is wrong",
    arguments: [
      (["--help"], nil), ([], nil), (["-h"], nil), (["--bogus", "--help"], nil), (["-qh"], nil),
      (["rates", "--help"], "rates"), (["--help", "rates"], "rates"), (["rates", "--bogus", "-h"], "rates"),
      (["copy", "-qh", "a", "b"], "copy"),
    ] as [([String], String?)])
  func help(_ words: [String], _ name: String?) throws {
    guard case .help(let command) = try ArgumentParser(commands: Specimen.commands).parse(words) else {
      Issue.record("no help")
      return
    }
    #expect(command?.name == name)
  }

  @Test func `Help on a command that is not there is a failure all the same`() {
    #expect(Specimen.failure("raets", "--help")?.status == .usage)
    #expect(Specimen.failure("copy", "a", "--", "--help") == nil)
  }
}
