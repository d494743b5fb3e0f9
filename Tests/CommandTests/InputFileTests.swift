import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

@Suite struct InputFileTests {
  private func contents(_ file: InputFile) throws -> (bytes: [UInt8], largest: Int) {
    var reader = try file.open()
    var bytes: [UInt8] = []
    var largest = 0
    while true {
      let chunk = try reader.nextChunk()
      if chunk.isEmpty { break }
      largest = max(largest, chunk.count)
      bytes += chunk
      #expect(reader.offset == bytes.count)
    }
    return (bytes, largest)
  }

  private static func bytes(_ count: Int) -> [UInt8] {
    var generator = SeededGenerator(seed: UInt64(count))
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  @Test("A file comes in bounded pieces, as often as it is opened", arguments: [0, 1, 262_144, 700_001])
  func chunks(_ count: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = Self.bytes(count)
    try Data(bytes).write(to: URL(filePath: folder["a"]))
    let file = try #require(try InputSearch(.bare()).files(at: [folder["a"]]).first)
    #expect(file.size == count)
    for _ in 0..<2 {
      let read = try contents(file)
      #expect(read.bytes == bytes)
      #expect(read.largest <= InputReader.chunkSize)
    }
  }

  @Test func `Standard input can be read more than once`() throws {
    let pipe = Pipe()
    let bytes = Self.bytes(300_000)
    let writer = Thread {
      try? pipe.fileHandleForWriting.write(contentsOf: bytes); try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    var environment = Environment.bare()
    environment.standardInput = pipe.fileHandleForReading.fileDescriptor
    let file = try #require(try InputSearch(environment).files(at: ["-"]).first)
    #expect(file.name == "standard input")
    #expect(file.size == bytes.count)
    #expect(try contents(file).bytes == bytes)
    #expect(try contents(file).bytes == bytes)
  }

  @Test("What a pipe brings is kept in memory or in a file without a name", arguments: [0, 1000, 600_000])
  func spool(_ limit: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = Self.bytes(600_000)
    try Data(bytes).write(to: URL(filePath: folder["a"]))
    let file = try FileDescriptor.open(reading: folder["a"])
    let spool = try Spool(reading: file.number, name: "a", temporaryFolder: folder.path, memoryLimit: limit)
    #expect(spool.size == bytes.count)
    #expect(try spool.read(at: 599_990, limit: 100) == Array(bytes[599_990...]))
    #expect(try spool.read(at: 5, limit: 10) == Array(bytes[5..<15]))
    #expect(try spool.read(at: 600_000, limit: 10).isEmpty)
    #expect(folder.names == ["a"])
  }

  @Test func `A folder stands for its files, sorted by name, hidden ones and folders left out`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.csv", "a.json", "B.csv", ".hidden.csv", "notes.txt", "deep/c.csv", "deep/deeper/d.csv"] {
      try folder.write("x", to: name)
    }
    func names(_ search: InputSearch) throws -> [String] {
      try search.files(at: [folder.path]).map { String($0.name.dropFirst(folder.path.count + 1)) }
    }
    #expect(try names(InputSearch(.bare())) == ["B.csv", "a.json", "b.csv", "notes.txt"])
    #expect(
      try names(InputSearch(.bare(), subfolders: true) { $0.hasSuffix(".csv") })
        == ["B.csv", "b.csv", "deep/c.csv", "deep/deeper/d.csv"])
  }

  @Test func `Files keep the order in which they are named, and are taken whatever their names`() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a"] { try folder.write("x", to: name) }
    let files = try InputSearch(.bare()) { _ in false }.files(at: [folder["b"], folder["a"]])
    #expect(files.map(\.name) == [folder["b"], folder["a"]])
  }

  @Test func `What is not there is status 66, with the nearest name`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "interviews.csv")
    try FileManager.default.createDirectory(atPath: folder["empty"], withIntermediateDirectories: true)
    let cases = [
      (
        "interveiws.csv",
        "there is no file or folder '\(folder["interveiws.csv"])'; did you mean '\(folder["interviews.csv"])'?"
      ),
      ("zzz", "there is no file or folder '\(folder["zzz"])'"),
      ("gone/a.csv", "there is no folder '\(folder["gone"])' to read 'a.csv' from"),
      ("empty", "'\(folder["empty"])' holds no file to read"),
    ]
    for (name, message) in cases {
      #expect(throws: CommandFailure(.noInput, message)) { try InputSearch(.bare()).files(at: [folder[name]]) }
    }
  }
}
