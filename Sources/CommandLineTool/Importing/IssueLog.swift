import InterviewModel

/// Says on standard error what was found in the files; of many alike, the first few and how many more.
struct IssueLog: ~Copyable {
  /// How many issues of one sort of one file are said in full.
  static let fullySaid = 5

  private let channel: OutputChannel
  /// Only issues as grave as this are said.
  private let least: ImportIssue.Severity
  private var counts: [Sort: Int] = [:]
  /// In the order in which they were first met.
  private var sorts: [Sort] = []

  private struct Sort: Hashable {
    var file: String
    var id: String
    var severity: ImportIssue.Severity
  }

  init(_ channel: OutputChannel, least: ImportIssue.Severity) {
    self.channel = channel
    self.least = least
  }

  mutating func add(_ issue: ImportIssue) {
    add(issue.severity, issue.id, of: issue.location.file) { issue }
  }

  /// The same; the issue is asked for only if it is going to be said.
  mutating func add(
    _ severity: ImportIssue.Severity, _ id: @autoclosure () -> String, of file: String, _ issue: () -> ImportIssue
  ) {
    if severity < least { return }
    let sort = Sort(file: file, id: id(), severity: severity)
    let count = counts[sort, default: 0] + 1
    if count == 1 { sorts.append(sort) }
    counts[sort] = count
    if count <= Self.fullySaid { channel.writeIfPossible(issue().description.withControlsShown + "\n") }
  }

  /// Says how many were left unsaid, and forgets them.
  mutating func flush() {
    for sort in sorts {
      let more = counts[sort, default: 0] - Self.fullySaid
      if more > 0 {
        let line = "\(sort.file): \(sort.severity.rawValue): … and \(more) more like this (\(sort.id))"
        channel.writeIfPossible(line.withControlsShown + "\n")
      }
    }
    counts.removeAll()
    sorts.removeAll()
  }
}
