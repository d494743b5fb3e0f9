/// The delimiter that a CSV file seems to be written with.
package struct DetectedDelimiter: Equatable, Sendable {
  /// Comma, semicolon, tab or pipe.
  package let byte: UInt8
  /// How many fields most rows have; 1 where no delimiter divides them.
  package let fields: Int
  /// How many rows have that many, of those looked at that are not blank.
  package let agreeing: Int
  package let rows: Int
}

/// The delimiter under which most rows have the same number of fields (and more than one), quotes respected.
///
/// A delimiter that merely occurs inside fields gives rows of uneven length, or quotes in wrong places.
/// - Parameters:
///   - sample: The file's first bytes, as they are.
///   - isWhole: They are the whole file, so that the last row is not cut off.
package func detectDelimiter(sample: [UInt8], isWhole: Bool) -> DetectedDelimiter {
  var best: (score: Double, found: DetectedDelimiter)?
  for byte in [ASCII.comma, ASCII.semicolon, ASCII.tab, ASCII.pipe] where best == nil || sample.contains(byte) {
    let found = tryDelimiter(byte, on: sample, isWhole: isWhole)
    // Agreement counts twice; the more columns agree, the less it is chance.
    let share = Double(found.agreeing) / Double(max(found.rows, 1))
    let score = share * share * (1 - 1 / Double(found.fields))
    if best.map({ score > $0.score }) ?? true { best = (score, found) }
  }
  return best?.found ?? DetectedDelimiter(byte: ASCII.comma, fields: 1, agreeing: 0, rows: 0)
}

private func tryDelimiter(_ byte: UInt8, on sample: [UInt8], isWhole: Bool) -> DetectedDelimiter {
  var scanner = CSVScanner(ByteSource(sample, chunkSize: max(sample.count, 1)), delimiter: byte)
  var row = CSVRow()
  var rows = 0
  var widths: [Int: Int] = [:]
  var last: Int?
  // Bytes in memory cannot fail to be read.
  while (try? scanner.next(into: &row)) == true {
    if let width = last { widths[width, default: 0] += 1 }
    if row.isBlank {
      last = nil
      continue
    }
    rows += 1
    last = row.faults.isEmpty ? row.count : nil
  }
  if let width = last, isWhole || rows == 1 { widths[width, default: 0] += 1 }
  if !isWhole && rows > 1 { rows -= 1 }
  let (fields, agreeing) = widths.max { ($0.value, $0.key) < ($1.value, $1.key) } ?? (1, 0)
  return DetectedDelimiter(byte: byte, fields: fields, agreeing: agreeing, rows: rows)
}
