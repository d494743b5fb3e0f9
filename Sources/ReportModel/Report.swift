/// A report as a value: what is said, in which order. No renderer knows what an interview is, and no report knows
/// what a terminal is.
package struct Report: Sendable, Equatable {
  /// The command's name: `review`, `rates`.
  package var name: String
  package var title: String
  /// The period and the day it speaks of, in words: "October 2026, as of 2026-10-31".
  package var subtitle: String
  /// Options that shaped it, name and value in the order of the help, so that it can be made again.
  package var settings: [Setting]
  package var sections: [Section]
  /// What the reader must know of the data (conversions made, rows set aside).
  package var notes: [String]
  /// What the figures of this report mean.
  package var definitions: [Definition]
  /// Key of the table that stands for the report where only one fits (CSV on standard output); nil where none does.
  package var mainTable: String?

  package init(
    name: String, title: String, subtitle: String, settings: [Setting] = [], sections: [Section] = [],
    notes: [String] = [], definitions: [Definition] = [], mainTable: String? = nil
  ) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.settings = settings
    self.sections = sections
    self.notes = notes
    self.definitions = definitions
    self.mainTable = mainTable
  }

  /// Every table of the report, in the order it is read.
  package var tables: [Table] {
    sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  package func table(_ key: String) -> Table? {
    for section in sections {
      for case .table(let table) in section.blocks where table.key == key { return table }
    }
    return nil
  }

  package struct Setting: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A term of the report, what it means and whose it is.
  package struct Definition: Sendable, Equatable {
    package var term: String
    package var meaning: String
    /// Where the method comes from ("Wilson 1927"); empty for plain counting.
    package var source: String

    package init(term: String, meaning: String, source: String = "") {
      self.term = term
      self.meaning = meaning
      self.source = source
    }
  }
}

/// A part of a report under one heading.
package struct Section: Sendable, Equatable {
  /// Stable name, for links inside a page and sheet names.
  package var key: String
  package var title: String
  package var blocks: [Block]

  package init(key: String, title: String, blocks: [Block]) {
    self.key = key
    self.title = title
    self.blocks = blocks
  }
}

package enum Block: Sendable, Equatable {
  case paragraph(String)
  /// A list of sentences, each with its tone.
  case statements([Statement])
  /// Headline figures, read side by side.
  case figures([Figure])
  case table(Table)
  case chart(Chart)
}

package struct Statement: Sendable, Equatable {
  package var text: String
  package var tone: Tone

  package init(_ text: String, tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }
}

/// One headline figure: "Interviews 21", with what it is compared with.
package struct Figure: Sendable, Equatable {
  package var title: String
  package var value: Cell
  package var kind: Column.Kind
  /// The bounds of its interval, in the unit of the value, where it is a rate.
  package var low: Cell
  package var high: Cell
  /// What stands under it, in words: "18 in September; 16 a month over the three before". May be empty.
  package var comparison: String
  package var tone: Tone

  package init(
    _ title: String, _ value: Cell, _ kind: Column.Kind, low: Cell = .empty, high: Cell = .empty,
    comparison: String = "", tone: Tone = .plain
  ) {
    self.title = title
    self.value = value
    self.kind = kind
    self.low = low
    self.high = high
    self.comparison = comparison
    self.tone = tone
  }
}
