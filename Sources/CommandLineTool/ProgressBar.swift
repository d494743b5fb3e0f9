/// How far a long import is, on a terminal's standard error: redrawn ten times a second at most, cleared at the end,
/// and not shown at all for work that is done at once.
package struct ProgressBar {
  /// What has been done by now.
  package struct State: Equatable, Sendable {
    package var rows = 0
    package var bytes = 0
    /// nil where it is not known.
    package var totalBytes: Int?
    /// Since the work began, in nanoseconds.
    package var elapsed: UInt64 = 0

    package init(rows: Int = 0, bytes: Int = 0, totalBytes: Int? = nil, elapsed: UInt64 = 0) {
      self.rows = rows
      self.bytes = bytes
      self.totalBytes = totalBytes
      self.elapsed = elapsed
    }
  }

  private static let second: UInt64 = 1_000_000_000
  /// Between two drawings, and before the first.
  private static let interval = second / 10
  private static let patience = second / 4

  private let channel: OutputChannel
  private let width: Int
  private let clock: @Sendable () -> UInt64
  private let start: UInt64
  private let isShown: Bool
  private var state: State
  private var nextDrawing: UInt64
  private var isDrawn = false

  /// Draws nothing where standard error is no terminal that can, or `--quiet` is given.
  package init(_ invocation: Invocation, totalBytes: Int?) {
    let environment = invocation.environment
    let terminal = Terminal(environment.standardError, environment)
    channel = environment.standardError
    // The last column stays free: some terminals break the line after it.
    width = terminal.width - 1
    clock = environment.clock
    start = clock()
    isShown = terminal.isTerminal && !invocation.isQuiet && environment[.terminalType] != "dumb"
    state = State(totalBytes: totalBytes)
    nextDrawing = start + Self.patience
  }

  /// - Parameters:
  ///   - rows: read so far, in all files.
  ///   - bytes: read so far, in all files.
  package mutating func update(rows: Int, bytes: Int) {
    guard isShown else { return }
    let now = clock()
    if now < nextDrawing { return }
    nextDrawing = now + Self.interval
    state.rows = rows
    state.bytes = bytes
    state.elapsed = now - start
    isDrawn = true
    channel.writeIfPossible("\r" + Self.line(state, width: width) + "\u{1B}[K")
  }

  /// Clears the line, so that the next message starts at its beginning.
  package mutating func clear() {
    if isDrawn { channel.writeIfPossible("\r\u{1B}[K") }
    isDrawn = false
  }

  /// `[#####-----]  50 %  12,000 rows  4,000 rows/s  0:03 left`, without what a narrow terminal has no room for: first
  /// the rate goes, then the bar, then the rows.
  package static func line(_ state: State, width: Int) -> String {
    let seconds = Double(state.elapsed) / Double(second)
    let share = state.totalBytes.map { $0 > 0 ? min(1, Double(state.bytes) / Double($0)) : 1 }
    let percent = share.map { "\(Int($0 * 100)) %" }
    let rows = "\(grouped(state.rows)) rows"
    let rate = seconds > 0 ? "\(grouped(Int(Double(state.rows) / seconds))) rows/s" : nil
    let left = share.flatMap { $0 > 0 && $0 < 1 ? clockTime(seconds * (1 - $0) / $0) + " left" : nil }

    let choices = [[percent, rows, rate, left], [percent, rows, left], [percent, left], [percent]]
    let texts = choices.map { $0.compactMap(\.self).joined(separator: "  ") }
    guard let text = texts.first(where: { $0.count <= width }) else { return "" }
    let room = min(40, width - text.count - 4)
    guard let share, room >= 8 else { return text }
    let filled = Int(share * Double(room))
    return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: room - filled) + "]  " + text
  }

  /// `1,234,567`
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, place in
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
      text.append(digits[place])
    }
  }

  /// `0:07`, `12:34`, `1:02:03`; a second begun counts.
  private static func clockTime(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 359_999))
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    let twoDigits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return hours > 0 ? "\(hours):\(twoDigits(minutes)):\(twoDigits(rest))" : "\(minutes):\(twoDigits(rest))"
  }
}
