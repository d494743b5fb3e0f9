import Aggregation
import ReportModel

extension Definitions {
  /// Those that a report on one effect uses: of its methods only.
  static func effect(_ effect: Effect, _ settings: Settings) -> [Report.Definition] {
    let answers = [effect.crude, effect.adjusted].compactMap { result -> EffectAnswer? in
      if case .success(let answer)? = result { answer } else { nil }
    }
    var definitions = [
      asOf(settings), interview, passThrough(settings), ghosted(settings), interval, oddsRatio(effect),
    ]
    for method in EffectMethod.allCases where answers.contains(where: { $0.method == method }) {
      definitions.append(self.method(method))
    }
    if answers.contains(where: { $0.homogeneity != nil }) { definitions.append(homogeneity) }
    if let adjustment = effect.adjustment { definitions.append(heldEqual(adjustment)) }
    definitions.append(effectVerdict)
    return definitions
  }

  private static func oddsRatio(_ effect: Effect) -> Report.Definition {
    let reference =
      effect.pair.map {
        " Here '\($0.level)' over '\($0.reference)': of two levels the alphabetically first is the reference."
      } ?? ""
    return Report.Definition(
      term: "Odds ratio",
      meaning: """
        Odds: advanced ÷ not advanced. The ratio says how many times higher they are; 1 is no difference.\(reference) \
        A level against all the others: exact (conditional) where an expected count is below \
        \(Int(MonteCarlo.leastExpected)) or a count is 0, else the cross product. Blank where it is not finite.
        """)
  }

  private static func heldEqual(_ adjustment: Dimension) -> Report.Definition {
    let sets =
      adjustment.isOverlapping && adjustment != .star
      ? " An interview can be of several: those with exactly the same set are compared with each other." : ""
    return Report.Definition(
      term: "Held equal",
      meaning: """
        Only interviews of the same \(adjustment.words) are compared with each other, and the comparisons are put \
        together.\(sets) What else differs between them is not held equal: this is no proof of a cause.
        """)
  }

  private static let homogeneity = Report.Definition(
    term: "Same everywhere",
    meaning: """
      p: how often chance alone makes the odds ratios (or trends) of the strata differ as much: Breslow–Day with \
      Tarone's correction; for trends the score test.
      """,
    source: "Breslow & Day 1980; Tarone 1985")

  static let effectVerdict = Report.Definition(
    term: "Clear",
    meaning: """
      p ≤ \(EffectVerdict.greatestPValue), and the interval of an odds ratio excludes 1. '\
      \(EffectVerdict.tooFew.rawValue)' with fewer than two levels of \(Verdict.fewest) resolved, or fewer than \
      \(Verdict.fewest) interviews that went on, or that did not. Who asks this of twenty dimensions must expect one \
      to look clear by chance. Interviews count as independent, also those of one application.
      """)

  private static func method(_ method: EffectMethod) -> Report.Definition {
    let (meaning, source) =
      switch method {
      case .trend:
        (
          """
          Whether pass-through rises or falls along the scale, steps counting alike (months by distance); statistic z, \
          two-sided. Odds ratio a step: logistic regression, with the likelihood-ratio interval.
          """, "Cochran 1954; Armitage 1955; Berkson 1944"
        )
      case .stratifiedTrend:
        (
          """
          The same trend within strata, statistic z (extension of the Mantel–Haenszel procedure). Odds ratio a step: \
          conditional logistic regression, with the likelihood-ratio interval.
          """, "Mantel 1963; Breslow & Day 1980"
        )
      case .oddsRatio:
        (
          """
          Statistic: chi-square with 1 degree of freedom, no continuity correction (CMH). Interval by Robins, Breslow \
          and Greenland.
          """, "Mantel & Haenszel 1959; Robins et al. 1986"
        )
      case .exactOddsRatio:
        (
          "For small counts: the likeliest odds ratio with the margins fixed, exact interval and test.",
          "Fisher 1935; Cornfield 1956"
        )
      case .chiSquare: ("Whether the groups differ at all, statistic chi-square.", "Pearson 1900")
      case .monteCarlo:
        (
          """
          Whether the groups differ at all, where an expected count is below \(Int(MonteCarlo.leastExpected)): an exact \
          test, p from \(FigureFormat.count(MonteCarlo.samples)) tables drawn with a fixed seed.
          """, "Freeman & Halton 1951"
        )
      case .generalAssociation:
        (
          "Whether the groups differ at all within strata, statistic chi-square (general association).",
          "Mantel 1963; Landis et al. 1978"
        )
      case .eachLevel:
        (
          """
          One interview can be of several levels, so each level is tested against the interviews without it (Fisher's \
          exact test, or CMH within strata), and p is that of Simes for all of them: their least q-value.
          """, "Simes 1986"
        )
      }
    return Report.Definition(term: method.rawValue, meaning: meaning, source: source)
  }
}
