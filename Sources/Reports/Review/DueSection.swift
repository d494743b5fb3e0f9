import Aggregation
import InterviewModel
import ReportModel

/// What waits: for the person to write, for an employer to answer.
enum DueSection {
  static func blocks(_ evaluation: Evaluation) -> [Block] {
    let due = evaluation.followUps()
    let waiting = evaluation.waitingApplications()
    var statements: [Statement] = []
    if due.isEmpty { statements.append(Statement("Nothing to write today.", tone: .good)) }
    for company in evaluation.silentCompanies() {
      statements.append(
        Statement(
          "\(company.company) has answered none of \(company.applications) applications. Spend the time elsewhere.",
          tone: .attention))
    }
    if waiting.isEmpty { statements.append(Statement("No application is open.")) }
    return (statements.isEmpty ? [] : [.statements(statements)])
      + [dueTable(due), waitingTable(waiting)].filter { !$0.rows.isEmpty }.map(Block.table)
  }

  private static func dueTable(_ due: [FollowUp]) -> Table {
    Table(
      key: "due", title: "To write", caption: "The most overdue first.",
      columns: [
        Column("what", "What", .text), Column("company", "Company", .text),
        Column("role", "Role", .text, isDetail: true),
        Column("stage", "Stage", .text, isDetail: true), Column("held_on", "Held on", .day),
        Column("due_on", "Due", .day), Column("days_overdue", "Overdue", .days),
      ],
      rows: due.map { item in
        Row([
          .text(item.kind.rawValue), .text(item.company), .text(item.role), .words(item.stage?.name),
          .day(item.heldOn.description), .day(item.dueOn.description), .integer(item.daysOverdue),
        ])
      })
  }

  private static func waitingTable(_ waiting: [WaitingApplication]) -> Table {
    Table(
      key: "waiting", title: "Waiting for an answer", caption: "Open applications, the longest silence first.",
      columns: [
        Column("company", "Company", .text), Column("role", "Role", .text), Column("stage", "Stage", .text),
        Column("days_silent", "Silent for", .days),
      ],
      rows: waiting.map { item in
        Row([.text(item.company), .text(item.role), .words(item.stage?.name), .count(item.daysSilent)])
      })
  }
}
