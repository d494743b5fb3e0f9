/// A completion script for Bash, 3.2 (as macOS has it) and later.
///
/// Files are left to Bash itself (`-o default`), which knows about quoting and `~`.
struct BashCompletion {
  let commands: [CommandSpec]

  var script: String {
    """
    # Completions of debrief for Bash, made by 'debrief completions bash'.
    _debrief_none() { compopt +o bashdefault +o default 2>/dev/null; }

    _debrief_words() {
      _debrief_none
      COMPREPLY=($(compgen -W "$1" -- "$cur"))
    }

    # Several words with commas between.
    _debrief_list() {
      local before=""
      _debrief_none
      if [[ $cur == *,* ]]; then before="${cur%,*},"; fi
      COMPREPLY=($(compgen -P "$before" -W "$1" -- "${cur##*,}"))
    }

    # The name of NAME=TEXT.
    _debrief_pair() {
      _debrief_none
      compopt -o nospace 2>/dev/null
      COMPREPLY=($(compgen -S = -W "$1" -- "$cur"))
    }

    _debrief() {
      local cur="${COMP_WORDS[COMP_CWORD]}" option="${COMP_WORDS[COMP_CWORD-1]}" command="" i
      COMPREPLY=()
      # Bash makes three words of --option=value.
      if [[ $cur == = ]]; then
        cur=""
      elif [[ $option == = ]]; then
        option="${COMP_WORDS[COMP_CWORD-2]}"
      fi
      for ((i = 1; i < COMP_CWORD; i++)); do
        case "${COMP_WORDS[i]}" in
          \(pattern(valuedCommonOptions)))
            if [[ ${COMP_WORDS[i+1]} == = ]]; then ((i++)); fi
            ((i++)) ;;
          -*) ;;
          *) command="${COMP_WORDS[i]}"; break ;;
        esac
      done
      case "$command $option" in
    \(optionCases)
      esac
      if [[ ${COMP_WORDS[COMP_CWORD]} == = || ${COMP_WORDS[COMP_CWORD-1]} == = ]]; then
        _debrief_none
        return
      fi
      case "$command" in
        "") if [[ $cur == -* ]]; then _debrief_words "\(programOptions)"
          else _debrief_words "\(commands.map(\.name).joined(separator: " "))"; fi ;;
    \(commandCases)
      esac
    }
    complete -o bashdefault -o default -F _debrief debrief

    """
  }

  private var valuedCommonOptions: [String] {
    Options.common.map(\.spec).filter { $0.value != nil }.flatMap(\.names)
  }

  private var programOptions: String {
    (Options.common.map(\.spec) + [Options.version.spec]).map { "--\($0.long)" }.joined(separator: " ")
  }

  /// A branch for each way to complete the value of an option, by the commands and options it is for.
  private var optionCases: String {
    var patterns: [(action: String, words: [String])] = []
    func add(_ words: [String], _ action: String) {
      if let place = patterns.firstIndex(where: { $0.action == action }) {
        patterns[place].words += words
      } else {
        patterns.append((action, words))
      }
    }
    for command in commands {
      for option in command.options where option.group != .common {
        if let shape = option.value?.shape { add(option.names.map { "\"\(command.name) \($0)\"" }, action(shape)) }
      }
    }
    for option in Options.common.map(\.spec) {
      if let shape = option.value?.shape { add(option.names.map { "*\" \($0)\"" }, action(shape)) }
    }
    return patterns.map { "    \(pattern($0.words)))\n      \($0.action)\n      return ;;" }.joined(separator: "\n")
  }

  private var commandCases: String {
    commands.map { command in
      let options = command.options.map { "--\($0.long)" }.joined(separator: " ")
      let shapes = command.arguments.map(\.shape)
      let takesFiles = shapes.contains { $0.isPath }
      let names = shapes.first { $0.names != nil }
      let argument = takesFiles ? ":" : names.map(action) ?? "_debrief_none"
      return """
            \(command.name)) if [[ $cur == -* ]]; then _debrief_words "\(options)"
              else \(argument); fi ;;
        """
    }.joined(separator: "\n")
  }

  private func action(_ shape: ValueShape) -> String {
    let words = (shape.names?.entries() ?? []).map(\.name).joined(separator: " ")
    return switch shape {
    case .file, .folder: ":"
    case .text, .integer, .day, .month: "_debrief_none"
    case .named: "_debrief_words \"\(words)\""
    case .list: "_debrief_list \"\(words)\""
    case .pair: "_debrief_pair \"\(words)\""
    }
  }

  private func pattern(_ words: [String]) -> String { words.joined(separator: " | ") }
}

extension OptionSpec {
  /// As one writes it: `--output` and perhaps `-o`.
  var names: [String] { ["--\(long)"] + (short.map { ["-\($0)"] } ?? []) }
}

extension ValueShape {
  var isPath: Bool {
    switch self {
    case .file, .folder: true
    case .text, .integer, .day, .month, .named, .list, .pair: false
    }
  }
}
