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

  /// What stands out as weak, for a page that has no room for the plan: at most so many, the clear ones first, each by
  /// cost; the rest of the hours in one sentence.
  package static func toPractise(_ weak: WeakAreas, plan: PracticePlan, atMost most: Int = 3) -> [Statement] {
    guard !plan.parts.isEmpty else { return [noPlan(weak)] }
    let parts = plan.partsByCertainty
    var statements = parts.prefix(most).map { part in
      let area = part.area
      let lead = area.verdict == .clear ? "" : area.isByRating ? "By your own rating: " : "Perhaps: "
      let title = lead.isEmpty ? Wording.capitalised(Wording.work(on: area.subject)) : Wording.work(on: area.subject)
      return Statement(
        "\(lead)\(title), \(Wording.time(minutes: part.minutes)) in the next two weeks. \(why(area)) "
          + Drills.drill(for: area.subject),
        tone: area.verdict == .clear ? .attention : .plain)
    }
    let rest = parts.dropFirst(most)
    if !rest.isEmpty {
      let list = rest.map { "\(Wording.work(on: $0.area.subject)) (\(Wording.time(minutes: $0.minutes)))" }
      statements.append(
        Statement("The rest of the \(plan.hours) hours: \(Wording.list(list)). 'debrief practice' has the days."))
    }
    return statements + beforeEachInterview(plan, isBrief: true)
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
  /// - Parameter isBrief: without the figures, where they stand nearby.
  private static func beforeEachInterview(_ plan: PracticePlan, isBrief: Bool = false) -> [Statement] {
    var statements: [Statement] = []
    if !plan.beforeEachInterview.isEmpty, isBrief {
      let items = plan.beforeEachInterview.map { Glosses.named($0.item) }
      statements.append(
        Statement(
          "Before each call: \(Wording.list(items)). The figures stand under 'What works'; it may be what goes with it "
            + "rather than the thing itself, and it costs little."))
    } else if !plan.beforeEachInterview.isEmpty {
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
          "Keep an hour free before each call to prepare: where you noted 'unprepared', \(Wording.wentOn(unprepared.rate)).",
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
      if let others = area.others.value {
        text += ", of all others \(area.others.successes) of \(area.others.trials) (\(FigureFormat.share(others)))"
      }
      text += area.verdict == .clear ? ": a clear difference" : ": it may be costing you, which is not yet sure"
    }
    text += "; \(area.recent.successes) of your \(area.recent.trials) latest calls had it"
    if let habit = area.habits.first, habit.interviews >= 3 {
      text += ". In \(habit.interviews) of all \(area.counts.total) such calls you noted '\(habit.habit.name)' too"
    }
    return Wording.capitalised(text) + "."
  }

  // MARK: What works

  /// Something that may be said to go well: its name in a list, and the sentence with its figures.
  package struct Strength: Sendable {
    package let name: String
    package let statement: Statement
    fileprivate let difference: Double
  }

  /// What may be said to go well, the largest difference first; at most so many.
  package static func works(
    byType: Breakdown, _ preparation: PreparationFigures, _ journal: JournalFigures, atMost most: Int = 4
  ) -> [Strength] {
    var found: [Strength] = []
    if let trend = preparation.trend, trend.z > 0, preparation.trendHolds {
      found.append(Strength(name: "preparing more", statement: self.trend(preparation), difference: 1))
    }
    for figure in journal.figures where figure.contrast.isClaimed && (figure.contrast.difference ?? 0) > 0 {
      found.append(
        Strength(
          name: Glosses.named(figure.habit), statement: JournalStatements.claim(figure),
          difference: figure.contrast.difference ?? 0))
    }
    for (item, contrast) in preparation.items where contrast.isClaimed && (contrast.difference ?? 0) > 0 {
      found.append(
        Strength(
          name: Glosses.named(item), statement: self.item(item, contrast), difference: contrast.difference ?? 0))
    }
    for row in byType.rows where row.verdict == .clear {
      guard let comparison = row.comparison, comparison.difference.value > 0 else { continue }
      let type = Wording.spoken(row.groups[0])
      found.append(
        Strength(
          name: "\(type) questions",
          statement: Statement(
            "\(Wording.capitalised(type)) questions suit you: \(Wording.wentOn(row.rate)), "
              + "a clear difference from all other calls (\(Wording.difference(comparison.difference))).", tone: .good),
          difference: comparison.difference.value))
    }
    return Array(found.sorted { $0.difference > $1.difference }.prefix(most))
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
      "With \(Glosses.named(item)), \(Wording.wentOn(contrast.with)); without, "
        + "\(Wording.wentOn(contrast.without)): a clear difference (\(difference)), within the same stages too.",
      tone: (contrast.difference ?? 0) > 0 ? .good : .attention)
  }

  // MARK: Whether practice helped

  /// Whether the areas practised moved in the period: one sentence an area that moved, or that is weak and practised,
  /// at most so many; the others by name.
  package static func moved(
    _ movements: [PracticeMovement], weak: WeakAreas, in month: CalendarMonth, atMost most: Int = 3
  ) -> [Statement] {
    let weakTypes = weak.areas.filter(\.isReason).compactMap { area in
      if case .questionType(let type) = area.subject { type } else { nil }
    }
    let told = movements.filter {
      $0.results != .unclear || $0.ratings != .unclear || weakTypes.contains($0.type)
    }.prefix(most)
    var statements = told.map { moved($0, month) }
    let others = movements.filter { movement in !told.contains { $0.type == movement.type } }
    if !others.isEmpty {
      let list = others.map { "\(Wording.spoken($0.type.name)) (\(hours($0)))" }
      statements.append(
        Statement(
          "\(told.isEmpty ? "Practised" : "Also practised"), with no change to tell of yet: \(Wording.list(list)).",
          tone: .faint))
    }
    return statements
  }

  /// "13 h".
  private static func hours(_ movement: PracticeMovement) -> String {
    "\(FigureFormat.number(movement.hours, decimals: movement.hours < 10 ? 1 : 0)) h"
  }

  private static func moved(_ movement: PracticeMovement, _ month: CalendarMonth) -> Statement {
    let name = CalendarMonth.names[month.number - 1]
    var text =
      "Did it help? You practised \(Wording.spoken(movement.type.name)) questions for \(hours(movement)) in \(name) and "
    text += "the four weeks before. "
    var facts: [String] = []
    if let before = movement.ratingBefore, let after = movement.ratingAfter {
      facts.append(
        "\(movement.goodAfter.trials.of("answer")) of \(name) got \(FigureFormat.number(after, decimals: 1)) of 5 from you "
          + "on average, the \(movement.goodBefore.trials) before \(FigureFormat.number(before, decimals: 1))")
    }
    if movement.before.trials > 0, movement.after.trials > 0 {
      facts.append(
        "\(movement.after.successes) of \(movement.after.trials) such calls went on, "
          + "\(movement.before.successes) of \(movement.before.trials) before")
    }
    text += Wording.capitalised(facts.isEmpty ? "no such question since" : facts.joined(separator: "; "))
    let tone: Tone
    switch (movement.results, movement.ratings) {
    case (.up, _): (text, tone) = (text + ": the results have moved up.", .good)
    case (.down, _): (text, tone) = (text + ": the results have moved down.", .attention)
    case (_, .up): (text, tone) = (text + ": your own rating has moved up; the results do not say yet.", .good)
    case (_, .down): (text, tone) = (text + ": your own rating has moved down.", .attention)
    case (.unclear, .unclear):
      (text, tone) = (text + (facts.isEmpty ? "." : ": too few yet to call it a change."), .plain)
    }
    return Statement(text, tone: tone)
  }
}
