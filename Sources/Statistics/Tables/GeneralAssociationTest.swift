/// Whether rates differ at all between groups without an order, compared within strata: the generalised
/// Cochran–Mantel–Haenszel test of general association, for success and failure.
///
/// Source: Mantel, JASA 58 (1963) 690–700; Landis, Heyman and Koch, International Statistical Review 46 (1978)
/// 237–254. As R's `mantelhaen.test`.
package struct GeneralAssociationTest: Sendable, Equatable {
  /// Degrees of freedom: groups that strata compare, minus 1 for each set of groups that they connect.
  package let test: ChiSquareTest

  /// How many strata took part: those with two groups, a success and a failure.
  package let strata: Int

  /// Complexity: O(strata × groups² + groups³).
  /// - Parameter strata: one rate a group, in one order.
  /// - Returns: nil where no stratum is informative.
  package init?(_ strata: [[Rate]]) {
    guard let groups = strata.first?.count else { return nil }
    var excess = [Double](repeating: 0, count: groups)
    var covariance = [[Double]](repeating: excess, count: groups)
    var informative = 0
    for rates in strata {
      precondition(rates.count == groups, "every stratum has the same groups")
      let present = rates.indices.filter { rates[$0].trials > 0 }
      let all = rates.reduce(Rate(successes: 0, of: 0), +)
      guard present.count > 1, all.successes > 0, all.failures > 0 else { continue }
      informative += 1
      let n = Double(all.trials)
      let scale = Double(all.successes) * Double(all.failures) / (n * n * (n - 1))
      for row in present {
        let trials = Double(rates[row].trials)
        excess[row] += Double(rates[row].successes) - trials * Double(all.successes) / n
        for column in present {
          covariance[row][column] += scale * ((row == column ? n * trials : 0) - trials * Double(rates[column].trials))
        }
      }
    }
    guard informative > 0 else { return nil }
    self.strata = informative
    let (statistic, rank) = Self.quadraticForm(excess, covariance)
    guard rank > 0 else { return nil }
    test = ChiSquareTest(statistic: statistic, degreesOfFreedom: rank)
  }

  /// `dᵀ V⁻ d` and the rank of `V`, which is symmetric and has no negative eigenvalue: elimination with the greatest
  /// pivot left, until what is left is rounding alone.
  private static func quadraticForm(_ vector: [Double], _ matrix: [[Double]]) -> (value: Double, rank: Int) {
    var d = vector
    var v = matrix
    var left = Array(d.indices)
    let least = (left.map { v[$0][$0] }.max() ?? 0) * 1e-10
    var value = 0.0
    var rank = 0
    while let place = left.indices.max(by: { v[left[$0]][left[$0]] < v[left[$1]][left[$1]] }) {
      let pivot = left.remove(at: place)
      guard v[pivot][pivot] > least else { break }
      rank += 1
      value += d[pivot] * d[pivot] / v[pivot][pivot]
      for row in left {
        let factor = v[row][pivot] / v[pivot][pivot]
        guard factor != 0 else { continue }
        d[row] -= factor * d[pivot]
        for column in left { v[row][column] -= factor * v[pivot][column] }
      }
    }
    return (value, rank)
  }
}
