import Foundation
@testable import Importers
import TestSupport
import Testing

@Suite("CSV corpora", .enabled(if: Corpora.arePresent, "../shared/corpora is absent"))
struct CSVCorpusTests {
  /// Files whose answer is not of the bytes that the corpus has: they were saved with LF, or altered, since.
  static let answersOfOtherBytes = [
    "newlines_crlf": ("\r\n", "\n"), "location_coordinates": ("1234567890", "2095257564"),
  ]

  @Test("csv-spectrum reads as its answers say")
  func spectrum() throws {
    let files = try Corpora.files(in: "csv/csv-spectrum/csvs")
    #expect(files.count == 12)
    for file in files {
      let name = String(file.dropLast(4))
      let rows = try scanCSV(ByteSource(Corpora.bytes("csv/csv-spectrum/csvs/\(file)")))
      let answer = try JSONSerialization.jsonObject(
        with: Data(Corpora.bytes("csv/csv-spectrum/json/\(name).json")))
      let single = (answer as? [String: String]).map { [$0] }
      let (altered, real) = Self.answersOfOtherBytes[name] ?? ("", "")
      let objects = try #require(single ?? (answer as? [[String: String]])).map { object in
        object.mapValues { altered.isEmpty ? $0 : $0.replacing(altered, with: real) }
      }
      let header = try #require(rows.first).fields
      #expect(rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0.fields)) } == objects, "\(file)")
      #expect(rows.allSatisfy { $0.fields.count == header.count })
      // Feet and inches stand unquoted in one of them: kept, and said.
      let faults: [CSVFault.Kind] = name == "location_coordinates" ? [.quoteInUnquotedField] : []
      #expect(rows.flatMap(\.faults).map(\.kind) == faults, "\(file)")
    }
  }

  @Test("The good files of csv-test-data read as their answers say, without a fault")
  func goodFiles() throws {
    let files = try Corpora.files(in: "csv/sineemore/csv").filter { !$0.hasPrefix("bad-") }
    #expect(files.count == 18)
    for file in files {
      let rows = try scanCSV(ByteSource(Corpora.bytes("csv/sineemore/csv/\(file)")))
      let name = file.dropLast(4)
      let answer = try JSONSerialization.jsonObject(with: Data(Corpora.bytes("csv/sineemore/json/\(name).json")))
      if file.hasPrefix("header-") {
        let header = try #require(rows.first).fields
        let objects = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0.fields)) }
        #expect(objects == answer as? [[String: String]], "\(file)")
      } else {
        #expect(rows.map(\.fields) == answer as? [[String]], "\(file)")
      }
      #expect(rows.allSatisfy { $0.faults.isEmpty }, "\(file)")
    }
  }

  @Test("The bad files of csv-test-data are told by a fault at its place, or by the widths and header of their rows")
  func badFiles() throws {
    func rows(_ name: String) throws -> [ScannedRow] {
      try scanCSV(ByteSource(Corpora.bytes("csv/sineemore/csv/bad-\(name).csv")))
    }
    func faults(_ name: String) throws -> [CSVFault] { try rows(name).flatMap(\.faults) }
    #expect(
      try faults("missing-quote") == [
        CSVFault(kind: .unterminatedQuote(limit: 1 << 20), field: 1, position: TextPosition(2, 3))
      ])
    #expect(
      try faults("quotes-with-unescaped-quote") == [
        CSVFault(kind: .textAfterClosingQuote, field: 1, position: TextPosition(2, 19))
      ])
    #expect(
      try faults("unescaped-quote") == [
        CSVFault(kind: .quoteInUnquotedField, field: 1, position: TextPosition(2, 8))
      ])
    #expect(try rows("header-less-fields").map(\.fields.count) == [3, 2])
    #expect(try rows("header-more-fields").map(\.fields.count) == [3, 4])
    #expect(try rows("header-no-header").isEmpty)
    #expect(try rows("header-wrong-header").map(\.fields) == [["qux", "quux", "quuz"]])
  }

  @Test("The delimiter of every file is found, also where fields hold another")
  func delimiters() throws {
    let levels = try Corpora.bytes("salary/levels_semicolon_commas_in_fields.csv")
    let found = detectDelimiter(sample: levels, isWhole: true)
    #expect(found == DetectedDelimiter(byte: UInt8(ascii: ";"), fields: 8, agreeing: 400, rows: 400))
    #expect(detectDelimiter(sample: Array(levels.prefix(5000)), isWhole: false).byte == UInt8(ascii: ";"))
    for file in try Corpora.files(in: "jobs") where file.hasSuffix(".csv") {
      let found = detectDelimiter(sample: try Corpora.bytes("jobs/\(file)"), isWhole: true)
      #expect(found.byte == UInt8(ascii: file.hasPrefix("cryptic_semicolon") ? ";" : ","), "\(file)")
    }
  }
}

@Suite("Delimiter detection")
struct DelimiterDetectionTests {
  @Test(
    "The consistent delimiter wins over the frequent one",
    arguments: [
      ("a;b\n1,5;2,5\n3,5;4,5\n", ";", 2), ("a\tb\tc\n1,2\t3\t4\n", "\t", 3), ("a|b\n\"x|y,z\"|1\n", "|", 2),
      ("Notes:\nsome text, with commas, here\n\na,b,c,d\n1,2,3,4\n5,6,7,8\n9,10,11,12\n", ",", 4),
      ("one\ntwo\n", ",", 1), ("", ",", 1), ("a,b", ",", 2),
      ("name,comment\nx,\"one; two; three\"\ny,\"four; five; six\"\n", ",", 2),
    ])
  func consistency(text: String, delimiter: String, fields: Int) {
    let found = detectDelimiter(sample: Array(text.utf8), isWhole: true)
    #expect(found.byte == delimiter.utf8.first)
    #expect(found.fields == fields)
  }

  @Test("A row that the sample cuts off does not count")
  func cutSample() {
    let found = detectDelimiter(sample: Array("a,b,c\n1,2,3\n4,5".utf8), isWhole: false)
    #expect(found == DetectedDelimiter(byte: UInt8(ascii: ","), fields: 3, agreeing: 2, rows: 2))
  }
}
