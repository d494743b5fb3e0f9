import InterviewModel

/// The words and signs of pay, folded, each with what it does in a text.
enum MoneyWords {
  enum Role: Equatable {
    /// Nil: the sign of several currencies.
    case currency(Currency?)
    /// Multiplies the amount before it by a power of ten.
    case scale(Int)
    /// Lakh per annum: 10^5, rupees a year.
    case lakhPerAnnum
    /// Says the period wherever it stands: `monthly`.
    case adverb(PayPeriod)
    /// Says the period behind `per`, or right behind an amount with its currency.
    case unit(PayPeriod)
    /// `per`, `/`. (`a` and `an` are so before a unit: `a year`.)
    case per
    case range
    /// Joins a range that `between` began.
    case and
    case between
    /// Before an amount: it is the lower bound. Right behind it as well, as far as in `lowerBehind`.
    case lower
    case upper
    /// The amount beside it is something else: a bonus, the employer's revenue.
    case otherMoney
    /// Belongs to pay and says nothing of the amount.
    case neutral
  }

  /// Phrases of two and three words first, then words and signs.
  static let roles: [String: Role] = {
    var roles: [String: Role] = [:]
    func add(_ words: String, _ role: Role) {
      for word in words.split(whereSeparator: \.isWhitespace) {
        roles[String(word).replacing("_", with: " ")] = role
      }
    }
    for code in Currency.codes { roles[code.lowercased()] = .currency(Currency(code: code)) }
    for (code, words) in currencies { add(words, .currency(Currency(code: code))) }
    add("kr kroner krona ¥ ￥ peso pesos dirham dirhams dinar dinars", .currency(nil))
    add("kronor", .currency(Currency(code: "SEK")))
    add("k t tsd tausend thousand thousands grand mille mil", .scale(3))
    add("m mn mm mio million millions millionen millones milhoes", .scale(6))
    add("l lac lacs lakh lakhs", .scale(5))
    add("cr crore crores", .scale(7))
    add("万 萬", .scale(4))
    add("lpa", .lakhPerAnnum)
    add(
      """
      annually annual yearly annum per_annum pa p/a jahrlich jaehrlich jahresgehalt jahresbrutto jhrl annuel annuelle annuels
      annuellement anual anuales anuais anualmente arlig arligen arligt vuodessa ral annua annui annuo rocznie rocne
      年収 年薪 年俸 p.a
      """, .adverb(.year))
    add(
      "monthly pcm monatlich monatsgehalt monatsbrutto mtl mensuel mensuelle mensuels mensual mensuales mensal mensais",
      .adverb(.month))
    add("manedlig manedlige manatlig kuukaudessa pm p.m mensile mensili miesiecznie mesicne 月給 月収 月薪", .adverb(.month))
    add("weekly wochentlich woechentlich hebdomadaire semanal pw", .adverb(.week))
    add("daily taglich taeglich tagessatz journalier diario diaria tjm pd p.d 日給", .adverb(.day))
    add("hourly stundlich stundenlohn stundensatz horaire p.h ph 時給 時薪", .adverb(.hour))
    add("per pr pr. each every pro par por im al i /", .per)
    add(
      "to rising_to bis - ~ 〜 until till til through thru ate hasta .. ... … -> → › upto up_to bis_zu jusqu'a", .range)
    add("and und et y e och og & ja", .and)
    add("between zwischen entre mellan mellem mellom", .between)
    add(
      """
      from min minimum at_least not_less_than no_less_than starting starts starting_at starting_from starts_at over
      more_than above > >= ≥ ab mind mindestens mindestgehalt des a_partir_de a_partir desde fra fran over. min. plus_de mas_de
      mais_de
      """, .lower)
    add(
      """
      max max. maximum maximal under less_than below at_most no_more_than not_more_than < <= ≤ hochstens moins_de
      menos_de
      """, .upper)
    add(
      """
      bonus bonuses equity stock stocks shares rsu rsus options sign-on sign_on signing signon relocation commission
      commissions revenue revenues funding funded raised valuation arr turnover budget portfolio aum sales grant
      allowance 401 401k pension tuition pramie prime bono umsatz employees customers users clients deposit fee
      """, .otherMoney)
    add(
      """
      a an au salary salaries pay range base basic compensation comp wage wages rate gross net brutto netto brut bruto
      bruta liquido total tc ctc package offer offered offering approx approximately about circa ca around roughly est
      estimated estimate glassdoor employer provided expected gehalt lohn salaire remuneration salario sueldo lonn lon
      fixed fix target ote of is the for this role position job in de del den der zu von at as only up listed posted
      advertised figure amount ungefahr etwa environ aprox = : , . ; ( ) [ ] " ' + * |
      """, .neutral)
    for (unit, period) in units where unit.utf8.count > 2 || unit == "yr" || unit == "hr" {
      if roles[unit] == nil { roles[unit] = .unit(period) }
    }
    return roles
  }()

  /// Periods behind `per`, `/`, `a`.
  static let units: [String: PayPeriod] = {
    var units: [String: PayPeriod] = [:]
    for (period, words) in [
      (PayPeriod.year, "year yr y annum annee an jahr jaar j ano anno ar a vuosi annual rok год 年"),
      (
        .month,
        "month mo mth mon m monat mois mes maand maned manad man md kk mese mies miesiac mesic ho bulan мес месяц 月"
      ),
      (.week, "week wk w woche semaine semana sem vecka uke uge"), (.day, "day diem d tag jour dia dag paiva"),
      (.hour, "hour hr h std stunde heure hora timme time tunti uur godz час"),
    ] {
      for word in words.split(separator: " ") { units[String(word)] = period }
    }
    return units
  }()

  private static let currencies: [(code: String, words: String)] = [
    ("USD", "$ us$ usd$ dollar dollars us_dollars us_dollar bucks"), ("EUR", "€ euro euros eur€"),
    ("GBP", "£ pound pounds sterling quid gbp£"), ("INR", "₹ rs rs. rupee rupees re inr₹"),
    ("CAD", "c$ ca$ can$ cad$ cdn$ cdn canadian_dollars"), ("AUD", "a$ au$ aud$ australian_dollars"),
    ("NZD", "nz$ nzd$"), ("HKD", "hk$ hkd$"), ("SGD", "s$ sg$ sgd$"), ("TWD", "nt$ ntd"), ("BRL", "r$ brl$ reais real"),
    ("MXN", "mx$ mex$ mxn$"), ("ARS", "ar$"), ("CLP", "clp$"), ("COP", "cop$"), ("CHF", "sfr sfr. fr fr. franken"),
    ("JPY", "円 yen"), ("CNY", "元 rmb yuan"), ("KRW", "₩ won 원"), ("NGN", "₦ naira"), ("RUB", "₽ rubles"),
    ("UAH", "₴"), ("TRY", "₺ tl"), ("ILS", "₪ nis shekel shekels"), ("VND", "₫"), ("THB", "฿ baht"), ("PHP", "₱"),
    ("PLN", "zl zloty zlotych"), ("CZK", "kc"), ("HUF", "ft forint"), ("RON", "lei leu"), ("MYR", "rm ringgit"),
    ("IDR", "rp rupiah"), ("ZAR", "r rand"), ("KES", "ksh kshs"), ("GHS", "₵"), ("CRC", "₡"), ("AED", "dhs"),
  ]

  /// Words of scripts whose letters are read one by one, the longer first.
  static let otherScripts = [
    "месяц", "мес", "год", "час", "年収", "年薪", "年俸", "月給", "月収", "月薪", "日給", "時給", "時薪",
  ]

  /// Currencies that are written with a bare `$`.
  static let dollars: Set<String> = [
    "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "BRL", "JMD", "BSD", "BBD", "TTD",
  ]

  /// Codes that are words too: they are currencies only in a text without words that do not belong to pay.
  static let wordCodes: Set<String> = [
    "all", "try", "top", "cup", "mop", "pen", "bob", "mad", "cop", "gel", "lak", "sos", "ron", "ang", "rub", "r", "re",
    "fr", "real", "won", "pound", "pounds", "ft",
  ]

  /// What says, right behind an amount, that it is the lower bound.
  static let lowerBehind: Set<String> = [
    "up", "over", "above", "more", "upwards", "upward", "minimum", "min", "onwards", "onward", "higher", "mehr", "plus",
  ]

  /// Of the words between two bounds, those that before a single amount say that it is the upper one.
  static let upperBefore: Set<String> = [
    "up to", "upto", "bis", "bis zu", "jusqu'a", "hasta", "ate", "until", "till", "til",
  ]

  /// What says, right behind an amount, that it is the upper bound.
  static let upperBehind: Set<String> = ["max", "maximum", "less", "below", "under", "weniger"]

  /// Texts without figures: work without pay.
  static let unpaid: Set<String> = ["unpaid", "volunteer", "voluntary", "unbezahlt", "ehrenamtlich", "ulonnet"]

  /// Texts without figures that say the amount is not stated.
  static let unstated: Set<String> = [
    "negotiable", "competitive", "doe", "depends", "depending", "experience", "market", "rate", "vb",
    "verhandlungsbasis",
    "nach", "vereinbarung", "selon", "profil", "a", "negocier", "convenir", "combinar", "dohodou", "discuss",
    "discussed",
    "be", "to", "tbc", "confidential", "hidden", "not", "specified", "mentioned", "listed", "disclosed", "stated",
    "given", "salary", "pay", "no", "on", "unknown", "usd", "eur", "gbp", "very",
  ]

  /// Words of one country's language that settle whose `kr` it is.
  static let crowns: [String: String] = ["lonn": "NOK", "manad": "SEK", "manadslon": "SEK", "man": "SEK"]
}
