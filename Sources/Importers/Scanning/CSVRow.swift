/// One row of a CSV file: the text of its fields, where each stands, and what is wrong with it.
///
/// One value is filled again and again; its buffers are kept. Positions are worked out when asked for.
package struct CSVRow {
  /// The row as written, without the end of its line, then the text of the fields that had to be unescaped.
  package internal(set) var bytes: [UInt8] = []
  package internal(set) var faults: [CSVFault] = []
  /// The line that the row begins on, from 1.
  package internal(set) var firstLine = 1
  /// The line that it ends on: a later one where quoted fields hold line ends.
  package internal(set) var lastLine = 1
  /// The row was longer than a limit, and what was beyond it is lost; `faults` says which limit.
  package internal(set) var isCut = false

  var fields: [CSVField] = []
  var rawCount = 0

  package init() {}

  /// The number of fields, at least 1.
  package var count: Int { fields.count }

  /// The line has no characters at all. (It has one field, which is empty.)
  package var isBlank: Bool { rawCount == 0 && !isCut }

  /// The row as it stands in the file (as UTF-8), without the end of its line.
  package var raw: ArraySlice<UInt8> { bytes[..<rawCount] }

  /// Where the text of a field is in `bytes`: unescaped, without its quotes.
  package func range(_ field: Int) -> Range<Int> { fields[field].start..<fields[field].end }

  /// The text of a field in UTF-8: unescaped, without its quotes.
  package func utf8(_ field: Int) -> ArraySlice<UInt8> { bytes[range(field)] }

  /// The text of a field.
  package func text(_ field: Int) -> String { String(decoding: utf8(field), as: UTF8.self) }

  package func isEmpty(_ field: Int) -> Bool { fields[field].start == fields[field].end }

  /// Whether the field was written in quotes.
  package func wasQuoted(_ field: Int) -> Bool { fields[field].isQuoted }

  /// Where the field begins in `raw`: its first character, or its opening quote.
  func rawStart(_ field: Int) -> Int { fields[field].rawStart }

  /// Where the field begins in the file. Linear in the row's length.
  package func position(_ field: Int) -> TextPosition { position(ofRawByte: fields[field].rawStart) }

  /// Where a byte of `raw` stands in the file. Linear in the row's length.
  package func position(ofRawByte offset: Int) -> TextPosition {
    TextPosition(line: firstLine, column: 1).moved(over: bytes, min(offset, rawCount))
  }
}

/// Where one field of a row is. Offsets are into the bytes of the row.
struct CSVField {
  private var rawStart32: UInt32
  private var start32: UInt32
  private var end32: UInt32
  var isQuoted: Bool
  /// The field has quotes to be taken out, so that its text is not a piece of the row as written.
  var isEscaped: Bool

  init(rawStart: Int, start: Int, end: Int, isQuoted: Bool, isEscaped: Bool) {
    rawStart32 = UInt32(truncatingIfNeeded: rawStart)
    start32 = UInt32(truncatingIfNeeded: start)
    end32 = UInt32(truncatingIfNeeded: end)
    self.isQuoted = isQuoted
    self.isEscaped = isEscaped
  }

  /// The first byte as written: the opening quote of a quoted field.
  var rawStart: Int { Int(rawStart32) }

  var start: Int {
    get { Int(start32) }
    set { start32 = UInt32(truncatingIfNeeded: newValue) }
  }

  var end: Int {
    get { Int(end32) }
    set { end32 = UInt32(truncatingIfNeeded: newValue) }
  }
}
