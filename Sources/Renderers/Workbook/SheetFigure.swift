import ReportModel

/// A figure as a spreadsheet holds it: the number itself, and a format that shows it as the other formats do.
enum SheetFigure {
  /// Nil for what is blank. Numbers stay numbers, days become dates; a whole number or an amount that a spreadsheet
  /// could not hold to its last digit stays exact as words.
  static func value(_ cell: Cell) -> SheetCell.Value? {
    switch cell {
    case .empty: nil
    case .text(let words): words.isEmpty ? nil : .text(WorkbookText.cell(words))
    case .integer(let value): isExact(value.magnitude) ? .number(Double(value)) : .text(String(value))
    // Adding zero leaves no negative one.
    case .real(let value): value.isFinite ? .number(value + 0) : nil
    case .day(let day): SheetDate(day: day).map { .number(Double($0.serial)) } ?? value(.text(day))
    case .month(let month): SheetDate(month: month).map { .number(Double($0.serial)) } ?? value(.text(month))
    case .money(let minorUnits, let decimals, _):
      if isExact(UInt(minorUnits.magnitude)), let number = cell.number {
        .number(number)
      } else {
        .text(NumberText.plainAmount(minorUnits, decimals: decimals))
      }
    }
  }

  /// The code of the format for a cell; `fine` where its column shows fractions of amounts and of days.
  static func format(_ cell: Cell, _ kind: Column.Kind, fine: Bool) -> String {
    switch cell {
    case .empty: return ""
    case .text: return text
    case .day: return day
    case .month: return month
    case .money(_, let decimals, let currency): return money(currency, decimals: fine ? shownDecimals(decimals) : 0)
    case .integer, .real: return number(kind, isReal: cell.isReal, fine: fine)
    }
  }

  /// Whether any figure of a column has a fraction that must be seen.
  static func isFine(_ cells: some Sequence<Cell>, _ kind: Column.Kind) -> Bool {
    cells.contains { cell in
      switch cell {
      case .money(let minorUnits, let decimals, _):
        // Amounts that were computed have more decimals than their currency, and nobody wants to see them.
        decimals <= mostDecimals && NumberText.units(minorUnits, decimals: decimals).fraction.contains { $0 != "0" }
      case .real(let value): kind == .days && value != value.rounded()
      default: false
      }
    }
  }

  /// An amount: `[$€]#,##0`, `[$USD ]#,##0.00`.
  static func money(_ currency: String, decimals: Int) -> String {
    let digits = "#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: min(decimals, 10)) : "")
    if let symbol = FigureFormat.symbols[currency] { return "[$\(symbol)]\(digits)" }
    let isCode =
      currency.utf8.count == 3 && currency.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return isCode ? "[$\(currency) ]\(digits)" : digits
  }

  /// Of any currency.
  private static let mostDecimals = 3

  /// Of an amount with more decimals than any currency, those of its currency: what was computed has six more.
  private static func shownDecimals(_ decimals: Int) -> Int {
    decimals > mostDecimals ? max(0, decimals - 6) : decimals
  }

  static let text = "@"
  static let count = "#,##0"
  static let share = "0 %"
  static let difference = "+0 %;-0 %;0 %"
  static let probability = "[<0.001]\"<0.001\";[<0.01]0.000;0.00"
  static let day = "yyyy-mm-dd"
  static let month = "yyyy-mm"

  /// The format of the numbers of a kind.
  static func number(_ kind: Column.Kind, isReal: Bool = true, fine: Bool = false) -> String {
    switch kind {
    case .count: count
    case .share: share
    case .difference: difference
    case .probability: probability
    case .days: fine ? "#,##0.0" : "#,##0"
    case .number(let decimals):
      decimals > 0 && isReal ? "#,##0." + String(repeating: "0", count: min(decimals, 10)) : "#,##0"
    case .text, .day, .month, .money, .currency: isReal ? "#,##0.00" : "#,##0"
    }
  }

  /// Whole numbers up to 2^53 are held to the last digit.
  private static func isExact(_ magnitude: UInt) -> Bool { magnitude <= 9_007_199_254_740_992 }
}

extension Cell {
  fileprivate var isReal: Bool { if case .real = self { true } else { false } }
}
