/// What a cell of a duration column says.
package enum DurationReading: Sendable, Hashable {
  case missing
  /// In the unit of the column, rounded to the nearest.
  case whole(Int64)
  case refused(ValueRefusal)
}

/// Reads how long something took. A bare number is in the column's unit, and figures with a colon begin one unit
/// above it: `1:30` is an hour and a half in a column of minutes, a minute and a half in one of seconds.
package enum DurationReader {
  /// `45`, `45 min`, `1h`, `1 h 30`, `1:30`, `1.5 hours`, `PT45M`.
  package static func minutes(_ text: Span<UInt8>) -> DurationReading { read(text, unit: 60) }

  /// `120`, `2 min`, `1:45`, `1m30s`.
  package static func seconds(_ text: Span<UInt8>) -> DurationReading { read(text, unit: 1) }

  package static func minutes(_ text: some StringProtocol) -> DurationReading { minutes(Array(text.utf8).span) }

  package static func seconds(_ text: some StringProtocol) -> DurationReading { seconds(Array(text.utf8).span) }

  /// - Parameter unit: Of the column, in seconds.
  private static func read(_ text: Span<UInt8>, unit: Int) -> DurationReading {
    if let plain = NumberReader.plainInteger(text) {
      return plain <= longest ? .whole(plain) : .refused(notADuration)
    }
    if MissingValue.isMissing(text) { return .missing }
    let folded = PlainText.fold(text)
    let tokens = PlainToken.split(folded).drop { approximations.contains($0.text(in: folded)) }
    guard let seconds = clock(Array(tokens), folded, unit: unit) ?? units(Array(tokens), folded, unit: unit) else {
      return .refused(notADuration)
    }
    return .whole(Int64((seconds / Double(unit)).rounded()))
  }

  /// `1:30`, `0:45:00`.
  private static func clock(_ tokens: [PlainToken], _ folded: [UInt8], unit: Int) -> Double? {
    guard tokens.count == 3 || tokens.count == 5 else { return nil }
    var parts: [Int] = []
    for (index, token) in tokens.enumerated() {
      if index % 2 == 1 {
        guard token.isMark(":", in: folded) else { return nil }
      } else {
        guard let value = token.value(in: folded), token.range.count <= 4, index == 0 || value < 60 else { return nil }
        parts.append(value)
      }
    }
    let total = parts.reduce(0) { $0 * 60 + $1 }
    // Two parts are hours and minutes, or minutes and seconds; three are hours, minutes and seconds.
    return Double(parts.count == 2 ? total * unit : total)
  }

  /// Numbers, each with its unit; the last may lack one: it is the next smaller one then.
  private static func units(_ tokens: [PlainToken], _ folded: [UInt8], unit: Int) -> Double? {
    var total = 0.0
    var smallest = Int.max
    var index = 0
    let isISO = tokens.first?.kind == .word && ["p", "pt"].contains(tokens[0].text(in: folded))
    if isISO { index = 1 }
    while index < tokens.count {
      if ["and", "und", "et", "y", "e", "og", "och"].contains(tokens[index].text(in: folded)), total > 0 {
        index += 1
        continue
      }
      guard tokens[index].kind == .number, let amount = amount(tokens, &index, folded) else { return nil }
      var seconds: Int?
      if index < tokens.count, tokens[index].kind != .number {
        seconds = Self.seconds[tokens[index].text(in: folded)]
        guard seconds != nil else { return nil }
        index += 1
        // The point behind an abbreviation: `45 min.`
        if index < tokens.count, tokens[index].isMark(".", in: folded) { index += 1 }
      }
      let written = seconds ?? (smallest == Int.max ? unit : smallest / 60)
      guard written > 0, written < smallest else { return nil }
      smallest = written
      total += amount * Double(written)
    }
    return smallest == Int.max || total > Double(longest) ? nil : total
  }

  /// `1`, `1.5`, `1,5`.
  private static func amount(_ tokens: [PlainToken], _ index: inout Int, _ folded: [UInt8]) -> Double? {
    let start = tokens[index].range.lowerBound
    var end = tokens[index].range.upperBound
    index += 1
    if index + 1 < tokens.count, tokens[index].isMark(".", in: folded) || tokens[index].isMark(",", in: folded),
      tokens[index + 1].kind == .number, !tokens[index + 1].followsBlank
    {
      end = tokens[index + 1].range.upperBound
      index += 2
    }
    return Numeral.read(folded[start..<end], lone: .pointIsDecimal)?.double
  }

  /// What a unit is in seconds, by folded word: English, German, French, Spanish, Portuguese, Nordic languages.
  private static let seconds: [String: Int] = {
    var seconds: [String: Int] = [:]
    for (length, words) in [
      (
        3600,
        """
        h hr hrs hour hours std stunde stunden heure heures hora horas timme timmar tim time timer tunti tuntia t
        """
      ),
      (60, "m min mins minute minutes minuten minuto minutos minut minuter minutter minuutti minuuttia mn '"),
      (
        1,
        """
        s sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos sekund sekunder sekunti
        sekuntia "
        """
      ),
    ] {
      for word in words.split(whereSeparator: \.isWhitespace) { seconds[String(word)] = length }
    }
    return seconds
  }()

  private static let approximations: Set<String> = [
    "about", "around", "approx", "approximately", "ca", "circa", "etwa", "ungefahr", "environ", "unos", "cerca",
    "roughly", "almost", "nearly", ".", "~",
  ]

  /// Beyond this no one talks.
  private static let longest: Int64 = 100_000_000

  private static let notADuration = ValueRefusal(
    "is not a length of time", remedy: "write a number, or 1 h 30, or 1:30")
}
