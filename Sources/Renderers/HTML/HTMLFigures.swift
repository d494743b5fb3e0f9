import ReportModel

/// Headline figures as cards.
enum HTMLFigures {
  static func write(_ figures: [Figure], to page: inout HTMLMarkup) {
    guard !figures.isEmpty else { return }
    page.element("dl", [("class", "figures")]) { page in
      for figure in figures {
        page.element("div", [("class", "card " + figure.tone.rawValue)]) { page in
          page.element("dt", words: figure.title)
          page.element("dd", [("class", "value")]) { page in
            HTMLTone.mark(figure.tone, to: &page)
            let value = FigureFormat.text(figure.value, figure.kind)
            page.write(value.isEmpty ? "\u{2013}" : value)
          }
          let interval = figure.value == .empty ? "" : FigureFormat.interval(figure.low, figure.high, figure.kind)
          if !interval.isEmpty { page.element("dd", [("class", "interval")], words: interval) }
          if !figure.comparison.isEmpty { page.element("dd", words: figure.comparison) }
        }
      }
    }
  }
}

/// Sentences, each with the mark of its tone.
enum HTMLStatements {
  static func write(_ statements: [Statement], to page: inout HTMLMarkup) {
    guard !statements.isEmpty else { return }
    page.element("ul", [("class", "statements")]) { page in
      for statement in statements {
        page.element("li", [("class", statement.tone.rawValue)]) { page in
          HTMLTone.mark(statement.tone, to: &page)
          page.inline("span") { $0.write(statement.text) }
        }
      }
    }
  }
}

/// The mark of a tone, which says in its sign and in words for screen readers what its colour says.
enum HTMLTone {
  static func mark(_ tone: Tone, to page: inout HTMLMarkup, isSpoken: Bool = true) {
    guard tone != .plain else { return }
    let sign = TextStyle(ascii: false, color: false).mark(tone)
    page.inline("span", [("class", "tone " + tone.rawValue), ("aria-hidden", "true")]) { $0.write(sign) }
    if isSpoken { page.inline("span", [("class", "spoken")]) { $0.write(tone.meaning + ": ") } }
  }
}
