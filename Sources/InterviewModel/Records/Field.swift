/// A field of a record: its name in files and in the ledger, what its values are, and whether it tells records apart.
///
/// The list of a kind's fields is what the importers fill, the ledger stores, and `export` and `template` write:
/// there is no other.
package struct Field: Sendable {
  package let name: String
  package let type: FieldType
  /// Part of the natural key that identifies a record without an id of its own.
  package let isIdentity: Bool

  init(_ name: String, _ type: FieldType, identity: Bool = false) {
    self.name = name
    self.type = type
    isIdentity = identity
  }
}

/// What the values of a field are, and with it how they are read, stored (in brackets: the case of `Value`) and
/// written.
package enum FieldType: Sendable {
  /// The record's own id in the system it came from (text).
  case identifier
  /// A company: one record for all its spellings (text here, interned in the ledger).
  case company
  /// A word that recurs, as a source or a role: spellings that differ by case and blanks are one (text here,
  /// interned in the ledger).
  case label
  /// Free text (text).
  case text
  /// A day, possibly with a time (text, as `Moment` writes it).
  case moment
  /// One term of a closed list (integer: the raw value).
  case term(TermList)
  /// Several terms of a closed list (integer: bit n stands for raw value n; 0 says that there were none).
  case terms(TermList)
  /// 1 to 5, fractions allowed (real).
  case score
  /// A whole number in a range (integer).
  case integer(ClosedRange<Int64>)
  /// A number in a range (real).
  case number(ClosedRange<Double>)
  /// Yes or no (integer: 1 or 0).
  case flag
  /// An amount in minor units of the record's `currency` field (integer).
  case money
  /// An ISO 4217 code (text).
  case currency
}

extension EntityKind {
  /// The fields a record of this kind keeps itself; the fields that name its parent are the parent's.
  package var fields: [Field] { Self.fieldLists[Int(rawValue)] }

  /// Where a field stands in `fields`. O(fields).
  package func index(of fieldName: String) -> Int? { fields.firstIndex { $0.name == fieldName } }

  /// Where the kind's own id stands in `fields`; nil for kinds that have none.
  package var identifierIndex: Int? { Self.identifierIndices[Int(rawValue)] }

  /// Where the currency of the money fields stands; nil for kinds without money.
  package var currencyIndex: Int? { index(of: "currency") }

  private static let identifierIndices: [Int?] = allCases.map { kind in
    kind.fields.firstIndex { if case .identifier = $0.type { true } else { false } }
  }

  private static let fieldLists: [[Field]] = allCases.map { kind in
    switch kind {
    case .applications:
      [
        Field("application_id", .identifier), Field("company", .company, identity: true),
        Field("role", .label, identity: true), Field("level", .label), Field("location", .label),
        Field("work_mode", .label), Field("source", .label), Field("applied_on", .moment, identity: true),
        Field("first_reply_on", .moment), Field("posted_low", .money), Field("posted_high", .money),
        Field("currency", .currency), Field("pay_period", .term(.payPeriod)), Field("outcome", .term(.outcome)),
        Field("closed_on", .moment), Field("resume", .label), Field("url", .text), Field("notes", .text),
      ]
    case .stages:
      [
        Field("stage", .term(.stage), identity: true), Field("entered_on", .moment, identity: true),
        Field("result", .term(.stageResult)), Field("result_on", .moment), Field("notes", .text),
      ]
    case .interviews:
      [
        Field("interview_id", .identifier), Field("stage", .term(.stage), identity: true),
        Field("held_on", .moment, identity: true), Field("medium", .label), Field("minutes", .integer(0...100_000)),
        Field("interviewer", .text), Field("interviewer_role", .label),
        Field("preparation", .term(.preparationLevel)), Field("preparation_hours", .number(0...10_000)),
        Field("preparation_items", .terms(.preparationItem)), Field("result", .term(.stageResult)),
        Field("result_on", .moment), Field("signal", .term(.interviewerSignal)), Field("confidence", .score),
        Field("next_step_by", .moment), Field("thanked_on", .moment), Field("followed_up_on", .moment),
        Field("notes", .text),
      ]
    case .questions:
      [
        Field("question_id", .identifier), Field("question", .text, identity: true),
        Field("question_type", .term(.questionType)), Field("rating", .score), Field("used_star", .flag),
        Field("answer_seconds", .integer(0...1_000_000)), Field("notes", .text),
      ]
    case .journal:
      [
        Field("entry_id", .identifier), Field("written_on", .moment, identity: true),
        Field("company", .company, identity: true), Field("text", .text, identity: true),
        Field("strong", .terms(.habit)), Field("weak", .terms(.habit)), Field("clarity", .score),
        Field("articulation", .score), Field("engagement", .score), Field("mood", .label),
      ]
    case .practice:
      [
        Field("practised_on", .moment, identity: true), Field("question_type", .term(.questionType), identity: true),
        Field("method", .label, identity: true), Field("minutes", .integer(0...100_000), identity: true),
        Field("rating", .score), Field("notes", .text),
      ]
    case .salary:
      [
        Field("research_id", .identifier), Field("company", .company, identity: true),
        Field("role", .label, identity: true), Field("level", .label, identity: true),
        Field("location", .label, identity: true), Field("source", .label, identity: true),
        Field("low", .money, identity: true), Field("high", .money, identity: true),
        Field("component", .term(.salaryComponent), identity: true), Field("currency", .currency, identity: true),
        Field("pay_period", .term(.payPeriod), identity: true), Field("as_of", .moment, identity: true),
        Field("sample_size", .integer(0...1_000_000_000), identity: true), Field("url", .text, identity: true),
      ]
    case .offers:
      [
        Field("offer_id", .identifier), Field("role", .label), Field("level", .label), Field("location", .label),
        Field("offered_on", .moment, identity: true), Field("base", .money), Field("bonus", .money),
        Field("bonus_percent", .number(0...1000)), Field("equity_per_year", .money), Field("sign_on", .money),
        Field("benefits_per_year", .money), Field("retirement_match", .money),
        Field("paid_days_off", .number(0...366)), Field("currency", .currency),
        Field("pay_period", .term(.payPeriod)), Field("deadline", .moment),
        Field("decision", .term(.offerDecision)), Field("decided_on", .moment), Field("notes", .text),
      ]
    case .expectations:
      [
        Field("role", .label, identity: true), Field("level", .label, identity: true),
        Field("location", .label, identity: true), Field("floor", .money), Field("target", .money),
        Field("currency", .currency, identity: true), Field("pay_period", .term(.payPeriod)),
        Field("as_of", .moment, identity: true),
      ]
    case .exchangeRates:
      [
        Field("from", .currency, identity: true), Field("to", .currency, identity: true),
        Field("rate", .number(0.000_000_000_001...1_000_000_000_000)), Field("as_of", .moment, identity: true),
      ]
    }
  }
}
