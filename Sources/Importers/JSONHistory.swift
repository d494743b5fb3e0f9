import InterviewModel

/// Lists of changes inside the objects of other tools: `statusLog`, `history`, `timeline`.
enum JSONHistory {
  /// Squashed keys of such lists.
  static let listKeys: Set<String> = [
    "statuslog", "statushistory", "history", "timeline", "statuschanges", "stagehistory", "statustimeline", "events",
    "activity", "activities", "log", "logs", "updates", "transitions", "statuses", "changes", "progress", "steps",
    "stages", "rounds", "applicationhistory", "statusupdates", "process", "processes", "milestones", "journey",
    "interviewprocess", "progresshistory",
  ]

  static let statusKeys: [String] = [
    "status", "newstatus", "tostatus", "to", "tostage", "newstage", "state", "stage", "statusname", "stagename",
    "event",
    "step", "name", "title", "type", "value", "label", "action",
  ]

  private static let beforeKeys: Set<String> = [
    "from", "fromstatus", "oldstatus", "previousstatus", "fromstage", "previous",
  ]

  static let dayKeys: [String] = [
    "timestamp", "date", "at", "on", "changedat", "changedon", "statusdate", "datetime", "time", "when", "day",
    "createdat", "updatedat", "occurredat", "movedat", "enteredat", "enteredon", "eventdate", "created", "updated",
  ]

  /// Whether an object names a status that is known.
  static func saysStatus(_ tape: JSONTape, _ node: Int) -> Bool {
    tape.members(of: node).contains { key, value in
      tape.kind(value) == .string && statusKeys.contains(HeaderVocabulary.squash(tape.text(key)))
        && StatusReader.read(tape.text(value)).names
    }
  }

  /// The mapping of the objects of such a list, from their keys.
  static func mapping(keys: [String]) -> ColumnMapping {
    let squashed = keys.map(HeaderVocabulary.squash)
    let status = statusKeys.lazy.compactMap { squashed.firstIndex(of: $0) }.first
    let day = dayKeys.lazy.compactMap { squashed.firstIndex(of: $0) }.first
    let columns = keys.indices.map { position in
      let target: ColumnMapping.Target =
        if position == status {
          .status(step: 0)
        } else if position == day {
          .statusDay(step: 0)
        } else if beforeKeys.contains(squashed[position]) {
          .statusBefore
        } else if squashed[position] == "id" || squashed[position].hasSuffix("id") {
          .ignored(reason: "it numbers the changes")
        } else {
          .kept
        }
      return ColumnMapping.Column(name: keys[position], target: target)
    }
    var mapping = ColumnMapping(kind: .applications, columns: columns)
    mapping.isHistory = true
    return mapping
  }

  /// Whether a key of such an object holds a day.
  static func namesDay(_ key: String) -> Bool { dayKeys.contains(HeaderVocabulary.squash(key)) }
}
