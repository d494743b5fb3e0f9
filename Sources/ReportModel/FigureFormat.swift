/// How a figure is written for people, in sentences as in tables: one place, so that "38 %" is the same 38 % everywhere.
/// Formats for machines write full figures instead (`NumberText.plain`). What is not finite is blank, like the unknown.
package enum FigureFormat {
  /// `1,204`.
  package static func count(_ value: Int) -> String { NumberText.grouped(value) }

  /// A proportion in whole percent: `38 %`. Only none is `0 %` and only all is `100 %`; near them stand `<1 %` and
  /// `>99 %`.
  package static func share(_ value: Double) -> String {
    if value > 0, value < 0.005 { return "<1 %" }
    if value < 1, value >= 0.995 { return ">99 %" }
    return percent(value).map { $0 + " %" } ?? ""
  }

  /// A difference of proportions in percentage points with its sign: `+12 pts`, `−8 pts`, `+1 pt`, `0 pts`.
  package static func difference(_ value: Double) -> String {
    guard let points = percent(value) else { return "" }
    let unit = points == "1" || points == NumberText.minus + "1" ? " pt" : " pts"
    return signed(points) + unit
  }

  /// A p or q value: two decimals, three below 0.01, `<0.001`, `>0.99`.
  package static func probability(_ value: Double) -> String {
    if value < 0.001, value >= 0 { return "<0.001" }
    if value > 0.99, value < 1 { return ">0.99" }
    return NumberText.rounded(value, decimals: value < 0.01 ? 3 : 2) ?? ""
  }

  /// A plain number with so many decimals: `1,234.5`.
  package static func number(_ value: Double, decimals: Int) -> String {
    NumberText.rounded(value, decimals: max(0, decimals)) ?? ""
  }

  /// A length of time: `12 days`, `1 day`, `4.5 days` (a decimal only below ten and only where it says something).
  package static func days(_ value: Double) -> String {
    let number = dayNumber(value)
    return number.isEmpty ? "" : number + (number == "1" ? " day" : " days")
  }

  /// An amount: `€85,000`, `USD 120,000`, `−£12.50`; cents only below 1,000 and only where there are any. A symbol that
  /// several currencies share (`$`, `¥`, `kr`) is written as the code. An unknown currency leaves the number alone.
  package static func money(minorUnits: Int64, decimals: Int, currency: String) -> String {
    let major = (0..<max(0, decimals)).reduce(UInt64(1)) { unit, _ in unit * 10 }
    let kept = minorUnits.magnitude / major >= 1000 ? 0 : max(0, min(decimals, 3))
    let scale = (0..<kept).reduce(UInt64(1)) { scale, _ in scale * 10 }
    let unit = major / scale
    let (quotient, rest) = minorUnits.magnitude.quotientAndRemainder(dividingBy: unit)
    let rounded = quotient + (rest > 0 && rest >= unit - rest ? 1 : 0)
    var amount = NumberText.grouped(Int(clamping: rounded / scale))
    if rounded % scale != 0 { amount += "." + NumberText.units(Int64(clamping: rounded), decimals: kept).fraction }
    let sign = minorUnits < 0 ? NumberText.minus : ""
    if let symbol = symbols[currency] { return sign + symbol + amount }
    return currency.isEmpty ? sign + amount : currency + " " + sign + amount
  }

  /// Any cell, by the kind of its column; blank where nothing is known.
  package static func text(_ cell: Cell, _ kind: Column.Kind) -> String {
    switch cell {
    case .empty: return ""
    case .text(let words): return words
    case .day(let day): return day
    case .month(let month): return month
    case .money(let minorUnits, let decimals, let currency):
      return money(minorUnits: minorUnits, decimals: decimals, currency: currency)
    case .integer(let value):
      switch kind {
      case .share, .difference, .probability, .days: return text(.real(Double(value)), kind)
      default: return count(value)
      }
    case .real(let value):
      switch kind {
      case .share: return share(value)
      case .difference: return difference(value)
      case .probability: return probability(value)
      case .days: return days(value)
      case .number(let decimals): return number(value, decimals: decimals)
      case .count: return NumberText.rounded(value, decimals: 0) ?? ""
      default: return NumberText.rounded(value, decimals: 2) ?? ""
      }
    }
  }

  /// An interval that stands beside its figure, without the unit the figure already has: `14–69`, `−3 to +27`. Blank
  /// unless both bounds are known. Bounds round plainly: `0` may be a little more than none.
  package static func bounds(_ low: Cell, _ high: Cell, _ kind: Column.Kind) -> String {
    let (first, last) = (bound(low, kind), bound(high, kind))
    if first.isEmpty || last.isEmpty { return "" }
    let hasSign = kind == .difference || isNegative(first) || isNegative(last)
    return first + (hasSign ? " to " : "\u{2013}") + last
  }

  /// An interval that stands alone, with its unit: `14–69 %`, `−3 to +27 pts`, `8–20 days`.
  package static func interval(_ low: Cell, _ high: Cell, _ kind: Column.Kind) -> String {
    let bounds = bounds(low, high, kind)
    if bounds.isEmpty { return "" }
    switch kind {
    case .share: return bounds + " %"
    case .difference: return bounds + " pts"
    case .days: return bounds + " days"
    default: return bounds
    }
  }

  private static func bound(_ cell: Cell, _ kind: Column.Kind) -> String {
    switch kind {
    case .share: cell.number.flatMap(percent) ?? ""
    case .difference: cell.number.flatMap(percent).map(signed) ?? ""
    case .days: cell.number.map(dayNumber) ?? ""
    default: text(cell, kind)
    }
  }

  /// Whole hundredths.
  private static func percent(_ value: Double) -> String? { NumberText.rounded(value, decimals: 0, shift: 2) }

  private static func signed(_ number: String) -> String {
    number == "0" || isNegative(number) ? number : "+" + number
  }

  private static func isNegative(_ number: String) -> Bool {
    number.utf8.starts(with: NumberText.minus.utf8)
  }

  private static func dayNumber(_ value: Double) -> String {
    guard let number = NumberText.rounded(value, decimals: abs(value) < 9.95 ? 1 : 0) else { return "" }
    return number.hasSuffix(".0") ? String(Substring(number.utf8.dropLast(2))) : number
  }

  /// Symbols that stand for one currency only.
  package static let symbols = [
    "EUR": "€", "GBP": "£", "ILS": "₪", "INR": "₹", "KRW": "₩", "KZT": "₸", "NGN": "₦", "PHP": "₱", "TRY": "₺",
    "UAH": "₴", "VND": "₫",
  ]
}
