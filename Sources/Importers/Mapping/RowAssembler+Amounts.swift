import InterviewModel

// Amounts of money: they wait for the currency of their row.
extension RowAssembler {
  /// An amount whose minor units wait for the currency of the row.
  struct PendingAmount {
    var low: FieldReference
    /// Where the upper end of a range goes; nil where the field takes one figure.
    var high: FieldReference?
    var pay: WrittenPay
    var location: SourceLocation
    var text: String
  }

  /// The field that takes the upper end of a range written in the cell of the lower one.
  static func upperEnd(of reference: FieldReference) -> FieldReference? {
    switch reference.field.name {
    case "posted_low": FieldReference(reference.kind, "posted_high")
    case "low": FieldReference(reference.kind, "high")
    default: nil
    }
  }

  /// Keeps a cell as a note whose words are no value of its column: the row says the rest all the same.
  mutating func setAside(_ text: String, _ problem: CellProblem, _ column: Int, at position: () -> TextPosition) {
    keep(column, text)
    notes.add(.keptAsNote(problem.id), column: mapping.name(of: column)) { [file] in
      (text, SourceLocation(file: file, position()))
    }
  }

  mutating func takeAmount(
    _ text: String, _ column: Int, low: FieldReference, high: FieldReference?, at position: () -> TextPosition
  ) {
    let location = location(position())
    switch MoneyReader.read(text, decimalMark: mapping.decimalMark) {
    case .missing: break
    case .pay(let pay):
      amounts.append(PendingAmount(low: low, high: high, pay: pay, location: location, text: text))
    case .refused(let refusal):
      let problem = CellProblem("not-money", text, refusal)
      // What an employer writes about pay, and that is none, is not the person's to mend.
      if low.kind == .applications, refusal != .negativePay {
        setAside(text, problem, column, at: position)
      } else {
        add(problem.issue(at: location))
      }
    }
  }

  mutating func settleAmounts() {
    for amount in amounts {
      let kind = amount.low.kind
      let place = places[Int(kind.rawValue)]
      guard let currencyIndex = kind.currencyIndex else { continue }
      if let code = amount.pay.currency?.code {
        switch records[place].values[currencyIndex] {
        case .text(let known) where known != code:
          add(.currenciesDiffer(amount.text, known: known, at: amount.location))
          continue
        default: records[place].values[currencyIndex] = .text(code)
        }
      }
      if let period = amount.pay.period, let index = kind.index(of: "pay_period"),
        !records[place].values[index].isKnown
      {
        records[place].values[index] = .integer(Int64(period.rawValue))
      }
      var currency: Currency?
      if case .text(let code) = records[place].values[currencyIndex] { currency = Currency(code: code) }
      let decimals = currency?.decimals ?? Currency.usualDecimals
      store(amount, place: place, decimals: decimals)
    }
    for pair in rules.ranges { check(pair) }
    if let first = amounts.first, !hasErrors { noteWhatIsMissing(first) }
  }

  /// Pay that says no currency or no period is of little use; that is said once a file.
  private mutating func noteWhatIsMissing(_ amount: PendingAmount) {
    let kind = amount.low.kind
    let values = records[places[Int(kind.rawValue)]].values
    guard let currencyIndex = kind.currencyIndex, let periodIndex = kind.index(of: "pay_period") else { return }
    guard case .text(let code) = values[currencyIndex], let currency = Currency(code: code) else {
      return notes.add(.currency, of: kind, at: amount.location)
    }
    if values[periodIndex].isKnown { return }
    let ends =
      rules.ranges.first { $0.kind == kind }.map { [$0.low, $0.high] } ?? [kind.index(of: "base")].compactMap { $0 }
    let most = ends.compactMap { if case .integer(let units) = values[$0] { units } else { nil } }.max()
    let isYearly = most.flatMap { PayPeriod.supposed(of: $0, in: currency) } != nil
    notes.add(isYearly ? .yearlyPeriod : .period, of: kind, at: amount.location)
  }

  mutating func store(_ amount: PendingAmount, place: Int, decimals: Int) {
    func units(_ decimal: DecimalNumber?) -> Value? {
      guard let decimal else { return Value.none }
      return decimal.units(decimals: decimals).map(Value.integer)
    }
    guard let low = units(amount.pay.low), let high = units(amount.pay.high) else {
      add(.amountTooFine(amount.text, decimals: decimals, at: amount.location))
      return
    }
    let isOneFigure = low == high
    if let upper = amount.high {
      // A figure in the cell of the lower end says the upper one only where it is a range.
      if low.isKnown { records[place].values[amount.low.index] = low }
      if high.isKnown, !isOneFigure || isRangeColumn(amount) { records[place].values[upper.index] = high }
    } else if isOneFigure {
      records[place].values[amount.low.index] = low
    } else if amount.low.field.name.hasSuffix("high") {
      records[place].values[amount.low.index] = high.isKnown ? high : low
    } else {
      add(.rangeForOneFigure(amount.text, at: amount.location))
    }
  }

  func isRangeColumn(_ amount: PendingAmount) -> Bool {
    mapping.columns.contains { column in
      if case .range(let low, _) = column.target { low == amount.low } else { false }
    }
  }

  /// The lower end of a range is not above the upper.
  mutating func check(_ pair: RowRules.Pair) {
    let values = records[places[Int(pair.kind.rawValue)]].values
    guard case .integer(let least) = values[pair.low], case .integer(let most) = values[pair.high], least > most else {
      return
    }
    func written(_ index: Int) -> PendingAmount? { amounts.last { $0.low.kind == pair.kind && $0.low.index == index } }
    let fields = pair.kind.fields
    let (low, high) = (written(pair.low), written(pair.high))
    func words(_ index: Int, _ amount: PendingAmount?) -> String {
      "\(fields[index].name)\(amount.map { " \(CellProblem.quoted($0.text))" } ?? "")"
    }
    add(
      .lowAboveHigh(
        words(pair.low, low), words(pair.high, high),
        at: low?.location ?? high?.location ?? SourceLocation(file: file, line: row.line)))
  }
}
