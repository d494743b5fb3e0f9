/// A completion script for the Z shell, in the words of its `_arguments`.
struct ZshCompletion {
  let commands: [CommandSpec]

  var script: String {
    """
    #compdef debrief
    # Completions of debrief for the Z shell, made by 'debrief completions zsh'.
    _debrief() {
      local curcontext="$curcontext" state line
      local -a commands
      typeset -A opt_args
      _arguments -C \\
    \(lines((Options.common.map(\.spec) + [Options.version.spec]).flatMap(option)))
        '1: :->command' \\
        '*:: :->rest' && return
      case $state in
        command)
          commands=(
    \(commands.map { "        '\(quoted($0.name + ":" + $0.summary))'" }.joined(separator: "\n"))
          )
          _describe -t commands command commands ;;
        rest)
          case $words[1] in
    \(commands.map(rest).joined(separator: "\n"))
          esac ;;
      esac
    }
    if [[ $funcstack[1] == _debrief ]]; then _debrief "$@"; else compdef _debrief debrief; fi

    """
  }

  private func rest(_ command: CommandSpec) -> String {
    let parts = command.options.flatMap(option) + command.arguments.map(argument)
    let text = lines(parts, indent: "          ").dropLast(2)
    return "        \(command.name)) _arguments \\\n\(text) ;;"
  }

  private func lines(_ parts: [String], indent: String = "    ") -> String {
    parts.map { "\(indent)'\($0)' \\" }.joined(separator: "\n")
  }

  private func option(_ option: OptionSpec) -> [String] {
    let star = option.isRepeatable ? "*" : ""
    let help = escaped(option.help, "[]:")
    return option.names.map { name in
      guard let value = option.value else { return quoted("\(star)\(name)[\(help)]") }
      let sign = name.hasPrefix("--") ? "=" : "+"
      return quoted("\(star)\(name)\(sign)[\(help)]:\(escaped(value.name, ":")):\(action(value.shape))")
    }
  }

  private func argument(_ argument: ArgumentSpec) -> String {
    let star = argument.count.upperBound > 1 ? "*" : ""
    return quoted("\(star):\(escaped(argument.name, ":")):\(action(argument.shape))")
  }

  private func action(_ shape: ValueShape) -> String {
    let entries = shape.names?.entries() ?? []
    let names = entries.map(\.name).joined(separator: " ")
    return switch shape {
    case .file: "_files"
    case .folder: "_files -/"
    case .text, .integer, .day, .month: " "
    case .named: "(\(names))"
    case .list: "_values -s , \(shape.names?.noun.filter { $0 != " " } ?? "value") \(names)"
    case .pair: "{compadd -S = -- \(names)}"
    }
  }

  private func escaped(_ text: String, _ marks: String) -> String {
    text.reduce(into: "") { $0 += (marks.contains($1) ? "\\" : "") + String($1) }
  }

  /// For between single quotes.
  private func quoted(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
  }
}
