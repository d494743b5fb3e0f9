import Foundation
@testable import Importers
import TestSupport
import Testing

@Suite("CSV scanner")
struct CSVScannerTests {
  @Test("Line ends may be LF, CRLF and CR in one file, and the last may be missing")
  func lineEnds() throws {
    let rows = try scanCSV("a,b\r\nc,d\re,f\ng,h")
    #expect(rows.map(\.fields) == [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]])
    #expect(rows.map(\.lines) == [1...1, 2...2, 3...3, 4...4])
    #expect(rows.map(\.raw) == ["a,b", "c,d", "e,f", "g,h"])
  }

  @Test("A blank line is a row that says so, with one empty field")
  func blankLines() throws {
    let rows = try scanCSV("a\n\r\n\n\"\"\nb\n")
    #expect(rows.map(\.fields) == [["a"], [""], [""], [""], ["b"]])
    #expect(rows.map(\.isBlank) == [false, true, true, false, false])
    #expect(try scanCSV("").isEmpty)
    #expect(try scanCSV("\u{FEFF}").isEmpty)
  }

  @Test("A separator at the end of a line begins one more field, which is empty")
  func trailingSeparator() throws {
    #expect(try scanCSV("a,\n,").map(\.fields) == [["a", ""], ["", ""]])
  }

  @Test("Quoted fields hold separators, doubled quotes and line ends, and each field knows where it begins")
  func quoting() throws {
    let rows = try scanCSV("é,\"x, \"\"y\"\"\r\nz\",b\n\"c\",d")
    #expect(rows[0].fields == ["é", "x, \"y\"\r\nz", "b"])
    #expect(rows[0].quoted == [false, true, false])
    #expect(rows[0].positions == [TextPosition(1, 1), TextPosition(1, 3), TextPosition(2, 4)])
    #expect(rows[0].lines == 1...2)
    #expect(rows[0].raw == "é,\"x, \"\"y\"\"\r\nz\",b")
    #expect(rows[1].fields == ["c", "d"])
    #expect(rows[1].positions == [TextPosition(3, 1), TextPosition(3, 5)])
    #expect(rows.allSatisfy { $0.faults.isEmpty })
  }

  @Test("A column counts characters, not bytes, and a byte order mark has none")
  func columnsCountCharacters() throws {
    let rows = try scanCSV("\u{FEFF}Zürich,日本,😎,x")
    #expect(rows[0].positions.map(\.column) == [1, 8, 11, 13])
  }

  /// Text, the rows that come of it, and the faults as kind, row, field, line and column.
  struct FaultCase: Sendable, CustomTestStringConvertible {
    let text: String
    let fields: [[String]]
    let faults: [[CSVFault]]
    var testDescription: String { text.debugDescription }
  }

  static let limits = CSVScanner.Limits(fieldBytes: 12, rowBytes: 40, fields: 5)

  static func fault(_ kind: CSVFault.Kind, field: Int, _ line: Int, _ column: Int) -> CSVFault {
    CSVFault(kind: kind, field: field, position: TextPosition(line, column))
  }

  static let faultCases = [
    FaultCase(
      text: "a,b\n1,\"open,2\n3,4\n", fields: [["a", "b"], ["1", "open,2"], ["3", "4"]],
      faults: [[], [fault(.unterminatedQuote(limit: 12), field: 1, 2, 3)], []]),
    FaultCase(
      text: "1,\"open", fields: [["1", "open"]], faults: [[fault(.unterminatedQuote(limit: 12), field: 1, 1, 3)]]),
    FaultCase(
      text: "1,\"open\r\n3,4\r\n5,6\r\n7,8\r\n", fields: [["1", "open"], ["3", "4"], ["5", "6"], ["7", "8"]],
      faults: [[fault(.unterminatedQuote(limit: 12), field: 1, 1, 3)], [], [], []]),
    FaultCase(
      text: "\"a\nb\",\"c\n\0\n", fields: [["a\nb", "c"], ["\0"]],
      faults: [[fault(.unterminatedQuote(limit: 12), field: 1, 2, 4)], [fault(.nulByte, field: 0, 3, 1)]]),
    FaultCase(
      text: "é,\"a\" b,c\nd", fields: [["é", "a b", "c"], ["d"]],
      faults: [[fault(.textAfterClosingQuote, field: 1, 1, 6)], []]),
    FaultCase(
      text: "\"a\"\"b\"c\"\"\n", fields: [["a\"bc\"\""]], faults: [[fault(.textAfterClosingQuote, field: 0, 1, 7)]]),
    FaultCase(
      text: "x,5'10\" t\"\ny", fields: [["x", "5'10\" t\""], ["y"]],
      faults: [[fault(.quoteInUnquotedField, field: 1, 1, 7)], []]),
    FaultCase(
      text: "a\0\0,\"\n\0\"", fields: [["a\0\0", "\n\0"]],
      faults: [[fault(.nulByte, field: 0, 1, 2), fault(.nulByte, field: 1, 2, 1)]]),
    FaultCase(text: "a,123456789012,b", fields: [["a", "123456789012", "b"]], faults: [[]]),
    FaultCase(
      text: "a,1234567890123,b\nc", fields: [["a", "123456789012"], ["c"]],
      faults: [[fault(.overlongField(limit: 12), field: 1, 1, 3)], []]),
    FaultCase(
      text: "12345678901ééé,b\nc", fields: [["12345678901"], ["c"]],
      faults: [[fault(.overlongField(limit: 12), field: 0, 1, 1)], []]),
    FaultCase(
      text: "\"123456789012345\",b\r\nc", fields: [["12345678901"], ["c"]],
      faults: [[fault(.overlongField(limit: 12), field: 0, 1, 1)], []]),
    FaultCase(
      text: "1,2,3,4,5,6,7\n8", fields: [["1", "2", "3", "4", "5"], ["8"]],
      faults: [[fault(.tooManyFields(limit: 5), field: 5, 1, 11)], []]),
    FaultCase(
      text: "1234567890,1234567890,1234567890,1234567890,x\r8",
      fields: [["1234567890", "1234567890", "1234567890", "1234567890"], ["8"]],
      faults: [[fault(.overlongRow(limit: 40), field: 4, 1, 45)], []]),
  ]

  @Test("Each fault is found at its line and column, and the next line is read again", arguments: faultCases)
  func faults(_ wanted: FaultCase) throws {
    let rows = try scanCSV(wanted.text, limits: Self.limits)
    #expect(rows.map(\.fields) == wanted.fields)
    #expect(rows.map(\.faults) == wanted.faults)
    for fault in rows.flatMap(\.faults) { #expect(fault.description.contains(/; |without/)) }
  }

  @Test("An unterminated quote costs one row, however long the file goes on")
  func unterminatedQuoteInALargeFile() throws {
    let line = "1,two,3\n"
    let text = "a,b,c\n1,\"two,3\n" + String(repeating: line, count: 400_000)
    var scanner = CSVScanner(ByteSource(Array(text.utf8)))
    var row = CSVRow()
    var rows = 0
    var faulty: [Int] = []
    while try scanner.next(into: &row) {
      rows += 1
      if !row.faults.isEmpty { faulty.append(row.firstLine) }
    }
    #expect(rows == 400_002)
    #expect(faulty == [2])
  }

  @Test("The outcome does not depend on how the file is cut into chunks")
  func chunksDoNotMatter() throws {
    let texts = Self.faultCases.map(\.text) + ["\u{FEFF}é,\"x, \"\"y\"\"\r\nz\",b\n\r\n\"c\",d\r", "ä\r\n€,😎\n\n\0"]
    var generator = SeededGenerator(seed: 11)
    for text in texts {
      var bytes = Array(text.utf8)
      for _ in 0..<3 {
        let whole = try scanCSV(ByteSource(bytes, chunkSize: bytes.count + 1), limits: Self.limits)
        for size in 1...40 {
          #expect(try scanCSV(source(bytes, chunks: [size]), limits: Self.limits) == whole)
        }
        let chunks = (0..<9).map { _ in Int.random(in: 1...7, using: &generator) }
        #expect(try scanCSV(source(bytes, chunks: chunks), limits: Self.limits) == whole)
        // The next turn: the same with a byte that is no UTF-8.
        bytes.insert(0xE9, at: Int.random(in: 0...bytes.count, using: &generator))
      }
    }
  }

  @Test("What is written by RFC 4180 is read back as it was", arguments: 0..<40)
  func roundTrip(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = ["", "a", "bc", " ", ",", ";", "\"", "\n", "\r\n", "\r", "é", "日", "😎", "\t", "|"]
    let table: [[String]] = (0..<20).map { _ in
      (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
          .joined()
      }
    }
    let delimiter = [",", ";", "\t", "|"][seed % 4]
    let lineEnd = ["\n", "\r\n", "\r"][seed % 3]
    let text = table.map { fields in
      fields.map { field in
        let needsQuotes = field.utf8.contains { "\"\r\n".utf8.contains($0) } || field.contains(delimiter)
        guard needsQuotes || Bool.random(using: &generator) else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: delimiter) + lineEnd
    }.joined()
    let bytes = Array(text.utf8)
    let rows = try scanCSV(source(bytes, chunks: [seed + 1]), delimiter: delimiter.utf8.first ?? 0)
    #expect(rows.map(\.fields) == table)
    #expect(rows.allSatisfy { $0.faults.isEmpty })
    #expect(rows.map(\.raw).joined(separator: lineEnd) + lineEnd == text)
  }

  @Test("No bytes make the scanner crash, hang or lose a line", arguments: 0..<200)
  func mutations(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(Self.faultCases.map(\.text).joined(separator: "\n").utf8)
    for _ in 0..<Int.random(in: 1...30, using: &generator) {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      let special: [UInt8] = [0, 9, 10, 13, 34, 44, 0x80, 0xC3, 0xE2, 0xFF]
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[index] = special.randomElement(using: &generator) ?? 0
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
      default: bytes.remove(at: index)
      }
    }
    let rows = try scanCSV(source(bytes, chunks: [seed % 13 + 1]), limits: Self.limits)
    for (row, next) in zip(rows, rows.dropFirst()) { #expect(next.lines.lowerBound == row.lines.upperBound + 1) }
    for row in rows {
      #expect(!row.fields.isEmpty)
      #expect(row.positions == row.positions.sorted())
      #expect(row.faults.allSatisfy { row.lines.contains($0.position.line) })
    }
  }

  @Test("A failure to read arrives as it was thrown")
  func readFailure() {
    var calls = 0
    let source = ByteSource { () throws(ReadFailure) in
      calls += 1
      if calls == 3 { throw ReadFailure(message: "Input/output error") }
      return Array("a,b\nc".utf8)
    }
    #expect(throws: ReadFailure(message: "Input/output error")) { try scanCSV(source) }
  }
}
