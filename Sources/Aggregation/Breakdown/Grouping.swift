import InterviewModel

/// Which groups of a dimension each row (an interview, or an application) belongs to, with the groups as small
/// integers.
package struct Grouping: Sendable {
  package enum Membership: Sendable {
    /// The one group of each row.
    case single([Int32])
    /// The groups of each row as bits: bit n stands for group n. None where the row is in no group: an empty
    /// checklist, an entry without habits.
    case several([UInt64])
  }

  package let dimension: Dimension
  /// By group, in the natural order where the dimension has one. The last is `unknown`: the rows without a value.
  package let names: [String]
  package let membership: Membership
  /// The groups stand by name, unknown aside.
  let isByName: Bool

  package var unknown: Int { names.count - 1 }

  init(_ dimension: Dimension, _ names: [String], _ membership: Membership, isByName: Bool = false) {
    self.dimension = dimension
    self.names = names + [Dimension.unknown]
    self.membership = membership
    self.isByName = isByName
  }

  /// The same groups of other rows.
  init(_ other: Grouping, _ membership: Membership) {
    dimension = other.dimension
    names = other.names
    self.membership = membership
    isByName = other.isByName
  }

  /// The groups that a value names: by the name, a synonym, or `unknown`. Complexity: O(groups).
  package func groups(named value: String) -> [Int] {
    let isCompany = dimension == .company
    func key(_ text: String) -> String { isCompany ? CompanyKey.fold(text) : LabelKey.fold(text) }
    let wanted = key(value)
    let found = names.indices.filter { key(names[$0]) == wanted }
    if found.isEmpty, let code = terms?.code(of: value), let name = terms?.name(of: Int64(code)) {
      return names.indices.filter { names[$0] == name }
    }
    return found
  }

  private var terms: TermList? {
    switch dimension {
    case .questionType: .questionType
    case .preparation: .preparationLevel
    case .preparationItem: .preparationItem
    case .stage: .stage
    case .signal: .interviewerSignal
    case .habit: .habit
    default: nil
    }
  }

  /// By row: whether it is in one of the groups. Complexity: O(rows).
  func contains(anyOf groups: [Int]) -> [Bool] {
    switch membership {
    case .single(let group):
      var wanted = [Bool](repeating: false, count: names.count)
      for group in groups { wanted[group] = true }
      return group.map { wanted[Int($0)] }
    case .several(let bits):
      let wanted = groups.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      return bits.map { $0 & wanted != 0 }
    }
  }
}

// Columns of values become groups in one pass each.
extension Grouping {
  /// Words of a list, by position; groups stand in the order of the names.
  static func labels(_ dimension: Dimension, _ column: [LabelIndex?], _ words: [String]) -> Grouping {
    var isUsed = [Bool](repeating: false, count: words.count)
    for label in column {
      if let label { isUsed[Int(label.number)] = true }
    }
    let used = isUsed.indices.filter { isUsed[$0] }.sorted { words[$0] < words[$1] }
    var groupOfWord = [Int32](repeating: 0, count: words.count)
    for (group, word) in used.enumerated() { groupOfWord[word] = Int32(group) }
    let unknown = Int32(used.count)
    return Grouping(
      dimension, used.map { words[$0] },
      .single(column.map { label in label.map { groupOfWord[Int($0.number)] } ?? unknown }), isByName: true)
  }

  /// One term of a list a row, by its raw value.
  static func terms<Term: Vocabulary>(_ dimension: Dimension, _ column: [Term?]) -> Grouping {
    let names = Term.names
    let unknown = Int32(names.count)
    return Grouping(dimension, names, .single(column.map { $0.map { Int32($0.rawValue) } ?? unknown }))
  }

  /// Several terms of a list a row, as bits; rows with nil carry no value.
  static func termSets(_ dimension: Dimension, _ names: [String], _ column: [UInt64?]) -> Grouping {
    let unknown = UInt64(1) << UInt64(names.count)
    return Grouping(dimension, names, .several(column.map { $0 ?? unknown }))
  }

  /// Months, those that occur, as `YYYY-MM`; or weekdays, Monday first.
  static func calendar(_ dimension: Dimension, _ days: [CalendarDay?]) -> Grouping {
    guard dimension == .month else {
      let names = Weekday.allCases.map(\.name)
      return Grouping(dimension, names, .single(days.map { Int32($0?.weekday.rawValue ?? UInt8(names.count)) }))
    }
    let months = days.map { $0?.month.index }
    var groups: [Int32: Int32] = [:]
    for case let month? in months { groups[month] = 0 }
    let inOrder = groups.keys.sorted()
    for (group, month) in inOrder.enumerated() { groups[month] = Int32(group) }
    let unknown = Int32(inOrder.count)
    return Grouping(
      dimension, inOrder.map { CalendarMonth(index: $0).description },
      .single(months.map { $0.flatMap { groups[$0] } ?? unknown }))
  }
}
