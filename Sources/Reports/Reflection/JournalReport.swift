import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// `debrief journal`
package enum JournalReport {
  /// - Parameter explains: also list the phrase that decided each habit read from a text.
  package static func make(_ evaluation: Evaluation, explains: Bool) -> Report {
    let figures = evaluation.journalFigures()
    let months = evaluation.reflectionMonths()
    let scores = scoresTable(months)
    let calibration = evaluation.confidenceCalibration()
    var sections = [
      Section(
        key: "habits", title: "What you say of yourself",
        blocks: [.statements(JournalStatements.habits(figures)), .table(habitsTable(figures))]
          + [.table(habitMonthsTable(figures))]),
      Section(
        key: "scores", title: "Scores, mood and signals",
        blocks: [.table(scores)] + (scores.rows.count > 1 ? [.chart(scoresChart(of: scores))] : [])),
      Section(
        key: "calibration", title: "Confidence",
        blocks: [.statements(JournalStatements.calibration(calibration)), .table(calibrationTable(calibration))]),
    ]
    let quotes = quotesTable(figures)
    if !quotes.rows.isEmpty {
      sections.insert(Section(key: "quotes", title: "In your own words", blocks: [.table(quotes)]), at: 1)
    }
    if explains {
      sections.append(
        Section(
          key: "phrases", title: "Why a habit was noted", blocks: [.table(phrasesTable(figures, evaluation))]))
    }
    return Report(
      name: "journal", title: "Journal", subtitle: evaluation.settings.subtitle, sections: sections,
      notes: evaluation.history.notes + evaluation.leftOutNotes,
      definitions: [
        Definitions.asOf(evaluation.settings), Definitions.passThrough(evaluation.settings), Definitions.habit,
        Definitions.trend, Definitions.significance, Definitions.verdict, Definitions.withinStages,
        Definitions.calibration,
      ])
  }

  /// Habits with how often they are noted and what goes with them. Weak ones first.
  package static func habitsTable(_ figures: JournalFigures) -> Table {
    Table(
      key: "habits", title: "Habits",
      caption: figures.entries.isEmpty
        ? ""
        : "Of \(figures.entries.count.of("entry")). 'By month' counts entries, \(figures.months.first?.title ?? "") to "
          + "\(figures.months.last?.title ?? ""). Pass-through of interviews whose entry has it, and has it not.",
      columns: [
        Column("habit", "Habit", .text), Column("kind", "Kind", .text, for: .data),
        Column("entries", "Noted", .count), Column("share", "Share of entries", .share, for: .data),
        Column("only_in_text", "Only in text", .count, isDetail: true),
        Column("by_month", "By month", .text), Column("trend", "Trend", .text),
      ] + ContrastColumns.columns(with: "With", without: "Without"),
      rows: figures.figures.map { figure in
        Row(
          [
            .text(figure.habit.name), .text(figure.habit.isStrong ? "strong" : "weak"),
            .integer(figure.noted.successes), .share(figure.noted.value), .integer(figure.onlyInText),
            .text(figure.byMonth.map(String.init).joined(separator: " ")),
            figure.trend == .none ? .empty : .text(figure.trend.rawValue),
          ] + ContrastColumns.cells(figure.contrast), tone: figure.contrast.tone)
      },
      emptyMessage: "No habits noted yet: tag your entries, or write what you did well and badly.")
  }

  /// Counts by habit and month, for programs.
  package static func habitMonthsTable(_ figures: JournalFigures) -> Table {
    Table(
      key: "habit_months", title: "Habits by month", caption: "One row counts journal entries.",
      columns: [
        Column("habit", "Habit", .text), Column("month", "Month", .month), Column("noted", "Noted", .count),
        Column("entries", "Entries", .count), Column("share", "Share", .share),
      ],
      rows: figures.figures.flatMap { figure in
        figures.months.indices.map { place in
          let rate = Rate(successes: figure.byMonth[place], of: figures.entriesByMonth[place])
          return Row([
            .text(figure.habit.name), .month(figures.months[place].description), .integer(rate.successes),
            .integer(rate.trials), .share(rate.value),
          ])
        }
      }, for: .data)
  }

  /// The person's own words; empty where texts are not there, as in a redacted history.
  package static func quotesTable(_ figures: JournalFigures) -> Table {
    Table(
      key: "quotes", title: "Habit by habit",
      caption: "The latest sentence that says it; without one, how the latest entry tagged with it begins.",
      columns: [
        Column("habit", "Habit", .text), Column("written_on", "Written", .day), Column("noted_by", "Noted by", .text),
        Column("words", "Your words", .text),
      ],
      rows: figures.figures.compactMap { figure in
        figure.quote.map { quote in
          Row([
            .text(figure.habit.name), quote.day.map { .day($0.description) } ?? .empty,
            .text(quote.saysIt ? "text" : "tag"), .text(quote.text),
          ])
        }
      })
  }

  package static func scoresTable(_ months: [ReflectionMonth]) -> Table {
    func cells(_ mean: ReflectionMonth.Mean) -> [Cell] { [.share(mean.value), .integer(mean.count)] }
    return Table(
      key: "scores", title: "Reflection scores", caption: "Means of 1 to 5 over the entries that gave a score.",
      columns: [
        Column("month", "Month", .month), Column("entries", "Entries", .count),
        Column("clarity", "Clarity", .number(decimals: 1)), Column("clarity_n", "n", .count),
        Column("articulation", "Articulation", .number(decimals: 1)),
        Column("articulation_n", "n", .count),
        Column("engagement", "Engagement", .number(decimals: 1)), Column("engagement_n", "n", .count),
        Column("mood", "Usual mood", .text), Column("mood_n", "Times", .count, for: .data),
        Column("engaged", "Interviewer engaged", .share, interval: .init(low: "engaged_low", high: "engaged_high")),
        Column("engaged_low", "Low", .share, for: .data), Column("engaged_high", "High", .share, for: .data),
        Column("signals", "Signals", .count),
      ],
      rows: months.map { month in
        Row(
          [.month(month.month.description), .integer(month.entries)] + cells(month.clarity)
            + cells(month.articulation) + cells(month.engagement) + [
              .words(month.mood?.name), .count(month.mood?.count), .share(month.engaged.value),
              .share(month.engaged.wilson?.low), .share(month.engaged.wilson?.high), .integer(month.engaged.trials),
            ])
      },
      emptyMessage: "No journal entries yet: 'debrief template journal' begins one.")
  }

  package static func scoresChart(of table: Table) -> Chart {
    Chart(
      key: "scores_chart", title: "Reflection scores month by month", kind: .lines, table: table.key,
      category: "month",
      series: [
        Chart.Series(title: "Clarity", value: "clarity"), Chart.Series(title: "Articulation", value: "articulation"),
        Chart.Series(title: "Engagement", value: "engagement"),
      ], axis: "mean score, 1 to 5")
  }

  package static func calibrationTable(_ calibration: ConfidenceCalibration?) -> Table {
    Table(
      key: "calibration", title: "Confidence against results", caption: "One row counts resolved interviews.",
      columns: [
        Column("confidence", "You felt", .text), Column("stated", "Read as", .share),
        Column("resolved", "Resolved", .count), Column("advanced", "Went on", .count),
        Column("pass_through", "Pass-through", .share, interval: .init(low: "low", high: "high"), isDrawn: true),
        Column("low", "Low", .share, for: .data), Column("high", "High", .share, for: .data),
      ],
      rows: (calibration?.rows ?? []).map { row in
        Row(
          [
            .text("\(row.confidence) of 5"), .real(row.stated), .integer(row.rate.trials), .integer(row.rate.successes),
            .share(row.rate.value), .share(row.interval?.low), .share(row.interval?.high),
          ], tone: row.rate.trials < Verdict.fewest ? .faint : .plain)
      },
      emptyMessage: "No interview has both a confidence and a result yet.")
  }

  /// Each habit that was read from a text, with the phrase that decided it.
  package static func phrasesTable(_ figures: JournalFigures, _ evaluation: Evaluation) -> Table {
    let counted = Set(figures.entries)
    let place = Dictionary(uniqueKeysWithValues: figures.entries.enumerated().map { ($1, $0) })
    let findings = figures.habits.findings.enumerated().filter { counted.contains($1.entry) }.sorted { left, right in
      let (first, second) = (place[left.element.entry] ?? 0, place[right.element.entry] ?? 0)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
    return Table(
      key: "phrases", title: "What was read from the texts",
      columns: [
        Column("written_on", "Written", .day), Column("habit", "Habit", .text), Column("phrase", "Phrase", .text),
        Column("tagged", "Tagged too", .text), Column("sentence", "Sentence", .text, isDetail: true),
      ],
      rows: findings.map { finding in
        Row([
          evaluation.entryDay(finding.entry).map { .day($0.description) } ?? .empty, .text(finding.habit.name),
          .text(finding.phrase),
          .text(figures.habits.tagged[finding.entry].contains(finding.habit) ? "yes" : "no"), .text(finding.sentence),
        ])
      },
      emptyMessage: "No phrase of the lexicon stands in the texts, or the texts were left out.")
  }
}
