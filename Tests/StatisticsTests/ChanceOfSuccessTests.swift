import Statistics
import Testing

@Suite("Chance of a success in the next trials")
struct ChanceOfSuccessTests {
  @Test("is one half for one trial without history, and 1 - 35/128 for four")
  func prior() {
    let none = Rate(successes: 0, of: 0)
    #expect(none.chanceOfSuccess(inNext: 0) == 0)
    #expect(isClose(none.chanceOfSuccess(inNext: 1), 0.5, relative: 1e-15))
    #expect(isClose(none.chanceOfSuccess(inNext: 4), 1 - 35.0 / 128, relative: 1e-14))
    #expect(none.trialsNeeded(forChance: 0.5) == 1)
  }

  @Test(
    "agrees with 40-digit arithmetic",
    arguments: [
      (0, 40, 10, 0.10501365281040034),
      (1, 40, 10, 0.28581897547496593),
      (2, 37, 25, 0.7306063673492572),
      (0, 1000, 1, 0.0004995004995004995),
      (0, 100000, 1, 4.999950000499995e-06),
      (5, 200, 1000, 0.999950162723512),
      (0, 300, 1001, 0.5196462250413966),
      (1, 500, 2500, 0.9320011639134449),
      (0, 1000, 100000, 0.900483965400722),
      (7, 7, 3, 0.9973958333333334),
      (0, 3, 1000000, 0.9981945962664259),
    ])
  func reference(successes: Int, trials: Int, next: Int, chance: Double) {
    let actual = Rate(successes: successes, of: trials).chanceOfSuccess(inNext: next)
    #expect(isClose(actual, chance, relative: 1e-11), "\(actual)")
  }

  @Test("needs the fewest trials that suffice")
  func needed() throws {
    for rate in [Rate(successes: 0, of: 40), Rate(successes: 2, of: 37), Rate(successes: 3, of: 3)] {
      for chance in [0.01, 0.5, 0.8, 0.95] {
        let needed = try #require(rate.trialsNeeded(forChance: chance))
        #expect(rate.chanceOfSuccess(inNext: needed) >= chance * (1 - 1e-12))
        #expect(rate.chanceOfSuccess(inNext: needed - 1) < chance)
      }
    }
  }

  @Test("admits that a chance is out of reach")
  func outOfReach() {
    #expect(Rate(successes: 0, of: 1000).trialsNeeded(forChance: 0.9999999) == nil)
  }

  @Test("rises with more trials and with more past successes, without a break at 1000 trials")
  func monotone() {
    let rate = Rate(successes: 0, of: 400)
    for next in 990...1010 {
      #expect(rate.chanceOfSuccess(inNext: next) < rate.chanceOfSuccess(inNext: next + 1))
      #expect(rate.chanceOfSuccess(inNext: next) < Rate(successes: 1, of: 400).chanceOfSuccess(inNext: next))
    }
  }
}
