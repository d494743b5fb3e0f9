import Importers
import InterviewModel
import Storage

/// What a row of a file would change, a line a record.
enum RecordChangeText {
  /// `log.csv:12: new application Acme, Engineer (2026-01-05)`.
  static func lines(_ changes: [RecordChange], of row: RowRecords, in file: String) -> String {
    changes.map { change in
      let record = row.records[change.position]
      let application = row.records.first { $0.kind == .applications }
      let isOfApplication = record.kind != .applications && record.kind.parent != nil
      let holder = isOfApplication ? application.map { " of \(name($0))" } ?? "" : ""
      let words = name(record)
      let fields = change.fields.map { field in
        let old = text(field.old, field.name, record)
        return "\(field.name) \(old.isEmpty ? "" : "\(old) → ")\(text(field.new, field.name, record))"
      }
      return "\(file):\(row.line): \(change.isNew ? "new" : "changed") \(record.kind.nouns.one)"
        + (words.isEmpty ? "" : " \(words)") + holder + (fields.isEmpty ? "" : ": \(fields.joined(separator: ", "))")
    }.map { $0.withControlsShown + "\n" }.joined()
  }

  /// What tells the record apart: "Acme, Engineer, 2026-01-05".
  private static func name(_ record: Record) -> String {
    let fields = record.kind.fields
    return fields.indices.filter { fields[$0].isIdentity && record.values[$0].isKnown }.prefix(4)
      .map { String(text(record.values[$0], fields[$0].name, record).prefix(60)) }.joined(separator: ", ")
  }

  private static func text(_ value: Value, _ field: String, _ record: Record) -> String {
    guard let index = record.kind.index(of: field) else { return "" }
    var decimals = Currency.usualDecimals
    if let place = record.kind.currencyIndex, case .text(let code) = record.values[place],
      let currency = Currency(code: code)
    {
      decimals = currency.decimals
    }
    return record.kind.fields[index].type.text(of: value, decimals: decimals)
  }
}
