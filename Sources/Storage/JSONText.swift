import InterviewModel

/// The little JSON that the ledger keeps in columns: extras as an object of texts, replaced values as an array.
enum JSONText {
  /// `{"name":"text",…}`, in order.
  static func object(_ extras: [Record.Extra]) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    for extra in extras {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      append(extra.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      append(extra.text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  /// `[null,1,2.5,"text"]`. A real has a point or an exponent, so that it comes back as one.
  static func array(_ values: [Value]) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (position, value) in values.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      switch value {
      case .none: bytes += "null".utf8
      case .integer(let number): bytes += "\(number)".utf8
      case .real(let number): bytes += "\(number)".utf8
      case .text(let text): append(text, to: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }

  /// Reads what `object` writes; nil for anything else.
  static func extras(_ text: String) -> [Record.Extra]? {
    var reader = Reader(text)
    var extras: [Record.Extra] = []
    guard reader.take("{") else { return nil }
    if reader.take("}") { return reader.isAtEnd ? extras : nil }
    repeat {
      guard case .text(let name)? = reader.value(), reader.take(":"), case .text(let text)? = reader.value() else {
        return nil
      }
      extras.append(Record.Extra(name: name, text: text))
    } while reader.take(",")
    return reader.take("}") && reader.isAtEnd ? extras : nil
  }

  /// Reads what `array` writes; nil for anything else.
  static func values(_ text: String) -> [Value]? {
    var reader = Reader(text)
    var values: [Value] = []
    guard reader.take("[") else { return nil }
    if reader.take("]") { return reader.isAtEnd ? values : nil }
    repeat {
      guard let value = reader.value() else { return nil }
      values.append(value)
    } while reader.take(",")
    return reader.take("]") && reader.isAtEnd ? values : nil
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<32:
        bytes += "\\u00".utf8
        bytes += [hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// Reads the forms that this file writes, which have no blanks and no escapes but `\"`, `\\` and `\u00xx`.
  private struct Reader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { place == bytes.count }

    mutating func take(_ byte: Unicode.Scalar) -> Bool {
      guard place < bytes.count, bytes[place] == UInt8(ascii: byte) else { return false }
      place += 1
      return true
    }

    mutating func value() -> Value? {
      if take("\"") { return text() }
      let start = place
      while place < bytes.count, bytes[place] != UInt8(ascii: ","), bytes[place] != UInt8(ascii: "]") { place += 1 }
      let word = String(decoding: bytes[start..<place], as: UTF8.self)
      if word == "null" { return Value.none }
      return Int64(word).map(Value.integer) ?? Double(word).map(Value.real)
    }

    private mutating func text() -> Value? {
      var text: [UInt8] = []
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if byte == UInt8(ascii: "\"") { return .text(String(decoding: text, as: UTF8.self)) }
        guard byte == UInt8(ascii: "\\") else {
          text.append(byte)
          continue
        }
        guard place < bytes.count else { return nil }
        let escaped = bytes[place]
        place += 1
        guard escaped == UInt8(ascii: "u") else {
          text.append(escaped)
          continue
        }
        guard place + 4 <= bytes.count,
          let code = UInt8(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        else { return nil }
        text.append(code)
        place += 4
      }
      return nil
    }
  }
}
