import InterviewModel

/// Finds out what the objects of a JSON file are.
struct JSONPlanner {
  let file: String
  let options: ImportOptions
  let framing: JSONScanner.Framing

  /// How many objects are looked at.
  static let sampleObjects = 100

  /// JSON Lines where the first line is a whole object and another begins on the next; else one document.
  static func framing(of sample: [UInt8]) -> JSONScanner.Framing {
    guard sample.first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) == UInt8(ascii: "{") else {
      return .document
    }
    var scanner = JSONScanner(ByteSource(sample), framing: .lines)
    var tape = JSONTape()
    // Bytes in memory cannot fail to be read.
    guard (try? scanner.next(into: &tape)) == .value else { return .document }
    let second = try? scanner.next(into: &tape)
    return second == .end ? .document : .lines
  }

  enum Finding {
    case success(JSONLayout)
    case failure(ImportIssue)
  }

  mutating func layout(from source: ByteSource) throws(ReadFailure) -> Finding {
    if let kind = options.kind { return .success(JSONLayout(framing: framing, kind: kind)) }
    var scanner = JSONScanner(source, framing: framing)
    var tape = JSONTape()
    var keys: [String] = []
    var objects = 0
    var place = SourceLocation(file: file, line: 1)
    loop: while objects < Self.sampleObjects {
      switch try scanner.next(into: &tape) {
      case .end: break loop
      case .fault(let fault):
        if framing == .lines { continue }
        return .failure(fault.issue(.error, in: file))
      case .value:
        guard tape.kind(0) == .object else { continue }
        objects += 1
        if objects == 1 {
          place = SourceLocation(file: file, tape.position(0))
          let container = JSONLayout(framing: framing, kind: nil)
          let nestsOnly = tape.members(of: 0).allSatisfy { key, value in
            JSONLayout.nestedKind(tape, key: key, value: value) != nil || tape.isScalar(value) || tape.count(value) == 0
          }
          if nestsOnly, framing == .document, tape.member("company", of: 0) == nil, !container.records(of: tape).isEmpty
          {
            return .success(container)
          }
        }
        for (key, value) in tape.members(of: 0) where JSONLayout.nestedKind(tape, key: key, value: value) == nil {
          let name = tape.text(key).trimmed
          if !keys.contains(name) { keys.append(name) }
        }
      }
    }
    if objects == 0 {
      return .failure(
        ImportIssue(
          "no-objects", .error, at: SourceLocation(file: file),
          "the file holds no objects; write an array of them, or one a line"))
    }
    switch KindDetection.detect(header: keys) {
    case .mapping(let mapping): return .success(JSONLayout(framing: framing, kind: mapping.kind))
    case .ambiguous(let kinds): return .failure(.ambiguousKind(kinds, at: place))
    case .none: return .failure(.noHeader(first: keys.joined(separator: ", "), at: place))
    }
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
          if let nested = JSONLayout.nestedKind(tape, key: key, value: value) {
            open += JSONLayout.objects(tape, value).map { (nested, $0) }
          } else if tape.kind(value) == .string {
            let name = tape.text(key)
            let known = isDay["\(kind.name) \(name)"]
            let holdsDay = known ?? Self.namesDay(name, of: kind)
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
