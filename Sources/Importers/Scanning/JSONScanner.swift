/// Reads JSON (RFC 8259, to the letter) value by value from a file of any size, in memory bounded by one value.
package struct JSONScanner {
  /// How values follow each other in the file.
  package enum Framing: Sendable {
    /// One value. If it is an array, its elements are handed out one by one; any other value, whole.
    case document
    /// JSON Lines: one value a line. A faulty line costs no other line; blank lines are passed over.
    case lines
  }

  /// What bounds the memory and the stack that one value can take.
  package struct Limits: Sendable {
    /// How deep arrays and objects may nest, those that are handed out element by element included.
    package var depth: Int
    /// The longest value as written, in bytes.
    package var valueBytes: Int
    /// The most values and keys inside one value.
    package var nodes: Int

    package init(depth: Int = 512, valueBytes: Int = 1 << 26, nodes: Int = 1 << 23) {
      precondition(depth > 0 && nodes > 0 && valueBytes > 0 && valueBytes < 1 << 31)
      self.depth = depth
      self.valueBytes = valueBytes
      self.nodes = nodes
    }
  }

  /// What `next` came upon.
  package enum Step: Equatable, Sendable {
    /// The tape holds a value.
    case value
    /// Something that is no JSON. In a document nothing follows it; in JSON Lines the next line does.
    case fault(JSONFault)
    case end
  }

  private enum Phase {
    case start, firstElement, nextElement, afterElement
    case value
    /// Behind the one value of a document or line; `holdsValue` says that the tape has it and it was not handed out.
    case rest(holdsValue: Bool)
    case lineStart, skipLine, end
  }

  private let framing: Framing
  private var window: TextWindow
  private var reader: JSONValueReader
  private var phase: Phase
  private var isElement = false
  /// The next byte to look at, in the window; while a value is read, its first.
  private var cursor = 0
  /// Of JSON Lines: where in the window the line begins that is read, which is kept until it is done with.
  private var lineStart = 0
  /// The position of the byte of the window at `counted`, which is not after `cursor`.
  private var counter = PositionCounter()
  private var counted = 0
  /// No line ends between `counted` and it.
  private var plainEnd = 0

  package init(_ source: ByteSource, framing: Framing = .document, limits: Limits = Limits()) {
    self.framing = framing
    window = TextWindow(source, policy: .mark)
    reader = JSONValueReader(limits: limits, staysOnLine: framing == .lines)
    phase = framing == .lines ? .lineStart : .start
  }

  /// The encoding of the file, as far as it has been read.
  package var encoding: TextEncoding { window.decoder.encoding }

  /// Fills `tape` with the next value, or says what is wrong. Where it does not answer `value`, the tape means nothing.
  package mutating func next(into tape: inout JSONTape) throws(ReadFailure) -> Step {
    while true {
      switch phase {
      case .start:
        guard let byte = try peek() else { return fail(.noValue) }
        if byte == ASCII.openingBracket {
          cursor += 1
          isElement = true
          phase = .firstElement
        } else {
          startValue(&tape)
        }
      case .firstElement:
        guard let byte = try peek() else { return fail(.unexpectedEnd(expected: .valueOrArrayEnd)) }
        if byte == ASCII.closingBracket {
          cursor += 1
          phase = .rest(holdsValue: false)
        } else {
          startValue(&tape, orArrayEnd: true)
        }
      case .nextElement:
        guard let byte = try peek() else { return fail(.unexpectedEnd(expected: .value)) }
        if byte == ASCII.closingBracket { return fail(.trailingComma) }
        startValue(&tape)
      case .afterElement:
        guard let byte = try peek() else { return fail(.unexpectedEnd(expected: .commaOrArrayEnd)) }
        switch byte {
        case ASCII.comma: phase = .nextElement
        case ASCII.closingBracket: phase = .rest(holdsValue: false)
        case UInt8(ascii: "/"), UInt8(ascii: "#"): return fail(.comment)
        default: return fail(.unexpected(scalarAtCursor, expected: .commaOrArrayEnd))
        }
        cursor += 1
      case .value:
        if let step = try readValue(into: &tape) { return step }
      case .rest(let holdsValue):
        guard let byte = try peek() else {
          phase = .end
          return holdsValue ? .value : .end
        }
        guard framing == .lines && byte == ASCII.lineFeed else { return fail(.trailingText(scalarAtCursor)) }
        beginLine()
        if holdsValue { return .value }
      case .lineStart:
        guard let byte = try peek() else {
          phase = .end
          return .end
        }
        if byte == ASCII.lineFeed { cursor += 1 }
        lineStart = cursor
        if byte != ASCII.lineFeed { startValue(&tape) }
      case .skipLine:
        try skipLine()
      case .end: return .end
      }
    }
  }

  /// The longest part of a faulty line that is kept, in bytes.
  private static let faultyLineLimit = 1 << 20

  /// The line of JSON Lines in which the last step found a fault, as far as `faultyLineLimit` goes.
  package mutating func faultyLine() throws(ReadFailure) -> [UInt8] {
    guard case .skipLine = phase else { return [] }
    while true {
      if let end = window.bytes[cursor...].firstIndex(of: ASCII.lineFeed) {
        cursor = end
        break
      }
      cursor = window.bytes.count
      guard cursor - lineStart < Self.faultyLineLimit, try refill() else { break }
    }
    return window.bytes[lineStart..<cursor].prefix(Self.faultyLineLimit).filter { $0 != ByteDecoder.mark }
  }

  /// The first fault of a whole document; nil where it is JSON by RFC 8259. (Duplicate keys and lone surrogates are.)
  package static func validate(
    _ source: ByteSource, framing: Framing = .document, limits: Limits = Limits()
  ) throws(ReadFailure) -> JSONFault? {
    var scanner = JSONScanner(source, framing: framing, limits: limits)
    var tape = JSONTape()
    while true {
      switch try scanner.next(into: &tape) {
      case .value: continue
      case .fault(let fault): return fault
      case .end: return nil
      }
    }
  }

  /// JSON Lines where the first line that is not blank is a value by itself and another line follows, or where it is
  /// broken and most of the other lines are whole objects; else a document.
  ///
  /// `sample` is the file's first bytes, as they are: at least the first line and a little of the second.
  package static func detectFraming(sample: [UInt8]) -> Framing {
    var scanner = JSONScanner(ByteSource(sample, chunkSize: max(sample.count, 1)), framing: .lines)
    var tape = JSONTape()
    // Bytes in memory cannot fail to be read.
    if (try? scanner.next(into: &tape)) == .value {
      return (try? scanner.next(into: &tape)) == .end ? .document : .lines
    }
    var (objects, others) = (0, 1)
    while objects + others < 100, let step = try? scanner.next(into: &tape), step != .end {
      if step == .value, tape.kind(0) == .object { objects += 1 } else { others += 1 }
    }
    return objects >= 2 && objects >= others ? .lines : .document
  }

  // MARK: Parts

  private mutating func startValue(_ tape: inout JSONTape, orArrayEnd: Bool = false) {
    count(to: cursor)
    tape.startValue(at: counter.position)
    reader.startValue(depth: isElement ? 1 : 0, orArrayEnd: orArrayEnd)
    phase = .value
  }

  private mutating func readValue(into tape: inout JSONTape) throws(ReadFailure) -> Step? {
    var outcome = reader.read(window.bytes, from: cursor, into: &tape.nodes)
    if case .needsMore = outcome {
      if try refill() { return nil }
      outcome = reader.readEnd(into: &tape.nodes)
    }
    switch outcome {
    case .needsMore: return nil
    case .value(let end):
      tape.finish(raw: window.bytes[cursor..<cursor + end])
      cursor += end
      if !reader.hasLineEnd { plainEnd = cursor }
      phase = isElement ? .afterElement : .rest(holdsValue: true)
      return isElement ? .value : nil
    case .fault(let kind, let offset):
      cursor += offset
      if case .unexpectedEnd = kind { return fail(kind) }
      return fail(kind)
    }
  }

  /// A fault at `cursor`.
  private mutating func fail(_ kind: JSONFault.Kind) -> Step {
    count(to: cursor)
    let isMarked = cursor < window.bytes.count && window.bytes[cursor] == ByteDecoder.mark
    let kind = isMarked ? .malformedText(encoding) : kind
    phase = framing == .lines ? .skipLine : .end
    return .fault(JSONFault(kind: kind, position: counter.position))
  }

  private var scalarAtCursor: Unicode.Scalar { Unicode.Scalar(in: window.bytes.span, at: cursor) }

  /// The next byte that is no blank, at `cursor`; nil at the end. In JSON Lines a line feed is no blank.
  private mutating func peek() throws(ReadFailure) -> UInt8? {
    repeat {
      while cursor < window.bytes.count {
        let byte = window.bytes[cursor]
        switch byte {
        case ASCII.space, ASCII.tab, ASCII.carriageReturn: cursor += 1
        case ASCII.lineFeed where framing == .document: cursor += 1
        default: return byte
        }
      }
    } while try refill()
    return nil
  }

  /// Passes over what a faulty line has left.
  private mutating func skipLine() throws(ReadFailure) {
    while true {
      while cursor < window.bytes.count {
        if window.bytes[cursor] == ASCII.lineFeed { return beginLine() }
        cursor += 1
      }
      lineStart = cursor
      guard try refill() else {
        phase = .end
        return
      }
    }
  }

  private mutating func beginLine() {
    phase = .lineStart
    lineStart = cursor
  }

  private mutating func refill() throws(ReadFailure) -> Bool {
    count(to: cursor)
    let dropped = framing == .lines ? lineStart : cursor
    let hasMore = try window.refill(dropping: dropped)
    cursor -= dropped
    counted -= dropped
    plainEnd -= dropped
    lineStart = 0
    return hasMore
  }

  private mutating func count(to index: Int) {
    counter.advance(over: window.bytes, counted..<index, plainEnd: plainEnd)
    counted = index
  }
}
