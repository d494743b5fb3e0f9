import Statistics
import Testing

@Suite("Calibration")
struct CalibrationTests {
  private func forecasts(_ probability: Double, _ successes: Int, of trials: Int) -> [Forecast] {
    (0..<trials).map { Forecast(probability: probability, isSuccess: $0 < successes) }
  }

  @Test("scores 0 for foresight, 1 for certain error, a quarter for always one half, and is absent for nothing")
  func extremes() throws {
    #expect(try #require(Calibration(forecasts(1, 3, of: 3) + forecasts(0, 0, of: 2))).brierScore == 0)
    #expect(try #require(Calibration(forecasts(1, 0, of: 3))).brierScore == 1)
    #expect(try #require(Calibration(forecasts(0.5, 2, of: 7))).brierScore == 0.25)
    #expect(Calibration([]) == nil)
  }

  @Test("agrees with a hand computation, lowest chance first whatever the order")
  func worked() throws {
    let all = forecasts(0.9, 3, of: 4) + forecasts(0.1, 1, of: 5) + forecasts(0.5, 2, of: 3)
    let calibration = try #require(Calibration(all))
    // 3 × 0.01 + 0.81 + 0.81 + 4 × 0.01 + 3 × 0.25, over 12.
    #expect(isClose(calibration.brierScore, 2.44 / 12, relative: 1e-14))
    #expect(isClose(calibration.baseRateScore, 0.25, relative: 1e-14))
    #expect(calibration.rows.map(\.probability) == [0.1, 0.5, 0.9])
    #expect(
      calibration.rows.map(\.rate) == [
        Rate(successes: 1, of: 5), Rate(successes: 2, of: 3), Rate(successes: 3, of: 4),
      ])
    #expect(Calibration(all.reversed()) == calibration)
  }

  @Test("always stating the overall rate scores the base rate's score")
  func baseRate() throws {
    let calibration = try #require(Calibration(forecasts(0.25, 2, of: 8)))
    #expect(isClose(calibration.brierScore, calibration.baseRateScore, relative: 1e-14))
  }
}
