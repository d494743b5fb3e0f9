extension ContingencyTable {
  /// The Fisher–Freeman–Halton exact test by Monte Carlo: the chance, with the margins as they are, of a table no
  /// more likely than this one.
  ///
  /// `(1 + tables no more likely) / (1 + samples)`, a valid p-value in itself, above 0 and at most 1; its standard
  /// error is about √(p(1−p)/samples). The same table, seed and number of samples give the same answer everywhere.
  /// Probabilities within a relative 1e-7 count as equal. Exactly 1 with fewer than two rows or columns. Time grows
  /// with `samples` times `total`.
  /// - Parameters:
  ///   - samples: tables drawn, 1 or more.
  ///   - seed: of the random numbers.
  ///
  /// Source: Freeman and Halton, Biometrika 38 (1951) 141–149; as R's `fisher.test(simulate.p.value = TRUE)`.
  package func fisherFreemanHaltonPValue(samples: Int = 10_000, seed: UInt64) -> Double {
    precondition(samples >= 1, "a Monte Carlo test draws at least one table")
    guard isInformative else { return 1 }
    let logFactorials = (0...total).map { logGamma(Double($0) + 1) }
    // With the margins fixed a table is the likelier the less its factorials multiply to.
    let limit = counts.reduce(0) { $1.reduce($0) { $0 + logFactorials[$1] } } - 1e-7
    var columns = columnTotals.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    var generator = SplitMix64(seed: seed)
    var noLikelier = 0
    for _ in 0..<samples {
      generator.shuffle(&columns)
      var sum = 0.0
      var start = 0
      for rowTotal in rowTotals {
        var row = [Int](repeating: 0, count: columnTotals.count)
        for column in columns[start..<(start + rowTotal)] { row[column] += 1 }
        for count in row { sum += logFactorials[count] }
        start += rowTotal
      }
      if sum >= limit { noLikelier += 1 }
    }
    return Double(1 + noLikelier) / Double(1 + samples)
  }
}

/// A small random number generator whose numbers are the same on every platform and toolchain.
///
/// Source: Steele, Lea and Flood, OOPSLA 2014 (SplitMix64).
private struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Puts the values into random order (Fisher and Yates 1938; Durstenfeld 1964).
  mutating func shuffle(_ values: inout [Int]) {
    for last in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(last, Int(next().multipliedFullWidth(by: UInt64(last) + 1).high))
    }
  }
}
