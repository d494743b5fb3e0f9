import InterviewModel

/// Writes records as the native files that the importers read back without loss.
package struct NativeWriter: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case csv
    case json
  }

  package let kind: EntityKind
  package let format: Format
  /// Columns beyond the native ones, for what the records keep as notes: in CSV they have to be known before the first
  /// record.
  package let extraNames: [String]

  package init(_ kind: EntityKind, as format: Format, extraNames: [String] = []) {
    self.kind = kind
    self.format = format
    self.extraNames = extraNames
  }

  /// What stands before the first record.
  package var head: [UInt8] {
    switch format {
    case .csv:
      Array(
        ((kind.nativeColumns.map(\.name) + extraNames.map { KeptNote.header(of: $0) }).map(Self.field).joined(
          separator: ",") + "\n").utf8)
    case .json: Array("[".utf8)
    }
  }

  /// What stands behind the last record.
  package func tail(isEmpty: Bool) -> [UInt8] {
    switch format {
    case .csv: []
    case .json: Array((isEmpty ? "]\n" : "\n]\n").utf8)
    }
  }

  /// One record: its values in the order of the native columns.
  package func record(_ values: [Value], extras: [Record.Extra], isFirst: Bool) -> [UInt8] {
    let columns = kind.nativeColumns
    let currency = columns.firstIndex { $0.name == "currency" }.flatMap { place -> Currency? in
      if case .text(let code) = values[place] { Currency(code: code) } else { nil }
    }
    let decimals = currency?.decimals ?? Currency.usualDecimals
    switch format {
    case .csv:
      var fields = zip(columns, values).map { column, value in
        Self.field(column.type.text(of: value, decimals: decimals))
      }
      for name in extraNames { fields.append(Self.field(extras.first { $0.name == name }?.text ?? "")) }
      return Array((fields.joined(separator: ",") + "\n").utf8)
    case .json:
      var members: [String] = []
      for (column, value) in zip(columns, values) where value.isKnown {
        members.append("\(JSONText.quoted(column.name)): \(column.type.json(of: value, decimals: decimals))")
      }
      for extra in extras {
        members.append("\(JSONText.quoted(KeptNote.header(of: extra.name))): \(JSONText.quoted(extra.text))")
      }
      return Array("\(isFirst ? "\n" : ",\n")  {\(members.joined(separator: ", "))}".utf8)
    }
  }

  /// A text as a CSV field (RFC 4180). One that a spreadsheet would run as a formula gets an apostrophe before it, which
  /// the importers take away again.
  static func field(_ text: String) -> String {
    let text = FormulaGuard.isFormula(text) ? "'" + text : text
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) || text != text.trimmed
    else { return text }
    return "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}

/// The header of a column that a native file keeps as a note, so that it is never taken for one that says something:
/// a sheet's own `Status` is `note: Status`.
enum KeptNote {
  private static let mark = "note: "

  static func header(of name: String) -> String { mark + name }

  static func isHeader(_ header: some StringProtocol) -> Bool { header.hasPrefix(mark) }

  /// The name under which the column's cells are kept.
  static func name(of header: String) -> String {
    isHeader(header) && header.utf8.count > mark.utf8.count ? String(header.dropFirst(mark.count)) : header
  }
}

/// The apostrophe before a text that a spreadsheet would run as a formula.
enum FormulaGuard {
  /// Apostrophes, if any, and then a character that begins a formula.
  static func isFormula(_ text: some StringProtocol) -> Bool {
    beginsFormula(text.utf8.drop { $0 == UInt8(ascii: "'") })
  }

  /// Whether the bytes begin with an apostrophe that stands before a formula.
  static func isGuarded(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range.lowerBound] == UInt8(ascii: "'") && beginsFormula(bytes[range].drop { $0 == UInt8(ascii: "'") })
  }

  /// The text without the apostrophe that stands before a formula.
  static func taken(from text: String) -> String {
    text.hasPrefix("'") && isFormula(text) ? String(text.dropFirst()) : text
  }

  private static func beginsFormula(_ utf8: some Sequence<UInt8>) -> Bool {
    var bytes = utf8.makeIterator()
    switch bytes.next() {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: return true
    case 0xEF where bytes.next() == 0xBC:
      // The full-width forms of the same.
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(bytes.next())
    default: return false
    }
  }
}

enum JSONText {
  /// A JSON string.
  static func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}

extension NativeColumn {
  fileprivate var type: FieldType { targets[0].field.type }
}

extension FieldType {
  /// A value as a native file writes it; empty where it is not known.
  package func text(of value: Value, decimals: Int) -> String {
    switch (self, value) {
    case (_, .none): ""
    case (.term(let list), .integer(let code)): list.name(of: code) ?? ""
    case (.terms(let list), .integer(let bits)):
      bits == 0 ? "none" : Self.names(bits, list).joined(separator: ";")
    case (.flag, .integer(let flag)): flag == 0 ? "no" : "yes"
    case (.money, .integer(let units)): Self.decimal(units, decimals)
    case (_, .integer(let number)): String(number)
    case (_, .real(let number)): Self.shortest(number)
    case (_, .text(let text)): text
    }
  }

  fileprivate func json(of value: Value, decimals: Int) -> String {
    switch (self, value) {
    case (.terms(let list), .integer(let bits)):
      "[\(Self.names(bits, list).map(JSONText.quoted).joined(separator: ", "))]"
    case (.flag, .integer(let flag)): flag == 0 ? "false" : "true"
    case (.money, .integer), (.integer, .integer), (_, .real): text(of: value, decimals: decimals)
    default: JSONText.quoted(text(of: value, decimals: decimals))
    }
  }

  private static func names(_ bits: Int64, _ list: TermList) -> [String] {
    list.names.indices.filter { bits & 1 << Int64($0) != 0 }.map { list.names[$0] }
  }

  /// Minor units as a decimal: 1234 with 2 decimals is `12.34`; whole amounts have none.
  private static func decimal(_ units: Int64, _ decimals: Int) -> String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    let fraction = padded.suffix(decimals)
    let sign = units < 0 ? "-" : ""
    if fraction.allSatisfy({ $0 == "0" }) { return "\(sign)\(whole)" }
    // '557.802' would be read as thousands, '557.8020' cannot be.
    return "\(sign)\(whole).\(fraction)\(decimals == 3 ? "0" : "")"
  }

  /// The shortest decimal that reads back as the same number; whole numbers without a point.
  private static func shortest(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    return "\(number)"
  }
}
