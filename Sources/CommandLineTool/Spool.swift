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

  /// Reads a descriptor to its end.
  init(
    reading descriptor: Int32, temporaryFolder: String, memoryLimit: Int = Spool.memoryLimit
  ) throws(SystemFailure) {
    var memory: [UInt8] = []
    var file: FileDescriptor?
    var fileNumber: Int32?
    var size = 0
    while true {
      let chunk = try SystemCalls.read(descriptor, limit: InputReader.chunkSize)
      if chunk.isEmpty { break }
      size += chunk.count
      if fileNumber == nil, size > memoryLimit {
        let opened = try Self.namelessFile(in: temporaryFolder)
        try SystemCalls.write(memory, to: opened.number)
        fileNumber = opened.number
        file = consume opened
        memory = []
      }
      if let fileNumber { try SystemCalls.write(chunk, to: fileNumber) } else { memory += chunk }
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
