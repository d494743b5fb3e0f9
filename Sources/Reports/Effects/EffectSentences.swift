import Aggregation
import ReportModel
import Statistics

/// What an effect says, in words that its verdicts earned.
package enum EffectSentences {
  /// The plain answer, the adjusted one, how the two go together, and what was left out.
  package static func all(_ effect: Effect) -> [Statement] {
    var statements = [crude(effect)]
    if let adjusted = adjusted(effect) { statements.append(adjusted) }
    if let comparison = comparison(effect) { statements.append(comparison) }
    if let difference = heterogeneity(effect) { statements.append(difference) }
    if effect.unknownLevel > 0 {
      statements.append(
        Statement("\(effect.unknownLevel.of("resolved interview")) of unknown \(effect.factor.words) left out."))
    }
    if let adjustment = effect.adjustment, effect.unknownStratum > 0 {
      statements.append(
        Statement(
          """
          \(effect.unknownStratum.of("resolved interview")) of unknown \(adjustment.words) left out of both answers, \
          so that both are of the same interviews.
          """))
    }
    return statements
  }

  private static func crude(_ effect: Effect) -> Statement {
    switch effect.crude {
    case .failure(let obstacle):
      return Statement("Nothing to compare: \(obstacle.words) (\(effect.rate.trials.of("interview"))).", tone: .faint)
    case .success(let answer):
      return Statement(
        "\(shown(effect)) \(figures(answer, effect)): \(judgement(answer, effect)).",
        tone: answer.verdict == .tooFew ? .faint : .plain)
    }
  }

  /// What the rates show, before anything is judged.
  private static func shown(_ effect: Effect) -> String {
    func part(_ level: EffectLevel) -> String {
      "\(FigureFormat.share(level.rate.value ?? 0)) of \(FigureFormat.count(level.rate.trials)) with '\(level.name)'"
    }
    let known = effect.levels
    if let pair = effect.pair, let first = known.first(where: { $0.name == pair.level }),
      let second = known.first(where: { $0.name == pair.reference })
    {
      return "Of the resolved interviews \(part(first)) went on, and \(part(second));"
    }
    if effect.factor.hasTrend, let first = known.first, let last = known.last {
      return "Of the resolved interviews \(part(first)) went on, and \(part(last)) at the other end;"
    }
    return """
      \(effect.rate.trials.of("resolved interview")) in \(known.count.of("group")) of \(effect.factor.words);
      """
  }

  /// "odds ratio 1.84 (1.62–2.09), p <0.001".
  private static func figures(_ answer: EffectAnswer, _ effect: Effect) -> String {
    let p = "p \(FigureFormat.probability(answer.pValue))"
    guard let ratio = answer.oddsRatio else { return p }
    let name = effect.factor.hasTrend ? "each step multiplies the odds by" : "odds ratio"
    guard ratio.isFinite else {
      return answer.interval.map { "\(name) \(number($0.low)) or more, \(p)" } ?? p
    }
    let bounds =
      answer.interval.map {
        FigureFormat.interval(Cell.finite($0.low), Cell.finite($0.high), .number(decimals: 2))
      } ?? ""
    return "\(name) \(number(ratio))\(bounds.isEmpty ? "" : " (\(bounds))"), \(p)"
  }

  private static func number(_ value: Double) -> String { FigureFormat.number(value, decimals: 2) }

  private static func judgement(_ answer: EffectAnswer, _ effect: Effect) -> String {
    switch answer.verdict {
    case .tooFew: return "too few to say"
    case .none:
      return effect.factor.hasTrend ? "no trend beyond what chance makes" : "no difference beyond what chance makes"
    case .clear:
      if effect.factor.hasTrend { return "a clear \(answer.direction ?? 0 > 0 ? "rise" : "fall")" }
      if effect.isOverlapping { return "at least one of them differs clearly from the rest" }
      return effect.pair == nil ? "the groups differ clearly" : "a clear difference"
    }
  }

  private static func adjusted(_ effect: Effect) -> Statement? {
    guard let adjustment = effect.adjustment, let result = effect.adjusted else { return nil }
    switch result {
    case .failure(let obstacle):
      return Statement("It cannot be compared within \(adjustment.words): \(obstacle.words).", tone: .faint)
    case .success(let answer):
      let strata = answer.strata == 1 ? "1 stratum" : "\(answer.strata) strata"
      return Statement(
        """
        Compared only within the same \(adjustment.words) (\(answer.n.of("interview")) in \(strata)): \
        \(figures(answer, effect)): \(judgement(answer, effect)).
        """, tone: answer.verdict == .tooFew ? .faint : .plain)
    }
  }

  private static func comparison(_ effect: Effect) -> Statement? {
    guard let adjustment = effect.adjustment, let agreement = effect.agreement else { return nil }
    let (factor, equal) = (effect.factor.words, adjustment.words)
    switch agreement {
    case .reversed(let isClear):
      let finding =
        isClear
        ? "The two answers contradict each other: within the same \(equal) it clearly points the other way"
        : "What the plain figures show goes away within the same \(equal), where it leans, if anything, the other way"
      return Statement(
        """
        \(finding) (Simpson's paradox). The groups of \(factor) differ in \(equal), so do not go by the plain figures; go by the \
        comparison within \(equal).
        """, tone: .attention)
    case .vanishes:
      return Statement(
        """
        What the plain figures show goes away once \(equal) is held equal: what is left cannot be told from chance, so \
        at least a part of it may come from \(equal), not from \(factor).
        """, tone: .attention)
    case .appears:
      return Statement(
        "Only with \(equal) held equal does an effect of \(factor) show: the plain figures hide it.",
        tone: .attention)
    case .holds: return Statement("It holds with \(equal) held equal.")
    case .neither: return Statement("Neither answer shows an effect; that does not prove there is none.")
    case .untold: return Statement("There is too little data to see whether \(equal) explains any of it.", tone: .faint)
    }
  }

  private static func heterogeneity(_ effect: Effect) -> Statement? {
    guard let adjustment = effect.adjustment, case .success(let answer) = effect.adjusted,
      answer.verdict != .tooFew, let test = answer.homogeneity, test.pValue <= EffectVerdict.greatestPValue
    else { return nil }
    return Statement(
      """
      The effect is not the same within every \(adjustment.words) (p \(FigureFormat.probability(test.pValue))): one \
      figure for all of them hides that, so read them one by one.
      """, tone: .attention)
  }
}
