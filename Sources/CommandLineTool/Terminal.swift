/// When to colour.
package enum ColorChoice: String, CaseIterable, Sendable { case auto, always, never }

/// What the renderers and help need to know about the place they write to.
package struct Terminal: Equatable, Sendable {
  package let isTerminal: Bool
  /// Columns to fill, 20 at least.
  package let width: Int
  package let usesColor: Bool

  /// - Parameter width: the width asked for with `--width`, if any.
  ///
  /// Else the width is that of the window, else `COLUMNS`, else 80.
  package init(
    _ channel: OutputChannel, _ environment: Environment, color: ColorChoice = .auto, width: Int? = nil
  ) {
    isTerminal = channel.isTerminal
    self.width = max(20, width ?? channel.columns ?? environment[.columns].flatMap(Int.init) ?? 80)
    usesColor =
      switch color {
      case .always: true
      case .never: false
      case .auto: channel.isTerminal && environment[.noColor] == nil && environment[.terminalType] != "dumb"
      }
  }
}
