import InterviewModel

/// Reads the objects of one kind. Their keys are the columns; a key not met before becomes a new one. The keys of an
/// object inside, where it is no record of its own, are columns by the names `outer.inner`.
final class JSONObjectReader {
  var assembler: RowAssembler
  /// Members of the last object that hold records of their own.
  private(set) var nested: [(kind: EntityKind, node: Int)] = []
  /// Members of the last object that hold the changes it went through.
  private(set) var history: [Int] = []
  private let kind: EntityKind
  private let isHistory: Bool
  /// Its objects are changes that stand inside an application's.
  private let readsChanges: Bool
  /// Where keys go, as the file's first objects decided or the first one that had the key: later keys change nothing of
  /// what the earlier ones were taken for.
  private var targets: [String: ColumnMapping.Target]
  private let file: MappingFile?
  private var header: [String] = []
  /// By column: where its key stands in `keys`; empty for one of an object inside.
  private var keyRanges: [Range<Int>] = []
  private var keys: [UInt8] = []
  private var columns: [[UInt8]: Int] = [:]
  private var pastNotes: [ImportNotes] = []
  /// By member of the object learnt from last: its column, where it was found at once.
  private var found: [Int?] = []

  /// Keys beyond this many are kept as notes.
  private static let namedKeys = 512

  /// What the column of a key is that holds no one value.
  private enum Special {
    static let nested = -1
    static let history = -2
    static let inner = -3
  }

  init(kind: EntityKind, file: String, dayOrder: DayOrder?, layout: JSONLayout? = nil) {
    self.kind = kind
    isHistory = layout?.isHistory ?? false
    readsChanges = false
    targets = layout?.targets ?? [:]
    self.file = layout?.file
    assembler = RowAssembler(
      mapping: ColumnMapping(kind: kind, columns: []), file: file, dayOrder: dayOrder, format: .json)
  }

  /// A reader of the changes that stand inside an application's object.
  init(changesIn file: String, dayOrder: DayOrder?) {
    kind = .applications
    isHistory = true
    readsChanges = true
    targets = [:]
    self.file = nil
    assembler = RowAssembler(
      mapping: ColumnMapping(kind: kind, columns: []), file: file, dayOrder: dayOrder, format: .json)
  }

  var summary: [ImportIssue] { (pastNotes + [assembler.notes]).flatMap { $0.issues(file: assembler.file) } }

  /// Whether an object holds only keys that were met before, each after the one before it: then none stands twice, and
  /// there is nothing to learn.
  func recognises(_ tape: JSONTape, _ node: Int) -> Bool {
    found.removeAll(keepingCapacity: true)
    let (text, known) = (tape.bytes, keys)
    var last = -1
    for member in tape.members(of: node) {
      guard let column = column(text.span, tape.range(member.key), known.span, after: last), column > last else {
        return false
      }
      found.append(column)
      last = column
    }
    return true
  }

  /// Looks for keys that were not met before; gives what there is to say of them.
  func learn(_ tape: JSONTape, _ node: Int) -> [ImportIssue] {
    var fresh: [(key: Int, column: Int)] = []
    learn(tape, node, prefix: [], &fresh)
    guard !fresh.isEmpty, let mapping = mapping() else { return [] }
    pastNotes.append(assembler.notes)
    assembler = RowAssembler(mapping: mapping, file: assembler.file, dayOrder: assembler.dayOrder, format: .json)
    return fresh.compactMap { key, column in
      file?.speaks(of: mapping.columns[column]) == true
        ? nil : mapping.columns[column].issue(at: SourceLocation(file: assembler.file, tape.position(key)))
    }
  }

  private func learn(
    _ tape: JSONTape, _ node: Int, prefix: [UInt8], _ fresh: inout [(key: Int, column: Int)]
  ) {
    if prefix.isEmpty { found.removeAll(keepingCapacity: true) }
    var last = -1
    for member in tape.members(of: node) {
      if prefix.isEmpty {
        let (text, known) = (tape.bytes, keys)
        let column = column(text.span, tape.range(member.key), known.span, after: last)
        found.append(column)
        if let column {
          last = column
          continue
        }
      }
      let bytes = prefix + tape.utf8(member.key)
      let known = columns[bytes]
      // An empty list does not say yet of what.
      let isEmptyList = tape.kind(member.value) == .array && tape.count(member.value) == 0
      if isEmptyList, JSONHistory.listKeys.contains(HeaderVocabulary.squash(tape.text(member.key))) { continue }
      if prefix.isEmpty, isEmptyList || tape.kind(member.value) == .null, namesRecords(tape, member.key) { continue }
      if known == nil || known == Special.inner {
        let special = special(tape, member, depth: prefix.count { $0 == UInt8(ascii: ".") })
        if special == Special.inner {
          columns[bytes] = special
          learn(tape, member.value, prefix: bytes + [UInt8(ascii: ".")], &fresh)
          continue
        }
        if let special {
          columns[bytes] = special
          continue
        }
      }
      if known != nil { continue }
      columns[bytes] = header.count
      fresh.append((member.key, header.count))
      let path = String(decoding: bytes, as: UTF8.self).trimmed
      let name = JSONLayout.name(of: path)
      header.append(header.contains(name) ? path : name)
      let start = keys.count
      if prefix.isEmpty { keys += bytes }
      keyRanges.append(start..<keys.count)
    }
  }

  /// Whether a key names another kind, whose records it holds in other objects where here it is empty:
  /// `"interviews": []`, `"offer": null`.
  private func namesRecords(_ tape: JSONTape, _ key: Int) -> Bool {
    JSONLayout.kind(named: tape.text(key)).map { $0 != kind } ?? false
  }

  /// What a member is that holds no one value; nil for one that does.
  private func special(_ tape: JSONTape, _ member: (key: Int, value: Int), depth: Int) -> Int? {
    if tape.isScalar(member.value) { return nil }
    if depth == 0, let records = recordsColumn(tape, member) { return records }
    return tape.kind(member.value) == .object && depth < JSONLayout.innerDepth && tape.count(member.value) > 0
      ? Special.inner : nil
  }

  /// What a member is that holds records; nil for one that does not.
  private func recordsColumn(_ tape: JSONTape, _ member: (key: Int, value: Int)) -> Int? {
    if tape.isScalar(member.value) { return nil }
    if kind == .applications, JSONLayout.isHistory(tape, key: member.key, value: member.value) {
      return Special.history
    }
    let nested = JSONLayout.nestedKind(tape, key: member.key, value: member.value)
    return nested != nil && nested != kind ? Special.nested : nil
  }

  private func mapping() -> ColumnMapping? {
    if readsChanges { return JSONHistory.mapping(keys: header) }
    let named = header.prefix(Self.namedKeys)
    guard
      case .mapping(var mapping) = named.allSatisfy({ targets[$0] != nil })
        ? .mapping(ColumnMapping(kind: kind, columns: named.map { ColumnMapping.Column(name: $0, target: .kept) }))
        : KindDetection.detect(header: Array(named), as: kind)
    else { return nil }
    for name in header.dropFirst(Self.namedKeys) {
      mapping.columns.append(ColumnMapping.Column(name: name, target: .kept))
    }
    mapping.isHistory = isHistory
    var taken = Set(header.flatMap { targets[$0]?.references ?? [] })
    for (position, name) in header.enumerated() {
      if let target = targets[name] {
        mapping.columns[position].target = target
        continue
      }
      let references = mapping.columns[position].target.references
      if references.contains(where: taken.contains) { mapping.columns[position].target = .kept }
      taken.formUnion(references)
      targets[name] = mapping.columns[position].target
    }
    file?.complete(&mapping, header: header)
    return mapping
  }

  /// Reads the object that was recognised, or learnt from, last; whether it is good, as `RowAssembler.finish`.
  func read(_ tape: JSONTape, _ node: Int, under parents: [Record]) -> Bool {
    nested.removeAll(keepingCapacity: true)
    history.removeAll(keepingCapacity: true)
    assembler.begin(line: tape.firstLine(of: node), from: tape.start, under: parents)
    let bytes = tape.bytes
    for (place, member) in tape.members(of: node).enumerated() {
      guard let column = found[place] ?? columns[Array(tape.utf8(member.key))] else { continue }
      // What was one value in the objects before may be records in this one.
      let records = column >= 0 ? recordsColumn(tape, member) : nil
      read(tape, bytes, member, records ?? column, path: [])
    }
    return assembler.finish()
  }

  /// - Parameter bytes: the tape's.
  private func read(
    _ tape: JSONTape, _ bytes: [UInt8], _ member: (key: Int, value: Int), _ column: Int, path: [UInt8]
  ) {
    switch column {
    case Special.nested:
      if let kind = JSONLayout.nestedKind(tape, key: member.key, value: member.value) {
        nested.append((kind, member.value))
      } else if tape.isScalar(member.value) ? tape.kind(member.value) != .null : tape.count(member.value) > 0 {
        assembler.add(
          ImportIssue(
            "not-an-object", .warning, at: SourceLocation(file: assembler.file, tape.position(member.value)),
            "\(CellProblem.quoted(tape.text(member.value))) is left out: '\(tape.text(member.key))' holds objects"))
      }
    case Special.history: history.append(member.value)
    case Special.inner:
      let prefix = path + tape.utf8(member.key) + [UInt8(ascii: ".")]
      for inner in tape.members(of: member.value) {
        if let column = columns[prefix + tape.utf8(inner.key)] {
          read(tape, bytes, inner, column, path: prefix)
        }
      }
    default: take(tape, bytes, member.value, column)
    }
  }

  /// The column of a key that holds one value; nil where it is not found. Keys mostly come in the order in which they
  /// came before, some left out.
  private func column(_ text: Span<UInt8>, _ key: Range<Int>, _ known: Span<UInt8>, after last: Int) -> Int? {
    var place = last + 1
    for _ in 0..<min(keyRanges.count, Self.searchLimit) {
      if place >= keyRanges.count { place = 0 }
      let range = keyRanges[place]
      if range.count == key.count, !range.isEmpty, text.extracting(key).isSame(as: known.extracting(range)) {
        return place
      }
      place += 1
    }
    return nil
  }

  /// How many keys are compared before one is looked up by its hash.
  private static let searchLimit = 32

  private func take(_ tape: JSONTape, _ bytes: [UInt8], _ value: Int, _ column: Int) {
    switch tape.kind(value) {
    case .null: break
    case .string, .number, .true, .false:
      assembler.take(column, bytes, tape.range(value), of: bytes, at: tape.rawStart(value))
    case .array, .object:
      let isList = tape.kind(value) == .array && tape.elements(of: value).allSatisfy { tape.isScalar($0) }
      let text =
        isList
        ? tape.elements(of: value).filter { tape.kind($0) != .null }.map { tape.text($0) }.joined(separator: "; ")
        : String(decoding: tape.raw(value), as: UTF8.self)
      let isEmptyList = isList && text.isEmpty
      let list = Array((isEmptyList && tape.kind(value) == .array ? "none" : text).utf8)
      if isEmptyList && !assembler.takesTerms(column) { return }
      assembler.take(column, list, list.indices, of: bytes, at: tape.rawStart(value))
    }
  }
}
