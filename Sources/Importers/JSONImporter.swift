import InterviewModel

/// Reads JSON: an array of objects, JSON Lines, one object that holds such arrays by kind, or nested objects (an
/// application with its interviews, each with its questions).
package struct JSONImporter: Importer {
  package let file: String
  package let layout: JSONLayout
  package let dayOrder: DayOrder?

  package func read<Sink: ImportSink & ~Copyable>(
    _ source: ByteSource, into sink: inout Sink
  ) throws(ImportFailure<Sink.Failure>) {
    var walker = JSONWalker(file: file, layout: layout, dayOrder: dayOrder)
    var scanner = JSONScanner(source, framing: layout.framing)
    var tape = JSONTape()
    while true {
      let step: JSONScanner.Step
      var faultyLine: [UInt8] = []
      do {
        step = try scanner.next(into: &tape)
        if case .fault = step { faultyLine = try scanner.faultyLine() }
      } catch { throw .read(error) }
      if case .fault(let fault) = step, layout.framing == .document {
        throw .unusable(fault.issue(.error, in: file))
      }
      do throws(Sink.Failure) {
        switch step {
        case .end:
          for issue in walker.issues { try sink.issue(issue) }
          return
        case .fault(let fault):
          try sink.rejected(
            line: fault.position.line, raw: faultyLine[...],
            issues: [fault.issue(.error, in: file)])
        case .value:
          if let kind = layout.kind, layout.path.isEmpty, !layout.isKeyed {
            try walker.walkValue(tape, as: kind, into: &sink)
            continue
          }
          let records = layout.records(of: tape)
          let faults = tape.faults()
          for (place, record) in records.enumerated() {
            walker.faults = faults.filter { fault in
              let next = place + 1 < records.count ? records[place + 1].node : nil
              return (place == 0 || tape.position(record.node) <= fault.position)
                && next.map { fault.position < tape.position($0) } ?? true
            }
            let place: [JSONAncestor] = layout.kind == nil ? [JSONAncestor(node: nil, key: record.kind.name)] : []
            try walker.walk(tape, record.node, as: record.kind, in: place, into: &sink)
          }
        }
      } catch { throw .sink(error) }
    }
  }
}

/// How the records of a JSON file are laid out.
package struct JSONLayout: Sendable {
  package var framing: JSONScanner.Framing
  /// What each top-level object is; nil where the one top-level object holds arrays of records, by kind.
  package var kind: EntityKind?
  /// The keys that lead from the top-level object to the list of records; empty where it is one itself.
  var path: [String] = []
  /// The top-level object holds the records by their ids.
  var isKeyed = false
  /// Where the values of the top-level objects' keys go, as found out from what they hold.
  var targets: [String: ColumnMapping.Target] = [:]
  /// Each top-level object is a change of an application: see `ColumnMapping.isHistory`.
  var isHistory = false
  /// What the person, or a preset, says of the file.
  var file: MappingFile?
  /// How the first objects were understood; nil where the file holds lists of several kinds.
  var mapping: ColumnMapping?
  var sample = FileSample()

  /// The nodes of a top-level value that are records, and their kinds.
  func records(of tape: JSONTape) -> [(kind: EntityKind, node: Int)] {
    if let kind {
      var list = 0
      for key in path {
        guard let inner = tape.member(key, of: list) else { return [] }
        list = inner
      }
      return path.isEmpty && !isKeyed ? [(kind, 0)] : Self.objects(tape, list).map { (kind, $0) }
    }
    return tape.members(of: 0).flatMap { key, value -> [(kind: EntityKind, node: Int)] in
      guard let kind = Self.nestedKind(tape, key: key, value: value) else { return [] }
      return Self.objects(tape, value).map { (kind, $0) }
    }
  }

  /// The elements of an array, what an object holds by ids, or the object itself. An element that is no object is a
  /// fault that the walker finds.
  static func objects(_ tape: JSONTape, _ node: Int) -> [Int] {
    if tape.kind(node) != .object { return tape.elements(of: node).map(\.self) }
    return isKeyed(tape, node) ? tape.members(of: node).map(\.value) : [node]
  }

  /// Whether an object holds applications by their ids, as databases write them out: each has a company.
  static func isKeyed(_ tape: JSONTape, _ node: Int) -> Bool {
    tape.kind(node) == .object && tape.count(node) > 0
      && tape.members(of: node).allSatisfy { key, value in
        tape.kind(value) == .object && kind(named: tape.text(key)) == nil
          && tape.members(of: value).contains { key, value in
            let match = HeaderVocabulary.field(of: .applications, named: HeaderVocabulary.squash(tape.text(key)))
            return match?.reference.field.name == "company" && tape.isScalar(value)
          }
      }
  }

  /// The kind that a key names whose value is an object or an array of objects; nil for any other.
  static func nestedKind(_ tape: JSONTape, key: Int, value: Int) -> EntityKind? {
    switch tape.kind(value) {
    case .object: break
    case .array:
      guard tape.elements(of: value).contains(where: { tape.kind($0) == .object }) else { return nil }
    case .string, .number, .true, .false, .null: return nil
    }
    return kind(named: tape.text(key))
  }

  /// Whether a key holds the changes that an application went through: a list of objects with a status each.
  static func isHistory(_ tape: JSONTape, key: Int, value: Int) -> Bool {
    guard tape.kind(value) == .array, let first = tape.elements(of: value).first(where: { _ in true }),
      tape.kind(first) == .object
    else { return false }
    let isNamed = JSONHistory.listKeys.contains(HeaderVocabulary.squash(tape.text(key)))
    guard isNamed || nestedKind(tape, key: key, value: value) == .stages else { return false }
    // Stages under their own names are read as stages.
    if tape.member("stage", of: first) != nil, tape.member("entered_on", of: first) != nil { return false }
    return tape.elements(of: value).contains { JSONHistory.saysStatus(tape, $0) }
  }

  /// The name of a value inside a record: the keys that lead to it, without those that only wrap it.
  static func name(of path: String) -> String {
    guard let dot = path.firstIndex(of: "."), wrappers.contains(HeaderVocabulary.squash(path[..<dot])) else {
      return path
    }
    let inner = path[path.index(after: dot)...]
    return inner.isEmpty ? path : String(inner)
  }

  /// Keys of objects that hold what a record says, and say nothing of it themselves.
  private static let wrappers: Set<String> = [
    "fields", "properties", "attributes", "data", "details", "job", "jobdetails", "posting", "jobposting", "vacancy",
    "vaga", "oferta", "offre", "stelle", "info", "values",
  ]

  /// How deep objects inside a record are read as values of it.
  static let innerDepth = 2

  /// The kind whose records a key of this name holds.
  static func kind(named key: String) -> EntityKind? { kindsByKey[HeaderVocabulary.squash(key)] }

  private static let kindsByKey: [String: EntityKind] = {
    var kinds: [String: EntityKind] = [:]
    for kind in EntityKind.allCases {
      for word in [kind.name, kind.nouns.one, kind.nouns.many] { kinds[HeaderVocabulary.squash(word)] = kind }
    }
    return kinds
  }()
}

/// Reads objects as records, and the objects inside them as the records that belong to them.
struct JSONWalker {
  let file: String
  let dayOrder: DayOrder?
  /// What leaves in doubt what the object to be walked says: a key that stands twice, half a character.
  var faults: [JSONFault] = []
  /// By kind; made when the first object of the kind comes.
  private var readers: [JSONObjectReader?]
  /// Of changes inside an application's object.
  private var changes: JSONObjectReader?

  init(file: String, layout: JSONLayout, dayOrder: DayOrder?) {
    self.file = file
    self.dayOrder = dayOrder
    readers = Array(repeating: nil, count: EntityKind.allCases.count)
    if let kind = layout.kind {
      readers[Int(kind.rawValue)] = JSONObjectReader(kind: kind, file: file, dayOrder: dayOrder, layout: layout)
    }
  }

  /// What was found over all objects.
  var issues: [ImportIssue] { (readers + [changes]).flatMap { $0?.summary ?? [] } }

  private mutating func reader(of kind: EntityKind) -> JSONObjectReader {
    if let reader = readers[Int(kind.rawValue)] { return reader }
    let reader = JSONObjectReader(kind: kind, file: file, dayOrder: dayOrder)
    readers[Int(kind.rawValue)] = reader
    return reader
  }

  /// Gives the sink the records of a whole value.
  mutating func walkValue<Sink: ImportSink & ~Copyable>(
    _ tape: JSONTape, as kind: EntityKind, into sink: inout Sink
  ) throws(Sink.Failure) {
    let isRecognised = tape.isFlatObject && reader(of: kind).recognises(tape, 0)
    faults = tape.faults(hasDistinctKeys: isRecognised)
    try walk(tape, 0, as: kind, isRecognised: isRecognised, in: [], into: &sink)
  }

  /// Gives the sink the record of an object, and of every object inside it: each is one row.
  mutating func walk<Sink: ImportSink & ~Copyable>(
    _ tape: JSONTape, _ node: Int, as kind: EntityKind, isRecognised: Bool = false, under parents: [Record] = [],
    in ancestors: [JSONAncestor], into sink: inout Sink
  ) throws(Sink.Failure) {
    if !faults.isEmpty || tape.kind(node) != .object {
      let refusals =
        faults.map { $0.issue(.error, in: file) }
        + (tape.kind(node) == .object ? [] : [.notAnObject(tape.kind(node), at: location(tape, node))])
      faults = []
      return try sink.rejected(
        line: tape.firstLine(of: node), raw: JSONAncestor.text(tape, node, in: ancestors), issues: refusals)
    }
    let reader = reader(of: kind)
    if !isRecognised { for issue in reader.learn(tape, node) { try sink.issue(issue) } }
    let isGood = reader.read(tape, node, under: parents)
    let raw = JSONAncestor.text(tape, node, in: ancestors)
    let nested = reader.nested
    let history = reader.history
    let lineage = nested.isEmpty && history.isEmpty || !isGood ? [] : reader.assembler.row.records.map(\.asReference)
    if isGood {
      if !reader.assembler.issues.isEmpty { for issue in reader.assembler.issues { try sink.issue(issue) } }
      try sink.row(&reader.assembler.row, raw: raw)
    } else {
      try sink.rejected(line: reader.assembler.row.line, raw: raw, issues: reader.assembler.issues)
    }
    // What belongs to an object that was set aside is part of its raw text, and goes with it.
    guard isGood, !nested.isEmpty || !history.isEmpty else { return }
    for change in history.flatMap({ JSONLayout.objects(tape, $0) }) {
      let place = ancestors + [JSONAncestor(node: node, key: "history")]
      try walkChange(tape, change, under: lineage, in: place, into: &sink)
    }
    for (childKind, value) in nested {
      for child in JSONLayout.objects(tape, value) {
        let place = ancestors + [JSONAncestor(node: node, key: childKind.name)]
        try walk(tape, child, as: childKind, under: lineage, in: place, into: &sink)
      }
    }
  }

  /// Gives the sink one change of the application that the parents name, as a row.
  private mutating func walkChange<Sink: ImportSink & ~Copyable>(
    _ tape: JSONTape, _ node: Int, under parents: [Record], in ancestors: [JSONAncestor], into sink: inout Sink
  ) throws(Sink.Failure) {
    guard tape.kind(node) == .object else {
      return try sink.rejected(
        line: tape.firstLine(of: node), raw: JSONAncestor.text(tape, node, in: ancestors),
        issues: [.notAnObject(tape.kind(node), at: location(tape, node))])
    }
    let reader = changes ?? JSONObjectReader(changesIn: file, dayOrder: dayOrder)
    for issue in reader.learn(tape, node) { try sink.issue(issue) }
    let isGood = reader.read(tape, node, under: parents)
    if isGood {
      for issue in reader.assembler.issues { try sink.issue(issue) }
      try sink.row(&reader.assembler.row, raw: JSONAncestor.text(tape, node, in: ancestors))
    } else {
      try sink.rejected(
        line: reader.assembler.row.line, raw: JSONAncestor.text(tape, node, in: ancestors),
        issues: reader.assembler.issues)
    }
    changes = reader
  }
}

extension JSONWalker {
  private func location(_ tape: JSONTape, _ node: Int) -> SourceLocation {
    SourceLocation(file: file, tape.position(node))
  }
}

extension ImportIssue {
  fileprivate static func notAnObject(_ kind: JSONTape.Kind, at location: SourceLocation) -> ImportIssue {
    let found =
      switch kind {
      case .object: "an object"
      case .array: "a list"
      case .string: "a text"
      case .number: "a number"
      case .true, .false: "true or false"
      case .null: "null"
      }
    return ImportIssue(
      "not-an-object", .error, at: location, "a record is an object with named fields, not \(found); write it in { }")
  }
}

extension JSONTape {
  func isScalar(_ node: Int) -> Bool { kind(node) != .array && kind(node) != .object }

  /// The line of the file on which a node begins.
  func firstLine(of node: Int) -> Int { position(node).line }
}

extension JSONFault {
  func issue(_ severity: ImportIssue.Severity, in file: String) -> ImportIssue {
    let id =
      switch kind {
      case .duplicateKey: "duplicate-key"
      case .loneSurrogate: "lone-surrogate"
      case .tooDeep: "too-deep"
      case .unexpectedEnd: "truncated-json"
      default: "not-json"
      }
    return ImportIssue(id, severity, at: SourceLocation(file: file, position), description)
  }
}

extension Record {
  /// Only what names it, for the records that belong to it.
  var asReference: Record {
    var reference = Record(kind, part: .reference)
    for (index, field) in kind.fields.enumerated() where field.isIdentity || index == kind.identifierIndex {
      reference.values[index] = values[index]
    }
    return reference
  }
}
