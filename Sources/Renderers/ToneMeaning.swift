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
    let tones = Set(tables.filter { $0.audience != .data }.flatMap(\.rows).map(\.tone))
    return Tone.allCases.filter { $0 != .plain && tones.contains($0) }
  }
}
