import InterviewModel

/// Finds out what the objects of a JSON file are.
struct JSONPlanner {
  let file: String
  let options: ImportOptions
  let framing: JSONScanner.Framing

  /// How many objects are looked at.
  static let sampleObjects = 100

  /// How values follow each other; a file whose first value is no object is one document.
  static func framing(of sample: [UInt8]) -> JSONScanner.Framing {
    guard sample.first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) == UInt8(ascii: "{") else {
      return .document
    }
    return JSONScanner.detectFraming(sample: sample)
  }

  enum Finding {
    case success(JSONLayout)
    case failure(ImportIssue)
  }

  mutating func layout(from source: ByteSource) throws(ReadFailure) -> Finding {
    var scanner = JSONScanner(source, framing: framing)
    var tape = JSONTape()
    var table = JSONSample()
    var place = SourceLocation(file: file, line: 1)
    var path: [String] = []
    var isKeyed = false
    loop: while table.sample.rows.count < Self.sampleObjects {
      switch try scanner.next(into: &tape) {
      case .end: break loop
      case .fault(let fault):
        if framing == .lines { continue }
        return .failure(fault.issue(.error, in: file))
      case .value:
        guard tape.kind(0) == .object else { continue }
        if table.sample.rows.isEmpty {
          place = SourceLocation(file: file, tape.position(0))
          if options.kind == nil, options.mapping == nil {
            if Self.holdsLists(tape) { return .success(JSONLayout(framing: framing, kind: nil)) }
            if framing == .document { path = JSONSample.path(of: tape) ?? [] }
            isKeyed = path.isEmpty && JSONLayout.isKeyed(tape, 0)
          }
          if let records = options.mapping?.records, !records.isEmpty {
            guard JSONSample.has(records, in: tape) else {
              return .failure(
                ImportIssue(
                  "bad-mapping", .error, at: SourceLocation(file: options.mapping?.name ?? ""),
                  "records: '\(file)' holds nothing under '\(records.joined(separator: "."))'"))
            }
            path = records
          }
        }
        var list = 0
        for key in path { list = tape.member(key, of: list) ?? 0 }
        let objects = path.isEmpty && !isKeyed ? [0] : JSONLayout.objects(tape, list)
        for object in objects.prefix(Self.sampleObjects) { table.add(tape, object) }
      }
    }
    if table.sample.rows.isEmpty {
      return .failure(
        ImportIssue(
          "no-objects", .error, at: SourceLocation(file: file),
          "the file holds no objects; write an array of them, or one a line"))
    }
    let said = options.mapping ?? Presets.recognising(header: table.keys)
    let plain = KindDetection.detect(header: table.keys, as: options.kind)
    switch said?.mapping(header: table.keys, sample: table.sample) ?? plain {
    case .mapping(let mapping):
      let refined =
        said == nil ? ShapeDetection(header: table.keys, sample: table.sample).refined(mapping) : mapping
      var layout = JSONLayout(framing: framing, kind: refined.kind, path: path, isHistory: refined.isHistory)
      layout.isKeyed = isKeyed
      layout.file = said
      layout.mapping = refined
      layout.sample = table.sample
      for (position, column) in refined.columns.enumerated() { layout.targets[table.keys[position]] = column.target }
      return .success(layout)
    case .ambiguous(let kinds): return .failure(.ambiguousKind(kinds, at: place))
    case .none: return .failure(.noKeys(table.keys, at: place))
    }
  }

  /// Whether the one object of the file holds arrays of records, each under the name of its kind.
  private static func holdsLists(_ tape: JSONTape) -> Bool {
    let nestsOnly = tape.members(of: 0).allSatisfy { key, value in
      JSONLayout.nestedKind(tape, key: key, value: value) != nil || tape.isScalar(value) || tape.count(value) == 0
    }
    let container = JSONLayout(framing: .document, kind: nil)
    return nestsOnly && tape.member("company", of: 0) == nil && !container.records(of: tape).isEmpty
  }

  /// Every text that a field for a day takes.
  func survey(_ source: ByteSource, layout: JSONLayout) throws(ReadFailure) -> DayOrderSurvey {
    var survey = DayOrderSurvey()
    var isDay: [String: Bool] = [:]
    var scanner = JSONScanner(source, framing: framing)
    var tape = JSONTape()
    var values = 0
    while case let step = try scanner.next(into: &tape), step != .end {
      guard step == .value else {
        if framing == .document { break }
        continue
      }
      values += 1
      var open = layout.records(of: tape).map { (kind: $0.kind, node: $0.node) }
      while let (kind, node) = open.popLast() {
        for (key, value) in tape.members(of: node) {
          if JSONLayout.isHistory(tape, key: key, value: value) {
            for change in JSONLayout.objects(tape, value) {
              for (key, value) in tape.members(of: change)
              where tape.kind(value) == .string && JSONHistory.namesDay(tape.text(key)) {
                survey.add(tape.text(value), row: tape.firstLine(of: value))
              }
            }
          } else if let nested = JSONLayout.nestedKind(tape, key: key, value: value) {
            open += JSONLayout.objects(tape, value).map { (nested, $0) }
          } else if tape.kind(value) == .string {
            let name = tape.text(key)
            let known = isDay["\(kind.name) \(name)"]
            let holdsDay = known ?? layout.targets[name]?.takesDays ?? Self.namesDay(name, of: kind)
            if known == nil { isDay["\(kind.name) \(name)"] = holdsDay }
            if holdsDay { survey.add(tape.text(value), row: tape.firstLine(of: value)) }
          }
        }
      }
      if values == 1000, survey.sawNothingToDecide { break }
    }
    return survey
  }

  private static func namesDay(_ key: String, of kind: EntityKind) -> Bool {
    KindDetection.ancestry(of: kind).contains { kind in
      guard let match = HeaderVocabulary.field(of: kind, named: HeaderVocabulary.squash(key)) else { return false }
      if case .moment = match.reference.field.type { return true }
      return false
    }
  }
}

/// The keys and values of the first objects, as a sheet.
struct JSONSample {
  private(set) var keys: [String] = []
  private(set) var sample = FileSample()
  private var columns: [String: Int] = [:]

  mutating func add(_ tape: JSONTape, _ node: Int) {
    var cells = Array(repeating: "", count: keys.count)
    add(tape, node, prefix: "", depth: 0, to: &cells)
    sample.add(cells)
  }

  private mutating func add(_ tape: JSONTape, _ node: Int, prefix: String, depth: Int, to cells: inout [String]) {
    for (key, value) in tape.members(of: node) {
      if JSONLayout.isHistory(tape, key: key, value: value) { continue }
      if JSONLayout.nestedKind(tape, key: key, value: value) != nil { continue }
      if tape.kind(value) == .array, tape.count(value) == 0 { continue }
      let name = prefix + tape.text(key)
      if tape.kind(value) == .object, depth < JSONLayout.innerDepth, tape.count(value) > 0 {
        add(tape, value, prefix: name + ".", depth: depth + 1, to: &cells)
        continue
      }
      let path = name.trimmed
      let column = columns[path] ?? keys.count
      if column == keys.count {
        guard column < FileSample.columnLimit else { continue }
        columns[path] = column
        let name = JSONLayout.name(of: path)
        keys.append(keys.contains(name) ? path : name)
        cells.append("")
      }
      if tape.isScalar(value), tape.kind(value) != .null {
        cells[column] = String(tape.text(value).trimmed.prefix(FileSample.cellLength))
      } else if tape.kind(value) == .array, tape.elements(of: value).allSatisfy({ tape.isScalar($0) }) {
        let texts = tape.elements(of: value).map { tape.text($0) }
        cells[column] = String(texts.joined(separator: "; ").prefix(FileSample.cellLength))
      }
    }
  }

  /// Whether there is something under these keys.
  static func has(_ path: [String], in tape: JSONTape) -> Bool {
    var node = 0
    for key in path {
      guard let inner = tape.member(key, of: node) else { return false }
      node = inner
    }
    return true
  }

  /// Where in the one object of a file its records are: the keys that lead to a list of objects that look like some,
  /// nearest first; nil where the object is a record itself, or there is no such list.
  static func path(of tape: JSONTape) -> [String]? {
    var whole = JSONSample()
    whole.add(tape, 0)
    if KindDetection.detect(header: whole.keys).isMapping { return nil }
    var open: [(node: Int, path: [String])] = [(0, [])]
    while !open.isEmpty {
      let (node, path) = open.removeFirst()
      for (key, value) in tape.members(of: node) {
        if tape.kind(value) == .object, path.count < 3 { open.append((value, path + [tape.text(key)])) }
        guard tape.kind(value) == .array || JSONLayout.isKeyed(tape, value) else { continue }
        var sample = JSONSample()
        for object in JSONLayout.objects(tape, value).prefix(20) { sample.add(tape, object) }
        if KindDetection.detect(header: sample.keys).isMapping { return path + [tape.text(key)] }
      }
    }
    return nil
  }
}
