import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// `debrief effect --of DIM [--adjust-for DIM]`
package enum EffectReport {
  /// - Parameter adjustment: another dimension than the factor.
  package static func make(
    _ evaluation: Evaluation, of factor: Dimension, adjustedFor adjustment: Dimension? = nil
  ) -> Report {
    let effect = evaluation.effect(of: factor, adjustedFor: adjustment)
    let levels = levelTable(effect)
    var answer: [Block] = [.statements(EffectSentences.all(effect)), .table(effectTable(effect))]
    if let homogeneity = homogeneityTable(effect) { answer.append(.table(homogeneity)) }
    var sections = [Section(key: "effect", title: "The answer", blocks: answer)]
    var byLevel: [Block] = [.table(levels)]
    if !levels.rows.isEmpty {
      byLevel.append(.chart(.passThrough(of: levels, by: factor, title: "Pass-through by \(factor.words)")))
    }
    sections.append(Section(key: "levels", title: "Level by level", blocks: byLevel))
    if let strata = strataTable(effect) {
      sections.append(Section(key: "strata", title: "Within each \(strata.title)", blocks: [.table(strata.table)]))
    }
    let adjusting = adjustment.map { ", \($0.words) held equal" } ?? ""
    return Report(
      name: "effect", title: "\(factor.title) and pass-through\(adjusting)", subtitle: evaluation.settings.subtitle,
      sections: sections, notes: evaluation.history.notes + evaluation.leftOutNotes,
      definitions: Definitions.effect(effect, evaluation.settings), mainTable: "effect")
  }

  /// The plain answer in the first row, the adjusted one in the second where it was asked for.
  package static func effectTable(_ effect: Effect) -> Table {
    var rows = [row(effect, effect.crude, adjustment: nil)]
    if let adjusted = effect.adjusted { rows.append(row(effect, adjusted, adjustment: effect.adjustment)) }
    return Table(
      key: "effect", title: effect.adjustment == nil ? "The test" : "Plain and adjusted", caption: caption(effect),
      columns: [
        Column("factor", "Factor", .text, for: .data), Column("adjusted_for", "Held equal", .text),
        Column("method", "Method", .text), Column("levels", "Levels", .count, isDetail: true),
        Column("n", "Resolved", .count), Column("statistic", "Statistic", .number(decimals: 2), isDetail: true),
        Column("p_value", "p", .probability),
        Column(
          "odds_ratio", "Odds ratio", .number(decimals: 2), interval: Column.Bounds(low: "low", high: "high")),
        Column("low", "Low", .number(decimals: 2), for: .data),
        Column("high", "High", .number(decimals: 2), for: .data),
        Column("homogeneity_p", "p same everywhere", .probability, for: .data),
      ],
      rows: rows)
  }

  private static func caption(_ effect: Effect) -> String {
    if let pair = effect.pair { return "Odds ratio: the odds of going on of '\(pair.level)' over '\(pair.reference)'." }
    return effect.factor.hasTrend && !effect.isOverlapping
      ? "Odds ratio: by how much the odds of going on multiply with each step." : ""
  }

  private static func row(
    _ effect: Effect, _ result: Result<EffectAnswer, EffectObstacle>, adjustment: Dimension?
  ) -> Row {
    let head: [Cell] = [.text(effect.factor.name), .words(adjustment?.name)]
    switch result {
    case .failure(let obstacle):
      return Row(
        head + [.text("none: \(obstacle.words)"), .integer(effect.levels.count), .integer(effect.rate.trials)]
          + [Cell](repeating: .empty, count: 6), tone: .faint)
    case .success(let answer):
      return Row(
        head + [.text(answer.method.rawValue), .integer(answer.levels), .integer(answer.n), .finite(answer.statistic)]
          + [.share(answer.pValue), .finite(answer.oddsRatio), .finite(answer.interval?.low)]
          + [.finite(answer.interval?.high), .share(answer.homogeneity?.pValue)],
        tone: answer.verdict == .tooFew ? .faint : .plain)
    }
  }

  /// Whether the effect is the same in all strata; nil where that was not tested.
  package static func homogeneityTable(_ effect: Effect) -> Table? {
    guard case .success(let answer) = effect.adjusted, let test = answer.homogeneity else { return nil }
    return Table(
      key: "homogeneity", title: "Is it the same within every \(effect.adjustment?.words ?? "")?",
      columns: [
        Column("method", "Method", .text), Column("strata", "Strata", .count),
        Column("statistic", "Statistic", .number(decimals: 2)),
        Column("degrees_of_freedom", "Degrees of freedom", .count), Column("p_value", "p", .probability),
      ],
      rows: [
        Row([
          .text(answer.method == .oddsRatio ? "Breslow–Day with Tarone's correction" : "score test of equal trends"),
          .integer(answer.strata), .real(test.statistic), .integer(test.degreesOfFreedom), .real(test.pValue),
        ])
      ])
  }

  /// Pass-through of each level, with its odds against the interviews that are not of it.
  package static func levelTable(_ effect: Effect) -> Table {
    var caption = "One row counts resolved interviews. Odds ratio: of the level over all the others."
    if effect.isOverlapping { caption += " An interview counts once in every level it belongs to." }
    return Table(
      key: "levels", title: "Pass-through by \(effect.factor.words)", caption: caption,
      columns: [Column(effect.factor.key, effect.factor.title, .text)] + rates
        + odds("odds_ratio", "Odds ratio") + (effect.adjustment == nil ? [] : odds("adjusted_odds_ratio", "Adjusted")),
      rows: effect.levels.map { level in
        Row(
          [.text(level.name)] + cells(level.rate, level.interval) + cells(level.odds)
            + (effect.adjustment == nil ? [] : cells(level.adjusted)),
          tone: level.rate.trials < Verdict.fewest ? .faint : .plain)
      },
      emptyMessage: "No resolved interview has a known \(effect.factor.words).")
  }

  /// The levels within each stratum; nil where nothing is held equal.
  package static func strataTable(_ effect: Effect) -> (title: String, table: Table)? {
    guard let adjustment = effect.adjustment else { return nil }
    let compared = effect.strata.filter(\.isInformative)
    var caption = "Odds ratio: of the level over the others of the same \(adjustment.words)."
    if compared.count < effect.strata.count {
      let others = effect.strata.filter { !$0.isInformative }
      caption += " \(others.count) with nothing to compare (one level only, or all ended alike) left out, of"
      caption += " \(others.reduce(0) { $0 + $1.rate.trials }.of("resolved interview"))."
    }
    let table = Table(
      key: "strata", title: "\(effect.factor.title) within \(adjustment.words)", caption: caption,
      columns: [Column(adjustment.key, adjustment.title, .text), Column(effect.factor.key, effect.factor.title, .text)]
        + rates + odds("odds_ratio", "Odds ratio"),
      rows: compared.flatMap { stratum in
        stratum.levels.map { level in
          Row(
            [.text(stratum.name), .text(level.name)] + cells(level.rate, level.interval) + cells(level.odds),
            tone: level.rate.trials < Verdict.fewest ? .faint : .plain)
        }
      },
      emptyMessage: "No \(adjustment.words) has two levels and both results.")
    return (adjustment.words, table)
  }

  private static let rates: [Column] =
    [Column("advanced", "Advanced", .count, isDetail: true), Column("resolved", "Resolved", .count)]
    + RateColumns.passThrough

  private static func cells(_ rate: Rate, _ interval: Interval?) -> [Cell] {
    [.integer(rate.successes), .integer(rate.trials)] + RateColumns.passThrough(rate, interval)
  }

  private static func odds(_ key: String, _ title: String) -> [Column] {
    let bounds = Column.Bounds(low: "\(key)_low", high: "\(key)_high")
    return [
      Column(key, title, .number(decimals: 2), interval: bounds),
      Column(bounds.low, "\(title) low", .number(decimals: 2), for: .data),
      Column(bounds.high, "\(title) high", .number(decimals: 2), for: .data),
    ]
  }

  private static func cells(_ odds: OddsRatio?) -> [Cell] {
    [.finite(odds?.value), .finite(odds?.interval?.low), .finite(odds?.interval?.high)]
  }
}

extension Cell {
  /// Blank for what is not known or not finite: odds without a single failure.
  static func finite(_ value: Double?) -> Cell { value.flatMap { $0.isFinite ? .real($0) : nil } ?? .empty }
}

extension Dimension {
  /// In the middle of a sentence: "question type".
  var words: String { title.lowercased() }
}

extension EffectObstacle {
  /// Without a full stop.
  var words: String {
    switch self {
    case .oneLevel: "fewer than two levels have anything resolved"
    case .oneResult: "all resolved interviews ended alike"
    case .nothingWithinStrata: "no stratum has two levels and both results"
    case .tooManyLevels(let count): "\(count) levels are more than \(Self.mostLevels)"
    }
  }
}
