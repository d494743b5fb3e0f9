import Aggregation
import InterviewModel
import ReportModel

/// `debrief funnel`
package enum FunnelReport {
  package static func make(_ evaluation: Evaluation) -> Report {
    let funnel = funnelTable(evaluation)
    let flow = flowTable(evaluation)
    return Report(
      name: "funnel", title: "Funnel", subtitle: evaluation.settings.subtitle,
      sections: [
        Section(key: "funnel", title: "Stage by stage", blocks: [.table(funnel), .chart(chart(of: funnel))]),
        Section(key: "flow", title: "The ways they went", blocks: [.table(flow), .chart(flowChart(of: flow))]),
      ],
      notes: evaluation.history.notes + evaluation.leftOutNotes,
      definitions: Definitions.funnel(evaluation.settings), mainTable: "funnel")
  }

  static func funnelTable(_ evaluation: Evaluation) -> Table {
    Table(
      key: "funnel", title: "Stage by stage", caption: "One row counts applications that entered the stage.",
      columns: [Column("stage", "Stage", .text), Column("entered", "Entered", .count, isDrawn: true)]
        + RateColumns.results + RateColumns.passThrough,
      rows: evaluation.funnel().map { row in
        Row(
          [.text(row.stage?.name ?? Dimension.unknown), .integer(row.counts.total)]
            + RateColumns.results(row.counts, row.rate) + RateColumns.passThrough(row.rate, row.interval),
          tone: row.counts.total == 0 ? .faint : .plain)
      },
      emptyMessage: "No applications yet.")
  }

  static func chart(of table: Table) -> Chart {
    Chart(
      key: "funnel_chart", title: "Applications that entered each stage", kind: .bars, table: table.key,
      category: "stage", series: [Chart.Series(title: "Entered", value: "entered")], axis: "applications")
  }

  static func flowTable(_ evaluation: Evaluation) -> Table {
    Table(
      key: "flow", title: "From stage to stage",
      caption: "Each application walks one path through the stages it really had, to its outcome.",
      columns: [
        Column("from", "From", .text), Column("to", "To", .text),
        Column("applications", "Applications", .count, isDrawn: true),
      ],
      rows: evaluation.flow().map { link in
        Row([.text(link.from.name), .text(link.to.name), .integer(link.applications)])
      },
      emptyMessage: "No applications yet.")
  }

  static func flowChart(of table: Table) -> Chart {
    Chart(
      key: "flow_chart", title: "How applications went through the stages", kind: .flow, table: table.key,
      category: "from", series: [Chart.Series(title: "Applications", value: "applications", target: "to")],
      axis: "applications")
  }
}
