import Statistics
import TestSupport
import Testing

@Suite("Cochran–Armitage trend")
struct CochranArmitageTests {
  private let malformations = [
    Rate(successes: 48, of: 17114), Rate(successes: 38, of: 14502), Rate(successes: 5, of: 793),
    Rate(successes: 1, of: 127), Rate(successes: 1, of: 38),
  ]

  @Test("agrees with Agresti on drinking and malformations: z² = 6.57, p = 0.010")
  func agresti() throws {
    let test = try #require(CochranArmitageTest(malformations, scores: [0, 0.5, 1.5, 4, 7]))
    #expect(isClose(test.z, 2.5632272518654204, relative: 1e-12))
    #expect(isClose(test.pValue, 0.010370414572997434, relative: 1e-11))
  }

  @Test("agrees with an independent computation for scores 0 to 3")
  func levels() throws {
    let rates = [
      Rate(successes: 2, of: 10), Rate(successes: 4, of: 11), Rate(successes: 7, of: 13), Rate(successes: 9, of: 12),
    ]
    let test = try #require(CochranArmitageTest(rates, scores: [0, 1, 2, 3]))
    #expect(isClose(test.z, 2.719065700446731, relative: 1e-12))
    #expect(isClose(test.pValue, 0.006546660315504074, relative: 1e-11))
  }

  @Test("is absent where no trend can be seen")
  func degenerate() {
    let some = Rate(successes: 1, of: 3)
    let empty = Rate(successes: 0, of: 0)
    #expect(CochranArmitageTest([], scores: []) == nil)
    #expect(CochranArmitageTest([some], scores: [1]) == nil)
    #expect(CochranArmitageTest([some, empty], scores: [0, 1]) == nil)
    #expect(CochranArmitageTest([some, some], scores: [2, 2]) == nil)
    #expect(CochranArmitageTest([Rate(successes: 3, of: 3), Rate(successes: 2, of: 2)], scores: [0, 1]) == nil)
    #expect(CochranArmitageTest([Rate(successes: 0, of: 3), Rate(successes: 0, of: 2)], scores: [0, 1]) == nil)
  }

  @Test("does not depend on scale and origin of the scores, and changes sign with them")
  func scores() throws {
    let test = try #require(CochranArmitageTest(malformations, scores: [0, 0.5, 1.5, 4, 7]))
    let moved = try #require(CochranArmitageTest(malformations, scores: [100, 105, 115, 140, 170]))
    let turned = try #require(CochranArmitageTest(malformations, scores: [0, -0.5, -1.5, -4, -7]))
    #expect(isClose(moved.z, test.z, relative: 1e-10))
    #expect(isClose(turned.z, -test.z, relative: 1e-12))
    #expect(turned.pValue == test.pValue)
  }

  @Test("is Pearson's chi-square for two groups")
  func twoGroups() throws {
    let (first, second) = (Rate(successes: 3, of: 11), Rate(successes: 9, of: 14))
    let trend = try #require(CochranArmitageTest([first, second], scores: [0, 1]))
    let table = ContingencyTable([[3, 8], [9, 5]])
    let pearson = try #require(PearsonChiSquareTest(table))
    #expect(isClose(trend.z * trend.z, pearson.test.statistic, relative: 1e-12))
    #expect(isClose(trend.pValue, pearson.test.pValue, relative: 1e-11))
  }

  @Test("finds a trend at the 5 % level in about 5 % of tables that have none")
  func level() {
    var generator = SeededGenerator(seed: 8)
    var found = 0
    for _ in 0..<2000 {
      let rates = (0..<4).map { _ in
        Rate(successes: (0..<25).count { _ in Double.random(in: 0..<1, using: &generator) < 0.4 }, of: 25)
      }
      if let test = CochranArmitageTest(rates, scores: [0, 1, 2, 3]), test.pValue <= 0.05 { found += 1 }
    }
    #expect(found > 60 && found < 140, "\(found) of 2000")
  }
}
