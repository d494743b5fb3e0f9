/// Eight bytes of a text, looked at together as one number: searching and counting so takes a fifth of the time
/// (Lamport, Multiple byte processing with full-word instructions, 1975; Warren, Hacker's Delight, 6-1).
struct EightBytes {
  /// The first byte is the lowest one.
  let word: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The bytes from `index` on, of which there must be eight.
  @inline(__always)
  init(_ text: Span<UInt8>, at index: Int) {
    // Written so that the compiler makes one load of it.
    let bytes = text.extracting(index..<index &+ 8)
    word =
      UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
      | UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40 | UInt64(bytes[6]) << 48 | UInt64(bytes[7]) << 56
  }

  /// How many of the bytes are this one.
  @inline(__always)
  func count(of byte: UInt8) -> Int {
    let difference = word ^ UInt64(byte) &* Self.ones
    let isOther = (difference & ~Self.highBits) &+ ~Self.highBits | difference
    return Self.count(~isOther & Self.highBits)
  }

  /// Whether one of the bytes is one of two: never no where one is.
  @inline(__always)
  func mayHold(_ one: UInt8, or other: UInt8) -> Bool {
    (Self.zeros(word ^ UInt64(one) &* Self.ones) | Self.zeros(word ^ UInt64(other) &* Self.ones)) & Self.highBits != 0
  }

  /// How many of the bytes begin no character of UTF-8: they are 10xxxxxx.
  @inline(__always)
  var continuationCount: Int { Self.count(word & ~(word << 1) & Self.highBits) }

  /// How many of the highest bits are set; no others may be.
  @inline(__always)
  private static func count(_ bits: UInt64) -> Int { Int(((bits >> 7) &* ones) >> 56) }

  /// The place of the first byte that is below a limit of at most 128 or one of three; nil where none is.
  @inline(__always)
  func firstPlace(below limit: UInt8, or one: UInt8, _ other: UInt8, _ third: UInt8) -> Int? {
    // Exact up to the first such byte: what is borrowed from goes to higher ones only.
    let hits =
      (word &- UInt64(limit) &* Self.ones) & ~word | Self.zeros(word ^ UInt64(one) &* Self.ones)
      | Self.zeros(word ^ UInt64(other) &* Self.ones) | Self.zeros(word ^ UInt64(third) &* Self.ones)
    let marks = hits & Self.highBits
    return marks == 0 ? nil : marks.trailingZeroBitCount >> 3
  }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}

extension Span<UInt8> {
  /// The first place from `start` on and before `end` of a byte that is below a limit of at most 128 or one of three;
  /// the later of the two where there is none.
  @inline(__always)
  func firstPlace(
    from start: Int, to end: Int, below limit: UInt8, or one: UInt8, _ other: UInt8, _ third: UInt8
  ) -> Int {
    var index = start
    while index &+ 8 <= end {
      if let place = EightBytes(self, at: index).firstPlace(below: limit, or: one, other, third) {
        return index &+ place
      }
      index &+= 8
    }
    while index < end {
      let byte = self[index]
      if byte < limit || byte == one || byte == other || byte == third { return index }
      index &+= 1
    }
    return index
  }

  /// How many line feeds and how many carriage returns there are.
  var lineEndCounts: (feeds: Int, returns: Int) {
    var (feeds, returns, index) = (0, 0, 0)
    while index &+ 8 <= count {
      let bytes = EightBytes(self, at: index)
      if bytes.mayHold(ASCII.lineFeed, or: ASCII.carriageReturn) {
        feeds &+= bytes.count(of: ASCII.lineFeed)
        returns &+= bytes.count(of: ASCII.carriageReturn)
      }
      index &+= 8
    }
    while index < count {
      if self[index] == ASCII.lineFeed { feeds &+= 1 }
      if self[index] == ASCII.carriageReturn { returns &+= 1 }
      index &+= 1
    }
    return (feeds, returns)
  }

  /// Whether two texts are the same, byte for byte.
  func isSame(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index &+ 8 <= count {
      if EightBytes(self, at: index).word != EightBytes(other, at: index).word { return false }
      index &+= 8
    }
    while index < count {
      if self[index] != other[index] { return false }
      index &+= 1
    }
    return true
  }

  /// How many characters of UTF-8 begin in it.
  var scalarCount: Int {
    var (continuations, index) = (0, 0)
    while index &+ 8 <= count {
      continuations &+= EightBytes(self, at: index).continuationCount
      index &+= 8
    }
    while index < count {
      if self[index] & 0xC0 == 0x80 { continuations &+= 1 }
      index &+= 1
    }
    return count - continuations
  }
}
