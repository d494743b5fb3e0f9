import InterviewModel

/// Makes records of the cells of one row, by a mapping. One value is used for all rows of a file; its buffers are
/// kept.
struct RowAssembler {
  let mapping: ColumnMapping
  let file: String
  let dayOrder: DayOrder?
  /// Whether an apostrophe before what looks like a formula is no part of the text.
  private let isForSpreadsheets: Bool
  /// The records of the row, parents first; valid after `finish` said yes. Who takes them leaves room for the next.
  var row: RowRecords
  /// What was found in the row, in the order of its columns.
  var issues: [ImportIssue] = []
  /// What was found over all rows, to be said once.
  var notes = ImportNotes()
  /// What the row says of how its application went.
  var course = ApplicationCourse()
  var reader: CellReader
  var records: [Record]
  /// By position in `records`: what a row says of the record.
  private let parts: [Record.Part]
  /// By kind: position in `records`, -1 where no column fills it.
  let places: [Int]
  /// The fields that columns and constants fill, those of one column side by side.
  private let slots: [Slot]
  /// By column, then by constant: where its slots begin; one entry more, for the end of the last.
  private let firstSlots: [Int]
  let rules: RowRules
  var amounts: [PendingAmount] = []
  /// Days of the row that are written without their year.
  var partialDays: [PartialDay] = []
  /// The day of the application in the row before: its year is likely the next row's.
  var lastDay: CalendarDay?
  /// A column holds the day on which applications were sent, not just any day.
  let namesDayOfSending: Bool
  /// The mapping leaves the row out; some cell of it was taken.
  var isSkipped = false
  private var hasCells = false
  var hasErrors = false
  /// Records of the file around the row that its own belongs to.
  private(set) var parents: [Record] = []
  /// Where the text begins in the file that the places of cells are counted in.
  private var start = TextPosition(line: 1, column: 1)
  /// Whether some cells stand for something else, or leave their row out.
  private let looksAtTexts: Bool
  /// The row is a change inside an application's object.
  private(set) var isInsideParent = false
  /// Where the row says that thanks were sent, but not when, and in which column.
  var thanks: SourceLocation?
  var thanksColumn = 0

  /// One of the fields that a column fills.
  private struct Slot {
    /// Position of its record in `records`.
    let place: Int
    let reference: FieldReference
  }

  init(mapping: ColumnMapping, file: String, dayOrder: DayOrder?, format: NativeWriter.Format = .csv) {
    self.mapping = mapping
    isForSpreadsheets = format == .csv
    self.file = file
    self.dayOrder = dayOrder
    let kinds = mapping.kinds
    let parts = kinds.map { mapping.part(of: $0) }
    self.parts = parts
    records = zip(kinds, parts).map { Record($0, part: $1) }
    let places = EntityKind.allCases.map { kinds.firstIndex(of: $0) ?? -1 }
    self.places = places
    var slots: [Slot] = []
    var firstSlots = [0]
    for target in mapping.targets {
      if case .fields(let references) = target {
        slots += references.map { Slot(place: places[Int($0.kind.rawValue)], reference: $0) }
      }
      firstSlots.append(slots.count)
    }
    self.slots = slots
    self.firstSlots = firstSlots
    looksAtTexts = mapping.leavesRowsOut || !mapping.translations.isEmpty
    namesDayOfSending = mapping.columns.contains { column in
      ShapeDetection.fills(column.target, .applications, "applied_on")
        && !HeaderVocabulary.isAnyDay(HeaderVocabulary.squash(column.name))
    }
    reader = CellReader(mapping, fields: slots.map(\.reference.field), dayOrder: dayOrder)
    rules = RowRules(kinds: kinds)
    row = RowRecords(records: [], line: 0)
  }

  /// Forgets the row before.
  /// - Parameters:
  ///   - line: the row's first.
  ///   - start: where the text begins that holds the row, and maybe more.
  ///   - parents: the records that the row's own belongs to, where the file nests them.
  mutating func begin(line: Int, from start: TextPosition, under parents: [Record] = []) {
    self.parents = parents
    self.start = start
    row.line = line
    row.isSound = false
    issues.removeAll(keepingCapacity: true)
    amounts.removeAll(keepingCapacity: true)
    course.removeAll()
    partialDays.removeAll(keepingCapacity: true)
    thanks = nil
    isSkipped = false
    hasCells = false
    hasErrors = false
    for place in records.indices {
      records[place].clear()
      records[place].part = parts[place]
    }
    // A change inside an application's object is about that application.
    isInsideParent = false
    if mapping.isHistory, let application = parents.firstIndex(where: { $0.kind == .applications }) {
      records[places[0]].values = parents[application].values
      self.parents.remove(at: application)
      isInsideParent = true
    }
  }

  mutating func add(_ issue: ImportIssue) {
    if issue.severity == .error { hasErrors = true }
    issues.append(issue)
  }

  /// Takes the cell of a column: `bytes[range]` is what it says, in UTF-8.
  /// - Parameters:
  ///   - whole: the text that holds the row.
  ///   - offset: where the cell begins in it.
  mutating func take(_ column: Int, _ bytes: [UInt8], _ range: Range<Int>, of whole: [UInt8], at offset: Int) {
    var range = CellReader.trim(bytes, range)
    if range.isEmpty { return }
    if isForSpreadsheets, FormulaGuard.isGuarded(bytes, range) { range = range.dropFirst() }
    if looksAtTexts {
      if mapping.leavesRowsOut { lookForSkip(column, bytes, range) }
      if let words = mapping.translations[column],
        let text = words[LabelKey.fold(String(decoding: bytes[range], as: UTF8.self))]
      {
        let translated = Array(text.utf8)
        if !translated.isEmpty { fillTarget(of: column, translated, translated.indices, whole, offset) }
        return
      }
    }
    fillTarget(of: column, bytes, range, whole, offset)
  }

  /// Whether the cell says that its row is left out.
  private mutating func lookForSkip(_ column: Int, _ bytes: [UInt8], _ range: Range<Int>) {
    let text = LabelKey.fold(String(decoding: bytes[range], as: UTF8.self))
    if !hasCells, mapping.skippedBeginnings.contains(where: { text.hasPrefix($0) }) { isSkipped = true }
    hasCells = true
    if mapping.skipped[column]?.contains(text) == true { isSkipped = true }
  }

  /// Takes what holds of every row, unless the row says something else.
  private mutating func takeConstants() {
    for (index, constant) in mapping.constants.enumerated() {
      switch constant.target {
      case .fields(let references):
        if references.contains(where: { records[places[Int($0.kind.rawValue)]].values[$0.index].isKnown }) { continue }
      case .status(let step):
        if course.steps.indices.contains(step), course.steps[step].status != nil { continue }
      default: break
      }
      let bytes = Array(constant.text.utf8)
      fillTarget(of: mapping.columns.count + index, bytes, bytes.indices, [], 0)
    }
  }

  private mutating func fillTarget(
    of column: Int, _ bytes: [UInt8], _ range: Range<Int>, _ whole: [UInt8], _ offset: Int
  ) {
    let (first, end) = (firstSlots[column], firstSlots[column + 1])
    if first == end { return takeText(String(decoding: bytes[range], as: UTF8.self), column, whole, offset) }
    for slot in first..<end {
      let reading = reader.read(bytes, range, slot: slot, column: column)
      switch reading {
      case .missing: break
      case .value(let value): records[slots[slot].place].values[slots[slot].reference.index] = value
      default: take(reading, slot, String(decoding: bytes[range], as: UTF8.self), column, whole, offset)
      }
    }
  }

  /// Takes the text of a column that fills no field by itself; its cell begins with `whole[offset]`.
  @inline(never)
  private mutating func takeText(_ text: String, _ column: Int, _ whole: [UInt8], _ offset: Int) {
    let start = start
    let position = { start.moved(over: whole, offset) }
    let isConstant = column >= mapping.columns.count
    switch isConstant ? mapping.constants[column - mapping.columns.count].target : mapping.columns[column].target {
    case .fields: break
    case .kept: keep(column, text)
    case .status(let step): takeStatus(text, step, column, at: position)
    case .statusBefore: takeStatusBefore(text, column, at: position)
    case .statusDay(let step): takeDay(text, column, for: .step(step), at: position)
    case .stage(let stage): takeMark(text, of: stage, column, at: position)
    case .outcome(let outcome): takeOutcome(text, outcome, column, at: position)
    case .changes: takeChanges(text, column)
    case .isApplied: takeApplied(text, column, at: position)
    case .range(let low, let high): takeAmount(text, column, low: low, high: high, at: position)
    case .ignored: break
    }
  }

  /// Whether the row is good; then `row` holds its records. Else `issues` say why not: with an error, or, where the
  /// row is no record at all (the foot of a sheet, a job that was only saved), with one note.
  mutating func finish() -> Bool {
    if !mapping.constants.isEmpty { takeConstants() }
    if !partialDays.isEmpty { settlePartialDays() }
    if thanks != nil { settleThanks() }
    // Only where years are missing does the next row need this one's day.
    if mapping.firstDay != nil, !partialDays.isEmpty || lastDay != nil { lastDay = appliedDay ?? lastDay }
    typeQuestion()
    settleAmounts()
    if passesOver() { return false }
    var own = places[Int(mapping.kind.rawValue)]
    var kind = mapping.kind
    while let parent = kind.parent, places[Int(parent.rawValue)] >= 0, records.span[own].isBare {
      let child = own
      kind = parent
      own = places[Int(parent.rawValue)]
      if records[child].isEmpty { continue }
      records[own].takeRemarks(of: records[child])
      records[child].clear()
    }
    if !hasErrors { checkIdentity(of: kind) }
    guard !hasErrors else { return false }
    var count = 0
    for parent in parents where !records.contains(where: { $0.kind == parent.kind && !$0.isEmpty }) {
      if count < row.records.count { row.records[count] = parent } else { row.records.append(parent) }
      count += 1
    }
    for place in records.indices where place == own || !records.span[place].isEmpty {
      give(place, at: count)
      count += 1
    }
    row.records.removeLast(row.records.count - count)
    if !parents.isEmpty { row.records.sort { $0.kind < $1.kind } }
    if kind != mapping.kind, let last = row.records.firstIndex(where: { $0.kind == kind }),
      row.records[last].part == .contribution || row.records[last].saysMore
    {
      row.records[last].part = .own
    }
    if let place = row.records.firstIndex(where: { $0.kind == .applications }) {
      let course = course
      if course.settle(&row, at: place, isHistory: mapping.isHistory) {
        notes.addOfferDay(at: SourceLocation(file: file, line: row.line))
      }
    }
    return true
  }

  /// Puts a record into the row, and takes the room of the one that stood there in exchange: both are used again and
  /// again, and nothing is copied.
  private mutating func give(_ place: Int, at position: Int) {
    if position < row.records.count, row.records[position].kind == records[place].kind {
      swap(&row.records[position], &records[place])
      return
    }
    if position < row.records.count {
      row.records[position] = records[place]
    } else {
      row.records.append(records[place])
    }
    records[place] = Record(records[place].kind)
  }

  /// A question without a type gets the one that its words speak for; where none speaks, its type stays unknown.
  private mutating func typeQuestion() {
    let place = places[Int(EntityKind.questions.rawValue)]
    guard place >= 0, !records[place].values[Self.questionType].isKnown,
      case .text(let text) = records[place].values[Self.question]
    else { return }
    let guess = QuestionClassifier.classify(text)
    if guess.type == .other { return }
    records[place].values[Self.questionType] = .integer(Int64(guess.type.rawValue))
    notes.addTypedQuestion(text, guess)
  }

  private static let question = EntityKind.questions.index(of: "question") ?? 0
  private static let questionType = EntityKind.questions.index(of: "question_type") ?? 0

  // MARK: Cells

  /// Takes what was read for a field where that is no value as it stands; the cell begins with `whole[offset]`.
  @inline(never)
  private mutating func take(
    _ reading: CellReader.Reading, _ slot: Int, _ text: String, _ column: Int, _ whole: [UInt8], _ offset: Int
  ) {
    let start = start
    let position = { start.moved(over: whole, offset) }
    let reference = slots[slot].reference
    switch reading {
    case .missing, .value: break
    case .noted(let value, let note):
      records[slots[slot].place].values[reference.index] = value
      notes.add(note, column: mapping.name(of: column)) { [file] in (text, SourceLocation(file: file, position())) }
    case .amount: takeAmount(text, column, low: reference, high: Self.upperEnd(of: reference), at: position)
    case .partialDay(let month, let day):
      partialDays.append(
        PartialDay(
          month: month, day: day, text: text, column: column, place: .field(reference), location: location(position())))
    case .bad where reference == Self.thankedOn && flag(text) != nil:
      if flag(text) == true { (thanks, thanksColumn) = (location(position()), column) }
    case .bad where reference == Self.interviewStage && round(text, column) != nil:
      records[slots[slot].place].values[reference.index] = round(text, column) ?? .none
    case .bad(let problem):
      if problem.isOfAnotherSort, !rules.needs(reference) {
        setAside(text, problem, column, at: position)
      } else {
        add(problem.issue(at: location(position())))
      }
    }
  }

  mutating func keep(_ column: Int, _ text: String) {
    if text.isEmpty { return }
    let place = places[Int(mapping.kind.rawValue)]
    records[place].extras.append(Record.Extra(name: KeptNote.name(of: mapping.name(of: column)), text: text))
  }

  func location(_ position: TextPosition) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }

  /// Whether a column fills a field that takes several terms, where an empty list says that there were none.
  func takesTerms(_ column: Int) -> Bool {
    guard case .fields(let references) = mapping.columns[column].target else { return false }
    return references.contains { if case .terms = $0.field.type { true } else { false } }
  }
}

extension Record {
  /// Forgets the values, keeps the buffers.
  fileprivate mutating func clear() {
    var room = values.mutableSpan
    for index in room.indices {
      if case .none = room[index] { continue }
      room[index] = .none
    }
    if !extras.isEmpty { extras.removeAll(keepingCapacity: true) }
  }
}
