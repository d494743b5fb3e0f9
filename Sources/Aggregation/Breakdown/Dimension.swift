/// Every way to break interviews down. Raw values are the names people type.
package enum Dimension: String, Sendable, CaseIterable {
  case questionType = "question-type"
  case purpose
  case company
  case preparation
  case preparationItem = "preparation-item"
  case stage
  case source
  case role
  case level
  case location
  case workMode = "work-mode"
  case medium
  case interviewerRole = "interviewer-role"
  case month
  case weekday
  /// A thank-you message within 24 hours: yes or no.
  case thanked
  /// Whether any question was answered as Situation, Task, Action, Result: yes or no.
  case star
  case signal
  /// 1 to 5, rounded.
  case confidence
  case habit
  case resume

  package var name: String { rawValue }

  /// The column's name in machine-readable output: snake_case.
  package var key: String { String(decoding: words(joinedBy: "_"), as: UTF8.self) }

  /// For headings: "Question type".
  package var title: String {
    var words = words(joinedBy: " ")
    words[0] -= 0x20
    return String(decoding: words, as: UTF8.self)
  }

  /// The name's words in bytes: small letters with one byte between them.
  private func words(joinedBy separator: Unicode.Scalar) -> [UInt8] {
    rawValue.utf8.map { $0 == 0x2D ? UInt8(ascii: separator) : $0 }
  }

  /// Whether one interview can be in several groups; the groups' counts then add up to more than the interviews.
  package var isOverlapping: Bool {
    switch self {
    case .questionType, .purpose, .preparationItem, .star, .habit: true
    default: false
    }
  }

  /// Whether groups have an order of their own (the ladder, the calendar); the others stand by count, then by name.
  package var isOrdered: Bool {
    switch self {
    case .preparation, .stage, .month, .weekday, .thanked, .star, .signal, .confidence: true
    default: false
    }
  }

  /// Whether it says something about the application, so that it also holds of applications without an interview.
  package var isOfApplication: Bool {
    switch self {
    case .company, .source, .role, .level, .location, .workMode, .resume: true
    default: false
    }
  }

  /// The group of what carries no value, in every dimension.
  package static let unknown = "unknown"
}
