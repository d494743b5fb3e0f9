#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many of a sample drawn without replacement are marked.
///
/// In a fourfold table with all margins fixed it is the distribution of the first cell.
package struct HypergeometricDistribution: Sendable, Equatable {
  /// Marked things in the population, 0 or more.
  package let marked: Int

  /// Unmarked things in the population, 0 or more.
  package let unmarked: Int

  /// How many are drawn, at most all.
  package let drawn: Int

  package init(marked: Int, unmarked: Int, drawn: Int) {
    precondition(marked >= 0 && unmarked >= 0 && 0...(marked + unmarked) ~= drawn, "no such hypergeometric sample")
    self.marked = marked
    self.unmarked = unmarked
    self.drawn = drawn
  }

  /// The counts that can occur.
  package var support: ClosedRange<Int> { max(0, drawn - unmarked)...min(drawn, marked) }

  /// The natural logarithm of the probability of a count; minus infinity outside the support.
  package func logProbability(_ count: Int) -> Double {
    support ~= count ? logProbabilities(count...count)[0] : -.infinity
  }

  /// The natural logarithm of the probability of every count of the support, ascending.
  package var logProbabilities: [Double] { logProbabilities(support) }

  /// - Parameter counts: all in the support.
  ///
  /// Source: Loader, Fast and Accurate Computation of Binomial Probabilities (2000), section 5.
  private func logProbabilities(_ counts: ClosedRange<Int>) -> [Double] {
    let n = marked + unmarked
    guard drawn > 0 && drawn < n else { return counts.map { _ in 0 } }
    let p = Double(drawn) / Double(n)
    let q = Double(n - drawn) / Double(n)
    func term(_ k: Int, of total: Int) -> Double {
      logBinomialProbability(successes: Double(k), failures: Double(total - k), p: p, q: q)
    }
    let ofAll = term(drawn, of: n)
    return counts.map { term($0, of: marked) + term(drawn - $0, of: unmarked) - ofAll }
  }

  /// The probability of a count, in `0...1`; 0 outside the support.
  package func probability(_ count: Int) -> Double { exp(logProbability(count)) }

  /// The probability of at most a count (lower) and of more than it (upper), each summed over its own terms.
  package func tails(_ count: Int) -> TailProbabilities {
    TailProbabilities(
      lower: min(1, support.lazy.filter { $0 <= count }.reduce(0) { $0 + probability($1) }),
      upper: min(1, support.lazy.filter { $0 > count }.reduce(0) { $0 + probability($1) }))
  }
}
