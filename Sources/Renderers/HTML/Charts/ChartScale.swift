import ReportModel

/// A linear scale between round numbers, from figures to places in a drawing.
package struct ChartScale {
  package let low: Double
  package let high: Double
  /// Round figures inside the scale, ascending.
  package let ticks: [Double]
  let kind: Column.Kind
  /// The currency and its decimals, where the figures are money.
  private let money: (decimals: Int, currency: String)?

  /// Holds all numbers. Shares and probabilities go from 0 to 1, differences as far down as up, counts and lengths from
  /// 0; ranges of money need no zero (`isFromZero`). Nil where nothing finite spreads.
  package init?(_ numbers: [Double], _ kind: Column.Kind, isFromZero: Bool = true, example: Cell = .empty, ticks: Int) {
    guard let least = numbers.min(), let most = numbers.max(), least.isFinite, most.isFinite else { return nil }
    self.kind = kind
    if case .money(_, let decimals, let currency) = example { money = (decimals, currency) } else { money = nil }
    switch kind {
    case .share, .probability:
      (low, high) = (0, 1)
      self.ticks = ticks >= 5 ? [0, 0.25, 0.5, 0.75, 1] : ticks >= 3 ? [0, 0.5, 1] : [0, 1]
      return
    default: break
    }
    var (bottom, top) = isFromZero ? (min(0, least), max(0, most)) : (least, most)
    if kind == .difference {
      top = max(-least, most)
      bottom = -top
    }
    if bottom == top { (bottom, top) = isFromZero ? (0, 1) : (bottom - abs(bottom) / 10, top + abs(top) / 10) }
    let isWhole = kind == .count
    guard let step = Self.step((top - bottom) / Double(max(1, ticks)), isWhole: isWhole) else { return nil }
    guard max(-bottom, top) / step < 1e15 else { return nil }
    let (first, last) = (Self.floor(bottom / step), -Self.floor(-top / step))
    guard last > first else { return nil }
    low = Double(first) * step
    high = Double(last) * step
    self.ticks = (first...last).map { Double($0) * step }
  }

  /// Where a figure falls between two places; figures beyond the scale stand at its ends.
  package func place(_ value: Double, from start: Double, to end: Double) -> Double {
    start + min(1, max(0, (value - low) / (high - low))) * (end - start)
  }

  /// A tick as it is written at the axis. Lengths of time leave their unit to the axis title.
  func text(_ tick: Double) -> String {
    switch kind {
    case .money:
      let scaled = (0..<max(0, money?.decimals ?? 0)).reduce(tick) { scaled, _ in scaled * 10 }
      guard scaled.magnitude < 9e17 else { return plain(tick) }
      return FigureFormat.money(
        minorUnits: Int64(scaled < 0 ? scaled - 0.5 : scaled + 0.5), decimals: money?.decimals ?? 0,
        currency: money?.currency ?? "")
    case .share, .difference, .probability: return FigureFormat.text(.real(tick), kind)
    default: return plain(tick)
    }
  }

  private func plain(_ tick: Double) -> String {
    let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
    let decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3
    return NumberText.rounded(tick, decimals: decimals) ?? ""
  }

  private static func floor(_ value: Double) -> Int {
    let whole = Int(value)
    return Double(whole) > value ? whole - 1 : whole
  }

  /// The least of 1, 2 and 5 times a power of ten that is no smaller than `rough`; nil where none is in reach.
  private static func step(_ rough: Double, isWhole: Bool) -> Double? {
    guard rough.isFinite, rough > 1e-12, rough < 1e20 else { return nil }
    if isWhole, rough <= 1 { return 1 }
    var power = 1.0
    while power > rough { power /= 10 }
    while power * 10 <= rough { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough * (1 - 1e-9) }
  }
}
