import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// Sentences on the journal. None claims more than its verdict.
package enum JournalStatements {
  /// What is noted most, what moves, what goes with results.
  package static func habits(_ figures: JournalFigures) -> [Statement] {
    guard !figures.entries.isEmpty else { return [] }
    var statements: [Statement] = []
    for isStrong in [false, true] {
      let often = figures.figures.filter { $0.habit.isStrong == isStrong && $0.noted.successes >= 3 }.prefix(3)
      guard !often.isEmpty else { continue }
      let list = Wording.list(often.map { "\($0.habit.name) (\($0.noted.successes))" })
      statements.append(
        Statement(
          "Noted most often \(isStrong ? "in your favour" : "against yourself"): \(list), in "
            + "\(figures.entries.count.of("entry"))."))
    }
    for figure in figures.figures where figure.trend != .none { statements.append(trend(figure, figures)) }
    statements += figures.figures.filter(\.contrast.isClaimed).map(claim)
    return statements
  }

  /// "'Rambling' is noted less and less: 3 3 2 1 0 0, May to October."
  private static func trend(_ figure: HabitFigure, _ figures: JournalFigures) -> Statement {
    let months = [figures.months.first, figures.months.last].compactMap {
      $0.map { CalendarMonth.names[$0.number - 1] }
    }
    let counts = figure.byMonth.map(String.init).joined(separator: ", ")
    let isGood = (figure.trend == .rising) == figure.habit.isStrong
    return Statement(
      "'\(figure.habit.name)' is noted \(figure.trend == .rising ? "more and more" : "less and less"): "
        + "\(counts), \(months.joined(separator: " to ")).", tone: isGood ? .good : .attention)
  }

  /// Only for a contrast that may be claimed.
  static func claim(_ figure: HabitFigure) -> Statement {
    let contrast = figure.contrast
    let with = Wording.wentOn(contrast.with)
    let difference = contrast.comparison.map { Wording.difference($0.difference) } ?? ""
    return Statement(
      "Where you noted \(Glosses.named(figure.habit)), \(with); of the other calls you wrote about, "
        + "\(Wording.wentOn(contrast.without)). A clear difference (\(difference)), within the same stages too.",
      tone: (contrast.difference ?? 0) > 0 ? .good : .attention)
  }

  /// "When you felt 4 of 5, you passed 55 %".
  package static func calibration(_ calibration: ConfidenceCalibration?) -> [Statement] {
    guard let calibration else { return [] }
    var statements: [Statement] = []
    let told = calibration.rows.filter { $0.rate.trials >= Verdict.fewest }
    if let most = told.max(by: { ($0.rate.trials, $0.confidence) < ($1.rate.trials, $1.confidence) }),
      let value = most.rate.value
    {
      statements.append(
        Statement(
          "When you felt \(most.confidence) of 5, you passed \(FigureFormat.share(value)) of the time "
            + "(\(most.rate.successes) of \(most.rate.trials))."))
    }
    let trials = calibration.rows.reduce(0) { $0 + $1.rate.trials }
    let brier = FigureFormat.number(calibration.calibration.brierScore, decimals: 2)
    let base = FigureFormat.number(calibration.calibration.baseRateScore, decimals: 2)
    guard trials >= 20 else {
      statements.append(
        Statement("\(trials.of("resolved interview")) with a confidence: too few to judge your feeling.", tone: .faint))
      return statements
    }
    statements.append(
      Statement(
        "Brier score \(brier) over \(trials) interviews; always guessing your average would score \(base): "
          + judgement(calibration)))
    return statements
  }
  /// What the score says, and no more than chance allows.
  private static func judgement(_ calibration: ConfidenceCalibration) -> String {
    let isBetter = calibration.calibration.brierScore < calibration.calibration.baseRateScore
    switch (isBetter, calibration.isTelling) {
    case (true, true): return "your feeling tells you something."
    case (true, false): return "your feeling did better by no more than chance could make."
    case (false, true):
      let rate = calibration.rows.reduce(Rate(successes: 0, of: 0)) { $0 + $1.rate }.value ?? 0
      return "more went on where you felt surer, but you expected \(FigureFormat.share(rate + calibration.bias)) on "
        + "average and \(FigureFormat.share(rate)) went on."
    case (false, false): return "your feeling tells you no more than your average does, so write the result down first."
    }
  }
}
