import Foundation
import Testing
import TestSupport

/// Who may see whom. Only what a module may see beside the standard library stands here.
private let mayImport: [String: Set<String>] = [
  "InterviewModel": [],
  "Statistics": [],
  "ReportModel": [],
  "Importers": ["InterviewModel"],
  "Storage": ["InterviewModel", "CSQLite"],
  "Aggregation": ["InterviewModel", "Statistics"],
  "Reports": ["Aggregation", "ReportModel", "InterviewModel", "Statistics"],
  "Renderers": ["ReportModel"],
  "SpreadsheetRenderer": ["Renderers", "ReportModel", "CLibXLSXWriter"],
  "CommandLineTool": [
    "InterviewModel", "Statistics", "ReportModel", "Importers", "Storage", "Aggregation", "Reports", "Renderers",
    "SpreadsheetRenderer",
  ],
  "debrief": ["CommandLineTool"],
]

/// Modules of the platform, and who may see them: the C library for arithmetic, for the mode of the ledger's file, and
/// the system for the tool.
private let platform: [String: Set<String>] = [
  "Glibc": ["Statistics", "Storage", "CommandLineTool"],
  "Musl": ["Statistics", "Storage", "CommandLineTool"],
  "Darwin": ["Statistics", "Storage", "CommandLineTool"],
]

private let sources = Corpora.root.appending(path: "Sources")

private func swiftFiles(under folder: URL) throws -> [URL] {
  let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
  return names.sorted().map { folder.appending(path: $0) }
}

@Suite struct `The modules` {
  @Test func `are those of the table`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path).filter {
      !["CSQLite", "CLibXLSXWriter"].contains($0)
    }
    #expect(Set(folders) == Set(mayImport.keys))
  }

  @Test(arguments: mayImport.keys.sorted()) func `import only what stands below them`(module: String) throws {
    let files = try swiftFiles(under: sources.appending(path: module))
    #expect(!files.isEmpty)
    for file in files {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      for line in lines {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place + 2 == words.count,
          words[..<place].allSatisfy({ $0.hasPrefix("@") || ["package", "internal", "private", "public"].contains($0) })
        else { continue }
        let imported = String(words[place + 1].split(separator: ".")[0])
        let isAllowed = mayImport[module]?.contains(imported) == true || platform[imported]?.contains(module) == true
        #expect(isAllowed, "\(module)/\(file.lastPathComponent) imports \(imported)")
      }
    }
  }

  @Test func `promise nothing to other packages`() throws {
    for file in try swiftFiles(under: sources) {
      let text = try String(contentsOf: file, encoding: .utf8)
      let hasPublic = text.split(separator: "\n").contains { line in
        let line = line.drop { $0 == " " }
        return line.hasPrefix("public ") || line.hasPrefix("open class ") || line.hasPrefix("@_exported ")
      }
      #expect(!hasPublic, "\(file.lastPathComponent) declares something public")
    }
  }

  @Test func `have no traps for data and no file too long to read`() throws {
    for file in try swiftFiles(under: sources) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for trap in ["try" + "!", "as" + "!", "fatal" + "Error("] {
        #expect(!text.contains(trap), "\(file.lastPathComponent) has \(trap)")
      }
      #expect(
        text.split(separator: "\n", omittingEmptySubsequences: false).count <= 350,
        "\(file.lastPathComponent) is too long")
    }
  }
}
