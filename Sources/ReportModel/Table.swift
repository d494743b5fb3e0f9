/// A table of a report: typed columns, rows of cells.
package struct Table: Sendable, Equatable {
  /// Stable snake_case name: what `--table KEY` takes and what a CSV file is called.
  package var key: String
  /// What a person reads above it.
  package var title: String
  /// What one row counts and what the reader should know before reading on; may be empty.
  package var caption: String
  package var columns: [Column]
  package var rows: [Row]
  /// Said under the table when it has no rows.
  package var emptyMessage: String
  /// A table that is only for data stands behind a chart: pages for people draw it and do not print it.
  package var audience: Column.Audience

  package init(
    key: String, title: String, caption: String = "", columns: [Column], rows: [Row] = [],
    emptyMessage: String = "Nothing to show yet.", for audience: Column.Audience = .everyone
  ) {
    self.key = key
    self.title = title
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.emptyMessage = emptyMessage
    self.audience = audience
  }

  /// Where a column stands, by its key. O(columns).
  package func index(of columnKey: String) -> Int? { columns.firstIndex { $0.key == columnKey } }

  /// The columns people see, as indices: not those for data, and no bounds, which stand with their figure.
  package var columnsForPeople: [Int] {
    let shown = columns.indices.filter { columns[$0].audience != .data }
    let intervals = shown.compactMap { columns[$0].interval }
    return shown.filter { place in
      !intervals.contains { $0.low == columns[place].key || $0.high == columns[place].key }
    }
  }

  /// The bounds of the interval of a row's figure in that column; `.empty` where there are none.
  package func bounds(_ row: Row, _ column: Int) -> (low: Cell, high: Cell) {
    let places = boundColumns(of: column)
    return (places.low.map { row.cells[$0] } ?? .empty, places.high.map { row.cells[$0] } ?? .empty)
  }

  /// Where the bounds of a column's figures stand; nil where there are none.
  package func boundColumns(of column: Int) -> (low: Int?, high: Int?) {
    guard let interval = columns[column].interval else { return (nil, nil) }
    return (index(of: interval.low), index(of: interval.high))
  }

  /// The cell of a row in the column of that key; `.empty` where there is no such column.
  package func cell(_ row: Row, _ columnKey: String) -> Cell { index(of: columnKey).map { row.cells[$0] } ?? .empty }
}

/// One row: as many cells as the table has columns.
package struct Row: Sendable, Equatable {
  package var cells: [Cell]
  /// Set only where a verdict earned it.
  package var tone: Tone

  package init(_ cells: [Cell], tone: Tone = .plain) {
    self.cells = cells
    self.tone = tone
  }
}

/// How a statement or a row is meant; renderers choose colour and mark.
package enum Tone: String, Sendable, Equatable, CaseIterable {
  case plain
  /// Something that works.
  case good
  /// Something that wants practice or action.
  case attention
  /// Too little is known to say anything.
  case faint
}

package struct Column: Sendable, Equatable {
  /// Stable snake_case key: the CSV header and the JSON name.
  package var key: String
  /// Short heading for people.
  package var title: String
  package var kind: Kind
  /// Who sees it.
  package var audience: Audience
  /// Keys of the columns that hold the bounds of this figure's interval; people see the three as one.
  package var interval: Bounds?
  /// Whether text and pages draw the figure as a bar (a share or a count) or, where it has an interval, as a dot and
  /// a line.
  package var isDrawn: Bool
  /// Whether people can do without it: where room is short, these columns go first.
  package var isDetail: Bool

  /// What the cells of a column are: unit, and with it the format.
  package enum Kind: Sendable, Equatable {
    case text
    /// A whole number of things.
    case count
    /// A proportion in 0...1, shown as a percentage.
    case share
    /// A difference of proportions in -1...1, shown in percentage points with its sign.
    case difference
    /// A probability that tests give (p or q value) in 0...1.
    case probability
    /// A plain number shown with so many decimals.
    case number(decimals: Int)
    /// A length of time in days.
    case days
    case day
    case month
    case money
    /// The ISO 4217 code of the money of the same row.
    case currency

    /// Whether its cells are figures, which people read aligned at the right.
    package var isFigure: Bool {
      switch self {
      case .text, .day, .month, .currency: false
      case .count, .share, .difference, .probability, .number, .days, .money: true
      }
    }
  }

  package enum Audience: Sendable, Equatable {
    /// Every format.
    case everyone
    /// Only the formats for machines (CSV, JSON, spreadsheet).
    case data
    /// Only the formats for people (text, Markdown, HTML).
    case people
  }

  package struct Bounds: Sendable, Equatable {
    package var low: String
    package var high: String

    package init(low: String, high: String) {
      self.low = low
      self.high = high
    }
  }

  package init(
    _ key: String, _ title: String, _ kind: Kind, for audience: Audience = .everyone, interval: Bounds? = nil,
    isDrawn: Bool = false, isDetail: Bool = false
  ) {
    self.key = key
    self.title = title
    self.kind = kind
    self.audience = audience
    self.interval = interval
    self.isDrawn = isDrawn
    self.isDetail = isDetail
  }
}
