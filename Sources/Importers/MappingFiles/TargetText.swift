import InterviewModel

/// How a mapping file writes where a column goes.
enum TargetText {
  /// Nil where the text names nothing.
  static func read(_ text: String, kind: EntityKind) -> ColumnMapping.Target? {
    let (head, tail) = split(text)
    switch head {
    case "note": return .kept
    case "ignore": return .ignored(reason: "the mapping leaves it out")
    case "status": return tail.isEmpty ? .status(step: 0) : Int(tail).map { .status(step: $0) }
    case "status-day": return tail.isEmpty ? .statusDay(step: 0) : Int(tail).map { .statusDay(step: $0) }
    case "status-before": return .statusBefore
    case "was-applied": return .isApplied
    case "changes": return .changes
    case "pay-range": return range(of: kind)
    case "stage" where !tail.isEmpty:
      return TermList.stage.code(of: tail).flatMap { Stage(rawValue: $0) }.map { .stage($0) }
    case "outcome" where !tail.isEmpty:
      return TermList.outcome.code(of: tail).flatMap { Outcome(rawValue: $0) }.map { .outcome($0) }
    default: return field(text.trimmed, kind: kind)
    }
  }

  static func write(_ target: ColumnMapping.Target, kind: EntityKind) -> String {
    switch target {
    case .fields(let references):
      guard let own = references.last else { return "note" }
      return own.kind == kind || kind.nativeColumns.contains { $0.targets == references }
        ? own.field.name : own.description
    case .status(let step): return step == 0 ? "status" : "status \(step)"
    case .statusDay(let step): return step == 0 ? "status-day" : "status-day \(step)"
    case .statusBefore: return "status-before"
    case .stage(let stage): return "stage \(stage.name)"
    case .outcome(let outcome): return "outcome \(outcome.name)"
    case .isApplied: return "was-applied"
    case .changes: return "changes"
    case .range: return "pay-range"
    case .kept: return "note"
    case .ignored: return "ignore"
    }
  }

  /// `stage phone-interview`, `stage: phone interview`.
  private static func split(_ text: String) -> (head: String, tail: String) {
    let parts = text.trimmed.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == ":" })
    let tail = parts.count > 1 ? String(parts[1].drop { $0 == ":" || $0 == " " }) : ""
    return (parts.first.map { $0.lowercased() } ?? "", tail)
  }

  /// `applied_on` of the kind or of what it belongs to, or `interviews.held_on`.
  private static func field(_ text: String, kind: EntityKind) -> ColumnMapping.Target? {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    if parts.count == 2 {
      guard let other = EntityKind.named(parts[0]), let reference = FieldReference(other, parts[1]) else { return nil }
      return .fields([reference])
    }
    if let native = kind.nativeColumns.first(where: { $0.name == text }) { return .fields(native.targets) }
    for ancestor in KindDetection.ancestry(of: kind) {
      if let reference = FieldReference(ancestor, text) { return .fields([reference]) }
    }
    return nil
  }

  private static func range(of kind: EntityKind) -> ColumnMapping.Target? {
    let names = kind == .salary ? ("low", "high") : ("posted_low", "posted_high")
    let holder = kind == .salary ? EntityKind.salary : .applications
    guard let low = FieldReference(holder, names.0), let high = FieldReference(holder, names.1) else { return nil }
    return .range(low: low, high: high)
  }
}
