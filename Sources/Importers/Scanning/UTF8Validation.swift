/// What stands at one place of a run of bytes that should be UTF-8.
enum UTF8Sequence: Equatable {
  /// A well-formed sequence of this many bytes.
  case valid(length: Int)
  /// The bytes end inside a sequence that is well formed so far.
  case truncated
  case invalid

  /// The sequence at `index`, which must be inside `bytes` (Unicode 16, table 3-7: well-formed UTF-8 byte sequences).
  init(in bytes: Span<UInt8>, at index: Int) {
    let lead = bytes[index]
    if lead < 0x80 {
      self = .valid(length: 1)
      return
    }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default:
      self = .invalid
      return
    }
    for step in 1..<length {
      guard index + step < bytes.count else {
        self = .truncated
        return
      }
      let byte = bytes[index + step]
      guard step == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else {
        self = .invalid
        return
      }
    }
    self = .valid(length: length)
  }
}

/// The end of the longest run of well-formed UTF-8 that begins at `start`. Linear; blocks of ASCII go by quickly.
func endOfValidUTF8(in bytes: Span<UInt8>, from start: Int) -> Int {
  let block = 64
  var index = start
  while index < bytes.count {
    while bytes.count - index >= block {
      let piece = bytes.extracting(index..<index + block)
      var union: UInt8 = 0
      for offset in 0..<block { union |= piece[offset] }
      if union >= 0x80 { break }
      index += block
    }
    // One block at most, byte by byte, then the quick way again.
    let end = min(index + block, bytes.count)
    while index < end {
      if bytes[index] < 0x80 {
        index += 1
      } else if case .valid(let length) = UTF8Sequence(in: bytes, at: index) {
        index += length
      } else {
        return index
      }
    }
  }
  return index
}
