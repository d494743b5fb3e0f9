import Statistics
import TestSupport
import Testing

@Suite("Empirical Bayes")
struct EmpiricalBayesTests {
  @Test("agrees with an independent optimisation of the marginal likelihood, capped fits included")
  func reference() throws {
    for (counts, mean, weight) in fitReference {
      let rates = counts.map { Rate(successes: $0.0, of: $0.1) }
      let prior = try #require(EmpiricalBayesPrior(rates)?.distribution)
      #expect(isClose(prior.mean, mean, relative: 2e-6), "\(counts)")
      #expect(isClose(prior.alpha + prior.beta, weight, relative: 2e-5), "\(counts)")
    }
  }

  @Test("agrees with the fit to 71 groups of rats in Tarone (1982) as scipy finds it")
  func rats() throws {
    let rates = ratTumours.map { Rate(successes: $0.0, of: $0.1) }
    let prior = try #require(EmpiricalBayesPrior(rates))
    let distribution = try #require(prior.distribution)
    #expect(isClose(distribution.alpha, 2.341613945, relative: 1e-6))
    #expect(isClose(distribution.beta, 14.11480097, relative: 1e-6))
    let last = prior.steadied(Rate(successes: 4, of: 14))
    #expect(isClose(last.mean, 0.20821931811682168, relative: 1e-6))
    #expect(isClose(last.interval.low, 0.08621635, relative: 1e-6))
    #expect(isClose(last.interval.high, 0.36635202, relative: 1e-6))
    #expect(!prior.isCompletePooling)
  }

  /// Batting averages: hits in at-bats. R and SciPy agree on the fits to 12 digits; Robinson, Understanding empirical
  /// Bayes (varianceexplained.org, 2015–2017), has 72.1 and 215 for all of them.
  @Test("fits 9 346 careers of up to 14 053 trials, and 10 391, as R does, and as was published")
  func careers() throws {
    let careers = try Answers.rows("careers.txt")
    let fits = try Answers.rows("careers-fit.txt")
    let samples = [careers.filter { $0[2] == 0 }, careers, careers.filter { $0[2] == 0 && $0[1] > 500 }]
    for (sample, fit) in zip(samples, fits) {
      #expect(Double(sample.count) == fit[0])
      let rates = sample.map { Answers.rate($0[0], of: $0[1]) }
      let prior = try #require(EmpiricalBayesPrior(rates)?.distribution)
      #expect(isClose(prior.alpha, fit[1], relative: 1e-7))
      #expect(isClose(prior.beta, fit[2], relative: 1e-7))
    }
    #expect(samples.map(\.count) == [9346, 10391, 4060])
    #expect(abs(fits[1][1] - 72.1) < 0.05 && abs(fits[1][2] - 215) < 0.5)
  }

  @Test("is not misled by a lower second maximum of the likelihood")
  func secondMaximum() throws {
    // One large group among small ones: a local maximum at a weight of 4.4 is lower than complete pooling.
    let rates = [Rate(successes: 3, of: 5), Rate(successes: 0, of: 4), Rate(successes: 273, of: 400)]
    let prior = try #require(EmpiricalBayesPrior(rates))
    #expect(prior.isCompletePooling)
    #expect(isClose(try #require(prior.distribution).mean, 0.67450545, relative: 1e-7))
  }

  @Test("says nothing where no group has a trial")
  func nothing() {
    let empty = Rate(successes: 0, of: 0)
    #expect(EmpiricalBayesPrior([]) == nil)
    #expect(steadiedRates([]) == [])
    #expect(steadiedRates([empty, empty]) == [nil, nil])
  }

  @Test("gives one group its own rate, with Jeffreys' interval")
  func oneGroup() throws {
    let prior = try #require(EmpiricalBayesPrior([Rate(successes: 8, of: 10), Rate(successes: 0, of: 0)]))
    #expect(prior.distribution == nil && prior.isCompletePooling)
    let steadied = prior.steadied(Rate(successes: 8, of: 10))
    #expect(steadied.mean == 0.8)
    #expect(isClose(steadied.interval.low, 0.49722550356000692, relative: 1e-10))
    #expect(isClose(steadied.interval.high, 0.95594058644736921, relative: 1e-10))
  }

  @Test("pools groups that have no success, or no failure, at all")
  func extremes() throws {
    let none = try #require(EmpiricalBayesPrior([Rate(successes: 0, of: 3), Rate(successes: 0, of: 5)]))
    let low = none.steadied(Rate(successes: 0, of: 3))
    #expect(low.mean == 0 && low.interval.low == 0)
    #expect(low.interval.high > 0.2 && low.interval.high < 0.3)
    let all = try #require(EmpiricalBayesPrior([Rate(successes: 3, of: 3), Rate(successes: 5, of: 5)]))
    let high = all.steadied(Rate(successes: 3, of: 3))
    #expect(high.mean == 1 && high.interval.high == 1)
    #expect(isClose(high.interval.low, 1 - low.interval.high, relative: 1e-12))
  }

  @Test("pools completely where no group has two trials, and separates groups that are all or nothing")
  func weights() throws {
    let single = [Rate(successes: 1, of: 1), Rate(successes: 0, of: 1), Rate(successes: 1, of: 1)]
    let pooled = try #require(EmpiricalBayesPrior(single))
    let flat = try #require(pooled.distribution)
    #expect(pooled.isCompletePooling)
    #expect(isClose(flat.alpha + flat.beta, EmpiricalBayesPrior.greatestWeight, relative: 1e-12))
    #expect(isClose(flat.mean, 2.0 / 3, relative: 1e-12))
    let apart = try #require(EmpiricalBayesPrior([Rate(successes: 6, of: 6), Rate(successes: 0, of: 6)])?.distribution)
    #expect(isClose(apart.alpha + apart.beta, EmpiricalBayesPrior.leastWeight, relative: 1e-12))
  }

  @Test("draws every group towards the prior mean, and a group without trials all the way")
  func shrinkage() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<60 {
      let rates = (0..<Int.random(in: 2...8, using: &generator)).map { _ in
        let trials = Int.random(in: 0...20, using: &generator)
        return Rate(successes: Int.random(in: 0...trials, using: &generator), of: trials)
      }
      guard let prior = EmpiricalBayesPrior(rates), let distribution = prior.distribution else { continue }
      for (rate, steadied) in zip(rates, steadiedRates(rates)) {
        let steadied = try #require(steadied)
        let value = rate.value ?? distribution.mean
        let between = Interval(
          low: min(value, distribution.mean) - 1e-12, high: max(value, distribution.mean) + 1e-12)
        #expect(between.contains(steadied.mean), "\(rates)")
        #expect(steadied.interval.low >= 0 && steadied.interval.high <= 1)
      }
      let reversed = try #require(EmpiricalBayesPrior(Array(rates.reversed())))
      #expect(reversed == prior)
    }
  }
}

/// Successes and trials of each group, then the prior's mean and `alpha + beta` as scipy's optimiser finds them.
private let fitReference: [([(Int, Int)], Double, Double)] = [
  ([(4, 9), (0, 3), (1, 4), (0, 1)], 0.2940727527, 10000),
  ([(7, 9), (4, 4), (7, 9), (4, 9), (2, 4)], 0.686632757, 73.694747),
  ([(3, 3), (12, 15), (2, 3), (9, 15), (2, 4), (2, 2), (5, 6), (3, 3)], 0.7451257029, 10000),
  ([(0, 1), (4, 4), (7, 9), (1, 2)], 0.749962704, 10000),
  ([(8, 9), (3, 3), (9, 9), (3, 4), (33, 40), (1, 1), (31, 40), (2, 3), (5, 6), (8, 9)], 0.8306894791, 10000),
  ([(11, 15), (3, 6), (2, 2), (2, 4)], 0.6666296403, 10000),
  ([(3, 4), (1, 9), (3, 40), (1, 6), (4, 15)], 0.2150673415, 11.551871),
  ([(8, 40), (0, 9), (8, 9), (1, 2), (2, 4)], 0.3974843782, 1.9686135),
  ([(1, 2), (0, 15), (0, 3), (0, 3), (0, 3), (2, 3)], 0.1614963458, 1.4013799),
  ([(15, 40), (3, 3), (2, 6), (5, 9), (6, 15), (1, 2), (1, 4), (14, 15)], 0.5450273973, 5.4505517),
  ([(5, 9), (1, 1), (0, 1), (7, 9), (2, 2)], 0.681818578, 10000),
  ([(2, 2), (2, 2), (10, 15), (4, 9), (6, 6), (1, 3), (25, 40), (7, 15), (2, 2), (31, 40)], 0.6695597036, 39.033698),
  ([(3, 4), (5, 6), (2, 2), (1, 1), (3, 6), (5, 6), (1, 1), (32, 40), (34, 40), (5, 6)], 0.8124526782, 10000),
  ([(13, 15), (1, 3), (0, 4), (4, 15)], 0.4045599078, 2.2173202),
  ([(29, 40), (1, 1), (4, 4), (2, 2)], 0.7660717008, 10000),
  ([(5, 6), (13, 15), (0, 1), (29, 40), (2, 3), (1, 1), (5, 9), (3, 6), (8, 9)], 0.7333154207, 10000),
  ([(7, 9), (1, 3), (0, 4), (1, 9), (3, 40), (7, 9), (1, 2), (0, 40), (0, 2), (1, 2)], 0.2897190239, 1.779672),
  ([(0, 6), (3, 15)], 0.1428359398, 10000),
  ([(3, 9), (2, 2), (6, 15), (22, 40), (2, 4), (2, 6), (8, 9), (0, 1), (3, 4)], 0.5333259775, 10000),
  ([(1, 1), (4, 9)], 0.5000398889, 10000),
  ([(0, 15), (15, 15), (0, 2), (3, 4), (6, 9), (0, 1), (3, 3), (0, 1), (0, 2), (2, 2)], 0.4364001133, 0.35547422),
  ([(8, 40), (0, 4), (0, 6)], 0.1599032103, 10000), ([(2, 6), (0, 4), (6, 15)], 0.3199544845, 10000),
  ([(10, 15), (2, 6), (7, 15), (2, 3), (2, 6), (14, 15), (8, 15), (6, 9)], 0.5957262123, 12.855123),
  ([(2, 3), (0, 4), (2, 2), (4, 4), (2, 2)], 0.7016314577, 0.48964498),
  ([(2, 4), (4, 15), (21, 40)], 0.4527827916, 205.27977),
  ([(2, 2), (4, 6), (11, 15), (5, 6), (1, 1), (6, 6)], 0.8055781077, 10000),
  ([(3, 15), (2, 2), (0, 2)], 0.367399793, 2.8642388), ([(0, 3), (2, 6), (2, 9)], 0.2222307557, 10000),
  ([(29, 40), (1, 1), (2, 4), (5, 15), (2, 15), (1, 1), (2, 3), (2, 3), (5, 6), (0, 3)], 0.5144943742, 4.598727),
  ([(1, 2), (11, 15), (30, 40), (3, 3)], 0.7499809532, 10000),
  ([(3, 3), (8, 9), (2, 15), (4, 40), (6, 9), (4, 6)], 0.5339742616, 1.8914258),
  ([(0, 4), (5, 6), (3, 9), (1, 2), (1, 4), (2, 3)], 0.4290765252, 6.6982724),
  ([(36, 40), (4, 6)], 0.8694593869, 10000),
  ([(5, 6), (2, 4), (2, 9), (0, 6), (2, 6), (4, 15), (6, 15), (2, 2), (2, 9)], 0.361371225, 14.315235),
  ([(11, 40), (15, 40), (0, 4), (10, 40), (0, 1), (0, 2), (1, 4), (4, 15), (8, 15), (3, 9)], 0.3058812424, 10000),
  ([(1, 1), (1, 2), (3, 3), (0, 3), (1, 1), (2, 9), (14, 15), (6, 9)], 0.6248903182, 2.0609067),
  ([(0, 2), (4, 6), (0, 2), (1, 6), (2, 3), (1, 3), (2, 6), (1, 1), (17, 40)], 0.4057619289, 10000),
  ([(33, 40), (4, 15)], 0.5610497744, 3.4018368),
]

private let ratTumours: [(Int, Int)] = [
  (0, 20), (0, 20), (0, 20), (0, 20), (0, 20), (0, 20), (0, 20), (0, 19), (0, 19), (0, 19), (0, 19), (0, 18),
  (0, 18), (0, 17), (1, 20), (1, 20), (1, 20), (1, 20), (1, 19), (1, 19), (1, 18), (1, 18), (2, 25), (2, 24),
  (2, 23), (2, 20), (2, 20), (2, 20), (2, 20), (2, 20), (2, 20), (1, 10), (5, 49), (2, 19), (5, 46), (3, 27),
  (2, 17), (7, 49), (7, 47), (3, 20), (3, 20), (2, 13), (9, 48), (10, 50), (4, 20), (4, 20), (4, 20), (4, 20),
  (4, 20), (4, 20), (4, 20), (10, 48), (4, 19), (4, 19), (4, 19), (5, 22), (11, 46), (12, 49), (5, 20), (5, 20),
  (6, 23), (5, 19), (6, 22), (6, 20), (6, 20), (6, 20), (16, 52), (15, 47), (15, 46), (9, 24), (4, 14),
]
