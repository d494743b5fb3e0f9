/// One JSON value, flat: its nodes in the order of the text, each by its number; the value itself is node 0.
///
/// In an object each member is its key's node, then its value's. One tape is filled again and again and keeps its
/// buffers. Numbers stay text. Positions are worked out when asked for.
package final class JSONTape {
  package enum Kind: UInt8, Sendable {
    case object, array, string, number
    case `true`, `false`, null
  }

  /// The text of the value as written, then the text of the strings that had escapes.
  package internal(set) var bytes: [UInt8] = []

  var nodes: [JSONNode] = []
  /// Where half a character stands, as an escape of its own; at most 100 places.
  var loneSurrogates: [Int] = []
  /// Room for the keys of one object.
  var keys: [(signature: UInt64, node: Int)] = []
  var start = TextPosition(line: 1, column: 1)

  package init() {}

  /// Whether it is an object that holds no values but scalars and empty lists and objects.
  var isFlatObject: Bool { nodes[0].kind == .object && nodes.count == 2 * nodes[0].children + 1 }

  package func kind(_ node: Int) -> Kind { nodes[node].kind }

  /// The number of members of an object or elements of an array; 0 for any other value.
  package func count(_ node: Int) -> Int { nodes[node].isContainer ? nodes[node].children : 0 }

  /// Where the text of a node is in `bytes`: of a string without quotes and escapes, else as written.
  package func range(_ node: Int) -> Range<Int> { nodes[node].text }

  /// The text of a node: of a string without quotes and escapes, else as written.
  package func utf8(_ node: Int) -> ArraySlice<UInt8> { bytes[range(node)] }

  /// The text of a node: of a string without quotes and escapes, else as written.
  package func text(_ node: Int) -> String { String(decoding: utf8(node), as: UTF8.self) }

  /// A node as written, quotes and escapes included.
  package func raw(_ node: Int) -> ArraySlice<UInt8> { bytes[nodes[node].rawStart..<nodes[node].rawEnd] }

  /// Where the first character of a node stands in the file. Linear in the length of the value before it.
  package func position(_ node: Int) -> TextPosition { start.moved(over: bytes, nodes[node].rawStart) }

  /// Where the first character of a node stands in `bytes`.
  func rawStart(_ node: Int) -> Int { nodes[node].rawStart }

  /// The elements of an array; of any other value, none.
  package func elements(of node: Int) -> Elements {
    Elements(nodes: nodes, upcoming: node + 1, end: nodes[node].kind == .array ? nodes[node].after(node) : node + 1)
  }

  /// The members of an object, in the order of the text; of any other value, none.
  package func members(of node: Int) -> Members {
    Members(nodes: nodes, upcoming: node + 1, end: nodes[node].kind == .object ? nodes[node].after(node) : node + 1)
  }

  /// The value of a key of an object, the last one where the key stands twice; nil where it is absent or `node` is no
  /// object. Linear in the number of members.
  package func member(_ key: String, of node: Int) -> Int? {
    var found: Int?
    for (name, value) in members(of: node) where utf8(name).elementsEqual(key.utf8) { found = value }
    return found
  }

  /// The numbers of the nodes of an array's elements.
  package struct Elements: Sequence, IteratorProtocol {
    fileprivate let nodes: [JSONNode]
    fileprivate var upcoming: Int
    fileprivate let end: Int

    package mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      defer { upcoming = nodes[upcoming].after(upcoming) }
      return upcoming
    }
  }

  /// The numbers of the nodes of an object's members.
  package struct Members: Sequence, IteratorProtocol {
    fileprivate let nodes: [JSONNode]
    fileprivate var upcoming: Int
    fileprivate let end: Int

    package mutating func next() -> (key: Int, value: Int)? {
      guard upcoming < end else { return nil }
      let key = upcoming
      upcoming = nodes[key + 1].after(key + 1)
      return (key, key + 1)
    }
  }
}

/// One node of a tape. Offsets are into its bytes.
struct JSONNode {
  private var start: UInt32
  private var end: UInt32 = 0
  /// Of a container: the node after its last one. Of a string with escapes: where its text begins.
  private var first: UInt32 = 0
  /// Of a container: how many children. Of a string with escapes: where its text ends.
  private var second: UInt32 = 0
  let kind: JSONTape.Kind
  var isEscaped = false

  init(_ kind: JSONTape.Kind, rawStart: Int) {
    self.kind = kind
    start = UInt32(truncatingIfNeeded: rawStart)
  }

  var isContainer: Bool { kind == .object || kind == .array }

  var rawStart: Int { Int(start) }

  var rawEnd: Int {
    get { Int(end) }
    set { end = UInt32(truncatingIfNeeded: newValue) }
  }

  var children: Int { Int(second) }

  var text: Range<Int> {
    if isEscaped { return Int(first)..<Int(second) }
    return kind == .string ? rawStart + 1..<rawEnd - 1 : rawStart..<rawEnd
  }

  /// The node after this one and all that is inside it; `index` is its own number.
  func after(_ index: Int) -> Int { isContainer ? Int(first) : index + 1 }

  mutating func close(rawEnd: Int, after: Int, children: Int) {
    self.rawEnd = rawEnd
    first = UInt32(truncatingIfNeeded: after)
    second = UInt32(truncatingIfNeeded: children)
  }

  mutating func setUnescaped(_ range: Range<Int>) {
    first = UInt32(truncatingIfNeeded: range.lowerBound)
    second = UInt32(truncatingIfNeeded: range.upperBound)
  }
}
