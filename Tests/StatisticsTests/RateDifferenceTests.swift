import Statistics
import TestSupport
import Testing

@Suite("Difference of two rates")
struct RateDifferenceTests {
  @Test("agrees with independently computed intervals to 1e-9")
  func reference() throws {
    for (a, m, b, n, low, high) in newcombeReference {
      let difference = try #require(RateDifference(Rate(successes: a, of: m), minus: Rate(successes: b, of: n)))
      #expect(isClose(difference.interval.low, low, relative: 1e-9, absolute: 1e-15), "\(a)/\(m) - \(b)/\(n)")
      #expect(isClose(difference.interval.high, high, relative: 1e-9, absolute: 1e-15), "\(a)/\(m) - \(b)/\(n)")
    }
  }

  @Test(
    "agrees with Newcombe's published table for method 10",
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (6, 7, 2, 7, 0.0582, 0.8062),
      (5, 56, 0, 29, -0.0381, 0.1926), (0, 10, 0, 20, -0.1611, 0.2775), (0, 10, 0, 10, -0.2775, 0.2775),
      (10, 10, 0, 20, 0.6791, 1.0), (10, 10, 0, 10, 0.6075, 1.0),
    ])
  func published(a: Int, m: Int, b: Int, n: Int, low: Double, high: Double) throws {
    let difference = try #require(RateDifference(Rate(successes: a, of: m), minus: Rate(successes: b, of: n)))
    #expect(abs(difference.interval.low - low) <= 5.1e-5)
    #expect(abs(difference.interval.high - high) <= 5.1e-5)
  }

  @Test("covers the true difference about 95 % of the time, averaged over pairs of rates")
  func coverage() throws {
    let (m, n) = (10, 14)
    func binomial(_ trials: Int, _ p: Double) -> [Double] {
      var probabilities = [1.0]
      for _ in 0..<trials {
        let missed = probabilities.map { $0 * (1 - p) } + [0]
        let hit = [0] + probabilities.map { $0 * p }
        probabilities = zip(missed, hit).map { $0 + $1 }
      }
      return probabilities
    }
    let intervals = try (0...m).map { a in
      try (0...n).map { b in
        try #require(RateDifference(Rate(successes: a, of: m), minus: Rate(successes: b, of: n))).interval
      }
    }
    let steps = (1...19).map { Double($0) / 20 }
    var covered = 0.0
    for p in steps {
      let first = binomial(m, p)
      for q in steps {
        let second = binomial(n, q)
        for (a, row) in intervals.enumerated() {
          for (b, interval) in row.enumerated() where interval.contains(p - q) { covered += first[a] * second[b] }
        }
      }
    }
    let share = covered / Double(steps.count * steps.count)
    #expect(abs(share - 0.95) < 0.015, "\(share)")
  }

  @Test("is absent where a rate has no trials")
  func empty() {
    let none = Rate(successes: 0, of: 0)
    let some = Rate(successes: 1, of: 2)
    #expect(RateDifference(none, minus: some) == nil)
    #expect(RateDifference(some, minus: none) == nil)
  }

  @Test("holds the difference, changes sign with the order, and shrinks with n")
  func properties() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<500 {
      let (m, n) = (Int.random(in: 1...80, using: &generator), Int.random(in: 1...80, using: &generator))
      let first = Rate(successes: Int.random(in: 0...m, using: &generator), of: m)
      let second = Rate(successes: Int.random(in: 0...n, using: &generator), of: n)
      let difference = try #require(RateDifference(first, minus: second))
      let reversed = try #require(RateDifference(second, minus: first))
      #expect(difference.interval.contains(difference.value))
      #expect(difference.interval.low >= -1 && difference.interval.high <= 1)
      #expect(reversed.value == -difference.value)
      #expect(abs(reversed.interval.low + difference.interval.high) < 1e-14)
      let doubled = try #require(RateDifference(first + first, minus: second + second))
      #expect(
        doubled.interval.high - doubled.interval.low < difference.interval.high - difference.interval.low)
    }
  }
}

/// Successes and trials of both, low, high: by mpmath with 40 digits.
private let newcombeReference: [(Int, Int, Int, Int, Double, Double)] = [
  (56, 70, 48, 80, 0.05243147240236488, 0.33387265403690597),
  (9, 10, 3, 10, 0.17052272393450288, 0.809017973535488), (6, 7, 2, 7, 0.0582279274823122, 0.8062496375242277),
  (5, 56, 0, 29, -0.0381371479035369, 0.19256001385511162),
  (0, 10, 0, 20, -0.16112515805281938, 0.27753279986288926),
  (0, 10, 0, 10, -0.27753279986288926, 0.27753279986288926), (10, 10, 0, 20, 0.6790860371419146, 1.0),
  (10, 10, 0, 10, 0.6075093504305241, 1.0), (1, 1, 0, 1, -0.12210872068194183, 1.0),
  (0, 1, 1, 1, -1.0, 0.12210872068194183), (1, 1, 1, 1, -0.7934506856227627, 0.7934506856227627),
  (0, 1, 0, 1, -0.7934506856227627, 0.7934506856227627), (3, 8, 11, 40, -0.1832564759237033, 0.43897366857236225),
  (1, 2, 60, 100, -0.5154672911595208, 0.31714318419336557),
  (500, 1000, 499, 1000, -0.042744853082095295, 0.04473944123374661),
  (0, 1, 50, 100, -0.5961684696340044, 0.2992573834923131),
  (106, 150, 4, 6, -0.2088680607018573, 0.41273879634668725),
  (65, 150, 1, 1, -0.6433240967900394, 0.23080551344737046),
  (11, 13, 0, 2, 0.13583272220112116, 0.9567418216419188), (1, 1, 9, 10, -0.6976893548812332, 0.4041500267952385),
  (1, 1, 1, 1, -0.7934506856227627, 0.7934506856227627),
  (33, 40, 81, 90, -0.22679540242256563, 0.043082737067935035),
  (1, 3, 1, 10, -0.17459433104180339, 0.6996291652783042),
  (1, 8, 592, 700, -0.8262675100031608, -0.37364244746829695),
  (5, 5, 248, 700, 0.20973140562209477, 0.6802631588477875),
  (1, 13, 42, 90, -0.5100077757622723, -0.11485539798596793),
  (34, 40, 74, 90, -0.12734979146923114, 0.14903881488944626),
  (4, 5, 10, 10, -0.6244653702374747, 0.12225300245765992),
  (28, 40, 11, 25, 0.015760076306791253, 0.4704018516306506), (0, 1, 0, 6, -0.3903342879021654, 0.7934506856227627),
  (2, 8, 1, 2, -0.6930289094437783, 0.2796207846314732), (40, 40, 6, 90, 0.8204091649862749, 0.9690900722541721),
  (1, 1, 2, 2, -0.7934506856227627, 0.6576197724933469), (31, 40, 2, 2, -0.3750309674231002, 0.4404584620900448),
  (9, 13, 3, 90, 0.383710151985168, 0.8411844994911408), (2, 3, 2, 2, -0.7923403991979523, 0.3782574941351012),
  (5, 13, 5, 6, -0.6971672201692993, 0.02579224369570904), (5, 5, 0, 4, 0.3451961791145016, 1.0),
  (0, 2, 1, 2, -0.9054687942657693, 0.2725727851131815), (3, 8, 2, 10, -0.21579078576542046, 0.5249506026795941),
  (12, 150, 13, 25, -0.6228101361668469, -0.24709074443772422),
  (92, 150, 5, 90, 0.4529196809401956, 0.6384017343140915), (2, 5, 9, 90, 0.006712970128894715, 0.672191051177846),
  (6, 8, 9, 90, 0.30018220866290124, 0.8344757263635505), (2, 2, 0, 6, 0.2352617300760397, 1.0),
  (0, 1, 1, 6, -0.5635028221864703, 0.6384589032975073), (0, 13, 2, 4, -0.8499610108478505, -0.0822677795488481),
  (3, 5, 21, 90, -0.015183084517432515, 0.6589265835950674),
  (1, 3, 4, 4, -0.9385080552796038, 0.004660763248000006),
  (31, 150, 2, 6, -0.4977558923597282, 0.12053021088932135), (1, 2, 4, 4, -0.9054687942657693, 0.13592293146695206),
  (25, 40, 9, 10, -0.4501252702488574, 0.056866188423762856),
  (92, 150, 0, 4, 0.11697990473885338, 0.6875088322080735), (4, 8, 1, 4, -0.28200060606987, 0.6005516497811006),
  (6, 40, 0, 1, -0.6474123554104204, 0.29072324366489705), (1, 3, 5, 6, -0.8042382840109277, 0.10676718833617262),
  (1, 8, 21, 25, -0.855472579013969, -0.32201858249925713),
  (73, 150, 6, 6, -0.5919828807761247, -0.11502215816853792),
  (0, 1, 1, 10, -0.4041500267952385, 0.6976893548812332), (1, 1, 1, 4, -0.1618589497027328, 0.9544127391902995),
  (11, 13, 8, 25, 0.19378644559461966, 0.7108653501486746), (1, 1, 8, 25, -0.13727580749124607, 0.8279480969309202),
  (2, 5, 10, 10, -0.8823792257673521, -0.1380595152632195),
  (8, 13, 24, 25, -0.6068436176995903, -0.08533630845749592),
]
