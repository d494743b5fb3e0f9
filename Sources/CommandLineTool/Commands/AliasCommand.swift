import Storage

/// `debrief alias COMPANY NAME...`
enum AliasCommand {
  static let company = Argument("COMPANY", .text, count: 1...1, help: "the name that reports show")
  static let names = Argument("NAME", .text, count: 1...Int.max, help: "other names of the same company")

  static let spec = CommandSpec(
    "alias", .care, "say that names are of one company",
    discussion: """
      From then on, and for all that was imported before, the other names count as the first. Names that differ by \
      case, punctuation or legal form ('Acme', 'ACME Inc.') are one without it; 'debrief check' lists names that are \
      alike.
      """,
    examples: [Example("debrief alias \"Meta\" \"Facebook\"", "count Facebook as Meta")],
    arguments: [company, names], run: run)

  static func run(_ invocation: Invocation) throws(CommandFailure) -> ExitStatus {
    let path = try invocation.ledgerPath
    let arguments = invocation.arguments
    guard let target = arguments.values(of: company).first else { return .done }
    let others = arguments.values(of: names)
    for name in [target] + others where name.allSatisfy(\.isWhitespace) {
      throw CommandFailure(
        .usage, "a company needs a name", hint: "Write it in quotes: debrief alias \"Meta\" \"Facebook\".")
    }
    try asked { () throws(LedgerFailure) in
      var ledger = try Ledger.open(path: path, createIfMissing: false)
      for name in others { try ledger.addAlias(name, of: target) }
    }
    try invocation.confirm("\(others.joined(separator: ", ")): the same company as \(target) from now on.\n")
    return .done
  }
}
