import InterviewModel

/// Whether a row may go in at all: found out before anything is written, so that a rejected row leaves nothing.
enum RowCheck {
  /// What is wrong with the row; empty where nothing is.
  static func faults(of row: RowRecords) -> [String] {
    if isSound(row) { return [] }
    var faults: [String] = []
    if row.records.isEmpty { faults.append("the row says nothing of any record") }
    for (position, record) in row.records.enumerated() {
      let plan = KindPlan.all[Int(record.kind.rawValue)]
      if record.values.count != plan.fields.count {
        faults.append("\(record.kind.name) has \(plan.fields.count) fields, not \(record.values.count)")
        continue
      }
      for index in record.values.indices where !plan.fields[index].accepts(record.values[index]) {
        faults.append(fault(of: record.values[index], in: record.kind, at: index))
      }
      for index in plan.required where !record.values[index].isKnown {
        faults.append("the \(record.kind.nouns.one) has no \(record.kind.fields[index].name); give it")
      }
      if !identifies(record, plan) {
        faults.append(
          record.kind == .applications
            ? "nothing says which application it is; give application_id or company"
            : "the \(record.kind.nouns.one) is empty; give at least one of its fields")
      }
      if record.part == .own, record.kind.needsParent, parent(of: position, in: row) == nil {
        let parent = record.kind.parent == .interviews ? "interview_id" : "application_id, or company and role"
        faults.append("nothing says which \(record.kind.parent?.nouns.one ?? "") it belongs to; give \(parent)")
      }
    }
    return faults
  }

  /// Position of the nearest record of the parent kind before it; nil where there is none.
  static func parent(of position: Int, in row: RowRecords) -> Int? {
    guard let kind = row.records[position].kind.parent else { return nil }
    return row.records[..<position].lastIndex { $0.kind == kind }
  }

  /// The same question, answered without making any text.
  static func isSound(_ row: RowRecords) -> Bool {
    let records = row.records.span
    if records.isEmpty { return false }
    for position in records.indices {
      guard isSound(records[position], KindPlan.all[Int(records[position].kind.rawValue)]) else { return false }
      if records[position].part == .own, records[position].kind.needsParent, parent(of: position, in: row) == nil {
        return false
      }
    }
    return true
  }

  /// The same, of a record by itself.
  private static func isSound(_ record: Record, _ plan: KindPlan) -> Bool {
    let plans = plan.fields
    let (values, fields) = (record.values.span, plans.span)
    guard values.count == fields.count else { return false }
    for index in fields.indices {
      if case .none = values[index] { continue }
      if !fields[index].accepts(values[index]) { return false }
    }
    for index in plan.required where !values[index].isKnown { return false }
    return identifies(record, plan)
  }

  private static func identifies(_ record: Record, _ plan: KindPlan) -> Bool {
    if let identifier = plan.identifier, record.values[identifier].isKnown { return true }
    if record.kind == .applications { return record["company"].isKnown }
    return record.part != .own || !record.isEmpty
  }

  private static func fault(of value: Value, in kind: EntityKind, at index: Int) -> String {
    let field = kind.fields[index]
    let plan = KindPlan.all[Int(kind.rawValue)].fields[index]
    let name = "\(kind.name).\(field.name)"
    switch (value, plan.form) {
    case (.integer(let number), .integer): return "\(name): \(number) is not in \(plan.least) to \(plan.most)"
    case (.real(let number), .real): return "\(name): \(number) is not in \(plan.lowest) to \(plan.highest)"
    case (.text(""), _): return "\(name) is an empty text; leave it out"
    case (.text(let text), .moment): return "\(name): '\(text)' is not a day; write YYYY-MM-DD"
    case (.text(let text), .currency): return "\(name): '\(text)' is not an ISO 4217 currency; write a code as EUR"
    default: return "\(name): \(value) is not a value of this field"
    }
  }
}
