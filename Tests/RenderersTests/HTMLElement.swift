/// A page read back, by a reader that forgives nothing: every element is ended in its order, every attribute is quoted
/// and stands once, every reference is one of the five this renderer writes.
struct HTMLElement: Sendable {
  let name: String
  let attributes: [String: String]
  private var content: [Node] = []

  private enum Node: Sendable {
    case words(String)
    case element(HTMLElement)
  }

  var children: [HTMLElement] { content.compactMap { if case .element(let element) = $0 { element } else { nil } } }

  /// The words inside it and its children, in order.
  var text: String {
    content.map { node in
      switch node {
      case .words(let words): words
      case .element(let element): element.text
      }
    }.joined()
  }

  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  private init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The element `html` of a page.
  static func page(_ bytes: [UInt8]) throws -> HTMLElement {
    let source = String(decoding: bytes, as: UTF8.self)
    let doctype = "<!DOCTYPE html>\n"
    guard source.hasPrefix(doctype) else { throw Fault(description: "no document type") }
    var reader = Reader(rest: Array(source.unicodeScalars.dropFirst(doctype.count)))
    return try reader.page()
  }

  /// Every element inside it, itself first, in the order of the page.
  var all: [HTMLElement] { [self] + children.flatMap(\.all) }

  func all(_ name: String) -> [HTMLElement] { all.filter { $0.name == name } }

  func has(style: String) -> Bool { (attributes["class"] ?? "").split(separator: " ").contains { $0 == style } }

  private struct Reader {
    let rest: [Unicode.Scalar]
    var place = 0

    static let void: Set<String> = ["meta"]

    mutating func page() throws -> HTMLElement {
      var open = [HTMLElement("", [:])]
      while place < rest.count {
        if rest[place] != "<" {
          open[open.count - 1].content.append(.words(try words(until: "<")))
        } else if place + 1 < rest.count, rest[place + 1] == "/" {
          place += 2
          let name = try name()
          try skip(">")
          guard open.count > 1, open.last?.name == name else { throw fault("</\(name)> ends nothing") }
          let element = open.removeLast()
          open[open.count - 1].content.append(.element(element))
        } else {
          place += 1
          let element = HTMLElement(try name(), try attributes())
          if place < rest.count, rest[place] == "/" {
            guard open.contains(where: { $0.name == "svg" }) else { throw fault("/> outside a drawing") }
            place += 1
            try skip(">")
            open[open.count - 1].content.append(.element(element))
          } else {
            try skip(">")
            if Self.void.contains(element.name) {
              open[open.count - 1].content.append(.element(element))
            } else {
              open.append(element)
            }
          }
        }
      }
      guard open.count == 1, open[0].children.count == 1, let page = open[0].children.first, page.name == "html" else {
        throw fault("elements left open")
      }
      return page
    }

    private func fault(_ words: String) -> Fault { Fault(description: words + " at \(place)") }

    private mutating func skip(_ scalar: Unicode.Scalar) throws {
      guard place < rest.count, rest[place] == scalar else { throw fault("expected \(scalar)") }
      place += 1
    }

    private mutating func name() throws -> String {
      var name = ""
      while place < rest.count,
        rest[place].properties.isAlphabetic || rest[place].properties.numericType != nil
          || rest[place] == "-"
      {
        name.unicodeScalars.append(rest[place])
        place += 1
      }
      if name.isEmpty { throw fault("no name") }
      return name
    }

    private mutating func attributes() throws -> [String: String] {
      var attributes: [String: String] = [:]
      while place < rest.count, rest[place] == " " {
        place += 1
        let name = try name()
        try skip("=")
        try skip("\"")
        if attributes.updateValue(try words(until: "\""), forKey: name) != nil { throw fault("twice \(name)") }
        try skip("\"")
      }
      return attributes
    }

    private mutating func words(until end: Unicode.Scalar) throws -> String {
      var words = ""
      while place < rest.count, rest[place] != end {
        let scalar = rest[place]
        place += 1
        switch scalar {
        case "&": words += try reference()
        case "<",
          ">" where end == "\"":
          throw fault("bare \(scalar)")
        case _ where scalar.value < 0x20 && scalar != "\n": throw fault("control character")
        default: words.unicodeScalars.append(scalar)
        }
      }
      return words
    }

    private mutating func reference() throws -> String {
      for (name, sign) in ["amp;": "&", "lt;": "<", "gt;": ">", "quot;": "\"", "#39;": "'"]
      where rest[place...].starts(with: name.unicodeScalars) {
        place += name.count
        return sign
      }
      throw fault("bare &")
    }
  }
}
