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
  /// the margins allow one table only (an empty row or column). Time grows with the number of possible tables.
  ///
  /// Source: Fisher, Journal of the Royal Statistical Society 98 (1935) 39–82.
  package var fisherPValue: Double {
    let distribution = nullDistribution
    let limit = distribution.logProbability(first.successes) + log1p(1e-7)
    var within = 0.0
    var beyond = 0.0
    for count in distribution.support {
      let probability = distribution.logProbability(count)
      if probability <= limit { within += exp(probability) } else { beyond += exp(probability) }
    }
    return beyond == 0 ? 1 : min(1, within / (within + beyond))
  }
}
