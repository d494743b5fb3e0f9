import Aggregation
import InterviewModel

/// Looks at what `--where` asks for: whether any group has that name, and what it is called in a redacted report.
struct FilterCheck {
  private let evaluation: Evaluation

  /// How many groups are listed where none has nearly the name.
  private static let listed = 8

  init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// What to say of a value that names no group; nil where it names one.
  func complaint(about filter: Filter) -> String? {
    let grouping = Self.grouping(of: evaluation, filter.dimension)
    guard grouping.groups(named: filter.value).isEmpty else { return nil }
    let names = grouping.names.dropLast()
    let near = Suggestion.phrase(for: filter.value, in: Array(names))
    let list = names.prefix(Self.listed).map { "'\($0)'" }.joined(separator: ", ")
    let more = names.count > Self.listed ? " and \(names.count - Self.listed) more" : ""
    let rest = !near.isEmpty ? near : names.isEmpty ? "; none is logged" : "; there are \(list)\(more)"
    return "debrief: no \(filter.dimension.title.lowercased()) is called '\(filter.value)'\(rest)".withControlsShown
  }

  /// The filters by the names that groups have in the redacted history, which has the same rows. A name that is no
  /// group's is not repeated. Throws status 2 for what a redacted history leaves out.
  func redacted(_ filters: [Filter], in history: History) throws(CommandFailure) -> [Filter] {
    var plain = evaluation.settings
    plain.filters = []
    let redacted = Evaluation(history, plain)
    var renamed: [Filter] = []
    for filter in filters {
      if filter.dimension == .resume {
        throw CommandFailure(
          .usage, "--redact leaves résumés out, so '--where resume=…' cannot go with it", hint: "Leave one of them out."
        )
      }
      let names = names(of: filter, in: Self.grouping(of: redacted, filter.dimension))
      renamed += (names.isEmpty ? ["(none)"] : names).map { Filter(filter.dimension, $0) }
    }
    return renamed
  }

  /// The names that the filter's groups have in another grouping of the same rows.
  private func names(of filter: Filter, in other: Grouping) -> [String] {
    let grouping = Self.grouping(of: evaluation, filter.dimension)
    let wanted = grouping.groups(named: filter.value)
    guard filter.dimension.isOfApplication, case .single(let groups) = grouping.membership,
      case .single(let others) = other.membership
    else { return wanted.map { grouping.names[$0] } }
    return wanted.compactMap { group in
      groups.firstIndex { Int($0) == group }.map { other.names[Int(others[$0])] }
    }
  }

  private static func grouping(of evaluation: Evaluation, _ dimension: Dimension) -> Grouping {
    dimension.isOfApplication ? evaluation.applicationGrouping(dimension) : evaluation.grouping(dimension)
  }
}
