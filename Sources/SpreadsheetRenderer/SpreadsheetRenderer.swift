import Renderers
import ReportModel

/// Writes a report as an Office Open XML workbook (.xlsx) with libxlsxwriter, where the build has it (package trait
/// `XLSX`).
package enum SpreadsheetRenderer {
  /// The ending of its files.
  package static let fileExtension = "xlsx"

  #if XLSX
    /// Whether this build can write spreadsheets.
    package static let isAvailable = true
  #else
    /// Whether this build can write spreadsheets.
    package static let isAvailable = false
  #endif

  /// Writes the workbook into the file at `path`, which is made or emptied; same report, same bytes. What is there
  /// after a failure is no workbook.
  ///
  /// The library writes into files only, and into short-lived ones of its own: in `temporaryFolder`, else in the
  /// system's.
  package static func write(
    _ report: Report, toPath path: String, temporaryFolder: String? = nil
  ) throws(SpreadsheetFailure) {
    try write(WorkbookPlan(report), toPath: path, temporaryFolder: temporaryFolder)
  }

  /// The same for a workbook already planned.
  package static func write(
    _ plan: WorkbookPlan, toPath path: String, temporaryFolder: String? = nil
  ) throws(SpreadsheetFailure) {
    #if XLSX
      var workbook = try WorkbookFile(path: path, temporaryFolder: temporaryFolder)
      try workbook.setProperties(plan.properties)
      // All sheets are made before any cell: links and charts point forward.
      let sheets = try plan.sheets.map { sheet throws(SpreadsheetFailure) in try workbook.addSheet(sheet.name) }
      for (sheet, written) in zip(plan.sheets, sheets) { try workbook.write(sheet, to: written) }
      try workbook.close()
    #else
      throw .unavailable
    #endif
  }
}

/// Why there is no spreadsheet; the description says what to do.
package enum SpreadsheetFailure: Error, Equatable, CustomStringConvertible {
  /// This build was made without libxlsxwriter.
  case unavailable
  /// The library could not make or write the file; in its words.
  case cannotWrite(String)

  package var description: String {
    switch self {
    case .unavailable:
      """
      this build writes no spreadsheets: install libxlsxwriter (Debian: libxlsxwriter-dev, Fedora: \
      libxlsxwriter-devel, macOS: brew install libxlsxwriter) and build again without --disable-default-traits, \
      or choose --format csv
      """
    case .cannotWrite(let reason): reason
    }
  }
}
