/// What a cell of a rating column says.
package enum ScoreReading: Sendable, Hashable {
  case missing
  /// 1...5, and how it came to be that.
  case score(Double, ScoreScale)
  case refused(ValueRefusal)
}

/// The scale a rating was written in, and with it how it became 1 to 5.
package enum ScoreScale: Sendable, Hashable {
  /// 1 to 5, taken as it is.
  case oneToFive
  /// Points from 1 to n: 1 + 4 (x − 1) / (n − 1), so that the lowest point is 1 and the highest 5. A written 0 is the
  /// lowest point.
  case outOf(Int)
  /// 1 + 4 p: 0 % is 1, 100 % is 5.
  case percent
  /// Words, by `ScoreReader.words`.
  case words

  /// For the notes of a report.
  package var name: String {
    switch self {
    case .oneToFive: "1 to 5"
    case .outOf(let points): "1 to \(points)"
    case .percent: "percent"
    case .words: "words"
    }
  }
}

/// Reads ratings: `3`, `3.5`, `7/10`, `4 of 5`, `80%`, `★★★☆☆`, `strong`, `needs improvement`.
package enum ScoreReader {
  /// - Parameter points: The highest of the points that bare numbers of the column are on, from `ScoreSurvey`.
  package static func read(_ text: Span<UInt8>, points: Int = 5) -> ScoreReading {
    if text.count == 1, points == 5, text[0] >= UInt8(ascii: "1"), text[0] <= UInt8(ascii: "5") {
      return .score(Double(text[0] - 48), .oneToFive)
    }
    if MissingValue.isMissing(text) { return .missing }
    let folded = PlainText.fold(text)
    if let number = bareNumber(folded[...]) { return score(number, of: points) }
    if let score = words[String(decoding: folded, as: UTF8.self)] { return .score(score, .words) }
    return fraction(folded) ?? percent(folded) ?? stars(folded) ?? .refused(notAScore)
  }

  package static func read(_ text: some StringProtocol, points: Int = 5) -> ScoreReading {
    read(Array(text.utf8).span, points: points)
  }

  static func bareNumber(_ folded: ArraySlice<UInt8>) -> Double? {
    guard folded.allSatisfy({ $0 >= 48 && $0 <= 57 || $0 == UInt8(ascii: ".") || $0 == ASCII.comma }) else {
      return nil
    }
    return Numeral.read(folded, hint: .comma, lone: .pointIsDecimal)?.double
      ?? Numeral.read(folded, hint: .point, lone: .pointIsDecimal)?.double
  }

  private static func score(_ value: Double, of points: Int) -> ScoreReading {
    if points == 100 {
      return value <= 100 ? .score(1 + 4 * value / 100, .percent) : .refused(outOfRange)
    }
    guard (2...20).contains(points), value <= Double(points), value >= 1 || value == 0 && points != 5 else {
      return .refused(outOfRange)
    }
    if points == 5 { return .score(value, .oneToFive) }
    return .score(1 + 4 * (max(value, 1) - 1) / Double(points - 1), .outOf(points))
  }

  /// `7/10`, `4 of 5`, `4 out of 5`.
  private static func fraction(_ folded: [UInt8]) -> ScoreReading? {
    let text = String(decoding: folded, as: UTF8.self)
    for separator in ["/", "out of", "of", "von", "sur", "de", "av", "af"] {
      guard let cut = text.firstRange(of: separator) else { continue }
      guard let value = trimmedNumber(text[..<cut.lowerBound]), let top = trimmedNumber(text[cut.upperBound...]),
        top == top.rounded(), top <= 100
      else { return nil }
      if value == 0, top == 5 { return .score(1, .oneToFive) }
      return score(value, of: Int(top))
    }
    return nil
  }

  private static func percent(_ folded: [UInt8]) -> ScoreReading? {
    guard folded.last == UInt8(ascii: "%"),
      let value = trimmedNumber(String(decoding: folded.dropLast(), as: UTF8.self))
    else { return nil }
    return score(value, of: 100)
  }

  private static func trimmedNumber(_ text: some StringProtocol) -> Double? {
    bareNumber(PlainText.fold(String(text))[...])
  }

  /// `★★★☆☆`, `★★★½`, `***`, `4 stars`, `4★`. Without empty stars there are five.
  private static func stars(_ folded: [UInt8]) -> ScoreReading? {
    var (filled, empty) = (0, 0)
    var half = 0.0
    var rest = ""
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "★", "⭐", "🌟", "✭", "✮", "✯", "*": filled += 1
      case "☆", "✩", "✰": empty += 1
      case "½", "⯨": half = 0.5
      default: rest.unicodeScalars.append(scalar)
      }
    }
    let words = rest.split(separator: " ")
    if filled <= 1, empty == 0, let count = words.first, let value = bareNumber(Array(count.utf8)[...]),
      words.count == 1 && filled == 1 || words.count == 2 && filled == 0 && starWords.contains(String(words[1]))
    {
      return score(value + half, of: 5)
    }
    guard words.isEmpty, filled + empty > 0 else { return nil }
    let points = empty == 0 ? 5 : filled + empty + (half > 0 ? 1 : 0)
    guard points > 1 else { return nil }
    if filled == 0, half == 0 { return points == 5 ? .score(1, .oneToFive) : score(0, of: points) }
    return score(max(Double(filled) + half, 1), of: points)
  }

  private static let starWords: Set<String> = [
    "star", "stars", "sterne", "stern", "etoiles", "etoile", "estrellas", "estrella", "estrelas", "stjerner",
    "stjarnor",
  ]

  /// Scores of words, folded. Three-point scales are 5, 3 and 1; words between their steps are 4 and 2.
  static let words: [String: Double] = {
    var words: [String: Double] = [:]
    for (score, list) in [
      (
        5.0,
        """
        strong|excellent|outstanding|great|amazing|perfect|superb|awesome|very strong|very good|good|high|confident|
        nailed it|exceeds expectations|stark|sehr gut|gut|ausgezeichnet|fort|tres bien|bien|bon|excelente|muy bien|
        bueno|buena|muito bom|bom|boa|otimo|mycket bra|bra|godt|bra!|meget godt|hyva
        """
      ),
      (4.0, "above average|pretty good|quite good|rather good|eher gut|assez bien|ganska bra"),
      (
        3.0,
        """
        solid|fair|ok|okay|average|medium|mediocre|moderate|mid|so-so|so so|neutral|acceptable|satisfactory|decent|
        meets expectations|mittel|mittelmassig|durchschnittlich|befriedigend|moyen|moyenne|passable|regular|medio|
        media|razoavel|medel|middels|middel|keskitaso
        """
      ),
      (2.0, "below average|not great|not good|shaky|rather bad|eher schlecht"),
      (
        1.0,
        """
        gap|weak|poor|bad|low|terrible|awful|very weak|very poor|very bad|needs improvement|needs work|fail|failed|
        bombed|bombed it|below expectations|schwach|schlecht|sehr schlecht|ungenugend|faible|mauvais|mal|malo|mala|
        debil|ruim|fraco|mau|svag|darlig|darligt|dalig|daligt|huono
        """
      ),
    ] {
      for word in list.split(separator: "|") {
        words[String(word.drop(while: \.isWhitespace))] = score
      }
    }
    return words
  }()

  private static let notAScore = ValueRefusal("is not a rating", remedy: "write 1 to 5, or 7/10, or 80%")
  private static let outOfRange = ValueRefusal("is outside its scale", remedy: "write 1 to 5, or say of how many: 7/10")
}

/// Finds whether the bare numbers of a rating column go to 5, to 10 or to 100.
package struct ScoreSurvey: Sendable {
  /// Bare numbers, and the highest of them.
  private var highest = 0.0
  /// Where the highest is.
  package private(set) var row: Int?

  package init() {}

  package mutating func add(_ text: Span<UInt8>, row: Int) {
    guard text.count > 0, text.count <= 6, let value = ScoreReader.bareNumber(PlainText.fold(text)[...]) else { return }
    if value > highest { (highest, self.row) = (value, row) }
  }

  package mutating func add(_ text: some StringProtocol, row: Int) { add(Array(text.utf8).span, row: row) }

  /// The scale's highest point: 5 where no bare number is above 5, 10 up to 10, 100 up to 100; 5 where one is beyond
  /// every scale (and is refused when it is read).
  package var points: Int {
    switch highest {
    case ...5: 5
    case ...10: 10
    case ...100: 100
    default: 5
    }
  }
}
