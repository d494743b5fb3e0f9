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
    let values = mapping.translations.sorted { $0.key < $1.key }.map { column, texts in
      let pairs = texts.sorted { $0.key < $1.key }.map { "\(JSONText.quoted($0)): \(JSONText.quoted($1))" }
      return "    \(JSONText.quoted(mapping.name(of: column))): { \(pairs.joined(separator: ", ")) }"
    }
    if !values.isEmpty { add("values", "{\n\(values.joined(separator: ",\n"))\n  }") }
    let constants = mapping.constants.map { constant in
      "    \(JSONText.quoted(TargetText.write(constant.target, kind: mapping.kind))): \(JSONText.quoted(constant.text))"
    }
    if !constants.isEmpty { add("constants", "{\n\(constants.joined(separator: ",\n"))\n  }") }
    let skips = mapping.skipped.sorted { $0.key < $1.key }.map { column, texts in
      "    \(JSONText.quoted(mapping.name(of: column))): [\(texts.sorted().map(JSONText.quoted).joined(separator: ", "))]"
    }
    if !skips.isEmpty { add("skip-where", "{\n\(skips.joined(separator: ",\n"))\n  }") }
    return "{\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  /// What there is to say besides the columns.
  struct Facts {
    var layout: CSVLayout?
    var dayOrder: DayOrder?
  }
}
