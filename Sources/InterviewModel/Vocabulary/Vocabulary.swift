/// A closed list of the field's terms. The order of the cases is the order in which people list them; raw values are
/// what the ledger stores, so a case keeps its number for good. They count up from 0.
package protocol Vocabulary: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == UInt8 {
  /// What one term of the list is called in a message: "stage".
  static var title: String { get }
  /// How the tool writes the term, and always reads it.
  var name: String { get }
  /// What else people write for it, in lower case.
  var synonyms: [String] { get }
}

extension Vocabulary {
  package var synonyms: [String] { [] }

  /// By raw value.
  @inlinable
  package static var names: [String] {
    var names: [String] = []
    while let term = Self(rawValue: UInt8(names.count)) { names.append(term.name) }
    return names
  }
}

/// A vocabulary as a value, for those who go over fields without knowing their types.
package struct TermList: Sendable {
  package let title: String
  /// Names by raw value.
  package let names: [String]
  /// Raw values by folded name and folded synonym.
  private let codes: [String: UInt8]

  package init<Term: Vocabulary>(_: Term.Type) {
    title = Term.title
    names = Term.names
    var codes: [String: UInt8] = [:]
    for term in Term.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      for word in [term.name] + term.synonyms {
        let key = LabelKey.fold(word)
        if codes[key] == nil { codes[key] = term.rawValue }
      }
    }
    self.codes = codes
  }

  /// The raw value of the term that a text names, by name or synonym; letter case, blanks and punctuation do not
  /// matter.
  package func code(of text: some StringProtocol) -> UInt8? { codes[LabelKey.fold(text)] }

  /// The name that a raw value stands for; nil where there is none.
  package func name(of code: Int64) -> String? {
    names.indices.contains(Int(clamping: code)) ? names[Int(code)] : nil
  }
}

extension TermList {
  package static let stage = TermList(Stage.self)
  package static let outcome = TermList(Outcome.self)
  package static let stageResult = TermList(StageResult.self)
  package static let questionType = TermList(QuestionType.self)
  package static let preparationLevel = TermList(PreparationLevel.self)
  package static let preparationItem = TermList(PreparationItem.self)
  package static let habit = TermList(Habit.self)
  package static let interviewerSignal = TermList(InterviewerSignal.self)
  package static let payPeriod = TermList(PayPeriod.self)
  package static let salaryComponent = TermList(SalaryComponent.self)
  package static let offerDecision = TermList(OfferDecision.self)
}

/// Terms of a vocabulary as a set of bits: bit n stands for raw value n. A vocabulary used so has at most 63 terms.
///
/// The bits alone ask nothing of the type of the terms, so that the runtime need not search for its conformance.
package struct TermSet<Term>: Sendable, Hashable {
  package var bits: UInt64

  package init(bits: UInt64 = 0) { self.bits = bits }
}

extension TermSet where Term: Vocabulary {
  package init(_ terms: some Sequence<Term>) {
    self.init()
    for term in terms { bits |= 1 << UInt64(term.rawValue) }
  }

  package func contains(_ term: Term) -> Bool { bits & 1 << UInt64(term.rawValue) != 0 }

  package var count: Int { bits.nonzeroBitCount }

  /// In the order of the vocabulary.
  package var terms: [Term] { Term.allCases.filter(contains) }
}
