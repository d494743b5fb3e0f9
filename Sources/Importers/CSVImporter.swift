import InterviewModel

/// Reads a CSV file whose header has been understood.
package struct CSVImporter: Importer {
  package let file: String
  package let layout: CSVLayout
  package let mapping: ColumnMapping
  package let dayOrder: DayOrder?
  /// The header's row as it stands; where it comes again, as in sheets that were put together, it is no record.
  package var header: [UInt8] = []

  /// A table as Markdown has it, with a mark before the first cell; what has none, or only rules, is not of the table.
  private var isMarkdown: Bool {
    layout.delimiter == UInt8(ascii: "|") && header.first == layout.delimiter
  }

  package func read<Sink: ImportSink & ~Copyable>(
    _ source: ByteSource, into sink: inout Sink
  ) throws(ImportFailure<Sink.Failure>) {
    var scanner = CSVScanner(source, delimiter: layout.delimiter)
    var row = CSVRow()
    var assembler = RowAssembler(mapping: mapping, file: file, dayOrder: dayOrder)
    /// Below the end of a Markdown table; the next one is another.
    var isBelow = false
    while true {
      do { guard try scanner.next(into: &row) else { break } } catch { throw .read(error) }
      if row.firstLine <= layout.headerLine { continue }
      if row.hasNoText {
        isBelow = true
        continue
      }
      if !header.isEmpty, row.raw.elementsEqual(header) {
        let issue = ImportIssue.headerAgain(at: SourceLocation(file: file, line: row.firstLine))
        do { try sink.rejected(line: row.firstLine, raw: row.raw, issues: [issue]) } catch { throw .sink(error) }
        continue
      }
      if isMarkdown, !row.isInsideTable || isBelow && row.count != mapping.columns.count {
        if row.count == 1 { isBelow = true }
        let issue = ImportIssue.outsideTable(at: SourceLocation(file: file, line: row.firstLine))
        do { try sink.rejected(line: row.firstLine, raw: row.raw, issues: [issue]) } catch { throw .sink(error) }
        continue
      }
      assembler.begin(line: row.firstLine, from: TextPosition(line: row.firstLine, column: 1))
      for fault in row.faults { assembler.add(fault.issue(in: file)) }
      checkWidth(row, &assembler)
      for column in 0..<min(row.count, mapping.columns.count) where !row.isEmpty(column) {
        assembler.take(column, row.bytes, row.range(column), of: row.bytes, at: row.rawStart(column))
      }
      do throws(Sink.Failure) {
        if assembler.finish() {
          for issue in assembler.issues { try sink.issue(issue) }
          try sink.row(&assembler.row, raw: row.raw)
        } else {
          try sink.rejected(line: row.firstLine, raw: row.raw, issues: assembler.issues)
        }
      } catch { throw .sink(error) }
    }
    do throws(Sink.Failure) {
      for issue in assembler.notes.issues(file: file) { try sink.issue(issue) }
      if scanner.replacedCount > 0, let first = scanner.firstReplaced {
        try sink.issue(.notUTF8(scanner.replacedCount, at: SourceLocation(file: file, first)))
      }
    } catch { throw .sink(error) }
  }

  /// A row has as many fields as the header. Blank ones too many, as sheets leave them, do not count.
  private func checkWidth(_ row: CSVRow, _ assembler: inout RowAssembler) {
    let expected = mapping.columns.count
    if row.count > expected, let extra = (expected..<row.count).first(where: { !row.isEmpty($0) }) {
      assembler.add(
        ImportIssue(
          "too-many-fields", .error, at: SourceLocation(file: file, row.position(extra)),
          "the row has \(row.count) fields where the header has \(expected); '\(row.text(extra).prefix(40))' has no "
            + "column: put a cell that holds the separator in quotes"))
    } else if row.count == 1, expected > 2, let other = otherSeparator(row, fields: expected) {
      assembler.add(
        ImportIssue(
          "other-separator", .error, at: SourceLocation(file: file, line: row.firstLine),
          "the row's fields are separated by '\(other)', those of the header are not; write one separator in all rows"))
    } else if row.count < expected {
      assembler.add(
        ImportIssue(
          "too-few-fields", .warning, at: SourceLocation(file: file, line: row.firstLine),
          "the row has \(row.count) fields where the header has \(expected); the missing ones at its end were taken as "
            + "blank"))
    }
  }
}

extension CSVImporter {
  /// The separator by which a row of one field would have as many as the header.
  private func otherSeparator(_ row: CSVRow, fields: Int) -> Character? {
    let text = row.text(0)
    return ([",", ";", "\t", "|"] as [Character]).first { mark in
      mark != Character(UnicodeScalar(layout.delimiter)) && text.count { $0 == mark } == fields - 1
    }
  }
}

/// How a CSV file is laid out.
package struct CSVLayout: Sendable, Equatable {
  /// An ASCII character.
  package var delimiter: UInt8
  /// 1-based line on which the header begins; what stands above it is no data.
  package var headerLine: Int
}

extension CSVRow {
  /// Nothing but separators and blanks.
  var hasNoText: Bool {
    if isBlank { return true }
    return faults.isEmpty && (0..<count).allSatisfy { CellReader.trim(bytes, range($0)).isEmpty }
  }
}

extension CSVRow {
  /// Has cells of which some hold more than the dashes and colons of a rule.
  fileprivate var isInsideTable: Bool {
    count > 1
      && (0..<count).contains { cell in
        bytes[range(cell)].contains { $0 > 0x20 && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }
      }
  }
}

extension SourceLocation {
  init(file: String, _ position: TextPosition) {
    self.init(file: file, line: position.line, column: position.column)
  }
}

extension CSVFault {
  /// A stray quote inside a field is kept as written; the others put the row in doubt.
  fileprivate func issue(in file: String) -> ImportIssue {
    let id: String
    var severity = ImportIssue.Severity.error
    switch kind {
    case .unterminatedQuote: id = "unterminated-quote"
    case .textAfterClosingQuote: id = "text-after-quote"
    case .quoteInUnquotedField: (id, severity) = ("stray-quote", .warning)
    case .nulByte: id = "nul-byte"
    case .overlongField: id = "overlong-field"
    case .overlongRow: id = "overlong-row"
    case .tooManyFields: id = "too-many-fields"
    }
    return ImportIssue(id, severity, at: SourceLocation(file: file, position), description)
  }
}

extension ImportIssue {
  fileprivate static func notUTF8(_ count: Int, at location: SourceLocation) -> ImportIssue {
    ImportIssue(
      "read-as-windows-1252", .note, at: location,
      "\(count == 1 ? "1 byte is" : "\(count) bytes are") not UTF-8 and \(count == 1 ? "was" : "were") read as "
        + "Windows-1252; look at names with accents, or save the file as UTF-8")
  }
}
