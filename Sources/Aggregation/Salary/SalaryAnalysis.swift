import InterviewModel

/// Salary research, expectations and exchange rates as they are known on the as-of day, ready to be compared with.
package struct SalaryAnalysis: Sendable {
  package let evaluation: Evaluation
  package let settings: SalarySettings
  /// All research, by its row.
  package let research: [ResearchFigure]
  let exchange: ExchangeTable

  package init(_ evaluation: Evaluation, _ settings: SalarySettings = SalarySettings()) {
    self.evaluation = evaluation
    self.settings = settings
    research = evaluation.history.research(on: evaluation.settings.asOf, settings.workYear)
    exchange = ExchangeTable(evaluation.history.exchangeRates, on: evaluation.settings.asOf)
  }

  @inlinable
  package var history: History { evaluation.history }
  package var asOf: CalendarDay { evaluation.settings.asOf }

  /// The market for a place: research of the nearest step that has a usable figure. Nil where none has, or where the
  /// role is not known. Complexity: O(research).
  package func market(
    for place: SalaryPlace, in currency: Currency, _ component: SalaryComponent
  ) -> MatchedMarket? {
    var related: [Int] = []
    for row in research.indices
    where MarketStep.role.matches(research[row].place, place) && research[row].component == component {
      related.append(row)
    }
    for step in MarketStep.allCases {
      var entries: [SalaryMarket.Entry] = []
      for row in related where step.matches(research[row].place, place) {
        entries.append(entry(research[row], in: currency))
      }
      if entries.contains(where: { $0.problem == nil }) {
        return MatchedMarket(step: step, market: SalaryMarket(place, currency, component, entries, settings.weight))
      }
    }
    return nil
  }

  /// A figure in a currency, or what keeps it from being so.
  private func entry(_ figure: ResearchFigure, in currency: Currency?) -> SalaryMarket.Entry {
    guard let yearly = figure.yearly, let currency else {
      return SalaryMarket.Entry(figure: figure, pay: figure.yearly, conversions: [], problem: figure.problem)
    }
    do throws(UnusablePay) {
      let (pay, conversions) = try yearly.converted(to: currency, exchange)
      return SalaryMarket.Entry(figure: figure, pay: pay, conversions: conversions, problem: figure.problem)
    } catch {
      return SalaryMarket.Entry(figure: figure, pay: nil, conversions: [], problem: figure.problem ?? error)
    }
  }

  /// The market of every role, level and location that was researched, by currency, their names and component.
  /// What no rate leads to the wanted currency is a market of its own. Filters on role, level, location, company and
  /// source hold of the research; others say nothing about it. `byRole`: of every role, at any level and in any location.
  package func markets(byRole: Bool = false) -> [SalaryMarket] {
    var asked: [(key: [String], place: SalaryPlace, currency: Currency?, entry: SalaryMarket.Entry)] = []
    let isAsked = researchFilter()
    for figure in research where isAsked(figure) {
      if let component = settings.component, figure.component != component { continue }
      var currency = figure.yearly?.currency ?? figure.logged.currency
      if let own = currency, let wanted = settings.currency,
        own == wanted || exchange.rate(from: own, to: wanted) != nil
      {
        currency = wanted
      }
      let place = byRole ? SalaryPlace(role: figure.place.role, level: nil, location: nil) : figure.place
      asked.append((sortKey(place, currency, figure.component), place, currency, entry(figure, in: currency)))
    }
    // Figures of one market come to stand together, in the order of the research.
    var rest = asked.indices.sorted { asked[$0].key.lexicographicallyPrecedes(asked[$1].key) }[...]
    var markets: [SalaryMarket] = []
    while let first = rest.first.map({ asked[$0] }) {
      let own = rest.prefix { asked[$0].key == first.key }
      rest = rest.dropFirst(own.count)
      markets.append(
        SalaryMarket(
          first.place, first.currency, first.entry.figure.component, own.map { asked[$0].entry }, settings.weight))
    }
    return markets
  }

  /// What tells one market from another. What cannot be compared stands apart; what has no currency comes last.
  private func sortKey(_ place: SalaryPlace, _ currency: Currency?, _ component: SalaryComponent) -> [String] {
    let history = evaluation.history
    return [
      currency?.code ?? "~", history.label(place.role), history.label(place.level),
      history.label(place.location), component.name,
    ]
  }

  /// Dimensions a filter on which can hold of research.
  package static let researchDimensions: [Dimension] = [.role, .level, .location, .company, .source]

  private func researchFilter() -> (ResearchFigure) -> Bool {
    let filters = Self.researchDimensions.compactMap { dimension in
      let values = evaluation.settings.filters.filter { $0.dimension == dimension }.map { fold($0.value, dimension) }
      return values.isEmpty ? nil : (dimension: dimension, values: values)
    }
    return { figure in
      filters.allSatisfy { filter in
        let word =
          switch filter.dimension {
          case .role: history.label(figure.place.role)
          case .level: history.label(figure.place.level)
          case .location: history.label(figure.place.location)
          case .company: history.company(figure.company)
          default: history.label(figure.source)
          }
        return filter.values.contains(fold(word.isEmpty ? Dimension.unknown : word, filter.dimension))
      }
    }
  }

  private func fold(_ word: String, _ dimension: Dimension) -> String {
    dimension == .company ? CompanyKey.fold(word) : LabelKey.fold(word)
  }
}

extension SalaryAnalysis {
  /// An amount in minor units in another currency, with the rate used; nil where none leads there.
  package func convert(
    _ amount: Double, from own: Currency, to target: Currency
  ) -> (amount: Double, rate: ExchangeRate)? {
    exchange.rate(from: own, to: target).map { ($0.convert(amount), $0) }
  }
}
