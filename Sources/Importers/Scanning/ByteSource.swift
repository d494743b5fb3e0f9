/// Hands out the bytes of one file in order, chunk by chunk. The caller owns the file; a scanner only asks for more.
package struct ByteSource {
  private let read: () throws(ReadFailure) -> [UInt8]

  /// `read` gives the next bytes, of any number; an empty array ends the file, and is asked for once.
  package init(read: @escaping () throws(ReadFailure) -> [UInt8]) {
    self.read = read
  }

  /// Bytes that are in memory already, handed out `chunkSize` at a time.
  package init(_ bytes: [UInt8], chunkSize: Int = 1 << 16) {
    precondition(chunkSize > 0)
    var given = 0
    self.init { () throws(ReadFailure) in
      let end = min(given + chunkSize, bytes.count)
      defer { given = end }
      return Array(bytes[given..<end])
    }
  }

  package func nextChunk() throws(ReadFailure) -> [UInt8] { try read() }
}

/// The file could not be read on: the machine's fault, not the file's.
package struct ReadFailure: Error, Equatable {
  /// What the system says, for a person.
  package let message: String

  package init(message: String) { self.message = message }
}
