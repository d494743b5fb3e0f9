import ReportModel

/// Turns a report into the bytes of one format. A renderer decides how figures look; it never changes them.
package protocol Renderer: Sendable {
  static var format: ReportFormat { get }

  /// The whole report. Same report, same bytes. Throws only where the format cannot hold the report.
  func render(_ report: Report) throws(RenderFailure) -> [UInt8]
}

/// Why a report cannot be written in a format; the description says what to do.
package enum RenderFailure: Error, Equatable, CustomStringConvertible {
  /// The format holds one table and the report has several with no main one.
  case tableNeeded(tables: [String])
  /// The report has no table of that key.
  case unknownTable(String, tables: [String])
  /// The report has no table at all.
  case noTables

  package var description: String {
    switch self {
    case .tableNeeded(let tables):
      "this report has \(tables.count) tables and CSV holds one: choose one of \(tables.joined(separator: ", "))"
    case .unknownTable(let key, let tables):
      "this report has no table '\(visible(key))'; it has \(tables.joined(separator: ", "))"
    case .noTables:
      "this report has no table"
    }
  }
}
