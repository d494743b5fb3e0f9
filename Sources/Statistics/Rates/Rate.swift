/// Successes out of trials: the one form in which counts reach this module.
///
/// A rate that is impossible (more successes than trials, a negative count) cannot be built.
package struct Rate: Sendable, Equatable, Hashable {
  /// How many of the trials succeeded, in `0...trials`.
  package let successes: Int

  /// How many trials there were, 0 or more: the *n* that stands beside every figure.
  package let trials: Int

  package init(successes: Int, of trials: Int) {
    precondition(trials >= 0 && 0...trials ~= successes, "a rate needs 0 <= successes <= trials")
    self.successes = successes
    self.trials = trials
  }

  /// Trials that did not succeed.
  package var failures: Int { trials - successes }

  /// The share of successes, in `0...1`; nil without trials.
  package var value: Double? { trials == 0 ? nil : Double(successes) / Double(trials) }

  /// Both rates' trials taken together.
  package static func + (first: Rate, second: Rate) -> Rate {
    Rate(successes: first.successes + second.successes, of: first.trials + second.trials)
  }
}

/// What is worked out from each rate, once for those that are equal. Complexity: O(n log n), and the work.
/// - Parameters:
///   - rates: nil where there is nothing to work out.
///   - work: given the position of a rate.
package func sharedByEqualRates<Value>(_ rates: [Rate?], _ work: (Int) -> Value?) -> [Value?] {
  func key(_ position: Int) -> (Int, Int) { rates[position].map { ($0.trials, $0.successes) } ?? (-1, -1) }
  var values = [Value?](repeating: nil, count: rates.count)
  var last: Int?
  for position in rates.indices.sorted(by: { key($0) < key($1) }) where rates[position] != nil {
    if let last, rates[last] == rates[position] {
      values[position] = values[last]
    } else {
      values[position] = work(position)
    }
    last = position
  }
  return values
}
