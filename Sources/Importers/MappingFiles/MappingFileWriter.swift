import InterviewModel

/// Writes how a file was understood as a mapping file, to save and edit.
enum MappingFileWriter {
  static func text(_ mapping: ColumnMapping, of plan: Facts) -> String {
    var lines: [String] = []
    func add(_ key: String, _ value: String) { lines.append("  \(JSONText.quoted(key)): \(value)") }
    add("kind", JSONText.quoted(mapping.isHistory ? "history" : mapping.kind.name))
    if let layout = plan.layout {
      let names: [UInt8: String] = [0x2C: "comma", 0x3B: "semicolon", 9: "tab"]
      add("delimiter", JSONText.quoted(names[layout.delimiter] ?? "pipe"))
      add("header-line", String(layout.headerLine))
    }
    if let order = plan.dayOrder { add("date-order", order == .dayFirst ? "\"dmy\"" : "\"mdy\"") }
    let columns = mapping.columns.map { column in
      "    \(JSONText.quoted(column.name)): "
        + JSONText.quoted(TargetText.write(column.target, kind: mapping.kind))
    }
    if !columns.isEmpty { add("columns", "{\n\(columns.joined(separator: ",\n"))\n  }") }
    return "{\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  /// What there is to say besides the columns.
  struct Facts {
    var layout: CSVLayout?
    var dayOrder: DayOrder?
  }
}
