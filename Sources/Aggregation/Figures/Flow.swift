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

  /// Stages by the ladder, then unknown, then outcomes, then open.
  private var rank: Int {
    switch self {
    case .stage(let stage): Int(stage.rawValue)
    case .unknownStage: 100
    case .ended(let outcome): 200 + Int(outcome.rawValue)
    case .open: 300
    }
  }

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
    var counts: [[FlowNode]: Int] = [:]
    for application in 0..<applications.count where selection.applications[application] {
      var from: FlowNode?
      func walk(to node: FlowNode) {
        if let from { counts[[from, node], default: 0] += 1 }
        from = node
      }
      for attempt in attempts.path(of: application) where !attempts.isImplied[attempt] {
        walk(to: attempts.stage[attempt].map { .stage($0) } ?? .unknownStage)
      }
      walk(to: applications.outcome[application].map { .ended($0) } ?? .open)
    }
    return counts.map { FlowLink(from: $0.key[0], to: $0.key[1], applications: $0.value) }
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }
}
