import InterviewModel

/// The rows of a table by the application that they belong to; of each application in the order of the table.
struct RowsByApplication {
  /// By application: where its rows begin in `rows`; one more entry than applications.
  private let starts: [Int32]
  let rows: [Int32]

  /// - Parameter applications: by row of the table, the position of its application.
  /// - Parameter count: of applications.
  /// - Complexity: O(rows + count).
  init(_ applications: [Int32], count: Int) {
    var ends = [Int32](repeating: 0, count: count + 1)
    for application in applications { ends[Int(application) + 1] += 1 }
    for application in 0..<count { ends[application + 1] += ends[application] }
    starts = ends
    var rows = [Int32](repeating: 0, count: applications.count)
    for row in applications.indices {
      let application = Int(applications[row])
      rows[Int(ends[application])] = Int32(row)
      ends[application] += 1
    }
    self.rows = rows
  }

  /// Which of `rows` are an application's.
  func places(of application: Int) -> Range<Int> { Int(starts[application])..<Int(starts[application + 1]) }
}
