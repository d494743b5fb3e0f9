import Foundation
import Statistics
import Testing

/// Numbers that other programs found, kept in the folder Answers beside the scripts that made them.
enum Answers {
  /// The rows of a file, one case each; the columns are named in its first line. What is not there is NaN.
  static func rows(_ file: String) throws -> [[Double]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Answers")
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      try line.split(separator: " ").map { $0 == "NA" ? .nan : try #require(Double($0)) }
    }
  }

  /// The rows by the number in their first column, without it.
  static func sets(_ file: String) throws -> [[[Double]]] {
    var sets: [[[Double]]] = []
    for row in try rows(file) {
      let set = Int(row[0])
      if set == sets.count { sets.append([]) }
      sets[set].append(Array(row.dropFirst()))
    }
    return sets
  }

  static func rate(_ successes: Double, of trials: Double) -> Rate { Rate(successes: Int(successes), of: Int(trials)) }
}

/// The greatest difference between numbers and those that they should be.
struct WorstDifference: CustomStringConvertible {
  private(set) var relative = 0.0
  private(set) var absolute = 0.0
  private(set) var count = 0

  mutating func add(_ actual: Double, _ expected: Double) {
    count += 1
    guard actual != expected else { return }
    let difference = abs(actual - expected)
    absolute = max(absolute, difference.isNaN ? .infinity : difference)
    relative = max(relative, difference.isNaN ? .infinity : difference / abs(expected))
  }

  var description: String { "\(count) numbers: \(relative) relative, \(absolute) absolute" }
}
