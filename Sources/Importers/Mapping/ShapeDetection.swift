import InterviewModel

/// Sees from what the columns hold whether a sheet of applications has columns of stages, numbered statuses, or a row
/// for each change, and takes back what only the header's words suggested.
struct ShapeDetection {
  let header: [String]
  let sample: FileSample

  /// The header with a name for a first column that plainly holds the companies but has none.
  static func named(_ header: [String], _ sample: FileSample) -> [String]? {
    guard header.count > 2, header[0].isEmpty, sample.column(0).isText else { return nil }
    return ["company"] + header.dropFirst()
  }

  /// Whether the file, which may hold stages or something else, holds changes of applications: its stages begin with
  /// `applied`, or name how applications ended.
  static func holdsChanges(_ header: [String], _ sample: FileSample) -> Bool {
    guard case .mapping(let mapping) = KindDetection.detect(header: header, as: .stages),
      let column = mapping.columns.firstIndex(where: { fills($0.target, .stages, "stage") })
    else { return false }
    return sample.column(column).distinct.contains { text in
      guard case .status(let status) = StatusReader.read(text) else { return false }
      return status.stage == .applied || status.outcome != nil
    }
  }

  /// The mapping with what the cells say.
  func refined(_ detected: ColumnMapping) -> ColumnMapping {
    var mapping = detected
    if let pair = transition(mapping) {
      mapping = asApplications(mapping)
      mapping.columns[pair.from].target = .statusBefore
      mapping.columns[pair.to].target = .status(step: 0)
      settleHistoryDay(&mapping)
      mapping.isHistory = true
      return mapping
    }
    if mapping.kind == .stages, hasOtherStatus(mapping) {
      mapping = asApplications(mapping)
    } else if mapping.kind == .stages, holdsOutcomes(mapping) {
      mapping = asApplications(mapping)
      settleHistoryDay(&mapping)
      mapping.isHistory = true
      return mapping
    }
    guard mapping.kind == .applications else { return mapping }
    for position in mapping.columns.indices { refine(position, &mapping) }
    mergeStatuses(&mapping)
    takeEntryDay(&mapping)
    if isHistory(mapping) {
      settleHistoryDay(&mapping)
      mapping.isHistory = true
    }
    return mapping
  }

  // MARK: Columns

  private func refine(_ position: Int, _ mapping: inout ColumnMapping) {
    let cells = sample.column(position)
    let name = header[position]
    switch mapping.columns[position].target {
    case .fields(let references):
      guard !isNative(name, of: mapping.kind) else { return }
      // Numbers of the rows of a sheet change when it is sorted: they are no ids.
      if references.contains(where: { $0.field.name == "outcome" }), holdsOtherWords(cells, beside: mapping) {
        // Words of the person's own are kept to be read with the other statuses.
        mapping.columns[position].target = .kept
      } else if references.contains(where: { $0.field.name == "first_reply_on" || $0.field.name == "closed_on" }),
        case .outcome(let outcome)? = StageHeaders.meaning(of: name)
      {
        mapping.columns[position].target = .outcome(outcome)
      } else if references.contains(where: { if case .moment = $0.field.type { true } else { false } }) {
        refineDay(position, cells, references, &mapping)
      } else if isUnreadable(cells, as: references) {
        mapping.columns[position].target = .kept
      }
    case .range:
      // What is no pay in it is kept as a note, cell by cell.
      if cells.filled > 0, !cells.isMostly(cells.amounts, share: 0.2) { mapping.columns[position].target = .kept }
    case .kept:
      if KeptNote.isHeader(name) { return }
      if cells.isMostly(cells.mailAddresses, share: 0.5) {
        mapping.columns[position].target = .ignored(reason: "contact data of other people is not imported")
        return
      }
      if name.isEmpty, position == 0, cells.isMostly(cells.numbers, share: 0.9) {
        mapping.columns[position].target = .ignored(reason: "it numbers the rows")
      } else if HistoryCell.headers.contains(HeaderVocabulary.squash(name)), sample.holdsHistories(position) {
        mapping.columns[position].target = .changes
      } else if let target = stageTarget(name, cells) {
        mapping.columns[position].target = target
      }
    case .status:
      // 'Response?' with ticks says that there was one, not which.
      if cells.isMostly(cells.flags), !cells.isMostly(cells.statuses) { mapping.columns[position].target = .kept }
    case .ignored:
      // 'Phone' with days and ticks is the phone interview, not a number to call.
      if cells.isMostly(cells.days + cells.flags), let target = stageTarget(name, cells) {
        mapping.columns[position].target = target
      }
    case .statusDay, .statusBefore, .stage, .outcome, .isApplied, .changes: break
    }
  }

  /// A column that a word in its header made a day, and that holds none.
  private func refineDay(
    _ position: Int, _ cells: ColumnSample, _ references: [FieldReference], _ mapping: inout ColumnMapping
  ) {
    if cells.filled == 0 || cells.isMostly(cells.days, share: 0.5) { return }
    // 'Replied' with a day here and a tick there: the ticks are kept as notes.
    if cells.days > 0, cells.isMostly(cells.days + cells.flags) { return }
    if cells.isMostly(cells.flags), references.contains(where: { $0.field.name == "applied_on" }) {
      mapping.columns[position].target = .isApplied
    } else if cells.isMostly(cells.statuses) {
      mapping.columns[position].target = .status(step: 0)
    } else if cells.filled >= 3 {
      mapping.columns[position].target = stageTarget(header[position], cells) ?? .kept
    }
  }

  /// Whether the cells of an outcome say more than the outcomes that there are.
  private func holdsOtherWords(_ cells: ColumnSample, beside mapping: ColumnMapping) -> Bool {
    let hasStatus = mapping.columns.contains { $0.target == .status(step: 0) }
    return cells.distinct.contains { text in
      guard TermList.outcome.code(of: text) == nil else { return false }
      if case .status = StatusReader.read(text) { return true }
      return hasStatus
    }
  }

  private func isUnreadable(_ cells: ColumnSample, as references: [FieldReference]) -> Bool {
    guard cells.filled >= 3 else { return false }
    return references.contains { reference in
      switch reference.field.type {
      case .money: !cells.isMostly(cells.amounts, share: 0.5)
      case .number, .integer: !cells.isMostly(cells.numbers, share: 0.5)
      default: false
      }
    }
  }

  private func stageTarget(_ name: String, _ cells: ColumnSample) -> ColumnMapping.Target? {
    guard let meaning = StageHeaders.meaning(of: name) else { return nil }
    let isMarked =
      cells.filled == 0 || cells.isMostly(cells.days + cells.flags)
      || !cells.isMostly(cells.numbers)
        && (cells.isMostly(cells.statuses) || cells.hasRecurringWords && !StageHeaders.namesPerson(name))
    switch meaning {
    case .stage(let stage):
      // Columns of rounds that hold words hold the round's status.
      return isMarked ? .stage(stage) : nil
    case .outcome(let outcome): return isMarked ? .outcome(outcome) : nil
    case .status(let step):
      if cells.isMostly(cells.days) { return .statusDay(step: step) }
      return cells.filled == 0 || cells.isMostly(cells.statuses, share: 0.5) || cells.hasRecurringWords
        ? .status(step: step) : nil
    case .statusDay(let step):
      return cells.filled == 0 || cells.isMostly(cells.days, share: 0.5) ? .statusDay(step: step) : nil
    }
  }

  private func isNative(_ name: String, of kind: EntityKind) -> Bool {
    let squashed = HeaderVocabulary.squash(name)
    // `source` and the like are everyone's words; names of several words are ours.
    return name.contains("_") && kind.nativeColumns.contains { HeaderVocabulary.squash($0.name) == squashed }
  }

  /// More than one column that speaks of the status: each says its part. Steps are counted from 0 without a gap.
  private func mergeStatuses(_ mapping: inout ColumnMapping) {
    var next =
      1
      + (mapping.columns.compactMap { column in
        if case .status(let step) = column.target { step } else { nil }
      }.max() ?? -1)
    for position in mapping.columns.indices where mapping.columns[position].target == .kept {
      let cells = sample.column(position)
      let name = HeaderVocabulary.squash(header[position])
      let isNamed =
        HeaderVocabulary.statusHeaders.contains(name)
        || next == 0 && HeaderVocabulary.looseStatusHeaders.contains(name)
      guard isNamed, cells.isMostly(cells.statuses, share: 0.5) else { continue }
      mapping.columns[position].target = .status(step: next)
      next += 1
    }
  }

  /// Where no column says when an application was sent, the day on which its row was written down does.
  private func takeEntryDay(_ mapping: inout ColumnMapping) {
    guard let applied = FieldReference(.applications, "applied_on"), !mapping.maps(.applications, "applied_on"),
      mapping.columns.contains(where: { $0.target == .status(step: 0) }),
      !mapping.columns.contains(where: { $0.target == .isApplied })
    else { return }
    let position = mapping.columns.indices.first { position in
      let cells = sample.column(position)
      return mapping.columns[position].target == .kept && cells.isMostly(cells.days)
        && HeaderVocabulary.entryDayHeaders.contains(HeaderVocabulary.squash(header[position]))
    }
    if let position { mapping.columns[position].target = .fields([applied]) }
  }

  // MARK: Changes

  private func transition(_ mapping: ColumnMapping) -> (from: Int, to: Int)? {
    let squashed = header.map(HeaderVocabulary.squash)
    for (from, to) in Self.transitionHeaders {
      guard let left = squashed.firstIndex(of: from), let right = squashed.firstIndex(of: to) else { continue }
      let (before, after) = (sample.column(left), sample.column(right))
      if before.isMostly(before.statuses, share: 0.5), after.isMostly(after.statuses, share: 0.5) {
        return (left, right)
      }
    }
    return nil
  }

  private static let transitionHeaders = [
    ("source", "target"), ("from", "to"), ("fromstatus", "tostatus"), ("oldstatus", "newstatus"),
    ("previousstatus", "newstatus"), ("previousstatus", "currentstatus"), ("fromstage", "tostage"), ("old", "new"),
    ("previousstage", "newstage"), ("statusfrom", "statusto"), ("before", "after"), ("fromstate", "tostate"),
  ]

  /// A column of stages that also holds how applications ended, or that they were not sent.
  private func holdsOutcomes(_ mapping: ColumnMapping) -> Bool {
    guard let column = mapping.columns.firstIndex(where: { Self.fills($0.target, .stages, "stage") }) else {
      return false
    }
    return sample.column(column).distinct.contains { text in
      TermList.stage.code(of: text) == nil && StatusReader.read(text).isOfApplication
    }
  }

  /// Whether a column beside the stages says what came of it all: then a row is an application, not a change of one.
  private func hasOtherStatus(_ mapping: ColumnMapping) -> Bool {
    mapping.columns.indices.contains { position in
      guard mapping.columns[position].target == .kept,
        HeaderVocabulary.statusHeaders.contains(HeaderVocabulary.squash(header[position]))
      else { return false }
      let cells = sample.column(position)
      return cells.isMostly(cells.statuses) && cells.distinct.contains { StatusReader.read($0).names }
    }
  }

  /// The mapping for rows about applications: a stage is a status, its day the status's.
  private func asApplications(_ mapping: ColumnMapping) -> ColumnMapping {
    var changed = mapping
    if mapping.kind != .applications, case .mapping(let anew) = KindDetection.detect(header: header, as: .applications)
    {
      changed = anew
    }
    if let column = mapping.columns.firstIndex(where: { Self.fills($0.target, .stages, "stage") }),
      !changed.columns.contains(where: { if case .status = $0.target { true } else { false } })
    {
      changed.columns[column].target = .status(step: 0)
    }
    return changed
  }

  /// Whether the same application comes again with its next status: at least a third of the rows, and one of each
  /// application's says that it was sent.
  private func isHistory(_ mapping: ColumnMapping) -> Bool {
    let statuses = mapping.columns.indices.filter {
      if case .status = mapping.columns[$0].target { true } else { false }
    }
    guard statuses.count == 1, let status = statuses.first, sample.rows.count >= 2 else { return false }
    let squashed = header.map(HeaderVocabulary.squash)
    let isNamed = squashed.contains { Self.changeHeaders.contains($0) }
    let keys = mapping.columns.indices.filter { column in
      ["application_id", "company", "role"].contains { Self.fills(mapping.columns[column].target, .applications, $0) }
    }
    var statusesOfKey: [[String]: Set<String>] = [:]
    var rowsOfKey: [[String]: Int] = [:]
    for row in sample.rows.indices {
      let key = keys.map { LabelKey.fold(sample.cell(row, $0)) }
      let text = LabelKey.fold(sample.cell(row, status))
      if text.isEmpty { continue }
      statusesOfKey[key, default: []].insert(text)
      rowsOfKey[key, default: 0] += 1
    }
    let recurring = statusesOfKey.filter { key, texts in
      texts.count >= 2
        && texts.contains { text in
          guard case .status(let read) = StatusReader.read(text) else { return false }
          return read.stage == .applied && read.outcome == nil
        }
    }
    let rows = recurring.keys.reduce(0) { $0 + (rowsOfKey[$1] ?? 0) }
    return rows * 3 >= sample.rows.count || isNamed && rows > 0
  }

  private static let changeHeaders: Set<String> = [
    "changedat", "changedon", "statuschangedat", "statuschangedon", "changedate", "timestamp", "event", "eventdate",
    "statusdate", "newstatus", "statuschange",
  ]

  /// In a list of changes the day of the row is the day of the change.
  private func settleHistoryDay(_ mapping: inout ColumnMapping) {
    if mapping.columns.contains(where: { $0.target == .statusDay(step: 0) }) { return }
    let squashed = header.map(HeaderVocabulary.squash)
    let candidates = mapping.columns.indices.filter { position in
      let cells = sample.column(position)
      guard cells.isMostly(cells.days, share: 0.5) else { return false }
      switch mapping.columns[position].target {
      case .kept: return Self.changeHeaders.contains(squashed[position])
      case .fields(let references):
        return references.contains { reference in
          let isDay = if case .moment = reference.field.type { true } else { false }
          return isDay && HeaderVocabulary.strength(of: squashed[position], for: reference) == .weak
        }
      default: return false
      }
    }
    if let day = candidates.first { mapping.columns[day].target = .statusDay(step: 0) }
  }

  static func fills(_ target: ColumnMapping.Target, _ kind: EntityKind, _ field: String) -> Bool {
    guard case .fields(let references) = target else { return false }
    return references.contains { $0.kind == kind && $0.field.name == field }
  }
}

extension StatusReading {
  /// Whether it says a stage or an outcome.
  var names: Bool {
    guard case .status(let status) = self else { return false }
    return status.stage != nil || status.outcome != nil
  }

  /// Whether it says something of an application, be it that it was not sent yet.
  var isOfApplication: Bool {
    if case .status(let status) = self, status.isDraft { return true }
    return names
  }
}
