/// Which character divides the whole part of a number from its fraction.
package enum DecimalMark: UInt8, Sendable {
  case point = 0x2E
  case comma = 0x2C
}

/// Digits with separators, as people write numbers: `1,234.5`, `1.234,5`, `1'234`, `12 500`, `12,34,567`.
enum Numeral {
  /// What a lone separator before three digits is, where no hint says: `36.749`.
  enum LoneSeparator {
    /// A point is a decimal mark and a comma divides thousands: measurements.
    case pointIsDecimal
    /// Either divides thousands: pay.
    case dividesThousands
  }

  /// The number that a run of ASCII digits, `.`, `,`, `'`, `_` and blanks stands for; nil where its grouping makes no
  /// sense. No sign. At most one separator can be the decimal mark, and it is the last; the others divide groups of
  /// three digits (or of two before the last three, as India writes).
  static func read(_ text: ArraySlice<UInt8>, hint: DecimalMark? = nil, lone: LoneSeparator) -> DecimalNumber? {
    var separators: [(byte: UInt8, digitsBefore: Int)] = []
    var digits = 0
    var mantissa: Int64 = 0
    for byte in text {
      if byte >= 48, byte <= 57 {
        digits += 1
        let (product, overflows) = mantissa.multipliedReportingOverflow(by: 10)
        let (sum, carries) = product.addingReportingOverflow(Int64(byte) - 48)
        if overflows || carries { return nil }
        mantissa = sum
      } else {
        separators.append((byte, digits))
      }
    }
    guard digits > 0, let last = separators.last else { return digits > 0 ? DecimalNumber(mantissa: mantissa) : nil }
    let fraction = digits - last.digitsBefore
    guard fraction > 0 else { return nil }
    if isDecimal(last, among: separators, fraction: fraction, startsWithZero: text.first == 48, hint: hint, lone: lone)
    {
      let grouping = separators.dropLast()
      guard grouping.isEmpty || isGrouped(grouping, digits: last.digitsBefore) else { return nil }
      return DecimalNumber(mantissa: mantissa, scale: fraction)
    }
    guard isGrouped(separators[...], digits: digits) else { return nil }
    return DecimalNumber(mantissa: mantissa)
  }

  private static func isDecimal(
    _ last: (byte: UInt8, digitsBefore: Int), among separators: [(byte: UInt8, digitsBefore: Int)], fraction: Int,
    startsWithZero: Bool, hint: DecimalMark?, lone: LoneSeparator
  ) -> Bool {
    guard let mark = DecimalMark(rawValue: last.byte) else { return false }
    if separators.count > 1 { return separators.dropLast().allSatisfy { $0.byte != last.byte } }
    if fraction != 3 || last.digitsBefore == 0 || last.digitsBefore > 3 { return true }
    if let hint { return hint == mark }
    return startsWithZero || lone == .pointIsDecimal && mark == .point
  }

  /// One separator throughout; the last group has three digits, the others all three or all two, the first one to
  /// three.
  private static func isGrouped(_ separators: ArraySlice<(byte: UInt8, digitsBefore: Int)>, digits: Int) -> Bool {
    guard let first = separators.first, (1...3).contains(first.digitsBefore),
      let last = separators.last, digits - last.digitsBefore == 3
    else { return false }
    let widths = zip(separators, separators.dropFirst()).map { $1.digitsBefore - $0.digitsBefore }
    return separators.allSatisfy { $0.byte == first.byte }
      && (widths.allSatisfy { $0 == 3 } || first.digitsBefore <= 2 && widths.allSatisfy { $0 == 2 })
  }
}
