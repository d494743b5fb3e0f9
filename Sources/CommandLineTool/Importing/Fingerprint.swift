/// A fingerprint of bytes that come piece by piece, to tell later which file was imported: XXH64 with seed 0 (Collet,
/// XXH64 algorithm description, 2016). It is quick and tells files apart; it does not resist forgery, and need not.
struct Fingerprint {
  private var sums: (UInt64, UInt64, UInt64, UInt64) = (
    prime1 &+ prime2, prime2, 0, 0 &- prime1
  )
  private var count = 0
  /// Bytes that do not fill a stripe yet.
  private var rest: [UInt8] = []

  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5
  private static let stripe = 32

  mutating func add(_ bytes: [UInt8]) {
    count += bytes.count
    var start = 0
    if !rest.isEmpty {
      start = min(Self.stripe - rest.count, bytes.count)
      rest += bytes[..<start]
      if rest.count == Self.stripe {
        addStripes(rest, from: 0)
        rest.removeAll(keepingCapacity: true)
      }
    }
    let whole = (bytes.count - start) / Self.stripe * Self.stripe
    addStripes(bytes, from: start)
    rest += bytes[(start + whole)...]
  }

  private mutating func addStripes(_ bytes: [UInt8], from start: Int) {
    let text = bytes.span
    var (first, second, third, fourth) = sums
    var index = start
    while index &+ Self.stripe <= text.count {
      first = Self.round(first, Self.word(text, index))
      second = Self.round(second, Self.word(text, index &+ 8))
      third = Self.round(third, Self.word(text, index &+ 16))
      fourth = Self.round(fourth, Self.word(text, index &+ 24))
      index &+= Self.stripe
    }
    sums = (first, second, third, fourth)
  }

  /// The fingerprint of all bytes so far.
  var value: UInt64 {
    var hash = Self.prime5
    if count >= Self.stripe {
      hash =
        Self.rotated(sums.0, 1) &+ Self.rotated(sums.1, 7) &+ Self.rotated(sums.2, 12) &+ Self.rotated(sums.3, 18)
      for sum in [sums.0, sums.1, sums.2, sums.3] {
        hash = (hash ^ Self.round(0, sum)) &* Self.prime1 &+ Self.prime4
      }
    }
    hash = hash &+ UInt64(count)
    var index = 0
    while index + 8 <= rest.count {
      hash = Self.rotated(hash ^ Self.round(0, Self.word(rest.span, index)), 27) &* Self.prime1 &+ Self.prime4
      index += 8
    }
    if index + 4 <= rest.count {
      let half = rest[index..<index + 4].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      hash = Self.rotated(hash ^ (half &* Self.prime1), 23) &* Self.prime2 &+ Self.prime3
      index += 4
    }
    for byte in rest[index...] { hash = Self.rotated(hash ^ (UInt64(byte) &* Self.prime5), 11) &* Self.prime1 }
    hash = (hash ^ hash >> 33) &* Self.prime2
    hash = (hash ^ hash >> 29) &* Self.prime3
    return hash ^ hash >> 32
  }

  @inline(__always)
  private static func round(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    rotated(sum &+ (word &* prime2), 31) &* prime1
  }

  @inline(__always)
  private static func rotated(_ word: UInt64, _ places: UInt64) -> UInt64 { word << places | word >> (64 - places) }

  /// Eight bytes as a number, the lowest first.
  @inline(__always)
  private static func word(_ text: Span<UInt8>, _ index: Int) -> UInt64 {
    // Written so that the compiler makes one load of it.
    let bytes = text.extracting(index..<index &+ 8)
    return UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
      | UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40 | UInt64(bytes[6]) << 48 | UInt64(bytes[7]) << 56
  }
}
