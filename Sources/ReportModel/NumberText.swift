/// Numbers as digits, the same on every machine: no locale, no C library, no binary rounding surprises.
package enum NumberText {
  /// The true minus sign, U+2212: as wide as a digit, and never taken for a hyphen.
  package static let minus = "\u{2212}"

  /// `value` times ten to the `shift`, rounded to so many decimals, with thousands separators and a true minus sign;
  /// nil for what is not finite. Rounds the number as it is written in full (shortest digits that read back as the same
  /// double), halves away from zero: 2.675 is 2.68, as a reader of the full figure expects. Never a negative zero; past
  /// 10^15 in powers of ten (`1e+300`).
  package static func rounded(_ value: Double, decimals: Int, shift: Int = 0) -> String? {
    guard value.isFinite else { return nil }
    if value.magnitude >= 1e15 { return (value < 0 ? minus : "") + value.magnitude.description }
    if decimals == 0, let nearest = nearest(value.magnitude, shift) {
      let text = grouped(Int(nearest))
      return value < 0 && nearest != 0 ? minus + text : text
    }
    let digits =
      if let nearest = nearest(value.magnitude, decimals + shift) { String(nearest) } else {
        DecimalParts(value.magnitude).digits(ofLast: -decimals - shift)
      }
    let (whole, fraction) = split(digits, decimals: decimals)
    let text = grouped(whole) + (decimals > 0 ? "." + String(fraction) : "")
    return value < 0 && digits != "0" ? minus + text : text
  }

  /// A number times ten to the `places`, rounded; nil where it is large, or so near to a half that only the digits with
  /// which it is written decide.
  private static func nearest(_ magnitude: Double, _ places: Int) -> UInt64? {
    guard magnitude < 1e6, powersOfTen.indices.contains(places) else { return nil }
    let scaled = magnitude * powersOfTen[places]
    let whole = UInt64(scaled)
    let rest = scaled - Double(whole)
    if abs(rest - 0.5) < 1e-4 { return nil }
    return rest < 0.5 ? whole : whole + 1
  }

  private static let powersOfTen = [1.0, 10, 100, 1000, 10_000]

  /// A whole number with thousands separators and a true minus sign.
  package static func grouped(_ value: Int) -> String {
    if value >= 0, value < 1000 { return String(value) }
    var digits: [UInt8] = []
    digits.reserveCapacity(26)
    var rest = value.magnitude
    while rest > 0 {
      if digits.count % 4 == 3 { digits.append(UInt8(ascii: ",")) }
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    digits.reverse()
    let text = String(decoding: digits, as: UTF8.self)
    return value < 0 ? minus + text : text
  }

  /// Digits with a comma between thousands.
  private static func grouped(_ digits: Substring) -> String {
    if digits.utf8.count <= 3 { return String(digits) }
    var text = Array(digits.utf8)
    for place in stride(from: text.count - 3, to: 0, by: -3) { text.insert(UInt8(ascii: ","), at: place) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digits of an amount in minor units, before and after the decimal point, without sign.
  package static func units(_ minorUnits: Int64, decimals: Int) -> (whole: Substring, fraction: Substring) {
    split(String(minorUnits.magnitude), decimals: max(0, decimals))
  }

  /// Digits before and after a decimal point so many places from their end, one before it at least.
  private static func split(_ digits: String, decimals: Int) -> (whole: Substring, fraction: Substring) {
    let missing = decimals + 1 - digits.utf8.count
    let digits = missing > 0 ? String(repeating: "0", count: missing) + digits : digits
    let point = digits.utf8.index(digits.endIndex, offsetBy: -decimals)
    return (digits[..<point], digits[point...])
  }

  /// An amount for machines: `-1234.50`, plain hyphen, no separators, all decimals of the currency.
  package static func plainAmount(_ minorUnits: Int64, decimals: Int) -> String {
    let (whole, fraction) = units(minorUnits, decimals: decimals)
    return (minorUnits < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A real number for machines: the shortest digits that read back as the same double, valid in JSON and CSV;
  /// nil for what is not finite. Never a negative zero.
  package static func plain(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    return value == 0 ? "0.0" : value.description
  }
}

/// A finite double that is not negative as `significand · 10^exponent`, with the fewest digits that read back as the same double.
private struct DecimalParts {
  var significand: UInt64 = 0
  var exponent = 0

  /// From the standard library's shortest description (`1.25e-07`), which has at most 17 digits.
  init(_ value: Double) {
    var isFraction = false
    var written = 0
    var writtenSign = 1
    var isExponent = false
    for byte in value.description.utf8 {
      switch byte {
      case UInt8(ascii: "-"): writtenSign = -1
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if isExponent {
          written = written * 10 + Int(digit)
        } else {
          significand = significand * 10 + UInt64(digit)
          if isFraction { exponent -= 1 }
        }
      default: break
      }
    }
    exponent += writtenSign * written
  }

  /// The digits of the number in units of `10^place`, rounded to a whole number of them, halves away from zero.
  func digits(ofLast place: Int) -> String {
    let zeros = exponent - place
    if significand == 0 { return "0" }
    if zeros >= 0 { return String(significand) + String(repeating: "0", count: zeros) }
    if zeros < -19 { return "0" }
    let unit = (0..<(-zeros)).reduce(UInt64(1)) { power, _ in power * 10 }
    let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: unit)
    return String(remainder >= unit - remainder ? quotient + 1 : quotient)
  }
}
