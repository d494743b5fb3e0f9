import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// `debrief follow-ups`
package enum FollowUpsReport {
  package static func make(_ evaluation: Evaluation) -> Report {
    let items = evaluation.dueItems()
    return Report(
      name: "follow-ups", title: "What is due", subtitle: "As of \(evaluation.settings.asOf)",
      sections: [
        Section(
          key: "due", title: "After the call", blocks: [.statements(statements(items)), .table(dueTable(items))])
      ],
      notes: evaluation.history.notes + evaluation.leftOutNotes,
      definitions: [Definitions.due, Definitions.ghosted(evaluation.settings)], mainTable: "due")
  }

  package static func dueTable(_ items: [DueItem]) -> Table {
    Table(
      key: "due", title: "To do", caption: "The most urgent first.",
      columns: [
        Column("what", "What", .text), Column("urgency", "Urgency", .text, for: .data),
        Column("company", "Company", .text), Column("role", "Role", .text, isDetail: true),
        Column("stage", "Stage", .text, isDetail: true), Column("since", "Of", .day), Column("due_on", "Due", .day),
        Column("days_left", "Days left", .count), Column("asked_on", "Asked on", .day, isDetail: true),
      ],
      rows: items.map { item in
        Row(
          [
            .text(item.kind.rawValue), .text(item.urgency.name), .text(item.company), .text(item.role),
            .words(item.stage?.name), item.since.map { .day($0.description) } ?? .empty,
            .day(item.dueOn.description), .integer(item.daysLeft),
            item.askedOn.map { .day($0.description) } ?? .empty,
          ], tone: item.urgency == .now ? .attention : item.urgency == .fading ? .faint : .plain)
      },
      emptyMessage: "Nothing is due.")
  }

  /// What is due in a few sentences, most urgent first.
  package static func statements(_ items: [DueItem]) -> [Statement] {
    guard !items.isEmpty else { return [Statement("Nothing is due today.", tone: .good)] }
    var statements = items.filter { $0.kind == .offer }.map { item in
      Statement(
        "\(item.company)'s offer wants an answer by \(Wording.day(item.dueOn)), \(left(item.daysLeft)).",
        tone: item.urgency == .now ? .attention : .plain)
    }
    if statements.count > 1 {
      statements.append(
        Statement(
          "\(statements.count) offers are open at once: if the first day comes too soon to choose, ask for more time now."
        ))
    }
    let going = items.filter { $0.urgency != .fading }
    if let statement = together(
      going.filter { $0.kind == .thanks }, "Write the thank-you",
      lateness: "the day after the call is best, later beats never")
    {
      statements.append(statement)
    }
    if let statement = together(
      going.filter { $0.kind == .promise }, "Ask for the answer that was promised",
      lateness: "the promised day has passed")
    {
      statements.append(statement)
    }
    if let statement = together(
      going.filter { $0.kind == .answer }, "Ask where things stand", lateness: "a week has passed without an answer")
    {
      statements.append(statement)
    }
    let fading = items.filter { $0.urgency == .fading }
    if !fading.isEmpty {
      statements.append(
        Statement(
          "Silent for so long that \(fading.count == 1 ? "it counts" : "they count") as ghosted: \(names(fading)). "
            + "One last message, then let go.", tone: .faint))
    }
    return statements
  }

  /// Companies and the day of the last call: "Brackenmoor (Mon 21 Sep) and 2 more".
  private static func names(_ items: [DueItem], atMost most: Int = 5) -> String {
    var names: [(text: String, day: String, count: Int)] = []
    for item in items {
      let day = Wording.day(item.kind == .promise ? item.dueOn : item.since ?? item.dueOn)
      if let place = names.firstIndex(where: { $0.text == item.company && $0.day == day }) {
        names[place].count += 1
      } else {
        names.append((item.company, day, 1))
      }
    }
    let shown = names.prefix(most).map { "\($0.text) (\($0.day)\($0.count > 1 ? ", \($0.count) calls" : ""))" }
    return shown.joined(separator: ", ") + (names.count > shown.count ? " and \(names.count - shown.count) more" : "")
  }

  /// "Write the thank-you: Copperwhin (Sat 24 Oct), Lindenmarsh (Tue 27 Oct); the day after the call is best."
  private static func together(_ items: [DueItem], _ action: String, lateness: String) -> Statement? {
    guard !items.isEmpty else { return nil }
    return Statement(
      "\(action): \(names(items)); \(lateness).",
      tone: items.contains { $0.urgency == .now } ? .attention : .plain)
  }

  private static func left(_ days: Int) -> String {
    switch days {
    case 0: "today"
    case 1: "tomorrow"
    default: "in \(days) days"
    }
  }

  /// The same as entries of a calendar: an offer's deadline as an event, the rest as tasks.
  package static func calendarEntries(_ items: [DueItem]) -> [CalendarEntry] {
    var seen: [[String]: Int] = [:]
    return items.map { item in
      let about = [item.role, item.stage.map { Wording.spoken($0.name) } ?? ""].filter { !$0.isEmpty }
      let summary = "\(item.company): \(item.kind.rawValue)"
      var details = about.joined(separator: ", ")
      if let since = item.since { details += "\n\(item.kind == .offer ? "Offered" : "Held") on \(since)." }
      if let asked = item.askedOn { details += "\nAsked on \(asked)." }
      let identity = [
        "\(item.kind)", CompanyKey.fold(item.company), LabelKey.fold(item.role), item.stage?.name ?? "",
        item.since?.description ?? "",
      ]
      // Two conversations of one day and stage are two tasks.
      let place = seen[identity, default: 0]
      seen[identity] = place + 1
      return CalendarEntry(
        identity: identity + [String(place)],
        day: (item.dueOn.parts.year, item.dueOn.parts.month, item.dueOn.parts.day),
        isTask: item.kind != .offer, summary: summary, details: details)
    }
  }
}
