import Aggregation
import InterviewModel
import ReportModel

/// `debrief check`
package enum CheckReport {
  /// - Parameter integrity: what is wrong with the ledger's file; nil where files were given instead of a ledger.
  package static func make(_ history: History, _ settings: Settings, integrity: [String]?) -> Report {
    let findings = history.findings(settings)
    let table = Table(
      key: "findings", title: "Findings",
      caption: "Contradictions first. Nothing is changed; figures count what is logged.",
      columns: [
        Column("check", "Check", .text, for: .data), Column("severity", "Severity", .text),
        Column("count", "Records", .count), Column("total", "Of", .count, isDetail: true),
        Column("finding", "Finding", .text),
        Column("remedy", "What to do", .text), Column("examples", "For example", .text),
      ],
      rows: findings.map { finding in
        Row(
          [
            .text(finding.check.rawValue), .text(finding.check.severity.rawValue), .integer(finding.count),
            .integer(finding.total), .text(finding.check.meaning), .text(finding.check.remedy),
            .text(finding.examples.joined(separator: "; ")),
          ], tone: finding.check.severity == .contradiction ? .attention : .plain)
      },
      emptyMessage: "Nothing is missing, odd or contradictory.")
    var blocks: [Block] = []
    if let integrity {
      blocks.append(
        .statements(
          integrity.isEmpty
            ? [Statement("The ledger's file is sound.", tone: .good)]
            : integrity.map { Statement("The ledger's file: \($0)", tone: .attention) }))
    }
    blocks.append(.table(table))
    let year = WorkYear()
    let odd =
      findings.contains { $0.check == .absurdAmount }
      ? [
        Report.Definition(
          term: "Rest of its column",
          meaning: """
            The median of the others in the same currency, all as yearly pay: hour × \(year.hours), day × \
            \(year.days), week × \(year.weeks), month × \(year.months).
            """)
      ] : []
    return Report(
      name: "check", title: "Check", subtitle: "As of \(settings.asOf)",
      sections: [Section(key: "check", title: "", blocks: blocks)], notes: history.notes,
      definitions: [Definitions.asOf(settings), Definitions.ghosted(settings)] + odd, mainTable: "findings")
  }
}
