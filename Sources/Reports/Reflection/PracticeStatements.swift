import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// Sentences on what works, what to practise and whether it helped. Made from figures by rules: 'clear' is said of what
/// is clear, 'may' of what is suggestive, nothing of the rest.
package enum PracticeStatements {
  // MARK: What to practise

  /// One sentence a part of the plan, then what to do before each interview. Says why where there is no plan.
  package static func plan(_ plan: PracticePlan, _ weak: WeakAreas) -> [Statement] {
    guard !plan.parts.isEmpty else { return [noPlan(weak)] }
    var statements = plan.parts.map { part in
      Statement(
        "\(Wording.capitalised(Wording.work(on: part.area.subject))), \(Wording.time(minutes: part.minutes)). "
          + "\(Drills.drill(for: part.area.subject)) Why: \(why(part.area))",
        tone: part.area.verdict == .clear ? .attention : .plain)
    }
    statements += beforeEachInterview(plan)
    return statements
  }

  /// What stands out as weak, for a page that has no room for the plan: at most so many, the costliest first.
  package static func toPractise(_ weak: WeakAreas, plan: PracticePlan, atMost most: Int = 3) -> [Statement] {
    guard !plan.parts.isEmpty else { return [noPlan(weak)] }
    let statements = plan.parts.prefix(most).map { part in
      let area = part.area
      let lead = area.verdict == .clear ? "" : area.isByRating ? "By your own rating: " : "Perhaps: "
      let title = lead.isEmpty ? Wording.capitalised(Wording.work(on: area.subject)) : Wording.work(on: area.subject)
      return Statement(
        "\(lead)\(title), \(Wording.time(minutes: part.minutes)) in the next two weeks. \(why(area)) "
          + Drills.drill(for: area.subject),
        tone: area.verdict == .clear ? .attention : .plain)
    }
    return statements + beforeEachInterview(plan)
  }

  private static func noPlan(_ weak: WeakAreas) -> Statement {
    if weak.all.trials < Verdict.fewest {
      return Statement(
        "\(weak.all.trials.of("resolved interview")): too few to say what to practise. Log each call and its result.",
        tone: .faint)
    }
    return Statement("No area stands out as weak beyond what chance does; practise what you like least.", tone: .faint)
  }

  /// What to do before a call, by the checklist and by what was noted after calls.
  private static func beforeEachInterview(_ plan: PracticePlan) -> [Statement] {
    var statements: [Statement] = []
    if !plan.beforeEachInterview.isEmpty {
      let parts = plan.beforeEachInterview.map { item, contrast in
        "'\(item.name)' (\(contrast.with.successes) of \(contrast.with.trials) went on with it, "
          + "\(contrast.without.successes) of \(contrast.without.trials) without)"
      }
      statements.append(
        Statement(
          "Before each call, do \(Wording.list(parts)). It may be what goes with it rather than the thing itself, "
            + "and it costs little."))
    }
    if let unprepared = plan.unprepared {
      statements.append(
        Statement(
          "Keep an hour free before each call: where you noted 'unprepared', \(Wording.wentOn(unprepared.rate)).",
          tone: unprepared.verdict == .clear ? .attention : .plain))
    }
    return statements
  }

  /// The evidence of one area in a sentence or two.
  static func why(_ area: WeakArea) -> String {
    var text = ""
    if area.isByRating, let rating = area.meanRating, let gap = area.ratingGap {
      text =
        "you rate these answers \(FigureFormat.number(rating, decimals: 1)) of 5 (\(area.rated)), "
        + "\(FigureFormat.number(gap, decimals: 1)) below the others; too few results to go by"
    } else {
      text = "of \(Wording.interviews(with: area.subject)), \(Wording.wentOn(area.rate))"
      if let difference = area.comparison?.difference {
        let others = (area.rate.value ?? 0) - difference.value
        text += ", against \(FigureFormat.share(others)) of all others"
      }
      text += area.verdict == .clear ? ": a clear difference" : ": it may be costing you, which is not yet sure"
    }
    text += "; in \(area.recent.successes) of your last \(area.recent.trials) calls"
    if let habit = area.habits.first, habit.interviews >= 3 {
      text += ", often with '\(habit.habit.name)' (\(habit.interviews))"
    }
    return Wording.capitalised(text) + "."
  }

  // MARK: What works

  /// What may be said to go well, the largest difference first; at most so many.
  package static func works(_ evaluation: Evaluation, _ journal: JournalFigures, atMost most: Int = 4) -> [Statement] {
    var found: [(difference: Double, statement: Statement)] = []
    let preparation = evaluation.preparationFigures()
    if let trend = preparation.trend, trend.z > 0, preparation.trendHolds {
      found.append((1, self.trend(preparation)))
    }
    for figure in journal.figures where figure.contrast.isClaimed && (figure.contrast.difference ?? 0) > 0 {
      found.append((figure.contrast.difference ?? 0, JournalStatements.claim(figure)))
    }
    for (item, contrast) in preparation.items where contrast.isClaimed && (contrast.difference ?? 0) > 0 {
      found.append((contrast.difference ?? 0, self.item(item, contrast)))
    }
    for row in evaluation.breakdown(by: [.questionType]).rows where row.verdict == .clear {
      guard let comparison = row.comparison, comparison.difference.value > 0 else { continue }
      found.append(
        (
          comparison.difference.value,
          Statement(
            "\(Wording.capitalised(Wording.spoken(row.groups[0]))) questions suit you: \(Wording.wentOn(row.rate)), "
              + "a clear difference from all other calls (\(Wording.difference(comparison.difference))).", tone: .good)
        ))
    }
    return found.sorted { $0.difference > $1.difference }.prefix(most).map(\.statement)
  }

  // MARK: Preparation

  package static func preparation(_ figures: PreparationFigures) -> [Statement] {
    var statements: [Statement] = []
    if figures.trendHolds {
      statements.append(trend(figures))
    } else if figures.trendIsStageMix {
      statements.append(
        Statement(
          "Better prepared interviews went on more often or less often, but not within the same stage: where in the "
            + "ladder they were explains it. Nothing follows for preparing."))
    }
    statements += figures.items.filter(\.contrast.isClaimed).map { item($0.item, $0.contrast) }
    return statements
  }

  private static func trend(_ figures: PreparationFigures) -> Statement {
    let rows = figures.levels.rows.filter { !$0.isUnknown && $0.rate.trials > 0 }
    let levels = rows.map { row in
      "\(row.groups[0]) \(row.rate.successes) of \(row.rate.trials)"
    }
    let isUp = (figures.trend?.z ?? 0) > 0
    return Statement(
      "\(isUp ? "The better prepared, the more calls went on" : "The better prepared, the fewer calls went on"): "
        + "\(Wording.list(levels)). The trend holds within the same stages.", tone: isUp ? .good : .attention)
  }

  private static func item(_ item: PreparationItem, _ contrast: Contrast) -> Statement {
    let difference = contrast.comparison.map { Wording.difference($0.difference) } ?? ""
    return Statement(
      "With '\(item.name)' done, \(Wording.wentOn(contrast.with)); without, "
        + "\(Wording.wentOn(contrast.without)): a clear difference (\(difference)), within the same stages too.",
      tone: (contrast.difference ?? 0) > 0 ? .good : .attention)
  }

  // MARK: Whether practice helped

  /// Whether the areas practised moved in the period, at most so many.
  package static func moved(_ movements: [PracticeMovement], atMost most: Int = 3) -> [Statement] {
    movements.prefix(most).map { movement in
      let hours = FigureFormat.number(movement.hours, decimals: movement.hours < 10 ? 1 : 0)
      var text = "\(Wording.capitalised(Wording.spoken(movement.type.name))), \(hours) h practised: "
      var facts: [String] = []
      if let before = movement.ratingBefore, let after = movement.ratingAfter {
        facts.append(
          "your rating of the answers went from \(FigureFormat.number(before, decimals: 1)) "
            + "(\(movement.goodBefore.trials)) to \(FigureFormat.number(after, decimals: 1)) (\(movement.goodAfter.trials))"
        )
      }
      if movement.before.trials > 0, movement.after.trials > 0 {
        facts.append(
          "\(movement.after.successes) of \(movement.after.trials) went on, "
            + "\(movement.before.successes) of \(movement.before.trials) before")
      }
      text += facts.isEmpty ? "no such question since" : facts.joined(separator: "; ")
      let tone: Tone
      switch (movement.results, movement.ratings) {
      case (.up, _): (text, tone) = (text + ". The results have moved up.", .good)
      case (.down, _): (text, tone) = (text + ". The results have moved down.", .attention)
      case (_, .up): (text, tone) = (text + ". Your own rating has moved up; the results do not say yet.", .good)
      case (_, .down): (text, tone) = (text + ". Your own rating has moved down.", .attention)
      case (.unclear, .unclear): (text, tone) = (text + ". Too little yet to say that it moved.", .plain)
      }
      return Statement(text, tone: tone)
    }
  }
}
