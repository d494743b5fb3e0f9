/// Everything parsing, help and completions know about an argument, that is, a word that is no option.
package struct ArgumentSpec: Sendable {
  /// How help calls it: `FILE|DIR`.
  package let name: String
  /// How many words it takes: `1...1` for one, `0...1` for one that may be missing, `0...Int.max` for any number.
  package let count: ClosedRange<Int>
  package let shape: ValueShape
  /// A sentence fragment, small first letter, no full stop.
  package let help: String
  let check: @Sendable (String) throws(ValueProblem) -> Void

  /// `DIR`, `[N]`, `FILE|DIR...` or `[FILE|DIR...]`.
  package var usage: String {
    let name = count.upperBound > 1 ? name + "..." : name
    return count.lowerBound == 0 ? "[\(name)]" : name
  }
}

/// An argument with the type of its values; also the key that asks `ParsedArguments` for them.
package struct Argument<Value: Sendable>: ArgumentKey {
  package let spec: ArgumentSpec
  let kind: ValueKind<Value>

  package init(_ name: String, _ kind: ValueKind<Value>, count: ClosedRange<Int> = 1...1, help: String) {
    self.kind = kind
    spec = ArgumentSpec(name: name, count: count, shape: kind.shape, help: help) { text throws(ValueProblem) in
      _ = try kind.read(text)
    }
  }
}

/// Something that stands for an argument in a command's list: an `Argument` of any type.
package protocol ArgumentKey: Sendable {
  var spec: ArgumentSpec { get }
}
