/// Something in a JSON text that RFC 8259 does not allow, or (duplicate keys, lone surrogates) leaves without a meaning.
package struct JSONFault: Equatable, Sendable, CustomStringConvertible {
  package enum Kind: Equatable, Sendable {
    case noValue
    case unexpectedEnd(expected: Expectation)
    case unexpected(Unicode.Scalar, expected: Expectation)
    case trailingComma
    case singleQuote
    case comment
    case badLiteral
    case badNumber(NumberFault)
    case badEscape(Unicode.Scalar)
    case badUnicodeEscape
    /// A control character, by its number, unescaped in a string.
    case controlCharacter(UInt8)
    /// Bytes that are no text in the file's encoding.
    case malformedText(TextEncoding)
    case tooDeep(limit: Int)
    /// The value is longer than `limit` bytes.
    case tooLong(limit: Int)
    /// The value holds more than `limit` values and keys.
    case tooManyValues(limit: Int)
    case trailingText(Unicode.Scalar)
    /// In JSON Lines, a value that is not finished at the end of its line.
    case lineEndInValue(expected: Expectation)
    /// The later of two members of one object that have the same key. (On the tape: the value is read all the same.)
    case duplicateKey(String)
    /// Half of a UTF-16 pair in `\u` escapes, read as U+FFFD. (On the tape: the value is read all the same.)
    case loneSurrogate
  }

  /// What the grammar allows at a place.
  package enum Expectation: String, Sendable {
    case value = "a value"
    case valueOrArrayEnd = "a value or ']'"
    case key = "a key in double quotes"
    case keyOrObjectEnd = "a key in double quotes or '}'"
    case colon = "':' and the value of the key"
    case commaOrArrayEnd = "',' or ']'"
    case commaOrObjectEnd = "',' or '}'"
    case stringEnd = "the '\"' that closes the string"
    case numberDigits = "the rest of the number"
    case literalEnd = "the rest of 'true', 'false' or 'null'"
  }

  package enum NumberFault: String, Sendable {
    case leadingZero =
      "a number does not begin with 0 and another digit; leave the first 0 out, or write it as a string"
    case plusSign = "a number does not begin with '+'; leave it out"
    case noDigitBeforePoint = "a number does not begin with '.'; write '0.5', not '.5'"
    case noDigitAfterMinus = "a digit must follow '-'; write '-1'"
    case noDigitAfterPoint = "a digit must follow the point of a number; write '1.0', not '1.'"
    case noDigitInExponent = "a digit must follow the 'e' of a number; write '1e3'"
  }

  package let kind: Kind
  /// The first character that cannot stand where it does; behind the last one where the text ends too early.
  package let position: TextPosition

  /// What is wrong and what to write instead.
  package var description: String {
    switch kind {
    case .noValue: "the file holds no value; write '[]' for an empty list"
    case .unexpectedEnd(let expected): "the text ends too early; write \(expected.rawValue) here"
    case .unexpected(let scalar, let expected): "\(named(scalar)) cannot stand here; write \(expected.rawValue)"
    case .trailingComma: "a comma stands before the closing bracket; leave it out"
    case .singleQuote: "a string stands in single quotes; write double quotes"
    case .comment: "JSON has no comments; leave it out"
    case .badLiteral:
      "an unknown word; write true, false or null (in small letters; there is no NaN, None or Infinity), "
        + "or put a string in double quotes"
    case .badNumber(let fault): fault.rawValue
    case .badEscape(let scalar): "'\\' and \(named(scalar)) are no escape; write '\\\\' for a backslash"
    case .badUnicodeEscape: "'\\u' needs four hexadecimal digits; write '\\u00e9', or the character itself"
    case .controlCharacter(let byte):
      switch byte {
      case ASCII.lineFeed: "a line end stands inside a string; write '\\n', or close the string"
      case ASCII.carriageReturn: "a line end stands inside a string; write '\\r', or close the string"
      case ASCII.tab: "a tab stands inside a string; write '\\t'"
      default: "a control character stands inside a string; write '\\u\(hexadecimal(UInt32(byte)))'"
      }
    case .malformedText(let encoding):
      switch encoding {
      case .utf8, .utf8WithByteOrderMark: "these bytes are not UTF-8; save the file as UTF-8"
      case .utf16BigEndian, .utf16LittleEndian: "these bytes are not UTF-16; save the file as UTF-8"
      }
    case .tooDeep(let limit): "arrays and objects are nested deeper than \(limit); write them flatter"
    case .tooLong(let limit): "the value is longer than \(limit) bytes; write a list of smaller values"
    case .tooManyValues(let limit): "the value holds more than \(limit) values; write a list of smaller values"
    case .trailingText(let scalar):
      "\(named(scalar)) follows the end of the value; write one value, or a list in '[' and ']' with commas between"
    case .lineEndInValue(let expected):
      "the line ends inside its value, before \(expected.rawValue); write each value on one line"
    case .duplicateKey(let key): "the key '\(key)' stands twice in one object; leave one of them out"
    case .loneSurrogate:
      "'\\u' escape of half a character; write both halves ('\\ud83d\\ude00') or the character itself"
    }
  }

  private func named(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.generalCategory == .control || scalar.properties.isDefaultIgnorableCodePoint
      ? "U+\(hexadecimal(scalar.value).uppercased())" : "'\(scalar)'"
  }

  /// At least four digits.
  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
