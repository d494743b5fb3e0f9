import Statistics
import Testing

@Suite("Distributions")
struct DistributionTests {
  @Test("normal tails and quantiles agree with 50-digit arithmetic")
  func normal() {
    for (z, lower, upper) in normalReference {
      #expect(isClose(NormalDistribution.tails(z).lower, lower, relative: 1e-12), "\(z)")
      #expect(isClose(NormalDistribution.tails(z).upper, upper, relative: 1e-12), "\(z)")
      #expect(isClose(NormalDistribution.tails(-z).lower, upper, relative: 1e-12), "\(-z)")
      #expect(isClose(NormalDistribution.twoSidedPValue(-z), 2 * upper, relative: 1e-12), "\(z)")
    }
    for (probability, z) in normalQuantileReference {
      #expect(isClose(NormalDistribution.quantile(probability), z, relative: 1e-14), "\(probability)")
    }
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
    let usual = NormalDistribution.twoSidedCriticalValue(confidence: 0.95)
    #expect(isClose(usual, -NormalDistribution.quantile(0.025), relative: 1e-15))
    #expect(NormalDistribution.twoSidedCriticalValue(confidence: 0) == 0)
  }

  @Test(
    "chi-square agrees with the critical values of every textbook",
    arguments: [(1, 3.841458820694124), (2, 5.991464547107979), (5, 11.070497693516351), (9, 16.918977604620448)])
  func chiSquare(degreesOfFreedom: Int, critical: Double) {
    let distribution = ChiSquareDistribution(degreesOfFreedom: degreesOfFreedom)
    #expect(isClose(distribution.quantile(0.95), critical, relative: 1e-13))
    #expect(isClose(distribution.tails(critical).upper, 0.05, relative: 1e-12))
    #expect(distribution.tails(0).upper == 1)
    #expect(distribution.quantile(1) == .infinity)
  }

  @Test("hypergeometric probabilities and tails agree with exact rational arithmetic")
  func hypergeometric() {
    for (marked, unmarked, drawn, count, probability, lower, upper) in hypergeometricReference {
      let distribution = HypergeometricDistribution(marked: marked, unmarked: unmarked, drawn: drawn)
      #expect(isClose(distribution.probability(count), probability, relative: 1e-12))
      #expect(isClose(distribution.tails(count).lower, lower, relative: 1e-12))
      #expect(isClose(distribution.tails(count).upper, upper, relative: 1e-12))
      #expect(distribution.probability(distribution.support.lowerBound - 1) == 0)
      #expect(distribution.probability(distribution.support.upperBound + 1) == 0)
    }
  }

  @Test("a beta belief moves with what is seen")
  func beta() {
    let belief = BetaDistribution.jeffreys(Rate(successes: 2, of: 7))
    #expect(belief == BetaDistribution(alpha: 2.5, beta: 5.5))
    #expect(isClose(belief.mean, 0.3125, relative: 1e-15))
    #expect(belief.equalTailedInterval(confidence: 0.5).low == belief.quantile(0.25))
    #expect(BetaDistribution.jeffreys(Rate(successes: 0, of: 0)) == BetaDistribution(alpha: 0.5, beta: 0.5))
  }
}

/// Point, probability below and above it.
private let normalReference: [(Double, Double, Double)] = [
  (0, 0.5, 0.5), (0.1, 0.539827837277029, 0.460172162722971), (0.5, 0.6914624612740131, 0.3085375387259869),
  (1, 0.8413447460685429, 0.15865525393145705), (1.5, 0.9331927987311419, 0.06680720126885807),
  (1.96, 0.9750021048517795, 0.024997895148220435), (2.5, 0.9937903346742238, 0.006209665325776135),
  (3, 0.9986501019683699, 0.0013498980316300946), (4, 0.9999683287581669, 3.1671241833119924e-05),
  (5, 0.9999997133484281, 2.866515718791939e-07), (6.5, 0.99999999995984, 4.016000583859118e-11),
  (8, 0.9999999999999993, 6.220960574271784e-16), (12, 1.0, 1.776482112077679e-33),
  (20, 1.0, 2.7536241186062337e-89), (37, 1.0, 5.725571222524577e-300),
]

private let normalQuantileReference: [(Double, Double)] = [
  (1e-300, -37.0470962993612), (1e-100, -21.273453560965326), (1e-20, -9.262340089798407),
  (1e-08, -5.612001244174789), (0.0001, -3.7190164854556804), (0.001, -3.0902323061678136),
  (0.0125, -2.2414027276049455), (0.025, -1.9599639845400543), (0.07, -1.4757910281791706),
  (0.08, -1.4050715603096327), (0.2, -0.8416212335729142), (0.3, -0.5244005127080408),
  (0.49, -0.025068908258711057), (0.5, 0.0), (0.6, 0.2533471031357997), (0.9, 1.2815515655446006),
  (0.925, 1.4395314709384561), (0.93, 1.475791028179171), (0.99, 2.3263478740408408), (0.9999, 3.7190164854557084),
  (0.9999999, 5.199337582290661),
]

/// Marked, unmarked, drawn, count; its probability, that of at most it, that of more.
private let hypergeometricReference: [(Int, Int, Int, Int, Double, Double, Double)] = [
  (4, 4, 4, 0, 0.014285714285714285, 0.014285714285714285, 0.9857142857142858),
  (4, 4, 4, 2, 0.5142857142857142, 0.7571428571428571, 0.24285714285714285),
  (4, 4, 4, 4, 0.014285714285714285, 1.0, 0.0),
  (12, 17, 11, 0, 0.00035771587890265393, 0.00035771587890265393, 0.9996422841210973),
  (12, 17, 11, 5, 0.28331097609090194, 0.76962571345906, 0.23037428654094005),
  (12, 17, 11, 11, 3.4684797566514604e-07, 1.0, 0.0), (0, 5, 3, 0, 1.0, 1.0, 0.0), (5, 0, 3, 3, 1.0, 1.0, 0.0),
  (300, 700, 50, 0, 1.0406945701001798e-08, 1.0406945701001798e-08, 0.9999999895930543),
  (300, 700, 50, 25, 0.0011569583915199346, 0.9993083434133561, 0.0006916565866439678),
  (300, 700, 50, 50, 3.2902543753998204e-28, 1.0, 0.0),
  (20000, 30000, 100, 0, 6.11520185197837e-23, 6.11520185197837e-23, 1.0),
  (20000, 30000, 100, 50, 0.010305610754101302, 0.9833278390822318, 0.016672160917768263),
  (20000, 30000, 100, 100, 1.3847017953905389e-40, 1.0, 0.0), (7, 9, 0, 0, 1.0, 1.0, 0.0),
  (7, 9, 16, 7, 1.0, 1.0, 0.0),
]
