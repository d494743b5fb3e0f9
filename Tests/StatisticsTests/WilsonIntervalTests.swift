import Statistics
import TestSupport
import Testing

@Suite("Wilson interval")
struct WilsonIntervalTests {
  @Test("agrees with independently computed bounds to 1e-9, at 0, at n and for a million trials")
  func reference() throws {
    for (successes, trials, low, high) in wilsonReference {
      let interval = try #require(Rate(successes: successes, of: trials).wilson)
      #expect(isClose(interval.low, low, relative: 1e-9), "\(successes) of \(trials)")
      #expect(isClose(interval.high, high, relative: 1e-9), "\(successes) of \(trials)")
    }
  }

  @Test("agrees with Newcombe's published example, 81 of 263")
  func published() throws {
    let interval = try #require(Rate(successes: 81, of: 263).wilson)
    #expect(abs(interval.low - 0.2553) < 5e-5 && abs(interval.high - 0.3662) < 5e-5)
    let none = try #require(Rate(successes: 0, of: 20).wilson)
    #expect(none.low == 0 && abs(none.high - 0.1611) < 5e-5)
  }

  @Test("is absent without trials")
  func empty() {
    #expect(Rate(successes: 0, of: 0).wilson == nil)
    #expect(Rate(successes: 0, of: 0).value == nil)
  }

  @Test("holds the rate, mirrors under exchange of success and failure, and shrinks with n")
  func properties() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let trials = Int.random(in: 1...300, using: &generator)
      let rate = Rate(successes: Int.random(in: 0...trials, using: &generator), of: trials)
      let interval = try #require(rate.wilson)
      let value = try #require(rate.value)
      #expect(interval.contains(value) && interval.low >= 0 && interval.high <= 1)
      let mirrored = try #require(Rate(successes: rate.failures, of: trials).wilson)
      #expect(abs(mirrored.low - (1 - interval.high)) < 1e-14)
      let doubled = try #require((rate + rate).wilson)
      #expect(doubled.high - doubled.low < interval.high - interval.low)
      let wider = try #require(rate.wilsonInterval(confidence: 0.99))
      #expect(wider.low <= interval.low && wider.high >= interval.high)
    }
  }

  @Test("covers the true rate about 95 % of the time, averaged over rates")
  func coverage() throws {
    for trials in [5, 10, 30] {
      let intervals = try (0...trials).map { try #require(Rate(successes: $0, of: trials).wilson) }
      var covered = 0.0
      for step in 1...99 {
        let p = Double(step) / 100
        var probability = 1.0
        for _ in 0..<trials { probability *= 1 - p }
        for (successes, interval) in intervals.enumerated() {
          if interval.contains(p) { covered += probability / 99 }
          probability *= Double(trials - successes) / Double(successes + 1) * p / (1 - p)
        }
      }
      #expect(abs(covered - 0.95) < 0.01, "\(trials) trials: \(covered)")
    }
  }
}

/// Successes, trials, low, high: by mpmath with 40 digits.
private let wilsonReference: [(Int, Int, Double, Double)] = [
  (0, 1, 0, 0.7934506856227627), (1, 1, 0.2065493143772374, 1.0), (0, 2, 0, 0.6576197724933469),
  (1, 2, 0.09453120573423071, 0.9054687942657693), (2, 2, 0.34238022750665303, 1.0), (0, 3, 0, 0.5614970317550455),
  (1, 3, 0.06149194472039623, 0.7923403991979523), (2, 3, 0.20765960080204773, 0.9385080552796038),
  (3, 3, 0.4385029682449545, 1.0), (0, 5, 0, 0.4344824647831748), (1, 5, 0.03622410863243016, 0.6244653702374747),
  (2, 5, 0.1176207742326479, 0.769275718723987), (4, 5, 0.3755346297625253, 0.9637758913675698),
  (5, 5, 0.5655175352168251, 1.0), (0, 10, 0, 0.27753279986288926),
  (1, 10, 0.017876213095072903, 0.4041500267952385), (3, 10, 0.10779126740630102, 0.6032218525388546),
  (5, 10, 0.23659309051256397, 0.7634069094874361), (9, 10, 0.5958499732047615, 0.9821237869049271),
  (10, 10, 0.7224672001371107, 1.0), (0, 29, 0, 0.11696979849974076),
  (1, 29, 0.00611321429276266, 0.17175521879320288), (9, 29, 0.17275616744483213, 0.4923013423309316),
  (14, 29, 0.31386090152683477, 0.6556897811800528), (28, 29, 0.8282447812067971, 0.9938867857072373),
  (29, 29, 0.8830302015002592, 1.0), (0, 100, 0, 0.036993498206985685),
  (1, 100, 0.0017674320641406479, 0.05448619617870532), (33, 100, 0.24563122734128034, 0.42694656204909476),
  (50, 100, 0.4038315303659956, 0.5961684696340044), (99, 100, 0.9455138038212947, 0.9982325679358593),
  (100, 100, 0.9630065017930143, 1.0), (0, 263, 0, 0.014396034400619206),
  (1, 263, 0.0006715116455033315, 0.02121960994598569), (87, 263, 0.27672948209629067, 0.38973913791000253),
  (131, 263, 0.43813491785564335, 0.5581175385489218), (262, 263, 0.9787803900540143, 0.9993284883544966),
  (263, 263, 0.9856039655993808, 1.0), (0, 1000, 0, 0.0038267584855551243),
  (1, 1000, 0.000176546370626078, 0.0056425585979579355), (333, 1000, 0.3044779033483562, 0.3628002339858192),
  (500, 1000, 0.4690696003681042, 0.5309303996318958), (999, 1000, 0.9943574414020421, 0.999823453629374),
  (1000, 1000, 0.9961732415144449, 1.0), (0, 1000000, 0, 3.841444063944942e-06),
  (1, 1000000, 1.7652457674537147e-07, 5.664911804311443e-06),
  (333333, 1000000, 0.33240970614283905, 0.33425757434107656),
  (500000, 1000000, 0.4990200198900048, 0.5009799801099952),
  (999999, 1000000, 0.9999943350881957, 0.9999998234754233), (1000000, 1000000, 0.999996158555936, 1.0),
  (253, 324, 0.7326748392395213, 0.82247154357212), (84, 244, 0.28747474193232875, 0.40587761177947007),
  (4, 15, 0.10897453325692372, 0.5195043405598057), (343, 361, 0.9225673010576002, 0.9682305842773701),
  (92, 278, 0.2782560051623937, 0.3882231551665264), (56, 93, 0.5005311962132275, 0.6956657656187836),
  (50, 77, 0.5379942353978194, 0.7465132479593756), (276, 394, 0.6535216636807464, 0.7436214607898737),
  (116, 117, 0.9531704967258107, 0.9984896464262035), (301, 371, 0.7683940037094694, 0.8478665367514489),
  (130, 282, 0.40372779191714553, 0.5193064659866373), (10, 27, 0.21532512960965602, 0.5577076558789762),
  (123, 372, 0.2847831965637896, 0.37996906255270163), (240, 296, 0.7623190674277885, 0.8513385659218158),
  (78, 158, 0.416794778790847, 0.5708474482715288), (73, 118, 0.5285768789457006, 0.701229955862521),
  (20, 79, 0.1702786366969179, 0.3589425943727401), (189, 277, 0.6253081706047059, 0.7343253408580174),
  (232, 300, 0.7226746795338673, 0.8170804961967142), (68, 288, 0.19073642220526466, 0.288432847938125),
]
