/// What came through a pipe, kept so that it can be read again: in memory while it is small, else in a file that only
/// this process can see (it has no name any more), so that nothing is left behind however the process ends.
final class Spool: Sendable {
  /// The most bytes kept in memory.
  static let memoryLimit = 16 << 20

  /// In bytes.
  let size: Int
  private let memory: [UInt8]
  /// Owns the file, whose number stands beside it for reading.
  private let file: FileDescriptor?
  private let fileNumber: Int32?

  /// Reads a descriptor to its end. Throws status 66 where it cannot be read, and 73 where what it brings cannot be kept.
  /// - Parameter name: as messages call it.
  init(
    reading descriptor: Int32, name: String, temporaryFolder: String, memoryLimit: Int = Spool.memoryLimit
  ) throws(CommandFailure) {
    var memory: [UInt8] = []
    var file: FileDescriptor?
    var fileNumber: Int32?
    var size = 0
    while true {
      let chunk: [UInt8]
      do { chunk = try SystemCalls.read(descriptor, limit: InputReader.chunkSize) } catch {
        throw .cannotRead(name, error)
      }
      if chunk.isEmpty { break }
      size += chunk.count
      do throws(SystemFailure) {
        if fileNumber == nil, size > memoryLimit {
          let opened = try Self.namelessFile(in: temporaryFolder)
          try SystemCalls.write(memory, to: opened.number)
          fileNumber = opened.number
          file = consume opened
          memory = []
        }
        if let fileNumber { try SystemCalls.write(chunk, to: fileNumber) } else { memory += chunk }
      } catch {
        throw CommandFailure(
          .cannotWrite, "cannot keep what \(name) brings in '\(temporaryFolder)': \(error.reason)",
          hint: "Make room there, name another folder with TMPDIR, or give the file by its name.")
      }
    }
    self.size = size
    self.memory = memory
    self.fileNumber = fileNumber
    self.file = file
  }

  /// Up to `limit` bytes from `offset` on; empty at the end.
  func read(at offset: Int, limit: Int) throws(SystemFailure) -> [UInt8] {
    if let fileNumber { return try SystemCalls.read(fileNumber, limit: limit, at: offset) }
    return Array(memory.dropFirst(offset).prefix(limit))
  }

  private static func namelessFile(in folder: String) throws(SystemFailure) -> FileDescriptor {
    var attempt = 0
    while true {
      let path = Path.joined(folder, ".debrief-\(SystemCalls.processNumber)-\(attempt).spool")
      do throws(SystemFailure) {
        let file = try FileDescriptor.create(path)
        try SystemCalls.remove(path)
        return file
      } catch  where error.alreadyExists {
        attempt += 1
      }
    }
  }
}
