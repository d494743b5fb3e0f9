#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The share still waiting after a time, estimated with those whose wait has not ended.
///
/// Source: Kaplan and Meier, JASA 53 (1958) 457–481.
package struct KaplanMeier: Sendable, Equatable {
  /// The curve right after one time at which events fell.
  package struct Step: Sendable, Equatable {
    package let time: Int

    /// Still waiting just before the time, those censored at it included.
    package let atRisk: Int

    /// How many waits ended at the time, 1 or more.
    package let events: Int

    /// The share that waits longer than the time, in `0..<1`.
    package let survival: Double

    /// Greenwood's variance of `survival`; nil where nobody is left (`survival` is 0).
    ///
    /// Source: Greenwood, Reports on Public Health and Medical Subjects 33 (1926).
    package let variance: Double?

    /// The interval by the log-log transformation, which stays within `0...1`; nil where nobody is left.
    ///
    /// Source: Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data (1980), section 1.3.
    package let interval: Interval?
  }

  /// A time by which a share of the waits has ended.
  package struct Quantile: Sendable, Equatable {
    /// The first time with that share ended; nil where the curve does not come so low.
    package let time: Int?

    /// The first time at which the lower bound of the curve has come so low; nil where it does not.
    package let low: Int?

    /// The first time at which the upper bound of the curve has come so low; nil where it does not: no upper limit.
    package let high: Int?
  }

  /// How many waits there were, censored ones included.
  package let observations: Int

  /// How many of them ended.
  package let events: Int

  /// One a time with events, earliest first; empty where nothing has ended yet.
  package let steps: [Step]

  /// - Parameters:
  ///   - observations: in any order; ties are fine.
  ///   - confidence: the level of the intervals, in `0..<1`.
  package init(_ observations: [TimeToEvent], confidence: Double = 0.95) {
    self.observations = observations.count
    events = observations.count(where: \.isEvent)
    let z = NormalDistribution.twoSidedCriticalValue(confidence: confidence)
    var survival = 1.0
    var greenwood = 0.0
    steps = eventTimes(observations).map { time, events, atRisk in
      let left = atRisk - events
      survival *= Double(left) / Double(atRisk)
      guard left > 0 else {
        return Step(time: time, atRisk: atRisk, events: events, survival: 0, variance: nil, interval: nil)
      }
      greenwood += Double(events) / (Double(atRisk) * Double(left))
      let reach = z * greenwood.squareRoot() / -log(survival)
      return Step(
        time: time, atRisk: atRisk, events: events, survival: survival,
        variance: survival * survival * greenwood,
        interval: Interval(low: pow(survival, exp(reach)), high: pow(survival, exp(-reach))))
    }
  }

  /// The share that waits longer than a time: 1 before the first event.
  package func survival(at time: Int) -> Double {
    steps.last { $0.time <= time }?.survival ?? 1
  }

  /// The first time `t` with `S(t) ≤ 0.5`, and its interval.
  package var median: Quantile { quantile(0.5) }

  /// The first time by which the given share has ended, `S(t) ≤ 1 − share`, with the interval from the bounds of the
  /// curve. A curve that misses the level by rounding alone (1e-12) has reached it.
  /// - Parameter share: above 0 and at most 1.
  ///
  /// Source: Brookmeyer and Crowley, Biometrics 38 (1982) 29–41.
  package func quantile(_ share: Double) -> Quantile {
    precondition(share > 0 && share <= 1, "a quantile of waiting times needs 0 < share <= 1")
    let level = 1 - share + 1e-12
    return Quantile(
      time: steps.first { $0.survival <= level }?.time,
      low: steps.first { $0.interval.map { $0.low <= level } ?? false }?.time,
      high: steps.first { $0.interval.map { $0.high <= level } ?? false }?.time)
  }
}
