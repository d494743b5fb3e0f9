import InterviewModel

/// Where an application stands on its way, or ends.
package enum FlowNode: Sendable, Hashable, Comparable {
  case stage(Stage)
  /// Interviews whose stage is not known.
  case unknownStage
  case ended(Outcome)
  case open

  /// The stage's or outcome's name, `unknown` or `open`.
  package var name: String {
    switch self {
    case .stage(let stage): stage.name
    case .unknownStage: Dimension.unknown
    case .ended(let outcome): outcome.name
    case .open: "open"
    }
  }

  /// In their order: stages by the ladder, then unknown, then outcomes, then open.
  fileprivate static let all: [FlowNode] =
    Stage.allCases.sorted().map { .stage($0) } + [.unknownStage]
    + Outcome.allCases.sorted { $0.rawValue < $1.rawValue }.map { .ended($0) } + [.open]

  /// The place among all.
  fileprivate var rank: Int {
    switch self {
    case .stage(let stage): Int(stage.rawValue)
    case .unknownStage: Self.stages
    case .ended(let outcome): Self.stages + 1 + Int(outcome.rawValue)
    case .open: Self.stages + 1 + Outcome.allCases.count
    }
  }

  private static let stages = Stage.allCases.count

  package static func < (left: FlowNode, right: FlowNode) -> Bool { left.rank < right.rank }
}

/// How many applications went from one node straight to another.
package struct FlowLink: Sendable, Hashable {
  package let from: FlowNode
  package let to: FlowNode
  package let applications: Int
}

extension Evaluation {
  /// The paths of the applications sent in the period, as links in the order of their nodes. Each application walks
  /// one path through the stages it really had (as logged) to its outcome, `ghosted` (logged or inferred) or `open`: what enters
  /// a stage leaves it.
  package func flow() -> [FlowLink] {
    let nodes = FlowNode.all
    // By the ranks of both nodes.
    var counts = [Int](repeating: 0, count: nodes.count * nodes.count)
    for application in 0..<applications.count where selection.applications[application] {
      var from: Int?
      for attempt in attempts.path(of: application) where !attempts.isImplied[attempt] {
        let to = (attempts.stage[attempt].map { .stage($0) } ?? FlowNode.unknownStage).rank
        if let from { counts[from * nodes.count + to] += 1 }
        from = to
      }
      let end = (applications.outcome[application].map { .ended($0) } ?? FlowNode.open).rank
      if let from { counts[from * nodes.count + end] += 1 }
    }
    return counts.indices.filter { counts[$0] > 0 }.map { place in
      FlowLink(from: nodes[place / nodes.count], to: nodes[place % nodes.count], applications: counts[place])
    }
  }
}
