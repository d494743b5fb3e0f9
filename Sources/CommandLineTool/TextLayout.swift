/// Breaks our own prose into lines. It counts characters: data, which may be wider or narrower, is laid out elsewhere.
package enum TextLayout {
  /// Lines of at most `width` characters; a longer word stands alone on its line.
  ///
  /// - Parameter hanging: blanks before every line but the first.
  package static func wrap(_ text: String, width: Int, hanging: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: hanging)
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if line.isEmpty {
        line = (lines.isEmpty ? "" : margin) + word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = margin + word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Paragraphs with blank lines between. A paragraph whose first line begins with a blank stays as it is, except that
  /// a tab makes two aligned columns.
  package static func paragraphs(_ text: String, width: Int) -> [[String]] {
    var blocks: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let startsVerbatim = line.hasPrefix(" ") != (blocks.last?.first?.hasPrefix(" ") ?? line.hasPrefix(" "))
      if line.isEmpty || startsVerbatim { blocks.append([]) }
      if !line.isEmpty { blocks[blocks.count - 1].append(line) }
    }
    return blocks.filter { !$0.isEmpty }.map { lines in
      guard lines[0].hasPrefix(" ") else { return wrap(lines.joined(separator: " "), width: width) }
      guard lines.contains(where: { $0.contains("\t") }) else { return lines.map(String.init) }
      let rows = lines.map { line in
        let cells = line.drop { $0 == " " }.split(separator: "\t", maxSplits: 1).map(String.init)
        return (cells.first ?? "", cells.count > 1 ? cells[1] : "")
      }
      return columns(rows, indent: 2, width: width)
    }
  }

  /// Two columns, the second wrapped and aligned. A first cell that is wider than its column has the first line to
  /// itself.
  ///
  /// - Parameter first: the width of the first column, to align several lists; else what the rows need.
  package static func columns(
    _ rows: [(String, String)], indent: Int, width: Int, first: Int? = nil
  ) -> [String] {
    let gap = 2
    let first = first ?? firstColumn(of: rows, width: width)
    let margin = String(repeating: " ", count: indent)
    let start = indent + first + gap
    var lines: [String] = []
    for (left, right) in rows {
      let wrapped = wrap(right, width: max(16, width - start))
      let fits = left.count <= first
      let padding = String(repeating: " ", count: max(0, first + gap - left.count))
      if !fits || wrapped.isEmpty { lines.append(margin + left) }
      for (place, line) in wrapped.enumerated() {
        let lead = place == 0 && fits ? margin + left + padding : String(repeating: " ", count: start)
        lines.append(lead + line)
      }
    }
    return lines
  }

  /// The width of the widest first cell that is not wider than half a line.
  package static func firstColumn(of rows: [(String, String)], width: Int) -> Int {
    let most = max(12, width / 2)
    return rows.map(\.0.count).filter { $0 <= most }.max() ?? most
  }
}
