import Aggregation
import InterviewModel
import ReportModel
import Statistics

extension Table {
  /// Pass-through by one or two dimensions. Columns: the dimensions, counts, rate, steadied rate, comparison, verdict.
  /// - Parameter limit: rows shown at most; those left out are said. Nil for all.
  init(_ breakdown: Breakdown, key: String = "rates", title: String, limit: Int? = nil) {
    let rows = Array(breakdown.rows.prefix(limit ?? .max))
    var caption = "One row counts interviews."
    if breakdown.isOverlapping {
      caption += " An interview counts once in every group it belongs to, so rows add up to more than the total."
    }
    if rows.count < breakdown.rows.count {
      caption += " The first \(rows.count) of \(breakdown.rows.count) groups."
    }
    // Rows of the same counts have the same interval, which takes its time.
    let steadied = sharedByEqualRates(rows.map { $0.isUnknown ? nil : $0.rate }) { rows[$0].steadied?.interval }
    let columns =
      breakdown.dimensions.map { Column($0.key, $0.title, .text) }
      + [Column("interviews", "Interviews", .count)] + RateColumns.results + RateColumns.passThrough
      + RateColumns.steadied + RateColumns.comparison + [Column("verdict", "Verdict", .text)]
    self.init(
      key: key, title: title, caption: caption, columns: columns,
      rows: zip(rows, steadied).map { row, steadied in
        var cells: [Cell] = []
        cells.reserveCapacity(columns.count)
        cells += row.groups.map(Cell.text)
        cells.append(.integer(row.counts.total))
        cells += RateColumns.results(row.counts, row.rate)
        cells += RateColumns.passThrough(row.rate, row.interval)
        cells += RateColumns.steadied(row.steadied, steadied)
        cells += RateColumns.comparison(row.comparison)
        cells.append(row.verdict == .none ? .empty : .text(row.verdict.rawValue))
        return Row(cells, tone: row.tone)
      },
      emptyMessage: "No interviews yet: log some with 'debrief template interviews'.")
  }
}

extension Chart {
  /// Dots and intervals of a breakdown's pass-through.
  static func passThrough(of table: Table, by dimension: Dimension, title: String) -> Chart {
    Chart(
      key: "\(table.key)_chart", title: title, kind: .intervals, table: table.key, category: dimension.key,
      series: [Series(title: "Pass-through", value: "pass_through", low: "low", high: "high", n: "resolved")],
      axis: "share of resolved interviews that advanced, with 95 % interval")
  }
}
