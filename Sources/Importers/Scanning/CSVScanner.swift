/// Reads CSV (RFC 4180) row by row from a file of any size, in bounded memory.
///
/// Lines end with LF, CRLF or a lone CR, also mixed; the last one needs no end. Every byte of the file is in some row's
/// `raw` or ends a line, except what a limit cuts off. Nothing is refused: what is wrong is in the row's `faults`.
package struct CSVScanner {
  /// What bounds the memory that one row can take.
  package struct Limits: Sendable {
    /// The longest field as written, in bytes.
    package var fieldBytes: Int
    /// No field begins after so many bytes of a row.
    package var rowBytes: Int
    /// The most fields of a row.
    package var fields: Int

    package init(fieldBytes: Int = 1 << 20, rowBytes: Int = 1 << 23, fields: Int = 1 << 14) {
      precondition(fieldBytes > 0 && rowBytes > 0 && fields > 0 && fieldBytes + rowBytes < 1 << 31)
      self.fieldBytes = fieldBytes
      self.rowBytes = rowBytes
      self.fields = fields
    }
  }

  /// The first byte that was not UTF-8 and was read as Windows-1252; nil where there has been none so far.
  package private(set) var firstReplaced: TextPosition?

  private var window: TextWindow
  private var reader: CSVRowReader
  private var rowStart = 0
  private var line = 1
  /// The last row ended with CR: an LF that follows belongs to it.
  private var skipsLineFeed = false

  /// `delimiter` separates fields: an ASCII character other than a quote, a line end or NUL.
  package init(_ source: ByteSource, delimiter: UInt8 = UInt8(ascii: ","), limits: Limits = Limits()) {
    precondition(
      delimiter < 0x80 && ![ASCII.quote, ASCII.lineFeed, ASCII.carriageReturn, ASCII.null].contains(delimiter))
    window = TextWindow(source, policy: .replace)
    reader = CSVRowReader(delimiter: delimiter, limits: limits)
  }

  /// The encoding of the file, as far as it has been read.
  package var encoding: TextEncoding { window.decoder.encoding }

  /// How many bytes so far were not UTF-8 and were read as Windows-1252.
  package var replacedCount: Int { window.decoder.replacedCount }

  /// Fills `row` with the next row; false after the last one. A blank line is a row too (`isBlank`).
  package mutating func next(into row: inout CSVRow) throws(ReadFailure) -> Bool {
    if skipsLineFeed {
      if rowStart == window.bytes.count {
        guard try refill(from: lineStart) else { return false }
      }
      if window.bytes[rowStart] == ASCII.lineFeed { rowStart += 1 }
      skipsLineFeed = false
    }
    reader.startRow()
    row.fields.removeAll(keepingCapacity: true)
    while true {
      let outcome = reader.read(window.bytes, from: rowStart, into: &row.fields)
      switch outcome {
      case .needsMore:
        if try refill(from: lineStart) { continue }
        let end = reader.readEnd(window.bytes, from: rowStart, into: &row.fields)
        guard let end else { return false }
        finish(&row, end: end, isCut: false)
        passLineEnd()
      case .row(let end):
        finish(&row, end: end, isCut: false)
        passLineEnd()
      case .cut(let end, let resume):
        finish(&row, end: end, isCut: true)
        try skipLine(after: row, count: resume - end)
      }
      return true
    }
  }

  /// Where the row that comes next begins.
  private var lineStart: PositionCounter {
    PositionCounter(from: TextPosition(line: line, column: 1), followsCarriageReturn: skipsLineFeed)
  }

  /// Gets more text, dropping what is before `rowStart`; `start` is the position of that byte.
  private mutating func refill(from start: PositionCounter) throws(ReadFailure) -> Bool {
    let hasMore = try window.refill(dropping: rowStart)
    rowStart = 0
    if firstReplaced == nil, let offset = window.decoder.firstReplacedOffset {
      var counter = start
      counter.advance(over: window.bytes, 0..<offset - window.droppedCount)
      firstReplaced = counter.position
    }
    return hasMore
  }

  /// Copies the row out of the window and moves behind its last byte.
  private mutating func finish(_ row: inout CSVRow, end: Int, isCut: Bool) {
    row.bytes.removeAll(keepingCapacity: true)
    row.bytes.append(contentsOf: window.bytes[rowStart..<rowStart + end])
    row.rawCount = end
    row.isCut = isCut
    row.firstLine = line
    row.lastLine = reader.hasLineEnd ? row.position(ofRawByte: end).line : line
    line = row.lastLine + 1
    rowStart += end
    for index in row.fields.indices where row.fields[index].isEscaped { row.unescape(index) }
    row.faults.removeAll(keepingCapacity: true)
    if !reader.findings.isEmpty { row.report(reader.findings) }
  }

  private mutating func passLineEnd() {
    guard rowStart < window.bytes.count else { return }
    skipsLineFeed = window.bytes[rowStart] == ASCII.carriageReturn
    rowStart += 1
  }

  /// Passes over the rest of the line of a row that was cut, of which `count` bytes have been read.
  private mutating func skipLine(after row: CSVRow, count: Int) throws(ReadFailure) {
    var counter = PositionCounter(from: row.position(ofRawByte: row.rawCount))
    var start = rowStart
    rowStart += count
    repeat {
      rowStart = endOfLine(in: window.bytes, from: rowStart)
      if rowStart < window.bytes.count { return passLineEnd() }
      counter.advance(over: window.bytes, start..<rowStart)
      start = 0
    } while try refill(from: counter)
  }
}

/// The first LF or CR from `start` on, or the end.
private func endOfLine(in bytes: [UInt8], from start: Int) -> Int {
  let text = bytes.span
  var index = start
  while index < text.count && text[index] != ASCII.lineFeed && text[index] != ASCII.carriageReturn { index += 1 }
  return index
}

extension CSVRow {
  /// Gives each finding its line and column. Linear in the row's length, however many they are.
  fileprivate mutating func report(_ findings: [CSVRowReader.Finding]) {
    var counter = PositionCounter(from: TextPosition(line: firstLine, column: 1))
    var counted = 0
    for finding in findings.sorted(by: { $0.offset < $1.offset }) {
      counter.advance(over: bytes, counted..<finding.offset)
      counted = finding.offset
      faults.append(CSVFault(kind: finding.kind, field: finding.field, position: counter.position))
    }
  }

  /// Gives a field its text without the quotes: those around it, and one of each two inside it.
  fileprivate mutating func unescape(_ field: Int) {
    let start = bytes.count
    var isInside = true
    var index = fields[field].start
    let end = fields[field].end
    while index < end {
      let byte = bytes[index]
      index += 1
      if isInside && byte == ASCII.quote {
        guard index < end && bytes[index] == ASCII.quote else {
          isInside = false
          continue
        }
        index += 1
      }
      bytes.append(byte)
    }
    fields[field].start = start
    fields[field].end = bytes.count
  }
}
