import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// Columns and cells of results and rates, the same in every report that has them. Keys are a contract.
enum RateColumns {
  /// `advanced` … `pending`, and `resolved`.
  static let results: [Column] = [
    Column("advanced", "Advanced", .count, isDetail: true),
    Column("rejected", "Rejected", .count, isDetail: true),
    Column("ghosted", "Ghosted", .count, isDetail: true),
    Column("withdrew", "Withdrew", .count, isDetail: true),
    Column("pending", "Pending", .count, isDetail: true),
    Column("resolved", "Resolved", .count),
  ]

  static func results(_ counts: ResultCounts, _ rate: Rate) -> [Cell] {
    [counts.advanced, counts.rejected, counts.ghosted, counts.withdrew, counts.pending, rate.trials].map(Cell.integer)
  }

  /// `pass_through`, `low`, `high`: people see one figure with its interval, drawn on a scale.
  static let passThrough: [Column] = [
    Column(
      "pass_through", "Pass-through", .share, interval: Column.Bounds(low: "low", high: "high"), isDrawn: true),
    Column("low", "Low", .share, for: .data),
    Column("high", "High", .share, for: .data),
  ]

  static func passThrough(_ rate: Rate, _ interval: Interval?) -> [Cell] {
    [.share(rate.value), .share(interval?.low), .share(interval?.high)]
  }

  /// `steadied` with its bounds.
  static let steadied: [Column] = [
    Column(
      "steadied", "Steadied", .share, interval: Column.Bounds(low: "steadied_low", high: "steadied_high"),
      isDetail: true),
    Column("steadied_low", "Steadied low", .share, for: .data),
    Column("steadied_high", "Steadied high", .share, for: .data),
  ]

  static func steadied(_ rate: SteadiedRate?, _ interval: Interval?) -> [Cell] {
    [.share(rate?.mean), .share(interval?.low), .share(interval?.high)]
  }

  /// `difference` with its bounds, `p_value`, `q_value`.
  static let comparison: [Column] = [
    Column(
      "difference", "Against others", .difference,
      interval: Column.Bounds(low: "difference_low", high: "difference_high")),
    Column("difference_low", "Difference low", .difference, for: .data),
    Column("difference_high", "Difference high", .difference, for: .data),
    Column("p_value", "p", .probability, for: .data),
    Column("q_value", "q", .probability, isDetail: true),
  ]

  static func comparison(_ comparison: Comparison?) -> [Cell] {
    [
      .share(comparison?.difference.value), .share(comparison?.difference.interval.low),
      .share(comparison?.difference.interval.high), .share(comparison?.pValue), .share(comparison?.qValue),
    ]
  }
}

extension Breakdown.Row {
  /// What the verdict earns the row.
  var tone: Tone {
    switch verdict {
    case .tooFew: .faint
    case .clear: (comparison?.difference.value ?? 0) > 0 ? .good : .attention
    case .suggestive, .none: .plain
    }
  }
}
