/// The escapes of JSON strings (RFC 8259, section 7).
enum JSONEscape {
  /// What a backslash and this character stand for; nil where they are no escape (or `u`, which goes on).
  static func simple(_ byte: UInt8) -> UInt8? {
    switch byte {
    case ASCII.quote, ASCII.backslash, UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): ASCII.lineFeed
    case UInt8(ascii: "r"): ASCII.carriageReturn
    case UInt8(ascii: "t"): ASCII.tab
    default: nil
    }
  }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// The scalar whose UTF-8 begins at `index` of well-formed text.
  init(in text: Span<UInt8>, at index: Int) {
    let lead = text[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for step in 1..<length where index + step < text.count { value = value << 6 | UInt32(text[index + step] & 0x3F) }
    self = Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

/// What is done once a value has been read: its text is kept, strings are unescaped; keys are compared when that is
/// asked for.
extension JSONTape {
  /// No more than so many duplicate keys, and so many lone surrogates, are kept of one value.
  private static let mostFaults = 100

  func startValue(at position: TextPosition) {
    nodes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    if !loneSurrogates.isEmpty { loneSurrogates.removeAll() }
    start = position
  }

  func finish(raw: ArraySlice<UInt8>) {
    bytes.append(contentsOf: raw)
    for index in nodes.indices where nodes[index].isEscaped {
      let start = bytes.count
      unescape(nodes[index])
      nodes[index].setUnescaped(start..<bytes.count)
    }
  }

  /// What the grammar allows but has no one meaning: duplicate keys and lone surrogates, in the order of the text; of
  /// each at most 100.
  /// - Parameter hasDistinctKeys: it is known that no key stands twice.
  package func faults(hasDistinctKeys: Bool = false) -> [JSONFault] {
    if hasDistinctKeys && loneSurrogates.isEmpty { return [] }
    var findings = loneSurrogates.map { (offset: $0, kind: JSONFault.Kind.loneSurrogate) }
    if !hasDistinctKeys {
      for index in nodes.indices where nodes[index].kind == .object && nodes[index].children > 1 {
        findDuplicateKeys(of: index, findings: &findings)
        if findings.count >= 2 * Self.mostFaults { break }
      }
    }
    if findings.isEmpty { return [] }
    var faults: [JSONFault] = []
    var counter = PositionCounter(from: start)
    var counted = 0
    for finding in findings.sorted(by: { $0.offset < $1.offset }) {
      counter.advance(over: bytes, counted..<finding.offset)
      counted = finding.offset
      faults.append(JSONFault(kind: finding.kind, position: counter.position))
    }
    return faults
  }

  /// Appends the text of a string with escapes to `bytes`.
  private func unescape(_ node: JSONNode) {
    var index = node.rawStart + 1
    let end = node.rawEnd - 1
    while index < end {
      let byte = bytes[index]
      guard byte == ASCII.backslash else {
        bytes.append(byte)
        index += 1
        continue
      }
      if let simple = JSONEscape.simple(bytes[index + 1]) {
        bytes.append(simple)
        index += 2
        continue
      }
      let unit = hexadecimal(at: index + 2)
      var scalar = Unicode.Scalar(unit)
      var length = 6
      if unit & 0xFC00 == 0xD800, index + 12 <= end, bytes[index + 6] == ASCII.backslash,
        bytes[index + 7] == UInt8(ascii: "u")
      {
        let second = hexadecimal(at: index + 8)
        if second & 0xFC00 == 0xDC00 {
          scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (second & 0x3FF))
          length = 12
        }
      }
      if scalar == nil && loneSurrogates.count < Self.mostFaults { loneSurrogates.append(index) }
      bytes.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
      index += length
    }
  }

  /// The number that four hexadecimal digits make.
  private func hexadecimal(at index: Int) -> UInt32 {
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      value = value << 4 | UInt32(byte <= UInt8(ascii: "9") ? byte & 0xF : byte & 0xF + 9)
    }
    return value
  }

  /// Few keys are compared each with each by their signatures, many by sorting: n log n whatever the keys are.
  private func findDuplicateKeys(
    of object: Int, findings: inout [(offset: Int, kind: JSONFault.Kind)]
  ) {
    keys.removeAll(keepingCapacity: true)
    var next = object + 1
    let end = nodes[object].after(object)
    let written = bytes
    while next < end {
      keys.append((signature(next, written.span), next))
      next = nodes[next + 1].after(next + 1)
    }
    func note(_ node: Int) { findings.append((nodes[node].rawStart, .duplicateKey(text(node)))) }
    if keys.count <= 32 {
      for later in 1..<keys.count {
        for earlier in 0..<later
        where keys[earlier].signature == keys[later].signature && order(keys[earlier].node, keys[later].node) == 0 {
          note(keys[later].node)
          break
        }
      }
      return
    }
    keys.sort {
      if $0.signature != $1.signature { return $0.signature < $1.signature }
      let order = order($0.node, $1.node)
      return order != 0 ? order < 0 : $0.node < $1.node
    }
    var repeated: [Int] = []
    for index in 1..<keys.count
    where keys[index - 1].signature == keys[index].signature && order(keys[index - 1].node, keys[index].node) == 0 {
      repeated.append(keys[index].node)
    }
    for node in repeated.sorted().prefix(Self.mostFaults) { note(node) }
  }

  /// A number that differs for most keys that differ: of the length, the first eight bytes and the last eight.
  private func signature(_ node: Int, _ text: Span<UInt8>) -> UInt64 {
    let range = range(node)
    let count = range.count
    if count >= 8 {
      let first = EightBytes(text, at: range.lowerBound).word
      let last = EightBytes(text, at: range.upperBound - 8).word
      return (first &* 0x9E37_79B9_7F4A_7C15) ^ last ^ UInt64(count)
    }
    var signature = UInt64(count)
    for index in range { signature = signature << 8 | UInt64(text[index]) }
    return signature
  }

  /// Negative, zero or positive as the text of one node sorts before, with or after that of the other, by bytes.
  private func order(_ one: Int, _ other: Int) -> Int {
    let (left, right) = (range(one), range(other))
    for step in 0..<min(left.count, right.count) {
      let (a, b) = (bytes[left.lowerBound + step], bytes[right.lowerBound + step])
      if a != b { return a < b ? -1 : 1 }
    }
    return left.count - right.count
  }
}
