@testable import Importers
import TestSupport

/// A file in memory that is handed out in chunks of the given sizes, again and again.
func source(_ bytes: [UInt8], chunks: [Int]) -> ByteSource {
  var given = 0
  var turn = 0
  return ByteSource { () throws(ReadFailure) in
    let end = min(given + chunks[turn % chunks.count], bytes.count)
    defer { (given, turn) = (end, turn + 1) }
    return Array(bytes[given..<end])
  }
}

/// Everything that a scanner says of one row.
struct ScannedRow: Equatable {
  var fields: [String]
  var quoted: [Bool]
  var positions: [TextPosition]
  var raw: String
  var lines: ClosedRange<Int>
  var faults: [CSVFault]
  var isBlank: Bool
  var isCut: Bool
}

func scanCSV(
  _ source: ByteSource, delimiter: UInt8 = UInt8(ascii: ","), limits: CSVScanner.Limits = .init()
) throws -> [ScannedRow] {
  var scanner = CSVScanner(source, delimiter: delimiter, limits: limits)
  var row = CSVRow()
  var rows: [ScannedRow] = []
  while try scanner.next(into: &row) {
    let fields = 0..<row.count
    rows.append(
      ScannedRow(
        fields: fields.map { row.text($0) }, quoted: fields.map { row.wasQuoted($0) },
        positions: fields.map { row.position($0) }, raw: String(decoding: row.raw, as: UTF8.self),
        lines: row.firstLine...row.lastLine, faults: row.faults, isBlank: row.isBlank, isCut: row.isCut))
  }
  return rows
}

func scanCSV(_ text: String, limits: CSVScanner.Limits = .init()) throws -> [ScannedRow] {
  try scanCSV(ByteSource(Array(text.utf8)), limits: limits)
}

extension TextPosition {
  init(_ line: Int, _ column: Int) { self.init(line: line, column: column) }
}

/// A JSON value rebuilt from a tape; an object keeps its members in the order of the text.
indirect enum JSONTree: Equatable {
  case object([(String, JSONTree)])
  case array([JSONTree])
  case string(String)
  case number(String)
  case literal(JSONTape.Kind)

  init(_ tape: JSONTape, _ node: Int = 0) {
    switch tape.kind(node) {
    case .object: self = .object(tape.members(of: node).map { (tape.text($0.key), JSONTree(tape, $0.value)) })
    case .array: self = .array(tape.elements(of: node).map { JSONTree(tape, $0) })
    case .string: self = .string(tape.text(node))
    case .number: self = .number(tape.text(node))
    case let word: self = .literal(word)
    }
  }

  static func == (one: Self, other: Self) -> Bool {
    switch (one, other) {
    case (.object(let left), .object(let right)): left.elementsEqual(right) { $0 == $1 }
    case (.array(let left), .array(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.number(let left), .number(let right)): left == right
    case (.literal(let left), .literal(let right)): left == right
    default: false
    }
  }
}

/// Everything that a scanner says of a JSON text, step by step.
struct ScannedValue: Equatable {
  var step: JSONScanner.Step
  var tree: JSONTree?
  var raw = ""
  var positions: [TextPosition] = []
  var faults: [JSONFault] = []
}

func scanJSON(
  _ source: ByteSource, framing: JSONScanner.Framing = .document, limits: JSONScanner.Limits = .init()
) throws -> [ScannedValue] {
  var scanner = JSONScanner(source, framing: framing, limits: limits)
  var tape = JSONTape()
  var steps: [ScannedValue] = []
  while true {
    let step = try scanner.next(into: &tape)
    if step == .end { return steps }
    guard step == .value else {
      steps.append(ScannedValue(step: step))
      continue
    }
    steps.append(
      ScannedValue(
        step: step, tree: JSONTree(tape), raw: String(decoding: tape.raw(0), as: UTF8.self),
        positions: tape.nodes.indices.map { tape.position($0) }, faults: tape.faults()))
  }
}

func scanJSON(
  _ text: String, framing: JSONScanner.Framing = .document, limits: JSONScanner.Limits = .init()
) throws -> [ScannedValue] {
  try scanJSON(ByteSource(Array(text.utf8)), framing: framing, limits: limits)
}
