/// A picture of a table: which columns it shows and how. The figures stay in the table, so that text, page and
/// spreadsheet draw the same ones.
package struct Chart: Sendable, Equatable {
  package var key: String
  package var title: String
  package var kind: Kind
  /// The key of the table it draws.
  package var table: String
  /// The column that names each mark (a stage, a group, a day). For `.flow` the column of the source.
  package var category: String
  package var series: [Series]
  /// What the value axis measures, with its unit, as words: "share of interviews that went on".
  package var axis: String

  package enum Kind: String, Sendable, Equatable, CaseIterable {
    /// A bar for each row.
    case bars
    /// A dot and its interval for each row.
    case intervals
    /// A Sankey diagram: `category` names the source, the first series' `target` the target, its `value` the width.
    case flow
    /// A step curve over a number on the category axis, with bounds (Kaplan–Meier).
    case curve
    /// A line for each series over the category axis (weeks, months).
    case lines
    /// A range for each row from `low` to `high` with a mark at `value`.
    case ranges
  }

  /// Columns of the table, by key.
  package struct Series: Sendable, Equatable {
    package var title: String
    package var value: String
    package var low: String?
    package var high: String?
    /// Only for `.flow`: the column that names the target.
    package var target: String?
    /// How many each figure rests on, shown beside it: a rate says little without.
    package var n: String?

    package init(
      title: String, value: String, low: String? = nil, high: String? = nil, target: String? = nil, n: String? = nil
    ) {
      self.title = title
      self.value = value
      self.low = low
      self.high = high
      self.target = target
      self.n = n
    }
  }

  package init(
    key: String, title: String, kind: Kind, table: String, category: String, series: [Series], axis: String
  ) {
    self.key = key
    self.title = title
    self.kind = kind
    self.table = table
    self.category = category
    self.series = series
    self.axis = axis
  }
}
