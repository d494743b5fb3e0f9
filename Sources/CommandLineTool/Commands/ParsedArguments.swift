/// What the words of a command line say, checked against the command's spec.
package struct ParsedArguments: Sendable {
  /// The text given each time for an option with that long name, in order; a flag has an empty text.
  private var options: [(name: String, text: String)] = []
  /// Each word taken by the argument with that name, in order.
  private var arguments: [(name: String, text: String)] = []

  package init() {}

  mutating func add(_ text: String, to option: OptionSpec) { options.append((option.long, text)) }

  mutating func add(_ word: String, of argument: ArgumentSpec) { arguments.append((argument.name, word)) }

  package func has(_ flag: Flag) -> Bool { isGiven(flag) }

  package func isGiven(_ option: some OptionKey) -> Bool { isGiven(option.spec) }

  func isGiven(_ option: OptionSpec) -> Bool { options.contains { $0.name == option.long } }

  /// The value given; the last one where it was given more than once.
  package func value<Value>(of option: Option<Value>) -> Value? { values(of: option).last }

  package func value<Value>(of option: DefaultedOption<Value>) -> Value {
    value(of: option.option) ?? option.fallback
  }

  /// All values given, in order.
  package func values<Value>(of option: Option<Value>) -> [Value] {
    read(options, of: option.spec.long, option.kind)
  }

  /// The value of an option that the spec requires. Throws where it is missing.
  package func required<Value>(_ option: Option<Value>) throws(CommandFailure) -> Value {
    guard let value = value(of: option) else { throw CommandFailure(.usage, "\(option.spec.usage) is missing") }
    return value
  }

  package func value<Value>(of argument: Argument<Value>) -> Value? { values(of: argument).first }

  package func values<Value>(of argument: Argument<Value>) -> [Value] {
    read(arguments, of: argument.spec.name, argument.kind)
  }

  /// The value of an argument that the spec requires. Throws where it is missing.
  package func required<Value>(_ argument: Argument<Value>) throws(CommandFailure) -> Value {
    guard let value = value(of: argument) else { throw CommandFailure(.usage, "\(argument.spec.name) is missing") }
    return value
  }

  /// Every text was read once when the line was parsed, so that none is left out here.
  private func read<Value>(
    _ texts: [(name: String, text: String)], of name: String, _ kind: ValueKind<Value>
  ) -> [Value] {
    texts.compactMap { $0.name == name ? try? kind.read($0.text) : nil }
  }
}
