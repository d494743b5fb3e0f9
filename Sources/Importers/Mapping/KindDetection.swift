import InterviewModel

/// Finds out from its header, or its keys, what a file is about.
enum KindDetection {
  enum Finding {
    case mapping(ColumnMapping)
    /// Several kinds fit equally well.
    case ambiguous([EntityKind])
    /// No kind fits.
    case none
  }

  /// What the header is about; `kind` where the person said it.
  static func detect(header: [String], as kind: EntityKind? = nil) -> Finding {
    let squashed = squash(header)
    if let kind { return .mapping(mapping(header: header, squashed, kind: kind).mapping) }
    var best: [(mapping: ColumnMapping, score: Int)] = []
    for kind in EntityKind.allCases {
      let candidate = mapping(header: header, squashed, kind: kind)
      guard candidate.isDistinct, isIdentified(candidate.mapping) else { continue }
      if let leader = best.first, candidate.score <= leader.score {
        if candidate.score == leader.score { best.append((candidate.mapping, candidate.score)) }
      } else {
        best = [(candidate.mapping, candidate.score)]
      }
    }
    switch best.count {
    case 0: return .none
    case 1: return .mapping(best[0].mapping)
    default: return .ambiguous(best.map(\.mapping.kind))
    }
  }

  /// The mapping of a whole native header, in whatever order: there is nothing to find out about such a file.
  static func native(header: [String]) -> ColumnMapping? {
    guard
      let kind = EntityKind.allCases.first(where: { kind in
        let columns = header.filter { !KeptNote.isHeader($0) }
        return columns.count == kind.nativeColumns.count && Set(columns) == Set(kind.nativeColumns.map(\.name))
      })
    else { return nil }
    return mapping(header: header, squash(header), kind: kind).mapping
  }

  /// What is looked up of each name; empty for a column of what was kept.
  private static func squash(_ header: [String]) -> [String] {
    header.map { KeptNote.isHeader($0) ? "" : HeaderVocabulary.squash($0) }
  }

  /// By kind: its native columns by their squashed names.
  private static let nativeTargets: [[String: [FieldReference]]] = EntityKind.allCases.map { kind in
    Dictionary(
      kind.nativeColumns.map { (HeaderVocabulary.squash($0.name), $0.targets) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// Whether a header is a whole native one, as templates have it: such a file may be empty.
  static func isNative(_ header: CSVRow) -> Bool { native(header: (0..<header.count).map { header.text($0) }) != nil }

  /// Fields that sheets of every kind have: that a header names one of them says nothing of its kind.
  private static let shared: Set<String> = [
    "company", "role", "level", "location", "source", "currency", "pay_period", "url", "notes", "result", "result_on",
  ]

  /// Whether a column for this field is a sign that the rows are about the kind.
  private static func speaks(_ reference: FieldReference, for kind: EntityKind) -> Bool {
    // 'Type' beside a preparation is the question's; beside a company alone it is the job's.
    if kind == .questions, reference.description == "interviews.preparation" { return true }
    return reference.kind == kind && !shared.contains(reference.field.name)
  }

  /// The mapping of a header if its rows are about `kind`, the sum of the strengths of what was matched, and whether
  /// anything but weak words and what all sheets have speaks for the kind.
  private static func mapping(
    header: [String], _ squashed: [String], kind: EntityKind
  ) -> (mapping: ColumnMapping, score: Int, isDistinct: Bool) {
    let reachable = ancestry(of: kind)
    var taken: Set<FieldReference> = []
    var targets: [ColumnMapping.Target?] = Array(repeating: nil, count: header.count)
    var score = 0
    var isDistinct = kind == .applications
    let native = nativeTargets[Int(kind.rawValue)]

    func take(_ references: [FieldReference], for position: Int, strength: HeaderVocabulary.Strength) {
      taken.formUnion(references)
      targets[position] = .fields(references)
      score += strength.rawValue
    }

    // Sure matches first, so that a weak one never takes a field from a sure one.
    for strength in [HeaderVocabulary.Strength.exact, .synonym, .weak] {
      for (position, name) in squashed.enumerated() where targets[position] == nil && !name.isEmpty {
        if strength == .exact, let references = native[name], taken.isDisjoint(with: references) {
          if references.contains(where: { speaks($0, for: kind) }) { isDistinct = true }
          take(references, for: position, strength: .exact)
          continue
        }
        if HeaderVocabulary.contactHeaders.contains(name) { continue }
        if kind == .applications, strength == .synonym, HeaderVocabulary.statusHeaders.contains(name),
          !targets.contains(.status(step: 0))
        {
          targets[position] = .status(step: 0)
          score += HeaderVocabulary.Strength.weak.rawValue
          continue
        }
        let isEstimate = HeaderVocabulary.estimateHeaders.contains(name)
        if strength == (isEstimate && kind == .salary ? .exact : .synonym),
          isEstimate || HeaderVocabulary.rangeHeaders.contains(name), let range = range(of: kind),
          taken.isDisjoint(with: [range.low, range.high])
        {
          if kind == .salary { isDistinct = true }
          taken.formUnion([range.low, range.high])
          targets[position] = .range(low: range.low, high: range.high)
          score += strength.rawValue
          continue
        }
        for reached in reachable {
          guard let match = HeaderVocabulary.field(of: reached, named: name), !taken.contains(match.reference) else {
            continue
          }
          // On a row about one interview, 'outcome' is what came of the interview before it is what came of it all.
          let isFarther = reached == .applications && kind != .applications
          guard (isFarther ? min(match.strength, .synonym) : match.strength) == strength else { continue }
          if strength > .weak, speaks(match.reference, for: kind) { isDistinct = true }
          take(
            native[HeaderVocabulary.squash(match.reference.field.name)] ?? [match.reference], for: position,
            strength: match.strength)
          break
        }
      }
    }
    if kind == .applications, let (position, field) = nameColumn(squashed, targets),
      let reference = FieldReference(.applications, field)
    {
      take([reference], for: position, strength: .weak)
    }
    if isListOfApplications(squashed, kind, targets) { isDistinct = false }
    addCompanions(of: kind, squashed, &targets, &taken, &score)
    var names: Set<String> = []
    let columns = header.indices.map { position in
      let isFirst = names.insert(header[position]).inserted
      let name =
        header[position].isEmpty
        ? "column \(position + 1)" : isFirst ? header[position] : "\(header[position]) (column \(position + 1))"
      let target: ColumnMapping.Target
      if let found = targets[position] {
        target = found
      } else if HeaderVocabulary.contactHeaders.contains(squashed[position]) {
        target = .ignored(reason: "contact data of other people is not imported")
      } else if [Understanding.reasonColumn, Understanding.writtenColumn].contains(header[position]) {
        target = .ignored(reason: "it says why rows were set aside before")
      } else {
        target = .kept
      }
      return ColumnMapping.Column(name: name, target: target)
    }
    return (ColumnMapping(kind: kind, columns: columns), score, isDistinct)
  }

  /// Whether a header that could be about stages or interviews is about applications after all: it has the day of the
  /// application and none that is surely the stage's or the interview's own, and nothing else that only these have. Its
  /// `Stage` is how far the application has come. (An interview's row has no status beside its stage.)
  private static func isListOfApplications(
    _ squashed: [String], _ kind: EntityKind, _ targets: [ColumnMapping.Target?]
  ) -> Bool {
    guard kind == .stages || kind == .interviews else { return false }
    func strength(_ field: String, of kind: EntityKind) -> HeaderVocabulary.Strength? {
      guard let wanted = FieldReference(kind, field),
        let position = targets.firstIndex(where: { $0?.references.contains(wanted) == true })
      else { return nil }
      return HeaderVocabulary.strength(of: squashed[position], for: wanted)
    }
    let applied = strength("applied_on", of: .applications).map { $0 > .weak } ?? false
    guard applied || squashed.contains(where: { ["applied", "submitted", "sent"].contains($0) }) else {
      // A day that could be anything's, a status and what was or is to be written when: nothing of it takes an
      // interview.
      let fields = targets.compactMap { $0 }.flatMap(\.references).filter { $0.kind == kind }.map(\.field.name)
      return kind == .interviews && squashed.contains("status") && fieldsOfAnyDay.isSuperset(of: fields)
        && strength("held_on", of: kind).map { $0 == .weak } ?? true
    }
    let hasOwnDay = strength(kind == .stages ? "entered_on" : "held_on", of: kind).map { $0 > .weak } ?? false
    let hasStage = strength("stage", of: kind) != nil
    let hasStatus = targets.indices.contains { position in
      targets[position] == nil && HeaderVocabulary.statusHeaders.contains(squashed[position])
    }
    if hasOwnDay, hasStage || !hasStatus { return false }
    let saysMore = targets.contains { target in
      target?.references.contains { $0.kind == kind && !fieldsOfLists.contains($0.field.name) } == true
    }
    return !saysMore && (kind == .stages || hasStatus)
  }

  /// Fields of stages and interviews that lists of applications have too: when one was, and whom to write to when.
  private static let fieldsOfLists: Set<String> = [
    "interview_id", "stage", "entered_on", "held_on", "result", "result_on", "notes", "medium", "followed_up_on",
    "thanked_on", "next_step_by", "interviewer", "interviewer_role",
  ]

  /// Fields of interviews that a sheet fills which never heard of one.
  private static let fieldsOfAnyDay: Set<String> = [
    "interview_id", "held_on", "notes", "thanked_on", "followed_up_on", "next_step_by",
  ]

  /// Where the companies stand in a list of applications that calls them `Name`, or the roles where the companies have
  /// a column; nil where both have one, or where it may be a list of people.
  private static func nameColumn(
    _ squashed: [String], _ targets: [ColumnMapping.Target?]
  ) -> (position: Int, field: String)? {
    func maps(_ field: String) -> Bool {
      targets.contains { $0?.references.contains { $0.kind == .applications && $0.field.name == field } == true }
    }
    let isOfBoard = squashed.contains("cardname")
    guard !squashed.contains(where: { ["email", "phone", "age", "address"].contains($0) }),
      maps("applied_on") || isOfBoard, targets.contains(.status(step: 0)),
      let field = ["company", "role"].first(where: { !maps($0) }),
      let position = squashed.firstIndex(of: isOfBoard ? "cardname" : "name")
    else { return nil }
    return (position, field)
  }

  /// Columns of other kinds that hang on the same parents, by their native names: a clarity score on an interview's
  /// row, an offer's deadline on an application's.
  private static func addCompanions(
    of kind: EntityKind, _ squashed: [String], _ targets: inout [ColumnMapping.Target?],
    _ taken: inout Set<FieldReference>, _ score: inout Int
  ) {
    let reached = ancestry(of: kind)
    for companion in [EntityKind.journal, .offers] where companion != kind {
      guard let parent = companion.parent, reached.contains(parent) else { continue }
      // A deadline alone is the application's; it takes an amount or the day to make an offer of it.
      if companion == .offers, squashed.allSatisfy({ !["base", "offeredon"].contains($0) }) { continue }
      for (position, name) in squashed.enumerated() where targets[position] == nil {
        guard let match = HeaderVocabulary.field(of: companion, named: name), match.strength == .exact,
          companion.fields[match.reference.index].name != "notes", !taken.contains(match.reference)
        else { continue }
        taken.insert(match.reference)
        targets[position] = .fields([match.reference])
        score += HeaderVocabulary.Strength.weak.rawValue
      }
    }
  }

  /// The kind and those above it, nearest first.
  static func ancestry(of kind: EntityKind) -> [EntityKind] {
    sequence(first: kind, next: \.parent).map(\.self)
  }

  private static func range(of kind: EntityKind) -> (low: FieldReference, high: FieldReference)? {
    let names: (String, String)? =
      switch kind {
      case .applications: ("posted_low", "posted_high")
      case .salary: ("low", "high")
      case .stages, .interviews, .questions, .journal, .practice, .offers, .expectations, .exchangeRates: nil
      }
    guard let names, let low = FieldReference(kind, names.0), let high = FieldReference(kind, names.1) else {
      return nil
    }
    return (low, high)
  }

  /// Whether the columns tell the kind's records apart: without these a row says nothing of such a record.
  private static func isIdentified(_ mapping: ColumnMapping) -> Bool {
    let kind = mapping.kind
    func has(_ name: String) -> Bool { mapping.maps(kind, name) }
    let namesApplication =
      mapping.maps(.applications, "application_id") || mapping.maps(.applications, "company")
    switch kind {
    case .applications: return has("company")
    case .stages: return has("stage") && namesApplication
    case .interviews: return has("interview_id") || (namesApplication && has("held_on"))
    case .questions:
      return (has("question") || has("question_type"))
        && (namesApplication || mapping.maps(.interviews, "interview_id"))
    case .journal:
      return (has("text") || has("strong") || has("weak") || has("clarity"))
        && (has("written_on") || has("company") || mapping.maps(.interviews, "interview_id"))
    case .practice: return has("practised_on") && (has("question_type") || has("method"))
    case .salary: return (has("low") || has("high")) && (has("role") || has("company"))
    case .offers: return (has("base") || has("offered_on")) && namesApplication
    case .expectations: return has("floor") || has("target")
    case .exchangeRates: return has("from") && has("to") && has("rate")
    }
  }
}
