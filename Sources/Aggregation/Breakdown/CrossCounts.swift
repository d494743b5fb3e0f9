import InterviewModel

/// Interviews counted by group or pair of groups and by result, in one pass.
struct CrossCounts {
  struct Cell {
    /// Of the first grouping.
    let first: Int
    /// Of the second; nil where there is one grouping only.
    let second: Int?
    let counts: ResultCounts
  }

  /// Those with an interview, in no order that means anything.
  private(set) var cells: [Cell] = []
  /// By grouping and group: interviews, each once.
  private(set) var marginals: [[Int]]
  /// All selected interviews, each once.
  private(set) var all = ResultCounts()

  /// Tables up to this many cells are counted in an array; larger ones, of two dimensions with very many labels, in a
  /// dictionary.
  private static let greatestArray = 1 << 19

  init(_ groupings: [Grouping], results: [StageResult], selected: [Bool]) {
    marginals = groupings.map { [Int](repeating: 0, count: $0.names.count) }
    for row in results.indices where selected[row] { all.add(results[row]) }
    let first = groupings[0]
    guard groupings.count > 1 else {
      countOne(first, results, selected)
      return
    }
    countTwo(first, groupings[1], results, selected)
  }

  private mutating func countOne(_ grouping: Grouping, _ results: [StageResult], _ selected: [Bool]) {
    var table = CellTable(cells: grouping.names.count, isDense: true)
    switch grouping.membership {
    case .single(let groups):
      for row in results.indices where selected[row] { table.add(Int(groups[row]), results[row]) }
    case .several(let bits):
      for row in results.indices where selected[row] { forEachBit(of: bits[row]) { table.add($0, results[row]) } }
    }
    table.forEach { key, counts in
      cells.append(Cell(first: key, second: nil, counts: counts))
      marginals[0][key] = counts.total
    }
  }

  private mutating func countTwo(
    _ first: Grouping, _ second: Grouping, _ results: [StageResult], _ selected: [Bool]
  ) {
    let width = second.names.count
    let size = first.names.count * width
    var table = CellTable(cells: size, isDense: size <= Self.greatestArray)
    var ofFirst = [Int](repeating: 0, count: first.names.count)
    var ofSecond = [Int](repeating: 0, count: width)
    for row in results.indices where selected[row] {
      first.forEachGroup(of: row) { group in
        ofFirst[group] += 1
        second.forEachGroup(of: row) { table.add(group * width + $0, results[row]) }
      }
      second.forEachGroup(of: row) { ofSecond[$0] += 1 }
    }
    marginals = [ofFirst, ofSecond]
    table.forEach { key, counts in cells.append(Cell(first: key / width, second: key % width, counts: counts)) }
  }
}

extension Grouping {
  /// The groups of one row.
  @inline(__always)
  func forEachGroup(of row: Int, _ body: (Int) -> Void) {
    switch membership {
    case .single(let groups): body(Int(groups[row]))
    case .several(let bits): forEachBit(of: bits[row], body)
    }
  }
}

/// The places of the bits that are set, lowest first.
@inline(__always)
func forEachBit(of bits: UInt64, _ body: (Int) -> Void) {
  var rest = bits
  while rest != 0 {
    body(rest.trailingZeroBitCount)
    rest &= rest - 1
  }
}

/// Counts by cell: of all cells, or of the occupied ones where the table would be too large.
private struct CellTable {
  private var dense: [ResultCounts]
  private var sparse: [Int: ResultCounts] = [:]
  private let isDense: Bool

  init(cells: Int, isDense: Bool) {
    self.isDense = isDense
    dense = isDense ? [ResultCounts](repeating: ResultCounts(), count: cells) : []
  }

  @inline(__always)
  mutating func add(_ cell: Int, _ result: StageResult) {
    if isDense {
      dense[cell].add(result)
    } else {
      sparse[cell, default: ResultCounts()].add(result)
    }
  }

  /// The occupied cells, ascending.
  func forEach(_ body: (Int, ResultCounts) -> Void) {
    guard isDense else {
      for key in sparse.keys.sorted() {
        if let counts = sparse[key] { body(key, counts) }
      }
      return
    }
    for (cell, counts) in dense.enumerated() where counts.total > 0 { body(cell, counts) }
  }
}
