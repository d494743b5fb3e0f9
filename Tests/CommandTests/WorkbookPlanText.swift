import Foundation
import Renderers
import ReportModel

/// A plan of a workbook as text that is easy to read in a difference: a line a row of cells, and of every other thing
/// that a sheet has.
extension WorkbookPlan {
  var text: String {
    let head = [
      "title: \(properties.title)", "subject: \(properties.subject)", "author: \(properties.author)",
      "comments: \(properties.comments)", "created: \(properties.created)",
    ]
    return (head + sheets.flatMap { ["", "== \($0.name)"] + $0.lines }).joined(separator: "\n") + "\n"
  }
}

extension WorkbookSheet {
  fileprivate var lines: [String] {
    var lines = ["print title: \(printTitle)"]
    lines.append("widths: " + columns.map { "\($0.width)\($0.isGrouped ? " folded" : "")" }.joined(separator: ", "))
    if frozenRows + frozenColumns > 0 { lines.append("frozen: \(frozenRows) rows, \(frozenColumns) columns") }
    if let filter { lines.append("filter: \(filter.text)") }
    if let printed { lines.append("printed: \(printed.text)") }
    if !dataBars.isEmpty { lines.append("data bars: " + dataBars.map(\.text).joined(separator: ", ")) }
    if !rowHeights.isEmpty {
      lines.append("heights: " + rowHeights.map { "\($0.row + 1) at \($0.points)" }.joined(separator: ", "))
    }
    lines += charts.flatMap(\.lines)
    for row in Set(cells.map(\.row)).sorted() {
      let found = cells.filter { $0.row == row }.map(\.text)
      lines.append("\(row + 1): " + found.joined(separator: " | "))
    }
    return lines
  }
}

extension SheetCell {
  fileprivate var text: String {
    let place =
      CellRange.letters(column) + (lastColumn > column ? "\u{2013}" + CellRange.letters(lastColumn) : "")
    let shown =
      switch value {
      case .text(let words): "'" + words.replacingOccurrences(of: "\n", with: "⏎") + "'"
      case .number(let number): number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
      case .link(let words, let sheet): "'\(words)' -> \(sheet)"
      }
    return ([place, shown] + [style.text].filter { !$0.isEmpty }).joined(separator: " ")
  }
}

extension CellStyle {
  fileprivate var text: String {
    var words: [String] = []
    if !numberFormat.isEmpty, numberFormat != "@" { words.append(numberFormat) }
    if isBold { words.append("bold") }
    if size != .normal { words.append("\(size)") }
    if tone != .plain { words.append("\(tone)\(isTinted ? " ground" : "")") }
    if wraps { words.append("wraps") }
    if alignment != .usual { words.append("\(alignment)") }
    if indent > 0 { words.append("indent \(indent)") }
    if isLink { words.append("link") }
    if isUnderlined { words.append("underlined") }
    return words.isEmpty ? "" : "{" + words.joined(separator: "; ") + "}"
  }
}

extension SheetChart {
  fileprivate var lines: [String] {
    func axis(_ axis: Axis) -> String {
      let bounds = [axis.least, axis.most, axis.step].map { $0.map { "\($0)" } ?? "free" }
      return "'\(axis.title)' {\(axis.numberFormat)} \(bounds.joined(separator: " to ", last: " by "))"
    }
    let head =
      "chart '\(title)': \(shape) at \(CellRange.letters(column))\(row + 1), \(width) × \(height)"
      + (hasLegend ? ", legend" : "")
    return [head, "  categories: \(axis(categoryAxis))", "  values: \(axis(valueAxis))"]
      + series.map { "  series '\($0.title)': \($0.values.text) by \($0.categories.text), \($0.look)" }
  }
}

extension CellRange {
  /// `Funnel!B5:B12`
  fileprivate var text: String {
    let cells = [(columns.lowerBound, rows.lowerBound), (columns.upperBound, rows.upperBound)]
    return "\(sheet)!" + cells.map { "\(Self.letters($0.0))\($0.1 + 1)" }.joined(separator: ":")
  }

  fileprivate static func letters(_ column: Int) -> String {
    (column >= 26 ? letters(column / 26 - 1) : "") + String(UnicodeScalar(UInt8(65 + column % 26)))
  }
}

extension [String] {
  fileprivate func joined(separator: String, last: String) -> String {
    dropLast().joined(separator: separator) + last + (self.last ?? "")
  }
}
