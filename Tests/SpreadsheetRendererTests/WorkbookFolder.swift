import Foundation

/// Where the program that reads archives stands, to look into workbooks with.
let unzip = "/usr/bin/unzip"

/// A folder of one test, gone when the test is.
final class WorkbookFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "debrief-spreadsheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  /// The text of a part of a workbook in the folder.
  func part(_ part: String, of name: String) throws -> String {
    String(decoding: try run(["-p", path(name), part]), as: UTF8.self)
  }

  /// The names of the parts of a workbook in the folder.
  func parts(of name: String) throws -> [String] {
    String(decoding: try run(["-Z1", path(name)]), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: unzip)
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return bytes
  }
}
