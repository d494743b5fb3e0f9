import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

/// Names that a browser or a spreadsheet would run are words in every report and every format.
@Suite struct HostileNameTests {
  private static let script = "<script>alert(1)</script>"
  private static let formula = "=cmd|'/c calc'!A1"

  /// SampleData, with two companies, a role, a place and an interviewer called so.
  private static func prepare(_ folder: TemporaryFolder) throws {
    let source = URL(filePath: PlannedWorkbook.sampleData)
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path) where name.contains(".") {
      guard !name.hasSuffix(".md") else { continue }
      var text = try String(contentsOf: source.appending(path: name), encoding: .utf8)
      for (company, hostile) in [("Copperwhin", script), ("Lindenmarsh", formula), ("Lisbon", formula)] {
        text = text.replacingOccurrences(of: company, with: hostile)
      }
      try folder.write(text.replacingOccurrences(of: "recruiter,", with: "\(script),"), to: name)
    }
  }

  @Test("Names that look like markup or formulas are words everywhere", arguments: RedactedFormatTests.commands)
  func words(command: String) throws {
    let folder = try TemporaryFolder()
    try Self.prepare(folder)
    let arguments = command.split(separator: " ").map(String.init) + [folder.path, "--as-of", "2026-10-31"]
    let files = try PlannedWorkbook.files(of: arguments)
    for (name, text) in files {
      switch (name as NSString).pathExtension {
      case "html", "md":
        #expect(!text.lowercased().contains("<script"), "\(name)")
      case "csv":
        // A cell that begins so is guarded by an apostrophe.
        let cells = text.split(whereSeparator: { ",\n".contains($0) })
        #expect(!cells.contains { $0.hasPrefix("=") || $0.hasPrefix("\"=") }, "\(name)")
      case "json":
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
      default: break
      }
    }
    if command == "offers" || command == "review" {
      let html = try #require(files.first { $0.key.hasSuffix(".html") }?.value)
      #expect(html.contains("&lt;script&gt;alert(1)"))
      let plan = try #require(files.first { $0.key.hasSuffix(".xlsx") }?.value)
      #expect(plan.contains("'\(Self.script)'") && plan.contains("'\(Self.formula)'"))
      let plain = try #require(files.first { $0.key.hasSuffix(".txt") }?.value)
      #expect(plain.contains(Self.script))
    }
  }
}
