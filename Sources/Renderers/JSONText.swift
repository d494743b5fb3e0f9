import ReportModel

/// JSON (RFC 8259) as it is written: UTF-8, members in the order they are added, the members of an array on lines of
/// their own, the rest of an object on one. The one place where this format escapes.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Whether a comma is due before the next member.
  private var needsComma = false

  mutating func object(_ members: (inout JSONText) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    depth += 1
    needsComma = false
    members(&self)
    depth -= 1
    if depth == 0 { bytes.append(0x0A) }
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  mutating func member(_ name: String, _ value: (inout JSONText) -> Void) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth == 1 { newLine() } else if needsComma { bytes.append(UInt8(ascii: " ")) }
    string(name)
    bytes.append(contentsOf: ": ".utf8)
    value(&self)
    needsComma = true
  }

  /// A member that is text, or null for none.
  mutating func member(_ name: String, _ text: String?) {
    member(name) { json in
      if let text { json.string(text) } else { json.null() }
    }
  }

  mutating func array<Element>(_ elements: [Element], _ write: (inout JSONText, Element) -> Void) {
    bytes.append(UInt8(ascii: "["))
    depth += 1
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine()
      needsComma = false
      write(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { newLine() }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// A member that is an array of objects.
  mutating func list<Element>(_ name: String, _ elements: [Element], _ members: (inout JSONText, Element) -> Void) {
    member(name) { json in
      json.array(elements) { json, element in
        json.object { members(&$0, element) }
      }
    }
  }

  mutating func null() { bytes.append(contentsOf: "null".utf8) }

  mutating func integer(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// Null for what is not finite: JSON has no word for it.
  mutating func number(_ value: Double) { bytes.append(contentsOf: (NumberText.plain(value) ?? "null").utf8) }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case _ where isSteering(scalar):
        let hexadecimal = String(scalar.value, radix: 16)
        bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - hexadecimal.utf8.count) + hexadecimal).utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
  }
}
