import Statistics

/// What may be said of a group's rate.
package enum Verdict: String, Sendable, CaseIterable {
  /// Fewer than 5 resolved.
  case tooFew = "too few to say"
  /// q ≤ 0.10, and the interval of the difference excludes 0.
  case clear
  /// The steadied rate lies 5 points or more from the rate of all interviews.
  case suggestive
  case none = ""

  /// Resolved interviews below which nothing is said.
  package static let fewest = 5
  /// The false discovery rate up to which a difference is clear.
  package static let greatestQValue = 0.10
  /// The gap between steadied rate and the rate of all from which on a difference is suggestive.
  package static let leastGap = 0.05

  /// - Parameter all: pass-through of all interviews of the table.
  init(_ rate: Rate, steadied: SteadiedRate?, all: Rate, comparison: Comparison?) {
    guard rate.trials >= Self.fewest else {
      self = .tooFew
      return
    }
    if let comparison, comparison.qValue <= Self.greatestQValue, !comparison.difference.interval.contains(0) {
      self = .clear
      return
    }
    // A gap of exactly 5 points is one, whatever rounding made of it.
    if let steadied, let value = all.value, abs(steadied.mean - value) >= Self.leastGap - 1e-12 {
      self = .suggestive
      return
    }
    self = .none
  }
}

/// A group against all other interviews of its table.
package struct Comparison: Sendable, Equatable {
  /// The group's rate minus that of the others, with Newcombe's interval.
  package let difference: RateDifference
  /// Fisher's exact test, two-sided.
  package let pValue: Double
  /// Benjamini–Hochberg over the table's groups that could be tested.
  package let qValue: Double
}

extension Comparison {
  /// Each rate against the rest of all: those that can be tested make up the family of the q-values.
  static func each(of rates: [Rate], against all: Rate) -> [Comparison?] {
    let tests = sharedByEqualRates(rates.map(Optional.some)) { position in
      let others = rest(of: all, without: rates[position])
      return RateDifference(rates[position], minus: others).map { difference in
        (difference: difference, pValue: TwoByTwoTable(rates[position], others).fisherPValue)
      }
    }
    var qValues = benjaminiHochberg(tests.compactMap { $0?.pValue }).makeIterator()
    return tests.map { test in
      guard let test, let qValue = qValues.next() else { return nil }
      return Comparison(difference: test.difference, pValue: test.pValue, qValue: qValue)
    }
  }

  private static func rest(of all: Rate, without rate: Rate) -> Rate {
    Rate(successes: all.successes - rate.successes, of: all.trials - rate.trials)
  }
}
