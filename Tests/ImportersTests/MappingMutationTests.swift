import Foundation
import InterviewModel
import TestSupport
import Testing

@testable import Importers

/// Files that are broken at random, and files that nobody on this project wrote: never a crash, never a lost row.
@Suite struct MappingMutationTests {
  static let samples: [String] = {
    let folder = Corpora.root.appending(path: "SampleData")
    let names = ["", "Faulty"].flatMap { part in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path)) ?? []).map {
        part.isEmpty ? $0 : "\(part)/\($0)"
      }
    }
    return names.filter { $0.contains(".") && !$0.hasSuffix(".md") }.sorted()
  }()

  private func bytes(of sample: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: Corpora.root.appending(path: "SampleData/\(sample)")).prefix(6000))
  }

  @Test("A sample file survives random edits", arguments: samples)
  func mutatedSample(_ name: String) throws {
    try survives(try bytes(of: name), name, seed: 77)
  }

  @Test(
    "A file from elsewhere is read or refused, and survives random edits",
    .enabled(if: Corpora.arePresent, "the corpora are not beside the checkout"),
    arguments: try Corpora.files(in: "jobs"))
  func corpus(_ name: String) throws {
    let bytes = try Corpora.bytes("jobs/\(name)")
    switch try read(bytes, file: name) {
    case .refused(let issue): #expect(issue.message.count > 20)
    case .read(_, let sink):
      #expect(!sink.rows.isEmpty || !sink.rejects.isEmpty)
      try checkAccounts(bytes, name, sink)
    }
    try survives(Array(bytes.prefix(6000)), name, seed: 78)
  }

  @Test(.enabled(if: Corpora.arePresent, "the corpora are not beside the checkout"))
  func `Every row of a LinkedIn export is an application`() throws {
    let sink = try #require(try read(try Corpora.bytes("jobs/linkedin_export_A.csv")).sink)
    #expect(sink.rows.count == 118)
    #expect(sink.rejects.isEmpty)
    #expect(sink.rows.allSatisfy { $0.records.first?["applied_on"].isKnown == true })
  }

  private func survives(_ bytes: [UInt8], _ name: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<4 {
      var mutated = bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) { Self.mutate(&mutated, &random) }
      guard case .read(_, let sink) = try read(mutated, file: name, chunk: 997) else { continue }
      try checkAccounts(mutated, name, sink)
    }
  }

  static func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let hostile: [UInt8] = [
      0x22, 0x2C, 0x0A, 0x0D, 0x00, 0x27, 0x3B, 0x09, 0x7B, 0x7D, 0x5B, 0x5D, 0x5C, 0xC3, 0xFF, 0x2D,
    ]
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.insert(hostile.randomElement(using: &random) ?? 0, at: place)
    case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2 where place < bytes.count: bytes.removeSubrange(place..<min(bytes.count, place + 3))
    case 3 where place < bytes.count:
      bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 200)], at: place)
    case 4 where place > bytes.count / 2: bytes.removeSubrange(place...)
    default: break
    }
  }

  /// Rows given + rows rejected = rows that the scanner sees under the header; every issue lies within the file.
  private func checkAccounts(_ bytes: [UInt8], _ name: String, _ sink: RecordingSink) throws {
    var lines = 1
    let text = String(decoding: bytes, as: UTF8.self)
    for scalar in text.unicodeScalars where scalar == "\n" || scalar == "\r" { lines += 1 }
    for issue in sink.issues + sink.rejects.flatMap(\.issues) {
      #expect(issue.location.file == name)
      #expect((1...lines).contains(issue.location.line ?? 1), "\(issue)")
      #expect(!issue.message.isEmpty)
    }
    #expect(sink.rejects.allSatisfy { reject in !reject.issues.isEmpty })
    #expect(zip(sink.rows, sink.rows.dropFirst()).allSatisfy { $0.line <= $1.line })
    guard case .plan(let plan) = try planner(bytes, name).plan(), let csv = plan.importer as? CSVImporter else {
      return
    }
    var scanner = CSVScanner(ByteSource(bytes), delimiter: csv.layout.delimiter)
    var row = CSVRow()
    var seen = 0
    while try scanner.next(into: &row) {
      if row.firstLine > csv.layout.headerLine, !row.hasNoText { seen += 1 }
    }
    #expect(sink.rows.count + sink.rejects.count == seen, "\(name)")
  }

  private func planner(_ bytes: [UInt8], _ name: String) -> ImportPlanner {
    ImportPlanner(file: name, options: ImportOptions()) { () throws(ReadFailure) in ByteSource(bytes) }
  }
}
