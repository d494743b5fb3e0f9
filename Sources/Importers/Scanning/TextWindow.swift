/// The part of a file's text that a scanner has in memory: UTF-8, from where the scanner still needs it.
struct TextWindow {
  private(set) var bytes: [UInt8] = []
  private(set) var decoder: ByteDecoder
  /// How many bytes of text came before `bytes`.
  private(set) var droppedCount = 0
  private var sourceHasEnded = false
  private let source: ByteSource

  init(_ source: ByteSource, policy: ByteDecoder.Policy) {
    self.source = source
    decoder = ByteDecoder(policy: policy)
  }

  /// Drops the first `count` bytes and appends what the source gives next; false where it has nothing more.
  mutating func refill(dropping count: Int) throws(ReadFailure) -> Bool {
    if count == bytes.count {
      bytes.removeAll(keepingCapacity: true)
    } else if count > 0 {
      bytes.removeSubrange(..<count)
    }
    droppedCount += count
    let before = bytes.count
    while bytes.count == before && !sourceHasEnded && !decoder.isMalformed { try decodeChunk() }
    return bytes.count > before
  }

  /// After text that was refused: goes on with the next line feed; false where there is none.
  mutating func skipMalformedLine() throws(ReadFailure) -> Bool {
    guard decoder.isMalformed else { return false }
    while !decoder.skipMalformedLine() {
      if sourceHasEnded { return false }
      try decodeChunk()
    }
    if sourceHasEnded { decoder.finish(into: &bytes) } else { decoder.decode([], into: &bytes) }
    return true
  }

  private mutating func decodeChunk() throws(ReadFailure) {
    let chunk = try source.nextChunk()
    sourceHasEnded = chunk.isEmpty
    if sourceHasEnded { decoder.finish(into: &bytes) } else { decoder.decode(chunk, into: &bytes) }
  }
}
