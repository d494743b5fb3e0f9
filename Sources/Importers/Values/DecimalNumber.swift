/// An exact decimal number: `mantissa / 10^scale`.
package struct DecimalNumber: Sendable, Hashable {
  package let mantissa: Int64
  /// Digits behind the decimal mark, 0...18; as few as the number needs.
  package let scale: Int

  /// `mantissa / 10^scale`, where a negative scale appends zeros. Nil where it does not fit: more than 18 digits
  /// behind the mark, or a whole number beyond 64 bits.
  package init?(mantissa: Int64, scale: Int = 0) {
    var (mantissa, scale) = (mantissa, scale)
    if mantissa == 0 { scale = 0 }
    while scale < 0 {
      let (product, overflows) = mantissa.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      (mantissa, scale) = (product, scale + 1)
    }
    while scale > 0, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
    guard scale <= 18 else { return nil }
    self.mantissa = mantissa
    self.scale = scale
  }

  package init(_ whole: Int32) {
    mantissa = Int64(whole)
    scale = 0
  }

  static let zero = DecimalNumber(0)

  /// The number times 10 to a power; nil where it does not fit.
  package func timesTen(toThe power: Int) -> DecimalNumber? { DecimalNumber(mantissa: mantissa, scale: scale - power) }

  /// The number in units of `10^-decimals` (cents of an amount, for 2), rounded half away from zero; nil beyond
  /// 64 bits. `decimals` is 0...18.
  package func units(decimals: Int) -> Int64? {
    if scale <= decimals {
      return DecimalNumber(mantissa: mantissa, scale: scale - decimals)?.mantissa
    }
    var divisor: Int64 = 1
    for _ in 0..<(scale - decimals) { divisor *= 10 }
    let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: divisor)
    let roundsUp = remainder.magnitude >= divisor.magnitude / 2
    return quotient + (roundsUp ? Int64(mantissa.signum()) : 0)
  }

  /// The whole number that this is; nil where it has a fraction.
  package var whole: Int64? { scale == 0 ? mantissa : nil }

  /// The nearest double: exact to the last bit up to 2^53 and 10^22.
  package var double: Double {
    var power = 1.0
    for _ in 0..<scale { power *= 10 }
    return Double(mantissa) / power
  }
}

extension DecimalNumber: Comparable {
  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    // Whole parts first; what is left of both fits 10^18 each.
    let (leftWhole, leftRest) = left.parts
    let (rightWhole, rightRest) = right.parts
    return (leftWhole, leftRest) < (rightWhole, rightRest)
  }

  /// The whole part, and the fraction in units of 10^-18; both with the number's sign.
  private var parts: (whole: Int64, fraction: Int64) {
    var divisor: Int64 = 1
    for _ in 0..<scale { divisor *= 10 }
    let (whole, rest) = mantissa.quotientAndRemainder(dividingBy: divisor)
    return (whole, rest * (1_000_000_000_000_000_000 / divisor))
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// `-1234.5`.
  package var description: String {
    guard scale > 0 else { return String(mantissa) }
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return "\(mantissa < 0 ? "-" : "")\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }
}
