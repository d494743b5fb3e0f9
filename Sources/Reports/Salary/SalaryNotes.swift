import Aggregation
import InterviewModel
import ReportModel

/// What a reader must know of figures about pay: conversions, what was left out, what was assumed, and what words mean.
enum SalaryNotes {
  /// The shares of the quantiles that tables show.
  static let quantiles = [0.1, 0.25, 0.5, 0.75, 0.9]

  static func conversions(_ conversions: [PayConversion], _ analysis: SalaryAnalysis) -> [String] {
    PayConversion.distinct(conversions).map { $0.sentence(analysis.settings.workYear) }
  }

  static func notes(_ markets: [SalaryMarket], _ analysis: SalaryAnalysis) -> [String] {
    let leftOut = markets.flatMap(\.leftOut).flatMap(\.conversions)
    let (below, notCompared) = analysis.postedBelowFloor()
    let expected = expectedConversions(below, analysis.expectationsOutsideMarket())
    return conversions(markets.flatMap(\.conversions) + leftOut + expected, analysis)
      + research(markets.flatMap(\.entries) + markets.flatMap(\.leftOut), analysis) + kept(markets, analysis)
      + postedNotCompared(notCompared) + filters(analysis)
  }

  /// Of what is said about expectations.
  static func expectedConversions(
    _ below: [PostedBelowFloor], _ outside: [ExpectationOutsideMarket]
  ) -> [PayConversion] {
    below.flatMap(\.conversions)
      + outside.flatMap { $0.expectation.conversions + $0.matched.market.conversions }
  }

  /// "2 posted ranges are not held against your floor: no rate from EUR to USD (import an exchange rate …)."
  static func postedNotCompared(_ problems: [UnusablePay]) -> [String] {
    counted(problems).map { problem, count in
      "\(count.of("posted range")) \(count == 1 ? "is" : "are") not held against your floor: \(problem.phrase) "
        + "(\(problem.remedy))."
    }
  }

  /// Each with how often it comes, the most frequent first.
  private static func counted(_ problems: [UnusablePay]) -> [(problem: UnusablePay, count: Int)] {
    var counts: [UnusablePay: Int] = [:]
    for problem in problems { counts[problem, default: 0] += 1 }
    return counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0.phrase) < ($0.1, $1.0.phrase) }
  }

  /// The options that shape figures about pay, under their names.
  static func stated(_ settings: SalarySettings) -> [Report.Setting] {
    let usual = WorkYear()
    var stated: [Report.Setting] = []
    func add(_ name: String, _ value: String?) {
      if let value { stated.append(Report.Setting(name: name, value: value)) }
    }
    add("component", settings.component?.name)
    add("currency", settings.currency?.code)
    add("weight", settings.weight.rawValue)
    for (name, value, usual) in [
      ("hours-per-year", settings.workYear.hours, usual.hours), ("days-per-year", settings.workYear.days, usual.days),
      ("weeks-per-year", settings.workYear.weeks, usual.weeks),
      ("months-per-year", settings.workYear.months, usual.months),
    ] where value != usual {
      add(name, "\(value)")
    }
    return stated
  }

  /// Markets that no rate brings to the wanted currency.
  private static func kept(_ markets: [SalaryMarket], _ analysis: SalaryAnalysis) -> [String] {
    guard let wanted = analysis.settings.currency else { return [] }
    let others = Set(markets.compactMap(\.currency)).subtracting([wanted]).map(\.code).sorted()
    return others.map { "Research in \($0) stays in \($0): no imported rate leads from it to \(wanted.code)." }
  }

  /// What was assumed of research, and what of it could not be used and why.
  static func research(_ entries: [SalaryMarket.Entry], _ analysis: SalaryAnalysis) -> [String] {
    var notes: [String] = []
    let assumed = entries.count { $0.problem == nil && $0.figure.isComponentAssumed }
    if assumed > 0 {
      notes.append(
        "\(assumed.of("research figure")) without a component \(assumed == 1 ? "was" : "were") taken for base.")
    }
    let supposed = entries.count { $0.problem == nil && $0.pay?.isPeriodSupposed == true }
    if supposed > 0 {
      notes.append(
        "\(supposed.of("research figure")) without a pay period \(supposed == 1 ? "was" : "were") taken as yearly, by "
          + "\(supposed == 1 ? "its" : "their") size.")
    }
    for (problem, count) in counted(entries.compactMap(\.problem)) {
      notes.append("Left out of the market, \(problem.phrase): \(count.of("figure")) (\(problem.remedy)).")
    }
    let unsized = entries.count { $0.problem == nil && ($0.figure.sampleSize ?? 0) < 1 }
    if analysis.settings.weight == .sampleSize, unsized > 0 {
      notes.append("\(unsized.of("figure")) without a sample size \(unsized == 1 ? "counts" : "count") as one person.")
    }
    return notes
  }

  private static func filters(_ analysis: SalaryAnalysis) -> [String] {
    let others = analysis.evaluation.settings.filters.filter {
      !SalaryAnalysis.researchDimensions.contains($0.dimension)
    }
    return others.map {
      "--where \($0.dimension.name)=\($0.value) says nothing of salary research and was not applied."
    }
  }

  static func definitions(_ analysis: SalaryAnalysis) -> [Report.Definition] {
    let year = analysis.settings.workYear
    return [
      Definitions.asOf(analysis.evaluation.settings),
      Report.Definition(
        term: "Yearly pay",
        meaning: """
          Hour × \(year.hours), day × \(year.days), week × \(year.weeks), month × \(year.months). Pay without a period \
          is taken as yearly where hardly anybody earns so much in a month (from 20,000 on in USD, EUR and GBP), and \
          the notes say so; other pay without a period, and pay without a currency, is never compared.
          """),
      Report.Definition(
        term: "Market",
        meaning: """
          Each research figure is spread evenly over its range, a single figure is all at one amount; the market is \
          their mixture, \
          \(analysis.settings.weight == .equal ? "each counting the same" : "each counting by its sample size"). \
          Figures with one end only are shown and left out. Base and total are never mixed.
          """),
      Report.Definition(
        term: "p10 … p90",
        meaning: """
          The least amount up to which 10 … 90 % of the market lies: exact, not simulated. Where a gap begins at that \
          share, its lower end.
          """),
      Report.Definition(
        term: "Currencies",
        meaning: """
          Converted only by imported rates, the latest on or before the as-of day, or the inverse where only the other \
          direction is known; never through a third currency. What no rate converts stands alone or is left out.
          """),
    ]
  }

  /// Those of offers besides.
  static func offerDefinitions(_ analysis: SalaryAnalysis) -> [Report.Definition] {
    let component = analysis.settings.component ?? .base
    return definitions(analysis) + [
      Report.Definition(
        term: "Matching",
        meaning: """
          Research for the same role, level and location; where there is none that can be used, for role and level, \
          then role and location, then the role alone. The step is shown.
          """),
      Report.Definition(
        term: "Percentile",
        meaning: """
          The share of the market that pays less than the offer, half of what pays exactly as much included. The table \
          compares \(component == .base ? "base with base" : "the yearly total with total pay").
          """),
      Report.Definition(
        term: "Total",
        meaning: """
          Yearly total: base, bonus (the amount, else its per cent of base), equity a year, benefits, retirement match; \
          what was not logged counts as nothing. First year: with the sign-on.
          """),
      Report.Definition(
        term: "To p50, p75, floor, target",
        meaning: "What is missing to get there; negative where the offer is above. Floor and target are of base."),
      Report.Definition(
        term: "Ask",
        meaning: """
          \(component == .base ? "The smaller of p75 and the top of the posted range" : "p75"), never less than the \
          offer; nothing where there is no market.
          """),
    ]
  }
}
