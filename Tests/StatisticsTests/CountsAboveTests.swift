import Foundation
import Testing
import TestSupport

@testable import Statistics

@Suite("Sums over how many counts exceed each number")
struct CountsAboveTests {
  @Test("Long stretches are summed as exactly as term by term", arguments: 0..<40 as Range<UInt64>)
  func stretches(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let largest = [20, 150, 1000, 20_000][Int(seed % 4)]
    let counts = (0..<Int.random(in: 1...30, using: &random)).map { _ in Int.random(in: 0...largest, using: &random) }
    let origin = Double.random(in: 0.001...1, using: &random)
    let dispersion = exp(Double.random(in: -9.2...6.9, using: &random))
    var (logs, slopes, first, second) = (0.0, 0.0, 0.0, 0.0)
    for place in 0..<(counts.max() ?? 0) {
      let weight = Double(counts.count { $0 > place })
      let argument = origin + Double(place) * dispersion
      logs += weight * log(argument)
      slopes += weight * Double(place) / argument
      first += weight / argument
      second += weight / (argument * argument)
    }
    let above = CountsAbove(counts)
    let sums = above.inverseSums(origin, dispersion)
    func isClose(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-11 * max(1, abs(other)) }
    #expect(isClose(above.logSum(origin, dispersion), logs))
    #expect(isClose(above.slopeSum(origin, dispersion), slopes))
    #expect(isClose(sums.first, first))
    #expect(isClose(sums.second, second))
  }

  @Test("No count, no sum") func none() {
    #expect(CountsAbove([]).logSum(0.5, 1) == 0)
    #expect(CountsAbove([0, 0]).slopeSum(0.5, 1) == 0)
  }
}
