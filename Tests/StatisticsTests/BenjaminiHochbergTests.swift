import Statistics
import TestSupport
import Testing

@Suite("Benjamini–Hochberg q-values")
struct BenjaminiHochbergTests {
  @Test("keeps the first four of the fifteen p-values of the 1995 paper at a rate of 0.05")
  func paper() {
    let pValues = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
      1.0,
    ]
    let qValues = benjaminiHochberg(pValues)
    #expect(qValues.count { $0 <= 0.05 } == 4)
    let expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765, 0.486,
      0.5811818181818181, 0.714875, 0.7532307692307692, 0.8132142857142857, 1,
    ]
    for (actual, wanted) in zip(qValues, expected) { #expect(isClose(actual, wanted, relative: 1e-12)) }
  }

  @Test("answers none for none and one for one, and gives ties one q-value")
  func edges() {
    #expect(benjaminiHochberg([]) == [])
    #expect(benjaminiHochberg([0.3]) == [0.3])
    #expect(benjaminiHochberg([0.04, 0.04, 0.04]) == [0.04, 0.04, 0.04])
    #expect(benjaminiHochberg([1, 0, 1]) == [1, 0, 1])
  }

  @Test("keeps the order of the p-values, stays above them, and does not depend on their places")
  func properties() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<100 {
      let pValues = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        Double(Int.random(in: 0...40, using: &generator)) / 40
      }
      let qValues = benjaminiHochberg(pValues)
      for (index, q) in qValues.enumerated() {
        #expect(q >= pValues[index] && q <= 1)
        for (other, p) in pValues.enumerated() where p >= pValues[index] { #expect(qValues[other] >= q) }
      }
      let places = pValues.indices.shuffled(using: &generator)
      #expect(benjaminiHochberg(places.map { pValues[$0] }) == places.map { qValues[$0] })
    }
  }
}
