import Statistics

extension FactorCounts {
  /// Of two levels that do not overlap, the one compared and the reference: the alphabetically first is the
  /// reference, as R has it, so that odds ratios are of `Male` over `Female` and of `yes` over `no`. Nil for scales
  /// with a trend.
  var pair: (level: Int, reference: Int)? {
    guard !isOverlapping, levels.count == 2, !dimension.hasTrend else { return nil }
    return levels[0] < levels[1] ? (1, 0) : (0, 1)
  }

  /// - Parameter isCrude: whether nothing is held equal; there is one table then.
  func answer(_ tables: [FactorTable], isCrude: Bool) -> Result<EffectAnswer, EffectObstacle> {
    let all = tables.reduce(Rate(successes: 0, of: 0)) { $0 + $1.all }
    guard levels.count > 1 || (isOverlapping && levels.count == 1) else { return .failure(.oneLevel) }
    guard all.successes > 0, all.failures > 0 else { return .failure(.oneResult) }
    let informative = tables.filter(isInformative)
    let answer: EffectAnswer? =
      if isOverlapping {
        eachLevel(informative, isCrude: isCrude)
      } else if let pair {
        twoLevels(informative, pair, isCrude: isCrude)
      } else if dimension.hasTrend {
        trend(informative, isCrude: isCrude)
      } else {
        anyDifference(informative, isCrude: isCrude)
      }
    return answer.map { .success($0) } ?? .failure(isCrude ? .oneLevel : .nothingWithinStrata)
  }

  /// Whether the table has levels to compare, a success and a failure.
  private func isInformative(_ table: FactorTable) -> Bool {
    guard table.all.successes > 0, table.all.failures > 0 else { return false }
    return isOverlapping
      ? table.levels.contains { 0 < $0.trials && $0.trials < table.all.trials }
      : table.levels.count { $0.trials > 0 } > 1
  }

  private func twoLevels(
    _ tables: [FactorTable], _ pair: (level: Int, reference: Int), isCrude: Bool
  ) -> EffectAnswer? {
    let fourfold = tables.map { TwoByTwoTable($0.levels[pair.level], $0.levels[pair.reference]) }
    if isCrude, let table = fourfold.first, !table.isLarge, let exact = ConditionalOddsRatio(table) {
      return make(
        .exactOddsRatio, tables, pValue: table.fisherPValue, oddsRatio: exact.estimate, interval: exact.interval)
    }
    guard let found = MantelHaenszel(fourfold) else { return nil }
    return make(
      .oddsRatio, tables, statistic: found.association.statistic, pValue: found.association.pValue,
      oddsRatio: found.oddsRatio, interval: found.interval, homogeneity: found.homogeneity)
  }

  private func trend(_ tables: [FactorTable], isCrude: Bool) -> EffectAnswer? {
    guard isCrude, let table = tables.first else {
      guard let test = MantelTrendTest(tables.map(\.levels), scores: scores),
        let odds = TrendOddsRatio(within: tables.map(\.levels), scores: scores)
      else { return nil }
      return make(
        .stratifiedTrend, tables, statistic: test.z, pValue: test.pValue, oddsRatio: odds.estimate,
        interval: odds.interval, homogeneity: odds.homogeneity)
    }
    guard let test = CochranArmitageTest(table.levels, scores: scores),
      let odds = TrendOddsRatio(table.levels, scores: scores)
    else { return nil }
    return make(
      .trend, tables, statistic: test.z, pValue: test.pValue, oddsRatio: odds.estimate, interval: odds.interval)
  }

  private func anyDifference(_ tables: [FactorTable], isCrude: Bool) -> EffectAnswer? {
    guard isCrude, let table = tables.first else {
      return GeneralAssociationTest(tables.map(\.levels)).map { found in
        make(.generalAssociation, tables, statistic: found.test.statistic, pValue: found.test.pValue)
      }
    }
    let counts = ContingencyTable(table.levels.map { [$0.successes, $0.failures] })
    guard let found = PearsonChiSquareTest(counts) else { return nil }
    if found.leastExpected < MonteCarlo.leastExpected, counts.total <= MonteCarlo.greatestTotal {
      let pValue = counts.fisherFreemanHaltonPValue(samples: MonteCarlo.samples, seed: MonteCarlo.seed)
      return make(.monteCarlo, tables, pValue: pValue)
    }
    return make(.chiSquare, tables, statistic: found.test.statistic, pValue: found.test.pValue)
  }

  /// The least of the levels' q-values tests them all (Simes): the same as asking whether any level is found.
  private func eachLevel(_ tables: [FactorTable], isCrude: Bool) -> EffectAnswer? {
    let pValues = levels.indices.compactMap { level in
      isCrude
        ? tables.first.flatMap { OddsRatio($0.contrast(level)) }?.pValue
        : OddsRatio(within: tables.map { $0.contrast(level) })?.pValue
    }
    guard let least = benjaminiHochberg(pValues).min() else { return nil }
    return make(.eachLevel, tables, pValue: least)
  }

  private func make(
    _ method: EffectMethod, _ tables: [FactorTable], statistic: Double? = nil, pValue: Double,
    oddsRatio: Double? = nil, interval: Interval? = nil, homogeneity: ChiSquareTest? = nil
  ) -> EffectAnswer {
    let none = Rate(successes: 0, of: 0)
    let all = tables.reduce(none) { $0 + $1.all }
    let rates = levels.indices.map { level in tables.reduce(none) { $0 + $1.levels[level] } }
    return EffectAnswer(
      method: method, levels: rates.count { $0.trials > 0 }, n: all.trials, statistic: statistic, pValue: pValue,
      oddsRatio: oddsRatio, interval: interval, homogeneity: homogeneity, strata: tables.count,
      verdict: verdict(rates, all: all, pValue: pValue, isPlain: oddsRatio == nil, interval))
  }

  private func verdict(
    _ rates: [Rate], all: Rate, pValue: Double, isPlain: Bool, _ interval: Interval?
  ) -> EffectVerdict {
    let enough = rates.count {
      $0.trials >= Verdict.fewest && (!isOverlapping || all.trials - $0.trials >= Verdict.fewest)
    }
    guard enough >= (isOverlapping ? 1 : 2), min(all.successes, all.failures) >= Verdict.fewest else { return .tooFew }
    guard pValue <= EffectVerdict.greatestPValue else { return .none }
    return isPlain || interval.map { !$0.contains(1) } ?? false ? .clear : .none
  }
}

/// Where and how the exact test of a larger table is drawn rather than computed.
package enum MonteCarlo {
  /// The least expected count from which on the chi-square distribution is near enough.
  package static let leastExpected = 5.0
  package static let samples = 10_000
  /// Interviews up to which tables are drawn; the time grows with both.
  package static let greatestTotal = 20_000
  static let seed: UInt64 = 1
}

extension Dimension {
  /// Whether its levels are steps of a scale on which a trend makes sense; not weekdays, which go round.
  package var hasTrend: Bool {
    switch self {
    case .preparation, .stage, .month, .signal, .confidence: true
    default: false
    }
  }
}

extension OddsRatio {
  /// Plainly: exact where counts are small, else the cross product with Woolf's interval.
  /// - Returns: nil where a row or a column is empty.
  init?(_ table: TwoByTwoTable) {
    guard table.isInformative else { return nil }
    if !table.isLarge, let exact = ConditionalOddsRatio(table) {
      self.init(value: exact.estimate, interval: exact.interval, pValue: table.fisherPValue)
    } else {
      self.init(within: [table])
    }
  }

  /// Mantel and Haenszel's, within strata.
  /// - Returns: nil where no stratum is informative.
  init?(within tables: [TwoByTwoTable]) {
    guard let found = MantelHaenszel(tables) else { return nil }
    self.init(value: found.oddsRatio, interval: found.interval, pValue: found.association.pValue)
  }
}

extension TwoByTwoTable {
  /// Whether every expected count is 5 or more and no count is 0, so that large-sample formulas are near enough.
  fileprivate var isLarge: Bool {
    let least = Double(min(first.trials, second.trials)) * Double(min(successes, failures)) / Double(max(1, total))
    return least >= MonteCarlo.leastExpected
      && min(first.successes, first.failures, second.successes, second.failures) > 0
  }
}
