import Aggregation
import InterviewModel
import ReportModel

/// `debrief salary`: what research says of the market. Its parts stand alone, for other reports.
package enum SalaryReport {
  package static func make(_ evaluation: Evaluation, _ settings: SalarySettings) -> Report {
    let analysis = SalaryAnalysis(evaluation, settings)
    let markets = analysis.markets()
    let table = marketTable(markets, analysis)
    let research = researchTable(markets, analysis)
    var market: [Block] = [.paragraph(summary(markets))]
    let warnings =
      oddStatements(analysis) { markets.flatMap(\.entries) } + disagreementStatements(markets, analysis)
      + staleStatements(analysis, in: markets)
    if !warnings.isEmpty { market.append(.statements(warnings)) }
    market.append(.table(table))
    if !table.rows.isEmpty { market.append(.chart(marketChart(of: table))) }
    var sections = [Section(key: "market", title: "The market", blocks: market)]
    if let roles = roleTable(markets, analysis) {
      sections.append(Section(key: "roles", title: "By role alone", blocks: [.table(roles)]))
    }
    sections += [
      Section(key: "research", title: "The research behind it", blocks: [.table(research)])
    ]
    let expected = expectationBlocks(analysis)
    if !expected.isEmpty { sections.append(Section(key: "expectations", title: "What you expect", blocks: expected)) }
    return Report(
      name: "salary", title: "Salary research", subtitle: "As of \(analysis.asOf)",
      settings: SalaryNotes.stated(settings), sections: sections,
      notes: evaluation.history.notes + SalaryNotes.notes(markets, analysis),
      definitions: SalaryNotes.definitions(analysis), mainTable: "salary")
  }

  /// "40 research figures make 19 markets."
  static func summary(_ markets: [SalaryMarket]) -> String {
    let used = markets.reduce(0) { $0 + $1.entries.count }
    let leftOut = markets.reduce(0) { $0 + $1.leftOut.count }
    if used + leftOut == 0 { return "No salary research at hand." }
    let made = markets.count { !$0.entries.isEmpty }
    let rest = leftOut == 0 ? "" : " \(leftOut.of("more figure")) cannot be used; the list of the research says why."
    return "\(used.of("research figure")) \(used == 1 ? "makes" : "make") \(made.of("market")).\(rest)"
  }

  // MARK: The market

  /// Table `salary`: a row a role, level, location, currency and component. Columns: quantiles of the mixture; for
  /// people also how new the research is and how far its sources are apart.
  package static func marketTable(_ markets: [SalaryMarket], _ analysis: SalaryAnalysis) -> Table {
    table(
      of: markets, analysis, key: "salary", title: "Yearly pay by role, level and location",
      caption: "One row is the mixture of its research figures, as yearly pay. A row of one figure is a hint.")
  }

  /// Table `roles`, of the columns of `salary` but level and location: what research over many places says where each place has little. Nil
  /// where no role has several markets.
  package static func roleTable(_ markets: [SalaryMarket], _ analysis: SalaryAnalysis) -> Table? {
    let roles = analysis.markets(byRole: true).filter { role in
      markets.count { $0.place.role == role.place.role && $0.currency == role.currency && !$0.entries.isEmpty } > 1
        && role.place.role != nil
    }
    if roles.isEmpty { return nil }
    return table(
      of: roles, analysis, byRole: true, key: "roles", title: "Yearly pay by role",
      caption: "One row is the mixture of all research of a role at any level and in any location: it is wider.")
  }

  private static func table(
    of markets: [SalaryMarket], _ analysis: SalaryAnalysis, byRole: Bool = false, key: String, title: String,
    caption: String
  ) -> Table {
    let places = [
      Column("role", "Role", .text, for: .data), Column("level", "Level", .text, for: .data),
      Column("location", "Location", .text, for: .data),
    ].prefix(byRole ? 1 : 3)
    return Table(
      key: key, title: title, caption: caption,
      columns: [
        Column("market", "Market", .text, for: .people)
      ] + places + [
        Column("currency", "Currency", .currency, for: .data),
        Column("component", "Component", .text, for: .data), Column("rows", "Figures", .count),
        Column("p10", "p10", .money, isDetail: true), Column("p25", "p25", .money),
        Column("p50", "p50 (p25\u{2013}p75)", .money, interval: Column.Bounds(low: "p25", high: "p75")),
        Column("p75", "p75", .money), Column("p90", "p90", .money, isDetail: true),
        Column("agreement", "Sources", .text, for: .people, isDetail: true),
        Column("newest", "Newest", .day, for: .people, isDetail: true),
      ],
      rows: markets.map { market in
        let place = market.place
        let words = [place.role, place.level, place.location].prefix(places.count).map(analysis.history.label)
        let quantiles = SalaryNotes.quantiles.map { Cell.pay(market.quantile($0), market.currency) }
        return Row(
          [.text(self.title(market, among: markets, analysis.history))]
            + words.map { .text($0.isEmpty ? Dimension.unknown : $0) }
            + [.text(market.currency?.code ?? ""), .text(market.component.name), .integer(market.entries.count)]
            + quantiles
            + [.words(agreement(market)), market.newest.map { .day($0.description) } ?? .empty],
          tone: market.entries.count < 2 ? .faint : .plain)
      },
      emptyMessage: "No salary research yet: log some with 'debrief template salary'.")
  }

  /// "Backend Engineer, Senior, Berlin: base", with the currency where the place has several.
  private static func title(_ market: SalaryMarket, among markets: [SalaryMarket], _ history: History) -> String {
    let isAlone = markets.count { $0.place == market.place && $0.component == market.component } == 1
    let currency = market.currency?.code ?? "no currency"
    return "\(PayText.place(market.place, history)): \(market.component.name)" + (isAlone ? "" : ", \(currency)")
  }

  /// "middles 12 % apart, some without overlap"; nil with fewer than two sources.
  private static func agreement(_ market: SalaryMarket) -> String? {
    market.disagreement.map {
      "middles \(FigureFormat.share($0.spread)) apart" + ($0.isApart ? ", some without overlap" : "")
    }
  }

  /// Bars from p10 to p90 with a mark at the median.
  package static func marketChart(of table: Table) -> Chart {
    Chart(
      key: "salary_chart", title: "The market: p10 to p90, marked at the median", kind: .ranges, table: table.key,
      category: "market", series: [Chart.Series(title: "Yearly pay", value: "p50", low: "p10", high: "p90", n: "rows")],
      axis: "yearly pay, each currency for itself")
  }

  // MARK: The research

  /// Table `research`: every figure of the markets as yearly pay, with its source and age; those that could not be used
  /// say why.
  package static func researchTable(_ markets: [SalaryMarket], _ analysis: SalaryAnalysis) -> Table {
    let history = analysis.history
    return Table(
      key: "research", title: "Salary research",
      caption: "One row is one figure, as yearly pay. Marked: older than \(ResearchFigure.staleAfterMonths) months.",
      columns: [
        Column("market", "Market", .text, for: .people),
        Column("role", "Role", .text, for: .data), Column("level", "Level", .text, for: .data),
        Column("location", "Location", .text, for: .data), Column("component", "Component", .text, for: .data),
        Column("source", "Source", .text), Column("company", "Company", .text, isDetail: true),
        Column("currency", "Currency", .currency, for: .data), Column("low", "From", .money),
        Column("high", "To", .money), Column("pay_period", "Logged by", .text, isDetail: true),
        Column("as_of", "As of", .day), Column("sample_size", "People", .count, isDetail: true),
        Column("used", "Used", .text),
      ],
      rows: markets.flatMap { market in
        (market.entries + market.leftOut).enumerated().map { place, entry in
          let figure = entry.figure
          let words = [market.place.role, market.place.level, market.place.location].map(history.label)
          let currency = entry.pay?.currency ?? market.currency
          return Row(
            [place == 0 ? .text(title(market, among: markets, history)) : .empty]
              + words.map { .text($0.isEmpty ? Dimension.unknown : $0) } + [.text(market.component.name)]
              + [.text(history.label(figure.source)), .text(history.company(figure.company))]
              + [.text(currency?.code ?? ""), .pay(entry.pay?.low, currency), .pay(entry.pay?.high, currency)]
              + [.words(figure.logged.period?.name), figure.asOf.map { .day($0.description) } ?? .empty]
              + [.count(figure.sampleSize.map { Int($0) }), .text(used(entry))],
            tone: entry.problem != nil ? .faint : figure.isStale ? .attention : .plain)
        }
      },
      emptyMessage: "No salary research yet: log some with 'debrief template salary'.")
  }

  /// "yes", "yes, as base, as yearly", "no: no currency".
  static func used(_ entry: SalaryMarket.Entry) -> String {
    if let problem = entry.problem { return "no: \(problem.phrase)" }
    let supposed = [
      entry.figure.isComponentAssumed ? "as base" : nil, entry.pay?.isPeriodSupposed == true ? "as yearly" : nil,
    ]
    return (["yes"] + supposed.compactMap { $0 }).joined(separator: ", ")
  }
}
