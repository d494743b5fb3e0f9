import Aggregation
import InterviewModel
import ReportModel

extension Cell {
  /// An amount in minor units as it was computed: whole ones as they are, others with six more decimals.
  static func pay(_ amount: Double?, _ currency: Currency?) -> Cell {
    guard let amount, amount.magnitude < 9e18 else { return .empty }
    let decimals = currency?.decimals ?? Currency.usualDecimals
    let whole = amount.rounded()
    if (amount - whole).magnitude <= 1e-12 * max(1, amount.magnitude) || amount.magnitude > 9e11 {
      return .money(minorUnits: Int64(whole), decimals: decimals, currency: currency?.code ?? "")
    }
    return .money(
      minorUnits: Int64((amount * 1_000_000).rounded()), decimals: decimals + 6, currency: currency?.code ?? "")
  }
}

/// Pay in words, the same in every sentence of salary and offers.
enum PayText {
  /// `€84,333`.
  static func amount(_ amount: Double, _ currency: Currency?) -> String {
    FigureFormat.text(.pay(amount, currency), .money)
  }

  /// `€72,000–€92,000`, `€85,000 or more`, `up to €96,000`, `€86,000`.
  static func range(_ pay: YearlyPay) -> String {
    switch (pay.low, pay.high) {
    case (let low?, let high?) where low == high: amount(low, pay.currency)
    case (let low?, let high?): amount(low, pay.currency) + "\u{2013}" + amount(high, pay.currency)
    case (let low?, nil): amount(low, pay.currency) + " or more"
    case (nil, let high?): "up to " + amount(high, pay.currency)
    case (nil, nil): ""
    }
  }

  /// "an hour", "a year".
  static func each(_ period: PayPeriod) -> String { (period == .hour ? "an " : "a ") + period.name }

  /// "Backend Engineer, Senior, Berlin"; `unknown` where nothing is known.
  static func place(_ place: SalaryPlace, _ history: History) -> String {
    var text = ""
    for label in [place.role, place.level, place.location] {
      let word = history.label(label)
      if !text.isEmpty, !word.isEmpty { text += ", " }
      text += word
    }
    return text.isEmpty ? Dimension.unknown : text
  }

  /// "base pay", "total pay".
  static func component(_ component: SalaryComponent) -> String { component.name + " pay" }

  /// Whom research comes from: "Glassdoor (Dovetarn, 2026-05-20)".
  static func source(_ figure: ResearchFigure, _ history: History) -> String {
    let source = history.label(figure.source)
    let details = [history.company(figure.company), figure.asOf?.description ?? "no day"].filter { !$0.isEmpty }
    return (source.isEmpty ? "unnamed source" : source) + " (\(details.joined(separator: ", ")))"
  }

  /// "for the same role and level, wherever".
  static func nearness(_ step: MarketStep) -> String {
    switch step {
    case .roleLevelLocation: "for the same role, level and location"
    case .roleLevel: "for the same role and level, in any location"
    case .roleLocation: "for the same role and location, at any level"
    case .role: "for the same role, at any level and in any location"
    }
  }

  /// "higher than 97 % of".
  static func standing(_ percentile: Double) -> String {
    switch percentile {
    case 0: "lower than all of"
    case 1: "higher than all of"
    default: "higher than \(FigureFormat.share(percentile)) of"
    }
  }
}

extension UnusablePay {
  /// After "left out:".
  var phrase: String {
    switch self {
    case .noAmount: "no amount"
    case .noCurrency: "no currency"
    case .noPeriod: "no pay period"
    case .notPositive: "zero or negative"
    case .reversed: "low end above high end"
    case .tooLarge: "too large to be pay"
    case .oneSided: "one end only"
    case .later: "dated later"
    case .noRate(let from, let to): "no rate from \(from.code) to \(to.code)"
    }
  }

  /// What to write so that it counts.
  var remedy: String {
    switch self {
    case .noAmount: "write the amount"
    case .noCurrency: "write the currency, as EUR"
    case .noPeriod: "write the pay period: hour, day, week, month or year"
    case .notPositive, .tooLarge: "correct the amount"
    case .reversed: "swap the two ends"
    case .oneSided: "an open end says at least or at most, not how much; write both ends, or the same figure twice"
    case .later: "it counts from its day on"
    case .noRate(let from, let to): "import an exchange rate from \(from.code) to \(to.code)"
    }
  }
}

extension PayConversion {
  /// A sentence that names the factor or the rate and its day.
  func sentence(_ workYear: WorkYear) -> String {
    switch self {
    case .period(let period):
      let times = FigureFormat.count(workYear.periods(period))
      return "Pay by the \(period.name) is made yearly with \(times) paid \(period.name)s a year."
    case .supposedYear(let currency):
      let least = FigureFormat.count(Int(PayPeriod.yearlySize(in: currency) ?? 0))
      return "Pay in \(currency.code) without a pay period is taken as yearly from \(least) on."
    case .currency(let rate):
      let day = rate.asOf.map { "of \($0)" } ?? "without a day"
      let number = NumberText.plain(rate.rate) ?? ""
      let (from, to) = (rate.from.code, rate.to.code)
      return rate.isInverse
        ? "\(from) is converted to \(to) by the inverse of the rate from \(to) to \(from), \(number) \(day)."
        : "\(from) is converted to \(to) at \(number), the rate \(day)."
    }
  }
}
