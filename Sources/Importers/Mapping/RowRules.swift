import InterviewModel

/// What has to hold of the records of a row, worked out once for a file.
struct RowRules {
  /// Pairs of fields of which the first is not above the second.
  let ranges: [Pair]
  /// By raw value of the kind: what a record of it must say to be one; nil where nothing is demanded.
  let identities: [Identity?]

  struct Pair {
    let kind: EntityKind
    let low: Int
    let high: Int
  }

  struct Identity {
    /// Fields of which one (or, for `needsAll`, every one) must be known.
    let fields: [Int]
    let needsAll: Bool
    /// For the message: "the row does not say …".
    let words: String
  }

  init(kinds: [EntityKind]) {
    ranges = kinds.flatMap { kind in
      [("posted_low", "posted_high"), ("low", "high"), ("floor", "target")].compactMap { low, high in
        guard let low = kind.index(of: low), let high = kind.index(of: high) else { return nil }
        return Pair(kind: kind, low: low, high: high)
      }
    }
    identities = EntityKind.allCases.map { kind in
      switch kind {
      case .applications: Identity(kind, ["application_id", "company"], "a company")
      case .stages: Identity(kind, ["stage"], "a stage")
      case .questions: Identity(kind, ["question", "question_type"], "the question or its type")
      case .journal:
        Identity(kind, ["text", "strong", "weak", "clarity", "articulation", "engagement", "mood"], "a text")
      case .practice: Identity(kind, ["practised_on"], "the day")
      case .salary: Identity(kind, ["low", "high"], "an amount")
      case .expectations: Identity(kind, ["floor", "target"], "a floor or a target")
      case .exchangeRates: Identity(kind, ["from", "to", "rate"], "from, to and rate", needsAll: true)
      case .interviews, .offers: nil
      }
    }
  }
}

extension RowRules {
  /// Whether a record says nothing without this field.
  func needs(_ reference: FieldReference) -> Bool {
    guard let identity = identities[Int(reference.kind.rawValue)] else { return false }
    return identity.fields.contains(reference.index) && (identity.needsAll || identity.fields.count == 1)
  }
}

extension RowRules {
  /// Whether a record says enough to be one.
  func hold(of record: Record) -> Bool {
    let identities = identities.span
    let place = Int(record.kind.rawValue)
    guard identities[place] != nil else { return true }
    return identities[place]?.holds(of: record) == true
  }

  /// What a record must say, for the message.
  func words(for kind: EntityKind) -> String { identities[Int(kind.rawValue)]?.words ?? "" }
}

extension RowRules.Identity {
  fileprivate init(_ kind: EntityKind, _ names: [String], _ words: String, needsAll: Bool = false) {
    self.init(fields: names.compactMap(kind.index), needsAll: needsAll, words: words)
  }

  /// Whether a record says enough.
  func holds(of record: Record) -> Bool {
    let (fields, values) = (fields.span, record.values.span)
    for index in fields.indices where values[fields[index]].isKnown != needsAll { return !needsAll }
    return needsAll
  }
}
