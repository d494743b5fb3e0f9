import ReportModel

/// Everything a report says, for programs: schema `debrief-report`, version 1. Members are only added within a version.
///
///     {
///       "schema": "debrief-report", "version": 1,
///       "report": {"name", "title", "subtitle", "main_table": key or null},
///       "settings": [{"name", "value"}],
///       "paragraphs": [{"section", "text"}],
///       "statements": [{"section", "text", "tone"}],
///       "figures": [{"section", "title", "type", "unit", "value", "low", "high", "comparison", "tone"}],
///       "tables": [{"section", "key", "title", "caption",
///                   "columns": [{"key", "title", "type", "unit", "low": key or null, "high": key or null}],
///                   "rows": [{column key: value}]}],
///       "notes": [text],
///       "definitions": [{"term", "meaning", "source"}]
///     }
///
/// A tone is `plain`, `good`, `attention` or `faint`. A column's type is `text`, `count`, `share`, `difference`,
/// `probability`, `number`, `days`, `day`, `month`, `money` or `currency`; its unit is `proportion` (1 is all), `days`,
/// `currency` (of the value itself) or null. Values are numbers with all their digits (counts may pass 2^53), strings
/// (days and months ISO 8601), null where nothing is known, or for money `{"amount": "1234.50", "currency": "EUR"}`: a
/// decimal string, because a binary number cannot hold cents and most readers would make it one. Columns that only
/// people need are left out. Control characters and those that steer writing direction are escaped.
package struct JSONRenderer: Renderer {
  package static let format = ReportFormat.json

  package init() {}

  package func render(_ report: Report) throws(RenderFailure) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("schema") { $0.string("debrief-report") }
      json.member("version") { $0.integer(1) }
      json.member("report") { json in
        json.object { json in
          json.member("name", report.name)
          json.member("title", report.title)
          json.member("subtitle", report.subtitle)
          json.member("main_table", report.mainTable)
        }
      }
      json.list("settings", report.settings) { json, setting in
        json.member("name", setting.name)
        json.member("value", setting.value)
      }
      json.list("paragraphs", paragraphs(report)) { json, paragraph in
        json.member("section", paragraph.section)
        json.member("text", paragraph.text)
      }
      json.list("statements", statements(report)) { json, found in
        json.member("section", found.section)
        json.member("text", found.statement.text)
        json.member("tone", found.statement.tone.rawValue)
      }
      json.list("figures", figures(report)) { json, found in
        json.member("section", found.section)
        write(found.figure, to: &json)
      }
      json.list("tables", tables(report)) { json, found in
        json.member("section", found.section)
        write(found.table, to: &json)
      }
      json.member("notes") { json in
        json.array(report.notes) { $0.string($1) }
      }
      json.list("definitions", report.definitions) { json, definition in
        json.member("term", definition.term)
        json.member("meaning", definition.meaning)
        json.member("source", definition.source)
      }
    }
    return json.bytes + [0x0A]
  }

  // MARK: Parts

  private func paragraphs(_ report: Report) -> [(section: String, text: String)] {
    parts(report) { if case .paragraph(let text) = $0 { [text] } else { [] } }.map { (section: $0.0, text: $0.1) }
  }

  private func statements(_ report: Report) -> [(section: String, statement: Statement)] {
    parts(report) { if case .statements(let all) = $0 { all } else { [] } }.map { (section: $0.0, statement: $0.1) }
  }

  private func figures(_ report: Report) -> [(section: String, figure: Figure)] {
    parts(report) { if case .figures(let all) = $0 { all } else { [] } }.map { (section: $0.0, figure: $0.1) }
  }

  private func tables(_ report: Report) -> [(section: String, table: Table)] {
    parts(report) { if case .table(let table) = $0 { [table] } else { [] } }.map { (section: $0.0, table: $0.1) }
  }

  /// The parts of one kind with the key of their section, in the order they are read.
  private func parts<Part>(_ report: Report, _ of: (Block) -> [Part]) -> [(String, Part)] {
    report.sections.flatMap { section in section.blocks.flatMap(of).map { (section.key, $0) } }
  }

  private func write(_ figure: Figure, to json: inout JSONText) {
    json.member("title", figure.title)
    json.member("type", figure.kind.name)
    json.member("unit", figure.kind.unit)
    json.member("value") { write(figure.value, to: &$0) }
    json.member("low") { write(figure.low, to: &$0) }
    json.member("high") { write(figure.high, to: &$0) }
    json.member("comparison", figure.comparison)
    json.member("tone", figure.tone.rawValue)
  }

  private func write(_ table: Table, to json: inout JSONText) {
    let columns = table.columns.indices.filter { table.columns[$0].audience != .people }
    json.member("key", table.key)
    json.member("title", table.title)
    json.member("caption", table.caption)
    json.list("columns", columns.map { table.columns[$0] }) { json, column in
      json.member("key", column.key)
      json.member("title", column.title)
      json.member("type", column.kind.name)
      json.member("unit", column.kind.unit)
      json.member("low", column.interval?.low)
      json.member("high", column.interval?.high)
    }
    json.list("rows", table.rows) { json, row in
      for column in columns {
        json.member(table.columns[column].key) { write(row.cells[column], to: &$0) }
      }
    }
  }

  private func write(_ cell: Cell, to json: inout JSONText) {
    switch cell {
    case .empty: json.null()
    case .text(let text), .day(let text), .month(let text): json.string(text)
    case .integer(let value): json.integer(value)
    case .real(let value): json.number(value)
    case .money(let minorUnits, let decimals, let currency):
      json.object { json in
        json.member("amount", NumberText.plainAmount(minorUnits, decimals: decimals))
        json.member("currency", currency.isEmpty ? nil : currency)
      }
    }
  }
}

extension Column.Kind {
  /// The name of the type in the JSON schema.
  fileprivate var name: String {
    switch self {
    case .text: "text"
    case .count: "count"
    case .share: "share"
    case .difference: "difference"
    case .probability: "probability"
    case .number: "number"
    case .days: "days"
    case .day: "day"
    case .month: "month"
    case .money: "money"
    case .currency: "currency"
    }
  }

  /// The unit in the JSON schema.
  fileprivate var unit: String? {
    switch self {
    case .share, .difference: "proportion"
    case .days: "days"
    case .money: "currency"
    case .text, .count, .probability, .number, .day, .month, .currency: nil
    }
  }
}
