/// Markup as it is written: elements and attributes named in this program, everything else as escaped words. Names are
/// `StaticString`, so that data cannot become markup.
struct HTMLMarkup {
  private(set) var text = ""

  typealias Attributes = [(name: StaticString, value: String)]

  /// An element with what stands inside it, ended by a line break, which is no part of what it says.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [], _ content: (inout HTMLMarkup) -> Void) {
    inline(name, attributes, content)
    text += "\n"
  }

  /// An element inside a sentence: no line break is added.
  mutating func inline(_ name: StaticString, _ attributes: Attributes = [], _ content: (inout HTMLMarkup) -> Void) {
    start(name, attributes, end: ">")
    content(&self)
    text += "</"
    text += name.description
    text += ">"
  }

  /// An element that holds words only.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [], words: String) {
    element(name, attributes) { $0.write(words) }
  }

  /// An element of HTML that has no content and no end tag (`meta`).
  mutating func void(_ name: StaticString, _ attributes: Attributes) {
    start(name, attributes, end: ">\n")
  }

  /// An element of SVG without content.
  mutating func shape(_ name: StaticString, _ attributes: Attributes) {
    start(name, attributes, end: "/>")
  }

  /// Words, shown as they are.
  mutating func write(_ words: String) { append(escaped: words) }

  /// Text of this program that is no data: the document type, the stylesheet.
  mutating func verbatim(_ source: StaticString) { text += source.description }

  mutating func append(_ markup: HTMLMarkup) { text += markup.text }

  private mutating func start(_ name: StaticString, _ attributes: Attributes, end: String) {
    text += "<"
    text += name.description
    for (name, value) in attributes {
      text += " "
      text += name.description
      text += "=\""
      append(escaped: value)
      text += "\""
    }
    text += end
  }

  /// The one place where this format escapes, in words as in attributes.
  private mutating func append(escaped words: String) {
    let words = visible(words)
    if !words.utf8.contains(where: Self.isSpecial) {
      text += words
      return
    }
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
