import InterviewModel

/// How the records of one kind lie in their table, worked out once from `EntityKind.fields`.
///
/// A row that is read whole has the columns `id`, parent, source system, extra, file, line (see `Column`) and then
/// the fields in their order; the parameter that fills a column has the column's number. Kinds without a parent or
/// an own id have nulls there.
final class KindPlan: Sendable {
  let kind: EntityKind
  let fields: [FieldPlan]
  /// Position in `fields`, or nil.
  let identifier: Int?
  /// The moment among the identity fields, or nil: its day identifies.
  let moment: Int?
  /// The free text among the identity fields, or nil: compared without regard to case, blanks and punctuation.
  let text: Int?
  /// The other identity fields.
  let keys: [Int]
  /// The index of what identifies its records is made when it is first needed: most questions come with an own id,
  /// and keeping the index costs a fifth of the time to import them.
  let isIndexedOnDemand: Bool
  /// Whether some field is a company or a label.
  let hasWords: Bool
  /// Labels that tell records apart which are looked for without their day: the same company and role by way of
  /// another source is another application.
  let distinguishing: [Int]
  /// Fields without which there is no record.
  let required: [Int]
  /// Of records in the course of an application a day may become known later: the same stage, now with its day.
  let isCompletedLater: Bool

  /// Places in a row that is read whole, and the numbers of the parameters that fill them.
  enum Column {
    static let id = 0
    static let parent = 1
    static let sourceSystem = 2
    static let extra = 3
    static let file = 4
    static let line = 5
    static let fields = 6
  }

  static let all: [KindPlan] = EntityKind.allCases.map { KindPlan($0) }

  init(_ kind: EntityKind) {
    self.kind = kind
    fields = kind.fields.map { FieldPlan($0) }
    identifier = kind.identifierIndex
    let identity = kind.fields.indices.filter { kind.fields[$0].isIdentity }
    let plans = fields
    moment = identity.first { plans[$0].form == .moment }
    text = identity.first { plans[$0].form == .text }
    keys = identity.filter { plans[$0].form != .moment && plans[$0].form != .text }
    isIndexedOnDemand = kind == .questions
    hasWords = plans.contains { $0.form == .company || $0.form == .label }
    distinguishing = kind == .applications ? kind.fields.indices.filter { kind.fields[$0].name == "source" } : []
    isCompletedLater = kind == .applications || kind.parent == .applications
    required =
      switch kind {
      case .stages: [0]
      case .exchangeRates: [0, 1, 2]
      default: []
      }
  }

  var table: String { kind.name.replacing("-", with: "_") }

  /// The column that holds the parent's row number.
  var parentColumn: String? {
    switch kind.parent {
    case .applications: "application_id"
    case .interviews: "interview_id"
    default: nil
    }
  }

  /// The column of a field: the field's name, but `own_id` for the identifier.
  func column(_ field: Int) -> String { field == identifier ? "own_id" : "\"\(kind.fields[field].name)\"" }
}

/// What storing and checking one field takes. No references, so that reading it in the inner loop costs nothing.
struct FieldPlan: Sendable {
  let form: Form
  /// Inclusive bounds of integers; those of reals are `lowest` and `highest`.
  private(set) var least = Int64.min
  private(set) var most = Int64.max
  private(set) var lowest = -Double.infinity
  private(set) var highest = Double.infinity
  /// The term that says "not decided yet"; a snapshot does not put it in the place of a decision.
  private(set) var pending: Int64?

  enum Form: UInt8 { case identifier, company, label, text, moment, currency, integer, real }

  init(_ field: Field) {
    switch field.type {
    case .identifier: form = .identifier
    case .company: form = .company
    case .label: form = .label
    case .text: form = .text
    case .moment: form = .moment
    case .currency: form = .currency
    case .term(let terms):
      form = .integer
      least = 0
      most = Int64(terms.names.count - 1)
      pending = terms.names.firstIndex(of: "pending").map { Int64($0) }
    case .terms(let terms):
      form = .integer
      least = 0
      most = 1 << Int64(terms.names.count) - 1
    case .score:
      form = .real
      lowest = 1
      highest = 5
    case .integer(let range):
      form = .integer
      least = range.lowerBound
      most = range.upperBound
    case .number(let range):
      form = .real
      lowest = range.lowerBound
      highest = range.upperBound
    case .flag:
      form = .integer
      least = 0
      most = 1
    case .money: form = .integer
    }
  }

  /// Whether a value may be stored in the field. An empty text is not a value.
  func accepts(_ value: Value) -> Bool {
    switch value {
    case .none: return true
    case .integer(let number): return form == .integer && number >= least && number <= most
    case .real(let number): return form == .real && number >= lowest && number <= highest
    case .text(let text):
      switch form {
      case .identifier, .company, .label, .text: return !text.isEmpty
      case .moment: return Self.isMoment(text)
      case .currency: return Currency.decimals(ofCode: text) != nil
      case .integer, .real: return false
      }
    }
  }

  /// Whether the text is what `Moment` writes.
  private static func isMoment(_ text: String) -> Bool {
    if text.utf8.count == 10 { return CalendarDay(iso: text) != nil }
    return Moment(iso: text)?.description == text
  }
}
