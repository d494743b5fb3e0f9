/// One value of a table: a typed figure without any formatting. How it looks is the column's kind and the renderer's
/// business, so that every format shows the same figure.
package enum Cell: Sendable, Equatable {
  /// Nothing known: blank, never zero.
  case empty
  /// Words, as the person wrote them or as the tool says them. May hold anything; renderers escape it.
  case text(String)
  /// A whole number: a count, an ordinal.
  case integer(Int)
  /// A finite real number: a share in 0...1, a difference, a number of days.
  case real(Double)
  /// A calendar day, written `YYYY-MM-DD`.
  case day(String)
  /// A calendar month, written `YYYY-MM`.
  case month(String)
  /// An amount in minor units (cents) with the number of decimals of its currency, and its ISO 4217 code
  /// (empty when unknown).
  case money(minorUnits: Int64, decimals: Int, currency: String)

  /// A share of 0...1, blank when nothing is known.
  package static func share(_ value: Double?) -> Cell { value.map(Cell.real) ?? .empty }

  /// A whole number, blank when nothing is known.
  package static func count(_ value: Int?) -> Cell { value.map(Cell.integer) ?? .empty }

  /// Words, blank when nothing is known.
  package static func words(_ value: String?) -> Cell { value.map(Cell.text) ?? .empty }

  /// The figure as a number for charts and bars; nil for words, days and blanks. Money counts in major units.
  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    case .money(let minorUnits, let decimals, _):
      Double(minorUnits) / (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    case .empty, .text, .day, .month: nil
    }
  }
}
