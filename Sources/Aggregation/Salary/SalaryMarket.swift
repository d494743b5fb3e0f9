import InterviewModel
import Statistics

/// What research says of the pay for a role, level and location, in one currency and for one component: the mixture of
/// its figures, each a uniform distribution over its range.
package struct SalaryMarket: Sendable {
  /// A figure with its pay in the market's currency.
  package struct Entry: Sendable {
    package let figure: ResearchFigure
    /// Nil where the figure has no usable pay.
    package let pay: YearlyPay?
    package let conversions: [PayConversion]
    /// Why it is no part of the mixture; nil where it is.
    package let problem: UnusablePay?
  }

  package let place: SalaryPlace
  /// Nil where no figure has one.
  package let currency: Currency?
  package let component: SalaryComponent
  /// The figures the mixture is made of.
  package let entries: [Entry]
  /// Figures that would belong to it and cannot be used.
  package let leftOut: [Entry]
  /// Nil where there is no usable figure.
  private let mixture: RangeMixture?

  init(
    _ place: SalaryPlace, _ currency: Currency?, _ component: SalaryComponent, _ entries: [Entry],
    _ weight: ResearchWeight
  ) {
    self.place = place
    self.currency = currency
    self.component = component
    self.entries = entries.filter { $0.problem == nil }
    leftOut = entries.filter { $0.problem != nil }
    mixture = RangeMixture(
      self.entries.compactMap { entry in
        guard let low = entry.pay?.low, let high = entry.pay?.high else { return nil }
        let people = weight == .equal ? 1 : max(1, entry.figure.sampleSize ?? 1)
        return RangeMixture.Part(low: low, high: high, weight: Double(people))
      })
  }

  /// The pay below which a share of the market lies, in minor units; nil without figures.
  package func quantile(_ share: Double) -> Double? { mixture?.quantile(share) }

  /// The share of the market below an amount in minor units, half of what is paid exactly so included.
  package func percentile(of amount: Double) -> Double? { mixture?.percentile(of: amount) }

  package var conversions: [PayConversion] { PayConversion.distinct(entries.flatMap(\.conversions)) }

  /// The newest and the oldest day of its figures.
  package var newest: CalendarDay? { entries.compactMap(\.figure.asOf).max() }
  package var oldest: CalendarDay? { entries.compactMap(\.figure.asOf).min() }

  package var stale: Int { entries.count { $0.figure.isStale } }

  /// How far its sources are from each other; nil with fewer than two.
  package var disagreement: Disagreement? {
    let known = entries.filter { $0.pay?.middle != nil }
    func middle(_ entry: Entry) -> Double { entry.pay?.middle ?? 0 }
    guard known.count > 1, let median = quantile(0.5), median > 0,
      let lowest = known.min(by: { middle($0) < middle($1) }), let highest = known.max(by: { middle($0) < middle($1) }),
      let top = known.compactMap({ $0.pay?.high }).min(), let bottom = known.compactMap({ $0.pay?.low }).max()
    else { return nil }
    return Disagreement(
      lowest: lowest, highest: highest, spread: (middle(highest) - middle(lowest)) / median, isApart: top < bottom)
  }

  package struct Disagreement: Sendable {
    /// The figures with the lowest and the highest middle.
    package let lowest: Entry
    package let highest: Entry
    /// From the lowest middle to the highest, as a share of the market's median; 0 or more.
    package let spread: Double
    /// Some two ranges have no pay in common.
    package let isApart: Bool
  }
}

/// A market found for something, and how far the search had to go.
package struct MatchedMarket: Sendable {
  package let step: MarketStep
  package let market: SalaryMarket
}
