/// The part of a file's text that a scanner has in memory: UTF-8, from where the scanner still needs it.
struct TextWindow {
  private(set) var bytes: [UInt8] = []
  private(set) var decoder: ByteDecoder
  /// How many bytes of text came before `bytes`.
  private(set) var droppedCount = 0
  private var hasEnded = false
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
    while bytes.count == before && !hasEnded {
      let chunk = try source.nextChunk()
      hasEnded = chunk.isEmpty
      if hasEnded { decoder.finish(into: &bytes) } else { decoder.decode(chunk, into: &bytes) }
    }
    return bytes.count > before
  }
}
