import InterviewModel

/// Everything the program takes from its surroundings, as one value: a test makes its own and runs the whole tool.
package struct Environment: Sendable {
  /// The words after the program's name.
  package var arguments: [String]
  /// By the place of each variable among all; nil where it is absent.
  private var variables: [String?]
  /// The current day where the user is.
  package var today: CalendarDay
  /// The descriptor that standard input is read from.
  package var standardInput: Int32
  package var standardOutput: OutputChannel
  package var standardError: OutputChannel
  /// Nanoseconds of a clock that never goes back, for rates and times left.
  package var clock: @Sendable () -> UInt64
  package var workbooks: WorkbookWriter

  package init(
    arguments: [String], variables: [EnvironmentVariable: String] = [:], today: CalendarDay,
    standardInput: Int32 = SystemCalls.standardInput, standardOutput: OutputChannel, standardError: OutputChannel,
    clock: @escaping @Sendable () -> UInt64, workbooks: WorkbookWriter = .library
  ) {
    self.arguments = arguments
    self.variables = EnvironmentVariable.allCases.map { variables.isEmpty ? nil : variables[$0] }
    self.today = today
    self.standardInput = standardInput
    self.standardOutput = standardOutput
    self.standardError = standardError
    self.clock = clock
    self.workbooks = workbooks
  }

  /// The surroundings of this process.
  package static var ofProcess: Environment {
    var environment = Environment(
      arguments: Array(CommandLine.arguments.dropFirst()), today: SystemCalls.today(),
      standardOutput: .descriptor(SystemCalls.standardOutput),
      standardError: .descriptor(SystemCalls.standardError), clock: SystemCalls.monotonicNanoseconds)
    environment.variables = EnvironmentVariable.allCases.map { SystemCalls.variable($0.rawValue) }
    return environment
  }

  /// The value of a variable; nil where it is absent or empty.
  package subscript(variable: EnvironmentVariable) -> String? {
    guard let place = EnvironmentVariable.allCases.firstIndex(of: variable), let value = variables[place],
      !value.isEmpty
    else {
      return nil
    }
    return value
  }
}

/// The environment variables the program reads, all of them.
package enum EnvironmentVariable: String, CaseIterable, Sendable {
  /// The path of the ledger.
  case ledger = "DEBRIEF_LEDGER"
  /// The user's data folder, where the platform has one (XDG Base Directory Specification).
  case dataHome = "XDG_DATA_HOME"
  case home = "HOME"
  case temporaryFolder = "TMPDIR"
  case columns = "COLUMNS"
  case terminalType = "TERM"
  /// Any value but an empty one turns colour off (no-color.org).
  case noColor = "NO_COLOR"
}
