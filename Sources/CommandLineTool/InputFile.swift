/// One input, which can be read any number of times: a regular file, or standard input or a pipe, which are kept aside
/// when the value is made.
package struct InputFile: Sendable {
  /// As messages call it: the path as the user wrote it, or `standard input`.
  package let name: String
  /// In bytes.
  package let size: Int
  private let source: Source

  private enum Source: Sendable {
    case file(String)
    case spool(Spool)
  }

  /// - Parameter status: what stands at the path.
  ///
  /// Throws status 66 where a pipe cannot be read, and 73 where what it brings cannot be kept.
  init(path: String, status: FileStatus, temporaryFolder: String) throws(CommandFailure) {
    name = path
    if status.kind == .regular {
      size = status.size
      source = .file(path)
    } else {
      let pipe: FileDescriptor
      do { pipe = try FileDescriptor.open(reading: path) } catch { throw .cannotRead(path, error) }
      let spool = try Spool(reading: pipe.number, name: path, temporaryFolder: temporaryFolder)
      size = spool.size
      source = .spool(spool)
    }
  }

  /// Standard input. Throws as the other.
  init(standardInput: Int32, temporaryFolder: String) throws(CommandFailure) {
    name = "standard input"
    let spool = try Spool(reading: standardInput, name: name, temporaryFolder: temporaryFolder)
    size = spool.size
    source = .spool(spool)
  }

  /// Reads from the beginning. Throws status 66.
  package func open() throws(CommandFailure) -> InputReader {
    switch source {
    case .spool(let spool): return InputReader(name: name, source: .spool(spool))
    case .file(let path):
      do { return InputReader(name: name, source: .file(try .open(reading: path))) } catch {
        throw .cannotRead(name, error)
      }
    }
  }
}

/// Hands out an input in bounded pieces.
package struct InputReader: ~Copyable {
  /// The most bytes in one piece.
  package static let chunkSize = 256 * 1024

  enum Source: ~Copyable {
    case file(FileDescriptor)
    case spool(Spool)
  }

  private let name: String
  private let source: Source
  /// Bytes handed out so far.
  package private(set) var offset = 0

  init(name: String, source: consuming Source) {
    self.name = name
    self.source = source
  }

  /// The next bytes; empty at the end. Throws status 66.
  package mutating func nextChunk() throws(CommandFailure) -> [UInt8] {
    let chunk: [UInt8]
    do {
      switch source {
      case .file(let file): chunk = try SystemCalls.read(file.number, limit: Self.chunkSize)
      case .spool(let spool): chunk = try spool.read(at: offset, limit: Self.chunkSize)
      }
    } catch { throw .cannotRead(name, error) }
    offset += chunk.count
    return chunk
  }
}
