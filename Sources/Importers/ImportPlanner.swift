import InterviewModel

/// What the person says of a file instead of leaving it to be found out.
package struct ImportOptions: Sendable {
  package var kind: EntityKind?
  package var dayOrder: DayOrder?
  package var mapping: MappingFile?

  package init(kind: EntityKind? = nil, dayOrder: DayOrder? = nil, mapping: MappingFile? = nil) {
    self.kind = kind
    self.dayOrder = dayOrder
    self.mapping = mapping
  }
}

/// How a file was understood, and what will read it.
package struct ImportPlan: Sendable {
  package var importer: any Importer
  /// The kind that its rows, or its objects, are about.
  package var kind: EntityKind
  /// "comma-separated, header on line 3": for the import's record.
  package var description: String
  /// What there is to say before the first row.
  package var issues: [ImportIssue]
  /// Whose ids the file holds; empty for the person's own.
  package var sourceSystem = ""
  /// The file says how things stand, not how they went.
  package var isSnapshot = false
  /// For a person who wants to know.
  package var understanding = Understanding()
}

/// Finds out how a file is to be read: format, delimiter, header, kind, order of day and month.
package struct ImportPlanner {
  package enum Outcome {
    case plan(ImportPlan)
    /// The file cannot be used as it is; the issue says why and what to do.
    case unusable(ImportIssue)
  }

  let file: String
  let options: ImportOptions
  /// Opens the file from its start; called more than once.
  let open: () throws(ReadFailure) -> ByteSource

  /// How far down a header is looked for, in rows that are not blank.
  static let headerSearchRows = 30
  /// In characters: what is longer names no column, and is cut.
  private static let headerLength = 200

  package init(file: String, options: ImportOptions, open: @escaping () throws(ReadFailure) -> ByteSource) {
    self.file = file
    self.options = options
    self.open = open
  }

  package func plan() throws(ReadFailure) -> Outcome {
    let source = try open()
    var sample = try source.nextChunk()
    var isWhole = sample.isEmpty
    while !isWhole, sample.count < 1 << 16 {
      let more = try source.nextChunk()
      isWhole = more.isEmpty
      sample += more
    }
    if let signature = FileSignature.of(sample) { return .unusable(signature.issue(at: place)) }
    guard let first = Self.firstCharacter(of: sample) else {
      return .unusable(
        ImportIssue(
          "empty-file", .error, at: place, "the file is empty; 'debrief template applications' writes one to fill in"))
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return try planJSON(sample: sample) }
    if [".json", ".jsonl", ".ndjson"].contains(where: { file.lowercased().hasSuffix($0) }) {
      return .unusable(
        ImportIssue(
          "not-json", .error, at: SourceLocation(file: file, line: 1),
          "JSON begins with '{' or '[', this file with \(CellProblem.quoted(String(decoding: sample.prefix(40), as: UTF8.self)))"
            + "; write a list of objects, or one object a line"))
    }
    return try planCSV(sample: sample, isWhole: isWhole)
  }

  var place: SourceLocation { SourceLocation(file: file) }

  /// The first byte that is no byte order mark, no NUL (UTF-16) and no white space; nil where there is none.
  private static func firstCharacter(of sample: [UInt8]) -> UInt8? {
    sample.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
  }

  // MARK: CSV

  private func planCSV(sample: [UInt8], isWhole: Bool) throws(ReadFailure) -> Outcome {
    let stated = options.mapping ?? Presets.all.first { $0.recognises(file: file) }
    let delimiter = stated?.delimiter ?? detectDelimiter(sample: sample, isWhole: isWhole).byte
    if stated?.headerLine == 0, let stated { return try planHeaderless(stated, delimiter: delimiter, sample) }
    var scanner = CSVScanner(try open(), delimiter: delimiter)
    var row = CSVRow()
    var ambiguous: (kinds: [EntityKind], line: Int)?
    var firstRow: (text: String, line: Int)?
    var searched = 0
    while searched < Self.headerSearchRows, try scanner.next(into: &row) {
      if row.hasNoText { continue }
      if let line = stated?.headerLine, row.firstLine < line { continue }
      searched += 1
      let header = (0..<row.count).map {
        String(FormulaGuard.taken(from: row.text($0).trimmed).prefix(Self.headerLength))
      }
      if firstRow == nil { firstRow = (header.joined(separator: ", "), row.firstLine) }
      let layout = CSVLayout(delimiter: delimiter, headerLine: row.firstLine)
      let file = stated ?? preset(for: header)
      let finding: KindDetection.Finding
      if let file {
        guard stated == nil || file.missing(in: header).isEmpty else {
          if stated?.headerLine != nil { break }
          continue
        }
        finding = file.mapping(header: header, sample: try self.sample(layout))
      } else {
        finding = try detect(header, layout: layout)
      }
      switch finding {
      case .mapping(let mapping):
        return try planCSV(
          mapping: mapping, header: row, layout: layout, file: file, sample, rowsBefore: searched - 1)
      case .ambiguous(let kinds): ambiguous = ambiguous ?? (kinds, row.firstLine)
      case .none: break
      }
    }
    if let stated, let issue = unfound(stated, firstRow) { return .unusable(issue) }
    if let ambiguous {
      return .unusable(
        .ambiguousKind(ambiguous.kinds, at: SourceLocation(file: file, line: ambiguous.line)))
    }
    return .unusable(.noHeader(first: firstRow?.text ?? "", at: SourceLocation(file: file, line: firstRow?.line)))
  }

  /// The preset that a header is of, unless the person says what the file is.
  private func preset(for header: [String]) -> MappingFile? {
    options.kind == nil ? Presets.recognising(header: header) : nil
  }

  /// A file whose columns the mapping gives by their position.
  private func planHeaderless(
    _ mapping: MappingFile, delimiter: UInt8, _ sample: [UInt8]
  ) throws(ReadFailure) -> Outcome {
    let layout = CSVLayout(delimiter: delimiter, headerLine: 0)
    let rows = try self.sample(layout)
    let width = max(rows.rows.map(\.count).max() ?? 0, mapping.isByPosition ? mapping.columns.count : 0)
    let header = (0..<width).map { "column \($0 + 1)" }
    guard case .mapping(let columns) = mapping.mapping(header: header, sample: rows) else {
      return .unusable(
        ImportIssue(
          "bad-mapping", .error, at: place,
          "the mapping '\(mapping.name)' does not say what the rows are; add \"kind\" and \"columns\""))
    }
    return try planCSV(mapping: columns, header: nil, layout: layout, file: mapping, sample)
  }

  /// That a mapping names columns which no row has; nil where its fault is another.
  private func unfound(_ mapping: MappingFile, _ first: (text: String, line: Int)?) -> ImportIssue? {
    let header = (first?.text ?? "").split(separator: ",").map { $0.trimmed }
    guard let column = mapping.missing(in: header).first else { return nil }
    return ImportIssue(
      "bad-mapping", .error, at: SourceLocation(file: mapping.name, line: column.line),
      "columns: '\(file)' has no header with a column '\(column.name)'; its first row is "
        + CellProblem.quoted(first?.text ?? ""))
  }

  /// What a header is about, with what the rows below it hold.
  private func detect(
    _ header: [String], layout: CSVLayout
  ) throws(ReadFailure) -> KindDetection.Finding {
    if options.kind == nil, let native = KindDetection.native(header: header) { return .mapping(native) }
    let found = KindDetection.detect(header: header, as: options.kind)
    if case .ambiguous(let kinds) = found, kinds.contains(.stages) {
      let sample = try sample(layout)
      guard ShapeDetection.holdsChanges(header, sample),
        case .mapping(let mapping) = KindDetection.detect(header: header, as: .stages)
      else { return found }
      return .mapping(ShapeDetection(header: header, sample: sample).refined(mapping))
    }
    // Most rows above a header are cells without any; only those that may be one are looked at further.
    guard found.isMapping || header[0].isEmpty && header.count > 2 else { return found }
    let sample = try sample(layout)
    if case .mapping(let mapping) = found, mapping.maps(.applications, "company") || mapping.kind != .applications {
      return .mapping(ShapeDetection(header: header, sample: sample).refined(mapping))
    }
    guard let named = ShapeDetection.named(header, sample) else { return found }
    let renamed = KindDetection.detect(header: named, as: options.kind)
    guard case .mapping(var mapping) = renamed, mapping.columns.count(where: { $0.target != .kept }) > 1 else {
      return found
    }
    mapping.columns[0].name = "column 1"
    return .mapping(ShapeDetection(header: named, sample: sample).refined(mapping))
  }

  /// The first rows below the header.
  private func sample(_ layout: CSVLayout) throws(ReadFailure) -> FileSample {
    var sample = FileSample()
    var scanner = CSVScanner(try open(), delimiter: layout.delimiter)
    var row = CSVRow()
    while !sample.isFull, try scanner.next(into: &row) {
      if row.firstLine > layout.headerLine { sample.add(row) }
    }
    return sample
  }

  private func planCSV(
    mapping found: ColumnMapping, header: CSVRow?, layout: CSVLayout, file said: MappingFile?, _ sample: [UInt8],
    rowsBefore: Int = 0
  ) throws(ReadFailure) -> Outcome {
    let rows = try self.sample(layout)
    var mapping = found
    mapping.firstDay = rows.firstDay(of: mapping, order: options.dayOrder ?? said?.dayOrder)
    mapping.monthColumns = rows.monthColumns(of: mapping)
    var issues: [ImportIssue] = []
    if rowsBefore > 0 {
      issues.append(.linesBeforeHeader(layout.headerLine - 1, at: SourceLocation(file: file, line: layout.headerLine)))
    }
    if let header {
      let names = mapping.columns.indices.map { HeaderVocabulary.squash(header.text($0)) }
      for (position, column) in mapping.columns.enumerated() {
        let place = SourceLocation(file: file, header.position(position))
        if said == nil, let first = mapping.rival(of: position, names: names) {
          return .unusable(.columnTwice(mapping.columns[first].name, first + 1, position + 1, at: place))
        }
        if said?.speaks(of: column) == true { continue }
        if rows.holdsSerials(position, of: column, kind: mapping.kind) {
          issues.append(.spreadsheetDays(column.name, at: place))
        } else if !header.isEmpty(position), let issue = column.issue(at: place) {
          issues.append(issue)
        }
      }
    }
    if rows.rows.isEmpty, header.map({ KindDetection.isNative($0) }) != true {
      issues.append(.noRows(at: SourceLocation(file: file, line: layout.headerLine, column: 1)))
    }
    let order: DayOrder?
    switch try surveyedDayOrder(mapping: mapping, layout: layout, said?.dayOrder) {
    case .settled(let found, let note):
      order = found
      if let note { issues.append(note) }
    case .open(let issue): return .unusable(issue)
    }
    let separator = [UInt8(ascii: ","): "comma", UInt8(ascii: ";"): "semicolon", 9: "tab"][layout.delimiter] ?? "pipe"
    var understanding = Understanding(
      format: "\(separator)-separated", encoding: Understanding.encoding(of: sample), layout: layout,
      preset: said?.name, mapping: mapping, dayOrder: order,
      dayOrderReason: issues.last { $0.id == "day-order" }?.message, sample: rows)
    understanding.headerText = header.map { String(decoding: $0.raw, as: UTF8.self) }
    return .plan(
      ImportPlan(
        importer: CSVImporter(
          file: file, layout: layout, mapping: mapping, dayOrder: order, header: header.map { Array($0.raw) } ?? []),
        kind: mapping.kind, description: "\(separator)-separated, header on line \(layout.headerLine)",
        issues: issues, sourceSystem: said?.sourceSystem ?? "", isSnapshot: said?.isSnapshot ?? false,
        understanding: understanding))
  }

  // MARK: JSON

  private func planJSON(sample: [UInt8]) throws(ReadFailure) -> Outcome {
    let framing = JSONPlanner.framing(of: sample)
    var planner = JSONPlanner(file: file, options: options, framing: framing)
    switch try planner.layout(from: try open()) {
    case .failure(let issue): return .unusable(issue)
    case .success(let layout):
      let order: DayOrder?
      var issues: [ImportIssue] = []
      let said = layout.file
      if let stated = options.dayOrder ?? said?.dayOrder {
        order = stated
      } else {
        let survey = try planner.survey(try open(), layout: layout)
        let finding = try finding(survey, header: layout.mapping?.columns.map(\.name) ?? []) { evidence in
          SourceLocation(file: file, line: evidence.row)
        }
        switch finding {
        case .settled(let found, let note):
          order = found
          if let note { issues.append(note) }
        case .open(let issue): return .unusable(issue)
        }
      }
      return .plan(
        ImportPlan(
          importer: JSONImporter(file: file, layout: layout, dayOrder: order),
          kind: layout.kind ?? .applications, description: framing == .lines ? "JSON Lines" : "JSON", issues: issues,
          sourceSystem: said?.sourceSystem ?? "", isSnapshot: said?.isSnapshot ?? false,
          understanding: Understanding(
            format: framing == .lines ? "JSON Lines" : "JSON", encoding: Understanding.encoding(of: sample),
            preset: said?.name, mapping: layout.mapping, dayOrder: order,
            dayOrderReason: issues.last { $0.id == "day-order" }?.message, sample: layout.sample)))
    }
  }
}
