/// A place in a file.
package struct SourceLocation: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The path as the person gave it; `-` for standard input.
  package var file: String
  /// 1-based; nil where the whole file is meant.
  package var line: Int?
  /// 1-based, counted in characters; nil where the whole line is meant.
  package var column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`, as far as known.
  package var description: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }

  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
  }
}

/// Something the person should know of a file, as data. Its message says what is wrong with which value and what to
/// write instead. The functions that make issues stand beside the checks that find them.
package struct ImportIssue: Sendable, Hashable {
  /// Stable kebab-case name of the check: `no-such-day`.
  package var id: String
  package var severity: Severity
  package var location: SourceLocation
  package var message: String

  package enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Said once; nothing is lost or changed by it.
    case note
    /// Taken in, but the person should look.
    case warning
    /// The row is set aside.
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  package init(_ id: String, _ severity: Severity, at location: SourceLocation, _ message: String) {
    self.id = id
    self.severity = severity
    self.location = location
    self.message = message
  }
}

extension ImportIssue: CustomStringConvertible {
  /// `log.csv:3:12: error: '31/02/26' is not a calendar day; write YYYY-MM-DD`.
  package var description: String { "\(location): \(severity.rawValue): \(message)" }
}
