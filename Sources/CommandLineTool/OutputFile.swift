/// A file being written: its bytes go to a temporary file beside the target, which takes the target's name when all of
/// them are on the disk. Until `commit` the target is as it was, and a file given up leaves nothing behind.
///
/// The new file may be read by its owner alone; one that replaces another has that one's permissions. A link is
/// followed, and its target replaced, unless somebody else made it. A device or a pipe (`/dev/null`) is written to directly.
package struct OutputFile: ~Copyable {
  /// As the user wrote it, for messages.
  private let path: String
  private let file: FileDescriptor
  /// nil where the bytes go to a device directly, and when nothing is left to rename or remove.
  private var pending: (temporary: String, target: String)?

  private init(path: String, file: consuming FileDescriptor, pending: (temporary: String, target: String)?) {
    self.path = path
    self.file = file
    self.pending = pending
  }

  deinit {
    if let pending { try? SystemCalls.remove(pending.temporary) }
  }

  /// Starts to write. Throws status 73 where that is not possible.
  package static func create(_ path: String) throws(CommandFailure) -> OutputFile {
    if SystemCalls.isLinkOfAnother(path) {
      throw CommandFailure(.cannotWrite, "cannot write '\(path)': it is a link that somebody else made")
    }
    let old = try? SystemCalls.status(of: path)
    if old?.kind == .folder { throw CommandFailure(.cannotWrite, "cannot write '\(path)': it is a folder") }
    do throws(SystemFailure) {
      if old?.kind == .other {
        return OutputFile(path: path, file: try .open(writing: path), pending: nil)
      }
      let target = SystemCalls.resolved(path) ?? path
      let folder = Path.parent(of: target)
      var attempt = 0
      while true {
        let temporary = Path.joined(folder, ".debrief-\(SystemCalls.processNumber)-\(attempt).tmp")
        do throws(SystemFailure) {
          let created = OutputFile(path: path, file: try .create(temporary), pending: (temporary, target))
          if let old { try created.file.setPermissions(old.permissions & 0o777) }
          return created
        } catch  where error.alreadyExists {
          attempt += 1
        }
      }
    } catch { throw .cannotWrite(path, error) }
  }

  /// Throws status 73.
  package borrowing func append(_ bytes: [UInt8]) throws(CommandFailure) {
    do { try SystemCalls.write(bytes, to: file.number) } catch {
      if error.isBrokenPipe { throw .readerGone }
      throw .cannotWrite(path, error)
    }
  }

  /// Puts the file in its place. Throws status 73; the target is then as it was.
  package consuming func commit() throws(CommandFailure) {
    var batch = OutputBatch()
    try batch.add(self)
    try batch.commit()
  }

  /// Has all bytes on the disk, and leaves it to the caller to move or remove the file; nil for a device. Throws
  /// status 73.
  consuming func finish() throws(CommandFailure) -> FinishedFile? {
    guard let pending else { return nil }
    do { try file.synchronize() } catch { throw .cannotWrite(path, error) }
    self.pending = nil
    return FinishedFile(path: path, temporary: pending.temporary, target: pending.target)
  }

  /// For somebody else who fills the file: the path to write to.
  var pathToFill: String { pending?.temporary ?? path }

  /// All of a file at once.
  package static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let file = try create(path)
    try file.append(bytes)
    try file.commit()
  }
}

/// A folder that outputs go into.
package enum OutputFolder {
  /// Makes the folder and those above it where they are missing; only their owner may look into new ones. Throws
  /// status 73.
  package static func create(_ path: String) throws(CommandFailure) {
    if let status = try? SystemCalls.status(of: path) {
      if status.kind == .folder { return }
      throw CommandFailure(.cannotWrite, "cannot write into '\(path)': it is not a folder")
    }
    let parent = Path.parent(of: path)
    if parent != path, parent != "." { try create(parent) }
    do { try SystemCalls.makeFolder(path, permissions: 0o700) } catch {
      if !error.alreadyExists { throw CommandFailure(.cannotWrite, "cannot make '\(path)': \(error.reason)") }
    }
  }
}
