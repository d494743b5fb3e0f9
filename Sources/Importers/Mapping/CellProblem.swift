import InterviewModel

/// What is wrong with the text of one cell, and what to write instead.
struct CellProblem {
  /// Stable name of the check.
  let id: String
  let message: String
  /// The text is no slip of the pen but something else than the column holds: a tick where a day belongs, a month
  /// without its day, words where pay belongs. Such a cell is kept as a note where its row can do without it.
  var isOfAnotherSort = false

  init(id: String, message: String) {
    self.id = id
    self.message = message
  }

  init(_ id: String, _ text: String, _ refusal: ValueRefusal) {
    self.id = id
    message = "\(Self.quoted(text)) \(refusal.reason); \(refusal.remedy)"
  }

  func issue(at location: SourceLocation) -> ImportIssue { ImportIssue(id, .error, at: location, message) }

  /// A value as a message shows it: on one line, not too long.
  static func quoted(_ text: String) -> String {
    let line = String(text.prefix(61).map { $0.isNewline ? "⏎" : $0 })
    return "'\(line.count > 60 ? String(line.prefix(59)) + "…" : line)'"
  }

  static func ambiguousDay(_ text: String) -> CellProblem {
    CellProblem(
      id: "ambiguous-day",
      message: "\(quoted(text)) may be day first or month first, and no day of the file tells; "
        + "say --date-order dmy or --date-order mdy")
  }

  static func dayWithoutYear(_ text: String) -> CellProblem {
    CellProblem(
      id: "day-without-year",
      message:
        "\(quoted(text)) has no year; write YYYY-MM-DD, or say the year in a file for --mapping: {\"year\": 2026}")
  }

  static func unknownTerm(_ text: String, in list: TermList) -> CellProblem {
    let known =
      list.names.count <= 16
      ? "write one of \(list.names.joined(separator: ", "))"
      : "'debrief help template' lists them"
    return CellProblem(
      id: "unknown-\(list.title.split(separator: " ").joined(separator: "-"))",
      message:
        "\(quoted(text)) is not \("aeiou".contains(list.title.prefix(1)) ? "an" : "a") \(list.title) debrief knows; \(known)"
    )
  }

  static func outOfRange(_ text: String, _ bounds: ClosedRange<Int64>) -> CellProblem {
    CellProblem(
      id: "out-of-range",
      message: "\(quoted(text)) is out of range; write a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
    )
  }

  static func outOfRange(_ text: String, _ bounds: ClosedRange<Double>) -> CellProblem {
    let low = bounds.lowerBound == 0 || bounds.lowerBound >= 1 ? "from \(Int64(bounds.lowerBound))" : "above 0 and"
    return CellProblem(
      id: "out-of-range",
      message: "\(quoted(text)) is out of range; write a number \(low) up to \(Int64(bounds.upperBound))")
  }

  static func unknownCurrency(_ text: String) -> CellProblem {
    CellProblem(
      id: "unknown-currency",
      message: "\(quoted(text)) is not a currency; write its ISO 4217 code, as EUR or USD")
  }
}

// Issues of a whole row; the checks are `RowAssembler`'s.
extension ImportIssue {
  static func currenciesDiffer(_ text: String, known: String, at location: SourceLocation) -> ImportIssue {
    ImportIssue(
      "currencies-differ", .error, at: location,
      "\(CellProblem.quoted(text)) is in another currency than the \(known) of its row; write all amounts of a row "
        + "in one currency")
  }

  static func amountTooFine(_ text: String, decimals: Int, at location: SourceLocation) -> ImportIssue {
    ImportIssue(
      "amount-too-fine", .error, at: location,
      "\(CellProblem.quoted(text)) has more than the \(decimals) decimals of its currency, or is too large; "
        + "write the amount rounded")
  }

  static func rangeForOneFigure(_ text: String, at location: SourceLocation) -> ImportIssue {
    ImportIssue(
      "range-for-one-figure", .error, at: location,
      "\(CellProblem.quoted(text)) is a range where one figure belongs; write one amount")
  }

  static func lowAboveHigh(_ low: String, _ high: String, at location: SourceLocation) -> ImportIssue {
    ImportIssue(
      "low-above-high", .error, at: location, "\(low) is above \(high); swap the two, or mend the one that slipped")
  }

  static func missing(_ what: String, of kind: EntityKind, at location: SourceLocation) -> ImportIssue {
    ImportIssue(
      "missing-identity", .error, at: location,
      "the row does not say \(what), so it names no \(kind.nouns.one); fill it in")
  }
}
