import Aggregation
import InterviewModel
import ReportModel

/// What waits: for the person to write, for an employer to answer.
enum DueSection {
  static func blocks(_ evaluation: Evaluation, _ items: [DueItem]) -> [Block] {
    // Where an offer lies on the table, the employer is the one who waits.
    let waiting = evaluation.waitingApplications().filter { $0.stage != .offer }
    var statements = FollowUpsReport.statements(items)
    for company in evaluation.silentCompanies() {
      statements.append(
        Statement(
          "\(company.company) has answered none of your \(company.applications) applications: before another one there, "
            + "look for somebody to ask.", tone: .faint))
    }
    var table = FollowUpsReport.dueTable(items)
    table.audience = .data
    return [.statements(statements), .table(table)] + (waiting.isEmpty ? [] : [.table(waitingTable(waiting))])
  }

  private static func waitingTable(_ waiting: [WaitingApplication]) -> Table {
    Table(
      key: "waiting", title: "Waiting for an answer",
      caption: "Open applications without an offer, the longest silence first.",
      columns: [
        Column("company", "Company", .text), Column("role", "Role", .text), Column("stage", "Stage", .text),
        Column("days_silent", "Silent for", .days),
      ],
      rows: waiting.map { item in
        Row([.text(item.company), .text(item.role), .words(item.stage?.name), .count(item.daysSilent)])
      })
  }
}
