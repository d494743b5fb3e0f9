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
    var walker = JSONWalker(file: file, dayOrder: dayOrder)
    var scanner = JSONScanner(source, framing: layout.framing)
    var tape = JSONTape()
    while true {
      let step: JSONScanner.Step
      do { step = try scanner.next(into: &tape) } catch { throw .read(error) }
      if case .fault(let fault) = step, layout.framing == .document {
        throw .unusable(fault.issue(.error, in: file))
      }
      do throws(Sink.Failure) {
        switch step {
        case .end:
          for issue in walker.issues { try sink.issue(issue) }
          return
        case .fault(let fault):
          try sink.rejected(line: fault.position.line, raw: "", issues: [fault.issue(.error, in: file)])
        case .value:
          for fault in tape.faults { try sink.issue(fault.issue(.warning, in: file)) }
          for (kind, node) in layout.records(of: tape) { try walker.walk(tape, node, as: kind, into: &sink) }
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

  /// The nodes of a top-level value that are records, and their kinds.
  func records(of tape: JSONTape) -> [(kind: EntityKind, node: Int)] {
    if let kind { return [(kind, 0)] }
    return tape.members(of: 0).flatMap { key, value -> [(kind: EntityKind, node: Int)] in
      guard let kind = Self.nestedKind(tape, key: key, value: value) else { return [] }
      return Self.objects(tape, value).map { (kind, $0) }
    }
  }

  /// The objects of an array, or the object itself.
  static func objects(_ tape: JSONTape, _ node: Int) -> [Int] {
    tape.kind(node) == .object ? [node] : tape.elements(of: node).filter { tape.kind($0) == .object }
  }

  /// The kind that a key names whose value is an object or an array of objects; nil for any other.
  static func nestedKind(_ tape: JSONTape, key: Int, value: Int) -> EntityKind? {
    switch tape.kind(value) {
    case .object: break
    case .array:
      guard let first = tape.elements(of: value).first(where: { _ in true }), tape.kind(first) == .object else {
        return nil
      }
    case .string, .number, .true, .false, .null: return nil
    }
    return kindsByKey[HeaderVocabulary.squash(tape.text(key))]
  }

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
  /// By kind; made when the first object of the kind comes.
  private var readers: [JSONObjectReader?] = Array(repeating: nil, count: EntityKind.allCases.count)

  init(file: String, dayOrder: DayOrder?) {
    self.file = file
    self.dayOrder = dayOrder
  }

  /// What was found over all objects.
  var issues: [ImportIssue] { readers.flatMap { $0?.summary ?? [] } }

  /// Gives the sink the record of an object, and of every object inside it: each is one row.
  mutating func walk<Sink: ImportSink & ~Copyable>(
    _ tape: JSONTape, _ node: Int, as kind: EntityKind, under parents: [Record] = [], into sink: inout Sink
  ) throws(Sink.Failure) {
    let place = Int(kind.rawValue)
    var reader = readers[place].take() ?? JSONObjectReader(kind: kind, file: file, dayOrder: dayOrder)
    for issue in reader.learn(tape, node) { try sink.issue(issue) }
    let isGood = reader.read(tape, node, under: parents)
    let line = reader.assembler.row.line
    let issues = reader.assembler.issues
    if isGood {
      for issue in issues { try sink.issue(issue) }
      try sink.row(reader.assembler.row) { String(decoding: tape.raw(node), as: UTF8.self) }
    } else {
      try sink.rejected(line: line, raw: String(decoding: tape.raw(node), as: UTF8.self), issues: issues)
    }
    let nested = reader.nested
    let lineage = nested.isEmpty || !isGood ? [] : reader.assembler.row.records.map(\.asReference)
    readers[place] = reader
    // What belongs to an object that was set aside is part of its raw text, and goes with it.
    guard isGood else { return }
    for (childKind, value) in nested {
      for child in JSONLayout.objects(tape, value) {
        try walk(tape, child, as: childKind, under: lineage, into: &sink)
      }
    }
  }
}

/// Reads the objects of one kind. Their keys are the columns; a key not met before becomes a new one.
struct JSONObjectReader {
  private(set) var assembler: RowAssembler
  /// Members of the last object that hold records of their own.
  private(set) var nested: [(kind: EntityKind, node: Int)] = []
  private let kind: EntityKind
  private var header: [String] = []
  private var keys: [[UInt8]] = []
  private var columns: [[UInt8]: Int] = [:]
  private var pastNotes: [ImportNotes] = []

  /// The column of a key whose value holds records.
  private static let nestedColumn = -1

  init(kind: EntityKind, file: String, dayOrder: DayOrder?) {
    self.kind = kind
    assembler = RowAssembler(mapping: ColumnMapping(kind: kind, columns: []), file: file, dayOrder: dayOrder)
  }

  var summary: [ImportIssue] { (pastNotes + [assembler.notes]).flatMap { $0.issues(file: assembler.file) } }

  /// Looks for keys that were not met before; gives what there is to say of them.
  mutating func learn(_ tape: JSONTape, _ node: Int) -> [ImportIssue] {
    var fresh: [(key: Int, column: Int)] = []
    for (place, member) in tape.members(of: node).enumerated() where column(tape, member.key, at: place) == nil {
      let bytes = Array(tape.utf8(member.key))
      if columns[bytes] != nil { continue }
      if let nestedKind = JSONLayout.nestedKind(tape, key: member.key, value: member.value), nestedKind != kind {
        columns[bytes] = Self.nestedColumn
        continue
      }
      columns[bytes] = header.count
      fresh.append((member.key, header.count))
      header.append(tape.text(member.key).trimmed)
      keys.append(bytes)
    }
    guard !fresh.isEmpty, case .mapping(let mapping) = KindDetection.detect(header: header, as: kind) else { return [] }
    pastNotes.append(assembler.notes)
    assembler = RowAssembler(mapping: mapping, file: assembler.file, dayOrder: assembler.dayOrder)
    return fresh.compactMap { key, column in
      mapping.columns[column].issue(at: SourceLocation(file: assembler.file, tape.position(key)))
    }
  }

  /// Reads an object; whether it is good, as `RowAssembler.finish`.
  mutating func read(_ tape: JSONTape, _ node: Int, under parents: [Record]) -> Bool {
    nested.removeAll(keepingCapacity: true)
    assembler.begin(line: tape.firstLine(of: node), under: parents)
    for (place, member) in tape.members(of: node).enumerated() {
      guard let column = column(tape, member.key, at: place) ?? columns[Array(tape.utf8(member.key))] else { continue }
      if column == Self.nestedColumn {
        if let kind = JSONLayout.nestedKind(tape, key: member.key, value: member.value) {
          nested.append((kind, member.value))
        }
        continue
      }
      take(tape, member.value, column)
    }
    return assembler.finish()
  }

  /// The column of a key that stands where it stood before; nil where another key stands there.
  private func column(_ tape: JSONTape, _ key: Int, at place: Int) -> Int? {
    place < keys.count && tape.utf8(key).elementsEqual(keys[place]) ? place : nil
  }

  private mutating func take(_ tape: JSONTape, _ value: Int, _ column: Int) {
    switch tape.kind(value) {
    case .null: break
    case .string, .number, .true, .false:
      assembler.take(column, tape.bytes, tape.range(value)) { tape.position(value) }
    case .array, .object:
      let isList = tape.kind(value) == .array && tape.elements(of: value).allSatisfy { tape.isScalar($0) }
      let text =
        isList
        ? tape.elements(of: value).filter { tape.kind($0) != .null }.map { tape.text($0) }.joined(separator: "; ")
        : String(decoding: tape.raw(value), as: UTF8.self)
      let isEmptyList = isList && text.isEmpty
      let bytes = Array((isEmptyList && tape.kind(value) == .array ? "none" : text).utf8)
      if isEmptyList && !assembler.takesTerms(column) { return }
      assembler.take(column, bytes, bytes.indices) { tape.position(value) }
    }
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
