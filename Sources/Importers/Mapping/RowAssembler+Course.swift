import InterviewModel

/// A day of a row that is written without its year.
struct PartialDay {
  var month: Int
  var day: Int
  var text: String
  var column: Int
  var place: Place
  var location: SourceLocation

  enum Place {
    case field(FieldReference)
    case step(Int)
    /// Position among the marks, or the outcomes, of the row's course.
    case mark(Int)
    case outcome(Int)
  }
}

/// Cells that say how the application of the row went.
extension RowAssembler {
  mutating func takeStatus(_ text: String, _ step: Int, _ column: Int, at position: () -> TextPosition) {
    switch StatusReader.read(text) {
    case .missing: break
    case .status(let written):
      course.set(written, at: step)
      // What the terms do not hold stays as it was written.
      if written.conversations ?? 0 > 1 { keep(column, text) }
    case .unknown:
      keep(column, text)
      notes.addUnknownStatus(text, column: mapping.name(of: column), at: location(position()))
    }
  }

  mutating func takeStatusBefore(_ text: String, _ column: Int, at position: () -> TextPosition) {
    switch StatusReader.read(text) {
    case .missing: break
    case .status(let written): course.before = written
    case .unknown:
      keep(column, text)
      notes.addUnknownStatus(text, column: mapping.name(of: column), at: location(position()))
    }
  }

  /// A day that stands for itself.
  mutating func takeDay(_ text: String, _ column: Int, for place: PartialDay.Place, at position: () -> TextPosition) {
    switch reader.readMoment(text, column: column) {
    case .value(.text(let day)): set(day, for: place)
    case .noted(.text(let day), let note):
      set(day, for: place)
      notes.add(note, column: mapping.name(of: column)) { [file] in (text, SourceLocation(file: file, position())) }
    case .partialDay(let month, let day):
      partialDays.append(
        PartialDay(
          month: month, day: day, text: text, column: column, place: place, location: location(position())))
    case .bad(let problem):
      if problem.isOfAnotherSort {
        setAside(text, problem, column, at: position)
      } else {
        add(problem.issue(at: location(position())))
      }
    case .missing, .value, .noted, .amount: break
    }
  }

  mutating func takeMark(_ text: String, of stage: Stage, _ column: Int, at position: () -> TextPosition) {
    switch StageMark.read(text) {
    case .absent: break
    case .word(let result, let remark):
      course.marks.append(ApplicationCourse.Mark(stage: stage, result: result, remark: remark))
    case .day:
      course.marks.append(ApplicationCourse.Mark(stage: stage))
      takeDay(text, column, for: .mark(course.marks.count - 1), at: position)
    }
  }

  mutating func takeOutcome(_ text: String, _ outcome: Outcome, _ column: Int, at position: () -> TextPosition) {
    switch StageMark.read(text) {
    case .absent: break
    case .word(_, let remark):
      course.outcomes.append((outcome, nil))
      if let remark { keep(column, remark) }
    case .day:
      course.outcomes.append((outcome, nil))
      takeDay(text, column, for: .outcome(course.outcomes.count - 1), at: position)
    }
  }

  /// A cell that is no list of changes is kept as a note.
  mutating func takeChanges(_ text: String, _ column: Int) {
    let changes = HistoryCell.changes(in: text)
    if changes.isEmpty { return keep(column, text) }
    for change in changes {
      var day: String?
      if let written = change.day, case .value(.text(let read)) = reader.readMoment(written, column: column) {
        day = read
      }
      course.log.append(ApplicationCourse.Step(status: change.status, day: day))
    }
  }

  mutating func takeApplied(_ text: String, _ column: Int, at position: () -> TextPosition) {
    if case .flag(let isApplied) = FlagReader.read(text) {
      course.isApplied = isApplied
    } else {
      takeDay(text, column, for: .field(Self.appliedOn), at: position)
    }
  }

  static let appliedOn = FieldReference(.applications, "applied_on") ?? FieldReference(.applications, at: 0)

  private mutating func set(_ day: String, for place: PartialDay.Place) {
    switch place {
    case .field(let reference):
      let record = places[Int(reference.kind.rawValue)]
      if record >= 0 { records[record].values[reference.index] = .text(day) }
    case .step(let step): course.set(day: day, at: step)
    case .mark(let index): course.marks[index].day = day
    case .outcome(let index): course.outcomes[index].day = day
    }
  }

  // MARK: Days without a year

  /// Gives each the year that brings it nearest to another day: the application's of its row, else any of its row,
  /// else the application's of the row before; else the year that the mapping says.
  mutating func settlePartialDays() {
    for partial in partialDays {
      let applied = appliedDay
      let neighbour = applied ?? rowDays.first ?? lastDay ?? mapping.firstDay
      let years = neighbour.map { [$0.parts.year - 1, $0.parts.year, $0.parts.year + 1] } ?? mapping.year.map { [$0] }
      let days = (years ?? []).compactMap { CalendarDay(year: $0, month: partial.month, day: partial.day) }
      // What follows an application comes after it, up to most of a year; a day long before it is not meant.
      let backward: Int32 = applied == nil ? 1 : 6
      let nearest = days.min { left, right in
        guard let origin = neighbour?.ordinal else { return false }
        func distance(_ day: CalendarDay) -> Int32 {
          day.ordinal >= origin ? day.ordinal - origin : (origin - day.ordinal) * backward
        }
        return distance(left) < distance(right)
      }
      guard let nearest else {
        add(CellProblem.dayWithoutYear(partial.text).issue(at: partial.location))
        continue
      }
      set(nearest.description, for: partial.place)
      notes.add(.yearOfNeighbours, column: mapping.name(of: partial.column)) { (partial.text, partial.location) }
    }
  }

  var appliedDay: CalendarDay? {
    let place = places[Int(EntityKind.applications.rawValue)]
    return place < 0 ? nil : Self.day(of: records[place].values[Self.appliedOn.index])
  }

  private var rowDays: [CalendarDay] {
    records.flatMap { record in
      record.kind.fields.indices.compactMap { index -> CalendarDay? in
        if case .moment = record.kind.fields[index].type { Self.day(of: record.values[index]) } else { nil }
      }
    }
      + (course.steps.map(\.day) + course.marks.map(\.day)).compactMap {
        $0.flatMap { CalendarDay(iso: $0.prefix(10)) }
      }
  }

  private static func day(of value: Value) -> CalendarDay? {
    guard case .text(let text) = value else { return nil }
    return CalendarDay(iso: text.prefix(10))
  }
}

/// What a cell of a stage's column says.
enum StageMark {
  /// The stage was not reached, or nothing is known of it.
  case absent
  /// A tick, or words: reached on an unknown day.
  case word(result: StageResult?, remark: String?)
  /// The day on which it was reached.
  case day

  static func read(_ text: String) -> StageMark {
    switch FlagReader.read(text) {
    case .missing: return .absent
    case .flag(let isReached): return isReached ? .word(result: nil, remark: nil) : .absent
    case .refused: break
    }
    switch DayReader.read(text, order: .monthFirst) {
    case .missing: return .absent
    case .moment, .ambiguous, .withoutYear, .several, .repaired: return .day
    case .refused(let refusal):
      // A day that there is not is to be mended; other words are what people put for a tick.
      if [.noSuchDay, .noSuchTime, .implausibleYear].contains(refusal) { return .day }
    }
    if let number = Int64(text) { return number > 0 ? .word(result: nil, remark: text) : .absent }
    let word = LabelKey.fold(text)
    if notReached.contains(word) { return .absent }
    if justReached.contains(word) { return .word(result: nil, remark: nil) }
    let result = TermList.stageResult.code(of: text).flatMap { StageResult(rawValue: $0) }
    return .word(result: result, remark: text)
  }

  private static let notReached: Set<String> = ["not reached", "not yet", "did not reach", "skipped", "didn t get"]
  private static let justReached: Set<String> = ["ok", "reached", "done", "completed", "complete", "invited", "got it"]
}

extension Record {
  /// Whether it names a company and says nothing else.
  var isOnlyCompany: Bool { extras.isEmpty && self["company"].isKnown && values.count(where: \.isKnown) == 1 }
}

/// The foot of a sheet: `CVs sent: 234`, `Total`.
enum FootLine {
  /// The text of an application's record that is nothing but a label with a figure; nil where it is one.
  static func text(of record: Record) -> String? {
    guard record.extras.isEmpty, case .text(let text) = record["company"] else { return nil }
    let known = record.values.count { $0.isKnown }
    if known == 2, totals.contains(LabelKey.fold(text)), case .text(let role) = record["role"],
      role.allSatisfy({ $0.isNumber || $0.isPunctuation })
    {
      return text
    }
    guard known == 1 else { return nil }
    if remarks.contains(where: { LabelKey.fold(text).hasPrefix($0) }) { return text }
    let words = LabelKey.fold(text).split(separator: " ")
    let isTotal = words.first.map { totals.contains(String($0)) } ?? false
    let isFigure = text.contains(":") && words.last.map { Int($0) != nil } ?? false
    return isFigure || isTotal && words.count <= 3 ? text : nil
  }

  /// How people begin a line below a table.
  private static let remarks = [
    "last updated", "updated on", "exported on", "generated by", "generated on", "source http",
  ]

  private static let totals: Set<String> = ["total", "totals", "sum", "summe", "gesamt", "count", "totaux", "suma"]
}

extension ImportIssue {
  static func leftOut(at location: SourceLocation) -> ImportIssue {
    ImportIssue("left-out", .note, at: location, "left out, as the mapping says")
  }

  static func notAppliedFor(at location: SourceLocation) -> ImportIssue {
    ImportIssue("saved-only", .note, at: location, "saved and not applied for yet, so it is no application")
  }

  static func onlyCompany(at location: SourceLocation) -> ImportIssue {
    ImportIssue("only-company", .note, at: location, "a company and nothing else, so it is no application yet")
  }

  static func footLine(_ text: String, at location: SourceLocation) -> ImportIssue {
    ImportIssue("foot-line", .note, at: location, "\(CellProblem.quoted(text)) is the sheet's foot, no application")
  }
}
