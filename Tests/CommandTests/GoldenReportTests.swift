import Foundation
import SpreadsheetRenderer
import TestSupport
import Testing

/// The reports in `Reports/`, made from SampleData as of the end of its last month: what a newcomer looks at first, and
/// what every report is compared with, byte for byte.
///
/// `RECORD=1 swift test --filter GoldenReportTests` makes them anew; read the difference before it is committed.
@Suite struct GoldenReportTests {
  /// A folder of `Reports/`, and the command that fills it.
  struct Golden: Sendable, CustomTestStringConvertible {
    let folder: String
    let arguments: String
    /// Whether its workbook is kept too. It is the same to the byte for one version of the library that writes it.
    var hasWorkbook = false
    var testDescription: String { folder }
  }

  static let all = [
    Golden(folder: "review", arguments: "review", hasWorkbook: true),
    Golden(folder: "funnel", arguments: "funnel"),
    Golden(folder: "rates-by-question-type", arguments: "rates --by question-type"),
    Golden(folder: "rates-by-preparation-and-stage", arguments: "rates --by preparation,stage"),
    Golden(folder: "rates-by-source", arguments: "rates --by source"),
    Golden(folder: "effect-of-preparation", arguments: "effect --of preparation --adjust-for stage"),
    Golden(folder: "practice", arguments: "practice"),
    Golden(folder: "journal", arguments: "journal"),
    Golden(folder: "salary", arguments: "salary"),
    Golden(folder: "offers", arguments: "offers"),
    Golden(folder: "timing", arguments: "timing --by source"),
    Golden(folder: "follow-ups", arguments: "follow-ups"),
    Golden(folder: "check", arguments: "check"),
  ]

  static let formats = ["text", "markdown", "json", "csv", "html"]

  private static let reports = Corpora.root.appending(path: "Reports")

  @Test("The report is the one in Reports/", arguments: all)
  func isAsRecorded(_ golden: Golden) throws {
    let out = FileManager.default.temporaryDirectory.appending(path: "debrief-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: out) }
    let formats = Self.formats + (golden.hasWorkbook && SpreadsheetRenderer.isAvailable ? ["xlsx"] : [])
    let commands = formats.map { format in
      "debrief \(golden.arguments) SampleData --as-of 2026-10-31 --width 100 --format \(format) --output \"$OUT/\""
    }
    let script = "cd \"$ROOT\" && " + commands.joined(separator: " && ")
    let outcome = try CommandRun(script: script, variables: ["OUT": out.path]).outcome()
    #expect(outcome.status == 0, "\(outcome.text)")
    let made = try Self.files(of: out).merging(Self.plan(golden)) { $1 }
    #expect(made.count >= 4)
    let folder = Self.reports.appending(path: golden.folder)
    if CommandCaseTests.records {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, bytes) in made { try bytes.write(to: folder.appending(path: name)) }
      return
    }
    // A build without spreadsheets has nothing to compare the workbook with.
    let recorded = try Self.files(of: folder).filter { SpreadsheetRenderer.isAvailable || !$0.key.hasSuffix(".xlsx") }
    #expect(Set(made.keys) == Set(recorded.keys))
    for (name, bytes) in made {
      guard let expected = recorded[name], expected != bytes else { continue }
      if name.hasSuffix(".xlsx") {
        Issue.record("\(golden.folder)/\(name) differs: \(expected.count) bytes recorded, \(bytes.count) made")
        continue
      }
      let difference = LineDifference(
        from: String(decoding: expected, as: UTF8.self), to: String(decoding: bytes, as: UTF8.self))
      Issue.record("\(golden.folder)/\(name)\n\(difference)")
    }
  }

  @Test func `Every folder of Reports/ is made by a command`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.reports.path)
    #expect(Set(names.filter { !$0.contains(".") }) == Set(Self.all.map(\.folder)))
  }

  /// The plan of the workbook, which needs no library: `review.workbook.txt`.
  private static func plan(_ golden: Golden) throws -> [String: Data] {
    let arguments = golden.arguments.split(separator: " ").map(String.init)
    let files = try PlannedWorkbook.files(
      of: arguments + [PlannedWorkbook.sampleData, "--as-of", "2026-10-31"], formats: ["xlsx"])
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.replacingOccurrences(of: ".xlsx", with: ".workbook.txt"), Data($1.utf8)) })
  }

  private static func files(of folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      files[name] = try Data(contentsOf: folder.appending(path: name))
    }
    return files
  }
}
