import InterviewModel

/// Reads pay: an amount or a range, with its currency and period where they are written.
///
/// A lone separator before three digits divides thousands (`36.749`), unless the hint says otherwise. In running text
/// only an amount with a currency, a `k` or a period behind it is pay; what stands beside "bonus", "revenue" and the
/// like is not. Nothing is converted: an hourly rate stays one.
package enum MoneyReader {
  package static func read(_ text: Span<UInt8>, decimalMark: DecimalMark? = nil) -> MoneyReading {
    if let plain = NumberReader.plainInteger(text), let amount = DecimalNumber(mantissa: plain) {
      return .pay(WrittenPay(low: amount, high: amount))
    }
    if MissingValue.isMissing(text) { return .missing }
    let folded = PlainText.fold(text)
    if Self.isNegative(folded) { return .refused(.negativePay) }
    var parser = PayParser(MoneyLexer.tokens(folded, decimalMark: decimalMark))
    return parser.reading()
  }

  /// A minus sign before the first figure, and no words before it: `-5`, `-€5,000`. A dash behind a word only divides.
  private static func isNegative(_ folded: [UInt8]) -> Bool {
    guard folded.first == UInt8(ascii: "-") else { return false }
    return folded.dropFirst().first { $0 != ASCII.space }.map { ($0 >= 48 && $0 <= 57) || $0 >= 0x80 || $0 == 0x24 }
      ?? false
  }

  /// The currency that a text names: `EUR`, `€`, `US Dollar`, `EUR European Euro`, `GBP (£)`. Nil where it names none,
  /// several, or a sign that is that of several.
  package static func currency(_ text: some StringProtocol) -> Currency? {
    if let currency = Currency(code: text) { return currency }
    let tokens = MoneyLexer.tokens(PlainText.fold(text), decimalMark: nil)
    var named = PayCurrency()
    for token in tokens {
      switch token.kind {
      case .role(.currency(let currency)): named.add(currency, text: token.text)
      case .role(.neutral): break
      // Behind a code the words are its name.
      case .unknown: if tokens[0].text.utf8.count != 3 || Currency(code: tokens[0].text) == nil { return nil }
      case .role, .number, .otherFigures: return nil
      }
    }
    return named.isMixed ? nil : named.currency
  }

  package static func read(_ text: some StringProtocol, decimalMark: DecimalMark? = nil) -> MoneyReading {
    read(Array(text.utf8).span, decimalMark: decimalMark)
  }
}

/// A range of pay in a row of tokens, and what speaks for it.
struct PayCandidate {
  var low: DecimalNumber?
  var high: DecimalNumber?
  var currency = PayCurrency()
  var hasScale = false
  var period: PayPeriod?
  /// It is a bonus, or the employer's revenue.
  var isOtherMoney = false
  /// The text begins with it.
  var isFirst = false

  /// Whether the text begins with it and it is of the size of pay: `45,000 (part time)`.
  var leads: Bool { isFirst && (low ?? high ?? .zero) >= DecimalNumber(10_000) }

  /// Whether it can be told from other figures in running text.
  var hasEvidence: Bool {
    currency.isWritten || hasScale || period != nil && (low ?? high ?? .zero) >= DecimalNumber(1000)
  }
}

/// The currency that signs and codes beside an amount name together: a code says which dollar `$` is.
struct PayCurrency {
  var currency: Currency?
  /// There is one, even if its sign is that of several currencies.
  var isWritten = false
  var isMixed = false
  private var isBareDollar = false

  mutating func add(_ other: Currency?, text: String) {
    var written = PayCurrency()
    written.currency = other
    written.isWritten = true
    written.isBareDollar = text == "$"
    add(written)
  }

  mutating func add(_ other: PayCurrency) {
    guard isWritten, other.isWritten else {
      if other.isWritten { self = other }
      return
    }
    isMixed = isMixed || other.isMixed
    guard currency != other.currency else { return }
    if isBareDollar && other.isDollar || currency == nil {
      (currency, isBareDollar) = (other.currency, other.isBareDollar)
    } else if !(other.isBareDollar && isDollar || other.currency == nil) {
      isMixed = true
    }
  }

  private var isDollar: Bool { currency.map { MoneyWords.dollars.contains($0.code) } ?? false }
}

/// One amount while a range is put together.
struct PayAmount {
  var value: DecimalNumber
  /// Power of ten that is written behind it.
  var scale: Int?
  /// Of the signs and codes beside it.
  var currency = PayCurrency()
  var isPerAnnum = false

  /// The value in full; nil where it does not fit.
  func scaled(by borrowed: Int? = nil) -> DecimalNumber? { value.timesTen(toThe: scale ?? borrowed ?? 0) }
}

extension PayParser {
  /// The reading of the whole text: the first candidate that can be told from other figures; in a text that speaks of
  /// nothing but pay, also the only one.
  mutating func reading() -> MoneyReading {
    let words = tokens.map(\.text)
    if !tokens.contains(where: \.isFigures) {
      if words.contains(where: MoneyWords.unpaid.contains) { return .pay(WrittenPay(low: .zero, high: .zero)) }
      let said = tokens.filter { $0.kind == .unknown || $0.text.utf8.count > 1 || $0.text == "a" }.map(\.text)
      let isUnstated = !said.isEmpty && said.allSatisfy(MoneyWords.unstated.contains)
      return isUnstated ? .missing : .refused(.noAmount)
    }
    let candidates = candidates().filter { !$0.isOtherMoney }
    let evident = candidates.filter(\.hasEvidence)
    let isAlone = !speaksOfOtherThings || candidates.count == 1 && candidates[0].leads
    guard let chosen = evident.first ?? (isAlone ? candidates.first : nil) else {
      return .refused(.notPay)
    }
    if evident.isEmpty, candidates.count > 1 { return .refused(.severalAmounts) }
    var currency = chosen.currency
    for (loose, text) in looseCurrencies where !(chosen.currency.isWritten && loose == nil) {
      // `$120k (CAD)`; but another amount's currency says nothing of this one.
      var joined = currency
      joined.add(loose, text: text)
      if !joined.isMixed { currency = joined }
    }
    if currency.isMixed { return .refused(.twoCurrencies) }
    var pay = WrittenPay(low: chosen.low, high: chosen.high, currency: currency.currency, period: chosen.period)
    if pay.currency == nil, let code = words.lazy.compactMap({ MoneyWords.crowns[$0] }).first, words.contains("kr") {
      pay.currency = Currency(code: code)
    }
    pay.period = chosen.period ?? periodElsewhere
    return .pay(pay)
  }

  private var periodElsewhere: PayPeriod? {
    for index in tokens.indices {
      if case .role(.adverb(let period)) = tokens[index].kind { return period }
      if let (period, _) = unitPeriod(at: index) { return period }
    }
    return nil
  }
}

extension MoneyToken {
  var isFigures: Bool {
    switch kind {
    case .number, .otherFigures: true
    case .role, .unknown: false
    }
  }
}
