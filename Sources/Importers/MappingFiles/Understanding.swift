import InterviewModel

/// How a file was understood, for `import --explain`.
package struct Understanding: Sendable {
  /// "comma-separated", "JSON".
  package var format = ""
  package var encoding = ""
  var layout: CSVLayout?
  /// The mapping file that was used: a path, or the name of a preset.
  package var preset: String?
  /// Nil where the file holds lists of several kinds.
  package var mapping: ColumnMapping?
  package var dayOrder: DayOrder?
  /// Nil where the file leaves it open, or nothing depends on it.
  package var dayOrderReason: String?
  var sample = FileSample()

  /// The header as it stands in the file, where it has one.
  package var headerText: String?

  init() {}

  init(
    format: String, encoding: String, layout: CSVLayout? = nil, preset: String?, mapping: ColumnMapping?,
    dayOrder: DayOrder?, dayOrderReason: String?, sample: FileSample
  ) {
    self.format = format
    self.encoding = encoding
    self.layout = layout
    self.preset = preset
    self.mapping = mapping
    self.dayOrder = dayOrder
    self.dayOrderReason = dayOrderReason
    self.sample = sample
  }

  /// Nil where the format has none.
  package var delimiter: UInt8? { layout?.delimiter }

  /// 1-based; 0 where there is none; nil where the format has no header.
  package var headerLine: Int? { layout?.headerLine }

  /// One line a column: its name, where it goes, and the first texts in it.
  package struct Column: Sendable {
    package var name: String
    package var target: String
    package var examples: [String]
  }

  package var columns: [Column] {
    guard let mapping else { return [] }
    return mapping.columns.enumerated().map { position, column in
      var examples: [String] = []
      for row in sample.rows.indices where examples.count < 3 {
        let cell = sample.cell(row, position)
        if !cell.isEmpty, !examples.contains(cell) { examples.append(cell) }
      }
      return Column(name: column.name, target: Self.words(column.target), examples: examples)
    }
  }

  /// The first rows of the sample as they stand.
  package func rows(_ count: Int) -> [[String]] { Array(sample.rows.prefix(count)) }

  /// The mapping file that reads the file so.
  package var mappingText: String? {
    mapping.map { MappingFileWriter.text($0, of: MappingFileWriter.Facts(layout: layout, dayOrder: dayOrder)) }
  }

  private static func words(_ target: ColumnMapping.Target) -> String {
    switch target {
    case .fields(let references): references.map(\.description).joined(separator: ", ")
    case .status(let step): step == 0 ? "status" : "status \(step)"
    case .statusDay(let step): step == 0 ? "the day of the status" : "the day of status \(step)"
    case .statusBefore: "the status before"
    case .stage(let stage): "reached \(stage.name): a day, or any mark"
    case .outcome(let outcome): "ended \(outcome.name): a day, or any mark"
    case .isApplied: "whether it was sent"
    case .changes: "the changes that it went through"
    case .range(let low, let high): "\(low), \(high)"
    case .kept: "kept as a note"
    case .ignored(let reason): "left out: \(reason)"
    }
  }

  /// What the first bytes of a file are written in.
  static func encoding(of sample: [UInt8]) -> String {
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8 with a byte order mark" }
    if sample.starts(with: [0xFF, 0xFE]) { return "UTF-16, little-endian" }
    if sample.starts(with: [0xFE, 0xFF]) { return "UTF-16, big-endian" }
    if sample.allSatisfy({ $0 < 0x80 }) { return "UTF-8 (ASCII only)" }
    // The sample may end inside a character.
    let isUTF8 = (0...3).contains { cut in String(validating: sample.dropLast(cut), as: UTF8.self) != nil }
    return isUTF8 ? "UTF-8" : "Windows-1252, as it is not UTF-8"
  }

  // MARK: Rows set aside, written out

  /// The name of the column that says why a row was set aside; imports leave it out.
  package static let reasonColumn = "set_aside_because"

  /// The name of a member that holds what is no object; imports leave it out too.
  static let writtenColumn = "as_written"

  /// A field of a CSV file.
  package static func field(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A row as written, with blank fields behind it until it has as many as the header.
  package static func row(_ raw: String, toWidth width: Int, delimiter: UInt8) -> String {
    var scanner = CSVScanner(ByteSource(Array(raw.utf8)), delimiter: delimiter)
    var row = CSVRow()
    // Bytes in memory cannot fail to be read.
    guard (try? scanner.next(into: &row)) == true, row.count < width else { return raw }
    return raw + String(repeating: String(UnicodeScalar(delimiter)), count: width - row.count)
  }

  /// An object as written, on one line, with the reason as its first member.
  package static func object(_ raw: String, reason: String) -> String {
    let member = "\(JSONText.quoted(reasonColumn)): \(JSONText.quoted(reason))"
    let line = String(raw.map { $0.isNewline ? " " : $0 })
    guard line.hasPrefix("{") else {
      return "{\(member), \(JSONText.quoted(writtenColumn)): \(JSONText.quoted(line))}"
    }
    let rest = line.dropFirst()
    return rest.allSatisfy({ $0.isWhitespace || $0 == "}" }) ? "{\(member)}" : "{\(member), \(rest)"
  }
}
