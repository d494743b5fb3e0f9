/// A record's own id and the system that gave it.
///
/// In files that do not come from one known system, `teal:123` is id 123 of the system `teal`; that is how `export`
/// writes it. Ids that begin with `~` are handles: `export` gives them to records without an id that others refer to
/// (`~12`), and a record that has only a handle can still get an id.
struct OwnID {
  private(set) var system: String
  private(set) var text: String

  static let handleMark = UInt8(ascii: "~")

  /// - Parameter system: where the file comes from; empty where that is not one known system.
  init(_ written: String, in system: String) {
    self.system = system
    text = written
    guard system.isEmpty, Statement.holds(written, UInt8(ascii: ":")) else { return }
    let parts = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return }
    self.system = String(parts[0])
    text = String(parts[1])
  }

  /// The order in which ids count up: of two the longer is the greater, else the one with the greater byte first.
  func isGreater(than other: String) -> Bool {
    let (length, otherLength) = (text.utf8.count, other.utf8.count)
    return length == otherLength ? text > other : length > otherLength
  }

  /// As `export` writes it.
  static func written(_ text: String, of system: String) -> String { system.isEmpty ? text : "\(system):\(text)" }

  static func isHandle(_ text: String) -> Bool { text.utf8.first == handleMark }
}
