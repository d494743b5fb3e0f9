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
