import ReportModel

/// One sheet: what stands in its cells, and how it is shown and printed. Rows and columns count from 0.
package struct WorkbookSheet: Sendable, Equatable {
  /// As `SheetNames` makes it: fit for a spreadsheet, unique in its workbook.
  package var name: String
  /// What a printed page says at its foot.
  package var printTitle: String
  package var columns: [SheetColumn]
  /// Only cells that hold something, by row and then by column.
  package var cells: [SheetCell] = []
  /// Rows higher than one line.
  package var rowHeights: [RowHeight] = []
  /// How many rows stay at the top and how many columns at the left; the rows are repeated on every printed page.
  package var frozenRows = 0
  package var frozenColumns = 0
  /// Header and rows that can be filtered.
  package var filter: CellRange?
  /// What is printed; all of it where that is nil.
  package var printed: CellRange?
  /// Shares of 0...1 with a bar behind them.
  package var dataBars: [CellRange] = []
  package var charts: [SheetChart] = []

  package struct SheetColumn: Sendable, Equatable {
    /// In digits of the usual font, as spreadsheets count it.
    package var width: Int
    /// Whether it belongs to the group at the right that can be folded away.
    package var isGrouped = false
  }

  package struct RowHeight: Sendable, Equatable {
    package var row: Int
    /// In points; a line takes 15, a row at most 409.
    package var points: Int

    init(row: Int, lines: Int, size: CellStyle.Size) {
      self.row = row
      points = min(409, max(1, lines) * size.lineHeight)
    }
  }

  /// Adds a cell; nothing where there is no value.
  mutating func add(_ value: SheetCell.Value?, _ style: CellStyle = .plain, row: Int, column: Int) {
    guard let value else { return }
    cells.append(SheetCell(row: row, column: column, lastColumn: column, value: value, style: style))
  }

  /// Adds words that run from one column to another, broken into as many lines as they need.
  mutating func addLines(_ text: String, _ style: CellStyle = .plain, row: Int, columns range: ClosedRange<Int>) {
    guard !text.isEmpty else { return }
    var style = style
    style.wraps = true
    cells.append(
      SheetCell(
        row: row, column: range.lowerBound, lastColumn: range.upperBound, value: .text(WorkbookText.cell(text)),
        style: style))
    let width = columns[range].reduce(-3 * style.indent) { $0 + $1.width }
    // The letters of prose are a little narrower than digits.
    raise(row, toLines: Self.lines(of: text, width: width * 16 / style.size.lineHeight), size: style.size)
  }

  /// Makes a row high enough for so many lines. Rows are raised from the top down.
  mutating func raise(_ row: Int, toLines lines: Int, size: CellStyle.Size = .normal) {
    guard lines > 1 || size != .normal else { return }
    var height = RowHeight(row: row, lines: lines, size: size)
    if let last = rowHeights.last, last.row == row {
      height.points = max(last.points, height.points)
      rowHeights.removeLast()
    }
    rowHeights.append(height)
  }

  /// How many lines words take in a cell of so many digits.
  static func lines(of text: String, width: Int) -> Int {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .reduce(0) { $0 + TextWrapping.lines(String($1), width: width).count }
  }
}

/// A cell that holds something.
package struct SheetCell: Sendable, Equatable {
  package var row: Int
  package var column: Int
  /// Its own column, or one further right up to which its words run on.
  package var lastColumn: Int
  package var value: Value
  package var style: CellStyle

  package enum Value: Sendable, Equatable {
    /// Always words, whatever they look like; never a formula.
    case text(String)
    /// Finite.
    case number(Double)
    /// Words that lead to the first cell of another sheet.
    case link(String, sheet: String)
  }
}

/// How a cell looks.
package struct CellStyle: Sendable, Hashable {
  /// The code of the number format (`0 %`); empty for the general one.
  package var numberFormat = ""
  package var isBold = false
  package var size = Size.normal
  /// Colour, where a verdict earned it.
  package var tone = Tone.plain
  /// Whether the tone colours the ground too.
  package var isTinted = false
  package var wraps = false
  package var alignment = Alignment.usual
  /// How far the words stand from their edge, in steps of some three blanks.
  package var indent = 0
  /// Whether it looks like something to press.
  package var isLink = false
  /// Whether a line stands under it.
  package var isUnderlined = false

  package static let plain = CellStyle()

  package enum Alignment: Sendable, Hashable {
    /// Words at the left, numbers at the right.
    case usual
    case left
    case right
  }

  package enum Size: Sendable, Hashable {
    case normal
    case heading
    case title

    /// In points.
    var lineHeight: Int {
      switch self {
      case .normal: 15
      case .heading: 18
      case .title: 24
      }
    }
  }
}

/// A block of cells of a sheet; both ends belong to it.
package struct CellRange: Sendable, Equatable {
  package var sheet: String
  package var rows: ClosedRange<Int>
  package var columns: ClosedRange<Int>

  init(_ sheet: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.sheet = sheet
    self.rows = rows
    self.columns = columns
  }

  init(_ sheet: String, rows: ClosedRange<Int>, column: Int) {
    self.init(sheet, rows: rows, columns: column...column)
  }
}
