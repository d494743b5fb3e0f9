/// Reads one JSON value by the grammar of RFC 8259 into nodes. It stops where the text in memory ends and goes on from
/// there when there is more. Nesting is kept on a stack of its own.
///
/// A byte that was no text (`ByteDecoder.mark`) is a fault wherever it stands; the caller says that it was this.
///
/// Every offset is counted from the first byte of the value, so that it stays right when the text moves in memory.
struct JSONValueReader {
  enum Outcome {
    /// The value goes on after the text in memory.
    case needsMore
    /// The value is the first `end` bytes.
    case value(end: Int)
    case fault(JSONFault.Kind, offset: Int)
  }

  private enum State {
    case value, valueOrArrayEnd, valueAfterComma
    case keyOrObjectEnd, keyAfterComma
    case colon, commaOrEnd
    case string, escape, unicodeEscape
    case minus, zero, integer, point, fraction, exponent, exponentSign, exponentDigits
    case literal
    case complete
  }

  private static let words: [[UInt8]] = [Array("true".utf8), Array("false".utf8), Array("null".utf8)]

  private let limits: JSONScanner.Limits
  /// A line end is no blank (JSON Lines).
  private let staysOnLine: Bool
  private var state = State.value
  private var index = 0
  /// The containers that are open, outermost first.
  private var open: [Int] = []
  private var outerDepth = 0
  private var isKey = false
  private var hexadecimalLeft = 0
  private var word = 0
  private var wordIndex = 0

  init(limits: JSONScanner.Limits, staysOnLine: Bool) {
    self.limits = limits
    self.staysOnLine = staysOnLine
  }

  /// Makes ready for the next value, inside so many containers that are not part of it; a bracket that closes the last
  /// of them could stand there too.
  mutating func startValue(depth: Int, orArrayEnd: Bool) {
    state = orArrayEnd ? .valueOrArrayEnd : .value
    index = 0
    open.removeAll(keepingCapacity: true)
    outerDepth = depth
    isKey = false
  }

  /// Reads on. `bytes` from `start` are the value, as far as it is in memory, and what follows it.
  mutating func read(_ bytes: [UInt8], from start: Int, into nodes: inout [JSONNode]) -> Outcome {
    let isTooLong = bytes.count - start > limits.valueBytes
    let text = bytes.span.extracting(start..<(isTooLong ? start + limits.valueBytes : bytes.count))
    while index < text.count {
      let fault: JSONFault.Kind?
      switch state {
      case .string: fault = readString(text, into: &nodes)
      case .value, .valueOrArrayEnd, .valueAfterComma, .keyOrObjectEnd, .keyAfterComma, .colon, .commaOrEnd:
        fault = readStructure(text, into: &nodes)
      case .escape, .unicodeEscape: fault = readEscape(text)
      case .literal: fault = readLiteral(text, into: &nodes)
      case .minus, .zero, .integer, .point, .fraction, .exponent, .exponentSign, .exponentDigits:
        fault = readNumber(text, into: &nodes)
      case .complete: fault = nil
      }
      if let fault { return .fault(fault, offset: index) }
      if state == .complete { return .value(end: index) }
      if nodes.count > limits.nodes { return .fault(.tooManyValues(limit: limits.nodes), offset: 0) }
    }
    return isTooLong ? .fault(.tooLong(limit: limits.valueBytes), offset: 0) : .needsMore
  }

  /// The text ends: a number is complete then, anything else is not.
  mutating func readEnd(into nodes: inout [JSONNode]) -> Outcome {
    switch state {
    case .zero, .integer, .fraction, .exponentDigits:
      endScalar(into: &nodes)
      if state == .complete { return .value(end: index) }
    default: break
    }
    return .fault(.unexpectedEnd(expected: expectation(nodes)), offset: index)
  }

  private func expectation(_ nodes: [JSONNode]) -> JSONFault.Expectation {
    switch state {
    case .value, .valueAfterComma, .complete: .value
    case .valueOrArrayEnd: .valueOrArrayEnd
    case .keyOrObjectEnd: .keyOrObjectEnd
    case .keyAfterComma: .key
    case .colon: .colon
    case .commaOrEnd: open.last.map { nodes[$0].kind } == .object ? .commaOrObjectEnd : .commaOrArrayEnd
    case .string, .escape, .unicodeEscape: .stringEnd
    case .literal: .literalEnd
    default: .numberDigits
    }
  }

  // MARK: Structure

  private mutating func readStructure(_ text: Span<UInt8>, into nodes: inout [JSONNode]) -> JSONFault.Kind? {
    while index < text.count {
      let byte = text[index]
      guard byte <= ASCII.space else { break }
      guard byte == ASCII.space || byte == ASCII.tab || byte == ASCII.carriageReturn || byte == ASCII.lineFeed else {
        break
      }
      if byte == ASCII.lineFeed, staysOnLine { return .lineEndInValue(expected: expectation(nodes)) }
      index += 1
    }
    guard index < text.count else { return nil }
    let byte = text[index]
    switch state {
    case .commaOrEnd:
      guard let container = open.last else { return nil }
      let isObject = nodes[container].kind == .object
      if byte == ASCII.comma {
        state = isObject ? .keyAfterComma : .valueAfterComma
        index += 1
        return nil
      }
      if byte == (isObject ? ASCII.closingBrace : ASCII.closingBracket) {
        close(container, in: &nodes)
        return nil
      }
    case .colon:
      if byte == ASCII.colon {
        state = .value
        index += 1
        return nil
      }
    case .keyOrObjectEnd, .keyAfterComma:
      if byte == ASCII.quote {
        isKey = true
        begin(.string, state: .string, in: &nodes)
        return nil
      }
      if byte == ASCII.closingBrace, let container = open.last {
        if state == .keyAfterComma { return .trailingComma }
        close(container, in: &nodes)
        return nil
      }
      if byte == 0x27 { return .singleQuote }
    default:
      return readValueStart(text, into: &nodes)
    }
    return unexpected(text, nodes)
  }

  private mutating func readValueStart(_ text: Span<UInt8>, into nodes: inout [JSONNode]) -> JSONFault.Kind? {
    let byte = text[index]
    switch byte {
    case ASCII.quote: begin(.string, state: .string, in: &nodes)
    case UInt8(ascii: "0"): begin(.number, state: .zero, in: &nodes)
    case UInt8(ascii: "1")...UInt8(ascii: "9"): begin(.number, state: .integer, in: &nodes)
    case UInt8(ascii: "-"): begin(.number, state: .minus, in: &nodes)
    case ASCII.openingBrace, ASCII.openingBracket:
      guard open.count + outerDepth < limits.depth else { return .tooDeep(limit: limits.depth) }
      let container = nodes.count
      let isObject = byte == ASCII.openingBrace
      begin(isObject ? .object : .array, state: isObject ? .keyOrObjectEnd : .valueOrArrayEnd, in: &nodes)
      open.append(container)
    case ASCII.closingBracket:
      guard state != .value, let container = open.last else { return unexpected(text, nodes) }
      if state == .valueAfterComma { return .trailingComma }
      close(container, in: &nodes)
    case UInt8(ascii: "t"): beginWord(0, .true, in: &nodes)
    case UInt8(ascii: "f"): beginWord(1, .false, in: &nodes)
    case UInt8(ascii: "n"): beginWord(2, .null, in: &nodes)
    default: return unexpected(text, nodes)
    }
    return nil
  }

  /// What to say of a character that cannot stand at `index`.
  private func unexpected(_ text: Span<UInt8>, _ nodes: [JSONNode]) -> JSONFault.Kind {
    let scalar = Unicode.Scalar(in: text, at: index)
    if scalar == "/" || scalar == "#" { return .comment }
    switch (state, scalar) {
    case (.value, _), (.valueOrArrayEnd, _), (.valueAfterComma, _):
      switch scalar {
      case "'": return .singleQuote
      case "+": return .badNumber(.plusSign)
      case ".": return .badNumber(.noDigitBeforePoint)
      case "a"..."z", "A"..."Z", "_", "$": return .badLiteral
      default: break
      }
    default: break
    }
    return .unexpected(scalar, expected: expectation(nodes))
  }

  private mutating func begin(_ kind: JSONTape.Kind, state: State, in nodes: inout [JSONNode]) {
    if !isKey, let container = open.last { nodes[container].addChild() }
    nodes.append(JSONNode(kind, rawStart: index))
    self.state = state
    index += 1
  }

  private mutating func beginWord(_ word: Int, _ kind: JSONTape.Kind, in nodes: inout [JSONNode]) {
    begin(kind, state: .literal, in: &nodes)
    self.word = word
    wordIndex = 1
  }

  private mutating func close(_ container: Int, in nodes: inout [JSONNode]) {
    index += 1
    nodes[container].close(rawEnd: index, after: nodes.count)
    open.removeLast()
    state = open.isEmpty ? .complete : .commaOrEnd
  }

  /// Ends the string, number or word that was read last.
  private mutating func endScalar(into nodes: inout [JSONNode]) {
    nodes[nodes.count - 1].rawEnd = index
    if isKey {
      isKey = false
      state = .colon
    } else {
      state = open.isEmpty ? .complete : .commaOrEnd
    }
  }

  // MARK: Strings, numbers, words

  private mutating func readString(_ text: Span<UInt8>, into nodes: inout [JSONNode]) -> JSONFault.Kind? {
    var at = index
    while at < text.count {
      let byte = text[at]
      // Nearly every byte goes on here; the mark, which is the highest byte, does not.
      if byte &+ 1 > ASCII.quote + 1 && byte != ASCII.backslash {
        at += 1
        continue
      }
      if byte == ASCII.quote {
        index = at + 1
        endScalar(into: &nodes)
        return nil
      }
      if byte == ASCII.backslash {
        nodes[nodes.count - 1].isEscaped = true
        index = at + 1
        state = .escape
        return nil
      }
      if byte < 0x20 || byte == ByteDecoder.mark {
        index = at
        return .controlCharacter(byte)
      }
      at += 1
    }
    index = at
    return nil
  }

  private mutating func readEscape(_ text: Span<UInt8>) -> JSONFault.Kind? {
    let byte = text[index]
    if state == .unicodeEscape {
      guard JSONEscape.isHexadecimal(byte) else { return .badUnicodeEscape }
      hexadecimalLeft -= 1
      if hexadecimalLeft == 0 { state = .string }
    } else if byte == UInt8(ascii: "u") {
      hexadecimalLeft = 4
      state = .unicodeEscape
    } else if JSONEscape.simple(byte) != nil {
      state = .string
    } else {
      return .badEscape(Unicode.Scalar(in: text, at: index))
    }
    index += 1
    return nil
  }

  private mutating func readLiteral(_ text: Span<UInt8>, into nodes: inout [JSONNode]) -> JSONFault.Kind? {
    let letters = Self.words[word]
    guard text[index] == letters[wordIndex] else { return .badLiteral }
    index += 1
    wordIndex += 1
    if wordIndex == letters.count { endScalar(into: &nodes) }
    return nil
  }

  /// One character of a number (RFC 8259, section 6), or its end.
  private mutating func readNumber(_ text: Span<UInt8>, into nodes: inout [JSONNode]) -> JSONFault.Kind? {
    while index < text.count {
      let byte = text[index]
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      let isExponent = byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
      switch state {
      case .minus:
        guard isDigit else { return .badNumber(.noDigitAfterMinus) }
        state = byte == UInt8(ascii: "0") ? .zero : .integer
      case .zero where isDigit: return .badNumber(.leadingZero)
      case .zero where byte == UInt8(ascii: "."), .integer where byte == UInt8(ascii: "."): state = .point
      case .integer where isDigit, .fraction where isDigit, .exponentDigits where isDigit: break
      case .zero where isExponent, .integer where isExponent, .fraction where isExponent: state = .exponent
      case .point:
        guard isDigit else { return .badNumber(.noDigitAfterPoint) }
        state = .fraction
      case .exponent where byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"): state = .exponentSign
      case .exponent, .exponentSign:
        guard isDigit else { return .badNumber(.noDigitInExponent) }
        state = .exponentDigits
      default:
        endScalar(into: &nodes)
        return nil
      }
      index += 1
    }
    return nil
  }
}
