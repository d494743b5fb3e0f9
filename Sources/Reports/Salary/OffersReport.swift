import Aggregation
import InterviewModel
import ReportModel

/// `debrief offers`: offers against the market, the posted range, expectations and each other. Its parts stand alone,
/// for other reports.
package enum OffersReport {
  package static func make(_ evaluation: Evaluation, _ settings: SalarySettings) -> Report {
    let analysis = SalaryAnalysis(evaluation, settings)
    let offers = analysis.offers()
    let open = offers.filter { $0.decision == .pending }
    let decided = offers.filter { $0.decision != .pending }
    let table = offersTable(offers, analysis)
    var sections: [Section] = []
    if !open.isEmpty {
      sections.append(
        Section(key: "open", title: "To be answered", blocks: open.map { .paragraph(paragraph($0, analysis)) }))
    }
    let beside = open.count > 1 ? open : offers
    if beside.count > 1 {
      sections.append(
        Section(key: "side_by_side", title: "Side by side", blocks: [.table(sideBySideTable(beside, analysis))]))
    }
    let compared = offers.flatMap { [$0.base, $0.total] }.compactMap { $0?.matched.market }
    let odd = SalaryReport.oddStatements(analysis) { compared.flatMap(\.entries) }
    var market: [Block] = (odd.isEmpty ? [] : [.statements(odd)]) + [.table(table)]
    if !table.rows.isEmpty { market.append(.chart(chart(of: table, analysis))) }
    sections.append(Section(key: "offers", title: "All offers against the market", blocks: market))
    if !decided.isEmpty {
      sections.append(
        Section(key: "decided", title: "Decided", blocks: decided.map { .paragraph(paragraph($0, analysis)) }))
    }
    let research = researchTable(offers, analysis)
    if !research.rows.isEmpty {
      sections.append(Section(key: "research", title: "What they were compared with", blocks: [.table(research)]))
    }
    return Report(
      name: "offers", title: "Offers", subtitle: evaluation.settings.subtitle,
      settings: SalaryNotes.stated(settings), sections: sections,
      notes: evaluation.history.notes + notes(offers, analysis) + evaluation.leftOutNotes,
      definitions: SalaryNotes.offerDefinitions(analysis), mainTable: "offers")
  }

  // MARK: Against the market

  /// Table `offers`: a row an offer, amounts of a year in its currency.
  package static func offersTable(_ offers: [OfferStanding], _ analysis: SalaryAnalysis) -> Table {
    let component = analysis.settings.component ?? .base
    let history = analysis.history
    return Table(
      key: "offers", title: "Offers against the market for \(PayText.component(component))",
      caption: "One row is one offer, as yearly pay in its currency.",
      columns: [
        Column("company", "Company", .text), Column("role", "Role", .text, for: .data),
        Column("level", "Level", .text, for: .data), Column("location", "Location", .text, for: .data),
        Column("currency", "Currency", .currency, for: .data), Column("base", "Base", .money),
        Column("yearly_total", "Yearly total", .money, isDetail: true),
        Column("first_year", "First year", .money, isDetail: true),
        Column("market_step", "Market step", .text, for: .data), Column("market_rows", "Figures", .count),
        Column("p10", "p10", .money, for: .data), Column("p25", "p25", .money),
        Column(
          "p50", "p50 (p25\u{2013}p75)", .money, interval: Column.Bounds(low: "p25", high: "p75"), isDetail: true),
        Column("p75", "p75", .money), Column("p90", "p90", .money, for: .data),
        Column("percentile", "Higher than", .share), Column("to_p50", "To p50", .money, for: .data),
        Column("to_p75", "To p75", .money, for: .data), Column("posted_low", "Posted low", .money, for: .data),
        Column("posted_high", "Posted high", .money, for: .data),
        Column("posted_place", "In posted range", .text, isDetail: true),
        Column("to_floor", "To floor", .money, for: .data), Column("to_target", "To target", .money, for: .data),
        Column("ask", "Ask", .money), Column("decision", "Decision", .text), Column("deadline", "Answer by", .day),
        Column("place", "Role, level, location", .text, for: .people, isDetail: true),
      ],
      rows: offers.map { Row(cells($0, component, history)) },
      emptyMessage: "No offers in this period. They will come; log them with 'debrief template offers'.")
  }

  private static func cells(_ offer: OfferStanding, _ component: SalaryComponent, _ history: History) -> [Cell] {
    let compared = offer.comparison(component)
    let currency = offer.currency
    func pay(_ amount: Double?) -> Cell { .pay(amount, currency) }
    func missing(_ wanted: Double?, _ amount: Double?) -> Cell {
      guard let wanted, let amount else { return .empty }
      return pay(wanted - amount)
    }
    let quantiles = SalaryNotes.quantiles.map { pay(compared?.matched.market.quantile($0)) }
    var cells: [Cell] = [.text(history.company(history.applications.company[offer.application]))]
    cells.reserveCapacity(27)
    cells += [offer.place.role, offer.place.level, offer.place.location].map { .text(history.label($0)) }
    cells += [
      .text(currency?.code ?? ""), pay(offer.pay?.base), pay(offer.pay?.yearlyTotal), pay(offer.pay?.firstYear),
    ]
    cells += [.words(compared?.matched.step.rawValue), .count(compared?.matched.market.entries.count)] + quantiles
    cells += [.share(compared?.percentile), missing(compared?.p50, compared?.amount)]
    cells += [missing(compared?.p75, compared?.amount), pay(offer.posted?.low), pay(offer.posted?.high)]
    cells += [.words(offer.postedPlace?.rawValue), missing(offer.expectation?.pay.low, offer.pay?.base)]
    cells += [missing(offer.expectation?.pay.high, offer.pay?.base), pay(compared?.ask)]
    cells += [.text(offer.decision.name), offer.deadline.map { .day($0.description) } ?? .empty]
    cells.append(.text(PayText.place(offer.place, history)))
    return cells
  }

  /// The market of each offer from p10 to p90, marked where the offer stands.
  package static func chart(of table: Table, _ analysis: SalaryAnalysis) -> Chart {
    let component = analysis.settings.component ?? .base
    return Chart(
      key: "offers_chart", title: "Offers (mark) within the market's p10 to p90", kind: .ranges, table: table.key,
      category: "company",
      series: [
        Chart.Series(
          title: component == .base ? "Base" : "Yearly total", value: component == .base ? "base" : "yearly_total",
          low: "p10", high: "p90", n: "market_rows")
      ],
      axis: "yearly \(PayText.component(component)), each currency for itself")
  }

  /// Table `offer_research`: the figures each offer was compared with, base and total.
  package static func researchTable(_ offers: [OfferStanding], _ analysis: SalaryAnalysis) -> Table {
    let history = analysis.history
    let shown: [SalaryComponent] = analysis.settings.component.map { [$0] } ?? [.base, .total]
    return Table(
      key: "offer_research", title: "Research by offer",
      caption: "One row is one figure, as yearly pay. Marked: older than \(ResearchFigure.staleAfterMonths) months.",
      columns: [
        Column("company", "Offer of", .text), Column("component", "Of", .text), Column("source", "Source", .text),
        Column("research_company", "Company", .text, isDetail: true),
        Column("place", "Role, level, location", .text, isDetail: true),
        Column("currency", "Currency", .currency, for: .data), Column("low", "From", .money),
        Column("high", "To", .money), Column("as_of", "As of", .day),
        Column("sample_size", "People", .count, isDetail: true), Column("used", "Used", .text, isDetail: true),
      ],
      rows: offers.flatMap { offer in
        shown.compactMap { offer.comparison($0) }.flatMap { compared in
          let market = compared.matched.market
          return (market.entries + market.leftOut).map { entry in
            let figure = entry.figure
            let currency = entry.pay?.currency ?? market.currency
            return Row(
              [
                .text(history.company(history.applications.company[offer.application])),
                .text(compared.component.name), .text(history.label(figure.source)),
                .text(history.company(figure.company)), .text(PayText.place(figure.place, history)),
                .text(currency?.code ?? ""), .pay(entry.pay?.low, currency), .pay(entry.pay?.high, currency),
                figure.asOf.map { .day($0.description) } ?? .empty, .count(figure.sampleSize.map { Int($0) }),
                .text(SalaryReport.used(entry)),
              ], tone: entry.problem != nil ? .faint : figure.isStale ? .attention : .plain)
          }
        }
      })
  }

  /// What was converted, and what could not be compared.
  package static func notes(_ offers: [OfferStanding], _ analysis: SalaryAnalysis) -> [String] {
    let markets = offers.flatMap { [$0.base, $0.total] }.compactMap { $0?.matched.market }
    let common = commonTotals(offers, analysis)
    let history = analysis.history
    var notes = SalaryNotes.conversions(
      offers.flatMap(\.conversions) + markets.flatMap(\.leftOut).flatMap(\.conversions)
        + common.compactMap(\.conversion), analysis)
    for (place, offer) in offers.enumerated() {
      let company = history.company(history.applications.company[offer.application])
      if let problem = offer.problem {
        notes.append("\(company) is not compared: \(problem.phrase) (\(problem.remedy)).")
      }
      if let problem = offer.postedProblem {
        notes.append("The posted range of \(company) is not compared: \(problem.phrase) (\(problem.remedy)).")
      }
      if let problem = offer.expectationProblem, offer.pay != nil {
        notes.append("\(company) is not held against your floor and target: \(problem.phrase) (\(problem.remedy)).")
      }
      if common.indices.contains(place), common[place].amount == nil, let own = offer.currency, offer.pay != nil {
        let wanted = common[place].currency
        notes.append(
          "\(company) has no yearly total in \(wanted.code): no imported rate leads there from \(own.code).")
      }
      if offer.missingRate, let own = offer.currency, let wanted = analysis.settings.currency {
        notes.append("\(company) stays in \(own.code): no imported rate leads from it to \(wanted.code).")
      }
    }
    // One figure may be used for one offer, and kept from another by its currency.
    var seen = [[UnusablePay?]](repeating: [], count: history.salary.count)
    var entries: [SalaryMarket.Entry] = []
    for market in markets {
      for entry in market.entries + market.leftOut where !seen[entry.figure.row].contains(entry.problem) {
        seen[entry.figure.row].append(entry.problem)
        entries.append(entry)
      }
    }
    return notes + SalaryNotes.research(entries, analysis)
  }
}
