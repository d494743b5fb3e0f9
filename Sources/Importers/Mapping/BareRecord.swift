import InterviewModel

// A row of a sheet about interviews (or questions, or stages) may hold none: its cells are blank but for a remark, or
// for what came of the application. Such a row is about the parent.
extension Record {
  /// Nothing is known of it but remarks and, of an interview, its result.
  var isBare: Bool {
    let remarks = Self.remarks[Int(kind.rawValue)]
    for index in values.indices where values[index].isKnown && !remarks[index] { return false }
    return true
  }

  /// Whether it says more than what names it.
  var saysMore: Bool {
    if !extras.isEmpty { return true }
    return values.indices.contains { index in
      values[index].isKnown && !kind.fields[index].isIdentity && index != kind.identifierIndex
    }
  }

  /// By raw value of the kind, then by field: whether it is a remark.
  private static let remarks: [[Bool]] = EntityKind.allCases.map { kind in
    let names: Set<String> = kind == .interviews ? ["notes", "result", "result_on"] : ["notes"]
    return kind.fields.map { names.contains($0.name) }
  }

  /// Takes over what a bare record of a row says, for it is said of this one.
  mutating func takeRemarks(of bare: Record) {
    extras += bare.extras
    for index in bare.values.indices where bare.values[index].isKnown {
      let field = bare.kind.fields[index]
      if kind == .applications, field.name == "result", case .integer(let code) = bare.values[index],
        let outcome = Self.outcome(of: code)
      {
        if !self["outcome"].isKnown { self["outcome"] = .integer(outcome) }
        continue
      }
      let name = field.name == "result_on" ? "closed_on" : field.name
      if self.kind.index(of: name) != nil, !self[name].isKnown {
        self[name] = bare.values[index]
      } else {
        extras.append(Extra(name: field.name, text: field.type.text(of: bare.values[index], decimals: 0)))
      }
    }
  }

  /// How an application ended whose one known result this is; nil where it went on.
  private static func outcome(of result: Int64) -> Int64? {
    switch UInt8(exactly: result).flatMap({ StageResult(rawValue: $0) }) {
    case .rejected: Int64(Outcome.rejected.rawValue)
    case .withdrew: Int64(Outcome.withdrew.rawValue)
    case .ghosted: Int64(Outcome.ghosted.rawValue)
    case .advanced, .pending, nil: nil
    }
  }
}
