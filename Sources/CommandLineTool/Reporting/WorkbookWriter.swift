import Renderers
import SpreadsheetRenderer

/// What writes workbooks: the library, where the build has it. A test may take the plan instead.
package struct WorkbookWriter: Sendable {
  /// Whether this build can write workbooks.
  package var isAvailable: Bool
  /// Writes a workbook into the file at a path.
  package var write: @Sendable (WorkbookPlan, _ path: String) throws(SpreadsheetFailure) -> Void

  package init(
    isAvailable: Bool, write: @escaping @Sendable (WorkbookPlan, String) throws(SpreadsheetFailure) -> Void
  ) {
    self.isAvailable = isAvailable
    self.write = write
  }

  package static let library = WorkbookWriter(isAvailable: SpreadsheetRenderer.isAvailable) {
    (plan, path) throws(SpreadsheetFailure) in
    try SpreadsheetRenderer.write(plan, toPath: path, temporaryFolder: Path.parent(of: path))
  }
}
