import InterviewModel

/// What was found over all rows of a file and is said once, with its count.
struct ImportNotes {
  enum Conversion: Hashable {
    /// Scores on another scale; its description.
    case scale(String)
    /// A day with a slip; what was wrong with it.
    case repairedDay(String)
    case firstOfSeveralDays
    case yearOfNeighbours
    /// Cells that hold something else than their column; the name of the check that found it.
    case keptAsNote(String)
    case ratingUnderName
    /// A name that is bold or a link.
    case marksAroundName
    /// A company whose name is not known.
    case unnamedCompany
    /// Thanks that were sent on a day that is not said.
    case thanksWithoutDay
  }

  private var conversions: [Entry: (count: Int, first: Written)] = [:]
  private var unknownStatuses: [String: (text: String, count: Int, first: SourceLocation)] = [:]
  private var statusColumn = ""
  /// What remembering them takes, in bytes or so.
  private var statusBytes = 0
  /// Whether there are more than are remembered: such a column holds something else than statuses.
  private var hasMoreStatuses = false

  /// A cell as written, and where.
  typealias Written = (text: String, location: SourceLocation)

  private struct Entry: Hashable {
    var conversion: Conversion
    var column: String
  }

  /// `written` is asked for only at the first of its kind.
  mutating func add(_ conversion: Conversion, column: String, written: () -> Written) {
    let entry = Entry(conversion: conversion, column: column)
    if conversions[entry] == nil { conversions[entry] = (0, written()) }
    conversions[entry]?.count += 1
  }

  private var typedQuestions = 0
  private var typedExamples: [String] = []

  /// A question that had no type, and the one it got.
  mutating func addTypedQuestion(_ text: String, _ guess: QuestionGuess) {
    typedQuestions += 1
    if typedExamples.count < 5 {
      let reason = guess.cue.map { "for '\($0)'" } ?? "as no cue speaks"
      typedExamples.append("\(CellProblem.quoted(text)) \(guess.type.name) \(reason)")
    }
  }

  private var offerDays: (count: Int, first: SourceLocation)?

  /// An offer that got the last day of its row.
  mutating func addOfferDay(at location: SourceLocation) {
    offerDays = ((offerDays?.count ?? 0) + 1, offerDays?.first ?? location)
  }

  private var incompletePay: [IncompletePay: (rows: Int, first: SourceLocation)] = [:]

  /// What rows with amounts do not say of them.
  struct IncompletePay: Hashable {
    enum Lack: Int {
      /// No currency.
      case currency
      /// No period, and the amount is of a year's size.
      case yearlyPeriod
      /// No period, and the amount says nothing of it.
      case period
    }

    var kind: EntityKind
    var lack: Lack
  }

  mutating func add(_ lack: IncompletePay.Lack, of kind: EntityKind, at location: SourceLocation) {
    incompletePay[IncompletePay(kind: kind, lack: lack), default: (0, location)].rows += 1
  }

  mutating func addUnknownStatus(_ text: String, column: String, at location: SourceLocation) {
    statusColumn = column
    let key = LabelKey.fold(text)
    if unknownStatuses[key] == nil {
      let bytes = statusBytes + text.utf8.count + 100
      guard bytes <= Self.mostStatusBytes || unknownStatuses.isEmpty else {
        hasMoreStatuses = true
        return
      }
      statusBytes = bytes
    }
    unknownStatuses[key, default: (text, 0, location)].count += 1
  }

  /// The notes and warnings of a file.
  func issues(file: String) -> [ImportIssue] {
    var issues: [ImportIssue] = conversions.map { entry, met in
      let values = "\(met.count == 1 ? "1 value" : "\(met.count) values") of '\(entry.column)'"
      let first = CellProblem.quoted(met.first.text)
      switch entry.conversion {
      case .scale(let scale):
        return ImportIssue(
          "scale-converted", .note, at: met.first.location,
          "\(values), written as \(scale), \(met.count == 1 ? "was" : "were") read on the scale 1 to 5 "
            + "(the first: \(first))")
      case .repairedDay(let slip):
        return ImportIssue(
          "day-repaired", .warning, at: met.first.location,
          "\(values) could be read as days all the same: \(slip) (the first: \(first))")
      case .yearOfNeighbours:
        return ImportIssue(
          "year-of-neighbours", .note, at: met.first.location,
          "\(values) \(met.count == 1 ? "has" : "have") no year; it was taken from the days nearest to "
            + "\(met.count == 1 ? "it" : "them") (the first: \(first))")
      case .keptAsNote(let check):
        let isOne = met.count == 1
        let what =
          check == "not-money" ? (isOne ? "is no amount" : "are no amounts") : isOne ? "is no day" : "are no days"
        return ImportIssue(
          check, .warning, at: met.first.location,
          "\(values) \(what) and \(isOne ? "was" : "were") kept as \(isOne ? "a note" : "notes") (the first: \(first)); "
            + "\(check == "not-money" ? "where pay is known, write it as 120000 or 90k-110k" : "where the day is known, write it as YYYY-MM-DD")"
        )
      case .ratingUnderName:
        return ImportIssue(
          "rating-under-name", .note, at: met.first.location,
          "\(values) \(met.count == 1 ? "ends" : "end") in a line with a rating, which is no part of the name and was "
            + "left out (the first: \(first))")
      case .thanksWithoutDay:
        return ImportIssue(
          "thanks-without-day", .note, at: met.first.location,
          "\(values) \(met.count == 1 ? "says" : "say") that thanks were sent, not when; the day of the interview was "
            + "taken")
      case .marksAroundName:
        return ImportIssue(
          "marks-around-name", .note, at: met.first.location,
          "\(values) \(met.count == 1 ? "is" : "are") bold or a link; only the text was taken (the first: "
            + "\(first))")
      case .unnamedCompany:
        return ImportIssue(
          "unnamed-company", .note, at: met.first.location,
          "\(values) \(met.count == 1 ? "says" : "say") that the company is not known; it is called "
            + "'\(CellReader.unnamedCompany)' (the first: \(first))")
      case .firstOfSeveralDays:
        return ImportIssue(
          "several-days", .warning, at: met.first.location,
          "\(values) \(met.count == 1 ? "holds" : "hold") two days, and the first of them was taken "
            + "(the first: \(first)); write a row for each")
      }
    }
    issues.sort { ($0.location, $0.message) < ($1.location, $1.message) }
    issues += incompletePay.sorted { ($0.key.kind, $0.key.lack.rawValue) < ($1.key.kind, $1.key.lack.rawValue) }.map {
      $0.key.issue(rows: $0.value.rows, at: $0.value.first)
    }
    if let offerDays {
      let isOne = offerDays.count == 1
      issues.append(
        ImportIssue(
          "offer-day", .note, at: offerDays.first,
          "\(isOne ? "1 offer has" : "\(offerDays.count) offers have") no day of \(isOne ? "its" : "their") own; the last "
            + "day of the row was taken"))
    }
    if typedQuestions > 0 {
      issues.append(
        ImportIssue(
          "question-types-from-text", .note, at: SourceLocation(file: file),
          "\(typedQuestions == 1 ? "1 question has" : "\(typedQuestions) questions have") no type and got one from the "
            + "words: \(typedExamples.joined(separator: "; "))"))
    }
    if !unknownStatuses.isEmpty {
      let list = unknownStatuses.values.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
      let words =
        list.prefix(Self.listed).map { "\(CellProblem.quoted($0.text)) (\($0.count))" }.joined(separator: ", ")
        + (list.count > Self.listed ? " and \(list.count - Self.listed) more" : "")
      let first = list.map(\.first).min() ?? SourceLocation(file: file)
      issues.append(
        ImportIssue(
          "unknown-status", .warning, at: first,
          "\(list.count == 1 ? "a status" : "\(hasMoreStatuses ? "more than " : "")\(list.count) statuses") of "
            + "'\(statusColumn)' debrief does not know: \(words); kept as a note, and counted as open. To settle them, "
            + "put into a file for --mapping, with a stage, an outcome, open or saved for each …: \(Self.mapping(list.map(\.text), of: statusColumn))"
        ))
    }
    return issues
  }

  /// How much of unknown statuses is remembered: some ten thousand of usual length.
  private static let mostStatusBytes = 1 << 20
  /// How many unknown statuses are named.
  private static let listed = 100

  /// The lines of a mapping that would settle these texts.
  private static func mapping(_ texts: [String], of column: String) -> String {
    let pairs = texts.filter { $0.utf8.count <= 120 }.prefix(20).map { "\(JSONText.quoted($0)): \"…\"" }
    return "{\"values\": {\(JSONText.quoted(column)): {\(pairs.joined(separator: ", "))}}}"
  }
}

extension ImportNotes.IncompletePay {
  fileprivate func issue(rows: Int, at location: SourceLocation) -> ImportIssue {
    let one = rows == 1
    let pay = "\(one ? "1 row" : "\(rows) rows") of \(kind.name) \(one ? "says" : "say")"
    let its = one ? "its" : "their"
    func settled(by example: String) -> String {
      "write it in the column '\(example.prefix { $0 != ":" })', or for the whole file in a --mapping file: "
        + "{\"constants\": {\"\(kind.name).\(example.replacing(":", with: "\": \""))\"}}"
    }
    switch lack {
    case .currency:
      return ImportIssue(
        "no-currency", .note, at: location,
        "\(pay) no currency, so \(its) pay is compared with nothing; \(settled(by: "currency:USD"))")
    case .yearlyPeriod:
      return ImportIssue(
        "pay-taken-as-yearly", .note, at: location,
        "\(pay) no pay period; reports take \(its) pay as yearly, by its size, and say so")
    case .period:
      return ImportIssue(
        "no-pay-period", .note, at: location,
        "\(pay) no pay period, and the amount may be of an hour, a month or a year, so it is compared with "
          + "nothing; \(settled(by: "pay_period:hour"))")
    }
  }
}
