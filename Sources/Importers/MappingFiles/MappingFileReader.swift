import InterviewModel

/// Reads a mapping file, and says what is wrong with which key in which line.
package struct MappingFileReader {
  private let file: String
  private let tape: JSONTape
  private var mapping: MappingFile

  /// - Parameter name: how messages and the import's record call the file.
  package static func read(_ bytes: [UInt8], name: String) throws(MappingProblem) -> MappingFile {
    var scanner = JSONScanner(ByteSource(bytes), framing: .document)
    var tape = JSONTape()
    // Bytes in memory cannot fail to be read.
    switch try? scanner.next(into: &tape) {
    case .value where tape.kind(0) == .object: break
    case .fault(let fault):
      throw MappingProblem(fault.description, at: SourceLocation(file: name, fault.position))
    default:
      throw MappingProblem(
        "a mapping is a JSON object; 'debrief import --explain FILE' writes one to begin with",
        at: SourceLocation(file: name, line: 1))
    }
    var reader = MappingFileReader(file: name, tape: tape, mapping: MappingFile(name: name))
    try reader.readAll()
    return reader.mapping
  }

  static let keys = [
    "name", "kind", "recognise", "recognise-file", "delimiter", "header-line", "date-order", "decimal-mark", "year",
    "columns", "other-columns", "values", "constants", "serial-days", "skip-lines", "skip-rows-beginning",
    "skip-where", "records", "source-system", "snapshot",
  ]

  private mutating func readAll() throws(MappingProblem) {
    for (key, _) in tape.members(of: 0) where !Self.keys.contains(tape.text(key)) {
      throw problem("'\(tape.text(key))' is no key of a mapping; it has \(Self.keys.joined(separator: ", "))", at: key)
    }
    // The kind says what the names of fields mean.
    if let node = tape.member("kind", of: 0) { try readKind(node) }
    for (key, value) in tape.members(of: 0) { try read(tape.text(key), value) }
  }

  private mutating func readKind(_ node: Int) throws(MappingProblem) {
    let text = try string(node, "kind")
    if text == "history" {
      mapping.kind = .applications
      mapping.isHistory = true
    } else if let kind = EntityKind.named(text) {
      mapping.kind = kind
    } else {
      let names = (EntityKind.allCases.map(\.name) + ["history"]).joined(separator: ", ")
      throw problem("kind: '\(text)' is none; write one of \(names)", at: node)
    }
  }

  private mutating func read(_ key: String, _ node: Int) throws(MappingProblem) {
    switch key {
    case "recognise": mapping.recognisedBy = try strings(node, key)
    case "recognise-file": mapping.recognisedName = try string(node, key)
    case "delimiter": mapping.delimiter = try choice(node, key, Self.delimiters)
    case "header-line": mapping.headerLine = try integer(node, key, 0...1_000_000)
    case "date-order": mapping.dayOrder = try choice(node, key, [("dmy", .dayFirst), ("mdy", .monthFirst)])
    case "decimal-mark": mapping.decimalMark = try choice(node, key, [(".", .point), (",", .comma)])
    case "year": mapping.year = try integer(node, key, 1900...2199)
    case "columns": try readColumns(node)
    case "other-columns":
      mapping.others = try choice(node, key, MappingFile.Others.allCases.map { ($0.rawValue, $0) })
    case "values":
      for (column, texts) in try object(node, key) {
        var pairs: [(from: String, to: String)] = []
        for (from, to) in try object(texts, "values.\(tape.text(column))") {
          pairs.append((tape.text(from), tape.kind(to) == .null ? "" : try string(to, "values.\(tape.text(column))")))
        }
        mapping.values.append((tape.text(column), pairs))
      }
    case "constants":
      for (name, value) in try object(node, key) {
        mapping.constants.append(
          ColumnMapping.Constant(target: try target(tape.text(name), at: name), text: try string(value, key)))
      }
    case "serial-days": mapping.serialDays = try strings(node, key)
    case "skip-lines":
      for element in tape.elements(of: node) {
        mapping.skippedLines.insert(try integer(element, key, 1...1_000_000_000))
      }
    case "skip-rows-beginning": mapping.skippedBeginnings = try strings(node, key)
    case "skip-where":
      for (column, texts) in try object(node, key) {
        mapping.skippedWhere.append((tape.text(column), try strings(texts, key)))
      }
    case "records": mapping.records = try string(node, key).split(separator: ".").map(String.init)
    case "source-system": mapping.sourceSystem = try string(node, key)
    case "snapshot": mapping.isSnapshot = try flag(node, key)
    case "name": _ = try string(node, key)
    default: break
    }
  }

  private static let delimiters: [(String, UInt8)] = [
    (",", 0x2C), (";", 0x3B), ("\t", 9), ("|", 0x7C), ("comma", 0x2C), ("semicolon", 0x3B), ("tab", 9), ("pipe", 0x7C),
  ]

  private mutating func readColumns(_ node: Int) throws(MappingProblem) {
    if tape.kind(node) == .array {
      mapping.isByPosition = true
      for (place, element) in tape.elements(of: node).enumerated() {
        mapping.columns.append(try column("column \(place + 1)", element))
      }
      return
    }
    for (key, value) in try object(node, "columns") { mapping.columns.append(try column(tape.text(key), value)) }
  }

  private func column(_ name: String, _ node: Int) throws(MappingProblem) -> MappingFile.Column {
    let line = tape.position(node).line
    if tape.kind(node) == .array {
      var references: [FieldReference] = []
      for element in tape.elements(of: node) {
        guard case .fields(let more) = try target(try string(element, "columns.\(name)"), at: element) else {
          throw problem("columns.\(name): only fields can share a column", at: element)
        }
        references += more
      }
      return MappingFile.Column(name: name, target: .fields(references), line: line)
    }
    return MappingFile.Column(name: name, target: try target(try string(node, "columns.\(name)"), at: node), line: line)
  }

  private func target(_ text: String, at node: Int) throws(MappingProblem) -> ColumnMapping.Target {
    let kind = mapping.kind ?? .applications
    if let target = TargetText.read(text, kind: kind) { return target }
    let fields = kind.nativeColumns.map(\.name).joined(separator: ", ")
    throw problem(
      "'\(text)' is no field of \(kind.name); write one of \(fields), a field of another kind as interviews.held_on, "
        + "status, status-day, status-before, 'stage phone-interview', 'outcome rejected', was-applied, pay-range, note "
        + "or ignore", at: node)
  }

  // MARK: Values

  private func problem(_ message: String, at node: Int) -> MappingProblem {
    MappingProblem(message, at: SourceLocation(file: file, tape.position(node)))
  }

  private func string(_ node: Int, _ key: String) throws(MappingProblem) -> String {
    switch tape.kind(node) {
    case .string, .number, .true, .false: return tape.text(node)
    case .object, .array, .null: throw problem("\(key): a text belongs here", at: node)
    }
  }

  private func strings(_ node: Int, _ key: String) throws(MappingProblem) -> [String] {
    guard tape.kind(node) == .array else { throw problem("\(key): a list of texts belongs here", at: node) }
    var texts: [String] = []
    for element in tape.elements(of: node) { texts.append(try string(element, key)) }
    return texts
  }

  private func object(_ node: Int, _ key: String) throws(MappingProblem) -> JSONTape.Members {
    guard tape.kind(node) == .object else { throw problem("\(key): an object belongs here", at: node) }
    return tape.members(of: node)
  }

  private func integer(_ node: Int, _ key: String, _ range: ClosedRange<Int>) throws(MappingProblem) -> Int {
    guard tape.kind(node) == .number, let number = Int(tape.text(node)), range.contains(number) else {
      throw problem("\(key): write a whole number from \(range.lowerBound) to \(range.upperBound)", at: node)
    }
    return number
  }

  private func flag(_ node: Int, _ key: String) throws(MappingProblem) -> Bool {
    switch tape.kind(node) {
    case .true: return true
    case .false: return false
    default: throw problem("\(key): write true or false", at: node)
    }
  }

  private func choice<Term>(_ node: Int, _ key: String, _ terms: [(String, Term)]) throws(MappingProblem) -> Term {
    let text = try string(node, key)
    if let term = terms.first(where: { $0.0 == text }) { return term.1 }
    throw problem(
      "\(key): '\(text)' is none; write one of \(terms.map { "'\($0.0 == "\t" ? "\\t" : $0.0)'" }.joined(separator: ", "))",
      at: node)
  }
}
