/// The word a mistyped one was most likely meant to be.
package enum Suggestion {
  /// The nearest candidate, or nil where none is near: at most a third of the longer word may differ (one letter is
  /// always allowed). A beginning of a candidate counts as near. A tie goes to the
  /// candidate with the same first letter, then to the earlier one.
  package static func nearest(to word: String, in candidates: [String]) -> String? {
    let typed = folded(word)
    guard !typed.isEmpty else { return nil }
    var best: (candidate: String, distance: Int, sameStart: Bool)?
    for candidate in candidates {
      let wanted = folded(candidate)
      var distance = self.distance(typed, wanted)
      if typed.count >= 3, wanted.starts(with: typed) { distance = min(distance, 1) }
      let limit = max(1, max(typed.count, wanted.count) / 3)
      if distance > limit || distance >= typed.count { continue }
      let sameStart = typed.first == wanted.first
      if let best, best.distance < distance || best.distance == distance && (best.sameStart || !sameStart) { continue }
      best = (candidate, distance, sameStart)
    }
    return best?.candidate
  }

  /// `; did you mean 'review'?`, or nothing.
  package static func phrase(for word: String, in candidates: [String]) -> String {
    nearest(to: word, in: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// Small letters, underscores as hyphens, leading hyphens dropped.
  private static func folded(_ word: String) -> [Character] {
    Array(word.lowercased().map { $0 == "_" ? "-" : $0 }.drop { $0 == "-" })
  }

  /// How many insertions, deletions, substitutions and swaps of neighbours lead from one word to the other
  /// (Damerau–Levenshtein, in the form that edits no stretch twice). O(n·m).
  package static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        let cost = a[i] == b[j] ? 0 : 1
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + cost)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
        row.append(least)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
