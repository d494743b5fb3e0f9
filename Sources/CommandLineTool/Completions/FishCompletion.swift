/// A completion script for fish, 3 and later.
struct FishCompletion {
  let commands: [CommandSpec]

  var script: String {
    var lines = ["# Completions of debrief for fish, made by 'debrief completions fish'.", "complete -c debrief -f"]
    for command in commands {
      lines.append("complete -c debrief -n __fish_use_subcommand -a \(command.name) -d \(quoted(command.summary))")
    }
    lines += Options.common.map { option($0.spec, when: nil) }
    lines.append(option(Options.version.spec, when: "__fish_use_subcommand"))
    for command in commands {
      let condition = "__fish_seen_subcommand_from \(command.name)"
      lines += command.options.filter { $0.group != .common }.map { option($0, when: condition) }
      for argument in command.arguments {
        guard let words = words(argument.shape) else { continue }
        lines.append("complete -c debrief -n \(quoted(condition)) \(words)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func option(_ option: OptionSpec, when condition: String?) -> String {
    var parts = ["complete -c debrief"]
    if let condition { parts.append("-n \(quoted(condition))") }
    if let short = option.short { parts.append("-s \(short)") }
    parts.append("-l \(option.long)")
    if let shape = option.value?.shape { parts.append("-r " + (words(shape) ?? "-f")) }
    parts.append("-d \(quoted(option.help))")
    return parts.joined(separator: " ")
  }

  /// The flags that say what may stand there; nil where nothing can be proposed.
  private func words(_ shape: ValueShape) -> String? {
    let entries = shape.names?.entries() ?? []
    let names = entries.map(\.name).joined(separator: " ")
    return switch shape {
    case .file: "-F"
    case .folder: "-f -a '(__fish_complete_directories)'"
    case .text, .integer, .day, .month: nil
    case .named:
      "-f -a "
        + quoted(
          entries.map { $0.name + ($0.summary.isEmpty ? "" : "\\t\(quoted($0.summary))") }.joined(separator: " "))
    case .list: "-f -a '(__fish_append , \(names))'"
    case .pair: "-f -a '\(entries.map { $0.name + "=" }.joined(separator: " "))'"
    }
  }

  private func quoted(_ text: String) -> String {
    "'" + text.reduce(into: "") { $0 += ($1 == "'" || $1 == "\\" ? "\\" : "") + String($1) } + "'"
  }
}
