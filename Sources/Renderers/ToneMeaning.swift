import ReportModel

extension Tone {
  /// What the mark of a row or a sentence says, in words; empty for what needs none.
  var meaning: String {
    switch self {
    case .plain: ""
    case .good: "works"
    case .attention: "wants practice or action"
    case .faint: "too little is known"
    }
  }
}

extension Report {
  /// The tones that its rows have, in the order of their list: those whose marks want explaining.
  var markedTones: [Tone] {
    let tables = tables.filter { $0.audience != .data }
    return Tone.allCases.filter { tone in
      tone != .plain && tables.contains { $0.rows.contains { $0.tone == tone } }
    }
  }
}
