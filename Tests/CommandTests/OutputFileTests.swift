import Foundation
import Testing

@testable import CommandLineTool

@Suite struct OutputFileTests {
  private func permissions(_ path: String) throws -> UInt32 { try SystemCalls.status(of: path).permissions }

  @Test func `A new file holds its bytes, is its owner's alone, and nothing else is left`() throws {
    let folder = try TemporaryFolder()
    try OutputFile.write(Array("new".utf8), to: folder["a.csv"])
    #expect(folder.text(of: "a.csv") == "new")
    #expect(try permissions(folder["a.csv"]) == 0o600)
    #expect(folder.names == ["a.csv"])
  }

  @Test func `A file that is replaced keeps its permissions`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder["a.csv"])
    try OutputFile.write(Array("new".utf8), to: folder["a.csv"])
    #expect(folder.text(of: "a.csv") == "new")
    #expect(try permissions(folder["a.csv"]) == 0o640)
  }

  @Test func `A file given up leaves the old one as it was and nothing behind`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.csv")
    func giveUp() throws(CommandFailure) {
      let file = try OutputFile.create(folder["a.csv"])
      try file.append(Array("half".utf8))
      #expect(folder.names.count == 2)
      throw CommandFailure(.internalFault, "no more")
    }
    #expect(throws: CommandFailure.self) { try giveUp() }
    #expect(folder.text(of: "a.csv") == "old")
    #expect(folder.names == ["a.csv"])
  }

  @Test func `A target that changed into a folder meanwhile is a failure that leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: CommandFailure.self) {
      let file = try OutputFile.create(folder["a"])
      try file.append([1])
      try folder.write("x", to: "a/b")
      try file.commit()
    }
    #expect(error?.status == .cannotWrite)
    #expect(folder.names == ["a"])
  }

  @Test func `A link is followed and its target replaced`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "real/a.csv")
    try FileManager.default.createSymbolicLink(atPath: folder["link.csv"], withDestinationPath: "real/a.csv")
    try OutputFile.write(Array("new".utf8), to: folder["link.csv"])
    #expect(folder.text(of: "real/a.csv") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["link.csv"]) == "real/a.csv")
  }

  @Test func `A file that another run left under a temporary name is not touched`() throws {
    let folder = try TemporaryFolder()
    let name = ".debrief-\(SystemCalls.processNumber)-0.tmp"
    try folder.write("theirs", to: name)
    try OutputFile.write([65], to: folder["a"])
    #expect(folder.text(of: name) == "theirs")
    #expect(folder.text(of: "a") == "A")
  }

  @Test func `What cannot be written is said with the path, the reason and status 73`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    let cases = [
      ("missing/a.csv", "cannot write '\(folder["missing/a.csv"])': No such file or directory"),
      ("file/a.csv", "cannot write '\(folder["file/a.csv"])': Not a directory"),
      ("", "cannot write '\(folder[""])': it is a folder"),
    ]
    for (name, message) in cases {
      #expect(throws: CommandFailure(.cannotWrite, message)) { try OutputFile.write([1], to: folder[name]) }
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
  func `A full disk is status 73, a device is written to directly`() throws {
    #expect(throws: CommandFailure(.cannotWrite, "cannot write '/dev/full': No space left on device")) {
      try OutputFile.write([1], to: "/dev/full")
    }
    try OutputFile.write([1], to: "/dev/null")
    #expect(try SystemCalls.status(of: "/dev/null").kind == .other)
  }

  @Test func `Folders are made with those above them, for their owner alone`() throws {
    let folder = try TemporaryFolder()
    try OutputFolder.create(folder["a/b/c/"])
    try OutputFolder.create(folder["a/b/c"])
    #expect(try permissions(folder["a/b/c"]) == 0o700)
    try folder.write("", to: "file")
    #expect(throws: CommandFailure.self) { try OutputFolder.create(folder["file"]) }
    #expect(throws: CommandFailure.self) { try OutputFolder.create(folder["file/a"]) }
  }

  @Test(
    "Paths come apart and together",
    arguments: [
      ("a/b", "a", "b"), ("a/b/", "a", "b"), ("b", ".", "b"), ("/b", "/", "b"), ("/", "/", ""), ("a//b", "a/", "b"),
    ])
  func paths(_ path: String, _ parent: String, _ last: String) {
    #expect(Path.parent(of: path) == parent)
    #expect(Path.lastPart(of: path) == last)
  }
}
