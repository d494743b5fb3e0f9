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

  /// An array or object whose end has not come yet.
  private struct Container {
    /// -1 for none.
    let node: Int
    let isObject: Bool
    var children = 0

    static let none = Container(node: -1, isObject: false)
  }

  private static let words: [[UInt8]] = [Array("true".utf8), Array("false".utf8), Array("null".utf8)]

  /// A line ended inside the value.
  private(set) var hasLineEnd = false
  private let limits: JSONScanner.Limits
  /// A line end is no blank (JSON Lines).
  private let staysOnLine: Bool
  private var state = State.value
  private var index = 0
  /// The innermost container that is open, and what is around it: first none, then the outermost, and so on.
  private var container = Container.none
  private var outer: [Container] = []
  private var outerDepth = 0
  /// The string, number or word that is being read.
  private var scalar = JSONNode(.null, rawStart: 0)
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
    hasLineEnd = false
    container = .none
    if !outer.isEmpty { outer.removeAll(keepingCapacity: true) }
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
    return .fault(.unexpectedEnd(expected: expectation), offset: index)
  }

  private var expectation: JSONFault.Expectation {
    switch state {
    case .value, .valueAfterComma, .complete: .value
    case .valueOrArrayEnd: .valueOrArrayEnd
    case .keyOrObjectEnd: .keyOrObjectEnd
    case .keyAfterComma: .key
    case .colon: .colon
    case .commaOrEnd: container.isObject ? .commaOrObjectEnd : .commaOrArrayEnd
    case .string, .escape, .unicodeEscape: .stringEnd
    case .literal: .literalEnd
    default: .numberDigits
    }
  }

  // MARK: Structure

  /// Reads up to the inside of the next string, number or word.
  private mutating func readStructure(_ text: Span<UInt8>, into nodes: inout [JSONNode]) -> JSONFault.Kind? {
    while index < text.count {
      let byte = text[index]
      if byte <= ASCII.space {
        guard byte == ASCII.space || byte == ASCII.tab || byte == ASCII.carriageReturn || byte == ASCII.lineFeed else {
          return unexpected(text)
        }
        if byte == ASCII.lineFeed, staysOnLine { return .lineEndInValue(expected: expectation) }
        if byte == ASCII.lineFeed || byte == ASCII.carriageReturn { hasLineEnd = true }
        index += 1
        continue
      }
      switch state {
      case .commaOrEnd:
        if byte == ASCII.comma {
          state = container.isObject ? .keyAfterComma : .valueAfterComma
          index += 1
        } else if byte == (container.isObject ? ASCII.closingBrace : ASCII.closingBracket) {
          close(&nodes)
          if state == .complete { return nil }
        } else {
          return unexpected(text)
        }
      case .colon:
        guard byte == ASCII.colon else { return unexpected(text) }
        state = .value
        index += 1
      case .keyOrObjectEnd, .keyAfterComma:
        if byte == ASCII.quote {
          isKey = true
          begin(.string, state: .string)
          return nil
        }
        if byte == 0x27 { return .singleQuote }
        guard byte == ASCII.closingBrace else { return unexpected(text) }
        if state == .keyAfterComma { return .trailingComma }
        close(&nodes)
        if state == .complete { return nil }
      default:
        if let fault = readValueStart(text, into: &nodes) { return fault }
        switch state {
        case .keyOrObjectEnd, .valueOrArrayEnd, .commaOrEnd: if nodes.count > limits.nodes { return nil }
        default: return nil
        }
      }
    }
    return nil
  }

  private mutating func readValueStart(_ text: Span<UInt8>, into nodes: inout [JSONNode]) -> JSONFault.Kind? {
    let byte = text[index]
    switch byte {
    case ASCII.quote: begin(.string, state: .string)
    case UInt8(ascii: "0"): begin(.number, state: .zero)
    case UInt8(ascii: "1")...UInt8(ascii: "9"): begin(.number, state: .integer)
    case UInt8(ascii: "-"): begin(.number, state: .minus)
    case ASCII.openingBrace, ASCII.openingBracket:
      guard outer.count + outerDepth < limits.depth else { return .tooDeep(limit: limits.depth) }
      let isObject = byte == ASCII.openingBrace
      container.children += 1
      outer.append(container)
      container = Container(node: nodes.count, isObject: isObject)
      nodes.append(JSONNode(isObject ? .object : .array, rawStart: index))
      state = isObject ? .keyOrObjectEnd : .valueOrArrayEnd
      index += 1
    case ASCII.closingBracket:
      guard state != .value, container.node >= 0 else { return unexpected(text) }
      if state == .valueAfterComma { return .trailingComma }
      close(&nodes)
    case UInt8(ascii: "t"): beginWord(0, .true)
    case UInt8(ascii: "f"): beginWord(1, .false)
    case UInt8(ascii: "n"): beginWord(2, .null)
    default: return unexpected(text)
    }
    return nil
  }

  /// What to say of a character that cannot stand at `index`.
  private func unexpected(_ text: Span<UInt8>) -> JSONFault.Kind {
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
    return .unexpected(scalar, expected: expectation)
  }

  private mutating func begin(_ kind: JSONTape.Kind, state: State) {
    scalar = JSONNode(kind, rawStart: index)
    self.state = state
    index += 1
  }

  private mutating func beginWord(_ word: Int, _ kind: JSONTape.Kind) {
    begin(kind, state: .literal)
    self.word = word
    wordIndex = 1
  }

  private mutating func close(_ nodes: inout [JSONNode]) {
    index += 1
    nodes[container.node].close(rawEnd: index, after: nodes.count, children: container.children)
    container = outer.removeLast()
    state = container.node < 0 ? .complete : .commaOrEnd
  }

  /// Ends the string, number or word that is being read.
  private mutating func endScalar(into nodes: inout [JSONNode]) {
    scalar.rawEnd = index
    nodes.append(scalar)
    if isKey {
      isKey = false
      state = .colon
    } else {
      container.children += 1
      state = container.node < 0 ? .complete : .commaOrEnd
    }
  }

  // MARK: Strings, numbers, words

  private mutating func readString(_ text: Span<UInt8>, into nodes: inout [JSONNode]) -> JSONFault.Kind? {
    index = text.firstPlace(
      from: index, to: text.count, below: 0x20, or: ASCII.quote, ASCII.backslash, ByteDecoder.mark)
    guard index < text.count else { return nil }
    switch text[index] {
    case ASCII.quote:
      index += 1
      endScalar(into: &nodes)
    case ASCII.backslash:
      index += 1
      scalar.isEscaped = true
      state = .escape
    case let byte: return .controlCharacter(byte)
    }
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
    while index < text.count {
      guard text[index] == letters[wordIndex] else { return .badLiteral }
      index += 1
      wordIndex += 1
      if wordIndex == letters.count {
        endScalar(into: &nodes)
        break
      }
    }
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
