import Statistics
import TestSupport
import Testing

@Suite("Mantel–Haenszel")
struct MantelHaenszelTests {
  /// Berkeley 1973: admitted men and women by department, R's `UCBAdmissions`.
  private let berkeley = [
    (512, 825, 89, 108), (353, 560, 17, 25), (120, 325, 202, 593), (138, 417, 131, 375), (53, 191, 94, 393),
    (22, 373, 24, 341),
  ].map { TwoByTwoTable(Rate(successes: $0.0, of: $0.1), Rate(successes: $0.2, of: $0.3)) }

  @Test("agrees with R on admissions to Berkeley")
  func admissions() throws {
    let result = try #require(MantelHaenszel(berkeley))
    let interval = try #require(result.interval)
    let homogeneity = try #require(result.homogeneity)
    #expect(isClose(result.oddsRatio, 0.9046968282586231, relative: 1e-12))
    #expect(isClose(interval.low, 0.7719073617593505, relative: 1e-12))
    #expect(isClose(interval.high, 1.0603297644366558, relative: 1e-12))
    #expect(isClose(result.association.statistic, 1.5246066604434356, relative: 1e-12))
    #expect(result.association.degreesOfFreedom == 1)
    // 18.825513 without Tarone's correction, 18.825501 with it.
    #expect(isClose(homogeneity.statistic, 18.825501252052756, relative: 1e-10))
    #expect(homogeneity.degreesOfFreedom == 5)
    #expect(isClose(homogeneity.pValue, 0.0020714013978812497, relative: 1e-8))
    #expect(result.strata == 6)
  }

  @Test("agrees with an independent computation on small strata")
  func small() throws {
    let tables = [(3, 8, 5, 9), (10, 14, 6, 15), (2, 20, 4, 18)].map {
      TwoByTwoTable(Rate(successes: $0.0, of: $0.1), Rate(successes: $0.2, of: $0.3))
    }
    let result = try #require(MantelHaenszel(tables))
    #expect(isClose(result.oddsRatio, 1.0842520687460218, relative: 1e-12))
    #expect(isClose(try #require(result.interval).high, 2.768928018039605, relative: 1e-12))
    #expect(isClose(result.association.statistic, 0.029227421307830223, relative: 1e-11))
    #expect(isClose(try #require(result.homogeneity).statistic, 4.4867461527526156, relative: 1e-11))
  }

  @Test("ignores strata that say nothing, and is absent where all do")
  func uninformative() {
    let empty = Rate(successes: 0, of: 0)
    let silent = [
      TwoByTwoTable(Rate(successes: 2, of: 5), empty), TwoByTwoTable(empty, empty),
      TwoByTwoTable(Rate(successes: 3, of: 3), Rate(successes: 4, of: 4)),
      TwoByTwoTable(Rate(successes: 0, of: 3), Rate(successes: 0, of: 4)),
    ]
    #expect(MantelHaenszel([]) == nil)
    #expect(MantelHaenszel(silent) == nil)
    #expect(MantelHaenszel(berkeley + silent) == MantelHaenszel(berkeley))
  }

  @Test("has no interval where the odds ratio is 0 or infinite, and no homogeneity with one stratum")
  func edges() throws {
    let oneSided = [
      TwoByTwoTable(Rate(successes: 3, of: 3), Rate(successes: 1, of: 4)),
      TwoByTwoTable(Rate(successes: 2, of: 2), Rate(successes: 0, of: 1)),
    ]
    let infinite = try #require(MantelHaenszel(oneSided))
    #expect(infinite.oddsRatio == .infinity && infinite.interval == nil && infinite.homogeneity == nil)
    let zero = try #require(MantelHaenszel(oneSided.map { TwoByTwoTable($0.second, $0.first) }))
    #expect(zero.oddsRatio == 0 && zero.interval == nil)
    #expect(isClose(zero.association.pValue, infinite.association.pValue, relative: 1e-12))
    let single = try #require(MantelHaenszel([berkeley[0]]))
    #expect(single.homogeneity == nil)
    #expect(isClose(single.oddsRatio, 512.0 * 19 / (313 * 89), relative: 1e-13))
  }

  @Test("does not depend on the order of strata, and turns over with the rows")
  func properties() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<100 {
      let tables = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        let (m, n) = (Int.random(in: 0...20, using: &generator), Int.random(in: 0...20, using: &generator))
        return TwoByTwoTable(
          Rate(successes: Int.random(in: 0...m, using: &generator), of: m),
          Rate(successes: Int.random(in: 0...n, using: &generator), of: n))
      }
      guard let result = MantelHaenszel(tables) else { continue }
      let shuffled = try #require(MantelHaenszel(tables.shuffled(using: &generator)))
      #expect(isClose(shuffled.oddsRatio, result.oddsRatio, relative: 1e-12))
      let turned = try #require(MantelHaenszel(tables.map { TwoByTwoTable($0.second, $0.first) }))
      #expect(isClose(turned.oddsRatio, 1 / result.oddsRatio, relative: 1e-12))
      if let interval = result.interval { #expect(interval.contains(result.oddsRatio)) }
      if let homogeneity = result.homogeneity, let other = turned.homogeneity {
        #expect(isClose(homogeneity.statistic, other.statistic, relative: 1e-8, absolute: 1e-8))
      }
    }
  }
}
