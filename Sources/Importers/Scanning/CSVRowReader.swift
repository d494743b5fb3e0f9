/// Splits one row into fields. It stops where the text in memory ends and goes on from there when there is more.
///
/// Every offset is counted from the first byte of the row, so that it stays right when the text moves in memory.
struct CSVRowReader {
  enum Outcome {
    /// The row goes on after the text in memory.
    case needsMore
    /// The row is the first `end` bytes.
    case row(end: Int)
    /// The row is cut after `end` bytes; the rest of its line, from `resume`, belongs to no row.
    case cut(end: Int, resume: Int)
  }

  /// Something wrong, before its line and column are known.
  struct Finding {
    let kind: CSVFault.Kind
    let field: Int
    let offset: Int
  }

  private enum State {
    case fieldStart, unquoted, quoted
    /// After a quote in a quoted field: its end, or half of a doubled quote.
    case quoteInQuoted
  }

  /// Line ends and NUL are below it, and no byte of an ordinary text is.
  private static let lineEndLimit = ASCII.carriageReturn + 1

  private(set) var findings: [Finding] = []
  /// Some quoted field of the row holds the end of a line.
  private(set) var hasLineEnd = false
  private let delimiter: UInt8
  private let limits: CSVScanner.Limits
  private var state = State.fieldStart
  private var index = 0
  private var fieldStart = 0
  private var isQuoted = false
  private var isEscaped = false
  private var hasFaultyQuote = false
  private var hasNull = false

  init(delimiter: UInt8, limits: CSVScanner.Limits) {
    self.delimiter = delimiter
    self.limits = limits
  }

  /// Makes ready for the next row.
  mutating func startRow() {
    state = .fieldStart
    index = 0
    hasLineEnd = false
    if !findings.isEmpty { findings.removeAll(keepingCapacity: true) }
  }

  /// Reads on. `bytes` from `start` are the row, as far as it is in memory, and what follows it.
  mutating func read(_ bytes: [UInt8], from start: Int, into fields: inout [CSVField]) -> Outcome {
    let text = bytes.span.extracting(start...)
    while index < text.count {
      switch state {
      case .fieldStart:
        if fields.count == limits.fields || index >= limits.rowBytes {
          let isFull = fields.count == limits.fields
          note(isFull ? .tooManyFields(limit: limits.fields) : .overlongRow(limit: limits.rowBytes), fields, at: index)
          return .cut(end: index, resume: index)
        }
        beginField(text[index])
      case .unquoted:
        if let outcome = readUnquoted(text, into: &fields) { return outcome }
      case .quoted:
        if let outcome = readQuoted(text, into: &fields) { return outcome }
      case .quoteInQuoted:
        let byte = text[index]
        if byte == ASCII.quote {
          isEscaped = true
          state = .quoted
          index += 1
        } else if byte == delimiter {
          endField(at: index - 1, into: &fields)
          state = .fieldStart
          index += 1
        } else if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
          endField(at: index - 1, into: &fields)
          return .row(end: index)
        } else {
          note(.textAfterClosingQuote, fields, at: index)
          isEscaped = true
          state = .unquoted
        }
      }
    }
    return .needsMore
  }

  /// Where the row ends because the file does; nil where nothing of a row has begun.
  mutating func readEnd(_ bytes: [UInt8], from start: Int, into fields: inout [CSVField]) -> Int? {
    switch state {
    case .fieldStart:
      if index == 0 { return nil }
      beginField(ASCII.lineFeed)
      endField(at: index, into: &fields)
    case .unquoted: endField(at: index, into: &fields)
    case .quoteInQuoted: endField(at: index - 1, into: &fields)
    case .quoted: return giveUpQuote(at: endOfLine(bytes.span.extracting(start...)), into: &fields)
    }
    return index
  }

  private mutating func beginField(_ first: UInt8) {
    fieldStart = index
    isQuoted = first == ASCII.quote
    isEscaped = false
    hasFaultyQuote = false
    hasNull = false
    state = isQuoted ? .quoted : .unquoted
    if isQuoted { index += 1 }
  }

  private mutating func endField(at end: Int, into fields: inout [CSVField]) {
    fields.append(
      CSVField(
        rawStart: fieldStart, start: isQuoted ? fieldStart + 1 : fieldStart, end: end, isQuoted: isQuoted,
        isEscaped: isEscaped))
  }

  private mutating func note(_ kind: CSVFault.Kind, _ fields: [CSVField], at offset: Int) {
    findings.append(Finding(kind: kind, field: fields.count, offset: offset))
  }

  private mutating func readUnquoted(_ text: Span<UInt8>, into fields: inout [CSVField]) -> Outcome? {
    let last = fieldStart + limits.fieldBytes
    let stop = min(text.count, last + 1)
    let delimiter = delimiter
    var at = index
    defer { index = at }
    while true {
      at = text.firstPlace(from: at, to: stop, below: Self.lineEndLimit, or: ASCII.quote, delimiter, delimiter)
      guard at < stop else { break }
      let byte = text[at]
      if byte == delimiter {
        endField(at: at, into: &fields)
        at += 1
        state = .fieldStart
        return nil
      }
      switch byte {
      case ASCII.lineFeed, ASCII.carriageReturn:
        endField(at: at, into: &fields)
        return .row(end: at)
      case ASCII.quote:
        if !isQuoted && !hasFaultyQuote { note(.quoteInUnquotedField, fields, at: at) }
        hasFaultyQuote = true
      case ASCII.null:
        if !hasNull { note(.nulByte, fields, at: at) }
        hasNull = true
      default: break
      }
      at += 1
    }
    return at > last ? cutField(text, resume: at, into: &fields) : nil
  }

  private mutating func readQuoted(_ text: Span<UInt8>, into fields: inout [CSVField]) -> Outcome? {
    let last = fieldStart + limits.fieldBytes
    let stop = min(text.count, last + 1)
    var at = index
    while true {
      at = text.firstPlace(
        from: at, to: stop, below: Self.lineEndLimit, or: ASCII.quote, ASCII.quote, ASCII.quote)
      guard at < stop else { break }
      switch text[at] {
      case ASCII.quote:
        index = at + 1
        state = .quoteInQuoted
        return nil
      case ASCII.lineFeed, ASCII.carriageReturn: hasLineEnd = true
      case ASCII.null:
        if !hasNull { note(.nulByte, fields, at: at) }
        hasNull = true
      default: break
      }
      at += 1
    }
    index = at
    guard at > last else { return nil }
    let end = endOfLine(text)
    return end < at ? .row(end: giveUpQuote(at: end, into: &fields)) : cutField(text, resume: at, into: &fields)
  }

  /// A quote that is not closed: the field is what its line has left, and the next line is a row again.
  ///
  /// Reading those lines anew costs no more than once: they hold no odd run of quotes, or it would have closed this one.
  private mutating func giveUpQuote(at end: Int, into fields: inout [CSVField]) -> Int {
    findings.removeAll { $0.offset >= end }
    note(.unterminatedQuote(limit: limits.fieldBytes), fields, at: fieldStart)
    endField(at: end, into: &fields)
    return end
  }

  /// The end of the line that the field begins on, or of what has been read of it.
  private func endOfLine(_ text: Span<UInt8>) -> Int {
    var end = fieldStart
    while end < index && text[end] != ASCII.lineFeed && text[end] != ASCII.carriageReturn { end += 1 }
    return end
  }

  private mutating func cutField(_ text: Span<UInt8>, resume: Int, into fields: inout [CSVField]) -> Outcome {
    var end = fieldStart + limits.fieldBytes
    // Not inside a character.
    while end > fieldStart && text[end] & 0xC0 == 0x80 { end -= 1 }
    findings.removeAll { $0.offset >= end }
    note(.overlongField(limit: limits.fieldBytes), fields, at: fieldStart)
    endField(at: end, into: &fields)
    return .cut(end: end, resume: resume)
  }
}
