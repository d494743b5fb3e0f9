#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension TwoByTwoTable {
  /// Fisher's exact test, two-sided: the chance of a table no more likely than this one, in `0...1`.
  ///
  /// As R's `fisher.test`: probabilities within a relative 1e-7 of this table's count as equal to it. Exactly 1 where
  /// the margins allow one table only (an empty row or column). Time grows with the number of possible tables; where
  /// there are many, with its square root, for the tables that hardly ever occur then do not matter.
  ///
  /// Source: Fisher, Journal of the Royal Statistical Society 98 (1935) 39–82.
  package var fisherPValue: Double {
    let distribution = nullDistribution
    if distribution.support.count > Self.manyTables, let p = distribution.shareNoLikelier(than: first.successes) {
      return p
    }
    let probabilities = distribution.logProbabilities
    let limit = probabilities[first.successes - distribution.support.lowerBound] + log1p(1e-7)
    var within = 0.0
    var beyond = 0.0
    for probability in probabilities {
      if probability <= limit { within += exp(probability) } else { beyond += exp(probability) }
    }
    return beyond == 0 ? 1 : min(1, within / (within + beyond))
  }

  private static let manyTables = 128
}

extension HypergeometricDistribution {
  /// The chance of a count no more likely than one, by the ratios of neighbouring probabilities from the likeliest
  /// count outwards; nil where that one is too unlikely for it.
  fileprivate func shareNoLikelier(than count: Int) -> Double? {
    let mode = min(support.upperBound, max(support.lowerBound, (drawn + 1) * (marked + 1) / (marked + unmarked + 2)))
    // Whole numbers, so that a product of two of them is exact.
    let (marked, drawn) = (Double(marked), Double(drawn))
    let spare = Double(unmarked) - drawn
    /// Of a count to that of the one before it.
    func ratio(_ count: Double) -> Double {
      (marked - count + 1) * (drawn - count + 1) / (count * (spare + count))
    }
    // All by the probability of the mode.
    var own = 1.0
    if count > mode { for place in mode + 1...count { own *= ratio(Double(place)) } }
    if count < mode { for place in (count..<mode).reversed() { own /= ratio(Double(place + 1)) } }
    guard own > Self.unlikely else { return nil }
    let negligible = own * Self.negligible
    let (lowest, likeliest, highest) = (Double(support.lowerBound), Double(mode), Double(support.upperBound))
    // Mostly some hundred at most.
    var above: [Double] = []
    above.reserveCapacity(128)
    var probability = 1.0
    var place = likeliest
    while place < highest {
      place += 1
      probability *= ratio(place)
      if probability < negligible { break }
      above.append(probability)
    }
    var below: [Double] = []
    below.reserveCapacity(128)
    probability = 1
    place = likeliest
    while place > lowest {
      probability /= ratio(place)
      if probability < negligible { break }
      below.append(probability)
      place -= 1
    }
    let limit = own * (1 + 1e-7)
    var within = 0.0
    var beyond = 0.0
    for probability in above.reversed() {
      if probability <= limit { within += probability } else { beyond += probability }
    }
    for probability in below.reversed() {
      if probability <= limit { within += probability } else { beyond += probability }
    }
    if limit >= 1 { within += 1 } else { beyond += 1 }
    return beyond == 0 ? 1 : min(1, within / (within + beyond))
  }

  /// What is left out, of the count's own probability: it would be lost in rounding.
  private static let negligible = 1e-25
  /// How unlikely a count may be, beside the mode, for that.
  private static let unlikely = 1e-95
}
