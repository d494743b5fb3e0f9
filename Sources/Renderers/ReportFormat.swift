/// Every format a report can be written in: help, `--format` and the ending of `--output` read this list.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text
  case csv
  case xlsx
  case html
  case markdown
  case json

  /// The word `--format` takes.
  package var name: String { rawValue }

  /// The endings of file names that mean this format, without the dot; the first is the one the tool writes.
  package var fileExtensions: [String] {
    switch self {
    case .text: ["txt", "text"]
    case .csv: ["csv"]
    case .xlsx: ["xlsx"]
    case .html: ["html", "htm"]
    case .markdown: ["md", "markdown"]
    case .json: ["json"]
    }
  }

  package var fileExtension: String { fileExtensions[0] }

  /// What it is for, in a few words.
  package var summary: String {
    switch self {
    case .text: "for the terminal"
    case .csv: "one table, for spreadsheets and scripts"
    case .xlsx: "a workbook with charts, for spreadsheets"
    case .html: "a page with charts, to read, send or print"
    case .markdown: "for notes and pull requests"
    case .json: "every table with its types, for programs"
    }
  }

  /// The format that the ending of a path means, capital letters or not; nil for any other ending.
  package init?(path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(ending) }) else { return nil }
    self = format
  }
}
