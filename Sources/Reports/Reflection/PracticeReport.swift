import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// `debrief practice`
package enum PracticeReport {
  /// - Parameter hours: of the plan, 1 or more.
  package static func make(_ evaluation: Evaluation, hours: Int) -> Report {
    let weak = evaluation.weakAreas()
    let preparation = evaluation.preparationFigures()
    let plan = PracticePlan(weak, preparation, hours: hours, asOf: evaluation.settings.asOf)
    let levels = Table(preparation.levels, key: "preparation", title: "Pass-through by preparation")
    let table = planTable(plan)
    return Report(
      name: "practice", title: "Practice", subtitle: evaluation.settings.subtitle,
      sections: [
        Section(
          key: "plan", title: "The next two weeks",
          blocks: [.statements(PracticeStatements.plan(plan, weak))] + (table.rows.isEmpty ? [] : [.table(table)])),
        Section(
          key: "weak_areas", title: "Weak areas", blocks: [.table(weakAreasTable(weak)), .table(areasTable(weak))]),
        Section(
          key: "preparation", title: "Preparation",
          blocks: [
            .statements(PracticeStatements.preparation(preparation)), .table(levels),
            .chart(.passThrough(of: levels, by: .preparation, title: "Pass-through by preparation")),
            .table(itemsTable(preparation)), .table(practiceHoursTable(evaluation.practiceBefore())),
          ]),
      ],
      notes: evaluation.history.notes + evaluation.leftOutNotes,
      definitions: [
        Definitions.asOf(evaluation.settings), Definitions.interview, Definitions.passThrough(evaluation.settings),
        Definitions.ghosted(evaluation.settings), Definitions.priority, Definitions.byRating, Definitions.steadied,
        Definitions.significance, Definitions.verdict, Definitions.withinStages, Definitions.habit,
        Definitions.preparationTrend,
      ])
  }

  /// The ranking, without what costs next to nothing.
  package static func weakAreasTable(_ weak: WeakAreas) -> Table {
    let cost = weak.areas.prefix { ($0.priority ?? 0) >= leastPriority } + weak.areas.filter(\.isByRating)
    return table(
      of: Array(cost), weak, key: "weak_areas", title: "What costs you interviews, the costliest first",
      for: .everyone)
  }

  /// Priorities below it are next to nothing: one interview in two hundred.
  private static let leastPriority = 0.05

  /// Every area that occurs, also the strong ones and those with too few results.
  package static func areasTable(_ weak: WeakAreas) -> Table {
    table(of: weak.areas, weak, key: "areas", title: "All areas", for: .data)
  }

  private static func table(
    of areas: [WeakArea], _ weak: WeakAreas, key: String, title: String, for audience: Column.Audience
  ) -> Table {
    let recent = weak.isRecent ? "the last \(WeakAreas.recentDays) days" : "all days"
    return Table(
      key: key, title: title,
      caption: "Recent: of \(weak.recentInterviews.of("interview")) of \(recent). All: \(Wording.wentOn(weak.all)). "
        + "An interview counts in every area it belongs to.",
      columns: [
        Column("rank", "Rank", .count, for: .data), Column("area", "Area", .text), Column("kind", "Kind", .text),
        Column("name", "Name", .text, for: .data),
        Column("interviews", "Interviews", .count, for: .data), Column("resolved", "n", .count),
      ] + RateColumns.passThrough + RateColumns.steadied + [
        Column("gap", "Gap", .difference, isDetail: true), Column("recent", "Recent", .count),
        Column("recent_share", "Share of recent", .share, for: .data),
        Column("priority", "Priority", .number(decimals: 2), isDrawn: true),
      ]
        + RateColumns.comparison.map { column in
          var column = column
          column.isDetail = true
          return column
        } + [
          Column("verdict", "Verdict", .text), Column("rating", "Own rating", .number(decimals: 1)),
          Column("rated", "Rated", .count, for: .data),
          Column("rating_gap", "Rating gap", .number(decimals: 1), for: .data),
          Column("habits", "Noted with it", .text, isDetail: true),
          Column("last_practised", "Last practised", .day), Column("drill", "Drill", .text, for: .data),
        ],
      rows: areas.enumerated().map { place, area in
        Row(
          [
            .integer(place + 1), .text(Wording.title(area.subject)), .text(area.subject.kind), .text(area.subject.name),
            .integer(area.counts.total), .integer(area.rate.trials),
          ] + RateColumns.passThrough(area.rate, area.interval)
            + RateColumns.steadied(area.steadied, area.steadied?.interval) + [
              .share(area.gap), .integer(area.recent.successes), .share(area.recent.value),
              .share(area.priority),
            ] + RateColumns.comparison(area.comparison) + [
              area.isByRating ? .text("by rating") : area.verdict == .none ? .empty : .text(area.verdict.rawValue),
              .share(area.meanRating), .integer(area.rated), .share(area.ratingGap),
              area.habits.isEmpty
                ? .empty : .text(area.habits.map { "\($0.habit.name) \($0.interviews)" }.joined(separator: ", ")),
              area.lastPractised.map { .day($0.description) } ?? .empty, .text(Drills.drill(for: area.subject)),
            ], tone: tone(area))
      },
      emptyMessage: "Nothing that costs interviews beyond what chance does.", for: audience)
  }

  private static func tone(_ area: WeakArea) -> Tone {
    switch area.verdict {
    case .tooFew: area.isByRating ? .plain : .faint
    case .clear: (area.comparison?.difference.value ?? 0) < 0 ? .attention : .good
    case .suggestive, .none: .plain
    }
  }

  package static func planTable(_ plan: PracticePlan) -> Table {
    Table(
      key: "plan", title: "\(plan.hours) hours, shared by priority",
      caption: "\(plan.days.lowerBound) to \(plan.days.upperBound), in blocks of \(PracticePlan.block) minutes.",
      columns: [
        Column("area", "Practise", .text), Column("kind", "Kind", .text, for: .data),
        Column("minutes", "Minutes", .count, isDrawn: true), Column("days", "Days", .text),
        Column("sessions", "Sessions", .text, for: .data),
        Column("drill", "Drill", .text, for: .data), Column("why", "Why", .text, for: .data),
      ],
      rows: plan.parts.map { part in
        Row([
          .text(Wording.title(part.area.subject)), .text(part.area.subject.kind), .integer(part.minutes),
          .text(part.sessions.map { Wording.day($0.day) }.joined(separator: ", ")),
          .text(part.sessions.map { "\($0.day) \($0.minutes)" }.joined(separator: "; ")),
          .text(Drills.drill(for: part.area.subject)), .text(PracticeStatements.why(part.area)),
        ])
      })
  }

  /// Items of the checklist, done beside not done, the largest difference first.
  package static func itemsTable(_ preparation: PreparationFigures) -> Table {
    Table(
      key: "preparation_items", title: "The checklist, done and not done",
      caption: "Interviews with a checklist, ranked by difference.",
      columns: [
        Column("preparation_item", "Item", .text), Column("done", "Done", .count, isDetail: true),
      ] + ContrastColumns.columns(with: "Done", without: "Not done"),
      rows: preparation.items.filter { $0.contrast.with.trials + $0.contrast.without.trials > 0 }.map { item in
        Row(
          [.text(item.item.name), .integer(item.contrast.counts.total)] + ContrastColumns.cells(item.contrast),
          tone: item.contrast.tone)
      },
      emptyMessage: "No checklist logged yet: column 'preparation_items' of the interviews.")
  }

  package static func practiceHoursTable(_ practice: [PracticeBefore]) -> Table {
    Table(
      key: "practice_hours", title: "Practice before interviews",
      caption: "Hours of the four weeks before each interview that asked the type, from the practice log.",
      columns: [
        Column("question_type", "Question type", .text), Column("interviews", "Interviews", .count),
        Column("practised", "Practised before", .count),
        Column("mean_hours", "Mean hours before", .number(decimals: 1), isDrawn: true),
        Column("total_hours", "Hours in all", .number(decimals: 1)), Column("last_practised", "Last", .day),
      ],
      rows: practice.map { row in
        Row([
          .text(row.type.name), .integer(row.interviews), .integer(row.practised), .real(row.meanHours),
          .real(row.totalHours), row.lastPractised.map { .day($0.description) } ?? .empty,
        ])
      },
      emptyMessage: "No practice logged yet: 'debrief template practice' begins a log.")
  }
}
