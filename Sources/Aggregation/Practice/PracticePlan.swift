import InterviewModel

/// How to spend some hours of practice over the next two weeks.
package struct PracticePlan: Sendable {
  /// One part of the plan.
  package struct Part: Sendable {
    package let area: WeakArea
    /// A whole number of blocks.
    package let minutes: Int
    /// When, in order; a session is one block or two.
    package let sessions: [Session]
  }

  package struct Session: Sendable, Hashable {
    package let day: CalendarDay
    package let minutes: Int
  }

  /// Most time first. Empty where nothing is known to be weak.
  package let parts: [Part]
  /// What was asked for; the parts add up to it unless there are none.
  package let hours: Int
  /// What two weeks beside everything else have room for.
  package static let usualHours = 6
  package let days: ClosedRange<CalendarDay>
  /// Checklist items whose doing goes with interviews won, within the same stages too; at most three.
  package let beforeEachInterview: [(item: PreparationItem, contrast: Contrast)]
  /// Interviews after which `unprepared` was noted, where that is a reason to act; nil where it is not.
  package let unprepared: WeakArea?

  /// The least useful stretch of practice, in minutes.
  package static let block = 30
  /// More areas than this are no plan.
  package static let mostAreas = 5
  package static let length = 14

  /// The parts whose difference is clear before those where it may be chance, each as in `parts`.
  package var partsByCertainty: [Part] {
    parts.filter { $0.area.verdict == .clear } + parts.filter { $0.area.verdict != .clear }
  }

  /// Time by priority, largest remainders first, at least one block an area; starts the day after the as-of day.
  /// - Parameter hours: 1 or more.
  package init(_ weak: WeakAreas, _ preparation: PreparationFigures, hours: Int, asOf: CalendarDay) {
    self.hours = hours
    days = asOf.advanced(by: 1)...asOf.advanced(by: Self.length)
    let reasons = weak.areas.filter(\.isReason)
    let blocks = hours * 60 / Self.block
    let chosen = Array(reasons.filter(\.subject.isPractisable).prefix(min(Self.mostAreas, blocks)))
    beforeEachInterview = Array(
      preparation.items.filter { $0.contrast.isClaimed && ($0.contrast.difference ?? 0) > 0 }.prefix(3))
    unprepared = reasons.first { $0.subject == .habit(.unprepared) }
    let shares = Self.shares(of: blocks, by: chosen.map(Self.weight))
    let sessions = Self.sessions(shares, days: days)
    parts = chosen.indices.map { position in
      Part(area: chosen[position], minutes: shares[position] * Self.block, sessions: sessions[position])
    }
  }

  /// Interviews per ten to be won; where ratings stand in, how far they fall short of the others in tenths of a point.
  private static func weight(_ area: WeakArea) -> Double {
    area.priority ?? (area.recent.value ?? 0) * max(0, area.ratingGap ?? 0)
  }

  /// Whole blocks that add up, each at least one; most go where the weight is.
  static func shares(of blocks: Int, by weights: [Double]) -> [Int] {
    guard !weights.isEmpty else { return [] }
    let total = weights.reduce(0, +)
    let spare = blocks - weights.count
    let exact = weights.map { total > 0 ? $0 / total * Double(blocks) : Double(blocks) / Double(weights.count) }
    let wanted = exact.map { max(0, $0 - 1) }
    let sum = wanted.reduce(0, +)
    let scaled = wanted.map { sum > 0 ? $0 / sum * Double(spare) : Double(spare) / Double(weights.count) }
    var shares = scaled.map { 1 + Int($0) }
    let byRemainder = scaled.indices.sorted { left, right in
      let (first, second) = (scaled[left] - scaled[left].rounded(.down), scaled[right] - scaled[right].rounded(.down))
      return first == second ? left < right : first > second
    }
    for position in byRemainder.prefix(blocks - shares.reduce(0, +)) { shares[position] += 1 }
    return shares
  }

  /// Sessions of an hour where there are two blocks, spread evenly over the days, the areas taking turns.
  private static func sessions(_ shares: [Int], days: ClosedRange<CalendarDay>) -> [[Session]] {
    var left = shares
    var turns: [(area: Int, minutes: Int)] = []
    while left.contains(where: { $0 > 0 }) {
      for area in left.indices where left[area] > 0 {
        let blocks = min(2, left[area])
        left[area] -= blocks
        turns.append((area, blocks * block))
      }
    }
    var sessions = [[Session]](repeating: [], count: shares.count)
    for (turn, (area, minutes)) in turns.enumerated() {
      let offset = turn * length / turns.count
      sessions[area].append(Session(day: days.lowerBound.advanced(by: offset), minutes: minutes))
    }
    return sessions
  }
}
