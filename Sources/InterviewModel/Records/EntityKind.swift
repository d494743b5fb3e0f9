/// The kinds of record that the tool keeps, parents before children: the order in which files are read and tables
/// are filled.
package enum EntityKind: UInt8, Sendable, CaseIterable, Comparable {
  case applications = 0
  case stages = 1
  case interviews = 2
  case questions = 3
  case journal = 4
  case practice = 5
  case salary = 6
  case offers = 7
  case expectations = 8
  case exchangeRates = 9

  /// The name of its files, of `--as KIND`, and of its table in the ledger (there with `_` for `-`).
  package var name: String {
    switch self {
    case .applications: "applications"
    case .stages: "stages"
    case .interviews: "interviews"
    case .questions: "questions"
    case .journal: "journal"
    case .practice: "practice"
    case .salary: "salary"
    case .offers: "offers"
    case .expectations: "expectations"
    case .exchangeRates: "exchange-rates"
    }
  }

  /// "3 journal entries": what one record, and several, are called.
  package var nouns: (one: String, many: String) {
    switch self {
    case .applications: ("application", "applications")
    case .stages: ("stage", "stages")
    case .interviews: ("interview", "interviews")
    case .questions: ("question", "questions")
    case .journal: ("journal entry", "journal entries")
    case .practice: ("practice session", "practice sessions")
    case .salary: ("salary figure", "salary figures")
    case .offers: ("offer", "offers")
    case .expectations: ("expectation", "expectations")
    case .exchangeRates: ("exchange rate", "exchange rates")
    }
  }

  /// The kind whose record it belongs to; nil for those that stand alone.
  package var parent: EntityKind? {
    switch self {
    case .stages, .interviews, .offers: .applications
    case .questions, .journal: .interviews
    case .applications, .practice, .salary, .expectations, .exchangeRates: nil
    }
  }

  /// A journal entry may stand without an interview; the others need their parent.
  package var needsParent: Bool { parent != nil && self != .journal }

  package static func < (left: EntityKind, right: EntityKind) -> Bool { left.rawValue < right.rawValue }

  package static func named(_ name: String) -> EntityKind? { allCases.first { $0.name == name } }
}
