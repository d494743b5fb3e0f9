/// Benjamini–Hochberg q-values: for each p-value the smallest false discovery rate at which it would be kept.
///
/// In `0...1`, in the order of the input, never below the p-value, and in the same order as the p-values; equal
/// p-values have equal q-values. One p-value is its own q-value, none give none.
/// - Parameter pValues: each in `0...1`.
///
/// Source: Benjamini and Hochberg, JRSS B 57 (1995) 289–300; as R's `p.adjust(method = "BH")`.
package func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
  precondition(pValues.allSatisfy { 0...1 ~= $0 }, "a p-value lies in 0...1")
  let count = Double(pValues.count)
  let descending = pValues.indices.sorted { pValues[$0] > pValues[$1] }
  var qValues = pValues
  var smallest = 1.0
  for (place, index) in descending.enumerated() {
    smallest = min(smallest, pValues[index] * (count / (count - Double(place))))
    qValues[index] = smallest
  }
  return qValues
}
