import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// `debrief timing [--by DIM]`
package enum TimingReport {
  /// - Parameter dimension: one of applications, or nil.
  package static func make(_ evaluation: Evaluation, by dimension: Dimension? = nil) -> Report {
    let curve = evaluation.replyCurve()
    let reply = replyTable(curve)
    var answer: [Block] = [.statements(TimingSentences.reply(curve, evaluation.settings))]
    if !curve.curve.steps.isEmpty { answer += [.table(chanceTable(curve)), .chart(chart(of: reply))] }
    answer.append(.table(reply))
    var sections = [Section(key: "reply", title: "Days to the first reply", blocks: answer)]
    if let dimension {
      let groups = evaluation.replyGroups(by: dimension)
      sections.append(
        Section(
          key: "groups", title: "By \(dimension.words)",
          blocks: [
            .statements(TimingSentences.groups(groups, by: dimension)), .table(groupTable(groups, by: dimension)),
          ]))
    }
    let stages = stageTable(evaluation.waitsInStages())
    sections.append(Section(key: "stages", title: "Days in each stage", blocks: [.table(stages)]))
    return Report(
      name: "timing", title: "Timing", subtitle: evaluation.settings.subtitle, sections: sections,
      notes: evaluation.history.notes + evaluation.leftOutNotes,
      definitions: Definitions.timing(evaluation.settings, byGroups: dimension != nil), mainTable: "reply")
  }

  /// The Kaplan–Meier curve, a row for each day on which an answer came or a wait was cut off.
  package static func replyTable(_ curve: ReplyCurve) -> Table {
    Table(
      key: "reply", title: "Applications still without an answer",
      caption: "One row is a day, counted from the application.",
      columns: [
        Column("day", "Day", .count), Column("at_risk", "Waiting", .count), Column("events", "Answered", .count),
        Column("censored", "Cut off", .count, isDetail: true),
        Column(
          "survival", "Without an answer", .share, interval: Column.Bounds(low: "low", high: "high"), isDrawn: true),
        Column("standard_error", "Standard error", .share, for: .data), Column("low", "Low", .share, for: .data),
        Column("high", "High", .share, for: .data),
      ],
      rows: curve.days.map { day in
        Row([
          .integer(day.day), .integer(day.atRisk), .integer(day.events), .integer(day.censored), .real(day.survival),
          .share(day.standardError), .share(day.interval?.low), .share(day.interval?.high),
        ])
      },
      emptyMessage: "No application with a known day yet.", for: .data)
  }

  package static func chart(of table: Table) -> Chart {
    Chart(
      key: "reply_chart", title: "Still without an answer, by days since the application", kind: .curve,
      table: table.key, category: "day",
      series: [Chart.Series(title: "Without an answer", value: "survival", low: "low", high: "high")],
      axis: "share of applications, with 95 % interval")
  }

  /// Days of silence for which the chances are told.
  static let milestones = [7, 14, 21, 30, 45, 60]

  /// What may still be hoped for after so many days of silence.
  package static func chanceTable(_ curve: ReplyCurve) -> Table {
    Table(
      key: "chances", title: "If you have not heard yet",
      caption: curve.horizon.map { "The chance of any answer, a rejection included, up to day \($0)." } ?? "",
      columns: [
        Column("day", "After days", .count), Column("waiting", "Waited longer", .count),
        Column("answered", "Heard later", .count),
        Column(
          "chance", "Chance of an answer", .share, interval: Column.Bounds(low: "low", high: "high"), isDrawn: true),
        Column("low", "Low", .share, for: .data), Column("high", "High", .share, for: .data),
      ],
      rows: milestones.compactMap { curve.chance(after: $0) }.map { chance in
        Row(
          [
            .integer(chance.day), .integer(chance.waiting), .integer(chance.answered), .real(chance.chance),
            .share(chance.interval?.low), .share(chance.interval?.high),
          ], tone: chance.waiting < Verdict.fewest ? .faint : .plain)
      })
  }

  /// Days in stage: how many, how many have ended, quartiles.
  package static func stageTable(_ stages: [(stage: Stage, waits: Waits)]) -> Table {
    Table(
      key: "stages", title: "Days in each stage",
      caption: """
        One row counts applications that entered the stage. A share of them had left it, onwards or rejected, by the \
        day given.
        """,
      columns: [
        Column("stage", "Stage", .text), Column("n", "Entered", .count), Column("events", "Left", .count),
        Column("censored", "Cut off", .count, isDetail: true),
      ] + quantileColumns("q25", "A quarter by", isDetail: true) + quantileColumns("median", "Half by")
        + quantileColumns("q75", "Three quarters by", isDetail: true) + [
          Column("left_out", "Not dated", .count, isDetail: true)
        ],
      rows: stages.map { stage, waits in
        let curve = KaplanMeier(waits.observations)
        let counts: [Int] = [curve.observations, curve.events, curve.observations - curve.events]
        return Row(
          [.text(stage.name)] + counts.map(Cell.integer) + cells(curve.quantile(0.25)) + cells(curve.median)
            + cells(curve.quantile(0.75)) + [.integer(waits.undated + waits.negative)],
          tone: curve.observations < Verdict.fewest ? .faint : .plain)
      },
      emptyMessage: "No applications yet.")
  }

  /// Days to reply of groups of applications.
  package static func groupTable(_ groups: [ReplyGroup], by dimension: Dimension) -> Table {
    Table(
      key: "groups", title: "Days to the first reply by \(dimension.words)",
      caption: "Expected: answers, had all groups waited alike.",
      columns: [
        Column(dimension.key, dimension.title, .text), Column("applications", "Applications", .count),
        Column("events", "Answered", .count), Column("expected", "Expected", .number(decimals: 1), isDetail: true),
      ] + quantileColumns("median", "Half by") + [
        Column("p_value", "p", .probability, for: .data), Column("q_value", "q", .probability),
        Column("verdict", "Verdict", .text),
      ],
      rows: groups.map { group in
        let curve = group.curve.curve
        let verdict = group.isUnknown ? .none : group.verdict
        return Row(
          [.text(group.name), .integer(curve.observations), .integer(curve.events), .finite(group.expected)]
            + cells(curve.median) + [.share(group.pValue), .share(group.qValue)]
            + [verdict == .none ? .empty : .text(verdict.rawValue)],
          tone: verdict == .tooFew ? .faint : .plain)
      },
      emptyMessage: "No application with a known day yet.")
  }

  private static func quantileColumns(_ key: String, _ title: String, isDetail: Bool = false) -> [Column] {
    let bounds = Column.Bounds(low: "\(key)_low", high: "\(key)_high")
    return [
      Column(key, title, .days, interval: bounds, isDetail: isDetail),
      Column(bounds.low, "\(title), low", .days, for: .data),
      Column(bounds.high, "\(title), high", .days, for: .data),
    ]
  }

  private static func cells(_ quantile: KaplanMeier.Quantile) -> [Cell] {
    [.count(quantile.time), .count(quantile.low), .count(quantile.high)]
  }
}
