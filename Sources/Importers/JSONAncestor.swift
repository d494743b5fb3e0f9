/// An object around the one that is read: a row that is set aside is written out with what its place in the file says of
/// it, so that it can be imported again by itself.
struct JSONAncestor {
  /// Nil for the object that only holds lists of records.
  var node: Int?
  /// A name for the list that the inner object stands in.
  var key: String

  /// An object as it is written, inside its ancestors; of these, what they say of themselves and no other record.
  static func text(_ tape: JSONTape, _ node: Int, in ancestors: [JSONAncestor]) -> ArraySlice<UInt8> {
    if ancestors.isEmpty { return tape.raw(node) }
    let text = ancestors.reversed().reduce(String(decoding: tape.raw(node), as: UTF8.self)) { inner, ancestor in
      let own = ancestor.node.map { tape.members(of: $0) }.map { members in
        members.filter { !holdsRecords(tape, $0.key, $0.value) }.map { key, value in
          "\(String(decoding: tape.raw(key), as: UTF8.self)): \(String(decoding: tape.raw(value), as: UTF8.self)), "
        }.joined()
      }
      return "{\(own ?? "")\(JSONText.quoted(ancestor.key)): [\(inner)]}"
    }
    return Array(text.utf8)[...]
  }

  private static func holdsRecords(_ tape: JSONTape, _ key: Int, _ value: Int) -> Bool {
    JSONLayout.nestedKind(tape, key: key, value: value) != nil || JSONLayout.isHistory(tape, key: key, value: value)
  }
}
