/// Everything parsing, help and completions know about an option, whatever the type of its value.
package struct OptionSpec: Sendable {
  /// Without the hyphens: `output`.
  package let long: String
  /// One letter, `o` for `-o`.
  package let short: Character?
  /// nil for a flag.
  package let value: OptionValue?
  package let isRepeatable: Bool
  package let isRequired: Bool
  /// A sentence fragment, small first letter, no full stop.
  package let help: String
  package let group: OptionGroup

  /// `--output PATH`, or `--quiet` for a flag.
  package var usage: String { value.map { "--\(long) \($0.name)" } ?? "--\(long)" }
}

/// What follows an option that takes a value.
package struct OptionValue: Sendable {
  /// How help calls it: `PATH`, `DIM[,DIM]`.
  package let name: String
  package let shape: ValueShape
  /// The value that holds where none is given, as one would write it.
  package let fallback: String?
  /// Reads the text and forgets the value.
  let check: @Sendable (String) throws(ValueProblem) -> Void
}

/// Under which heading help lists an option.
package enum OptionGroup: CaseIterable, Sendable {
  /// What this command alone understands.
  case command
  /// Which part of the history a report is about, and on which day it stands.
  case selection
  /// How and where a report is written.
  case output
  /// Accepted by every command, before or after its name.
  case common

  package var heading: String {
    switch self {
    case .command: "Options"
    case .selection: "What to report on"
    case .output: "How to write it"
    case .common: "Common options"
    }
  }
}

/// Something that stands for an option in a command's list: an `Option`, a `DefaultedOption` or a `Flag`.
package protocol OptionKey: Sendable {
  var spec: OptionSpec { get }
}

/// An option with a value; also the key that asks `ParsedArguments` for it.
package struct Option<Value: Sendable>: OptionKey {
  package let spec: OptionSpec
  let kind: ValueKind<Value>

  package init(
    _ long: String, short: Character? = nil, _ valueName: String, _ kind: ValueKind<Value>, repeatable: Bool = false,
    required: Bool = false, group: OptionGroup = .command, help: String
  ) {
    self.init(
      kind,
      OptionSpec(
        long: long, short: short, value: Self.value(valueName, kind, fallback: nil), isRepeatable: repeatable,
        isRequired: required, help: help, group: group))
  }

  private init(_ kind: ValueKind<Value>, _ spec: OptionSpec) {
    self.kind = kind
    self.spec = spec
  }

  private static func value(_ name: String, _ kind: ValueKind<Value>, fallback: String?) -> OptionValue {
    OptionValue(name: name, shape: kind.shape, fallback: fallback) { text throws(ValueProblem) in
      _ = try kind.read(text)
    }
  }

  /// The same option with a value that holds where none is given, and how one would write it.
  package func defaulting(to fallback: Value, written: String) -> DefaultedOption<Value> {
    let spec = OptionSpec(
      long: spec.long, short: spec.short,
      value: spec.value.map { Self.value($0.name, kind, fallback: written) }, isRepeatable: spec.isRepeatable,
      isRequired: false, help: spec.help, group: spec.group)
    return DefaultedOption(option: Option(kind, spec), fallback: fallback)
  }
}

/// An option that always has a value.
package struct DefaultedOption<Value: Sendable>: OptionKey {
  let option: Option<Value>
  let fallback: Value
  package var spec: OptionSpec { option.spec }
}

/// An option without a value: given or not.
package struct Flag: OptionKey {
  package let spec: OptionSpec

  package init(_ long: String, short: Character? = nil, group: OptionGroup = .command, help: String) {
    spec = OptionSpec(
      long: long, short: short, value: nil, isRepeatable: true, isRequired: false, help: help, group: group)
  }
}
