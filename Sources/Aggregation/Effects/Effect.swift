import Statistics

/// How an answer was found. Raw values are the names in reports.
package enum EffectMethod: String, Sendable, CaseIterable {
  case trend = "Cochran–Armitage trend"
  case stratifiedTrend = "Mantel trend within strata"
  /// On one table it is the plain cross product, tested without continuity correction.
  case oddsRatio = "Mantel–Haenszel odds ratio"
  /// Where counts are small.
  case exactOddsRatio = "conditional odds ratio with Fisher's exact test"
  case chiSquare = "Pearson chi-square"
  /// Where counts are small.
  case monteCarlo = "Fisher–Freeman–Halton by Monte Carlo"
  case generalAssociation = "generalised Cochran–Mantel–Haenszel"
  /// For levels that overlap: each on its own, one p-value for all.
  case eachLevel = "each level against the rest with Simes"
}

/// Whether a factor matters, answered once. Unit: resolved interview.
package struct EffectAnswer: Sendable, Equatable {
  package let method: EffectMethod
  /// Levels compared.
  package let levels: Int
  /// Resolved interviews compared: held equal something, those of strata in which there is something to compare.
  package let n: Int
  /// z for trends, chi-square else; nil for exact tests and for overlapping levels.
  package let statistic: Double?
  package let pValue: Double
  /// Of the level over the reference for two levels; per step of the score for trends. May be 0 or infinite.
  package let oddsRatio: Double?
  /// Its ends may be 0 or infinite.
  package let interval: Interval?
  /// Whether it is the same in all strata.
  package let homogeneity: ChiSquareTest?
  /// Strata that had something to compare; 1 where nothing is held equal.
  package let strata: Int
  package let verdict: EffectVerdict

  /// Above 0 where the odds rise with the level, 0 where they are alike but for rounding; nil where the answer has no
  /// direction.
  package var direction: Int? {
    oddsRatio.map { abs($0 - 1) < 1e-9 ? 0 : $0 > 1 ? 1 : -1 }
  }
}

/// What may be said of an answer.
package enum EffectVerdict: String, Sendable, CaseIterable {
  /// Fewer than two levels with 5 resolved, or fewer than 5 that went on, or that did not.
  case tooFew = "too few to say"
  /// p ≤ 0.05, and the interval of the odds ratio, where there is one, excludes 1.
  case clear
  case none = ""

  package static let greatestPValue = 0.05
}

/// Why there is no answer.
package enum EffectObstacle: Error, Sendable, Equatable {
  /// Fewer than two levels have anything resolved.
  case oneLevel
  /// All resolved interviews went on, or none did.
  case oneResult
  /// No stratum has two levels, a success and a failure.
  case nothingWithinStrata
  case tooManyLevels(Int)

  /// Levels above which nothing is held equal.
  package static let mostLevels = 100
}

/// How the answer with something held equal relates to the plain one.
package enum EffectAgreement: Sendable, Equatable {
  /// They point to opposite sides, and one of them is clear: the adjusted one, or the plain one alone.
  case reversed(isClear: Bool)
  /// The plain one is clear, the other is not.
  case vanishes
  /// The other is clear, the plain one is not.
  case appears
  /// Both are clear.
  case holds
  /// Neither is clear.
  case neither
  /// There is too little to hold anything equal.
  case untold
}

/// One level of a factor, in all or within one stratum, against the interviews that are not of it.
package struct EffectLevel: Sendable {
  package let name: String
  package let rate: Rate
  /// Of its pass-through.
  package let interval: Interval?
  /// Nil where nothing can be compared.
  package let odds: OddsRatio?
  /// The same, compared within strata.
  package let adjusted: OddsRatio?
}

/// How many times higher the odds of going on are.
package struct OddsRatio: Sendable, Equatable {
  /// From 0 to infinity.
  package let value: Double
  /// Nil where the value is 0 or infinite and there is no exact one.
  package let interval: Interval?
  package let pValue: Double
}

/// Whether pass-through depends on a factor, plainly and with something else held equal.
///
/// With an adjustment both answers are of the same interviews, those for which both are known: else the two could
/// differ for that reason alone.
package struct Effect: Sendable {
  package struct Stratum: Sendable {
    package let name: String
    package let rate: Rate
    /// Those with something resolved in the stratum.
    package let levels: [EffectLevel]
    /// Whether some level can be compared in it.
    package var isInformative: Bool { levels.contains { $0.odds != nil } }
  }

  package let factor: Dimension
  package let adjustment: Dimension?
  /// Pass-through of the interviews compared.
  package let rate: Rate
  package let levels: [EffectLevel]
  /// One interview can be of several levels.
  package let isOverlapping: Bool
  /// Of two levels that do not overlap: the level whose odds are given, and the one they are compared with.
  package let pair: (level: String, reference: String)?
  package let crude: Result<EffectAnswer, EffectObstacle>
  /// Nil where nothing is held equal.
  package let adjusted: Result<EffectAnswer, EffectObstacle>?
  /// Empty where nothing is held equal.
  package let strata: [Stratum]
  /// Resolved interviews left out.
  package let unknownLevel: Int
  package let unknownStratum: Int

  /// Nil where one of the two answers is missing.
  package var agreement: EffectAgreement? {
    guard case .success(let crude) = crude, case .success(let adjusted) = adjusted else { return nil }
    if adjusted.verdict == .tooFew || crude.verdict == .tooFew { return .untold }
    let isOpposite = (crude.direction ?? 0) * (adjusted.direction ?? 0) < 0
    switch (crude.verdict == .clear, adjusted.verdict == .clear) {
    case (false, false): return .neither
    case _ where isOpposite: return .reversed(isClear: adjusted.verdict == .clear)
    case (true, false): return .vanishes
    case (false, true): return .appears
    case (true, true): return .holds
    }
  }
}

extension Evaluation {
  /// - Parameter adjustment: another dimension than the factor.
  package func effect(of factor: Dimension, adjustedFor adjustment: Dimension? = nil) -> Effect {
    let counts = factorCounts(of: factor, within: adjustment)
    let crude = counts.crude
    let tables = counts.strata.map(\.table)
    let canAdjust = adjustment != nil && counts.levels.count <= EffectObstacle.mostLevels
    return Effect(
      factor: factor, adjustment: adjustment, rate: crude.all,
      levels: counts.levels.indices.map { level in
        EffectLevel(
          counts.levels[level], crude.levels[level], odds: OddsRatio(crude.contrast(level)),
          adjusted: canAdjust ? OddsRatio(within: tables.map { $0.contrast(level) }) : nil)
      },
      isOverlapping: counts.isOverlapping,
      pair: counts.pair.map { (counts.levels[$0.level], counts.levels[$0.reference]) },
      crude: counts.answer([crude], isCrude: true),
      adjusted: adjustment == nil
        ? nil : canAdjust ? counts.answer(tables, isCrude: false) : .failure(.tooManyLevels(counts.levels.count)),
      strata: adjustment == nil
        ? []
        : counts.strata.map { name, table in
          Effect.Stratum(
            name: name, rate: table.all,
            levels: counts.levels.indices.filter { table.levels[$0].trials > 0 }.map { level in
              EffectLevel(
                counts.levels[level], table.levels[level], odds: OddsRatio(table.contrast(level)), adjusted: nil)
            })
        },
      unknownLevel: counts.unknownLevel, unknownStratum: counts.unknownStratum)
  }
}

extension EffectLevel {
  fileprivate init(_ name: String, _ rate: Rate, odds: OddsRatio?, adjusted: OddsRatio?) {
    self.init(name: name, rate: rate, interval: rate.wilson, odds: odds, adjusted: adjusted)
  }
}
