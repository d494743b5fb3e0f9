/// How the bytes of a text file stand for characters, as far as its first bytes say.
package enum TextEncoding: Equatable, Sendable {
  case utf8, utf8WithByteOrderMark, utf16LittleEndian, utf16BigEndian
}

/// Turns the bytes of a file into UTF-8, chunk by chunk; whatever the chunks, the outcome is the same.
///
/// A byte order mark decides the encoding and is dropped; without one it is UTF-8.
package struct ByteDecoder {
  /// What becomes of bytes that are no text in the encoding of the file.
  package enum Policy: Sendable {
    /// A byte outside UTF-8 is read as Windows-1252 (WHATWG's table: undefined ones are the C1 controls); half a
    /// UTF-16 pair becomes U+FFFD. Each is counted.
    case replace
    /// Each becomes one byte that no UTF-8 has, `ByteDecoder.mark`, so that the reader can refuse it where it stands.
    case mark
  }

  package static let mark: UInt8 = 0xFF

  package private(set) var encoding = TextEncoding.utf8
  /// How many bytes (of UTF-16: units) were no text in that encoding, and were replaced.
  package private(set) var replacedCount = 0
  /// Where the first of them stands: how many bytes of UTF-8 the decoder had given before it.
  package private(set) var firstReplacedOffset: Int?

  private let policy: Policy
  private var startIsKnown = false
  /// The last bytes of a chunk that cannot be understood without the next one; at most three.
  private var pending: [UInt8] = []
  /// How many bytes have been given in earlier calls.
  private var given = 0

  package init(policy: Policy) { self.policy = policy }

  /// Appends the text of the next bytes of the file to `output`. Well-formed UTF-8 for an empty `output` is not copied.
  package mutating func decode(_ chunk: [UInt8], into output: inout [UInt8]) {
    decode(chunk, isLast: false, into: &output)
  }

  /// Appends what the end of the file leaves: an unfinished sequence is no text.
  package mutating func finish(into output: inout [UInt8]) {
    decode([], isLast: true, into: &output)
  }

  private mutating func decode(_ chunk: [UInt8], isLast: Bool, into output: inout [UInt8]) {
    let input = pending.isEmpty ? chunk : pending + chunk
    pending.removeAll(keepingCapacity: true)
    var start = 0
    if !startIsKnown {
      guard let mark = Self.byteOrderMark(of: input, isLast: isLast) else {
        pending = input
        return
      }
      startIsKnown = true
      (encoding, start) = mark
    }
    let before = output.count
    switch encoding {
    case .utf8, .utf8WithByteOrderMark: decodeUTF8(input, from: start, isLast: isLast, into: &output)
    case .utf16LittleEndian: decodeUTF16(input, from: start, low: 0, isLast: isLast, into: &output)
    case .utf16BigEndian: decodeUTF16(input, from: start, low: 1, isLast: isLast, into: &output)
    }
    given += output.count - before
  }

  /// The encoding and the length of its mark; nil where the next bytes must be seen first.
  private static func byteOrderMark(of bytes: [UInt8], isLast: Bool) -> (TextEncoding, Int)? {
    let marks: [([UInt8], TextEncoding)] = [
      ([0xEF, 0xBB, 0xBF], .utf8WithByteOrderMark),
      ([0xFF, 0xFE], .utf16LittleEndian),
      ([0xFE, 0xFF], .utf16BigEndian),
    ]
    for (mark, encoding) in marks {
      if bytes.starts(with: mark) { return (encoding, mark.count) }
      if !isLast && mark.starts(with: bytes) { return nil }
    }
    return (.utf8, 0)
  }

  private mutating func decodeUTF8(_ input: [UInt8], from start: Int, isLast: Bool, into output: inout [UInt8]) {
    let before = output.count
    var index = start
    while index < input.count {
      let end = endOfValidUTF8(in: input.span, from: index)
      if index == 0 && end == input.count && output.isEmpty {
        output = input
        return
      }
      output.append(contentsOf: input[index..<end])
      index = end
      guard index < input.count else { return }
      if !isLast && UTF8Sequence(in: input.span, at: index) == .truncated {
        pending.append(contentsOf: input[index...])
        return
      }
      replace(by: Windows1252.scalar(input[index]), at: given + output.count - before, in: &output)
      index += 1
    }
  }

  /// `low` is the place of the low byte in its pair.
  private mutating func decodeUTF16(
    _ input: [UInt8], from start: Int, low: Int, isLast: Bool, into output: inout [UInt8]
  ) {
    let before = output.count
    let count = input.count
    func unit(at index: Int) -> UInt32 { UInt32(input[index + 1 - low]) << 8 | UInt32(input[index + low]) }
    var index = start
    while index < count {
      var length = 2
      var value: UInt32? = nil
      if index + 2 <= count {
        let first = unit(at: index)
        if first & 0xF800 != 0xD800 {
          value = first
        } else if first < 0xDC00 && index + 4 <= count {
          let second = unit(at: index + 2)
          if second & 0xFC00 == 0xDC00 {
            value = 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
            length = 4
          }
        }
        // The first half of a pair, and the second may be in the next chunk.
        if value == nil && first < 0xDC00 && index + 4 > count && !isLast {
          pending.append(contentsOf: input[index...])
          return
        }
      } else if !isLast {
        pending.append(contentsOf: input[index...])
        return
      }
      if let scalar = value.flatMap(Unicode.Scalar.init) {
        append(scalar, to: &output)
      } else {
        replace(by: "\u{FFFD}", at: given + output.count - before, in: &output)
      }
      index += length
    }
  }

  /// Appends what stands for something that is no text, and counts it.
  private mutating func replace(by scalar: Unicode.Scalar, at offset: Int, in output: inout [UInt8]) {
    replacedCount += 1
    if firstReplacedOffset == nil { firstReplacedOffset = offset }
    if policy == .mark { output.append(Self.mark) } else { append(scalar, to: &output) }
  }

  private func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

/// The single-byte encoding of Western Windows, as browsers read it (encoding.spec.whatwg.org, index windows-1252).
enum Windows1252 {
  /// 0x80...0x9F; every other byte is the scalar of its own number.
  private static let high: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]

  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }
}
