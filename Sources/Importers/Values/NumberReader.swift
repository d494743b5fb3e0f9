/// What a cell of a number column says.
package enum NumberReading: Sendable, Hashable {
  case missing
  case number(DecimalNumber)
  case refused(ValueRefusal)
}

/// Reads whole and decimal numbers: `7`, `-2`, `1.5`, `1,5`, `1,234`, `1'234.5`.
package enum NumberReader {
  /// A lone comma before three digits divides thousands, a lone point is the decimal mark, unless the hint says
  /// otherwise.
  package static func read(_ text: Span<UInt8>, decimalMark: DecimalMark? = nil) -> NumberReading {
    if let plain = plainInteger(text), let number = DecimalNumber(mantissa: plain) { return .number(number) }
    if MissingValue.isMissing(text) { return .missing }
    var folded = PlainText.fold(text)[...]
    var isNegative = false
    if let first = folded.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      folded.removeFirst()
    }
    guard folded.allSatisfy(isNumeral) else { return .refused(notANumber) }
    guard let number = Numeral.read(folded, hint: decimalMark, lone: .pointIsDecimal),
      let signed = isNegative ? DecimalNumber(mantissa: -number.mantissa, scale: number.scale) : number
    else { return .refused(folded.contains { (48...57).contains($0) } ? badGrouping : notANumber) }
    return .number(signed)
  }

  package static func read(_ text: some StringProtocol, decimalMark: DecimalMark? = nil) -> NumberReading {
    read(Array(text.utf8).span, decimalMark: decimalMark)
  }

  /// Nothing but one to eighteen digits.
  static func plainInteger(_ text: Span<UInt8>) -> Int64? {
    guard text.count > 0, text.count <= 18 else { return nil }
    var value: Int64 = 0
    for index in text.indices {
      let digit = Int64(text[index]) - 48
      guard digit >= 0, digit <= 9 else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private static func isNumeral(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "_"), ASCII.space: true
    default: false
    }
  }

  private static let notANumber = ValueRefusal("is not a number", remedy: "write digits, as 1.5")
  private static let badGrouping = ValueRefusal(
    "has separators that do not fit a number", remedy: "write it without separators for thousands, as 12345.6")
}
