/// What the words of a command line say, checked against the command's spec.
package struct ParsedArguments: Sendable {
  /// The texts given for each option, by its long name; a flag has an empty text for each time it is given.
  private var options: [String: [String]] = [:]
  /// The words taken by each argument, by its name.
  private var arguments: [String: [String]] = [:]

  package init() {}

  mutating func add(_ text: String, to option: OptionSpec) { options[option.long, default: []].append(text) }

  mutating func set(_ words: [String], of argument: ArgumentSpec) { arguments[argument.name] = words }

  package func has(_ flag: Flag) -> Bool { isGiven(flag) }

  package func isGiven(_ option: some OptionKey) -> Bool { isGiven(option.spec) }

  func isGiven(_ option: OptionSpec) -> Bool { options[option.long] != nil }

  /// The value given; the last one where it was given more than once.
  package func value<Value>(of option: Option<Value>) -> Value? { values(of: option).last }

  package func value<Value>(of option: DefaultedOption<Value>) -> Value {
    value(of: option.option) ?? option.fallback
  }

  /// All values given, in order.
  package func values<Value>(of option: Option<Value>) -> [Value] {
    read(options[option.spec.long] ?? [], option.kind)
  }

  /// The value of an option that the spec requires. Throws where it is missing.
  package func required<Value>(_ option: Option<Value>) throws(CommandFailure) -> Value {
    guard let value = value(of: option) else { throw CommandFailure(.usage, "\(option.spec.usage) is missing") }
    return value
  }

  package func value<Value>(of argument: Argument<Value>) -> Value? { values(of: argument).first }

  package func values<Value>(of argument: Argument<Value>) -> [Value] {
    read(arguments[argument.spec.name] ?? [], argument.kind)
  }

  /// The value of an argument that the spec requires. Throws where it is missing.
  package func required<Value>(_ argument: Argument<Value>) throws(CommandFailure) -> Value {
    guard let value = value(of: argument) else { throw CommandFailure(.usage, "\(argument.spec.name) is missing") }
    return value
  }

  /// Every text was read once when the line was parsed, so that none is left out here.
  private func read<Value>(_ texts: [String], _ kind: ValueKind<Value>) -> [Value] {
    texts.compactMap { try? kind.read($0) }
  }
}
