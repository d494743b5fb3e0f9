/// Whether two numbers agree to a relative tolerance, or to an absolute one where that is larger.
func isClose(_ actual: Double, _ expected: Double, relative: Double, absolute: Double = 0) -> Bool {
  actual == expected || abs(actual - expected) <= max(relative * abs(expected), absolute)
}
