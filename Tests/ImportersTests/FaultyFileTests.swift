import Foundation
import InterviewModel
import TestSupport
import Testing

@testable import Importers

/// `SampleData/Faulty/README.md` says where the fault of each file is and what becomes of it; so does the importer.
@Suite struct FaultyFileTests {
  struct Entry: CustomTestStringConvertible, Sendable {
    var file: String
    var line: Int?
    var column: Int?
    var outcome: String
    var testDescription: String { file }
  }

  static let folder = Corpora.root.appending(path: "SampleData/Faulty")

  static let entries: [Entry] = {
    let text = (try? String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.split(separator: "|").map(\.trimmed)
      return Entry(
        file: cells[0].filter { $0 != "`" }, line: Int(cells[1]), column: Int(cells[2]), outcome: cells.last ?? "")
    }
  }()

  @Test func `Every faulty file is described`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
      !$0.hasPrefix(".") && $0 != "README.md"
    }
    #expect(files.sorted() == Self.entries.map(\.file).sorted())
  }

  @Test("What is said of a faulty file stands where its description says", arguments: entries)
  func place(_ entry: Entry) throws {
    let bytes = try [UInt8](Data(contentsOf: Self.folder.appending(path: entry.file)))
    let place = SourceLocation(file: entry.file, line: entry.line, column: entry.column)
    switch (entry.outcome, try read(bytes, file: entry.file)) {
    case ("file refused", .refused(let issue)): #expect(issue.location == place)
    case ("set aside", .read(_, let sink)):
      #expect(sink.rejects.count == 1)
      #expect(!sink.rows.isEmpty)
      #expect(sink.rejects.first?.issues.map(\.location) == [place])
    case ("goes in", .read(_, let sink)):
      #expect(sink.rejects.isEmpty)
      #expect(sink.issues.allSatisfy { $0.location == place })
    case (_, let result): Issue.record("not \(entry.outcome): \(result)")
    }
  }
}
