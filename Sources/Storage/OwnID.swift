/// A record's own id and the system that gave it.
///
/// In files that do not come from one known system, `teal:123` is id 123 of the system `teal`; that is how `export`
/// writes it. Ids that begin with `~` are handles: `export` gives them to records without an id that others refer to
/// (`~12`), and a record that has only a handle can still get an id.
struct OwnID {
  let system: String
  let text: String

  static let handleMark = UInt8(ascii: "~")

  /// - Parameter system: where the file comes from; empty where that is not one known system.
  init(_ written: String, in system: String) {
    guard system.isEmpty, let colon = written.utf8.firstIndex(of: UInt8(ascii: ":")), colon > written.startIndex,
      written.utf8.index(after: colon) < written.endIndex
    else {
      self.system = system
      text = written
      return
    }
    self.system = String(written[..<colon])
    text = String(written[written.utf8.index(after: colon)...])
  }

  /// As `export` writes it.
  static func written(_ text: String, of system: String) -> String { system.isEmpty ? text : "\(system):\(text)" }

  static func isHandle(_ text: String) -> Bool { text.utf8.first == handleMark }
}
