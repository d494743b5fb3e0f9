/// Files that belong together, as those of a folder: each is written beside its target, and only when all of them are
/// on the disk do they take their places. Until then every target is as it was, and a batch given up leaves nothing
/// behind.
package struct OutputBatch: ~Copyable {
  private var files: [FinishedFile] = []

  package init() {}

  deinit { for file in files { try? SystemCalls.remove(file.temporary) } }

  /// Takes a file that was written to its end. Throws status 73.
  package mutating func add(_ file: consuming OutputFile) throws(CommandFailure) {
    if let file = try file.finish() { files.append(file) }
  }

  package mutating func add(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let file = try OutputFile.create(path)
    try file.append(bytes)
    try add(file)
  }

  /// Puts the files in their places. Throws status 73; those that could not be moved are then as they were.
  package consuming func commit() throws(CommandFailure) {
    while let file = files.first {
      do { try SystemCalls.rename(file.temporary, to: file.target) } catch { throw .cannotWrite(file.path, error) }
      files.removeFirst()
    }
  }
}

/// A file that is on the disk, but not in its place.
package struct FinishedFile: Sendable {
  /// As the user wrote it, for messages.
  let path: String
  let temporary: String
  let target: String
}
