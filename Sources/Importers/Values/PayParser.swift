import InterviewModel

/// Finds the amounts and ranges in the tokens of a text about pay.
struct PayParser {
  private(set) var tokens: [MoneyToken]
  private var index = 0
  /// Currencies that no amount took.
  private(set) var looseCurrencies: [(currency: Currency?, text: String)] = []
  /// There are words or figures that do not belong to pay.
  private(set) var speaksOfOtherThings = false

  init(_ tokens: [MoneyToken]) {
    self.tokens = tokens
    for position in tokens.indices.dropLast() where role(position) == .per {
      // Single letters are periods only here: `/h`.
      if let period = MoneyWords.units[tokens[position + 1].text] {
        self.tokens[position + 1].kind = .role(.unit(period))
      }
    }
    forgetHalfPeriods()
    speaksOfOtherThings = self.tokens.contains { token in
      switch token.kind {
      case .unknown: !MoneyWords.lowerBehind.contains(token.text) && !MoneyWords.upperBehind.contains(token.text)
      case .otherFigures, .role(.otherMoney): true
      case .number, .role: false
      }
    }
    if speaksOfOtherThings {
      for position in tokens.indices where MoneyWords.wordCodes.contains(tokens[position].text) {
        if !isBesideNumber(position) { self.tokens[position].kind = .unknown }
      }
    }
  }

  /// `bi-weekly`, `semi-monthly`, `twice a month`: no period that pay is counted by here, and not the one named.
  private mutating func forgetHalfPeriods() {
    let nothing = MoneyToken(kind: .role(.neutral), text: "", isGlued: false)
    for (position, token) in tokens.enumerated() {
      var named = position + 1
      switch token.text {
      case "semi", "bi":
        if tokens.indices.contains(named), tokens[named].text == "-" { named += 1 }
        if case .adverb = role(named) { tokens[named] = nothing }
      case "twice": if unitPeriod(at: named) != nil { tokens[named] = nothing }
      default: break
      }
    }
  }

  private func isBesideNumber(_ position: Int) -> Bool {
    let isBefore = tokens.indices.contains(position + 1) && tokens[position + 1].isFigures
    let isBehind = position > 0 && (tokens[position - 1].isFigures || isScale(position - 1))
    return isBefore && (tokens[position + 1].isGlued || tokens[position].text.utf8.count > 2) || isBehind
  }

  private func isScale(_ position: Int) -> Bool {
    if case .role(.scale) = tokens[position].kind { true } else { false }
  }

  private func role(_ position: Int) -> MoneyWords.Role? {
    guard tokens.indices.contains(position), case .role(let role) = tokens[position].kind else { return nil }
    return role
  }

  // MARK: Candidates

  mutating func candidates() -> [PayCandidate] {
    var candidates: [PayCandidate] = []
    var isOpen = (lower: false, upper: false, between: false)
    var isAlternative = false
    index = 0
    while index < tokens.count {
      let start = index
      if let first = amount() {
        var candidate = range(from: first, isBetween: isOpen.between)
        // `4 day week` is about time.
        if case .unit = role(index), !candidate.hasEvidence { candidate.isOtherMoney = true }
        // The bound may stand before the period or behind it: `$120k+/yr`, `$120,000 a year and up`.
        let behind = boundBehind()
        candidate.period = candidate.period ?? period()
        let bound = behind ?? boundBehind()
        if candidate.low == candidate.high {
          if isOpen.upper || bound == .upper {
            candidate.low = nil
          } else if isOpen.lower || bound == .lower {
            candidate.high = nil
          }
        }
        candidate.isFirst = start == 0
        candidate.isOtherMoney = candidate.isOtherMoney || isOtherMoney(from: start, to: index)
        // Three amounts joined are a telephone number or a day; `€350/£300m` are two of one kind.
        if isAlternative, let last = candidates.indices.last {
          if candidate.isOtherMoney || !candidate.currency.isWritten {
            candidates[last].isOtherMoney = true
          }
          candidate.isOtherMoney = true
        }
        candidates.append(candidate)
        isOpen = (false, false, false)
        isAlternative = joinsMore(at: index)
        if isAlternative { index += 1 }
        continue
      }
      isAlternative = false
      switch role(index) {
      case .lower: isOpen.lower = true
      case .upper: isOpen.upper = true
      case .range where MoneyWords.upperBefore.contains(tokens[index].text):
        isOpen.upper = true
      case .between: isOpen.between = true
      case .currency(let currency): looseCurrencies.append((currency, tokens[index].text))
      case .neutral where [".", ";"].contains(tokens[index].text): isOpen = (false, false, false)
      default: break
      }
      index += 1
    }
    return candidates
  }

  private func joinsMore(at position: Int) -> Bool {
    guard tokens.indices.contains(position), tokens[position].isGlued || tokens[position].text == "/",
      ["/", "-"].contains(tokens[position].text)
    else { return false }
    var next = position + 1
    while case .currency = role(next) { next += 1 }
    return tokens.indices.contains(next) && tokens[next].isFigures
  }

  // MARK: One amount

  /// Currency signs, a number, its scale, a currency; nil, and the place unchanged, where there is no number.
  private mutating func amount() -> PayAmount? {
    let start = index
    var currency = PayCurrency()
    while case .currency(let before) = role(index) {
      currency.add(before, text: tokens[index].text)
      index += 1
    }
    guard tokens.indices.contains(index), case .number(let value) = tokens[index].kind else {
      index = start
      return nil
    }
    let isRetirementPlan = tokens[index].text == "401" && !currency.isWritten
    index += 1
    var amount = PayAmount(value: value, currency: currency)
    if case .scale(let power) = role(index), !isRetirementPlan, !isLoneLetter(index) {
      amount.scale = power
      index += 1
    } else if role(index) == .lakhPerAnnum {
      amount.scale = 5
      amount.isPerAnnum = true
      index += 1
    }
    if case .currency(let behind) = role(index), !currencyBelongsToNext(index) {
      amount.currency.add(behind, text: tokens[index].text)
      index += 1
    }
    return amount
  }

  /// `m` and `t` behind a blank are not scales, unless a currency is glued to them: `85 T€`.
  private func isLoneLetter(_ position: Int) -> Bool {
    guard !tokens[position].isGlued, ["m", "t"].contains(tokens[position].text) else { return false }
    if case .currency = role(position + 1) { return !tokens[position + 1].isGlued }
    return true
  }

  /// `€` of `50 €60`: glued to the number behind it and not to the one before.
  private func currencyBelongsToNext(_ position: Int) -> Bool {
    guard !tokens[position].isGlued, tokens.indices.contains(position + 1), tokens[position + 1].isFigures else {
      return false
    }
    return tokens[position + 1].isGlued
  }

  // MARK: A range

  private mutating func range(from first: PayAmount, isBetween: Bool) -> PayCandidate {
    let start = index
    let firstPeriod = period()
    if isRangeMark(index, isBetween: isBetween) {
      index += 1
      if case .upper = role(index) { index += 1 }
      if let second = amount() { return candidate(first, second, period: firstPeriod) }
    }
    index = start
    return candidate(first, nil, period: nil)
  }

  private func isRangeMark(_ position: Int, isBetween: Bool) -> Bool {
    switch role(position) {
    case .range, .upper: true
    case .and: isBetween
    default: tokens.indices.contains(position) && ["a", "au"].contains(tokens[position].text)
    }
  }

  private func candidate(_ first: PayAmount, _ second: PayAmount?, period: PayPeriod?) -> PayCandidate {
    var candidate = PayCandidate(currency: first.currency, period: period)
    if let second { candidate.currency.add(second.currency) }
    if first.isPerAnnum || second?.isPerAnnum == true {
      candidate.period = .year
      if !candidate.currency.isWritten { candidate.currency.add(Currency(code: "INR"), text: "lpa") }
    }
    candidate.hasScale = first.scale != nil || second?.scale != nil
    let bounds = second.map { self.bounds(first, $0) } ?? (first.scaled(), first.scaled())
    if let low = bounds.0, let high = bounds.1 {
      candidate.low = min(low, high)
      candidate.high = max(low, high)
    } else {
      candidate.isOtherMoney = true
    }
    return candidate
  }

  /// 120-150k and 80k-90: the scale is that of both, unless the bounds would then be the wrong way round. £35-40,000:
  /// the first is in thousands where the second then is less than four times as much.
  private func bounds(_ first: PayAmount, _ second: PayAmount) -> (DecimalNumber?, DecimalNumber?) {
    let isAscending = first.value <= second.value
    if first.scale == nil, second.scale == nil, isAscending, let thousands = first.value.timesTen(toThe: 3),
      thousands <= second.value, second.value.double < 4 * thousands.double
    {
      return (thousands, second.value)
    }
    return (first.scaled(by: isAscending ? second.scale : nil), second.scaled(by: isAscending ? first.scale : nil))
  }

  // MARK: What stands behind

  private enum Bound { case lower, upper }

  /// `+`, `up`, `and over`, `or more`, `max` behind an amount.
  private mutating func boundBehind() -> Bound? {
    guard tokens.indices.contains(index) else { return nil }
    if tokens[index].text == "+" {
      let next = index + 1
      let isLast = next == tokens.count || role(next) == .per || role(next) == .neutral
      var isAddition = false
      if tokens.indices.contains(next) { isAddition = tokens[next].isFigures || role(next) == .otherMoney }
      if case .currency = role(next) { isAddition = !tokens[index].isGlued }
      guard isLast || tokens[index].isGlued && !isAddition else { return nil }
      index += 1
      return .lower
    }
    let word = role(index) == .and || tokens[index].text == "or" || tokens[index].text == "oder" ? index + 1 : index
    guard tokens.indices.contains(word) else { return nil }
    // `50k plus bonus` is no bound, nor `100k over 4 years`.
    let isLast = word + 1 == tokens.count || !tokens[word + 1].isFigures && role(word + 1) != .otherMoney
    if MoneyWords.lowerBehind.contains(tokens[word].text), isLast,
      !(tokens[word].text == "plus" && word + 1 < tokens.count)
    {
      index = word + 1
      return .lower
    }
    if MoneyWords.upperBehind.contains(tokens[word].text), isLast {
      index = word + 1
      return .upper
    }
    return nil
  }

  /// The period behind an amount: `/yr`, `per hour`, `a year`, `monthly`, `GBP Year`; it is passed over.
  private mutating func period() -> PayPeriod? {
    for position in index..<tokens.count {
      if case .adverb(let period) = role(position) {
        index = position + 1
        return period
      }
      if case .unit(let period) = role(position) {
        index = position + 1
        return period
      }
      if let (period, end) = unitPeriod(at: position) {
        index = end
        return period
      }
      // `12,000/-` and `120'000.-` end in marks that say nothing.
      let isTail = tokens[position].isGlued && ["/", "-", ".", ","].contains(tokens[position].text)
      guard isTail || role(position) == .neutral && tokens[position].text != "." else { return nil }
      if isTail, tokens.indices.contains(position + 1), tokens[position + 1].isFigures { return nil }
    }
    return nil
  }

  /// `per year`, `/h`, `a month` at a place, and where it ends.
  func unitPeriod(at position: Int) -> (PayPeriod, end: Int)? {
    guard tokens.indices.contains(position + 1),
      role(position) == .per || ["a", "an"].contains(tokens[position].text),
      let period = MoneyWords.units[tokens[position + 1].text]
    else { return nil }
    return (period, position + 2)
  }

  /// Whether the words before or behind an amount say that it is not pay.
  private func isOtherMoney(from start: Int, to end: Int) -> Bool {
    if tokens[start].text == "401" { return true }
    var position = end
    while tokens.indices.contains(position), isFiller(position) { position += 1 }
    if role(position) == .otherMoney { return true }
    position = start - 1
    while position >= 0, isFiller(position) || role(position) == .lower || role(position) == .range { position -= 1 }
    return role(position) == .otherMoney
  }

  private func isFiller(_ position: Int) -> Bool {
    switch role(position) {
    case .neutral: ![".", ",", ";", "+", "(", ")", "|", "*"].contains(tokens[position].text)
    case .adverb, .unit: true
    default: tokens[position].text == "in" || tokens[position].text == "a"
    }
  }
}
